"""A station's table of cases → figures by place and by type, added up again; no person, no place below a community.

Read as stations keep it: a row a place, or a row a case; 元 or 万元 in the heading, above the table or in the cell;
merged cells; totals and subtotals, which must agree with what stands above them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from fanzha.content import Problem, Text
from fanzha.merge.cells import DITTO, plain
from fanzha.merge.figures_head import BESIDE, Head, find_head, is_head
from fanzha.merge.formats import read_table
from fanzha.merge.money import WAN as _WAN
from fanzha.merge.money import money
from fanzha.merge.rows import is_total
from fanzha.merge.table import Cell, Line, Table, Unreadable

Check = Callable[[Text], Iterable[Problem]]

_SAME = DITTO | {"″″"}
_UNREAD = ("bulletin-count", "bulletin-amount")
_AMOUNT = re.compile(r"[￥¥]?\s*(\d[\d,，]*(?:\.\d+)?)\s*(万元|万|元)?")
_COUNT = re.compile(r"[共计]?(\d+)[起件]")
_BELOW = re.compile(r"小区|[号幢栋]楼|[幢栋]|单元|\d+室|门牌|村民小?组|[路街巷]\d+号|\d+号")
_NO_CASE = re.compile("[无零未]发案|没有?发案|无案件")
_OTHERS = "其他"
_SUSPECT = 10_000  # 万元: no county loses that much in a week; the column is in yuan


@dataclass(frozen=True)
class Figure:
    """A place's cases, or one case. type: "" where the row says none."""

    line: int
    area: str
    type: str
    cases: int
    yuan: Decimal


@dataclass(frozen=True)
class Figures:
    """What was read. notices: columns and rows that were not; types: how many cases of each, in the order read."""

    label: str
    rows: list[Figure] = field(default_factory=list)
    types: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def cases(self) -> int:
        return sum(row.cases for row in self.rows)

    @property
    def yuan(self) -> Decimal:
        return sum((row.yuan for row in self.rows), Decimal(0))

    @property
    def areas(self) -> dict[str, tuple[int, Decimal]]:
        """Place → cases and yuan, in the order of the table: this is no ranking."""
        found: dict[str, tuple[int, Decimal]] = {}
        for row in self.rows:
            cases, yuan = found.get(row.area, (0, Decimal(0)))
            found[row.area] = (cases + row.cases, yuan + row.yuan)
        return found


@dataclass(frozen=True)
class _Columns:
    """Where what stands. one_each: a row is a case; tens: what a bare number of money is multiplied by."""

    area: int
    type: int | None
    cases: int | None
    yuan: int | None
    unit: int
    kinds: dict[int, str]


def read_figures(path: Path, check: Check, personal: Iterable[str] = (), sheet: str = "") -> Figures:
    """The figures of a table, with everything that is wrong with it.

    check: the rules on text; personal: words in the names of columns that hold data on persons. Raises OSError.
    """
    try:
        table = read_table(path.name, path.read_bytes(), is_head, sheet)
    except Unreadable as wrong:
        return Figures(path.name, problems=[wrong.problem])
    head = find_head(table)
    if head is None:
        return Figures(table.label, problems=[_no_head(table)])
    return _Reader(table, head, check, tuple(personal)).read()


def _no_head(table: Table) -> Problem:
    """表头要写明辖区，和起数、损失金额里的至少一样。[bulletin-header]"""
    hint = "请写一行列名，如 辖区、类型、起数、损失金额（元）"
    return Problem(table.label, 1, "bulletin-header", "没有找到表头：要有辖区，还要有起数或损失金额", hint)


class _Reader:
    """One table. head: the names of its columns."""

    def __init__(self, table: Table, head: Head, check: Check, personal: tuple[str, ...]) -> None:
        self.table, self.head, self.check, self.personal = table, head, check, personal
        self.problems: list[Problem] = []
        self.rows: list[Figure] = []
        self.types: dict[str, int] = {}
        self._part: list[Figure] = []  # since the last subtotal, which stands in line
        self._start = head.line
        self._area = ""
        self._none: list[int] = []  # lines of places that had no case
        self.columns = self._find()

    def read(self) -> Figures:
        for row in self.table.rows:
            if row.number > self.head.line and row.says_something and not row.hidden:
                self._row(row)
        if not self.rows and not self.problems:
            self._nothing()
        return Figures(self.table.label, self.rows, self.types, self.problems, list(self._notices()))

    def _nothing(self) -> None:
        """表头下面至少要有一行数字。[bulletin-empty]"""
        self._say(self.head.line, "bulletin-empty", "表头下面一行数字也没有", "一起也没有的辖区，起数写 0")

    def _find(self) -> _Columns:
        found = self.head.ids
        below = [row for row in self.table.rows if row.number > self.head.line and row.says_something]
        others = {at: name for at, name in self.head.names.items() if at not in found.values()}
        kinds = {at: name for at, name in others.items() if "cases" in found and self._counts(name, at, below)}
        return _Columns(
            found["area"], found.get("type"), found.get("cases"), found.get("yuan"), self._unit(found), kinds
        )

    def _counts(self, name: str, at: int, below: list[Line]) -> bool:
        """Whether a column counts the cases of one type."""
        said = [plain(row.cells[at]) for row in below if at in row.cells]
        return not BESIDE.search(name) and any(said) and all(not text or text.isdigit() for text in said)

    def _unit(self, found: dict[str, int]) -> int:
        """What a bare amount is counted in: as its heading says, else as stands above the table."""
        above = "".join(
            plain(cell) for row in self.table.rows if row.number < self.head.first for cell in row.cells.values()
        )
        heading = self.head.names[found["yuan"]] if "yuan" in found else ""
        named = heading if "元" in heading else "".join(re.findall(r"单位[:：]?\s*(万?元)", above))
        return _WAN if "万元" in named else 1

    def _row(self, row: Line) -> None:
        said = [text for _, cell in sorted(row.cells.items()) if (text := plain(cell))]
        if any(is_total(text) for text in said[:2]):
            self._total(row, "小计" in "".join(said[:2]))
            return
        cases, yuan = self._number(row, self.columns.cases), self._amount(row)
        area = self._place(row)
        in_words = not _NO_CASE.search(area) and any(_NO_CASE.search(text) for text in said)
        if cases is None and yuan is None and not (area and in_words):
            return  # a note below the table, or a place that says nothing
        if not area:
            self._say(row.number, "bulletin-place", "这一行没有写是哪个辖区", "请写上辖区；和上面一样就写“同上”")
        type_ = plain(row.cells.get(self.columns.type, Cell(None))) if self.columns.type is not None else ""
        if self.columns.cases is None:  # every row is a case, but of a place that only says it had none
            had_none = not yuan and (in_words or (self.columns.type is not None and not type_))
            cases = 0 if had_none else 1
            self._none += [row.number] * had_none
        self._vet(row.number, area, type_)
        figure = Figure(row.number, area, type_, cases or 0, yuan or Decimal(0))
        self.rows.append(figure)
        self._part.append(figure)
        self._count(row, figure)

    def _count(self, row: Line, figure: Figure) -> None:
        """The cases of each type: named in the row, or in columns of their own, which must add up."""
        if figure.type:
            self.types[figure.type] = self.types.get(figure.type, 0) + figure.cases
        counted = {name: self._number(row, at) or 0 for at, name in self.columns.kinds.items()}
        for name, count in counted.items():
            self.types[name] = self.types.get(name, 0) + count
        rest = figure.cases - sum(counted.values())
        if counted and self.head.part and rest > 0:
            self.types[_OTHERS] = self.types.get(_OTHERS, 0) + rest
        elif counted and rest:
            said = "、".join(f"{name}{count}" for name, count in counted.items() if count)
            message = f"{figure.area}写了 {figure.cases} 起，各类型加起来是 {sum(counted.values())} 起（{said}）"
            self._say(row.number, "bulletin-sum", message, "请核对，改对以后再做")

    def _place(self, row: Line) -> str:
        text = plain(row.cells.get(self.columns.area, Cell(None)))
        if text in _SAME:
            return self._area
        self._area = text or self._area
        return text

    def _vet(self, line: int, *texts: str) -> None:
        """每一行都要写辖区，最细写到社区、村，不写小区、楼栋、门牌。[bulletin-place]"""
        for text in texts:
            self.problems += self.check(Text(self.table.label, line, text))
            if _BELOW.search(text):
                message = f"“{text}”细到了小区、楼栋或门牌，容易认出是谁家"
                self._say(line, "bulletin-place", message, "只写到社区、村")

    def _number(self, row: Line, at: int | None) -> int | None:
        """起数要是 0 或正整数。[bulletin-count]"""
        cell = row.cells.get(at) if at is not None else None
        if cell is None or not cell.says_something or self._repeated(row, cell):
            return None
        text = plain(cell).removesuffix("起").removesuffix("件").strip()
        text = text.removesuffix(".0")
        if not text.isdigit():
            self._say(row.number, "bulletin-count", f"起数“{plain(cell)[:12]}”不是整数", "请写 0、1、2 这样的数")
            return None
        return int(text)

    def _amount(self, row: Line, *, whole: bool = False) -> Decimal | None:
        """损失金额写成数字，单位是元或万元；单位写在列名或格子里。[bulletin-amount]"""
        cell = row.cells.get(self.columns.yuan) if self.columns.yuan is not None else None
        if cell is None or not cell.says_something or self._repeated(row, cell):
            return None
        text = plain(cell)
        match = _AMOUNT.fullmatch(text)
        if not match:
            if text in ("-", "—", "无", "/"):
                return Decimal(0)
            self._say(row.number, "bulletin-amount", f"金额“{text[:16]}”读不出来", "请写数字，如 5662 或 5.5万")
            return None
        value = Decimal(re.sub("[,，]", "", match[1]))
        if not match[2] and self.columns.unit == _WAN and value >= _SUSPECT and not whole:
            message = f"列名写的是万元，这一格是 {text}，就是 {value / _WAN:.2f} 亿元"
            self._say(row.number, "bulletin-amount", message, "要是元，请改列名；要是万元，请核对这个数")
        return value * (_WAN if match[2] in ("万", "万元") else 1 if match[2] else self.columns.unit)

    def _repeated(self, row: Line, cell: Cell) -> bool:
        """Whether a merged cell was counted on its first row already."""
        return cell.merged is not None and row.number != cell.merged[0]

    def _total(self, row: Line, part: bool) -> None:
        """合计和小计要和上面各行加起来一样：元对到元，万元对到写出的最后一位小数。[bulletin-sum]"""
        rows, start = (self._part, self._start) if part else (self.rows, self.head.line)
        self._part, self._start = [], row.number
        if any(start < each.line < row.number for each in self.problems if each.rule in _UNREAD):
            return  # a sum without what could not be read would be a second fault that is none
        cases, yuan = self._said(row), self._amount(row, whole=True)
        if cases is not None and cases != sum(each.cases for each in rows):
            message = (
                f"合计写了 {cases} 起，上面各行加起来是 {sum(each.cases for each in rows)} 起{self._how_counted()}"
            )
            self._say(row.number, "bulletin-sum", message, "请核对各行和合计，改对以后再做")
        added = sum((each.yuan for each in rows), Decimal(0))
        if yuan is not None and added.quantize(self._last_place(row), ROUND_HALF_UP) != yuan:
            message = f"合计写了 {money(yuan)}，上面各行加起来是 {money(added)}，差 {money(abs(yuan - added))}"
            self._say(row.number, "bulletin-sum", message, "请核对各行和合计，改对以后再做")

    def _how_counted(self) -> str:
        return "（表里没有起数一列，一行算一起）" if self.columns.cases is None else ""

    def _said(self, row: Line) -> int | None:
        """How many cases a total says there are, in its column or, written 6起, in any."""
        counts = (match for cell in row.cells.values() if (match := _COUNT.fullmatch(plain(cell))))
        said = next((int(match[1]) for match in counts), None)
        return self._number(row, self.columns.cases) if said is None else said

    def _last_place(self, row: Line) -> Decimal:
        """How exact a total is, in yuan: 43.04 of 万元 is exact to 100 yuan."""
        text = plain(row.cells[self.columns.yuan]) if self.columns.yuan is not None else ""
        places = len(text.rstrip("万元").partition(".")[2])
        of_wan = "万" in text or ("元" not in text and self.columns.unit == _WAN)
        return Decimal((0, (1,), (4 if of_wan else 0) - places))

    def _notices(self) -> Iterator[str]:
        known = {self.columns.area, self.columns.type, self.columns.cases, self.columns.yuan, *self.columns.kinds}
        unread = [name for at, name in sorted(self.head.names.items()) if at not in known]
        personal = [name for name in unread if any(word in name for word in self.personal)]
        others = [name for name in unread if name not in personal]
        if personal:
            yield f"{self.table.label}：没有读也没有印这几列个人信息：{'、'.join(personal)}。建议从表里删掉"
        if len(self.head.areas) > 1:
            read, *left = (f"“{self.head.names[at]}”" for at in self.head.areas)
            yield f"{self.table.label}：辖区读的是{read}一列。要照{'、'.join(left)}，请把那一列挪到前面"
        if self._none:
            lines = "、".join(map(str, self._none))
            yield f"{self.table.label}：第 {lines} 行没有类型，也没有金额，当作没有发案，算 0 起"
        if others:
            yield f"{self.table.label}：没有读这几列：{'、'.join(others)}"

    def _say(self, line: int, rule: str, message: str, hint: str) -> None:
        self.problems.append(Problem(self.table.label, line, rule, message, hint))
