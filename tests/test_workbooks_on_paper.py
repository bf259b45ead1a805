"""Whoever prints a workbook gets pages that say what they are, as wide as the paper, and none that is empty."""

from __future__ import annotations

import datetime
import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from fanzha.campaign.packs import list_table, packed_names, packs_of
from fanzha.campaign.record import Entry, record_table
from fanzha.kinds.folders import read_kinds
from fanzha.press.jobs import Job
from fanzha.press.typeset import Press
from fanzha.press.xlsx_table import workbook
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from tests.kind_promises import extremes, library_of
from tests.sample_project import REPOSITORY
from tests.test_tables import sheets

KINDS = [kind for kind, made in read_kinds(REPOSITORY)[0].items() if "xlsx" in made.outputs]
UNIT = "样例县R&D反诈中心"
LEAST = 8.0  # pt that type still has on paper, which is 11 pt on the screen
A4 = 297.0 / 25.4


def books(kept: Path) -> Iterator[tuple[str, openpyxl.Workbook]]:
    """Every workbook that this project writes: of each kind, the list of a pack, the record."""
    press = Press(REPOSITORY / "posters", kept)
    for kind in KINDS:
        sheet = (sheets(kind) or list(extremes(REPOSITORY, read_kinds(REPOSITORY)[0][kind])))[0]
        made = press.print_one(Job.of(sheet, "xlsx"))
        assert made.path, made.problems
        yield kind, openpyxl.load_workbook(made.path)
    pack = packs_of(library_of(REPOSITORY))["elder"]
    named = packed_names(sheets("door-register") * 60)
    yield "list", read(workbook(pack.list_title, list_table(pack, named, {}), UNIT, "2026年11月26日"))
    entry = Entry(made=datetime.date(2026, 11, 26), title="海报，3种", files=3, issuer=UNIT)
    yield "record", read(workbook("台账", record_table(enumerate([entry] * 90, 1), {}), UNIT, ""))


def read(book: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(book))


def test_every_sheet_of_every_workbook_is_set_up_for_paper(print_cache: Path) -> None:
    faults = [
        f"{name} {page.title}: {fault}" for name, book in books(print_cache) for page in book for fault in of(page)
    ]
    assert faults == []


def of(page: Worksheet) -> Iterator[str]:
    """What is wrong with how a sheet is printed."""
    _, first, wide, last = range_boundaries(page.print_area.rpartition("!")[2].replace("$", ""))
    filled = [row[0].row for row in page.iter_rows() if row[0].value]
    if first != 1 or wide != page.max_column or last < max(filled):
        yield f"{page.print_area} leaves out what is filled in"
    if last > max(filled) + 40:
        yield f"{page.print_area} prints empty rows"
    heads = page.print_title_rows
    if not heads or not page.cell(int(heads.rpartition("$")[2]), 1).fill.fgColor.rgb.endswith("E8E8E8"):
        yield f"not the line of heads is repeated but {heads}"
    setup = page.page_setup
    if (setup.orientation, int(setup.paperSize), setup.fitToWidth, setup.fitToHeight) != ("landscape", 9, 1, 0):
        yield "not as wide as A4 on its side"
    if not page.sheet_properties.pageSetUpPr.fitToPage:
        yield "not fitted to the page"
    yield from without_name(page)
    room = A4 - page.page_margins.left - page.page_margins.right
    wanted = sum(page.column_dimensions[each].width for each in page.column_dimensions) * 7 / 96
    if 11 * room / wanted < LEAST - 0.05:
        yield f"type of {11 * room / wanted:.1f} pt"


def without_name(page: Worksheet) -> Iterator[str]:
    """Pages that do not say what they are, whose, and which of how many."""
    for footer in (page.oddFooter, page.firstFooter):
        if not footer.left.text or "&P" not in footer.right.text or "&N" not in footer.right.text:
            yield f"foot says {footer.left.text} {footer.right.text}"
        if re.search("&(?!&)", re.sub("&&", "", footer.left.text or "")):
            yield f"foot commands {footer.left.text}"
    if not page.HeaderFooter.differentFirst or not page.oddHeader.left.text:
        yield "no title on the second page"


def test_no_other_module_makes_workbooks() -> None:
    """What the walk above has to go through."""
    made = [path.name for path in (REPOSITORY / "hooks").rglob("*.py") if "Workbook()" in path.read_text("utf-8")]
    assert sorted(made) == ["xlsx_book.py", "xlsx_table.py"]


@pytest.mark.print
@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice to print")
def test_another_program_prints_a_page_a_sheet_and_one_for_the_chart(print_cache: Path, tmp_path: Path) -> None:
    sheet = sheets("awareness-count")[0]
    path = Press(REPOSITORY / "posters", print_cache).print_one(Job.of(sheet, "xlsx")).path
    assert path
    shutil.copy(path, tmp_path / "t.xlsx")
    words = ["soffice", f"-env:UserInstallation=file://{tmp_path}/own", "--headless", "--convert-to", "pdf", "t.xlsx"]
    subprocess.run(words, cwd=tmp_path, check=True, capture_output=True, timeout=180)
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(tmp_path / "t.pdf")]
    assert [f"第 {at} 页，共 4 页" in text for at, text in enumerate(pages, 1)] == [True] * 4
    assert "打印时只印到第" in pages[0]
