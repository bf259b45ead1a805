"""What a roster's own totals say against what its classes add up to: a difference tells of a row that is not there."""

from __future__ import annotations

from fanzha.content import Problem
from fanzha.merge.cells import plain
from fanzha.merge.table import Cell


class Sums:
    """Adds up copies as the rows come; compares them where a row gives a total."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.whole, self.part, self.subtotals = 0, 0, 0
        self.is_known = True
        self.notices: list[Problem] = []

    def add(self, copies: int | None) -> None:
        """A class was read."""
        self.whole += copies or 0
        self.part += copies or 0

    def unknown(self) -> None:
        """A class could not be read, so no sum can be compared."""
        self.is_known = False

    def total(self, line: int, cell: Cell) -> None:
        """A row gives a total: of everything, of what came since the last one, or of these."""
        said = plain(cell).removesuffix("份").removesuffix("人").replace(",", "").removesuffix(".0")
        is_number = said.isascii() and said.isdigit() and len(said) < 9
        if self.is_known and is_number and int(said) not in (self.whole, self.part, self.subtotals):
            message = f"合计写的是 {int(said):,}，上面各班加起来是 {self.whole:,}"
            hint = "请核对：是不是漏了一个班，或合计没有更新"
            self.notices.append(Problem(self.label, line, "roster-sum", message, hint))
        self.subtotals += self.part
        self.part = 0
