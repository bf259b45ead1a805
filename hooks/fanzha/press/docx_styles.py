"""Word's side of a letter: styles with Chinese faces, lists that start at 1, a file that is the same every time."""

from __future__ import annotations

import copy
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import segno
from docx import Document
from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from fanzha.press.office_package import HEI, WRITTEN, without_clock

LINE = 1.5  # em, baseline to baseline


@dataclass(frozen=True)
class Form:
    """A sheet and what of it a letter fills. page, side, top, bottom, gap: mm; sizes, title: pt, largest first."""

    page: tuple[float, float]
    side: float
    top: float
    bottom: float
    sizes: tuple[float, ...]
    title: float
    columns: int = 1
    gap: float = 0

    @property
    def width(self) -> float:
        """Of a column, in mm."""
        return (self.page[0] - 2 * self.side - self.gap * (self.columns - 1)) / self.columns

    @property
    def height(self) -> float:
        """Of a column, in pt."""
        return (self.page[1] - self.top - self.bottom) * 72 / 25.4


A4 = Form((210, 297), 25, 16, 14, (12.0, 11.5, 11.0, 10.5), 22)  # from 小四 to 五号
HALF = Form((297, 210), 12, 10, 12, (10.5, 10.0, 9.5, 9.0), 16, columns=2, gap=24)  # two copies beside each other


def new_document(form: Form, size: float, body: str, least: float = 0) -> Doc:
    """An empty document. size: of the running text in pt; body: its face; least: no style has smaller type."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(form.page[0]), Mm(form.page[1])
    section.orientation = WD_ORIENT.LANDSCAPE if form.page[0] > form.page[1] else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = Mm(form.side)
    section.top_margin, section.bottom_margin = Mm(form.top), Mm(form.bottom)
    section.footer_distance = Mm(form.bottom / 2 + 1)
    if form.columns > 1:
        columns(section, form.columns, form.gap)
    pitch = round(size * LINE, 1)
    _style(document, "Normal", body, size, pitch)
    for name in ("Title", "Heading 1"):
        _style(document, name, HEI, form.title, form.title + 12, align=WD_ALIGN_PARAGRAPH.CENTER, after=6)
    for name in ("Heading 2", "Heading 3"):
        _style(document, name, HEI, size, pitch, before=size * 0.4)
    lists = [f"List {kind}{depth}" for kind in ("Number", "Bullet") for depth in ("", " 2", " 3")]
    for name in (*lists, "Quote", "Body Text"):
        _style(document, name, body, size, pitch)
    document.styles["Quote"].font.italic = False  # Chinese has no italics
    _plain_bullets(document, body)
    foot = max(8, least)
    _style(document, "Footer", HEI, foot, foot + 3)
    document.styles["Footer"].paragraph_format.tab_stops.clear_all()  # Word's own lie where its own margins end
    for name in lists:
        document.styles[name].paragraph_format.space_after = Pt(0)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")  # or numbers are broken at the end of a line as Chinese is
    language.set(qn("w:eastAsia"), "zh-CN")
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    return document


def _plain_bullets(document: Doc, face: str) -> None:
    """Bullets as a character that every Chinese face has. Word's own are of a face that only Windows brings along."""
    for level in document.part.numbering_part.element.iter(qn("w:lvl")):
        form, sign, look = (level.find(qn(f"w:{name}")) for name in ("numFmt", "lvlText", "rPr"))
        if form is not None and sign is not None and form.get(qn("w:val")) == "bullet":
            sign.set(qn("w:val"), "•")
            for faces in look.findall(qn("w:rFonts")) if look is not None else ():
                for key in list(faces.attrib):
                    del faces.attrib[key]
                for key in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
                    faces.set(qn(key), face)


def barred(style: Any) -> None:
    """Puts a line beside every paragraph of a style: what is quoted, or shown on a screen."""
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:left")
    for key, value in (("val", "single"), ("sz", "12"), ("space", "8"), ("color", "auto")):
        line.set(qn(f"w:{key}"), value)
    borders.append(line)
    _in_order(style.element.get_or_add_pPr(), borders)


def like_quoted(document: Doc, paragraph: Any) -> None:
    """Gives a paragraph of a list the line that quotations have in this document, if they have one."""
    borders = document.styles["Quote"].element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        _in_order(paragraph._p.get_or_add_pPr(), copy.deepcopy(borders))


def _in_order(properties: Any, borders: Any) -> None:
    """Word reads the properties of a paragraph in one order only: borders stand before what is listed."""
    after = ("shd", "tabs", "suppressAutoHyphens", "spacing", "ind", "contextualSpacing", "jc", "rPr")
    place = next((child for child in properties if child.tag in {qn(f"w:{name}") for name in after}), None)
    if place is None:
        properties.append(borders)
    else:
        place.addprevious(borders)


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


def new_list(document: Doc, style: str, start: int) -> int:
    """The id of a numbering of a style that starts anew: Word would count on from the list before."""
    numbering = document.part.numbering_part.element
    known = document.styles[style].element.pPr.numPr.numId.val
    abstract = numbering.num_having_numId(known).abstractNumId.val
    num = numbering.add_num(abstract)
    num.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(num.numId)


def numbered(paragraph: Any, numbering: int) -> None:
    """Puts a paragraph into a list made by new_list."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = numbering


def columns(section: Any, count: int, gap: float = 7) -> None:
    """Sets a section in this many columns. gap: between them, in mm."""
    properties = section._sectPr
    found = properties.find(qn("w:cols"))
    cols = found if found is not None else OxmlElement("w:cols")
    cols.set(qn("w:num"), str(count))
    cols.set(qn("w:space"), str(round(gap * 1440 / 25.4)))
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


def unbroken(cell: Any) -> Any:
    """The paragraph of a cell whose text stays in one line."""
    cell._tc.get_or_add_tcPr().append(OxmlElement("w:noWrap"))
    return cell.paragraphs[0]


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


def packed(document: Doc, title: str, author: str, language: str = "zh-CN") -> bytes:
    """The file's bytes, the same for the same content: no clock, no user name."""
    about = document.core_properties
    about.title, about.author, about.last_modified_by, about.language = title, author, author, language
    about.created = about.modified = WRITTEN
    about.comments = ""
    raw = io.BytesIO()
    document.save(raw)
    return without_clock(raw.getvalue())


def put_code(paragraph: Paragraph, page: Mapping[str, Any], width: float) -> None:
    """A code that leads to a page of the site, with its description. page: url, purpose, readable; width: mm."""
    drawn = io.BytesIO()
    segno.make(page["url"], error="m", boost_error=False, micro=False).save(drawn, kind="png", scale=8, border=4)
    picture = paragraph.add_run().add_picture(drawn, width=Mm(width))
    picture._inline.docPr.set("descr", f"二维码：{page['purpose']}，{page['readable']}")
    paragraph.paragraph_format.line_spacing = 1.0
