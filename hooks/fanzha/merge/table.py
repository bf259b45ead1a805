"""A roster as a school keeps it, CSV or XLSX → rows of raw cells with their line numbers."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from fanzha.content import Problem

MOST_ROWS = 5000
MOST_UNPACKED = 64 * 2**20  # bytes; a roster of 5,000 classes unpacks to about 2 MB

_DELIMITERS = ("\t", ",", ";", "，")
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True)
class Cell:
    """A value as it stands in the file: text, number, date or None. shown: how Excel formats a number, such as 000."""

    value: Any
    shown: str = ""


@dataclass(frozen=True)
class Table:
    """label: the file's name, with the sheet for XLSX; rows: (line counted from 1, cells); note: how it was read."""

    label: str
    rows: list[tuple[int, list[Cell]]]
    note: str = ""


class Unreadable(Exception):
    """The file as a whole cannot be read; carries the Problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read_table(name: str, written: bytes, is_header: Callable[[list[Cell]], bool]) -> Table:
    """The rows of a file. is_header tells the row of column names, by which a sheet is found. Raises Unreadable."""
    if written.startswith(_OLD_EXCEL):
        raise _unreadable(
            name, "roster-format", "这是旧版 .xls，或者加了密码", "请在 Excel 或 WPS 里另存为不加密的 .xlsx 或 .csv"
        )
    table = _xlsx(name, written, is_header) if written.startswith(b"PK") else _csv(name, written)
    if len(table.rows) > MOST_ROWS:
        raise _unreadable(
            name, "roster-size", f"有 {len(table.rows)} 行，太多了", f"一次最多 {MOST_ROWS} 行，请分成几个文件"
        )
    return table


def _unreadable(name: str, rule: str, message: str, hint: str) -> Unreadable:
    return Unreadable(Problem(name, 1, rule, message, hint))


def _csv(name: str, written: bytes) -> Table:
    text, encoding = _decoded(name, written)
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[tuple[int, list[Cell]]] = []
    try:
        line = 1
        for row in reader:
            rows.append((line, [Cell(value) for value in row]))
            line = reader.line_num + 1
    except csv.Error as error:
        raise _unreadable(
            name, "roster-unreadable", f"第 {reader.line_num} 行读不出来：{error}", "请另存为 CSV UTF-8"
        ) from None
    return Table(name, rows, encoding)


def _decoded(name: str, written: bytes) -> tuple[str, str]:
    """The text and what it was written in: by its mark, else UTF-8, else what a Chinese Excel saves."""
    if written.startswith((b"\xff\xfe", b"\xfe\xff")):
        return written.decode("utf-16", "replace"), "UTF-16"
    marked = written.startswith(b"\xef\xbb\xbf")
    for encoding, shown in (("utf-8-sig", "UTF-8（带 BOM）" if marked else "UTF-8"), ("gb18030", "GB18030")):
        try:
            return written.decode(encoding).replace("\0", ""), shown
        except UnicodeDecodeError:
            continue
    raise _unreadable(
        name, "roster-encoding", "文字编码认不出来，不是 UTF-8，也不是 GB18030", "请另存为“CSV UTF-8”或 .xlsx"
    )


def _xlsx(name: str, written: bytes, is_header: Callable[[list[Cell]], bool]) -> Table:
    import openpyxl  # costs 0.2 s, and most runs of the command line need none of it

    try:
        with zipfile.ZipFile(io.BytesIO(written)) as package:
            unpacked = sum(part.file_size for part in package.infolist())
        if unpacked > MOST_UNPACKED:
            raise _unreadable(name, "roster-size", "解压后太大，不像一份名单", "请只留一张表，删掉图片，再另存一份")
        book = openpyxl.load_workbook(io.BytesIO(written), read_only=True, data_only=True)
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        tables = [Table(f"{name}[{sheet.title}]", list(_rows(sheet))) for sheet in sheets]
    except Unreadable:
        raise
    except Exception as error:  # openpyxl raises whatever a broken part of the package leads to
        message = f"读不出这个表格：{type(error).__name__}"
        raise _unreadable(name, "roster-unreadable", message, "请用 Excel 或 WPS 打开，另存为 .xlsx 再试") from None
    suitable = [table for table in tables if any(is_header(cells) for _, cells in table.rows[:10])]
    if len(suitable) > 1:
        names = "、".join(table.label for table in suitable)
        raise _unreadable(name, "roster-sheets", f"有几张表都像名单：{names}", "请只留一张，或者分开存成几个文件")
    return suitable[0] if suitable else next(iter(tables), Table(name, []))


def _rows(sheet: Any) -> Iterator[tuple[int, list[Cell]]]:
    sheet.reset_dimensions()  # WPS writes sizes that are not true
    for line, row in enumerate(sheet.iter_rows(max_row=MOST_ROWS + 20), 1):
        cells = [Cell(cell.value, str(getattr(cell, "number_format", "") or "")) for cell in row]
        if any(cell.value not in (None, "") for cell in cells):
            yield line, cells
