"""Markdown body → a small tree of blocks, the form in which Typst and Word get text.

The tree is read off the element tree that pages are made of (dialect/), so the web page and the printed sheet cannot
disagree about what a paragraph is. Blocks: p, h, ol, ul, quote, table, rule. Inlines: text, strong, link, code, br. A
picture is the text that describes it, with its own description and address beside it for whoever can show one.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from fanzha.content.markup import refused, words_of
from fanzha.content.wrapping import HAN

_BESIDE_HAN = re.compile(f"(?<=[{HAN}]) +| +(?=[{HAN}])")
_STASHED = re.compile("\x02[^\x03]*\x03")
_TREE = ("fanzha_joined", "inline", "attr_list", "unescape")  # of Python-Markdown's steps those that make the tree
_INLINE = frozenset(("strong", "em", "a", "code", "br", "img"))

Block = dict[str, Any]
Inline = dict[str, Any]


def blocks_of(body: str) -> list[Block]:
    """The block tree of a Markdown text. A picture leaves its description; a rule of checks names it."""
    import markdown  # only who lays out a text waits for it

    from fanzha.content.dialect import Dialect

    converter = markdown.Markdown(extensions=[Dialect()])
    lines = body.split("\n")
    for preprocessor in converter.preprocessors:
        lines = preprocessor.run(lines)
    root = converter.parser.parseDocument(lines).getroot()
    assert root is not None
    for name in _TREE:
        converter.treeprocessors[name].run(root)
    return list(_Reader(converter.htmlStash.rawHtmlBlocks).blocks(root))


class _Reader:
    """Elements → blocks. stash: the HTML that Python-Markdown took out of the text."""

    def __init__(self, stash: list[Any]) -> None:
        self.stash = stash

    def blocks(self, parent: Element) -> Iterator[Block]:
        """The blocks inside an element; text and inline elements that lie bare in it are paragraphs."""
        bare = Element("p")
        bare.text = parent.text
        for child in parent:
            if child.tag in _INLINE:
                bare.append(child)
                continue
            yield from self._paragraph(bare)
            yield from self._block(child)
            bare = Element("p")
            bare.text = child.tail
        yield from self._paragraph(bare)

    def _block(self, element: Element) -> Iterator[Block]:
        tag = element.tag
        if tag == "p":
            yield from self._paragraph(element)
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            yield {"t": "h", "level": 2 if tag in ("h1", "h2") else 3, "c": self.inlines(element)}
        elif tag == "ul":
            yield {"t": "ul", "items": [list(self.blocks(item)) for item in element]}
        elif tag == "ol":
            numbers = list(_numbers(element))
            yield {"t": "ol", "numbers": numbers, "items": [list(self.blocks(item)) for item in element]}
        elif tag == "blockquote" or element.get("class", "").startswith("admonition"):
            yield {"t": "quote", "c": list(self.blocks(element))}
        elif tag == "table":
            rows = [[self.inlines(cell) for cell in row] for row in element.iter("tr")]
            right = [at for at, cell in enumerate(next(element.iter("tr"))) if cell.get("align") == "right"]
            yield {"t": "table", "head": rows[0], "rows": rows[1:], **({"right": right} if right else {})}
        elif tag == "hr":
            yield {"t": "rule"}
        elif tag == "pre":
            yield {"t": "quote", "c": [{"t": "p", "c": _code_lines("".join(element.itertext()))}]}
        else:
            yield from self.blocks(element)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        said = self.inlines(element)
        if any(part.get("v", "x").strip() for part in said):
            yield {"t": "p", "c": said}

    def inlines(self, element: Element) -> list[Inline]:
        """The text inside an element, with bold, links and line breaks."""
        found = self._text(element.text)
        for child in element:
            found += self._inline(child) + self._text(child.tail)
        return found

    def _inline(self, element: Element) -> list[Inline]:
        if element.tag in ("strong", "em"):
            return [{"t": "strong", "c": self.inlines(element)}]
        if element.tag == "a":
            address, said = element.get("href", ""), self.inlines(element)
            if refused(address):
                return said
            return [{"t": "link", "c": said, "url": address, "shown": _shown(address, said)}]
        if element.tag == "code":
            return [{"t": "code", "v": html.unescape(element.text or "")}]
        if element.tag == "img":
            alt = element.get("alt", "")
            return [{**part, "alt": alt, "src": element.get("src", "")} for part in self._text(f"（图：{alt}）")]
        return [{"t": "br"}] if element.tag == "br" else self.inlines(element)

    def _text(self, text: str | None) -> list[Inline]:
        """A line break or a stray space beside Chinese is no space. Of HTML, which letters must not have, the words."""
        if not text:
            return []
        if "\x02" in text:
            from markdown.util import AMP_SUBSTITUTE, HTML_PLACEHOLDER_RE

            text = text.replace(f"{AMP_SUBSTITUTE}amp;", "&")
            text = _STASHED.sub("", HTML_PLACEHOLDER_RE.sub(self._raw, text))
        words = _BESIDE_HAN.sub("", text.replace("\n", " "))
        return [{"t": "text", "v": words}] if words else []

    def _raw(self, place: re.Match[str]) -> str:
        number = int(place[1])
        held = self.stash[number] if number < len(self.stash) else ""
        return "".join(held.itertext()) if isinstance(held, Element) else words_of(held)


def _numbers(element: Element) -> Iterator[int]:
    """The number of every item of a numbered list."""
    number = int(element.get("start", "1")) - 1
    for item in element:
        number = int(item.get("value", number + 1))
        yield number


def _code_lines(code: str) -> list[Inline]:
    """Code as lines of text."""
    parts = [[{"t": "code", "v": line}, {"t": "br"}] for line in html.unescape(code).rstrip("\n").split("\n")]
    return [part for line in parts for part in line if part.get("v") != ""][:-1]


def _shown(address: str, said: list[Inline]) -> str:
    """What paper prints beside a link, because it cannot be clicked: "" where the text says it already."""
    plain = re.sub(r"^(?:https?://|mailto:|tel:|sms:)", "", address).rstrip("/")
    return "" if _letters(plain) == _letters("".join(words(said))) else plain


def _letters(text: str) -> str:
    return re.sub(r"^https?://|[\s/-]", "", text)


def sections_of(blocks: list[Block]) -> dict[str, list[Block]]:
    """What stands below each heading of the upper level, by its words; of two that are called the same, the last."""
    found: dict[str, list[Block]] = {}
    title = ""
    for block in blocks:
        if block["t"] == "h" and block["level"] == 2:
            title = "".join(words(block["c"])).strip()
            found[title] = []
        elif title:
            found[title].append(block)
    return found


def words(node: Any) -> list[str]:
    """Every text inside blocks or inlines, in order."""
    if isinstance(node, dict):
        return [node["v"]] if "v" in node else [word for part in node.values() for word in words(part)]
    return [word for part in node for word in words(part)] if isinstance(node, list) else []
