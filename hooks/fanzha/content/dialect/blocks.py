"""Lines → tree: what is a heading, a list, a quotation, a table, and that everything else is a paragraph.

No indentation makes code, no line of dashes under a text makes a heading, and no line is needed between a paragraph and
its list. Elements are those of Python-Markdown, so its inline patterns and serialiser do the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, ElementTree, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.util import HTML_PLACEHOLDER_RE

from fanzha.content.dialect.lists import ITEM, read_list
from fanzha.content.dialect.references import without_definitions
from fanzha.content.dialect.tables import is_table, read_table
from fanzha.content.wrapping import HAN

MOST_DEPTH = 12  # lists in quotations in lists; what lies deeper is printed as it was typed

HEADING = re.compile(r" {0,3}(#{1,6})[ \u3000]+(\S.*?)(?:[ \u3000]+#+)?[ \u3000]*")
RULE = re.compile(r" {0,3}(?P<sign>[-*])(?: *(?P=sign)){2,} *")
QUOTED = re.compile(r" {0,3}> ?(.*)")
BOX = re.compile(r"!!! ?([A-Za-z][A-Za-z-]*(?: +[A-Za-z-]+)*)(?: +[\"“「](.*?)[\"”」])? *")
RAW = re.compile(rf" *{HTML_PLACEHOLDER_RE.pattern} *")

_NUMBER = r"(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})"
# How people number and mark lines without thinking of Markdown: each is a paragraph of its own, printed as it stands.
_NUMBERED = rf"[（(]{_NUMBER}[）)]|{_NUMBER}[、）)．]|[0-9]{{1,2}}\.(?=[{HAN}])|[①-⒛㈠-㈩●○◆◇■□▪▶►★☆※•·➤✓✔√]"

# What ends the paragraph above it, though no empty line parts them.
_STARTS = re.compile(
    rf" {{0,3}}(?:#{{1,6}}[ \u3000]+\S|>)| *(?:[-*+]|[0-9]{{1,3}}\.) +\S| {{4}}|\u3000"
    rf"| *(?:{_NUMBERED})|!!! ?[A-Za-z]|\[[^\[\]]+\]:|{RAW.pattern}$|{RULE.pattern}$"
)

_SPACES = " \u3000"


class Blocks(BlockParser):
    """Python-Markdown's parser of blocks, with its three entrances."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.depth = 0

    def parseDocument(self, lines: Iterable[str]) -> ElementTree:
        """The tree of a whole text."""
        self.root = Element(self.md.doc_tag)
        self.depth = 0
        self.read(self.root, without_definitions(list(lines), self.md.references))
        return ElementTree(self.root)

    def parseChunk(self, parent: Element, text: str) -> None:
        """Reads a part of a text into an element."""
        self.read(parent, text.split("\n"))

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:
        """The same for a part in pieces; empties the list, as callers expect."""
        self.read(parent, "\n\n".join(blocks).split("\n"))
        blocks.clear()

    def read(self, parent: Element, lines: list[str]) -> None:
        """Appends the blocks of these lines to an element."""
        at = 0
        self.depth += 1
        while at < len(lines):
            at = self._block(parent, lines, at) if lines[at].strip(_SPACES) else at + 1
        self.depth -= 1

    def _block(self, parent: Element, lines: list[str], at: int) -> int:
        """Reads one block; where the next begins."""
        line = lines[at]
        if self.depth > MOST_DEPTH:
            return self._paragraph(parent, lines, at)
        if RAW.fullmatch(line):
            return self._raw(parent, line, at)
        if found := HEADING.fullmatch(line):
            SubElement(parent, f"h{len(found[1])}").text = found[2]
            return at + 1
        if RULE.fullmatch(line):
            SubElement(parent, "hr")
            return at + 1
        if QUOTED.match(line):
            return self._quotation(parent, lines, at)
        if found := BOX.fullmatch(line):
            return self._box(parent, lines, at, found)
        if ITEM.match(line):
            return read_list(self, parent, lines, at)
        if is_table(lines, at):
            return read_table(parent, lines, at)
        return self._paragraph(parent, lines, at)

    def starts(self, lines: list[str], at: int) -> bool:
        """Whether something begins in a line that is no more of the paragraph above it."""
        return bool(_STARTS.match(lines[at])) or is_table(lines, at)

    def _paragraph(self, parent: Element, lines: list[str], at: int) -> int:
        end = at + 1
        while end < len(lines) and lines[end].strip(_SPACES) and not self.starts(lines, end):
            end += 1
        SubElement(parent, "p").text = "\n".join(line.lstrip(_SPACES) for line in lines[at:end]).rstrip(_SPACES)
        return end

    def _quotation(self, parent: Element, lines: list[str], at: int) -> int:
        inner: list[str] = []
        while at < len(lines):
            quoted = QUOTED.fullmatch(lines[at])
            if not quoted and not (lines[at].strip() and inner[-1].strip() and not self.starts(lines, at)):
                break
            inner.append(quoted[1] if quoted else lines[at])
            at += 1
        self.read(SubElement(parent, "blockquote"), inner)
        return at

    def _box(self, parent: Element, lines: list[str], at: int, found: re.Match[str]) -> int:
        kind = " ".join(found[1].lower().split())
        box = SubElement(parent, "div", {"class": f"admonition {kind}"})
        title = kind.split()[0].capitalize() if found[2] is None else found[2]
        if title:
            SubElement(box, "p", {"class": "admonition-title"}).text = title
        end = at + 1
        while end < len(lines) and (not lines[end].strip() or lines[end].startswith(" ")):
            end += 1
        inner = lines[at + 1 : end]
        indent = min((len(line) - len(line.lstrip(" ")) for line in inner if line.strip()), default=0)
        self.read(box, [line[min(indent, 4) :] for line in inner])
        return end

    def _raw(self, parent: Element, line: str, at: int) -> int:
        """HTML or fenced code that was taken out before; what our own templates made is a paragraph by itself."""
        number = int(HTML_PLACEHOLDER_RE.search(line)[1])  # type: ignore[index]
        stash = self.md.htmlStash.rawHtmlBlocks
        held = stash[number] if number < len(stash) else ""
        if isinstance(held, Element) and held.tag == "pre":
            parent.append(held)
            stash[number] = ""
        elif "markdown_block" not in self.blockprocessors or not self.blockprocessors["markdown_block"].run(
            parent, [line.strip()]
        ):
            SubElement(parent, "p").text = line.strip()
        return at + 1
