"""Workbooks as other programs than Excel write them, and what no workbook may hold."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.test_roster import read

MAIN = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
STRICT = 'xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"'
RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def workbook(rows: str, *, names: str = MAIN, strings: str = "", before: str = "", styles: str = "") -> bytes:
    """A package with one sheet of this XML; its parts have a prefix and its sheet an absolute address."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<x:workbook {names} {RELATIONS}><x:sheets><x:sheet name="名单" sheetId="1" r:id="a"/>'
        "</x:sheets></x:workbook>",
        "xl/_rels/workbook.xml.rels": '<R><Relationship Id="a" Target="/xl/worksheets/s.xml"/></R>',
        "xl/worksheets/s.xml": f"{before}<x:worksheet {names}>{rows}</x:worksheet>",
    }
    parts |= {"xl/sharedStrings.xml": f"<x:sst {names}>{strings}</x:sst>"} if strings else {}
    parts |= {"xl/styles.xml": f"<x:styleSheet {names}>{styles}</x:styleSheet>"} if styles else {}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, said in parts.items():
            package.writestr(name, said)
    return out.getvalue()


def row(*cells: str) -> str:
    """A row without numbers of its own, of texts written in place."""
    return "<x:row>" + "".join(f'<x:c t="inlineStr"><x:is>{cell}</x:is></x:c>' for cell in cells) + "</x:row>"


@pytest.mark.parametrize("names", [MAIN, STRICT])
def test_cells_without_an_address_and_texts_in_place(tmp_path: Path, names: str) -> None:
    rich = "<x:r><x:t>三（1）</x:t></x:r><x:r><x:t>班</x:t></x:r><x:rPh><x:t>san</x:t></x:rPh>"
    sheet = f"<x:sheetData>{row('<x:t>班级</x:t>', '<x:t>份数</x:t>')}{row(rich, '<x:t>45</x:t>')}</x:sheetData>"
    (made,) = read(tmp_path, workbook(sheet, names=names), "名单.xlsx").rows
    assert (made.line, made.class_name, made.copies) == (2, "三（1）班", 45)


def test_shared_texts_with_readings_and_signs_that_xml_cannot_hold(tmp_path: Path) -> None:
    strings = "<x:si><x:t>班级</x:t></x:si><x:si><x:r><x:t>份</x:t></x:r><x:r><x:t>数</x:t></x:r></x:si>"
    strings += "<x:si><x:t>一班_x000D_</x:t><x:rPh><x:t>yi</x:t></x:rPh></x:si>"
    cells = '<x:row r="4"><x:c r="A4" t="s"><x:v>0</x:v></x:c><x:c r="C4" t="s"><x:v>1</x:v></x:c></x:row>'
    cells += '<x:row r="5"><x:c r="A5" t="s"><x:v>2</x:v></x:c><x:c r="C5"><x:f>1+1</x:f><x:v>4.5E1</x:v></x:c></x:row>'
    roster = read(tmp_path, workbook(f"<x:sheetData>{cells}</x:sheetData>", strings=strings), "名单.xlsx")
    assert [(each.line, each.class_name, each.copies) for each in roster.rows] == [(5, "一班", 45)]


@pytest.mark.parametrize(
    ("shown", "value", "rule", "said"),
    [
        ("m&quot;月&quot;d&quot;日&quot;", "46082", "roster-class-date", "3月1日"),
        ("[$-804]aaaa", "46082", "roster-class-date", "3-1"),
        ("h:mm", "0.125", "roster-class-time", "3:00"),
        ("# ?/?", "0.125", "roster-class-number", "1/8"),
        ("[Red]0.00", "3.1", "roster-class-number", "3.10"),
    ],
)
def test_how_a_number_is_shown_tells_what_it_was(tmp_path: Path, shown: str, value: str, rule: str, said: str) -> None:
    styles = f'<x:numFmts><x:numFmt numFmtId="200" formatCode="{shown}"/></x:numFmts>'
    styles += '<x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="200"/></x:cellXfs>'
    rows = row("<x:t>班级</x:t>", "<x:t>份数</x:t>") + f'<x:row><x:c s="1"><x:v>{value}</x:v></x:c></x:row>'
    (problem,) = read(tmp_path, workbook(f"<x:sheetData>{rows}</x:sheetData>", styles=styles), "名单.xlsx").problems
    assert problem.rule == rule
    assert said in problem.message


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    entities = '<!DOCTYPE a [<!ENTITY b "班级班级班级">]>'
    (problem,) = read(tmp_path, workbook("<x:sheetData/>", before=entities), "名单.xlsx").problems
    assert problem.rule == "roster-unreadable"


def test_a_sheet_merged_to_its_far_edge_costs_its_rows_only(tmp_path: Path) -> None:
    rows = row("<x:t>班级</x:t>", "<x:t>份数</x:t>") + row("<x:t>一班</x:t>", "<x:t>45</x:t>")
    merged = '<x:mergeCells><x:mergeCell ref="A2:XFD1048576"/></x:mergeCells>'
    roster = read(tmp_path, workbook(f"<x:sheetData>{rows}</x:sheetData>{merged}"), "名单.xlsx")
    assert len(roster.outcomes) == 2
    assert [problem.rule for problem in roster.problems] == ["roster-heading"]
