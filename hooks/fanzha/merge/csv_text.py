"""A CSV as spreadsheets, school systems and people write it → rows of cells.

The library's own reader takes whatever follows an unclosed quote for one long cell: thirty classes vanish in a remark.
So quotes are read here, and one that is not closed as a spreadsheet would close it costs its own line and no other.
"""

from __future__ import annotations

import re
from collections import Counter

from fanzha.merge.table import HEADER_WITHIN, Cell, IsHeader, Line, Table, candidates, unreadable

MOST_LINES = 50  # of one cell

_DELIMITERS = ("\t", ",", ";", "，", "；", "|")
_LINE_END = re.compile(r"\r\n|\r|\n")
_CLOSED = re.compile(r'((?:[^"]|"")*)"(?!")')
_BROKEN = "\ufffd"


def csv_table(name: str, written: bytes, is_header: IsHeader) -> Table:
    """The rows of a CSV, in the encoding and with the sign between cells that give it column names.

    Raises Unreadable."""
    tried = [(text, note) for text, note in _texts(written) if text is not None]
    if not tried:
        raise _no_encoding(name)
    best = None
    for text, note in tried:
        for delimiter in _in_order(text):
            rows = _split(text, delimiter)
            if any(is_header(row) for row in candidates(rows, HEADER_WITHIN)):
                return Table(name, rows, note, is_text=True)
            best = best or (rows, note)
    rows, note = best or ([], "")
    if all(_BROKEN in text for text, _ in tried):
        raise _no_encoding(name)
    return Table(name, rows, note, is_text=True)


def _no_encoding(name: str) -> Exception:
    message = "文字编码认不出来，不是 UTF-8，也不是 GB18030"
    return unreadable(name, "roster-encoding", message, "请另存为“CSV UTF-8”或 .xlsx")


def _texts(written: bytes) -> list[tuple[str | None, str]]:
    """What the bytes may say, likeliest first: by their mark, UTF-8, what a Chinese Excel saves, the same damaged."""
    if written.startswith((b"\xff\xfe", b"\xfe\xff")):
        return [(written.decode("utf-16", "replace"), "UTF-16")]
    if written.startswith(b"\xef\xbb\xbf"):
        return [(written.decode("utf-8-sig", "replace").replace("\0", ""), "UTF-8（带 BOM）")]
    zeros = written[:400].count(0)
    if zeros > len(written[:400]) // 8:
        little = written[1:400:2].count(0) >= written[0:400:2].count(0)
        return [(written.decode("utf-16-le" if little else "utf-16-be", "replace"), "UTF-16")]
    written = written.replace(b"\0", b"")
    strict = [(_decoded(written, code), note) for code, note in (("utf-8", "UTF-8"), ("gb18030", "GB18030"))]
    if strict[0][0] is not None:
        return strict[:1]
    damaged = [(written.decode(code, "replace"), note) for code, note in (("utf-8", "UTF-8"), ("gb18030", "GB18030"))]
    return [*strict, *sorted(damaged, key=lambda each: each[0].count(_BROKEN))]


def _decoded(written: bytes, encoding: str) -> str | None:
    try:
        return written.decode(encoding)
    except UnicodeDecodeError:
        return None


def _in_order(text: str) -> list[str]:
    """The signs that may stand between cells, the one that most lines have first."""
    named = re.match(r"sep=(.)[\r\n]", text)
    lines = [line for line in _LINE_END.split(text[:20000]) if line.strip()]
    counts = {sign: sum(sign in line for line in lines) for sign in _DELIMITERS}
    order = sorted(_DELIMITERS, key=lambda sign: -counts[sign])
    return [named[1], *order] if named else order


def _split(text: str, delimiter: str) -> list[Line]:
    """Every row in order, the blank ones as well; a line with a quote that does not fit has a fault."""
    lines = _LINE_END.split(text)
    if lines and not lines[-1]:
        lines.pop()
    counts = Counter(line.count(delimiter) for line in lines if line.strip())
    usual = counts.most_common(1)[0][0] if counts else 0
    rows: list[Line] = []
    at = 0
    while at < len(lines):
        cells, taken = _row(lines, at, delimiter, usual)
        if cells is None:
            sure = lines[at][: lines[at].find('"')].split(delimiter)[:-1]  # what stands before the quote
            rows.append(_line(at + 1, sure, 1, _fault(lines[at])))
            at += 1
            continue
        rows.append(_line(at + 1, cells, taken, None))
        at += taken
    return rows


def _line(number: int, cells: list[str], taken: int, fault: tuple[str, str, str] | None) -> Line:
    return Line(number, {at: Cell(cell) for at, cell in enumerate(cells)}, taken, fault=fault)


def _fault(line: str) -> tuple[str, str, str]:
    at = line.find('"')
    shown = re.sub(r"\d", "…", line[max(0, at - 6) : at + 5])  # enough to find it, no number of anybody
    message = f"英文双引号没有成对：“{shown}”附近；后面的行照常读，没有并进来"
    return "roster-quote", message, "请删掉多余的双引号，或补上另一半；要表示“同上”，请写“同上”两个字"


def _row(lines: list[str], at: int, delimiter: str, usual: int) -> tuple[list[str] | None, int]:
    """The cells that begin at a line and how many lines they take; None where a quote does not fit."""
    reading = _Reading(lines, at, delimiter)
    while reading.more:
        if not reading.cell():
            return None, 1
    taken = reading.taken
    fits = taken == 1 or _fits(lines[at : at + taken], delimiter, usual)
    return (reading.cells, taken) if fits else (None, 1)


class _Reading:
    """One row being read, cell by cell."""

    def __init__(self, lines: list[str], at: int, delimiter: str) -> None:
        self.lines, self.at, self.delimiter = lines, at, delimiter
        self.line, self.place, self.taken = lines[at], 0, 1
        self.cells: list[str] = []
        self.more = True

    def cell(self) -> bool:
        """Reads the next cell; False where its quotes do not fit."""
        rest = self.line[self.place :]
        if rest.lstrip(" ").startswith('"'):
            return self._in_quotes(len(self.line) - len(rest.lstrip(" ")) + 1)
        text, found, _ = rest.partition(self.delimiter)
        self.more = bool(found)
        self.cells.append(text)
        self.place += len(text) + len(self.delimiter)
        return True

    def _in_quotes(self, start: int) -> bool:
        text, end = _quoted(self.line, start)
        while end < 0:  # goes on in the next line
            if self.taken > MOST_LINES or self.at + self.taken >= len(self.lines):
                return False
            self.line = self.lines[self.at + self.taken]
            self.taken += 1
            further, end = _quoted(self.line, 0)
            text += "\n" + further
        self.cells.append(text)
        rest = self.line[end:].lstrip(" ")
        self.more = rest.startswith(self.delimiter)
        self.place = len(self.line) - len(rest) + len(self.delimiter)
        return self.more or not rest


def _quoted(line: str, start: int) -> tuple[str, int]:
    """What stands in quotes from start, and where it ends behind the closing quote; -1 if it does not end here."""
    match = _CLOSED.match(line, start)
    if match:
        return match[1].replace('""', '"'), match.end()
    return line[start:].replace('""', '"'), -1


def _fits(lines: list[str], delimiter: str, usual: int) -> bool:
    """Whether lines are rather one row with a cell of several lines than rows of their own with stray quotes."""
    counts = [line.count(delimiter) for line in lines]
    return usual not in counts[1:-1] and not counts[0] == counts[-1] == usual
