"""Lists: nested by two spaces or more, numbered as written, one after another without rules about markers."""

from __future__ import annotations

import re
from typing import Protocol
from xml.etree.ElementTree import Element, SubElement

ITEM = re.compile(r"( *)([-*+]|[0-9]{1,9}\.)( +)(\S.*|)$")
NESTED = 2  # spaces that put a line inside the item above it


class Reader(Protocol):
    """What a list needs of the parser that holds it: its items hold blocks of any kind again."""

    def read(self, parent: Element, lines: list[str]) -> None: ...

    def starts(self, lines: list[str], at: int) -> bool: ...


def read_list(parser: Reader, parent: Element, lines: list[str], at: int) -> int:
    """Reads the list that begins in a line; where the next block begins."""
    first = ITEM.match(lines[at])
    assert first
    base, ordered = len(first[1]), first[2][0].isdigit()
    made = SubElement(parent, "ol" if ordered else "ul")
    numbers: list[int] = []
    loose = False
    while at < len(lines):
        found = ITEM.match(lines[at])
        if not found or found[2][0].isdigit() != ordered:
            break
        numbers.append(int(found[2][:-1]) if ordered else 0)
        inner, at = _item_lines(parser, lines, at, base)
        parser.read(SubElement(made, "li"), inner)
        following = _after_blank(lines, at)
        if following > at and following < len(lines) and ITEM.match(lines[following]):
            sibling = ITEM.match(lines[following])
            if sibling and sibling[2][0].isdigit() == ordered:
                loose, at = True, following
    for item in () if loose else made:
        _tighten(item)
    if ordered:
        _number(made, numbers)
    return at


def _item_lines(parser: Reader, lines: list[str], at: int, base: int) -> tuple[list[str], int]:
    """What belongs to the item that begins here, without its marker and indentation; where the rest begins."""
    found = ITEM.match(lines[at])
    assert found
    width = len(found[1]) + len(found[2]) + min(len(found[3]), 4)
    inner = [found[4]]
    at += 1
    while at < len(lines):
        following = _after_blank(lines, at)
        if following == len(lines):
            break
        indent = len(lines[following]) - len(lines[following].lstrip(" "))
        if indent < base + NESTED and (following > at or ITEM.match(lines[at]) or parser.starts(lines, at)):
            break
        inner += [""] * (following - at) + [lines[following][min(indent, width) :]]
        at = following + 1
    return inner, at


def _after_blank(lines: list[str], at: int) -> int:
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


def _tighten(item: Element) -> None:
    """Items without empty lines between them hold their text themselves and not a paragraph."""
    if len(item) and item[0].tag == "p" and sum(child.tag == "p" for child in item) == 1:
        item.text = item[0].text
        item.remove(item[0])


def _number(made: Element, numbers: list[int]) -> None:
    """Numbers go on as written; a list whose numbers are all the same (1. 1. 1.) counts by itself."""
    if len(numbers) > 1 and len(set(numbers)) == 1:
        numbers = list(range(numbers[0], numbers[0] + len(numbers)))
    if numbers[0] != 1:
        made.set("start", str(numbers[0]))
    for item, number, before in zip(made[1:], numbers[1:], numbers, strict=False):
        if number != before + 1:
            item.set("value", str(number))
