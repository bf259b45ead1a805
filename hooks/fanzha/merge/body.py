"""The rows below a roster's column names → one outcome each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from fanzha.content import Problem, folded
from fanzha.merge.cells import DITTO, NOTHING, Damaged, copies_of, part_of, phone_of, plain, teacher_of, text_of
from fanzha.merge.class_names import class_of, joined
from fanzha.merge.columns import TITLES, Chosen
from fanzha.merge.header import Header
from fanzha.merge.other_columns import OtherColumns
from fanzha.merge.outcomes import ClassRow, Faulty, LeftOut, Outcome, Printed
from fanzha.merge.rows import BARE, headings, mixed_grades, reason_to_leave
from fanzha.merge.sums import Sums
from fanzha.merge.table import Cell, Line, Table, column_name

_BLANK = Cell(None)
_CARRIED = ("school", "grade")  # said once for all rows below
_NOT_PUPILS = re.compile("份|印|发|收")


class Body:
    """Reads the rows of one table in order, because merged schools, 同上 and headings of grades look upwards."""

    def __init__(self, table: Table, header: Header, school: str, with_copies: bool) -> None:
        self.table, self.header, self.with_copies = table, header, with_copies
        self.carried, self.heading = {"school": school, "grade": ""}, ""
        self.unsure: dict[str, int] = {}  # meaning → the row that could not be read
        self.at: dict[str, int] = {}
        self.above: dict[int, Cell] = {}
        self.seen: dict[tuple[str, str], int] = {}
        self.unsaid: dict[str, list[int]] = {}
        self.hidden_rows: list[int] = []
        self.beyond: set[int] = set()

    def take(self, chosen: Chosen, body: list[Line]) -> None:
        """Which columns are meant, once that is known."""
        self.at = chosen.at
        self.numbering = next((at for at, name in self.header.names.items() if folded(name) in ("序号", "编号")), None)
        names = {at: name for at, name in self.header.names.items() if at not in self.table.hidden}
        self.others = OtherColumns({at: name for at, name in names.items() if at not in self.at.values()}, body)
        self.sums = Sums(self.table.label)
        self.headings = headings(body, self.at)
        self.adds = "copies" not in self.at and "boys" in self.at and "girls" in self.at

    def questions(self) -> Iterator[Problem]:
        """What must be answered before any row is read."""
        if self.with_copies and "copies" not in self.at and not self.adds:
            near = [name for name in self.header.names.values() if re.search("人数|份数", name)]
            message = "没有“份数”这一列" + (f"；“{near[0]}”是不是？" if near else "")
            hint = f"请加上 --column 份数={near[0]}，或" if near else "请"
            hint += "加一列“份数”；每班只做一份的，加上 --once"
            yield Problem(self.table.label, self.header.line, "roster-column", message, hint)

    def outcome(self, row: Line) -> Outcome:
        """What becomes of a row that says something."""
        if row.hidden:
            self._pass_hidden(row)
            return LeftOut(row.number, "隐藏")
        if row.fault:
            self._pass_fault(row)
            return Faulty(row.number, Problem(self.table.label, row.number, *row.fault))
        if self.header.repeats(row):
            return LeftOut(row.number, "重复的表头")
        if row.number in self.headings:
            self.heading = self.headings[row.number]
            return LeftOut(row.number, "年级标题")
        reason = reason_to_leave(row, self.at, self.table.hidden, self.numbering)
        if reason == "合计":
            self.sums.total(row.number, row.cells.get(self.at.get("copies", -1), _BLANK))
        if reason and reason != "合计？":
            return LeftOut(row.number, reason)
        return self._class(row, unsure=bool(reason))

    def _pass_fault(self, row: Line) -> None:
        """What is known of a row that cannot be read goes on below it; of the rest nothing is known."""
        self.above = {at: self._resolved(at, cell) for at, cell in row.cells.items()}
        for id_ in _CARRIED:
            at = self.at.get(id_, -1)
            said = plain(self.above.get(at, _BLANK))
            if at not in row.cells or said in DITTO:
                self.unsure[id_] = row.number
            elif said not in NOTHING | {""}:
                self.carried[id_], self.unsure[id_] = said, 0

    def _pass_hidden(self, row: Line) -> None:
        """What is merged or said once goes on below a hidden row; 同上 below it may mean what nobody sees."""
        self.hidden_rows.append(row.number)
        for id_ in _CARRIED:
            said = plain(row.cells.get(self.at.get(id_, -1), _BLANK))
            if said and said not in NOTHING | DITTO:
                self.carried[id_] = said
        self.heading = self.headings.get(row.number, self.heading)
        other = {at for at, cell in row.cells.items() if plain(cell) not in DITTO | {plain(self.above.get(at, _BLANK))}}
        self.above = {at: cell for at, cell in self.above.items() if at not in other}

    def _class(self, row: Line, unsure: bool) -> Outcome:
        own = {at: cell for at, cell in row.cells.items() if at not in self.table.hidden}
        cells = {at: self._resolved(at, cell) for at, cell in own.items()}
        self.above = cells
        try:
            for id_ in _CARRIED:
                self._carry(id_, row.number, cells.get(self.at.get(id_, -1), _BLANK))
            if unsure:
                message = "这一行写着合计或小计，又有班级：分不清是一个班，还是几个班加起来"
                raise Damaged("roster-total", message, "是合计就空着班级，是班就删掉“合计”两个字")
            made = self._read(row, cells)
        except Damaged as wrong:
            self.sums.unknown()
            return self._faulty(row.number, wrong.rule, wrong.message, wrong.hint)
        first = self.seen.setdefault((made.school, made.class_name), made.line)
        if first != made.line:
            message = f"“{made.school}{made.class_name}”和第 {first} 行重复"
            self.sums.unknown()
            return self._faulty(row.number, "roster-duplicate", message, "删掉一行，或改正班级")
        self.sums.add(made.copies)
        return Printed(made.line, made)

    def _carry(self, id_: str, line: int, cell: Cell) -> None:
        """A school or grade that is said once and goes on below, as merged cells leave it. Raises Damaged."""
        if id_ not in self.at:
            return
        name = TITLES[id_]
        unsure, self.unsure[id_] = self.unsure.get(id_, 0), line
        said = text_of(cell, name)
        if said in NOTHING | DITTO | {""} and unsure:
            self.unsure[id_] = unsure
            message = f"{name}是空的，上面第 {unsure} 行的又读不出来：分不清还是不是原来的{name}"
            raise Damaged("roster-carried", message, f"请把{name}填上")
        if said in DITTO and not self.carried[id_]:
            raise Damaged("roster-ditto", f"{name}写着“{said}”，可是上面没有可以照抄的", "请把内容写出来")
        if said and said not in NOTHING | DITTO:
            if id_ == "school" and said != self.carried["school"]:
                self.carried["grade"] = self.heading = ""
            self.carried[id_] = said
        self.unsure[id_] = 0

    def settled(self, outcomes: list[Outcome]) -> list[Outcome]:
        """The outcomes once all rows are known: a whole grade among single classes is asked about."""
        names = {each.line: each.row.class_name for each in outcomes if isinstance(each, Printed)}
        doubtful = mixed_grades(names)
        hint = "是合计或标题就删掉这一行，或写上“小计”；是班级就写明几班"
        return [
            self._faulty(each.line, "roster-heading", f"“{names[each.line]}”分不清是一个班，还是几个班加起来", hint)
            if each.line in doubtful
            else each
            for each in outcomes
        ]

    def _faulty(self, line: int, rule: str, message: str, hint: str) -> Faulty:
        return Faulty(line, Problem(self.table.label, line, rule, message, hint))

    def _resolved(self, at: int, cell: Cell) -> Cell:
        """The cell, or the one above it where it says 同上; what it says itself where there is none above."""
        if plain(cell) not in DITTO or at == self.at.get("class"):
            return cell
        above = self.above.get(at, _BLANK)
        return above if above.says_something else cell

    def _read(self, row: Line, cells: dict[int, Cell]) -> ClassRow:
        self._in_columns(row)
        by_id = {id_: cells.get(at, _BLANK) for id_, at in self.at.items()}
        for id_, cell in by_id.items():
            if id_ not in ("class", *_CARRIED) and plain(cell) in DITTO:  # those were judged by _carry
                message = f"{self.header.names[self.at[id_]]}写着“{plain(cell)}”，可是上面没有可以照抄的"
                raise Damaged("roster-ditto", message, "请把内容写出来")
        school = self.carried["school"]
        own = class_of(by_id.get("class", _BLANK), school)
        grade = self.carried["grade"] or self.heading
        if "grade" in self.at and not grade and BARE.fullmatch(own):
            raise Damaged("roster-empty", f"班级是“{own}”，年级是空的", "请把年级填上")
        name = joined(grade, own)
        if not name:
            said = [column_name(at) for at, cell in sorted(row.cells.items()) if cell.says_something]
            where = f"，有字的是 {'、'.join(said[:4])} 列" if said else ""
            raise Damaged("roster-empty", f"班级是空的{where}", "填上班级；合并过的单元格要拆开填满")
        copies = self._copies(by_id)
        teacher = self._said(row.number, "班主任", teacher_of, text_of(by_id.get("teacher", _BLANK), "班主任"))
        phone = self._said(row.number, "联系电话", phone_of, text_of(by_id.get("phone", _BLANK), "联系电话"))
        self._is_class(name, row)
        known = {"学校": school, "班级": name, "班主任": teacher, "联系电话": phone, "份数": str(copies or "")}
        as_named = {
            self.header.names[self.at[id_]]: known[title]
            for id_, title in TITLES.items()
            if id_ in self.at and title in known
        }
        return ClassRow(
            row.number, school, name, teacher, phone, copies, {**self.others.of(cells), **as_named, **known}
        )

    def _is_class(self, name: str, row: Line) -> None:
        """Raises Damaged for a heading between the classes that only looks like one."""
        merged = row.cells.get(self.at["class"], _BLANK).merged
        across = [id_ for id_, at in self.at.items() if merged and id_ != "grade" and merged[1] <= at <= merged[3]]
        alone = sum(cell.says_something for cell in row.cells.values()) == 1 and len(self.at) > 1
        if len(across) > 1 or (alone and not re.search(r"班|\d|[一二三四五六七八九十]", name)):
            message = f"“{name}”像是一个小标题：分不清是不是班级"
            raise Damaged("roster-heading", message, "是标题就删掉这一行；是班级就把这一行填全，不要合并单元格")

    def _in_columns(self, row: Line) -> None:
        """Cells beyond the heading: in a CSV a comma too many has moved the others; in a workbook they are remarks."""
        beyond = {at for at, cell in row.cells.items() if cell.says_something and at not in self.header.names}
        widest = max(self.header.names)
        if self.table.is_text and max(beyond, default=0) > widest:
            message = f"这一行有 {max(beyond) + 1} 格，表头只有 {widest + 1} 格"
            raise Damaged("roster-fields", message, "内容里的逗号要连同内容放进引号")
        self.beyond |= beyond

    def _copies(self, by_id: dict[str, Cell]) -> int | None:
        parts = [part_of(by_id[id_], self.header.names[self.at[id_]]) for id_ in ("boys", "girls") if id_ in by_id]
        known = [part for part in parts if part is not None]
        name = self.header.names[self.at["copies"]] if "copies" in self.at else "份数"
        if self.adds and self.with_copies:
            if len(known) < 2 or not sum(known):
                raise Damaged("roster-copies", "男、女人数没有填全", "两格都填上；没有就填 0")
            return copies_of(Cell(sum(known)))
        if "copies" not in self.at:
            return None
        copies = copies_of(by_id["copies"], name)
        if copies is None and self.with_copies:
            raise Damaged("roster-copies", f"{name}是空的", "填这个班要发多少份，如 45")
        if len(known) == 2 and copies is not None and sum(known) != copies and not _NOT_PUPILS.search(name):
            message = f"“{name}”写 {copies}，男 {known[0]} 加女 {known[1]} 是 {sum(known)}：分不清照哪个"
            raise Damaged("roster-sum", message, "请核对这个班的人数，改成一致的")
        return copies

    def _said(self, line: int, column: str, read: Callable[[str], str], text: str) -> str:
        found = read(text)
        if text and not found:
            self.unsaid.setdefault(column, []).append(line)
        return found

    def notices(self) -> Iterator[Problem]:
        """What was decided on the way, each kind once, with its rows."""
        if self.hidden_rows:
            message = f"{_rows(self.hidden_rows)}是隐藏的（或被筛选掉了），没有印"
            yield self._notice(self.hidden_rows[0], "roster-hidden", message, "要印，请先取消隐藏和筛选")
        for column, lines in self.unsaid.items():
            message = f"{_rows(lines)}的{column}写着“待定”“无”一类的话，信上没有印"
            yield self._notice(lines[0], "roster-unsaid", message)
        if self.beyond:
            shown = "、".join(column_name(at) for at in sorted(self.beyond)[:6])
            yield self._notice(self.header.line, "roster-fields", f"{shown} 列没有表头，没有用到")
        if self.adds and self.with_copies:
            message = "没有“份数”这一列，按“男”加“女”算"
            yield self._notice(self.header.line, "roster-sum", message)
        yield from self.sums.notices

    def _notice(self, line: int, rule: str, message: str, hint: str = "") -> Problem:
        return Problem(self.table.label, line, rule, message, hint)


def _rows(lines: list[int]) -> str:
    """第 5、6、9 行, the first ones of many."""
    more = f" 等 {len(lines)} 行" if len(lines) > 8 else " 行"
    return f"第 {'、'.join(map(str, lines[:8]))}{more}"
