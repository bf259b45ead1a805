"""A roster before anybody has judged it: rows of raw cells with their line numbers, whatever file they came from."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from fanzha.content import Problem

MOST_ROWS = 5000  # with something in them
MOST_CELLS = 400_000
HEADER_WITHIN = 15  # rows with something in them; above the column names stand titles

Merged = tuple[int, int, int, int]  # first line, first column, last line, last column; lines from 1, columns from 0


@dataclass(frozen=True)
class Cell:
    """A value as it stands in the file: text, number, date, time or None.

    shown: how Excel formats a number, such as 000; merged: the merged cell it belongs to; no_value: a formula that was
    never calculated.
    """

    value: Any
    shown: str = ""
    merged: Merged | None = None
    no_value: bool = False

    @property
    def says_something(self) -> bool:
        return self.no_value or (self.value is not None and bool(str(self.value).strip()))


@dataclass(frozen=True)
class Line:
    """A row of the file. number: as a spreadsheet or an editor counts it; lines: how many lines of a CSV it takes.

    fault: why it cannot be read, as rule, message and hint.
    """

    number: int
    cells: dict[int, Cell]
    lines: int = 1
    hidden: bool = False
    fault: tuple[str, str, str] | None = None

    @property
    def says_something(self) -> bool:
        return self.fault is not None or any(cell.says_something for cell in self.cells.values())


@dataclass(frozen=True)
class Table:
    """label: the file's name, with the sheet for XLSX; rows: what stands in them, blank ones may be missing.

    note: how it was read; hidden: the columns that nobody sees; left: what else is in the file and was not read.
    is_text: it came from a CSV, where a cell too many means a comma too many.
    """

    label: str
    rows: list[Line]
    note: str = ""
    hidden: frozenset[int] = frozenset()
    left: tuple[str, ...] = ()
    is_text: bool = False


IsHeader = Callable[[Line], bool]


class Unreadable(Exception):
    """The file as a whole cannot be read; carries the Problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def unreadable(name: str, rule: str, message: str, hint: str, line: int = 1) -> Unreadable:
    """What to raise about a file as a whole."""
    return Unreadable(Problem(name, line, rule, message, hint))


def too_large(name: str, count: int) -> Unreadable:
    """What to raise about a file with more rows than a roster has."""
    hint = f"一次最多 {MOST_ROWS} 行，请分成几个文件"
    return unreadable(name, "roster-size", f"有字的行超过 {MOST_ROWS} 行（读到 {count} 行），太多了", hint)


def with_merged(rows: list[Line], merged: list[Merged]) -> list[Line]:
    """The rows with the text of every merged cell in all of its places. Rows that say nothing themselves stay blank."""
    numbers = [row.number for row in rows]
    widest = max((max(row.cells, default=0) for row in rows), default=0)
    found: dict[int, dict[int, Cell]] = {}
    for area in merged:
        first, left, last, right = area
        at = bisect.bisect_left(numbers, first)
        cell = rows[at].cells.get(left) if at < len(rows) and numbers[at] == first else None
        if cell is None or not cell.says_something:
            continue
        shared = Cell(cell.value, cell.shown, area, cell.no_value)
        for place in range(at, bisect.bisect_right(numbers, last)):
            places = range(left, min(right, widest) + 1)
            found.setdefault(place, {}).update(dict.fromkeys(places, shared))
    return [_filled(row, found.get(place, {})) for place, row in enumerate(rows)]


def _filled(row: Line, shared: dict[int, Cell]) -> Line:
    cells = {**row.cells, **{at: cell for at, cell in shared.items() if not _has_own(row, at, cell)}}
    return Line(row.number, cells, row.lines, row.hidden, row.fault) if shared else row


def _has_own(row: Line, at: int, cell: Cell) -> bool:
    own = row.cells.get(at)
    return own is not None and own.says_something and own.value != cell.value


def column_name(at: int) -> str:
    """A column as a spreadsheet names it: 0 → A, 26 → AA."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(65 + rest) + name
    return name


def candidates(rows: list[Line], most: int) -> Iterator[Line]:
    """The first rows that say something: among these stand the column names."""
    found = (row for row in rows if row.says_something)
    for _, row in zip(range(most), found, strict=False):
        yield row
