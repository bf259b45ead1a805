"""A filled template of a table → an Excel workbook of one or more sheets that counts what is typed into it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break

from fanzha.kinds import FIRST_ROW, Formula
from fanzha.press.office_package import HEI, SONG
from fanzha.press.tables import table_of
from fanzha.press.xlsx_chart import bars
from fanzha.press.xlsx_page import footed, on_paper, rows_on_first_page
from fanzha.press.xlsx_table import BOX, HEAD_FILL, TITLE, described, laid_out, packed, put_text, row_height

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as ExcelCell
    from openpyxl.worksheet.worksheet import Worksheet

    from fanzha.kinds import Cell, Column, Sheet, TableSheet
    from fanzha.press.templates import Filled

_SHOWN = {"数": "General", "百分比": "0.0%", "文字": "@"}
_HEAD = FIRST_ROW - 1
_MORE = "打印时只印到第{}行；填得多了，选中要印的行，打印“选定区域”。"
_BARE_ROW = 0.45  # cm: the least height that a program gives a row without any
_FOR_A_PEN = 26.0  # pt: 9 mm
_NARROW = 8  # columns up to so many characters wide hold numbers and days: in the middle


def write(sheet: Sheet, filled: Filled) -> bytes:
    """The workbook with every sheet of the table."""
    told = sheet.data
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in table_of(sheet, filled).sheets:
        page = book.create_sheet(table.title)
        _put(page, f"{sheet.title}　{table.title}" if page.title != sheet.title else sheet.title, table)
        footed(page, told["issuer"]["name"], told["dates"]["reviewed"])
    described(book, sheet.title, told["issuer"]["name"])
    return packed(book)


def _put(page: Worksheet, title: str, table: TableSheet) -> None:
    widths = [column.width * 2 for column in table.columns]  # Excel counts in digits
    laid_out(page, widths, f"A{FIRST_ROW + table.frozen}")
    last = FIRST_ROW - 1 + len(table.rows) + table.blank
    printed = last - table.blank + _blank_on_paper(table, widths)
    note = table.note if printed == last else f"{table.note}{_MORE.format(printed)}"
    _put_heads(page, title, note, table, widths)
    for at, cells in enumerate(_rows(table), FIRST_ROW):
        empty = at >= FIRST_ROW + len(table.rows)
        page.row_dimensions[at].height = _empty(table) if empty else _height(cells, widths)
        for across, cell in enumerate(cells, 1):
            _put_cell(page.cell(at, across), cell, centred=widths[across - 1] <= 2 * _NARROW)
    if table.chart:
        page.row_breaks.append(Break(id=last + 1))  # a page of its own, so that it is not printed in two halves
        chart = bars(page, table.chart, FIRST_ROW, last)
        page.add_chart(chart, f"A{last + 3}")
        printed = last + 3 + math.ceil(chart.height / _BARE_ROW)
    on_paper(page, title, widths, _HEAD, printed)
    for at, column in enumerate(table.columns, 1):
        _choices(page, column, f"{get_column_letter(at)}{FIRST_ROW + table.frozen}:{get_column_letter(at)}{last}")


def _put_heads(page: Worksheet, title: str, note: str, table: TableSheet, widths: list[int]) -> None:
    put_text(page.cell(1, 1), title, Font(name=HEI, size=16, bold=True))
    put_text(page.cell(2, 1), note, Font(name=SONG, size=11))
    page.merge_cells(start_row=2, start_column=1, end_row=2, end_column=len(table.columns))
    page.row_dimensions[1].height = TITLE
    page.row_dimensions[2].height = row_height([(note, sum(widths))])
    page.row_dimensions[_HEAD].height = _height([column.title for column in table.columns], widths)
    for at, column in enumerate(table.columns, 1):
        head = page.cell(_HEAD, at)
        put_text(head, column.title, Font(name=HEI, size=11, bold=True), centred=True)
        head.border, head.fill = BOX, HEAD_FILL


def _blank_on_paper(table: TableSheet, widths: list[int]) -> int:
    """How many of the empty rows are printed, for a pen: what fills the page on which the filled ones end."""
    note = row_height([(table.note + _MORE, sum(widths))])
    heads = _height([column.title for column in table.columns], widths)
    rows = [_height(table.cells(row), widths) for row in table.rows]
    return min(table.blank, rows_on_first_page(widths, [TITLE, note, heads, *rows], _empty(table)))


def _empty(table: TableSheet) -> float:
    """pt of an empty row: room to write where the form is for a pen as well."""
    return _FOR_A_PEN if table.by_hand else row_height([])


def _height(cells: Iterable[Cell], widths: list[int]) -> float:
    return row_height([(cell, width) for cell, width in zip(cells, widths, strict=True) if isinstance(cell, str)])


def _rows(table: TableSheet) -> Iterator[list[Cell]]:
    yield from (table.cells(row) for row in table.rows)
    yield from (table.cells(()) for _ in range(table.blank))


def _put_cell(place: ExcelCell, cell: Cell, centred: bool) -> None:
    font = Font(name=SONG, size=11)
    if isinstance(cell, Formula):
        place.value = f"={cell.formula.replace('{row}', str(place.row))}"
        place.number_format, place.font = _SHOWN[cell.show], font
        place.alignment = Alignment(vertical="center", horizontal="center" if centred else None)
    elif cell:
        put_text(place, cell, font, centred=centred)
    else:
        put_text(place, "", font, centred=centred)
        place.value = None
    place.border = BOX


def _choices(page: Worksheet, column: Column, cells: str) -> None:
    if not column.choices and not column.choices_from:
        return
    allowed = f'"{",".join(column.choices)}"' if column.choices else column.choices_from
    rule = DataValidation("list", formula1=allowed, allow_blank=True, showErrorMessage=True)
    told = f"可以选：{'、'.join(column.choices)}" if column.choices else "只能选“各地点”一类表里写好的"
    rule.errorTitle, rule.error = "请从列表里选", told
    page.add_data_validation(rule)
    rule.add(cells)
