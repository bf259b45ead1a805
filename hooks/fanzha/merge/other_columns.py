"""Columns that have no meaning of their own: they fill the {placeholders} of a letter."""

from __future__ import annotations

import re

from fanzha.checks import is_id_number, masked
from fanzha.merge.cells import DITTO, Damaged, plain, text_of
from fanzha.merge.table import Cell, Line

_NUMBER_COLUMN = re.compile(r"[号码编]$|^(?:学号|编号|代码|邮编)")


class OtherColumns:
    """names: column → what its heading says; body: all rows below, from which the width of numbers is taken."""

    def __init__(self, names: dict[int, str], body: list[Line]) -> None:
        self.names = names
        self.widths = dict(_number_widths(names, body))

    def of(self, cells: dict[int, Cell]) -> dict[str, str]:
        """What a row says in these columns, by their names. Raises Damaged."""
        said = [(name, self._text(at, name, cells.get(at, Cell(None)))) for at, name in self.names.items()]
        names = [name for name, _ in said]
        # of two columns with one name nobody can tell which a letter means
        return {name: text for name, text in said if names.count(name) == 1}

    def _text(self, at: int, name: str, cell: Cell) -> str:
        value = text_of(cell, name)
        if re.fullmatch(r"\d{17}[\dXx]", value) and is_id_number(value):
            message = f"{name}“{masked(value)}”像是身份证号"
            raise Damaged("roster-private", message, "发信用不着身份证号，请删掉这一列")
        if at in self.widths and value.isdigit() and len(value) < self.widths[at]:
            message = f"{name}“{value}”比别的短，前面的 0 像是被 Excel 去掉了"
            raise Damaged("roster-zero", message, "请把这一列设成“文本”格式，再补上 0")
        if value in DITTO:
            message = f"{name}写着“{value}”，可是上面没有可以照抄的"
            raise Damaged("roster-ditto", message, "请把内容写出来")
        return value


def _number_widths(names: dict[int, str], body: list[Line]) -> list[tuple[int, int]]:
    """Of columns that hold numbers with leading zeros: how long these are."""
    found = []
    for at, name in names.items():
        digits = [plain(row.cells[at]) for row in body if at in row.cells] if _NUMBER_COLUMN.search(name) else []
        zeros = [len(value) for value in digits if value.isdigit() and value.startswith("0")]
        found += [(at, max(zeros))] if zeros else []
    return found
