"""A school's roster of classes → who gets how many letters. Bad rows are reported by number, the others are kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from fanzha.checks import is_id_number, masked
from fanzha.content import PERSONAL, Problem, folded, narrow
from fanzha.merge.cells import Damaged, class_of, copies_of, phone_of, text_of
from fanzha.merge.table import Cell, Table, Unreadable, read_table

HEADER_WITHIN = 10  # rows; above the column names stands at most a title

_TOTALS = ("合计", "总计", "小计", "共计", "总数")
_NUMBER_COLUMN = re.compile(r"[号码编]$|^(?:学号|编号|代码|邮编)")
_BLANK = Cell(None)


@dataclass(frozen=True)
class ClassRow:
    """One class. line: in the roster, from 1; fields: every column by its name as written, for placeholders."""

    line: int
    school: str
    class_name: str
    teacher: str = ""
    phone: str = ""
    copies: int | None = None
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Roster:
    """What could be read of a roster. label: its name in problems; note: how it was encoded; header_line: from 1."""

    label: str
    rows: list[ClassRow]
    problems: list[Problem]
    note: str = ""
    header_line: int = 1


def read_roster(path: Path, columns: dict[str, str], school: str = "", with_copies: bool = True) -> Roster:
    """The classes of a roster. school: for rows that name none; with_copies: whether the column 份数 is needed.

    Raises OSError."""
    try:
        table = read_table(path.name, path.read_bytes(), lambda cells: "class" in _known(cells, columns).values())
    except Unreadable as wrong:
        return Roster(path.name, [], [wrong.problem])
    return _Reader(table, columns, school, with_copies).read()


def _known(cells: Iterable[Cell], columns: dict[str, str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for at, cell in enumerate(cells):
        id_ = columns.get(folded(str(cell.value or "")))
        if id_ and id_ != PERSONAL and id_ not in found.values():
            found[at] = id_
    return found


@dataclass
class _Reader:
    """Reads one table; collects problems on the way."""

    table: Table
    columns: dict[str, str]
    school: str
    with_copies: bool
    problems: list[Problem] = field(default_factory=list)
    seen: dict[tuple[str, str], int] = field(default_factory=dict)

    def read(self) -> Roster:
        body = self._below_header()
        rows = [row for line, cells in body if (row := self._row(line, cells))]
        if self.with_copies and "copies" not in self.known.values() and not self.problems:
            self._problem(
                self.header_line, "roster-column", "没有“份数”这一列", "加一列“份数”；或者加上 --once，每班只做一份"
            )
            rows = []
        return Roster(self.table.label, rows, self.problems, self.table.note, self.header_line)

    def _below_header(self) -> list[tuple[int, list[Cell]]]:
        for at, (line, cells) in enumerate(self.table.rows[:HEADER_WITHIN]):
            known = _known(cells, self.columns)
            if "class" in known.values():
                self.known, self.header_line = known, line
                self.names = [narrow(str(cell.value or "")) for cell in cells]
                body = [(line, cells) for line, cells in self.table.rows[at + 1 :] if _says_something(cells)]
                self.widths = self._number_widths(body)
                return body
        self.known, self.header_line, self.names, self.widths = {}, 1, [], {}
        first = next((cells for _, cells in self.table.rows if _says_something(cells)), [])
        shown = "、".join(str(cell.value) for cell in first if cell.value)[:60]
        message = f"找不到“班级”这一列；表头读出来是：{shown}" if shown else "这个文件是空的"
        self._problem(1, "roster-header", message, "第一行要写列名：学校、班级、班主任、联系电话、份数")
        return []

    def _number_widths(self, body: list[tuple[int, list[Cell]]]) -> dict[int, int]:
        """Of columns that hold numbers with leading zeros: how long these are."""
        widths: dict[int, int] = {}
        for at, name in enumerate(self.names):
            if at in self.known or not _NUMBER_COLUMN.search(name):
                continue
            digits = [str(cells[at].value) for _, cells in body if at < len(cells) and cells[at].value is not None]
            zeros = [len(value) for value in digits if value.isdigit() and value.startswith("0")]
            if zeros:
                widths[at] = max(zeros)
        return widths

    def _row(self, line: int, cells: list[Cell]) -> ClassRow | None:
        if any(str(cell.value or "").replace(" ", "") in _TOTALS for cell in cells):
            return None
        try:
            row = self._read(line, cells)
        except Damaged as wrong:
            self._problem(line, wrong.rule, wrong.message, wrong.hint)
            return None
        first = self.seen.setdefault((row.school, row.class_name), line)
        if first != line:
            self._problem(
                line, "roster-duplicate", f"“{row.school}{row.class_name}”和第 {first} 行重复", "删掉一行，或改正班级"
            )
            return None
        return row

    def _read(self, line: int, cells: list[Cell]) -> ClassRow:
        if len(cells) > len(self.names) and _says_something(cells[len(self.names) :]):
            raise Damaged(
                "roster-fields",
                f"这一行有 {len(cells)} 格，表头只有 {len(self.names)} 格",
                "内容里的逗号要连同内容放进引号",
            )
        by_id = {id_: cells[at] for at, id_ in self.known.items() if at < len(cells)}
        school = text_of(by_id.get("school", _BLANK), "学校")
        if school:
            self.school = school  # merged cells leave the schools below the first one empty
        name = class_of(by_id.get("class", _BLANK), self.school)
        if not name:
            raise Damaged("roster-empty", "班级是空的", "填上班级；合并过的单元格要拆开填满")
        copies = copies_of(by_id.get("copies", _BLANK))
        if copies is None and self.with_copies and "copies" in self.known.values():
            raise Damaged("roster-copies", "份数是空的", "填这个班要发多少份，如 45")
        teacher = text_of(by_id.get("teacher", _BLANK), "班主任")
        phone = phone_of(by_id.get("phone", _BLANK))
        known = {"学校": self.school, "班级": name, "班主任": teacher, "联系电话": phone, "份数": str(copies or "")}
        return ClassRow(line, self.school, name, teacher, phone, copies, {**self._others(cells), **known})

    def _others(self, cells: list[Cell]) -> dict[str, str]:
        found: dict[str, str] = {}
        for at, (name, cell) in enumerate(zip(self.names, cells, strict=False)):
            if not name or at in self.known:
                continue
            value = text_of(cell, name)
            if re.fullmatch(r"\d{17}[\dXx]", value) and is_id_number(value):
                raise Damaged(
                    "roster-private", f"{name}“{masked(value)}”像是身份证号", "发信用不着身份证号，请删掉这一列"
                )
            if at in self.widths and value.isdigit() and len(value) < self.widths[at]:
                message = f"{name}“{value}”比别的短，前面的 0 像是被 Excel 去掉了"
                raise Damaged("roster-zero", message, "请把这一列设成“文本”格式，再补上 0")
            found[name] = value
        return found

    def _problem(self, line: int, rule: str, message: str, hint: str) -> None:
        self.problems.append(Problem(self.table.label, line, rule, message, hint))


def _says_something(cells: list[Cell]) -> bool:
    return any(str(cell.value).strip() for cell in cells if cell.value is not None)
