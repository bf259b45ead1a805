"""A school's roster of classes → who gets how many letters, and what becomes of every other row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from fanzha.content import Problem, narrow
from fanzha.merge.body import Body
from fanzha.merge.columns import Choice
from fanzha.merge.formats import read_table
from fanzha.merge.header import Header, find_header, names_a_class
from fanzha.merge.outcomes import Above, Blank, ClassRow, Faulty, Held, Outcome, Printed, Roster
from fanzha.merge.table import Line, Table, Unreadable

_NAMES = "请写一行列名：学校、班级、班主任、联系电话、份数"


def read_roster(
    path: Path,
    columns: dict[str, str],
    school: str = "",
    with_copies: bool = True,
    sheet: str = "",
    wanted: Mapping[str, str] | None = None,
) -> Roster:
    """The classes of a roster. school: for rows that name none; with_copies: whether the column 份数 is needed.

    sheet: which one to read of a workbook; wanted: which column to take, {"份数": "总人数"}. Raises OSError.
    """
    try:
        table = read_table(path.name, path.read_bytes(), lambda row: names_a_class(row, columns), sheet)
    except Unreadable as wrong:
        return Roster(path.name, [], [wrong.problem])
    header = find_header(table, columns)
    if header is None:
        return _without_header(table)
    return _with_header(table, header, columns, Body(table, header, school, with_copies), wanted or {})


def _with_header(
    table: Table, header: Header, columns: dict[str, str], body: Body, wanted: Mapping[str, str]
) -> Roster:
    below = [row for row in table.rows if row.number > max(header.lines) and row.says_something]
    chosen = Choice(table, header, [row for row in below if not row.hidden], wanted).choose()
    body.take(chosen, below)
    questions = [*chosen.questions, *body.questions(), *_other_header(table, header, below, columns)]
    faults = [
        Problem(table.label, row.number, *row.fault) for row in table.rows if row.fault and row.number in header.lines
    ]
    questions = faults or questions
    outcomes: list[Outcome] = []
    for row in _with_gaps(table.rows):
        if isinstance(row, Blank):
            outcomes.append(row)
        elif row.number in header.lines:
            outcomes.append(Above(row.number, "表头"))
        elif row.number < header.line:
            outcomes.append(_above(table.label, row))
        else:
            outcomes.append(body.outcome(row))
    outcomes = body.settled(outcomes)
    if not questions and not any(isinstance(each, Printed | Faulty) for each in outcomes):
        message = "表头下面一个班也没有" + ("，有字的行都不是班" if below else "")
        questions.append(Problem(table.label, header.line, "roster-empty", message, "请填上班级；隐藏的请先取消隐藏"))
    if questions:
        outcomes = [Held(each.line) if isinstance(each, Printed | Faulty) else each for each in outcomes]
    notices = [*chosen.notices, *body.notices(), *_left_sheets(table)]
    return Roster(table.label, outcomes, questions, table.note, header.line, notices)


def _other_header(table: Table, header: Header, below: list[Line], columns: dict[str, str]) -> Iterator[Problem]:
    """A second table below the first, with other columns."""
    for row in below:
        if not row.hidden and names_a_class(row, columns, 2) and not header.repeats(row):
            message = f"第 {row.number} 行又是一个表头，和第 {header.line} 行的不一样：下面的行分不清照哪个读"
            yield Problem(table.label, row.number, "roster-header", message, "请分成两张表，或把列的次序改成一样的")
            return


def _above(label: str, row: Line) -> Outcome:
    return Faulty(row.number, Problem(label, row.number, *row.fault)) if row.fault else Above(row.number, "标题")


def _without_header(table: Table) -> Roster:
    """Nothing can be told without column names: every row waits for them."""
    outcomes: list[Outcome] = []
    outcomes += [row if isinstance(row, Blank) else Held(row.number) for row in _with_gaps(table.rows)]
    first = next((row for row in table.rows if row.says_something), None)
    said = [narrow(str(cell.value)) for cell in first.cells.values() if cell.says_something] if first else []
    shown = "、".join(said)[:60]
    message = f"找不到“班级”这一列；表头读出来是：{shown}" if shown else "这个文件是空的"
    if table.hidden:
        message += "（有隐藏的列，没有读）"
    problem = Problem(table.label, first.number if first else 1, "roster-header", message, _NAMES)
    return Roster(table.label, outcomes, [problem], table.note, 1, list(_left_sheets(table)))


def _with_gaps(rows: list[Line]) -> Iterator[Line | Blank]:
    """Every row from the first on, those with nothing in them as what they are."""
    expected = 1
    for row in rows:
        if row.number > expected:
            yield Blank(expected, row.number - expected)
        yield row if row.says_something else Blank(row.number)
        expected = row.number + row.lines


def _left_sheets(table: Table) -> Iterator[Problem]:
    if table.left:
        message = f"只读了这一张表，另有{'、'.join(table.left[:8])}没有读"
        yield Problem(table.label, 1, "roster-sheets", message, "要读别的，请加 --sheet 表名")


__all__ = ["ClassRow", "Roster", "read_roster"]
