"""The Traditional edition: whole, linked both ways, fixed wordings kept, searched in either script, one setting."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import opencc
import pytest
from fanzha import make_edition
from fanzha.content.library import read_library
from fanzha.content.vocabulary import Vocabulary
from fanzha.site.traditional import PREFIX, Converter, converter

from tests.browser import PHONE, opened
from tests.sample_project import SAMPLE
from tests.site_project import pages_in


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """The sample's words, only looked at."""
    library, _ = read_library(SAMPLE)
    assert library
    return library.vocabulary


@pytest.fixture(scope="module")
def convert(vocabulary: Vocabulary) -> Converter:
    return converter(vocabulary)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("后来他把头发里面的账户", "後來他把頭髮裡面的帳戶"),
        ("网络短信", "網路簡訊"),
        ("8天后才知道，皇后坐了三公里", "8天後才知道，皇后坐了三公里"),
        ("卡里的钱，从贷款里扣掉", "卡裡的錢，從貸款裡扣掉"),
        ("私用区的字\ue000照样留着", "私用區的字\ue000照樣留著"),
        ("“先垫钱”", "「先墊錢」"),
        ("国家反诈中心APP", "國家反詐中心APP"),
        ("简体中文", "简体中文"),
        ("plain text", "plain text"),
        ("[链](../help/index.md#a)", "[鏈](../help/index.md#a)"),
        ('<a href="?q=%E5%88%B7">刷单</a>', '<a href="?q=%E5%88%B7">刷單</a>'),
    ],
)
def test_words_are_converted_and_addresses_are_not(convert: Converter, written: str, expected: str) -> None:
    assert convert.convert(written) == expected


def test_law_and_sayings_change_their_characters_only(convert: Converter, vocabulary: Vocabulary) -> None:
    characters = opencc.OpenCC("s2tw")
    quoted = [text for law in vocabulary.laws for text in (law.law, law.text)]
    quoted += [line for saying in vocabulary.mnemonics for line in saying.lines]
    assert any("网络" in text for text in quoted)
    for text in quoted:
        assert convert.convert(text) == characters.convert(text).translate(str.maketrans("“”賬", "「」帳"))


def test_converting_twice_changes_nothing_more(convert: Converter) -> None:
    for text in ("网络上的账户里面", "国家反诈中心APP发来短信", "“转账”", "三公里后"):
        once = convert.convert(text)
        assert convert.convert(once) == once


def test_one_setting_switches_it_off(site: Path) -> None:
    edition = make_edition(site.parent, with_print=False)
    assert edition.traditional is None
    assert [uri for uri in (*edition.pages, *edition.files) if uri.startswith(PREFIX)] == []


class _Head(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.lang = ""
        self.alternates: dict[str, str] = {}
        self.links: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "html":
            self.lang = str(values.get("lang"))
        if tag == "link" and values.get("hreflang"):
            self.alternates[str(values["hreflang"])] = str(values["href"])
        if tag == "a" and values.get("hreflang"):
            self.links.append((str(values["hreflang"]), str(values["href"])))


def read(page: Path) -> _Head:
    return _Head(page.read_text(encoding="utf-8"))


def test_every_page_for_the_public_has_its_twin_and_they_link_to_each_other(site: Path) -> None:
    plain = {page.relative_to(site) for page in pages_in(site)}
    plain = {page for page in plain if page.parts[0] not in ("zh-hant", "en")}
    public = {page for page in plain if page.parts[0] != "contribute" and page.name != "404.html"}
    public = {page for page in public if "noindex" not in (site / page).read_text(encoding="utf-8")}
    for page in public:
        here, there = read(site / page), read(site / PREFIX / page)
        assert there.lang == "zh-Hant"
        assert here.lang == "zh-Hans"
        assert here.alternates == there.alternates
        translated = {"en"} if (site / "en" / page).exists() else set()
        assert set(here.alternates) == {"zh-Hans", "zh-Hant", *translated}
        assert {name for name, _ in here.links} == {"zh-Hant", *translated}
        assert {name for name, _ in there.links} == {"zh-Hans", *translated}
        for address_ in (address for name, address in here.links if name == "zh-Hant"):
            assert ((site / page).parent / address_ / "index.html").resolve() == (site / PREFIX / page).resolve()


def test_the_sitemap_names_both_editions_of_every_page(site: Path) -> None:
    """As search engines ask for it: each entry lists itself and its twin, and the twin lists the same two."""
    names = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    pairs = {}
    for entry in ElementTree.parse(site / "sitemap.xml").getroot().findall("map:url", names):
        own = entry.findtext("map:loc", namespaces=names)
        pairs[own] = {link.get("hreflang"): link.get("href") for link in entry.findall("x:link", names)}
    public = {own: found for own, found in pairs.items() if own and "/contribute/" not in own}
    assert len(public) > 20
    for own, found in public.items():
        assert set(found) - {"en"} == {"zh-Hans", "zh-Hant"}
        assert own == found["zh-Hant" if f"/{PREFIX}" in own else "en" if "/en/" in own else "zh-Hans"]
        assert all(pairs[other] == found for other in found.values())


def test_what_readers_see_is_traditional_throughout(site: Path) -> None:
    """No character that only Simplified writing has, except in the name of the other edition."""
    simplified = set("们这说钱骗诈转账网话时间问题见应该让对没还吗东车门头发会")
    for page in sorted((site / PREFIX).rglob("*.html")):
        text = re.sub(r"<[^>]*>", " ", page.read_text(encoding="utf-8")).replace("简体中文", "")
        assert simplified & set(text) == set(), page


def test_pdfs_are_shared(site: Path) -> None:
    text = (site / PREFIX / "tactics" / "shuadan-yangli" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../../print/poster/shuadan-yangli.pdf"' in text
    assert not (site / PREFIX / "print" / "poster").exists()


@pytest.mark.parametrize("query", ["刷單", "刷单", "shuadan", "老師讓我做任務先墊錢"])
def test_search_answers_in_traditional_whatever_is_typed(
    chromium: Any, address: str, complaints: list[str], query: str
) -> None:
    page = opened(chromium, f"{address}{PREFIX}search/?q={query}", complaints, viewport=PHONE)
    page.wait_for_selector("#search-results a")
    script = "links => links.map(link => [link.pathname, link.innerText])"
    found = page.eval_on_selector_all("#search-results a", script)
    assert all(path.startswith(f"/{PREFIX}") for path, _ in found)
    assert not set("单诈骗转账这") & set("".join(title for _, title in found))
    assert complaints == []


def test_the_case_filter_speaks_traditional(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, f"{address}{PREFIX}cases/?outcome=stopped", complaints, viewport=PHONE)
    page.wait_for_selector("[data-case-results] li")
    assert page.locator("[data-case-results] a").inner_text() == "螢幕一共享，錢被轉走"
    page.click("[data-case-results] a")
    assert page.url == f"{address}{PREFIX}cases/kefu-tuikuan/"
    assert complaints == []
