"""What a reader is told by a page, by blocks on their way to paper: the same characters, or one of them lost some."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import markdown
from fanzha.content import Dialect, blocks_of
from fanzha.content.markup import sanitised

_UNSEEN = re.compile(r"[\s\u3000]+")


class _Page(HTMLParser):
    """The text of HTML; a picture says its description, as on paper."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.text += f"（图：{dict(attrs).get('alt') or ''}）"


def bare(text: str) -> str:
    """The characters of a text that can be seen."""
    return _UNSEEN.sub("", text)


def by_html(html: str) -> str:
    """What a page says."""
    page = _Page()
    page.feed(html)
    page.close()
    return bare(page.text)


def by_page(source: str) -> str:
    """What the page of a Markdown text says, as it is published."""
    return by_html(published(source))


def published(source: str) -> str:
    """The HTML of a Markdown text, as it is published."""
    return sanitised(markdown.markdown(source, extensions=[Dialect()]))


def by_blocks(source: str) -> str:
    """What the blocks of a Markdown text say, without the addresses that paper adds."""
    return bare("".join(_words(blocks_of(source))))


def _words(node: Any) -> list[str]:
    if isinstance(node, dict):
        said = [node["v"]] if "v" in node else []
        return said + [word for key, part in node.items() if key not in ("v", "url", "shown") for word in _words(part)]
    return [word for part in node for word in _words(part)] if isinstance(node, list) and node else []
