"""The table of a sheet → an Excel workbook to be worked in: head frozen and repeated, widths, lists to choose from.

Every cell is a text, also one that begins like a formula; but what a column counts is a
number, to be added up. The file is the same for the same content.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from fanzha.press.office_package import HEI, SONG, WRITTEN, without_clock
from fanzha.press.xlsx_page import footed, on_paper

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from fanzha.kinds import Sheet

_COUNT = re.compile(r"0|[1-9][0-9]{0,8}")
SPARE = 200  # rows below the last in which something may still be chosen from a list
_THIN = Side(style="thin", color="FF808080")
BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
HEAD_FILL = PatternFill("solid", fgColor="FFE8E8E8")
TITLE, _ROW, _LINE = 26.0, 20.0, 15.0  # pt of the title's row, of a row of one line, and of every further line


def write(sheet: Sheet) -> bytes:
    """The workbook with the sheet's one table."""
    return workbook(sheet.data["title"], sheet.data["table"], sheet.data["issuer"]["name"], sheet.data["reviewed"])


def workbook(title: str, table: dict[str, Any], issuer: str, reviewed: str) -> bytes:
    """A table as a workbook; above it its title, below it who issued it and when it was checked.

    table: title, columns (title, width in characters, choices; counts: true for one that counts), rows of
    texts; reviewed: as printed, "" for nothing.
    """
    book = Workbook()
    page = book.active
    page.title = table["title"][:31]
    widths = [column["width"] for column in table["columns"]]
    laid_out(page, widths, "A3")
    on_paper(page, title, widths, 2, 2 + len(table["rows"]))
    _line(page, 1, [title], Font(name=HEI, size=16, bold=True))
    _line(page, 2, [column["title"] for column in table["columns"]], Font(name=HEI, size=11, bold=True), head=True)
    page.row_dimensions[1].height = TITLE
    for at, row in enumerate(table["rows"], 3):
        _line(page, at, row, Font(name=SONG, size=11))
        page.row_dimensions[at].height = row_height(zip(row, widths, strict=True))
        for column, text in enumerate(row, 1):
            if table["columns"][column - 1].get("counts") and _COUNT.fullmatch(text):
                page.cell(at, column).value = int(text)
    _choices(page, table["columns"], 3, 2 + len(table["rows"]) + SPARE)
    footed(page, issuer, reviewed)
    described(book, title, issuer)
    return packed(book)


def laid_out(page: Worksheet, widths: Sequence[float], frozen: str) -> None:
    """Columns so many digits wide, the title over all of them. frozen: the first cell that moves."""
    page.freeze_panes = frozen
    for at, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(at)].width = width
    page.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(widths))


def row_height(cells: Iterable[tuple[str, float]]) -> float:
    """pt for the longest of these texts in cells so many digits wide. Not every program finds it by itself: where none
    is said, LibreOffice prints the lines of a wrapped text over the rows above and below.
    """
    lines = [math.ceil(_digits(text) / max(width - 2, 1)) for text, width in cells]
    return _ROW + _LINE * (max([*lines, 1]) - 1)


def _digits(text: str) -> int:
    """How many digits wide a text is; a character of Chinese takes two."""
    return sum(1 if ord(sign) < 0x100 else 2 for sign in text)


def described(book: Workbook, title: str, issuer: str) -> None:
    """The properties of the file."""
    about = book.properties
    about.title, about.creator, about.lastModifiedBy, about.language = title, issuer, issuer, "zh-CN"
    about.created = WRITTEN


def put_text(cell: Any, text: str, font: Font, *, centred: bool = False) -> None:
    """A text, also one that begins with = + - @."""
    cell.value = text
    cell.data_type = "s"
    cell.font = font
    cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center" if centred else None)


def _line(page: Worksheet, number: int, texts: list[str], font: Font, *, head: bool = False) -> None:
    for at, text in enumerate(texts, 1):
        cell = page.cell(number, at)
        put_text(cell, text, font, centred=head)
        if number > 1:
            cell.border = BOX
        if head:
            cell.fill = HEAD_FILL


def _choices(page: Worksheet, columns: list[dict[str, Any]], first: int, last: int) -> None:
    for at, column in enumerate(columns, 1):
        if column["choices"]:
            rule = DataValidation("list", formula1=f'"{",".join(column["choices"])}"', allow_blank=True)
            rule.errorTitle, rule.error = "请从列表里选", f"可以选：{'、'.join(column['choices'])}"
            page.add_data_validation(rule)
            letter = get_column_letter(at)
            rule.add(f"{letter}{first}:{letter}{last}")


def packed(book: Workbook) -> bytes:
    """Without the clock that the writer puts into the archive and into the file's properties."""
    raw = io.BytesIO()
    book.save(raw)
    book.properties.modified = WRITTEN  # saving has put the hour there
    return without_clock(raw.getvalue(), {ARC_CORE: tostring(book.properties.to_tree())})
