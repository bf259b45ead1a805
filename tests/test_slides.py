"""Slides: a heading is a slide, what is shown is shown in both files, and a slide that is too full is named."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from fanzha.content.icons import icons_of
from fanzha.content.library import read_library
from fanzha.content.prose import blocks_of, words
from fanzha.content.slides import deck_of_plan, numbered_plan, slides_of
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets
from fanzha.press.decks import rows_of
from fanzha.press.jobs import Job
from fanzha.press.typeset import Press
from hypothesis import given
from hypothesis import strategies as st

from tests.built_once import kept_sheets
from tests.kind_promises import broken_promises, extremes, library_of, press_of, sample_of
from tests.print_layouts import squeezed
from tests.sample_project import REPOSITORY, write
from tests.slide_promises import Shown, deck_of

KINDS = {id_: kind for id_, kind in read_kinds(REPOSITORY)[0].items() if kind.engine == "slides"}


def sheets() -> list[Sheet]:
    return make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds=KINDS)


def named(sheet: Sheet) -> str:
    return f"{sheet.kind}/{sheet.id}"


DECKS = sheets()
WRITTEN = [sheet for sheet in DECKS if sheet.source == "letter"]
SHOWN = [*WRITTEN, *(sheet for kind in KINDS.values() for sheet in extremes(REPOSITORY, kind) if sheet not in WRITTEN)]


def made(sheet: Sheet, format: str, kept: Path) -> bytes:
    outcome = press_of(REPOSITORY / "posters", kept).print_one(Job.of(sheet, format))
    assert outcome.path, outcome.problems
    return outcome.path.read_bytes()


def bare(text: str) -> str:
    """Letters and Chinese only: how marks and blanks come out of a PDF is the reader's affair."""
    return re.sub(r"[\W_\ufffe]", "", squeezed(text))


@pytest.mark.parametrize("sheet", WRITTEN, ids=named)
def test_a_written_deck_keeps_its_promises(sheet: Sheet, print_cache: Path) -> None:
    assert list(broken_promises(REPOSITORY, sheet, print_cache)) == []


def test_every_deck_has_room_for_its_words() -> None:
    press = Press(REPOSITORY / "posters", kept_sheets())
    outcomes = [(named(sheet), press.filled(sheet)) for sheet in DECKS]
    assert [name for name, filled in outcomes if filled is None] == []


@pytest.mark.parametrize("sheet", SHOWN, ids=named)
def test_pptx_and_pdf_show_the_same(sheet: Sheet, print_cache: Path) -> None:
    """Slide by slide, in one order; the PDF is what is shown and has no notes."""
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made(sheet, "pdf", print_cache))]
    slides = deck_of(made(sheet, "pptx", print_cache))
    assert len(pages) == len(slides)
    for page, slide in zip(pages, slides, strict=True):
        missing = [line for line in slide.text.split("\n") for part in line.split("\t") if bare(part) not in bare(page)]
        assert missing == []


@pytest.mark.parametrize("sheet", SHOWN, ids=named)
def test_no_word_of_the_markdown_is_lost(sheet: Sheet, print_cache: Path) -> None:
    """Every word stands on a slide or in its notes, but for the names of pictures and the marks themselves."""
    filled = Press(REPOSITORY / "posters", print_cache).filled(sheet)
    assert filled
    slides = deck_of(made(sheet, "pptx", print_cache))
    everything = bare("".join(slide.text + slide.notes for slide in slides))
    texts = [text for text in words(blocks_of(filled.text)) if not text.startswith("图：")]
    assert [text for text in texts if bare(text.removeprefix("备注：")) not in everything] == []


@pytest.mark.parametrize("sheet", WRITTEN, ids=named)
def test_the_plan_names_the_slides_of_its_deck(sheet: Sheet, print_cache: Path) -> None:
    """“幻灯片3” of the plan is the third slide, under the title that the plan says."""
    of_plan = read_kinds(REPOSITORY)[0][sheet.manifest.letters]
    plans = make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds={of_plan.id: of_plan})
    plan = next(other for other in plans if other.manifest.engine == "markdown" and other.id == sheet.id)
    filled = Press(REPOSITORY / "posters", print_cache).filled(plan)
    assert filled
    slides = deck_of(made(sheet, "pptx", print_cache))
    marks = re.findall(r"(?m)^> \*\*幻灯片(\d+)\*\*　?(.*)$", filled.text)
    assert len(marks) >= 7
    for number, title in marks:
        assert not title or bare(title) == bare(slides[int(number) - 1].title)
    assert [int(number) for number, _ in marks] == list(range(2, len(marks) + 2))


@pytest.mark.parametrize("sheet", WRITTEN, ids=named)
def test_a_lesson_ends_with_help_and_its_agreement(sheet: Sheet, print_cache: Path) -> None:
    *others, last = deck_of(made(sheet, "pptx", print_cache))
    assert {"110", "96110"} <= {*re.findall(r"\d+", last.text)}
    assert "真的96110，不会要你转账，也不会要验证码" in last.notes
    assert any("约定" in slide.title for slide in others)
    assert any(is_drawn_example(slide) for slide in slides_with_pictures(others)) or sheet.id.endswith("-di")


def slides_with_pictures(slides: list[Shown]) -> list[Shown]:
    return [slide for slide in slides if descriptions(slide)]


def descriptions(slide: Shown) -> list[str]:
    return [about for each in slide.root.iter() if (about := each.get("descr"))]


def is_drawn_example(slide: Shown) -> bool:
    return any(len(about) > 30 for about in descriptions(slide))


def test_the_same_deck_has_the_same_bytes(tmp_path: Path) -> None:
    sheet = sample_of(REPOSITORY, next(iter(KINDS.values())))
    once, again = (made(sheet, "pptx", tmp_path / name) for name in "ab")
    assert once == again


OFFICE = shutil.which("soffice")


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
def test_another_program_opens_a_deck(print_cache: Path, tmp_path: Path) -> None:
    """LibreOffice finds as many slides, and all words of each."""
    written = made(WRITTEN[0], "pptx", print_cache)
    (tmp_path / "deck.pptx").write_bytes(written)
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    words_ = [
        OFFICE or "",
        home,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "deck.pptx"),
    ]
    subprocess.run(words_, check=True, capture_output=True, env={**os.environ, "HOME": str(tmp_path)})
    pages = pypdfium2.PdfDocument(tmp_path / "deck.pdf")
    slides = deck_of(written)
    assert len(pages) == len(slides)
    for page, slide in zip(pages, slides, strict=True):
        width, height = page.get_size()
        assert abs(width / height - 16 / 9) < 0.01
        text = bare(page.get_textpage().get_text_range())
        assert [line for line in slide.text.split("\n") for part in line.split("\t") if bare(part) not in text] == []


# What a deck's Markdown means.


def test_a_heading_is_a_slide_and_notes_stand_below_their_mark() -> None:
    cover, first, second = slides_of(
        "# 讲座\n\n一行\n\n## 一\n\n图：铃\n\n- 甲\n\n备注：说甲。\n\n- 再说乙\n\n## 二\n\n备注：\n\n说丙。"
    )
    assert (cover.title, first.title, second.title) == ("讲座", "一", "二")
    assert (first.picture, len(first.blocks)) == ("铃", 1)
    assert "".join(words(first.notes)) == "说甲。再说乙"
    assert "".join(words(second.notes)) == "说丙。"


PLAN = """## 准备

先看一遍。

## 讨论

分组。

> 幻灯片：哪里能停？
>
> 图：铃
>
> - 甲

学生可能说：甲。

> 幻灯片
>
> 乙

再说。
"""


def test_a_plan_says_what_is_shown_and_what_is_said() -> None:
    first, second = slides_of(deck_of_plan(PLAN))
    assert (first.title, first.picture, second.title) == ("哪里能停？", "铃", "讨论")
    assert "".join(words(first.notes)) == "分组。学生可能说：甲。"
    assert "".join(words(second.blocks)) == "乙"


def test_a_printed_plan_has_its_slides_numbered() -> None:
    printed = numbered_plan(PLAN, 2)
    assert "> **幻灯片2**　哪里能停？" in printed
    assert "> **幻灯片3**\n" in printed
    assert "图：" not in printed


def test_a_plan_that_is_begun_anew_has_a_whole_deck() -> None:
    """What `fanzha new` writes has as many slides as a lesson, cover and end not counted."""
    begun = [path.read_text(encoding="utf-8") for path in (REPOSITORY / "posters").glob("*/new.md.jinja")]
    begun = [plan for plan in begun if "幻灯片" in plan]
    assert begun
    for plan in begun:
        titles = [slide.title for slide in slides_of(deck_of_plan(plan))]
        assert 7 <= len(titles) <= 11
        assert "我们的约定" in titles
        assert "salutation" not in plan


PLANNED = ("甲乙。", "- 丙", "1. 丁", "> 戊", "> 幻灯片：己", "> 幻灯片", "> 图：铃", "## 庚", "", "备注：辛", "| 壬 |")
WORDS = ("甲乙", "**丙**丁", "- 戊", "- **己** 庚", "3. 辛", "> 壬", "[癸](https://example.org)", "子  \n丑", "")


@given(st.lists(st.sampled_from(PLANNED), max_size=14))
def test_what_a_plan_shows_is_shown_whatever_stands_around_it(written: list[str]) -> None:
    """Every line of a quotation that is on the screen, and no line that is not."""
    plan = "## 子\n\n" + "\n\n".join(written)
    titles = [slide.title for slide in slides_of(deck_of_plan(plan)) if slide.title]
    assert len(titles) == sum(line.startswith("> 幻灯片") for line in written)
    assert numbered_plan(plan, 1).count("**幻灯片") == len(titles)


@given(st.lists(st.sampled_from(WORDS)))
def test_no_word_is_lost_in_rows(written: list[str]) -> None:
    """In order; a link says its address besides."""
    blocks = blocks_of("\n\n".join(written))
    rows = "".join(row["lead"] + row["text"] for row in rows_of(blocks)).replace("（example.org）", "")
    assert bare("".join(words(blocks))) == bare(rows)


# What is wrong is said with its line, and nothing is cut.


LESSON = """---
title: 样例年级
audiences: 老年人
summary: 给样例年级上的一节班会，四十分钟
tactics: shuadan-yangli
sources:
  - title: 防范电信网络诈骗宣传手册
    issuer: 公安部
    date: 2025
    mark: official
reviewed: 2026-11-22
---

## 讨论

"""
SLIDE = "> 幻灯片：{}\n>\n> {}\n\n说一说。\n\n"
ENOUGH = "".join(SLIDE.format(f"第{at}张", "甲") for at in "一二三四五六七")


def problems_of(root: Path, plan: str) -> list[str]:
    """What is wrong with the deck of a lesson with this plan."""
    write(root, "posters/class-meeting/yangli.md", LESSON + plan)
    kinds, wrong = read_kinds(root)
    assert wrong == []
    library, problems = read_library(root)
    assert library
    assert problems == []
    decks = {id_: kind for id_, kind in kinds.items() if kind.letters and kind.engine == "slides"}
    outcomes = Press(root / "posters", root / ".cache").lay_out_all(make_sheets(library, icons_of(root), kinds=decks))
    return [str(problem) for outcome in outcomes for problem in outcome.problems]


@pytest.mark.parametrize(
    ("plan", "rule", "said"),
    [
        (SLIDE.format("太长", "一个字也不能少，" * 60), "text-overflow", "“太长”放不下"),
        (SLIDE.format("没有的图", "图：恐龙"), "slide-picture", "没有“恐龙”这张图"),
        (SLIDE.format("第一张", "乙"), "slide-title", "“第一张”前面用过了"),
        (
            "".join(SLIDE.format(f"又一张{at}", "甲") for at in "甲乙丙丁戊"),
            "text-limit",
            "有 15 张幻灯片，10到14，超出 1",
        ),
    ],
)
def test_what_does_not_fit_is_named(project: Path, plan: str, rule: str, said: str) -> None:
    (found,) = problems_of(project, ENOUGH + plan)
    assert f"[{rule}]" in found
    assert said in found
    assert found.startswith("posters/class-meeting/yangli.md:")
    line = int(found.split(":")[1])
    assert rule == "text-limit" or line > LESSON.count("\n")


def test_a_slide_that_is_too_full_is_named_by_its_line(project: Path) -> None:
    (found,) = problems_of(project, ENOUGH + SLIDE.format("太长", "一个字也不能少，" * 60))
    line = int(found.split(":")[1])
    assert (LESSON + ENOUGH + SLIDE).split("\n")[line - 1] == "> {}"


def test_a_kind_may_be_made_of_texts_elsewhere_only_where_there_are_some(project: Path) -> None:
    file = project / "posters/class-slides/manifest.yml"
    text = file.read_text(encoding="utf-8")
    write(project, "posters/class-slides/manifest.yml", text.replace("letters: class-meeting", "letters: klass"))
    assert [problem.rule for problem in read_kinds(project)[1]] == ["kind-texts"]
    write(project, "posters/class-slides/manifest.yml", text.replace("from: letter", "from: audience"))
    assert [problem.rule for problem in read_kinds(project)[1]] == ["kind-texts"]
