"""Pages in other languages: published below their language, linked to both ways, and open about what is missing."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from fanzha.content.languages import translation_of
from fanzha.content.phrases import HAN, Phrases, read_phrases
from fanzha.content.sources import read_sources
from fanzha.site.search.index import FOLDER
from fanzha.site.search.shorten import reworded, texts_in
from fanzha.site.translations import translated_pages

from tests.browser import PHONE, barriers_in_all_looks, opened
from tests.sample_project import REPOSITORY, write

LANGUAGES = (
    "- {id: en, title: English, only_chinese: in Chinese}\n- {id: vi, title: Tiếng Việt, only_chinese: tiếng Trung}\n"
)
PAGE = "---\ntitle: T\ndescription: D\n---\n\n[a](../a.md) [b](b.md#x) [c](https://www.gov.cn/c.md) ![d](d.md)\n"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("docs/help/index.en.md", ("docs/help/index.md", "en")),
        ("docs/help/index.md", None),
        ("docs/v1.2/index.md", None),
    ],
)
def test_a_translation_is_known_by_its_name(path: str, expected: tuple[str, str] | None) -> None:
    assert translation_of(path) == expected


def test_links_lead_to_the_translation_or_say_that_there_is_none(tmp_path: Path) -> None:
    write(tmp_path, "cases/_vocabulary/languages.yml", LANGUAGES)
    for name in ("docs/help/index.en.md", "docs/help/index.vi.md", "docs/a.en.md", "docs/help/b.vi.md"):
        write(tmp_path, name, PAGE)
    pages = translated_pages(read_sources(tmp_path))
    assert set(pages) == {"en/help/index.md", "vi/help/index.md", "en/a.md", "vi/help/b.md"}
    english, vietnamese = pages["en/help/index.md"], pages["vi/help/index.md"]
    assert "[a](../a.md) [b (in Chinese)](../../help/b.md#x)" in english
    assert "[a (tiếng Trung)](../../a.md) [b](b.md#x)" in vietnamese
    for page in (english, vietnamese):
        assert "[c](https://www.gov.cn/c.md) ![d](d.md)" in page


def test_the_sources_are_those_of_the_original(tmp_path: Path) -> None:
    told = "- {id: en, title: English, only_chinese: in Chinese, sources: Sources, follows: As checked on}\n"
    write(tmp_path, "cases/_vocabulary/languages.yml", told + LANGUAGES.splitlines()[1] + "\n")
    original = (
        "sources:\n  - title: 手册<1>\n    issuer: 公安部\n    date: 2025-06\n    url: https://www.gov.cn/a?b&c\n"
        "    mark: official\n"
    )
    write(tmp_path, "docs/a.md", f"---\ntitle: T\n{original}---\n\n# T\n")
    for name in ("docs/a.en.md", "docs/a.vi.md", "docs/b.en.md"):
        write(tmp_path, name, PAGE.replace("---\n\n", "original_reviewed: 2026-11-25\n---\n\n"))
    pages = translated_pages(read_sources(tmp_path))
    english = pages["en/a.md"]
    assert "## Sources {: #sources }" in english
    assert '<a href="https://www.gov.cn/a?b&amp;c" rel="noopener nofollow">手册&lt;1&gt;</a>' in english
    assert "<small>公安部 · 2025-06 · 官方发布</small>" in english
    assert "As checked on 2026-11-25." in english
    assert "sources" not in pages["vi/a.md"] + pages["en/b.md"]


def test_an_unknown_language_is_not_published(tmp_path: Path) -> None:
    write(tmp_path, "docs/help/index.en.md", PAGE)
    assert translated_pages(read_sources(tmp_path)) == {}


SAID = Phrases(
    {
        "被骗了": "Scammed",
        "被骗了怎么办": "Help",
        "案例": "Cases",
        "第 {} 步": "Step {}",
        "看全部 {} 种": "More",
        "。": ".",
    }
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("<b>被骗了怎么办</b>被骗了 小测", "<b>Help</b>Scammed 小测"),
        ("新的案例和手法", "新的案例和手法"),  # a wording within another is none
        ("<b>第 3 步</b>", "<b>Step 3</b>"),
        ("看全部 48 种", "More"),
        ("<a>案例</a>。小测。", "<a>Cases</a>.小测。"),  # a full stop belongs to the Chinese before it
    ],
)
def test_a_wording_is_translated_where_it_stands_by_itself(written: str, expected: str) -> None:
    assert SAID.text(written) == expected


def test_in_a_script_only_whole_texts_become_others() -> None:
    script = 'x.split("、"); /* 案例 */ y = "案例" + "\\n案例"; z = /案例/;'
    expected = 'x.split("、"); /* 案例 */ y = "Cases" + "\\n案例"; z = /案例/;'
    assert reworded(script, SAID.said) == expected


def test_the_page_and_the_chinese_one_name_each_other(site: Path) -> None:
    english = (site / "en" / "help" / "index.html").read_text(encoding="utf-8")
    chinese = (site / "help" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in english
    assert '<html lang="zh-Hans"' in chinese
    for page in (english, chinese):
        assert 'rel="alternate" hreflang="en"' in page
        assert 'rel="alternate" hreflang="zh-Hans"' in page
    assert '<a href="../../help/" lang="zh-Hans"' in english
    assert '<a href="../en/help/" lang="en"' in chinese
    assert "who to call (in Chinese)" in english
    assert "Skip to main content" in english
    assert not (site / "help" / "index.en").exists()


def test_it_is_found(site: Path) -> None:
    """By words of its language if the project has some, in an index of their own."""
    files = [(site / FOLDER / name).read_text(encoding="utf-8") for name in ("core.js", "foreign.js")]
    assert ["en/help/" in text for text in files] == [False, True]


class _Unmarked(HTMLParser):
    """Collects Chinese that is neither marked as Chinese nor an address: texts, labels, titles, descriptions, data."""

    def __init__(self) -> None:
        super().__init__()
        self.within: list[str] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        lang = values.get("lang") or (self.within[-1] if self.within else "")
        if not lang.startswith("zh"):
            self.found += [each for name, each in attrs if each and name not in ("href", "src") and HAN.search(each)]
        if tag not in ("meta", "link", "img", "input", "br", "hr"):
            self.within.append(lang)

    def handle_endtag(self, tag: str) -> None:
        self.within.pop()

    def handle_data(self, data: str) -> None:
        if HAN.search(data) and not (self.within and self.within[-1].startswith("zh")):
            self.found.append(data.strip())


def test_no_english_page_says_anything_in_chinese_without_saying_that_it_is(own_site: Path) -> None:
    pages = sorted((own_site / "en").rglob("*.html"))
    assert {"en/index.html", "en/self-check/index.html", "en/search/index.html"} <= {
        each.relative_to(own_site).as_posix() for each in pages
    }
    found = {}
    for page in pages:
        reader = _Unmarked()
        reader.feed(page.read_text(encoding="utf-8"))
        found |= {page.parent.name: reader.found} if reader.found else {}
    assert found == {}


def test_every_text_of_a_script_on_english_pages_is_translated() -> None:
    sources = read_sources(REPOSITORY)
    said = read_phrases(sources)[0]["en"].said
    folders = ("docs/assets/js/site", "docs/assets/js/search", "docs/assets/js/self-check")
    scripts = [each for folder in folders for each in sources.within(folder, ".js")]
    spoken = {text for each in scripts for text in texts_in(each.text) if HAN.search(text)}
    assert spoken - {*said} == {"一"}, "一 is looked for in queries, never shown"


def test_what_scripts_look_for_is_never_translated() -> None:
    """A wording that is compared with something, not shown, would find nothing any more."""
    sources = read_sources(REPOSITORY)
    said = read_phrases(sources)[0]["en"].said
    looked_for = re.compile(r'\.(?:split|indexOf|lastIndexOf|includes|startsWith|endsWith)\("((?:[^"\\]|\\.)*)"')
    for each in sources.below("docs/assets/js", ".js"):
        assert not {*looked_for.findall(each.text)} & {*said}, each.path


@pytest.mark.parametrize("edition", ["", "zh-hant/", "en/"])
@pytest.mark.parametrize("width", [1024, 1280])
def test_the_menu_keeps_to_one_line_on_a_desk(
    chromium: Any, own_address: str, complaints: list[str], edition: str, width: int
) -> None:
    """Of an entry no less than of all; what a language lacks stands behind what it has, and says so."""
    page = opened(chromium, own_address + edition, complaints, viewport={"width": width, "height": 768})
    entries = page.locator(".fz-tabs li")
    found = entries.evaluate_all(
        "all => all.map(each => [each.getBoundingClientRect(), each.querySelector('a') || each])"
        ".map(([box, said]) => [box, parseFloat(getComputedStyle(said).fontSize)])"
        ".map(([box, size]) => [box.top + box.height / 2, box.height / size, box.right])"
    )
    middles, lines, rights = zip(*found, strict=True)
    assert max(middles) - min(middles) < 6
    assert max(lines) < 3.5  # with the room around it
    assert max(rights) <= width
    if edition == "en/":
        said = entries.all_inner_texts()
        label = said.index("In Chinese")
        assert all(HAN.search(each) is None for each in said)
        assert ["in Chinese" in each for each in said[label + 1 :]] == [True] * (len(said) - label - 1)
        assert not any("in Chinese" in each for each in said[:label])
    current = page.locator(".fz-tabs a[aria-current]")
    assert current.count() == 1
    assert complaints == []


def test_the_self_check_and_the_search_answer_in_english(
    chromium: Any, own_address: str, complaints: list[str]
) -> None:
    page = opened(chromium, own_address + "en/self-check/", complaints, viewport=PHONE)
    for said in ("The police", "By phone", "Move money", "I must keep it"):
        page.locator(".fz-tick:visible", has_text=said).click()
        page.locator(".fz-check__question:visible .fz-button").first.click()
    first = page.locator(".fz-check__card").first
    assert first.locator("h3 > *").all_inner_texts() == ["Strong match", "Fake police and fake officials"]
    assert not HAN.search(page.locator("main, #main").first.inner_text())
    copied = page.locator("[data-check-tools] [data-copy]").get_attribute("data-copy")
    assert copied.startswith('Something happened to me that looks like "Fake police')
    assert "/en/self-check/" in copied
    first.locator("a").click()
    assert "/en/tactics/maochong-gongjianfa/" in page.url
    page.locator("#site-search").fill("refund parcel")
    page.locator(".fz-suggest__all a").click()
    assert "/en/search/?q=" in page.url
    page.wait_for_selector("#search-results a")
    assert page.locator("#search-results h2").first.inner_text() == "Scams"
    assert page.locator("#search-results a").first.get_attribute("href").endswith("/en/tactics/maochong-kefu/")
    assert not HAN.search(page.locator("#main").inner_text())
    assert barriers_in_all_looks(page) == []
    assert complaints == []
