"""Word's side of a letter: styles with Chinese faces, lists that start at 1, a file that is the same every time."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

from docx import Document
from docx.document import Document as Doc
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

# Names that Word, WPS and LibreOffice map to a face of their own on every system.
SONG, HEI = "宋体", "黑体"

LINE = 1.5  # em, baseline to baseline
TEXT_WIDTH, TEXT_HEIGHT = 160 / 25.4 * 72, 267 / 25.4 * 72  # pt, inside the margins of A4

WRITTEN = datetime.datetime(2026, 1, 1)
_ZIP_DATE = (2026, 1, 1, 0, 0, 0)


def new_document(size: float, body: str) -> Doc:
    """An empty A4 document. size: of the running text in pt; body: its face."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(16), Mm(14)
    section.footer_distance = Mm(8)
    pitch = round(size * LINE, 1)
    _style(document, "Normal", body, size, pitch)
    _style(document, "Title", HEI, 22, 34, align=WD_ALIGN_PARAGRAPH.CENTER, after=6)
    _style(document, "Heading 1", HEI, 22, 34, align=WD_ALIGN_PARAGRAPH.CENTER, after=6)
    for name in ("Heading 2", "Heading 3"):
        _style(document, name, HEI, size, pitch, before=size * 0.4)
    for name in ("List Number", "List Bullet", "Quote", "Body Text"):
        _style(document, name, body, size, pitch)
    document.styles["Quote"].font.italic = False  # Chinese has no italics
    _style(document, "Footer", HEI, 8, 11)
    for name in ("List Number", "List Bullet"):
        document.styles[name].paragraph_format.space_after = Pt(0)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "zh-CN")
    language.set(qn("w:eastAsia"), "zh-CN")
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    return document


def _style(
    document: Doc,
    name: str,
    face: str,
    size: float,
    pitch: float,
    *,
    align: Any = None,
    before: float = 0,
    after: float = 0,
) -> None:
    style = document.styles[name]
    style.font.size, style.font.bold = Pt(size), name.startswith(("Title", "Heading"))
    style.font.color.rgb = None
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]  # a theme's face would win over the names below
    for key in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(key), face)
    color = style.element.rPr.find(qn("w:color"))
    if color is not None:
        style.element.rPr.remove(color)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(before), Pt(after)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(pitch)
    if align is not None:
        form.alignment = align
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:  # the template's title stands on a blue line
        style.element.pPr.remove(borders)


def indented(paragraph: Any) -> Any:
    """The paragraph with its first line two characters in, whatever the size."""
    properties = paragraph._p.get_or_add_pPr()
    indent = properties.get_or_add_ind()
    indent.set(qn("w:firstLineChars"), "200")
    indent.set(qn("w:firstLine"), str(int(paragraph.style.font.size.pt * 2 * 20)))
    return paragraph


def new_list(document: Doc) -> int:
    """The id of a numbering that starts at 1: Word would count on from the list before."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element.pPr.numPr.numId.val
    abstract = numbering.num_having_numId(style).abstractNumId.val
    num = numbering.add_num(abstract)
    num.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(num.numId)


def numbered(paragraph: Any, numbering: int) -> None:
    """Puts a paragraph into a list made by new_list."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = numbering


def columns(section: Any, count: int) -> None:
    """Sets a section in this many columns."""
    properties = section._sectPr
    found = properties.find(qn("w:cols"))
    cols = found if found is not None else OxmlElement("w:cols")
    cols.set(qn("w:num"), str(count))
    cols.set(qn("w:space"), "400")
    if found is None:
        properties.append(cols)


def fixed(table: Any, widths: tuple[float, ...]) -> Any:
    """The table in the middle of the page with columns of these widths in mm, whatever stands in them."""
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    return table


def repeat_head(table: Any) -> None:
    """The first row is the table's head: repeated on every page, and told to screen readers."""
    properties = table.rows[0]._tr.get_or_add_trPr()
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    properties.append(head)


def ruled(paragraph: Any, edge: str = "bottom", kind: str = "dashed") -> None:
    """Draws a line along an edge of a paragraph."""
    borders = OxmlElement("w:pBdr")
    line = OxmlElement(f"w:{edge}")
    for key, value in (("val", kind), ("sz", "8"), ("space", "4"), ("color", "auto")):
        line.set(qn(f"w:{key}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().append(borders)


def packed(document: Doc, title: str, author: str) -> bytes:
    """The file's bytes, the same for the same content: no clock, no user name."""
    about = document.core_properties
    about.title, about.author, about.last_modified_by, about.language = title, author, author, "zh-CN"
    about.created = about.modified = WRITTEN
    about.comments = ""
    raw, out = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as written, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in written.infolist():
            again = zipfile.ZipInfo(part.filename, _ZIP_DATE)
            again.compress_type, again.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            target.writestr(again, written.read(part.filename))
    return out.getvalue()
