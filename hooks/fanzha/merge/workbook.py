"""An XLSX → the rows of the one sheet that is a roster.

Sheets are read as a stream and only cells with something in them are kept: a lone cell in the last of 16,384 columns
and a million rows, as a slip of the hand leaves one, costs what it weighs. What a spreadsheet hides or merges is kept
as well, which a reader of values alone would not tell.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass
from xml.parsers import expat

from fanzha.merge.parts import Styles, read_relations, read_sheets, read_strings, read_styles
from fanzha.merge.table import HEADER_WITHIN, IsHeader, Table, Unreadable, candidates, unreadable, with_merged
from fanzha.merge.worksheet import Sheet, read_sheet

MOST_UNPACKED = 96 * 2**20  # bytes of what is read; a roster of 5,000 classes unpacks to about 2 MB


@dataclass(frozen=True)
class _Named:
    name: str
    visible: bool
    sheet: Sheet

    def is_roster(self, is_header: IsHeader) -> bool:
        rows = with_merged(self.sheet.rows[: HEADER_WITHIN * 2], self.sheet.merged[:1000])
        return any(is_header(row) for row in candidates(rows, HEADER_WITHIN))


def workbook_table(name: str, written: bytes, is_header: IsHeader, wanted: str = "") -> Table:
    """The roster of a workbook. wanted: the sheet to read, "" for the only one that is a roster. Raises Unreadable."""
    try:
        sheets = _sheets(name, written)
    except Unreadable:
        raise
    except Exception as error:  # a broken part of the package raises whatever it leads to
        hint = "请用 Excel 或 WPS 打开，另存为 .xlsx 再试"
        what = "XML 写坏了" if isinstance(error, expat.ExpatError) else type(error).__name__
        raise unreadable(name, "roster-unreadable", f"读不出这个表格：{what}", hint) from None
    chosen = _chosen(name, sheets, is_header, wanted)
    if chosen is None:
        return Table(name, [])
    rows = with_merged(chosen.sheet.rows, chosen.sheet.merged)
    left = tuple(
        f"“{each.name}”" + ("" if each.visible else "（隐藏的）")
        for each in sheets
        if each is not chosen and each.sheet.rows
    )
    label, note = f"{name}[{chosen.name}]", f"Excel 表格“{chosen.name}”"
    return Table(label, rows, note, chosen.sheet.hidden, left)


def _chosen(name: str, sheets: list[_Named], is_header: IsHeader, wanted: str) -> _Named | None:
    shown = [each for each in sheets if each.visible]
    if wanted:
        named = [each for each in sheets if each.name.strip() == wanted.strip()]
        if not named:
            hint = "可以写：" + "".join(f"“{each.name}”" for each in sheets)
            raise unreadable(name, "roster-sheets", f"没有“{wanted}”这张表", hint)
        return named[0]
    suitable = [each for each in shown if each.is_roster(is_header)]
    if len(suitable) > 1:
        names = "、".join(f"{name}[{each.name}]" for each in suitable)
        hint = f"请加上 --sheet {suitable[0].name} 说明读哪一张；几张都要，就分几次做"
        raise unreadable(name, "roster-sheets", f"有几张表都像名单：{names}", hint)
    hidden = [each for each in sheets if not each.visible and each.is_roster(is_header)]
    if not suitable and hidden:
        message = f"像名单的只有“{hidden[0].name}”，这张表是隐藏的"
        hint = f"要用它，请取消隐藏，或者加上 --sheet {hidden[0].name}"
        raise unreadable(name, "roster-sheets", message, hint)
    return next(iter([*suitable, *(each for each in shown if each.sheet.rows)]), None)


def _sheets(name: str, written: bytes) -> list[_Named]:
    with zipfile.ZipFile(io.BytesIO(written)) as package:
        parts = {part.lstrip("/").lower(): part for part in package.namelist()}
        book = next(part for part in parts if part.endswith("xl/workbook.xml"))
        folder = posixpath.dirname(book)
        relations = read_relations(package.read(parts[f"{folder}/_rels/workbook.xml.rels"]))
        listed, epoch = read_sheets(package.read(parts[book]))
        paths = [_path(folder, relations.get(each.relation, "")) for each in listed]
        extra = [path for path in (f"{folder}/sharedstrings.xml", f"{folder}/styles.xml") if path in parts]
        wanted = [path for path in [*dict.fromkeys(paths), *extra] if path in parts]
        if sum(package.getinfo(parts[path]).file_size for path in wanted) > MOST_UNPACKED:
            hint = "请新建一个表格，只把名单复制过去，再存一份"
            raise unreadable(name, "roster-size", "解压后太大，不像一份名单", hint)
        has_strings, has_styles = extra[:1] == [f"{folder}/sharedstrings.xml"], f"{folder}/styles.xml" in extra
        strings = read_strings(package.open(parts[extra[0]])) if has_strings else []
        styles = read_styles(package.open(parts[extra[-1]])) if has_styles else Styles()
        found = []
        for each, path in zip(listed, paths, strict=True):
            if path in parts:  # a sheet that is a chart alone has no rows
                with package.open(parts[path]) as stream:
                    sheet = read_sheet(f"{name}[{each.name}]", stream, strings, styles, epoch)
                found.append(_Named(each.name, each.visible, sheet))
        return found


def _path(folder: str, target: str) -> str:
    absolute = target.startswith("/")
    return (target.lstrip("/") if absolute else posixpath.normpath(posixpath.join(folder, target))).lower()
