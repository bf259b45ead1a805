"""All finished pages of all editions: every picture has a name or is hidden, every text is in the language it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
# Five words of a language with letters: less may be a name, an address or an abbreviation.
SENTENCE = re.compile(r"[A-Za-z]['a-z]*(?:[,;:.?!\"]* [\"(]?[A-Za-z]['a-z]*){4,}")
TAG = re.compile(r"</[a-z]+>")
SPOKEN = ("alt", "aria-label", "title", "placeholder")
EXAMPLES = {"code", "pre", "script", "style"}
OF_EDITORS = "contribute/"  # guides show how things are written, in every language


class Reader(HTMLParser):
    """What is wrong with a page: pictures passed over or read out as nothing, tongues unsaid, tags shown as text."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.lang = ""
        self._within: list[tuple[str, str, bool, bool]] = []  # element, its language, hidden, within a drawing

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        _, lang, hidden, drawn = self._within[-1] if self._within else ("", "", False, False)
        lang, hidden = given.get("lang") or lang, hidden or given.get("aria-hidden") == "true"
        if tag == "html":
            self.lang = lang
        if not hidden and ((tag == "svg" and not drawn and not _named(given)) or (tag == "img" and "alt" not in given)):
            self.faults.append(f"without a name: {self.get_starttag_text()}")
        for value in (given.get(name) or "" for name in SPOKEN):
            self._read(value, lang)
        if tag not in VOID:
            self._within.append((tag, lang, hidden, drawn or tag == "svg"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._within.pop()

    def handle_endtag(self, tag: str) -> None:
        while any(name == tag for name, *_ in self._within) and self._within.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._within and not EXAMPLES & {name for name, *_ in self._within}:
            self._read(data, self._within[-1][1])
            self.faults += [f"shown as text: {tag}" for tag in TAG.findall(data)]

    def _read(self, text: str, lang: str) -> None:
        if lang.startswith("zh") and (found := SENTENCE.search(text)):
            self.faults.append(f"not in {lang}: {found[0]}")


def _named(svg: dict[str, str | None]) -> bool:
    return svg.get("role") == "img" and bool((svg.get("aria-label") or "").strip())


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    return reader


def pages(site: Path) -> Iterator[tuple[str, str]]:
    for page in sorted(site.rglob("*.html")):
        yield page.relative_to(site).as_posix(), page.read_text(encoding="utf-8")


@pytest.mark.parametrize("which", ["own_site", "site"])
def test_every_picture_has_a_name_and_every_text_its_language(which: str, request: pytest.FixtureRequest) -> None:
    """This repository's site in all its editions, and the sample's, which has sheets."""
    faults, languages = {}, set()
    for name, text in pages(request.getfixturevalue(which)):
        reader = read(text)
        languages.add(reader.lang)
        found = [each for each in reader.faults if OF_EDITORS not in name or "without a name" in each]
        faults |= {name: found[:5]} if found or not reader.lang else {}
    assert faults == {}
    assert {"zh-Hans", "zh-Hant", "en"} <= languages


def test_each_fault_is_found() -> None:
    text = (
        '<html lang="zh-Hans"><svg><path/></svg><img src="a"><p>看 Stop here and ask first please</p>'
        '<svg role="img" aria-label=" "></svg><b aria-label="They want you to pay now">x</b>'
        '<span aria-hidden="true"><svg></svg></span><p lang="en">Stop here and ask first please<br>Go on</p>'
        '<img alt="" src="b"><svg aria-hidden="true"></svg><svg role="img" aria-label="图"><svg/></svg>'
        "<pre>one two three four five six &lt;/p&gt;</pre><p>&lt;span&gt;看&lt;/span&gt;</p></html>"
    )
    assert [each.partition(":")[0] for each in read(text).faults] == [
        "without a name", "without a name", "not in zh-Hans", "without a name", "not in zh-Hans",
        "shown as text",
    ]  # fmt: skip
