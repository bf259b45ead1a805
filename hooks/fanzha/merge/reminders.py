"""What a roster's keeper should look at though every letter can be made: these roster_reminders stop nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fanzha.content import PERSONAL, Problem, folded
from fanzha.merge.outcomes import ClassRow, Roster

_UNCLEAR = re.compile(r"\d{1,4}|[一二三四五六七八九十\d]+(?:年级)?[-－–—/／_][一二三四五六七八九十\d]+班?")


def roster_reminders(roster: Roster, columns: dict[str, str], asked: Iterable[str] = ()) -> list[Problem]:
    """In the order of the roster. columns: headers to ids, see read_columns; asked: columns that the letter names."""
    personal = [word for word, id_ in columns.items() if id_ == PERSONAL]
    found = []
    for name in roster.rows[0].fields if roster.rows else ():
        if (
            name not in asked
            and columns.get(folded(name)) in (None, PERSONAL)
            and any(word in name for word in personal)
        ):
            message = f"“{name}”这一列像是个人信息，做信用不到"
            found.append(Problem(roster.label, roster.header_line, "roster-personal", message, "请从名单里删掉这一列"))
    without = [row for row in roster.rows if not row.school]
    if without:
        message = f"有 {len(without)} 个班没有学校，信上不会印学校名"
        hint = "请加“学校”一列，或者加上 --set school=学校名"
        found.append(Problem(roster.label, without[0].line, "roster-school", message, hint))
    return [
        *roster.notices,
        *found,
        *(_unclear(roster.label, row) for row in roster.rows if _UNCLEAR.fullmatch(row.class_name)),
    ]


def _unclear(label: str, row: ClassRow) -> Problem:
    message = f"班级“{row.class_name}”照原样印在信上，家长可能看不明白"
    return Problem(label, row.line, "roster-class-unclear", message, "请写成 三（1）班 这样")
