"""What is settled line by line before blocks are read: tabs, tables pasted from a spreadsheet, fenced code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX, AtomicString, code_escape

from fanzha.content.characters import meant

FENCE = re.compile(r"( *)(`{3,}|~{3,}) *([^`]*)")
_BLANK = re.compile(r" +")


class Tabs(Preprocessor):
    """Normalises line ends, white space and characters that nobody typed.

    Two or more lines with as many tabs in each are rows of a table.
    """

    def run(self, lines: list[str]) -> list[str]:
        source = meant("\n".join(lines)).replace(STX, "").replace(ETX, "").replace("\r\n", "\n").replace("\r", "\n")
        if "\t" not in source:
            return ["" if _BLANK.fullmatch(line) else line for line in source.split("\n")] + ["", ""]
        made = list(self._tables(source.split("\n")))
        return ["" if _BLANK.fullmatch(line) else line for line in made] + ["", ""]

    def _tables(self, lines: list[str]) -> Iterator[str]:
        at, fence = 0, ""
        while at < len(lines):
            fence = _fence_after(fence, lines[at])
            rows = [] if fence else _rows(lines, at)
            if len(rows) > 1:
                yield from ("", _piped(rows[0]), "|" + "---|" * len(rows[0]), *map(_piped, rows[1:]), "")
                at += len(rows)
            else:
                yield lines[at].expandtabs(self.md.tab_length)
                at += 1


def _fence_after(fence: str, line: str) -> str:
    """The fence that is open after a line, "" for none."""
    found = FENCE.fullmatch(line)
    if not found:
        return fence
    return found[2] if not fence else "" if found[2].startswith(fence) and not found[3] else fence


def _rows(lines: list[str], at: int) -> list[list[str]]:
    """The cells of the lines from here on that have as many inner tabs as this one."""
    tabs = _tabs(lines[at])
    if not tabs:
        return []
    return [line.strip("\t ").split("\t") for line in takewhile(lambda line: _tabs(line) == tabs, lines[at:])]


def _tabs(line: str) -> int:
    """Tabs between cells. A line of HTML, of a table with bars or of a list has none."""
    if line.startswith(("<", "\t", " ", "|", "-", "*", "+", ">", "#")):
        return 0
    return len(line.strip("\t ").split("\t")) - 1


def _piped(cells: list[str]) -> str:
    return "|" + "|".join(f" {cell.strip()} ".replace("|", "\\|") for cell in cells) + "|"


class Fences(Preprocessor):
    """Takes fenced code out, at any indentation, before anything looks for HTML. A fence without an end is text."""

    def run(self, lines: list[str]) -> list[str]:
        made: list[str] = []
        at = 0
        while at < len(lines):
            opened = FENCE.fullmatch(lines[at])
            end = _end(lines, at, opened[2]) if opened else None
            if opened is None or end is None:
                made.append(lines[at])
                at += 1
                continue
            # The name of a language is dropped; words of an author's own are not.
            code = [] if opened[3].isascii() else [opened[3]]
            code += [_dedented(line, len(opened[1])) for line in lines[at + 1 : end]]
            made.append(opened[1] + self.md.htmlStash.store(_code("\n".join(code))))
            at = end + 1
        return made


def _end(lines: list[str], start: int, fence: str) -> int | None:
    closing = re.compile(rf" *{fence[0]}{{{len(fence)},}} *")
    return next((at for at in range(start + 1, len(lines)) if closing.fullmatch(lines[at])), None)


def _dedented(line: str, indent: int) -> str:
    return line[min(indent, len(line) - len(line.lstrip(" "))) :]


def _code(text: str) -> Element:
    pre = Element("pre")
    SubElement(pre, "code").text = AtomicString(code_escape(text) + "\n")
    return pre


class Tags(Preprocessor):
    """Hands Python-Markdown's reader of HTML only the text up to the last end of a tag.

    What follows holds no tag, and that reader would look through the whole of it once for every < in it.
    """

    def __init__(self, md: Markdown, reader: Preprocessor) -> None:
        super().__init__(md)
        self.reader = reader

    def run(self, lines: list[str]) -> list[str]:
        source = "\n".join(lines)
        end = source.rfind(">") + 1
        if not end or "<" not in source:
            return lines
        read, rest = self.reader.run(source[:end].split("\n")), source[end:].split("\n")
        return [*read[:-1], read[-1] + rest[0], *rest[1:]]
