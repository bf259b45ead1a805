"""How a sheet of a workbook comes out of a printer: as wide as the paper, its head on every page, nothing but what is
filled in or is to be filled in with a pen, and on each page what it is, whose it is and which of how many.

Without a print area a program prints every row that has a line around it: three hundred empty ones for the answers of
a survey.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_INCH = 25.4
_WIDE, _HIGH = 297.0, 210.0  # A4 landscape, mm
_SIDE, _EDGE, _LINES = (
    10.0,
    17.0,
    8.0,
)  # mm: left and right; above and below; from the edge to what stands on every page
_DIGIT = 7 / 96 * 72  # pt that Excel gives a digit of 11 pt
_PT = 72 / _INCH


def on_paper(page: Worksheet, title: str, widths: Sequence[float], head: int, last: int) -> None:
    """A page for landscape A4. title: of the workbook, again from the second page on; widths: of the columns, in
    digits; head: the line with the names of the columns, on every page; last: the last line that is printed.
    """
    page.print_title_rows = f"{head}:{head}"
    page.print_area = f"A1:{get_column_letter(len(widths))}{last}"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", page.PAPERSIZE_A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_options.horizontalCentered = True
    edges = {"left": _SIDE, "right": _SIDE, "top": _EDGE, "bottom": _EDGE, "header": _LINES, "footer": _LINES}
    page.page_margins = PageMargins(**{edge: size / _INCH for edge, size in edges.items()})
    page.HeaderFooter.differentFirst = True
    page.oddHeader.left.text = _literal(title)


def footed(page: Worksheet, issuer: str, reviewed: str) -> None:
    """Who issued it, when it was checked and the number of the page, below every printed page."""
    for footer in (page.firstFooter, page.oddFooter):
        footer.left.text = _literal(f"{issuer}　{f'内容核对：{reviewed}' if reviewed else ''}".strip("　"))
        footer.right.text = "第 &P 页，共 &N 页"


def _literal(text: str) -> str:
    """A text as header and footer write it: & begins a command there."""
    return text.replace("&", "&&")


def rows_on_first_page(widths: Iterable[float], heights: Iterable[float], row: float) -> int:
    """How many rows so high fit below others on the first printed page. widths: in digits; heights, row: in pt."""
    scale = min(1.0, (_WIDE - 2 * _SIDE) * _PT / (sum(widths) * _DIGIT))
    room = (_HIGH - 2 * _EDGE) * _PT / scale - sum(heights)
    return max(0, int(room * 0.97 / row))  # programs differ by a hair in how high they draw a row
