"""One sheet of an XLSX, read as a stream → its cells with something in them, what it merges and what it hides."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from typing import IO, Any

from fanzha.merge.parts import Styles, parse, unescaped
from fanzha.merge.table import MOST_CELLS, MOST_ROWS, Cell, Line, Merged, too_large, unreadable

MOST_MERGED = 20_000
WIDEST = 16_384  # columns of a spreadsheet

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_EMPTY = re.compile(rb'<(?:row r="\d+"|c r="[A-Z]{1,3}\d+")[^<>]*/>')
_WHOLE = re.compile(r"[+-]?\d+")
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general|e[+-]', re.I)


@dataclass
class Sheet:
    """rows: those with something in them, in order; hidden: columns that nobody sees."""

    rows: list[Line] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)
    hidden: frozenset[int] = frozenset()


def read_sheet(label: str, stream: IO[bytes], strings: list[str], styles: Styles, epoch: datetime.datetime) -> Sheet:
    """A sheet's rows. Raises Unreadable where it is too large, ExpatError and ValueError where it is broken."""
    reading = _Reading(label, strings, styles, epoch)
    parse(_WithoutEmpty(stream), reading.start, reading.end, reading.text)
    rows = sorted(reading.rows.values(), key=lambda row: row.number)
    return Sheet(rows, reading.merged, frozenset(reading.hidden))


class _WithoutEmpty:
    """A sheet's XML without the rows and cells that are only formatted: some spreadsheets write a million of them."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream, self.rest = stream, b""

    def read(self, size: int) -> bytes:
        """The next bytes, up to the end of a tag; b"" at the end."""
        while chunk := self.stream.read(size):
            whole, end, self.rest = (self.rest + chunk).rpartition(b">")
            if left := _EMPTY.sub(b"", whole + end):
                return left
        left, self.rest = self.rest, b""
        return left


class _Reading:
    """What has been read of a sheet so far."""

    def __init__(self, label: str, strings: list[str], styles: Styles, epoch: datetime.datetime) -> None:
        self.label, self.strings, self.styles, self.epoch = label, strings, styles, epoch
        self.rows: dict[int, Line] = {}
        self.merged: list[Merged] = []
        self.hidden: set[int] = set()
        self.row, self.row_hidden = 0, False
        self.cells: dict[int, Cell] = {}
        self.column, self.count = -1, 0
        self.own: dict[str, str] = {}
        self.said: list[str] = []
        self.has_formula = self.listens = self.is_reading = False

    def start(self, tag: str, own: dict[str, str]) -> None:
        if tag == "c":
            at = _REFERENCE.fullmatch(own.get("r", ""))
            self.column = column_at(at[1]) if at else self.column + 1
            self.own, self.said, self.has_formula = own, [], False
        elif tag in ("v", "t"):
            self.listens = True
        elif tag == "f":
            self.has_formula = True
        elif tag == "rPh":  # how a character is read aloud; no part of the text
            self.is_reading = True
        elif tag == "row":
            self._begin_row(own)
        elif tag == "col":
            self._columns(own)
        elif tag == "mergeCell":
            self._merge(own.get("ref", ""))

    def text(self, said: str) -> None:
        if self.listens and not self.is_reading:
            self.said.append(said)

    def end(self, tag: str) -> None:
        if tag in ("v", "t"):
            self.listens = False
        elif tag == "rPh":
            self.is_reading = False
        elif tag == "c":
            self._end_cell()
        elif tag == "row":
            self._end_row()

    def _begin_row(self, own: dict[str, str]) -> None:
        written = own.get("r", "")
        self.row = int(written) if written.isdigit() else self.row + 1
        self.row_hidden = own.get("hidden") in ("1", "true") or own.get("ht") == "0"
        self.cells, self.column = {}, -1

    def _end_cell(self) -> None:
        cell = self._cell("".join(self.said))
        if cell.says_something and 0 <= self.column < WIDEST:
            self.cells[self.column] = cell
            self.count += 1
            if self.count > MOST_CELLS:
                hint = "请新建一个表格，只把名单复制过去，再存一份"
                raise unreadable(self.label, "roster-size", f"有字的格子超过 {MOST_CELLS} 个，不像一份名单", hint)

    def _end_row(self) -> None:
        if not self.cells:
            return
        earlier = self.rows.get(self.row)
        cells = {**earlier.cells, **self.cells} if earlier else self.cells
        self.rows[self.row] = Line(self.row, cells, hidden=self.row_hidden)
        if len(self.rows) > MOST_ROWS:
            raise too_large(self.label, len(self.rows))

    def _cell(self, said: str) -> Cell:
        kind, shown = self.own.get("t", "n"), self.styles.format_of(self.own.get("s", "0"))
        if kind == "s":
            return Cell(self.strings[int(said)] if said else None, shown)
        if kind in ("str", "inlineStr", "e"):
            return Cell(unescaped(said), shown, no_value=self.has_formula and not said and kind != "str")
        if kind == "b":
            return Cell(said.strip() in ("1", "true"), shown)
        if kind == "d":
            return Cell(datetime.datetime.fromisoformat(said.replace("Z", "")), shown)
        if not said.strip():
            return Cell(None, shown, no_value=self.has_formula)
        return Cell(_number(said.strip(), shown, self.epoch), shown)

    def _columns(self, own: dict[str, str]) -> None:
        if own.get("hidden") in ("1", "true") or own.get("width") == "0":
            self.hidden |= set(range(int(own.get("min", "1")) - 1, min(int(own.get("max", "1")), WIDEST)))

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last)
        if start and end:
            self.merged.append((int(start[2]), column_at(start[1]), int(end[2]), column_at(end[1])))
        if len(self.merged) > MOST_MERGED:
            hint = "请取消合并，每格都填满，再存一份"
            raise unreadable(self.label, "roster-size", f"合并的单元格超过 {MOST_MERGED} 处", hint)


def column_at(letters: str) -> int:
    """A column's letters → its number from 0."""
    at = 0
    for letter in letters.upper():
        at = at * 26 + ord(letter) - 64
    return at - 1


def _number(said: str, shown: str, epoch: datetime.datetime) -> Any:
    """A number as it is meant: whole, with a point, a day, a time of day. Raises ValueError."""
    value = int(said) if _WHOLE.fullmatch(said) and len(said) < 40 else float(said)
    seen = _NOT_SHOWN.sub("", shown.lower().split(";")[0])
    if not re.search("[ymdhsa]", seen) or not 0 <= value < 2_958_466:
        return value
    if value < 1:
        return (datetime.datetime.min + datetime.timedelta(seconds=round(value * 86400))).time()
    early = epoch.year == 1899 and value < 60  # that calendar has a 29 February 1900
    return epoch + datetime.timedelta(days=int(value) + early, seconds=round(value % 1 * 86400))
