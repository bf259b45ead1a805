"""Documents: a template of Markdown becomes a Word file and a PDF that say the same, and class meetings add up."""

from __future__ import annotations

import io
import re
import threading
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import docx
import pypdfium2
import pytest
from fanzha.content import Problem
from fanzha.content.icons import icons_of
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets
from fanzha.press.jobs import Job
from fanzha.press.page_limit import most_pages
from fanzha.press.typeset import Press

from tests.built_once import kept_sheets
from tests.filled_promises import of_limits, words_of_word
from tests.kind_promises import broken_promises, extremes, library_of
from tests.print_layouts import squeezed
from tests.sample_project import REPOSITORY

KINDS = read_kinds(REPOSITORY)[0]
DOCUMENTS = {id_: kind for id_, kind in KINDS.items() if kind.engine == "markdown"}


def sheets() -> list[Sheet]:
    return make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds=DOCUMENTS)


def named(sheet: Sheet) -> str:
    return f"{sheet.kind}/{sheet.id}"


WRITTEN = [sheet for sheet in sheets() if sheet.source == "letter"]


@pytest.mark.parametrize("sheet", WRITTEN, ids=named)
def test_a_written_document_keeps_its_promises(sheet: Sheet, print_cache: Path) -> None:
    assert list(broken_promises(REPOSITORY, sheet, print_cache)) == []


@pytest.mark.parametrize("sheet", WRITTEN, ids=named)
def test_word_and_pdf_say_the_same(sheet: Sheet, print_cache: Path) -> None:
    """Every paragraph of the Word file stands in the PDF; lists have their numbers in neither text."""
    press = Press(REPOSITORY / "posters", print_cache)
    word, pdf = (press.print_one(Job.of(sheet, format)).path for format in ("docx", "pdf"))
    assert word
    assert pdf
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf.read_bytes())]
    foot = re.compile(r"内容核对：.*第\d页，共\d页", re.DOTALL)
    printed = bare(foot.sub("", "".join(pages)))
    missing = [line for line in words_of_word(word.read_bytes()).split("\n") if bare(line) not in printed]
    assert missing == []


def bare(text: str) -> str:
    """Letters and Chinese only: how marks and blanks come out of a PDF is the reader's affair."""
    return re.sub(r"[\W_\ufffe]", "", squeezed(text))


def minutes(sheet: Sheet) -> list[tuple[int, int]]:
    return [(int(a), int(b)) for a, b in re.findall(r"(?m)^\| (\d+)—(\d+) \|", sheet.data["letter"]["body"])]


@pytest.mark.parametrize("sheet", [each for each in WRITTEN if minutes(each)], ids=named)
def test_a_lesson_is_planned_to_the_minute(sheet: Sheet) -> None:
    """No minute is left out or planned twice, and the whole is a lesson as long as its summary says."""
    spans = minutes(sheet)
    assert all(before[1] == after[0] for before, after in pairwise(spans))
    assert spans[0][0] == 0
    assert f"{spans[-1][1]}分钟" in sheet.data["letter"]["summary"]
    assert 40 <= spans[-1][1] <= 45


@pytest.mark.parametrize("sheet", [each for each in WRITTEN if minutes(each)], ids=named)
def test_a_lesson_has_all_its_parts(sheet: Sheet, print_cache: Path) -> None:
    """Discussion with what pupils may answer, an agreement to sign, what to say to a pupil who was cheated."""
    word = Press(REPOSITORY / "posters", print_cache).print_one(Job.of(sheet, "docx")).path
    assert word
    document = docx.Document(io.BytesIO(word.read_bytes()))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    headings = [each.text for each in document.paragraphs if each.style and each.style.name == "Heading 2"]
    assert {"按分钟走", "我们的约定", "如果有学生说自己被骗过"} <= {*headings}
    assert len(re.findall("(?:孩子|学生)可能说：", text)) >= 3
    assert "＿＿＿" in text
    assert sum(row.cells[0].text.startswith("你愿意告诉我") for table in document.tables for row in table.rows) == 1


def test_no_lesson_frightens_or_shames() -> None:
    found = [(named(sheet), word) for sheet in WRITTEN for word in SHAMING if word in sheet.data["letter"]["body"]]
    assert found == []


SHAMING = ("坐牢", "愚蠢", "活该", "贪", "上当的人", "反面教材")


LEAST = {
    "video-script": 30,
    "talk-3": 140,
    "talk-5": 240,
    "talk-20": 900,
}  # seconds, with the explainers that there are
SPOKEN = [sheet for sheet in sheets() if sheet.manifest.limits.seconds]


@pytest.mark.parametrize("kind", sorted({sheet.kind for sheet in SPOKEN}))
def test_a_talk_of_any_record_takes_its_time(kind: str) -> None:
    """Counted anew: letters and digits, at the pace that the manifest states. A small library may have less to say."""
    press = Press(REPOSITORY / "posters", kept_sheets())
    for sheet in (each for each in SPOKEN if each.kind == kind):
        filled = press.filled(sheet)
        assert filled, sheet.id
        assert list(of_limits(filled.measured, sheet.manifest.limits)) == [], sheet.id
        assert len(re.findall(r"[^\W_]", filled.measured)) * 60 / sheet.manifest.limits.pace >= LEAST[kind], sheet.id


@pytest.mark.parametrize("kind", sorted({sheet.kind for sheet in SPOKEN}))
def test_what_is_said_aloud_is_whole_sentences_and_says_whom_to_call(kind: str) -> None:
    press = Press(REPOSITORY / "posters", kept_sheets())
    for sheet in (each for each in SPOKEN if each.kind == kind):
        filled = press.filled(sheet)
        assert filled
        said = [line for line in filled.measured.split("\n") if line and not re.match(r"#|- “|\|", line)]
        assert [line for line in said if not re.search(r"[。！？]”?$|：$", line)] == [], sheet.id
        assert "真的96110，不会要您转账，也不会要验证码" in filled.measured
        assert "马上拨打110" in filled.measured


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_no_heading_is_left_at_a_pages_foot(kind: str, print_cache: Path) -> None:
    """Nor a table of a few rows parted, in the longest and the shortest text: read from the PDF, and told to Word."""
    press = Press(REPOSITORY / "posters", print_cache)
    for sheet in extremes(REPOSITORY, DOCUMENTS[kind]):
        word, pdf = (press.print_one(Job.of(sheet, format)).path for format in ("docx", "pdf"))
        assert word
        assert pdf
        written = docx.Document(io.BytesIO(word.read_bytes()))
        headings = [each for each in written.paragraphs if each.style and each.style.name.startswith("Heading")]
        assert all(each.style and each.style.paragraph_format.keep_with_next for each in headings)
        titles = {squeezed(each.text) for each in headings}
        for page in pypdfium2.PdfDocument(pdf.read_bytes()):
            lines = [squeezed(line) for line in page.get_textpage().get_text_bounded(bottom=18 / 25.4 * 72).split("\n")]
            assert [line for line in lines if line][-1] not in titles, sheet.stem


def test_the_answers_of_a_paper_stay_together(print_cache: Path) -> None:
    """A table with the heading over it stands on one page, of every paper that there is."""
    press = Press(REPOSITORY / "posters", print_cache)
    keys = [each for each in sheets() if each.variant == "key"]
    assert keys
    for sheet in (*keys[:2], *(each for each in keys if each.least_type)):
        pdf = press.print_one(Job.of(sheet, "pdf")).path
        assert pdf
        pages = [squeezed(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(pdf.read_bytes())]
        for paper in sheet.data["papers"]:
            last = squeezed(next(each for each in paper["questions"][-1]["options"] if each["right"])["why"])
            (page,) = [text for text in pages if f"{paper['mark']}卷：为什么选它" in text]
            assert last in page, sheet.stem


def test_a_text_that_is_not_set_to_count_its_pages_takes_few() -> None:
    """What is reckoned is never less than what the longest and the shortest text of a kind take when they are set."""
    press = Press(REPOSITORY / "posters", kept_sheets())
    limited = [made for made in KINDS.values() if made.engine == "markdown" and made.limits.pages]
    assert len(limited) > 5
    for sheet in (each for made in limited for each in extremes(REPOSITORY, made)):
        filled, made = press.filled(sheet), press.print_one(Job.of(sheet, "pdf")).path
        assert filled
        assert made
        assert len(pypdfium2.PdfDocument(made)) <= most_pages(sheet, filled), sheet.stem


def test_more_pages_than_a_kind_allows_are_refused(tmp_path: Path) -> None:
    """By the product itself, not by its tests: with how much it is too long, at the field to be shortened."""
    for kind, field in (("talk-5", "do"), ("safe-unit", "body")):
        sheet = next(each for each in sheets() if each.kind == kind)
        limits = sheet.manifest.limits.model_copy(update={"pages": 1})
        data = sheet.data
        if field == "body":
            data = {**data, "letter": {**data["letter"], "body": data["letter"]["body"] * 4}}
        strict = replace(sheet, manifest=sheet.manifest.model_copy(update={"limits": limits}), data=data)
        press = Press(REPOSITORY / "posters", tmp_path)
        made = press.print_one(Job.of(strict, "pdf"))
        assert press.lay_out(Job(strict, "layout")).problems == made.problems  # what fanzha check asks
        allowed = press.print_one(Job.of(sheet, "pdf"))
        assert allowed.path, allowed.problems
        (problem,) = made.problems
        assert problem.rule == "text-pages"
        assert problem.path in {record.origin.path for record in sheet.sources.values() if record}
        assert re.search(r"排出来有 [2-9] 面，最多 1 面，多出约 \d+ 字", problem.message)
        assert "短" in problem.hint


def test_one_thread_at_a_time_counts_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PDFium must not be called from two threads: a check of many documents died of it, without a word."""
    counting = threading.Lock()

    def counted(sheet: Sheet, pdf: bytes) -> list[Problem]:
        assert counting.acquire(blocking=False), "two threads count at once"
        time.sleep(0.02)
        counting.release()
        return []

    monkeypatch.setattr("fanzha.press.typeset.too_many_pages", counted)
    limited = [sheet for sheet in sheets() if sheet.limits.pages and "pdf" in sheet.formats][:6]
    assert len(limited) == 6
    press = Press(REPOSITORY / "posters", tmp_path, threads=4)
    made = press.print_all([Job.of(sheet, "pdf") for sheet in limited])
    assert [outcome.problems for outcome in made if not outcome.path] == []
