"""The letter as a Word file: the same words as the PDF, real styles, the slip a table, opened without repair."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from fanzha.content.icons import icons_of
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets
from fanzha.press.docx_letter import docx_of
from fanzha.press.typeset import Press

from tests.own_content import own_library

ROOT = Path(__file__).parents[1]
NOTES = ("沿虚线剪下交回", "左联：签名后交回", "右联：自己留存", "第一联", "由告知单位留存", "第二联", "由本人留存")


@cache
def sheets() -> dict[str, Sheet]:
    made = make_sheets(own_library(), icons_of(ROOT))
    return {sheet.stem: sheet for sheet in made if "docx" in sheet.formats}


@cache
def word(stem: str) -> docx.document.Document:
    return docx.Document(io.BytesIO(docx_of(sheets()[stem])))


def said_by_word(document: docx.document.Document) -> list[str]:
    """Every paragraph, those in tables and in the footer included; merged cells once."""
    cells = {id(cell._tc): cell for table in document.tables for row in table.rows for cell in row.cells}
    inside = [paragraph for cell in cells.values() for paragraph in cell.paragraphs]
    footer = document.sections[0].footer.paragraphs
    return [text for paragraph in [*document.paragraphs, *inside, *footer] if (text := bare(paragraph.text))]


def bare(text: str) -> str:
    """Characters only: spaces, boxes to tick and blanks look different in both."""
    return re.sub(r"[\s□\u200b\u2028￾\ufffe]+", "", text)


@pytest.mark.parametrize("stem", sorted(sheets()))
def test_word_says_what_the_pdf_says(stem: str, tmp_path: Path) -> None:
    sheet = sheets()[stem]
    pdf, problems = Press(ROOT / "posters", tmp_path).typeset(sheet)
    assert pdf, problems
    printed = bare("".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)))
    left = printed
    back = {bare(words) for tactic in sheet.data["back"] for words in (*tactic["red_flags"], *tactic["do"])}
    for paragraph in sorted(said_by_word(word(stem)), key=len, reverse=True):
        parts = re.split(r"(?<=：)|(?<=内容核对)", paragraph) if paragraph not in printed else [paragraph]
        for part in parts:
            assert part in printed or part in back, (
                part
            )  # of the back's flags the PDF has those for which there is room
            left = left.replace(part, "")
    for note in NOTES:
        left = left.replace(note, "")
    assert not re.sub(r"[0-9.•·]", "", left), f"only in the PDF: {left}"


@pytest.mark.parametrize("stem", sorted(sheets()))
def test_styles_are_real_and_chinese(stem: str) -> None:
    document = word(stem)
    used = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Title", "Normal"} <= used
    for name in used:
        fonts = document.styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) in ("宋体", "黑体")
        assert not [key for key in fonts.attrib if "Theme" in key]


@pytest.mark.parametrize("stem", sorted(stem for stem, sheet in sheets().items() if sheet.data["slip"]))
def test_the_slip_is_a_table(stem: str) -> None:
    slip = sheets()[stem].data["slip"]
    cells = [cell.text for row in word(stem).tables[-1].rows for cell in row.cells]
    assert slip["title"] in cells
    assert all(f"{label}：" in cells for label in slip["fields"])
    assert any(all(f"□ {choice}" in cell for choice in slip["choices"]) for cell in cells)


def test_school_issuer_and_contact_sign() -> None:
    sheet = sheets()["xiaoxue-jiazhang"]
    data = {**sheet.data, "school": "清河县清河镇中心完全小学附属希望分校", "contact": "教务处 0000-1234567"}
    document = docx.Document(io.BytesIO(docx_of(replace(sheet, data=data))))
    signed = [paragraph.text for paragraph in document.tables[0].rows[0].cells[2].paragraphs]
    assert signed == [data["school"], data["issuer"]["name"], data["date"], "联系：教务处 0000-1234567"]


def test_every_numbered_list_starts_at_one() -> None:
    used = [
        paragraph._p.pPr.numPr.numId.val
        for paragraph in word("xiaoxue-jiazhang").paragraphs
        if paragraph.style.name == "List Number"
    ]
    assert len(set(used)) == 2  # the letter has two lists


def test_the_same_letter_gives_the_same_bytes() -> None:
    sheet = sheets()["xiaoxue-jiazhang"]
    first = docx_of(sheet)
    assert first == docx_of(sheet)
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {part.date_time for part in package.infolist()} == {(2026, 1, 1, 0, 0, 0)}
        assert b"python-docx" not in package.read("docProps/core.xml")


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_every_letter_on_as_many_pages(tmp_path: Path) -> None:
    for stem in sheets():
        (tmp_path / f"{stem}.docx").write_bytes(docx_of(sheets()[stem]))
    home = f"-env:UserInstallation=file://{tmp_path}/profile"
    files = sorted(str(path) for path in tmp_path.glob("*.docx"))
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files],
        check=True,
        capture_output=True,
        timeout=300,
    )
    for stem, sheet in sheets().items():
        converted = pypdfium2.PdfDocument(tmp_path / f"{stem}.pdf")
        assert len(converted) == (2 if sheet.data["layout"] == "double" else 1), stem
        assert bare(sheet.title) in bare(converted[0].get_textpage().get_text_range())
