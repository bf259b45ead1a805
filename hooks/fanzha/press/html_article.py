"""A filled Markdown template → one HTML page to be pasted into an official account's editor.

That editor keeps what is written on each element and takes away everything else: classes, ids, style sheets, scripts,
forms, links to other sites (handbook section 12). So every element brings its own look, lists are paragraphs with their
numbers, addresses are text, and pictures lie in the page itself, so that it is whole wherever it is opened. Whoever's
editor does not take them along puts in the numbered pictures that are made beside it.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, tostring

from fanzha.content import blocks_of
from fanzha.press.html_styles import LINE_LEAD, style

if TYPE_CHECKING:
    from fanzha.content import Block, Inline
    from fanzha.kinds import Sheet
    from fanzha.press.templates import Filled

TITLE, BODY, COLOPHON = "title", "body", "colophon"  # the blocks of a template; the last is set small

_BULLET = "•"


def write(sheet: Sheet, filled: Filled) -> bytes:
    """The page, with no word that is not in the template's blocks `body` and `colophon`."""
    page = Element("html", lang="zh-CN")
    head = SubElement(page, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    SubElement(head, "title").text = filled.parts.get(TITLE, sheet.title)
    body = SubElement(page, "body", style=style("page"))
    article = SubElement(body, "section", style=style("article"))
    writer = _Writer(sheet, filled)
    article.extend(writer.blocks(blocks_of(filled.parts.get(BODY, filled.text))))
    article.extend(writer.blocks(blocks_of(filled.parts.get(COLOPHON, "")), "note"))
    made: bytes = tostring(page, encoding="utf-8", method="html")
    return b"<!DOCTYPE html>\n" + made + b"\n"


def readable(url: str, page: str) -> str:
    """An address as text. url: as a source has it, where a relative one leads to another source; page: of this one."""
    whole = urljoin(urljoin(page, "../"), url)
    return whole.partition("://")[2].removesuffix("index.md").replace(".md", "/").rstrip("/")


class _Writer:
    """Blocks → elements."""

    def __init__(self, sheet: Sheet, filled: Filled) -> None:
        self.page: str = sheet.data["page"]["url"]
        self.shown = {picture.variant: picture.data["figure"]["alt"] for picture in sheet.pictures}
        self.pictures = filled.pictures

    def blocks(self, blocks: list[Block], inside: str = "p") -> Iterator[Element]:
        """inside: the look of a paragraph here."""
        for at, block in enumerate(blocks):
            kind, last = block["t"], at == len(blocks) - 1
            if kind == "p":
                yield self._paragraph(block["c"], f"{inside} last" if last and inside == "quoted" else inside)
            elif kind == "h":
                yield self._with("h2" if block["level"] == 2 else "h3", block["c"])
            elif kind in ("ol", "ul"):
                yield from self._list(block, inside)
            elif kind == "quote":
                quote = Element("section", style=style("quote"))
                quote.extend(self.blocks(block["c"], "quoted"))
                yield quote
            elif kind == "table":
                yield self._table(block)
            elif kind == "rule":
                yield Element("hr", style=style("rule"))

    def _paragraph(self, inlines: list[Inline], look: str) -> Element:
        own = [part for part in inlines if part.get("v", "x").strip()]
        if len(own) == 1 and own[0].get("src") in self.shown:
            return self._figure(own[0]["src"], own[0]["alt"])
        return self._with("p", inlines, look)

    def _with(self, tag: str, inlines: list[Inline], look: str = "") -> Element:
        made = Element(tag, style=style(look or tag))
        self._put(made, inlines)
        return made

    def _figure(self, number: str, caption: str) -> Element:
        made = Element("section", style=style("figure"))
        if number in self.pictures:
            data = base64.b64encode(self.pictures[number]).decode("ascii")
            source, alt = f"data:image/png;base64,{data}", self.shown[number]
            SubElement(made, "img", src=source, alt=alt, style=style("img"))
        SubElement(made, "p", style=style("caption")).text = f"图{number}　{caption}"
        return made

    def _list(self, block: Block, inside: str) -> Iterator[Element]:
        """Each item is a paragraph with its number; further paragraphs stand under its text."""
        numbers = block.get("numbers") or [None] * len(block["items"])
        for at, (item, number) in enumerate(zip(block["items"], numbers, strict=True), 1):
            own = item[0]["c"] if item and item[0]["t"] == "p" else []
            line = Element("p", style=style("item last" if at == len(numbers) else "item"))
            mark = SubElement(line, "span", style=style("mark"))
            mark.text = f"{number}." if number is not None else _BULLET
            self._put(line, own)
            rest = item[1:] if own else item
            yield line
            if rest:
                deeper = Element("section", style=f"margin:0;padding:0 0 0 {LINE_LEAD}em")
                deeper.extend(self.blocks(rest, inside))
                yield deeper

    def _table(self, block: Block) -> Element:
        table = Element("table", style=style("table"))
        for look, row in (("th", block["head"]), *(("td", row) for row in block["rows"])):
            line = SubElement(table, "tr")
            line.extend(self._with("td", cell, look) for cell in row)
        return table

    def _put(self, parent: Element, inlines: list[Inline]) -> None:
        for part in inlines:
            if part["t"] in ("strong", "em"):
                self._put(SubElement(parent, "strong", style=style("strong")), part["c"])
            elif part["t"] == "br":
                SubElement(parent, "br")
            elif part["t"] == "link":
                self._put(parent, part["c"])
                if part["shown"]:
                    _add(parent, f"（{readable(part['url'], self.page)}）")
            else:
                _add(parent, part["v"])


def _add(parent: Any, words: str) -> None:
    """Puts text behind all that an element holds."""
    last = parent[-1] if len(parent) else None
    if last is None:
        parent.text = (parent.text or "") + words
    else:
        last.tail = (last.tail or "") + words
