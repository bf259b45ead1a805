"""What becomes of the rows of a roster: each has exactly one outcome, and the sum is taken over these.

A row cannot be lost between reading and printing, because nothing but its outcome leaves the reader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from fanzha.content import Problem


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
class Printed:
    """A class that gets its letters."""

    line: int
    row: ClassRow


@dataclass(frozen=True)
class LeftOut:
    """A row that is no class and says why: 合计, 说明, 隐藏 …"""

    line: int
    reason: str


@dataclass(frozen=True)
class Faulty:
    """A row that has to be put right."""

    line: int
    problem: Problem


@dataclass(frozen=True)
class Held:
    """A row that waits for the answer to a question about the file as a whole."""

    line: int


@dataclass(frozen=True)
class Above:
    """A row above the classes. what: 标题 or 表头"""

    line: int
    what: str


@dataclass(frozen=True)
class Blank:
    """Rows with nothing in them, one after another. line: the first; rows: how many"""

    line: int
    rows: int = 1


Outcome = Printed | LeftOut | Faulty | Held | Above | Blank


@dataclass(frozen=True)
class Roster:
    """What could be read of a roster. label: its name in problems; note: how it was read; header_line: from 1.

    outcomes: of every row, in order; questions: about the file as a whole, with one nothing is printed;
    notices: what was decided on the way and should be looked at.
    """

    label: str
    outcomes: list[Outcome]
    questions: list[Problem] = field(default_factory=list)
    note: str = ""
    header_line: int = 1
    notices: list[Problem] = field(default_factory=list)

    @property
    def rows(self) -> list[ClassRow]:
        """The classes that get letters."""
        return [each.row for each in self.outcomes if isinstance(each, Printed)]

    @property
    def problems(self) -> list[Problem]:
        """Everything that has to be answered or put right."""
        return [*self.questions, *(each.problem for each in self.outcomes if isinstance(each, Faulty))]


@dataclass(frozen=True)
class Account:
    """The closing sum. rows: below the column names, or all where there are none; left: reason → rows."""

    rows: int
    classes: int
    copies: int
    left: Mapping[str, int]
    blank: int
    faulty: int
    held: int
    above: Mapping[str, int]
    header_line: int

    @property
    def not_made(self) -> int:
        """Rows that have no letter and should have one, as far as can be told."""
        return self.faulty + self.held

    def __str__(self) -> str:
        if not self.rows and not self.above:
            return "名单没有读出来：0 个班 0 份。"
        return f"名单 {self.rows:,} 行：{'，'.join(self._parts())}。{self._where()}"

    def _parts(self) -> Iterator[str]:
        yield f"{self.classes:,} 个班 {self.copies:,} 份"
        yield from (f"{count:,} 行{reason}不印" for reason, count in self.left.items())
        if self.blank:
            yield f"{self.blank:,} 行空"
        if self.faulty:
            yield f"{self.faulty:,} 行有问题没有印"
        if self.held:
            yield f"{self.held:,} 行等上面的问题定下来再印"

    def _where(self) -> str:
        title = self.above.get("标题", 0)
        if not self.above.get("表头"):
            return ""
        return f"表头在第 {self.header_line} 行" + (f"，上面 {title} 行是标题。" if title else "。")


def account(roster: Roster, laid: Mapping[int, int]) -> Account:
    """The sum over all rows. laid: what was really printed, line → copies; a class that is not in it was not made."""
    count: Counter[str] = Counter()
    left: Counter[str] = Counter()
    above: Counter[str] = Counter()
    for each in roster.outcomes:
        if isinstance(each, LeftOut):
            left[each.reason] += 1
        elif isinstance(each, Above):
            above[each.what] += 1
        elif isinstance(each, Blank):
            count["blank"] += each.rows if each.line > roster.header_line or not roster.rows else 0
        elif isinstance(each, Held):
            count["held"] += 1
        else:
            count["classes" if isinstance(each, Printed) and each.line in laid else "faulty"] += 1
    rows = count.total() + left.total()
    return Account(
        rows,
        count["classes"],
        sum(laid.values()),
        dict(left),
        count["blank"],
        count["faulty"],
        count["held"],
        dict(above),
        roster.header_line,
    )
