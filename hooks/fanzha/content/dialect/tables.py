"""Tables with bars. A row with more cells than the head makes the table wider: no cell is dropped."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

_DASHES = re.compile(r" *\|?(?: *:?-+:? *\|)+(?: *:?-+:?)? *")
_PART = re.compile(r"(?:\\.|(`+)(?!`).*?(?<!`)\1(?!`)|[^|\\])+|\\|\|")


def is_table(lines: list[str], at: int) -> bool:
    """Whether a line is the head of a table: it has bars, and below it a line of dashes has as many cells."""
    if "|" not in lines[at] or at + 1 >= len(lines) or not _DASHES.fullmatch(lines[at + 1]):
        return False
    return len(_cells(lines[at])) == len(_cells(lines[at + 1]))


def read_table(parent: Element, lines: list[str], at: int) -> int:
    """Reads the table that begins in a line; where the next block begins."""
    end = at + 2
    while end < len(lines) and "|" in lines[end]:
        end += 1
    rows = [_cells(line) for line in (lines[at], *lines[at + 2 : end])]
    width = max(map(len, rows))
    aligned = [_aligned(cell) for cell in _cells(lines[at + 1])]
    table = SubElement(parent, "table")
    head, body = SubElement(table, "thead"), SubElement(table, "tbody")
    for number, row in enumerate(rows):
        made = SubElement(body if number else head, "tr")
        for column in range(width):
            cell = SubElement(made, "td" if number else "th")
            cell.text = row[column] if column < len(row) else ""
            if column < len(aligned) and aligned[column]:
                cell.set("align", aligned[column])
    return end


def _aligned(dashes: str) -> str:
    """What the line of dashes says of its column."""
    left, right = dashes.startswith(":"), dashes.endswith(":")
    return "center" if left and right else "left" if left else "right" if right else ""


def _cells(line: str) -> list[str]:
    """The cells of a row. Bars with a backslash before them or in code part nothing."""
    parts, cells = [match[0] for match in _PART.finditer(line.strip())], [""]
    for part in parts:
        if part == "|":
            cells.append("")
        else:
            cells[-1] += part
    if len(cells) > 1 and not cells[0].strip() and line.lstrip().startswith("|"):
        del cells[0]
    if len(cells) > 1 and not cells[-1].strip() and parts[-1] == "|":
        del cells[-1]
    return [cell.strip() for cell in cells]
