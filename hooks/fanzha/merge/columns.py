"""Which column of a roster is meant where several could be: one is taken for a reason, or both are asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from fanzha.content import Problem, folded
from fanzha.merge.cells import DITTO, NOTHING, plain
from fanzha.merge.header import Header
from fanzha.merge.table import Cell, Line, Table, column_name

# A column with this in its name says itself that it is meant.
PREFERRED = {
    "class": "班级",
    "grade": "年级",
    "school": "学校",
    "teacher": "班主任",
    "phone": "班主任",
    "copies": "份数",
}
TITLES = {
    "school": "学校",
    "class": "班级",
    "grade": "年级",
    "teacher": "班主任",
    "phone": "联系电话",
    "copies": "份数",
}
_PRIVATE = re.compile("家长|学生|监护|父|母")
_PERSON = re.compile("(?:校长|组长|主任|老师|教师|联系人|负责人|家长)$")
ROSTER_TITLES = tuple(TITLES.values())
_WHO = ("联系人", "负责人", "校长", "组长", "家长")


@dataclass
class Chosen:
    """at: meaning → column; total: whether the copies are all pupils, so that boys and girls must add up to them."""

    at: dict[str, int] = field(default_factory=dict)
    questions: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)

    def __contains__(self, id_: str) -> bool:
        return id_ in self.at


class Choice:
    """Chooses the columns of one table. wanted: meaning in Chinese → name of the column, as asked for."""

    def __init__(self, table: Table, header: Header, body: list[Line], wanted: Mapping[str, str]) -> None:
        self.table, self.header, self.body, self.wanted = table, header, body, wanted
        self.made = Chosen()

    def choose(self) -> Chosen:
        """The column of every meaning; questions where two have the same claim."""
        for id_ in TITLES:
            if id_ != "phone":
                self._take(id_, self._seen(id_))
        self._take("phone", self._phones())
        for id_ in ("boys", "girls"):
            self._take(id_, self._seen(id_))
        self._hidden()
        self._unread()
        return self.made

    def _seen(self, id_: str) -> list[int]:
        return [at for at in self.header.columns_of(id_) if at not in self.table.hidden]

    def _take(self, id_: str, columns: list[int]) -> None:
        asked = self.wanted.get(TITLES.get(id_, ""), "")
        if asked:
            columns = [at for at, name in self.header.names.items() if asked in (name, folded(name), column_name(at))]
            if len(columns) != 1:
                self._question("roster-column", f"没有“{asked}”这一列，或者不止一列", self._offer())
                return
        preferred = [at for at in columns if PREFERRED.get(id_, "\0") in self.header.names[at]]
        filled = [at for at in preferred if self._is_filled(at)] or [at for at in columns if self._is_filled(at)]
        left = filled or preferred or columns
        if len(left) > 1 and not all(self._same(left[0], at) for at in left[1:]):
            self._ask(id_, left)
        if left:
            self.made.at[id_] = left[0]

    def _phones(self) -> list[int]:
        """The columns of telephones that can be the teacher's: those beside the name that is printed."""
        columns, teacher = self._seen("phone"), self.made.at.get("teacher")
        owned = [at for at in columns if not self._owner(at)]
        if teacher is None:
            return owned or columns
        others = [at for at in self._seen("teacher") if at != teacher and not self._same(at, teacher)]
        others += [
            at for at, name in self.header.names.items() if _PERSON.search(name) and at not in (teacher, *columns)
        ]
        beside = {at: max((to for to in (teacher, *others) if to < at), default=teacher) for at in owned}
        near = [at for at in owned if beside[at] == teacher]
        if owned and not near and "phone" not in self._wanted_ids():
            self._whose(owned[0], teacher, beside[owned[0]])
        return near or owned

    def _wanted_ids(self) -> list[str]:
        return [id_ for id_, title in TITLES.items() if title in self.wanted]

    def _owner(self, at: int) -> str:
        """Who answers a telephone, where its name says so and it is not the class teacher's."""
        name = self.header.names[at]
        return "" if "班主任" in name else next((who for who in _WHO if who in name and self._is_other(who)), "")

    def _is_other(self, who: str) -> bool:
        teacher = self.made.at.get("teacher")
        return teacher is None or who not in self.header.names[teacher]

    def _whose(self, phone: int, teacher: int, other: int) -> None:
        if self._is_filled(phone):
            names = self.header.names
            message = (
                f"“{names[phone]}”排在“{names[other]}”后面：分不清是“{names[teacher]}”的电话，还是“{names[other]}”的"
            )
            self._question("roster-ambiguous", message, f"请把表头改成“班主任电话”或“{names[other]}电话”")

    def _ask(self, id_: str, columns: list[int]) -> None:
        title = TITLES.get(id_, self.header.names[columns[0]])
        shown = "，还是".join(self._reading(id_, at) for at in columns[:4])
        names = [self._named(at) for at in columns]
        hint = f"请加上 --column {title}={names[0]}（或 {names[1]}）说明用哪一列，或者把不用的一列删掉"
        if id_ == "class" and self.header.names[columns[0]] == self.header.names[columns[1]]:
            hint = "并排的几栏请上下接成一栏；只用一栏的，把别的删掉"
        self._question("roster-ambiguous", f"{title}有几种读法：{shown}", hint)

    def _named(self, at: int) -> str:
        name = self.header.names[at]
        return column_name(at) if list(self.header.names.values()).count(name) > 1 else name

    def _reading(self, id_: str, at: int) -> str:
        column = f"{column_name(at)} 列“{self.header.names[at]}”"
        values = [plain(cell) for cell in self._cells(at)]
        if id_ == "copies":
            whole = sum(int(value) for value in values if value.isascii() and value.isdigit() and len(value) < 6)
            return f"按{column}（各行加起来 {whole:,}）"
        if id_ == "phone":
            return f"按{column}"
        first = next((value for value in values if value), "")
        return f"按{column}（如“{first[:12]}”）"

    def _cells(self, at: int) -> Iterator[Cell]:
        for row in self.body:
            yield row.cells.get(at, Cell(None))

    def _is_filled(self, at: int) -> bool:
        return any(plain(cell) not in NOTHING | {""} for cell in self._cells(at))

    def _same(self, one: int, other: int) -> bool:
        pairs = list(zip(self._cells(one), self._cells(other), strict=True))
        return all(plain(a) == plain(b) or plain(b) in NOTHING | DITTO | {""} for a, b in pairs)

    def _hidden(self) -> None:
        names = [
            f"“{self.header.names.get(at) or column_name(at)}”"
            for at in sorted(self.table.hidden)
            if self._is_filled(at)
        ]
        if names:
            message = f"{'、'.join(names[:6])} {len(names)} 列是隐藏的，没有读"
            self.made.notices.append(
                Problem(self.table.label, self.header.line, "roster-hidden", message, "要用，请先取消隐藏")
            )

    def _unread(self) -> None:
        """Columns that seem to hold a meaning which no column has: their names are not among those known."""
        if "class" not in self.made and not self.made.questions:
            self._question("roster-column", "“班级”这一列是隐藏的", "请取消隐藏，或者加上 --column 班级=列名")
        for id_, word in (("teacher", "班主任"), ("phone", "电话")):
            unknown = [name for at, name in self.header.names.items() if at not in self.header.ids]
            near = [name for name in unknown if word in name and not _PRIVATE.search(name)]
            if near and id_ not in self.made:
                message = f"不知道“{near[0]}”是不是{TITLES[id_]}，没有读"
                hint = f"是的话，加上 --column {TITLES[id_]}={near[0]}，或者把表头改成“{TITLES[id_]}”"
                self.made.notices.append(Problem(self.table.label, self.header.line, "roster-column", message, hint))

    def _offer(self) -> str:
        return "可以写：" + "、".join(f"“{name}”" for name in list(self.header.names.values())[:12])

    def _question(self, rule: str, message: str, hint: str) -> None:
        self.made.questions.append(Problem(self.table.label, self.header.line, rule, message, hint))
