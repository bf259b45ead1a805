"""The same letter as DOCX, because schools change letters in WPS and Word: from the value that the PDF is made of.

It holds what the PDF holds: a notice in duplicate has two sheets, a letter two to a page stands on one page twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.document import Document as Doc
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from fanzha.press.docx_body import put_blocks
from fanzha.press.docx_measure import EM, lines_of
from fanzha.press.docx_slip import is_cut_off, least_of, put_slip, said, slip_height
from fanzha.press.docx_styles import (
    A4,
    HALF,
    LINE,
    Form,
    columns,
    fixed,
    indented,
    new_document,
    packed,
    put_code,
)
from fanzha.press.office_package import HEI, SONG

if TYPE_CHECKING:
    from fanzha.kinds import Sheet

_LARGE = (18.0,)  # pt, for older readers
_NAME_ROOM = 12  # characters of the running text's size in the narrow sign-off
_LATIN = 0.6  # em that a letter of an address takes
_CELL = 5.0  # mm beside the text of a cell
_DAY_ROOM = 11  # characters that a day takes, with the gaps between figures and characters and the edges of its cell


def docx_of(sheet: Sheet) -> bytes:
    """A letter or notice as a Word file. sheet: as for the PDF."""
    data = sheet.data
    large = data["layout"] == "large"
    form = HALF if data["layout"] == "twoup" else A4
    sizes = _LARGE if large else form.sizes
    least = least_of(data)
    sizes = tuple(size for size in sizes if size >= least) or (least,)
    size = next((size for size in sizes if _height(data, form, size) <= form.height), sizes[-1])
    document = new_document(form, size, HEI if large else SONG, least)
    for at, name in enumerate(_copies(data)):
        _copy(document, data, form, size, at, name)
    if data["layout"] == "double" and data["back"]:
        _back(document, data)
    if data.get("language"):
        _flush_left(document)
    footer = document.sections[0].footer.paragraphs[0]
    until = f"　{said(data, '下次核对：{}之前', data['review_by'])}" if data["review_by"] else ""
    footer.paragraph_format.tab_stops.add_tab_stop(Mm(form.page[0] - 2 * form.side), WD_TAB_ALIGNMENT.RIGHT)
    footer.add_run(f"{said(data, '内容核对：{}', data['reviewed'])}{until}\t{data['license']}")
    return packed(document, data["title"], data["issuer"]["name"], data.get("language", "zh-CN"))


def _flush_left(document: Doc) -> None:
    """Paragraphs as other languages have them: a gap between them, and no first line set in."""
    for paragraph in document.paragraphs:
        properties = paragraph._p.get_or_add_pPr()
        indent = properties.find(qn("w:ind"))
        if indent is not None and indent.get(qn("w:firstLineChars")):
            properties.remove(indent)
            paragraph.paragraph_format.space_after = Pt(4)


def _copies(data: dict[str, Any]) -> list[str]:
    """What is said on each copy; one without a word where there is but one."""
    several = data["layout"] == "twoup" or not is_cut_off(data)
    return str(data["copies"]).split("／") if several and data.get("copies") else [""]


def _copy(document: Doc, data: dict[str, Any], form: Form, size: float, at: int, name: str) -> None:
    """One copy, beginning on a page or, two to a page, a column of its own."""
    on_slip = is_cut_off(data)
    if name and not on_slip:
        label = document.add_paragraph()
        label.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        label.paragraph_format.page_break_before = at > 0
        label.add_run(name).font.size = Pt(max(9.5, least_of(data)))
    title = document.add_paragraph(style="Title")
    if at and on_slip:
        title.add_run().add_break(WD_BREAK.COLUMN)
    title.add_run(data["title"])
    _motto(document, data, form)
    _letter(document, data, form)
    _foot(document, data, form, size)
    if data["slip"]:
        note = (name or said(data, data.get("slip_note", "沿虚线剪下交回"))) if on_slip else ""
        put_slip(document, data, form.width, size, note)


def _motto(document: Doc, data: dict[str, Any], form: Form) -> None:
    """What its readers are told under the title; the drawing beside it is the PDF's alone, which shows both or none."""
    reader = data.get("audience")
    if reader and reader["slogan"] and reader["art"]:
        line = document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(reader["slogan"]).font.size = Pt(max(form.title * 0.6, least_of(data)))


def _height(data: dict[str, Any], form: Form, size: float) -> float:
    """About how high a letter is at this size, in pt: Word breaks pages itself, so there is nothing to measure with."""
    pitch = size * LINE
    lines = lines_of(data["blocks"], form.width, size)
    more = (
        2 + bool(data["closing"]) + len(data["hotlines"]) + len(data["mnemonic"]["lines"] if data["mnemonic"] else ())
    )
    label = 0 if is_cut_off(data) else pitch
    return 24 + form.title + label + (lines + more) * pitch + 62 + slip_height(data, form.width, size, pitch)


def _letter(document: Doc, data: dict[str, Any], form: Form) -> None:
    if data["salutation"]:
        document.add_paragraph(data["salutation"])
    put_blocks(document, data["blocks"], form.width)
    if data["mnemonic"]:
        for line in data["mnemonic"]["lines"]:
            saying = document.add_paragraph()
            saying.alignment = WD_ALIGN_PARAGRAPH.CENTER
            saying.add_run(line).bold = True
    if data["closing"]:
        indented(document.add_paragraph(data["closing"]))


def _foot(document: Doc, data: dict[str, Any], form: Form, size: float) -> None:
    """Telephones, the page to read on with its code, and who signs when."""
    for line in data["hotlines"]:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(2)
        paragraph.add_run(line["display"]).bold = True
        paragraph.add_run(f"　{line['use'] or line['purpose']}")
    school = data["school"] if is_cut_off(data) else ""
    names = list(dict.fromkeys(filter(None, (school, data["issuer"]["name"], data["issuer"]["co_issuer"]))))
    own = (78 if max(map(len, names)) > _NAME_ROOM else 58) if form is A4 else form.width * 0.4
    small = max(min(9.0, size - 1), least_of(data))
    if least_of(data):  # an address that is broken cannot be typed; a name takes another line
        own = min(own, form.width - 24 - _CELL - len(data["page"]["readable"]) * _LATIN * small * EM)
    own = max(own, _DAY_ROOM * size * EM)
    table = fixed(document.add_table(1, 3), (24, form.width - 24 - own, own))
    code, address, signed = table.rows[0].cells
    if data["page"]["qr"]:
        put_code(code.paragraphs[0], data["page"], 18)
    address.paragraphs[0].add_run(data["page"]["purpose"]).font.size = Pt(small)
    address.add_paragraph().add_run(data["page"]["readable"]).font.size = Pt(small)
    asking = said(data, "联系：{}", data["contact"]) if data["contact"] else ""
    lines = [words for words in (*names, data["date"], asking) if words]
    for at, words in enumerate(lines):
        paragraph = signed.paragraphs[0] if at == 0 else signed.add_paragraph()
        paragraph.add_run(words)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _back(document: Doc, data: dict[str, Any]) -> None:
    """The red flags on the back: every one, for the school to choose from."""
    document.add_section(WD_SECTION.NEW_PAGE)
    document.add_paragraph(said(data, "看到这些信号，马上停下"), "Heading 1")
    columns(document.add_section(WD_SECTION.CONTINUOUS), 2)
    for tactic in data["back"]:
        document.add_paragraph(tactic["title"], "Heading 2")
        for words in tactic["red_flags"]:
            document.add_paragraph(words, "List Bullet")
        for words in tactic["do"][:1]:
            paragraph = document.add_paragraph()
            paragraph.add_run(words).bold = True
