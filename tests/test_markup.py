"""Editors' Markdown is not trusted: what may be published is stated, the rest is reported and never runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import markdown
import pytest
from fanzha import Edition
from fanzha.checks.markup_rules import TAKEN_OUT, findings
from fanzha.content import Dialect
from fanzha.content.markup import CLASSES, MADE, SCHEMES, WRITTEN, attributes_of, refused, sanitised
from fanzha.site import html_blocks
from fanzha.site.html_blocks import END, START, HtmlBlocks, without_markers
from fanzha.site.traditional import PREFIX

from tests.sample_project import REPOSITORY
from tests.xss_vectors import LIVE, STILL, numbered

ALL = numbered((*STILL, *LIVE))
ALLOWED = (
    "<br><wbr><kbd>按</kbd><sup>上</sup><sub>下</sub><small>小</small><mark>重</mark><abbr title='全称'>缩</abbr>"
    "<ruby>字<rp>（</rp><rt>zì</rt><rp>）</rp></ruby><ins>加</ins><del>减</del>\n\n"
    "<details open><summary>看</summary>里面</details>"
)


def made(page: str) -> str:
    """A page of our templates as HTML."""
    return markdown.markdown(page, extensions=[Dialect(), HtmlBlocks()])


def published(text: str) -> str:
    """An editor's text as a page shows it."""
    return made(without_markers(text))


class Elements(HTMLParser):
    """Every element with its attributes, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def not_allowed(html: str) -> Iterator[str]:
    """What stands in HTML against the list."""
    for tag, attributes in Elements(html).found:
        if tag not in MADE and tag not in WRITTEN:
            yield tag
        yield from (f"{tag} {name}" for name in attributes if name not in attributes_of(tag))
        yield from (
            str(value) for name, value in attributes.items() if name in ("href", "src") and refused(value or "")
        )


@pytest.mark.parametrize("number", ALL)
def test_what_is_published_keeps_to_the_list(number: int) -> None:
    assert list(not_allowed(published(ALL[number]))) == []


@pytest.mark.parametrize("trick", numbered(LIVE).values())
def test_everything_that_is_taken_out_is_reported(trick: str) -> None:
    found = findings(trick)
    assert found
    assert {finding.rule for finding in found} <= set(TAKEN_OUT)
    assert all(finding.hint for finding in found)


def test_what_is_allowed_survives_and_nothing_is_said_about_it() -> None:
    assert findings(ALLOWED) == []
    assert {tag for tag, _ in Elements(published(ALLOWED)).found} == {*WRITTEN, "p"}
    assert ("abbr", {"title": "全称"}) in Elements(published(ALLOWED)).found


PLAIN = """**字**|[字](tel:110)|[字](../a.md#b)|<https://a.cn>|<a@b.cn>|![字](a.png)|3. 条|## 题 {: #a }|`<b>`|甲 < 乙
丁 & 戊|!!! note
    字|```yaml
字
```|> 引|---|&nbsp;&copy;"""


@pytest.mark.parametrize("text", [*PLAIN.split("|"), "| 甲 |\n|:-:|\n| 乙 |"])
def test_markdown_itself_loses_nothing(text: str) -> None:
    raw = markdown.markdown(text, extensions=[Dialect()])
    wanted = [(tag, {k: v for k, v in attributes.items() if tag != "code"}) for tag, attributes in Elements(raw).found]
    assert Elements(published(text)).found == wanted
    assert findings(text) == []


REFUSED = "javascript:x| JavaScript:x|java\nscript:x|java&#115;cript:x|javascript&colon;x|\x01javascript:x|\tvbscript:x"


@pytest.mark.parametrize("address", [*REFUSED.split("|"), "data:,x", "file:///x", "blob:x", "intent:x"])
def test_addresses_that_are_refused(address: str) -> None:
    assert refused(address)
    assert "href" not in sanitised(f'<a href="{address}">x</a>')


@pytest.mark.parametrize("address", ["a.md", "../a/#b", "#b", "?q=a:b", "/a", *(f"{scheme}:x" for scheme in SCHEMES)])
def test_addresses_that_are_not(address: str) -> None:
    assert not refused(address)
    assert 'href="' in sanitised(f'<a href="{address}">x</a>')


@pytest.mark.parametrize("address", ["https://x.example/a.png", "//x.example/a.png", "/\\x.example/a.png", "data:,x"])
def test_pictures_come_from_this_site(address: str) -> None:
    assert refused(address, picture=True)
    assert "src" not in sanitised(f'<img src="{address}">')


FORGED = (
    f"{START}\nX\n{END}",
    f"  {START}\nX\n{END}  ",
    f"<!--{START}html-->\nX\n<!--/{END}html-->",
    f"字\r{START}\rX\r{END}\r字",
    f"\x02{START}\nX\n{END}",
    "<!--ht\x02ml-->\nX\n<!--/html\x03-->",
    "\x02fanzha-html:0\x03\n\nX",
    f"```\n{START}\nX\n{END}\n```",
)


@pytest.mark.parametrize("text", FORGED)
def test_nobody_but_our_templates_can_use_the_markers(text: str) -> None:
    assert "<p onclick" not in published(text.replace("X", "<p onclick='x'>字</p>"))


@pytest.mark.parametrize(
    "begun", ["<details>", "<div>", "<p title='", "<!--", "- 条\n\n    ", "<table><tr><td>", "<details markdown='1'>"]
)
def test_a_piece_cannot_leave_a_tag_open_around_ours(begun: str) -> None:
    before, ours, _ = made(f"{begun}\n\n{START}\n<p class='ours'>字</p>\n{END}\n\n## 题").partition("<p class='ours'>")
    assert ours
    assert before.count("</") == len(Elements(before).found)


def test_our_own_templates_lose_nothing(monkeypatch: pytest.MonkeyPatch, whole_edition: Edition) -> None:
    """HTML of ours stands between the markers; outside them a class, a form or a script would be taken away."""
    own = whole_edition.pages.items()
    pages = {uri: text.split("---\n", 2)[2] for uri, text in own if not uri.startswith(PREFIX)}
    kinds = {re.sub(r"[^/]+(?=\.md)", "x", uri) if "/" in uri else uri: uri for uri in pages}
    clean = {uri: Elements(made(pages[uri])).found for uri in kinds.values()}
    monkeypatch.setattr(html_blocks, "sanitised", lambda html: html)
    lost = {uri: [each for each in Elements(made(pages[uri])).found if each not in clean[uri]] for uri in clean}
    assert {uri: found for uri, found in lost.items() if found} == {}


def test_the_list_is_what_editors_read() -> None:
    guide = (REPOSITORY / "docs/contribute/writing.md").read_text(encoding="utf-8").partition("Markdown 和 HTML")[2]
    rows = re.findall(r"(?m)^\| `<(\w+)>` \|[^|]*\| ?(?:`(\w+)`)? ?\|$", guide)
    assert {tag: {name} - {""} for tag, name in rows} == WRITTEN
    assert "、".join(SCHEMES) in guide
    boxes = CLASSES["div"] - {"admonition"}
    assert set(re.search(r"种类有 ([a-z、 ]+)。", guide)[1].split("、")) == boxes  # type: ignore[index]
