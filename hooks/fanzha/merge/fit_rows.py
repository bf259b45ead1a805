"""Rows of a roster whose words may stand in a letter: the rules about texts hold for them as for every source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from fanzha.content import Problem, Text
from fanzha.merge.roster import ClassRow, Roster

# Columns with a form of their own (cells.py); a teacher's telephone is printed because the roster gives it for that.
_OWN_FORM = ("联系电话", "份数")


def fit_rows(roster: Roster, asked: Iterable[str], check: Callable[[Text], Iterable[Problem]]) -> Roster:
    """The roster without the rows that say what must not be printed; each of those is a problem with its line.

    asked: the columns that the letter names; what reaches no letter is not looked at."""
    wanted = [name for name in asked if name not in _OWN_FORM]
    found = {row.line: [*_problems(roster.label, row, wanted, check)] for row in roster.rows}
    fit = [row for row in roster.rows if not found[row.line]]
    return replace(roster, rows=fit, problems=[*roster.problems, *(each for line in found for each in found[line])])


def _problems(
    label: str, row: ClassRow, wanted: list[str], check: Callable[[Text], Iterable[Problem]]
) -> Iterator[Problem]:
    said = {"学校": row.school, "班级": row.class_name, "班主任": row.teacher}
    said |= {name: row.fields.get(name, "") for name in wanted}
    for value in dict.fromkeys(said.values()):
        yield from check(Text(label, row.line, value)) if value else ()
