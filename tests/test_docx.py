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
from fanzha.content import blocks_of
from fanzha.content.icons import icons_of
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets
from fanzha.press.docx_letter import docx_of
from fanzha.press.docx_measure import lines_of, table_widths
from fanzha.press.typeset import Press

from tests.own_content import own_library

ROOT = Path(__file__).parents[1]
# By their files: planning them takes seconds, which every run would pay that only wants to know which tests there are.
_WRITTEN = sorted(
    path
    for path in (ROOT / "posters").glob("*/*.md")
    if path.name != "README.md"
    and "docx" in (told := (path.parent / "manifest.yml").read_text(encoding="utf-8"))
    and "\nengine:" not in told
)  # what goes into a template is looked at in test_documents.py
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in _WRITTEN}
STEMS = list(TEXTS)


def test_every_word_file_is_looked_at() -> None:
    assert set(STEMS) >= {*sheets()}
    assert {stem for stem, sheet in sheets().items() if sheet.data["slip"]} == {
        stem for stem in sheets() if "\nslip:" in TEXTS[stem]
    }


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


@pytest.mark.parametrize("stem", STEMS)
def test_word_says_what_the_pdf_says(stem: str, tmp_path: Path) -> None:
    sheet = sheets()[stem]
    pdf, problems = Press(ROOT / "posters", tmp_path).typeset(sheet)
    assert pdf, problems
    printed = bare("".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)))
    left = printed
    back = {bare(words) for tactic in sheet.data["back"] for words in (*tactic["red_flags"], *tactic["do"])}
    for said in sorted(said_by_word(word(stem)), key=len, reverse=True):
        paragraph = (
            said if "内容核对" in printed else said.replace("内容核对", "核对").replace("日之前", "日")
        )  # in large print
        parts = re.split(r"(?<=：)|(?<=内容核对)", paragraph) if paragraph not in printed else [paragraph]
        for part in parts:
            assert part in printed or part in back, (
                part
            )  # of the back's flags the PDF has those for which there is room
            left = left.replace(part, "")
    assert not re.sub(r"[0-9.•·]", "", left), f"only in the PDF: {left}"


@pytest.mark.parametrize("stem", STEMS)
def test_word_has_as_many_copies_as_the_pdf(stem: str, tmp_path: Path) -> None:
    pdf, _ = Press(ROOT / "posters", tmp_path).typeset(sheets()[stem])
    printed = bare("".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)))
    data = sheets()[stem].data
    said = said_by_word(word(stem))
    for words in (data["title"], data["slip"]["statement"] if data["slip"] else "", data["page"]["readable"]):
        if words:
            assert sum(bare(words) in text for text in said) == printed.count(bare(words))


MANY = """1. 一
    - 二级
        1. 三级
    - 另一条

        二级里的一段
2. 二

插入一段，见[官网](https://www.gov.cn/x)。

3. 三
5. 五

> 引用
> - 引用里的条

| 甲 | 乙 |
|---|---|
| 1 | 2 | 3 |
"""


def with_many() -> docx.document.Document:
    sheet = sheets()["xiaoxue-jiazhang"]
    return docx.Document(io.BytesIO(docx_of(replace(sheet, data={**sheet.data, "blocks": blocks_of(MANY)}))))


def test_every_kind_of_block_is_in_word_with_its_number() -> None:
    made = with_many()
    said = said_by_word(made)
    wanted = "一 二级 三级 另一条 二级里的一段 二 插入一段，见官网（www.gov.cn/x）。 三 五 引用 引用里的条 甲 乙 1 2 3"
    assert [each for each in wanted.split() if each not in said] == []
    assert numbers_of(made) == {"一": 1, "二": 2, "三": 3, "五": 5, "三级": 1}


def test_quotations_move_in_and_tables_are_as_wide_as_their_texts() -> None:
    made = with_many()
    two = 2 * made.styles["Normal"].font.size.pt
    moved = {each.text: each.paragraph_format.left_indent for each in made.paragraphs if each.text.startswith("引用")}
    assert {text: round(indent.pt - two, 1) for text, indent in moved.items()} == {"引用": 0.0, "引用里的条": 18.0}
    assert [round(cell.width.mm) for cell in made.tables[0].rows[0].cells] == [13, 13, 13]


@pytest.mark.parametrize(("cells", "widths"), [(["字" * 200, "字"], 160), (["字", "字"], 27)])
def test_a_table_keeps_to_its_column(cells: list[str], widths: int) -> None:
    row = [[{"t": "text", "v": cell}] for cell in cells]
    block = {"t": "table", "head": row, "rows": [row]}
    assert round(sum(table_widths(block, 160, 12))) == widths
    assert lines_of([block], 160, 12) == (12 if widths == 160 else 2)


def numbers_of(document: docx.document.Document) -> dict[str, int]:
    """The number Word shows before every item of a numbered list."""
    root = document.part.numbering_part.element
    shown: dict[int, int] = {}
    found = {}
    for paragraph in document.paragraphs:
        if paragraph.style.name.startswith("List Number"):
            id_ = paragraph._p.pPr.numPr.numId.val
            start = root.num_having_numId(id_).xpath("./w:lvlOverride/w:startOverride/@w:val")
            shown[id_] = shown.get(id_, int(start[0]) - 1) + 1
            found[paragraph.text] = shown[id_]
    return found


@pytest.mark.parametrize(
    "fields", [["班级", "学生姓名", "家长签名", "日期"], ["孩子与家长一起商量好的暗号", "签名", "日期"]]
)
def test_labels_of_the_slip_stay_in_one_line(fields: list[str]) -> None:
    sheet = sheets()["xiaoxue-jiazhang"]
    data = {**sheet.data, "slip": {**sheet.data["slip"], "fields": fields}}
    document = docx.Document(io.BytesIO(docx_of(replace(sheet, data=data))))
    size = document.styles["Normal"].font.size.pt
    labels = {cell.text: cell for row in document.tables[-1].rows for cell in row.cells if cell.text.endswith("：")}
    assert list(labels) == [f"{field}：" for field in fields]
    for text, cell in labels.items():
        assert cell._tc.tcPr.find(qn("w:noWrap")) is not None
        assert cell.width.pt - 11 >= len(text) * size  # cells keep 1.9 mm on both sides


def test_a_slip_with_an_odd_field_has_no_cell_without_a_label() -> None:
    sheet = sheets()["xiaoxue-jiazhang"]
    data = {**sheet.data, "slip": {**sheet.data["slip"], "fields": ["班级", "签名", "日期"]}}
    last = docx.Document(io.BytesIO(docx_of(replace(sheet, data=data)))).tables[-1].rows[-1]
    assert [cell.text for cell in dict.fromkeys(last.cells)] == ["日期：", "　　　　年　　月　　日"]


@pytest.mark.parametrize(("stem", "line"), [("xiaoxue-jiazhang", "dashed"), ("jumin-gaozhishu", "single")])
def test_only_what_is_cut_off_has_a_dashed_line(stem: str, line: str) -> None:
    lines = word(stem).element.body.xpath("./w:p/w:pPr/w:pBdr/w:bottom/@w:val")
    assert set(lines) == {line}


@pytest.mark.parametrize("stem", STEMS)
def test_the_day_stays_in_one_line_and_the_licence_at_the_edge(stem: str) -> None:
    document = word(stem)
    section, size = document.sections[0], document.styles["Normal"].font.size.pt
    signed = next(
        cell
        for table in document.tables
        for cell in table.rows[0].cells
        if re.search(r"年.+日$|\d{4}-\d\d-\d\d$", cell.text)
    )
    assert signed.width.pt - 11 >= size * 9.5  # 2026年11月25日: 8 em, and a quarter of one at each of 6 borders
    footer = section.footer.paragraphs[0]
    stops = [stop for each in (document.styles["Footer"], footer) for stop in each.paragraph_format.tab_stops]
    across = section.page_width - section.left_margin - section.right_margin
    assert [stop.position for stop in stops] == [pytest.approx(across, abs=1000)]  # of 36,000 a mm


@pytest.mark.parametrize("stem", STEMS)
def test_styles_are_real_and_chinese(stem: str) -> None:
    document = word(stem)
    used = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Title", "Normal"} <= used
    for name in used:
        fonts = document.styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) in ("宋体", "黑体")
        assert not [key for key in fonts.attrib if "Theme" in key]


@pytest.mark.parametrize("stem", [stem for stem, text in TEXTS.items() if "\nslip:" in text])
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
    assert list(numbers_of(word("xiaoxue-jiazhang")).values()) == [1, 2, 3, 4, 1, 2, 3, 4]  # the letter has two lists


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
        assert len(converted) == sheet.sides, stem
        assert bare(sheet.title) in bare(converted[0].get_textpage().get_text_range())
