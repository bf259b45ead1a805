"""What chat programs and search engines show of a page: a title, a description, a picture that exists."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from tests.site_project import pages_in

SITE = "https://fanzha.example.org/"


class _Head(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.feeds: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "meta" and "content" in values:
            self.meta[str(values.get("property") or values.get("name"))] = str(values["content"])
        if values.get("rel") == "alternate" and str(values.get("type")).startswith("application/"):
            self.feeds.append(str(values["href"]))


def test_every_page_can_be_shared(site: Path) -> None:
    wrong = []
    for page in pages_in(site):
        head = _Head(page.read_text(encoding="utf-8"))
        if head.meta.get("robots") == "noindex":
            continue
        picture = head.meta.get("og:image", "").removeprefix(head.meta.get("og:image", "")[: len(SITE)])
        has_picture = bool(picture) and (site / picture).is_file()
        if not (head.meta.get("description") and head.meta.get("og:title") and has_picture):
            wrong.append(str(page.relative_to(site)))
    assert wrong == []


def test_every_page_names_both_feeds(site: Path) -> None:
    page = site / "help" / "index.html"
    feeds = _Head(page.read_text(encoding="utf-8")).feeds
    assert [(page.parent / feed).resolve().is_file() for feed in feeds] == [True, True]


def test_pages_have_descriptions_of_their_own(site: Path) -> None:
    found = [_Head(page.read_text(encoding="utf-8")).meta for page in (site / "tactics").glob("*/index.html")]
    assert len({each["description"] for each in found}) == len(found)
