"""Where the column names of a roster stand, in one row or two, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fanzha.content import PERSONAL, folded, narrow
from fanzha.merge.table import HEADER_WITHIN, Line, Table

LONGEST = 30  # characters of a column name

# Under a wider heading such as 人数 or 班主任 stand these.
_WHOLE = frozenset(("总数", "合计", "小计", "计", "总计", "共计", "总人数", "人数", "总"))
_UNDER = frozenset(("姓名", "名字", "电话", "手机", "手机号", "联系电话", "联系方式", "办公室", "微信"))
_TITLE_SIGNS = re.compile(r"[:：。，\d]")


@dataclass(frozen=True)
class Header:
    """line: the row with the name of the class column; lines: all rows of the heading; names: column → what it says.

    ids: column → its meaning, for every column that has one, also where several have the same.
    """

    line: int
    lines: frozenset[int]
    names: dict[int, str]
    ids: dict[int, str]
    own: tuple[dict[int, str], ...] = ()

    def columns_of(self, id_: str) -> list[int]:
        """The columns with a meaning, from left to right."""
        return sorted(at for at, found in self.ids.items() if found == id_)

    def repeats(self, row: Line) -> bool:
        """Whether a row below says the names once more, as on the top of every printed page."""
        said = {at: text for at in row.cells if (text := _said(row, at))}
        for own in self.own:
            same = [at for at, text in said.items() if folded(own.get(at, "")) == folded(text)]
            if len(same) == len(said) or (
                len(same) * 2 > len(said) and any(self.ids.get(at) == "class" for at in same)
            ):
                return True
        return False


def names_a_class(row: Line, columns: dict[str, str], least: int = 1) -> bool:
    """Whether a row is one of column names: one of them names the classes, and so many of them are known."""
    known = [columns.get(folded(_said(row, at))) for at in row.cells]
    return "class" in known and len(known) - known.count(None) >= least


def find_header(table: Table, columns: dict[str, str]) -> Header | None:
    """The heading of a table, or None without a column of classes. columns: headers to ids, see read_columns."""
    rows = [row for row in table.rows if row.says_something][: HEADER_WITHIN + 1]
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        if names_a_class(row, columns):
            above = rows[at - 1] if at and _is_above(rows[at - 1], row) else None
            below = rows[at + 1] if at + 1 < len(rows) and _is_below(rows[at + 1], row, columns) else None
            return _header(row, above, below, columns)
    return None


def _said(row: Line, at: int) -> str:
    cell = row.cells.get(at)
    return narrow(str(cell.value)).replace(" ", "") if cell and cell.value is not None else ""


def _is_above(above: Line, row: Line) -> bool:
    """Whether a row is the upper half of a heading: short words over 男, 女, 合计 or 电话."""
    said = {at: text for at in above.cells if (text := _said(above, at))}
    short = all(len(text) <= 8 and not _TITLE_SIGNS.search(text) for text in said.values())
    narrower = [at for at in row.cells if folded(_said(row, at)) in _WHOLE | _UNDER | {"男", "女", "男生", "女生"}]
    return len(set(said.values())) > 1 and short and bool(narrower)


def _is_below(below: Line, row: Line, columns: dict[str, str]) -> bool:
    """Whether a row is the lower half of a heading: nothing but such words, and no class."""
    found = 0
    for at in below.cells:
        text = _said(below, at)
        if not text or text == _said(row, at):
            continue
        known = folded(text) in _WHOLE | _UNDER or columns.get(folded(text), PERSONAL) != PERSONAL
        if not known or columns.get(folded(_said(row, at))) == "class":
            return False
        found += 1
    return found > 0 and not _is_total(below)


def _is_total(row: Line) -> bool:
    first = next((text for at in sorted(row.cells) if (text := _said(row, at))), "")
    said = [text for at in row.cells if (text := _said(row, at))]
    return len(said) == 1 and first in _WHOLE


def _header(row: Line, above: Line | None, below: Line | None, columns: dict[str, str]) -> Header:
    upper, lower = (above, row) if above else (row, below)
    lines = frozenset(each.number for each in (above, row, below) if each)
    names, ids = {}, {}
    widest = max((max(each.cells, default=0) for each in (above, row, below) if each), default=0)
    wide = dict(_wide(upper, lower, widest)) if lower else {}
    for at in range(widest + 1):
        top = wide.get(at, _said(upper, at))
        sub = _said(lower, at) if lower else ""
        if above and below and _said(below, at):
            sub = _said(below, at)
        sub = "" if sub == top else sub
        if not top and not sub:
            continue
        names[at] = f"{top}{sub}"[:LONGEST]
        id_ = _meaning(top, sub, columns)
        if id_:
            ids[at] = id_
    ids |= _alone(names, ids)
    own = tuple({at: _said(each, at) for at in each.cells} for each in (above, row, below) if each)
    return Header(row.number, lines, names, ids, own)


def _wide(upper: Line, lower: Line, widest: int) -> Iterator[tuple[int, str]]:
    """The upper words over each column; one stands over the columns to its right that have only a lower word."""
    over = ""
    for at in range(widest + 1):
        own = _said(upper, at)
        over = own or (over if _said(lower, at) else "")
        yield at, over


def _meaning(top: str, sub: str, columns: dict[str, str]) -> str:
    """What a column means whose heading stands in one row or two; "" for nothing of its own."""
    wider, narrower = columns.get(folded(top), ""), columns.get(folded(sub), "") if sub else ""
    found = columns.get(folded(f"{top}{sub}"), "")
    if not found and sub:
        if (wider == "copies" or "人数" in top or "学生" in top) and folded(sub) in _WHOLE:
            found = "copies"
        elif folded(sub) in ("姓名", "名字") and wider == "teacher":
            found = "teacher"
        else:
            found = narrower or ("" if folded(sub) in _UNDER else wider)
    return "" if found == PERSONAL else found


def _alone(names: dict[int, str], ids: dict[int, str]) -> dict[int, str]:
    """合计 beside 男 and 女 is how many there are of both."""
    if {"boys", "girls"} <= set(ids.values()):
        return {at: "copies" for at, name in names.items() if at not in ids and folded(name) in _WHOLE}
    return {}
