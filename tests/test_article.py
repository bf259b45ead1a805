"""The article for an official account: whole when its editor strips it, and no word of its source is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fanzha import read_and_check
from fanzha.content.icons import icons_of
from fanzha.content.prose import blocks_of, words
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.manifest import Manifest
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets
from fanzha.press.html_article import readable
from fanzha.press.html_article import write as written
from fanzha.press.jobs import Job
from fanzha.press.templates import Filled
from fanzha.press.typeset import Press
from fanzha.publish import Gate

from tests.built_once import kept_sheets
from tests.kind_promises import library_of, press_of
from tests.sample_project import REPOSITORY

LAYOUTS = REPOSITORY / "posters"
KINDS = read_kinds(REPOSITORY)[0]
PAGES = {id_: kind for id_, kind in KINDS.items() if kind.engine == "html"}

# What the editor of an official account keeps, and on what.
TAGS = {"html", "head", "meta", "title", "body", "section", "p", "span", "strong", "br", "hr", "img"}
TAGS |= {"h2", "h3", "table", "tr", "td"}
ATTRIBUTES = {"style", "src", "alt", "lang", "charset", "name", "content"}
VOID = ("meta", "br", "hr", "img")


@dataclass
class Page(HTMLParser):
    """What an independent reader finds in a page: tags, attributes, texts with the looks they inherit."""

    tags: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    texts: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    pictures: list[tuple[str, str]] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._looks: list[dict[str, str]] = [{}]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self.attributes |= set(given)
        own = dict(part.split(":", 1) for part in given.get("style", "").split(";") if part)
        if tag in ("section", "p", "h2", "h3", "td", "span", "img", "hr") and not own:
            self.bare.append(tag)
        if tag == "img":
            self.pictures.append((given["src"], given["alt"]))
        if tag not in VOID:
            self._looks.append({**self._looks[-1], **own, "tag": tag})

    def handle_endtag(self, tag: str) -> None:
        self._looks.pop()

    def handle_data(self, data: str) -> None:
        if data.strip() and self._looks[-1].get("tag") != "title":
            self.texts.append((data, self._looks[-1]))

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.texts)


@cache
def sheets() -> tuple[Sheet, ...]:
    return tuple(make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds=PAGES))


@cache
def all_filled() -> dict[str, Filled]:
    """The texts of all articles, by uri; every one is checked against its limits on the way."""
    press, found = press_of(LAYOUTS, kept_sheets()), {}
    for sheet in sheets():
        filled = press.filled(sheet)
        assert filled, sheet.title
        found[sheet.uri] = filled
    return found


def filled_without_pictures(sheet: Sheet) -> Filled:
    return all_filled()[sheet.uri]


@cache
def all_pages() -> dict[str, Page]:
    """What a reader finds in each article, by uri: what the tests ask, they ask of the same pages."""
    return {sheet.uri: read(sheet, filled_without_pictures(sheet)) for sheet in sheets()}


def read(sheet: Sheet, filled: Filled) -> Page:
    page = Page()
    page.feed(written(sheet, filled).decode("utf-8"))
    return page


def page_of(sheet: Sheet) -> Page:
    return all_pages()[sheet.uri]


def own_body(sheet: Sheet) -> str:
    """What its author wrote."""
    return str(
        (sheet.data["letter"] or sheet.data["case"] if sheet.source != "tactic" else sheet.data["tactic"])["body"]
    )


def test_every_tactic_and_every_case_has_an_article() -> None:
    library = library_of(REPOSITORY)
    about = {(sheet.source, sheet.about) for sheet in sheets()}
    wanted = {("tactic", id_) for id_ in library.tactics} | {("case", id_) for id_ in library.cases}
    assert wanted <= about
    assert "letter" in {source for source, _ in about}


def test_titles_and_summaries_fit_the_editors_fields() -> None:
    for sheet in sheets():
        title, summary = filled_without_pictures(sheet).measured.split("\n")
        assert len(title) <= 64, title
        assert 10 <= len(summary) <= 120, summary


def test_nothing_is_in_an_article_that_the_editor_takes_away() -> None:
    pages = [page_of(sheet) for sheet in sheets()]
    assert set().union(*(page.tags for page in pages)) <= TAGS
    assert set().union(*(page.attributes for page in pages)) <= ATTRIBUTES
    assert [page.bare for page in pages if page.bare] == []


def test_no_word_of_a_source_is_lost() -> None:
    """Every text of the body stands in the article, in its order."""
    for sheet in sheets():
        text, at = squeezed(page_of(sheet).text), 0
        for word in filter(None, map(squeezed, words(blocks_of(own_body(sheet))))):
            if re.fullmatch(r"(https?:)?[\w./#-]+", word):  # an address is made readable
                continue
            found = text.find(word, at)
            assert found >= 0, (sheet.id, word)
            at = found + len(word)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_every_article_says_whom_to_call_and_where_it_is_from() -> None:
    for sheet in sheets():
        text = page_of(sheet).text
        assert "真的96110，不会要您转账" in text, sheet.id
        assert sheet.data["issuer"]["name"] in text, sheet.id
        assert sheet.data["dates"]["reviewed"] in text, sheet.id
        assert "资料来源：" in text, sheet.id
        assert "http" not in text, sheet.id


def test_composite_cases_say_so() -> None:
    composite = [sheet for sheet in sheets() if sheet.source == "case" and sheet.data["case"]["composite"]]
    assert composite
    assert [sheet.id for sheet in composite if "典型情形" not in page_of(sheet).text] == []


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_type_is_large_and_dark_enough() -> None:
    """Read off the looks that each text has from its own element and those around it."""
    sizes = set()
    for sheet in sheets():
        for text, look in page_of(sheet).texts:
            assert contrast(look["color"], look.get("background", "#ffffff")) >= 4.5, (text, look)
            sizes.add(int(look["font-size"].removesuffix("px")))
    assert min(sizes) == 14
    assert {14, 16, 20} <= sizes <= {14, 16, 17, 20}


def test_lists_are_paragraphs_with_their_numbers() -> None:
    body = "3. 三\n4. 四\n\n    - 里面\n\n    又一段\n\n- 点"
    (sheet, *_) = sheets()
    page = read(sheet, Filled("", {"body": body, "colophon": "", "title": "题"}))
    assert page.text == "3.三4.四•里面又一段•点"


def test_addresses_are_text_that_leads_there() -> None:
    page = "https://site.example/tactics/a/"
    assert readable("../help/index.md", page) == "site.example/help"
    assert readable("b.md", page) == "site.example/tactics/b"
    assert readable("https://elsewhere.example/x?y=1", page) == "elsewhere.example/x?y=1"


def shown(sheet: Sheet) -> Iterator[str]:
    yield from re.findall(r"(?m)^!\[[^\]]*\]\((\d+)\)$", filled_without_pictures(sheet).text)


def test_pictures_stand_in_the_article_each_with_its_number(print_cache: Path) -> None:
    sheet = next(sheet for sheet in sheets() if sheet.id == "shuadan-fanli")
    made = Press(LAYOUTS, print_cache).print_one(Job.of(sheet, "html"))
    assert made.path, made.problems
    page = Page()
    page.feed(made.path.read_text(encoding="utf-8"))
    assert len(page.pictures) == len(list(shown(sheet))) == len(sheet.pictures) >= 3
    assert all(source.startswith("data:image/png;base64,iVBOR") and alt for source, alt in page.pictures)
    captions = [text for text, look in page.texts if re.match(r"图\d", text)]
    assert [caption[:2] for caption in captions] == ["图1", "图2", "图3"]
    assert all("示例画面" in caption for caption in captions[1:])


def test_every_picture_asked_for_is_drawn() -> None:
    for sheet in sheets():
        assert {*shown(sheet)} <= {picture.variant for picture in sheet.pictures}, sheet.id


def test_without_the_kind_of_pictures_there_are_none(project: Path, print_cache: Path) -> None:
    (own,) = PAGES.values()
    for file in (project / "posters" / own.illustrated).iterdir():
        file.unlink()
    (project / "posters" / own.illustrated).rmdir()
    sheet = next(iter(sheets_in(project, own)))
    assert sheet.pictures == ()
    made = Press(project / "posters", print_cache).print_one(Job.of(sheet, "html"))
    assert made.path
    assert "<img" not in made.path.read_text(encoding="utf-8")


def sheets_in(root: Path, kind: Manifest) -> list[Sheet]:
    library, problems = read_and_check(root)
    assert library
    assert problems == []
    return make_sheets(library, icons_of(root), kinds={kind.id: kind})


def test_a_title_too_long_is_a_problem_at_its_field() -> None:
    sheet = next(sheet for sheet in sheets() if sheet.source == "tactic")
    long = {**sheet.data, "tactic": {**sheet.data["tactic"], "slogan": "很" * 70}}
    (problem,) = press_of(LAYOUTS, kept_sheets()).lay_out(Job(replace(sheet, data=long), "layout")).problems
    assert problem.rule == "text-limit"
    assert "title" in problem.message
    assert "超出" in problem.message
    assert problem.line == sheet.sources["tactic"].origin.line("slogan")


def test_the_gate_reads_pages_in_the_cache(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    picture = "data:image/png;base64,13800138000A6222020200112233445"
    page.write_text(f'<p style="color:#000">拨打400-123-4567</p><img alt="图" src="{picture}">', encoding="utf-8")
    found = list(Gate(library_of(REPOSITORY)).files({"print/a/page.html": page}))
    assert [problem.rule for problem in found] == ["contact-unknown"]


@pytest.mark.browser
def test_an_article_is_copied_with_its_looks(window, address: str, complaints: list[str]) -> None:  # type: ignore[no-untyped-def]
    window.goto(address + "kit/elder/", wait_until="load")
    window.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true })")
    window.evaluate(
        """document.execCommand = () => {
            const event = new ClipboardEvent("copy", { clipboardData: new DataTransfer(), cancelable: true });
            document.dispatchEvent(event);
            window.copied = event.clipboardData.getData("text/html");
            return true;
        }"""
    )
    box = window.locator("[data-article]").first
    box.locator("[data-article-copy]").click()
    window.wait_for_function("window.copied")
    article = Page()
    article.feed(window.evaluate("window.copied"))
    assert {"h2", "img"} <= article.tags <= TAGS
    assert "真的96110，不会要您转账" in article.text
    assert "已复制" in box.locator("[role=status]").inner_text()
    shown = box.locator("[data-article-view] h2").first.evaluate("each => getComputedStyle(each).borderLeftWidth")
    assert shown == "4px"
    assert complaints == []
