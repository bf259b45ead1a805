"""Markdown body → a small tree of blocks, the form in which Typst gets text.

The tree is read off Python-Markdown's own element tree, so the web page and the printed sheet cannot disagree about
what a paragraph is. Blocks: p, h, ol, ul, quote, table. Inlines: text, strong, em, link, code, br.
"""

from __future__ import annotations

import html
import re
from typing import Any
from xml.etree.ElementTree import Element

from fanzha.content.markup import refused

_HAN = "\u2014-\u2026\u3000-\u303f\u3400-\u9fff\uff00-\uffef\U00020000-\U000323af"
_BESIDE_HAN = re.compile(f"(?<=[{_HAN}]) +| +(?=[{_HAN}])")
_STASHED = re.compile("\x02[^\x03]*\x03")

Block = dict[str, Any]
Inline = dict[str, Any]


def blocks_of(body: str) -> list[Block]:
    """The block tree of a Markdown text. Pictures and rules are left out: sheets have places of their own for them."""
    import markdown  # only who lays out a text waits for it

    converter = markdown.Markdown(extensions=["tables", "sane_lists"])
    lines = body.split("\n")
    for preprocessor in converter.preprocessors:
        lines = preprocessor.run(lines)
    parsed = converter.parser.parseDocument(lines).getroot()
    root = Element("div") if parsed is None else parsed
    for name in ("inline", "unescape"):
        if name in converter.treeprocessors:
            changed = converter.treeprocessors[name].run(root)
            root = root if changed is None else changed
    return [block for child in root for block in _blocks(child)]


def _blocks(element: Element) -> list[Block]:
    tag = element.tag
    if tag == "p":
        return [{"t": "p", "c": inlines_of(element)}]
    if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
        return [{"t": "h", "level": 2 if tag in ("h1", "h2") else 3, "c": inlines_of(element)}]
    if tag in ("ol", "ul"):
        return [{"t": tag, "items": [_item(child) for child in element]}]
    if tag == "blockquote":
        return [{"t": "quote", "c": [block for child in element for block in _blocks(child)]}]
    if tag == "table":
        rows = [[inlines_of(cell) for cell in row] for row in element.iter("tr")]
        return [{"t": "table", "head": rows[0], "rows": rows[1:]}]
    return []


def _item(element: Element) -> list[Block]:
    """A list item: loose ones hold paragraphs, tight ones bare text and perhaps a list."""
    inner = [block for child in element for block in _blocks(child)]
    said = _tight(element)
    return ([{"t": "p", "c": said}] if said else []) + inner


def _tight(element: Element) -> list[Inline]:
    bare = Element("p")
    bare.text = element.text
    bare.extend(child for child in element if child.tag not in ("p", "ol", "ul", "blockquote", "table"))
    return [part for part in inlines_of(bare) if part.get("v", "x").strip()]


def inlines_of(element: Element) -> list[Inline]:
    """The text inside an element, with emphasis, links and line breaks."""
    found = _text(element.text)
    for child in element:
        found += _inline(child) + _text(child.tail)
    return found


def _text(text: str | None) -> list[Inline]:
    # A line break or a stray space beside Chinese is no space; Python-Markdown's stash marks are no text.
    words = _BESIDE_HAN.sub("", _STASHED.sub("", html.unescape(text or "")).replace("\n", " "))
    return [{"t": "text", "v": words}] if words else []


def _inline(element: Element) -> list[Inline]:
    if element.tag in ("strong", "em"):
        return [{"t": element.tag, "c": inlines_of(element)}]
    if element.tag == "a":
        address = element.get("href", "")
        said = inlines_of(element)
        return said if refused(address) else [{"t": "link", "c": said, "url": address}]
    if element.tag == "code":
        return [{"t": "code", "v": html.unescape(element.text or "")}]
    return [{"t": "br"}] if element.tag == "br" else []
