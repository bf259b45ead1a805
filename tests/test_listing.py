"""What search engines and chat programs find: which pages, since when, what they are, and no file that nobody needs."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from fanzha import read_and_check
from fanzha.content.library import Library
from fanzha.site.linked_data import Shown, linked_data
from fanzha.site.wording import newest

from tests.site_project import pages_in

SITE = "https://fanzha.example.com/"
NAMES = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9"}
DAY = r"\d{4}-\d{2}-\d{2}"
# What schema.org asks of each type, and what search engines do not show it without.
NEEDED = {
    "Article": {"headline", "description", "image", "author", "publisher", "mainEntityOfPage", "inLanguage"},
    "FAQPage": {"mainEntity"},
    "Question": {"name", "acceptedAnswer"},
    "Answer": {"text"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Organization": {"name", "url"},
}


class _Page(HTMLParser):
    """A page's title, what its head says, the block of data, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.title = self.data = self.words = ""
        self.meta: dict[str, str] = {}
        self._in = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._in = values["type"] if tag == "script" and "type" in values else tag
        if tag == "meta" and "content" in values:
            self.meta[values.get("property") or values.get("name", "")] = values["content"]

    def handle_endtag(self, tag: str) -> None:
        self._in = ""

    def handle_data(self, data: str) -> None:
        if self._in == "title":
            self.title += data
        elif self._in == "application/ld+json":
            self.data += data
        elif "/" not in self._in:
            self.words += data


@cache
def pages_of(site: Path) -> dict[str, _Page]:
    """By address below the site; pages that only lead on are left out."""
    found = {path.relative_to(site): path.read_text(encoding="utf-8") for path in pages_in(site)}
    return {
        path.as_posix().removesuffix("index.html"): _Page(text)
        for path, text in found.items()
        if "http-equiv=refresh" not in text.replace('"', "")
    }


def is_unlisted(page: _Page) -> bool:
    return page.meta.get("robots") == "noindex"


@cache
def sitemap(site: Path) -> dict[str, str]:
    """Address below the site → the day of its last change, "" for none."""
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    entries = ((entry.findtext("map:loc", "", NAMES), entry) for entry in root.findall("map:url", NAMES))
    return {loc.removeprefix(SITE): entry.findtext("map:lastmod", "", NAMES) for loc, entry in entries}


@pytest.fixture(scope="module")
def shown(site: Path) -> Library:
    library, _ = read_and_check(site.parent)
    assert library
    return library


def test_robots_may_read_everything_and_learn_where_the_map_is(site: Path) -> None:
    lines = (site / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert f"Sitemap: {SITE}sitemap.xml" in lines
    assert not [line for line in lines if line.startswith("Disallow")]


def test_the_map_and_the_search_have_every_page_for_the_public_and_none_for_editors(site: Path) -> None:
    pages = pages_of(site)
    unlisted = {address for address, page in pages.items() if is_unlisted(page)}
    assert {*sitemap(site)} == {*pages} - unlisted
    assert unlisted == {address for address in pages if address.startswith("contribute/") or address == "404.html"}
    searched = [file.read_text(encoding="utf-8") for file in (site / "assets" / "search").glob("*.js")]
    assert not [text for text in searched if "contribute/" in text]
    assert all('href="' in text and "contribute/" in text for text in [(site / "index.html").read_text("utf-8")])


def test_pages_carry_the_day_on_which_what_they_show_was_checked(site: Path, shown: Library) -> None:
    days = sitemap(site)
    assert {day for day in days.values() if not re.fullmatch(f"({DAY})?", day)} == set()
    for folder, records in (("tactics", shown.tactics), ("cases", shown.cases)):
        for record in records.values():
            for edition in ("", "zh-hant/"):
                assert days[f"{edition}{folder}/{record.id}/"] == record.reviewed.isoformat()
    assert days["tactics/"] == newest(shown.tactics.values())
    assert days["cases/"] == newest(shown.cases.values())
    assert days["hotlines/"] == newest(shown.vocabulary.hotlines)
    assert days["figures/"] == newest(case for case in shown.cases.values() if case.kind == "reported")
    lists = ("", "cases/", "tactics/", "categories/", "audiences/", "channels/", "calendar/", "hotlines/", "figures/")
    assert [address for address in lists if not days[address]] == []


def test_no_two_pages_have_one_title(site: Path) -> None:
    titles = defaultdict(list)
    for address, page in pages_of(site).items():
        if not address.startswith("zh-hant/"):  # where nothing in a title is written otherwise
            titles[page.title].append(address)
    assert {title: found for title, found in titles.items() if len(found) > 1} == {}


def test_nothing_is_published_that_no_page_loads(site: Path) -> None:
    said = [path.read_text(encoding="utf-8") for path in site.rglob("*") if path.suffix in (".html", ".js", ".css")]
    texts = "\n".join(said)
    files = [path for path in (site / "assets").rglob("*") if path.suffix in (".js", ".css", ".map")]
    assert [path.name for path in files if path.suffix == ".map"] == []
    stems = {path: re.sub(r"-\d+$", "-", path.stem) for path in files}  # the engine asks for "words-" and a number
    assert [path.name for path in files if path.name not in texts and f'"{stems[path]}"' not in texts] == []


def values_in(value: Any) -> Iterator[dict[str, Any]]:
    """Every object that stands in a value."""
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from values_in(each)
    if isinstance(value, dict):
        yield value


def test_what_pages_are_is_said_in_whole_data(site: Path, shown: Library) -> None:
    wrong, types = [], defaultdict(set)
    pages = pages_of(site)
    for address, page in pages.items():
        data = json.loads(page.data) if page.data else {"@graph": []}
        kinds = [each["@type"] for each in data["@graph"]]
        is_article = "Article" in kinds
        wrong += [address] if (page.meta["og:type"] == "article") != is_article else []
        for each in values_in(data["@graph"]):
            types[each["@type"]].add(address)
            wrong += [f"{address}: {each['@type']}"] if not NEEDED[each["@type"]] <= {*each} else []
            wrong += [f"{address}: {each['item']}"] if each.get("item", SITE).removeprefix(SITE) not in pages else []
            wrong += [f"{address}: {each['image']}"] if "image" in each and not _exist(site, each["image"]) else []
    assert wrong == []
    records = {f"tactics/{id_}/" for id_ in shown.tactics} | {f"cases/{id_}/" for id_ in shown.cases}
    assert types["Article"] == records | {f"zh-hant/{address}" for address in records}
    assert types["FAQPage"] == {"hotlines/", "zh-hant/hotlines/"}
    assert records < types["BreadcrumbList"]
    assert "" not in types["BreadcrumbList"]


def _exist(site: Path, pictures: list[str]) -> bool:
    return all((site / picture.removeprefix(SITE)).is_file() for picture in pictures)


def test_questions_have_their_answers_on_the_page(site: Path) -> None:
    page = pages_of(site)["hotlines/"]
    [asked] = [each for each in json.loads(page.data)["@graph"] if each["@type"] == "FAQPage"]
    for question in asked["mainEntity"]:
        assert question["name"].partition("（")[0] in page.words
        assert question["acceptedAnswer"]["text"].rstrip("。") in page.words


def test_no_text_can_end_the_block_of_data(library: Library) -> None:
    title = "</script><b>&\"'"
    page = Shown("tactics/x.md", "", "zh-Hans", title, title, "2026-01-02", "a.png")
    text = linked_data(page, library.vocabulary, {"index.md": "首页", "tactics/index.md": title})
    assert not {*"<>&"} & {*text}
    assert json.loads(text)["@graph"][0]["headline"] == title
    assert json.loads(text)["@graph"][1]["itemListElement"][1]["name"] == title
