"""A filled Markdown template → DOCX, to be changed in Word or WPS: what the PDF says, in real styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.document import Document as Doc
from docx.shared import Pt

from fanzha.content import blocks_of
from fanzha.press.docx_body import put_blocks
from fanzha.press.docx_styles import Form, barred, fixed, new_document, packed, put_code, ruled
from fanzha.press.office_package import SONG

if TYPE_CHECKING:
    from fanzha.kinds import Sheet
    from fanzha.press.templates import Filled

SIZE = 12.0  # pt, 小四
_PAGE = Form((210, 297), 22, 20, 20, (SIZE,), 20)
_HEADINGS = {"Heading 2": 14.5, "Heading 3": 12.5}  # pt
_CODE = 26.0  # mm
_SMALL = 10.5  # pt, of what stands at the end


def write(sheet: Sheet, filled: Filled) -> bytes:
    """The document as a Word file."""
    least = sheet.least_type
    up = max(1.0, least / SIZE)  # everything grows with the text, as on paper
    document = new_document(_PAGE, SIZE * up, SONG, least)
    for name, own in _HEADINGS.items():
        style, size = document.styles[name], own * up
        style.font.size, style.paragraph_format.line_spacing = Pt(size), Pt(size * 1.5)
        style.paragraph_format.space_before, style.paragraph_format.keep_with_next = Pt(size * 0.8), True
    barred(document.styles["Quote"])
    document.add_paragraph(sheet.title, "Title")
    put_blocks(document, blocks_of(filled.text), _PAGE.width)
    _end(document, sheet)
    dates = sheet.data["dates"]
    told = f"核对：{dates['reviewed']}　下次核对：{dates['review_by']}之前"
    told = told if least > _SMALL else f"{sheet.title}　内容{told}"  # in large print as short as it can be said
    document.sections[0].footer.paragraphs[0].add_run(told)
    return packed(document, sheet.title, sheet.data["issuer"]["name"])


def _end(document: Doc, sheet: Sheet) -> None:
    """Whom to call, where to read on, who issued it."""
    told = sheet.data
    ruled(document.add_paragraph(), kind="single")
    table = fixed(document.add_table(1, 2), (_PAGE.width - _CODE - 4, _CODE + 4))
    words, code = table.rows[0].cells
    issuer, page = told["issuer"], told["page"]
    names = "　".join(name for name in (issuer["name"], issuer["co_issuer"], issuer["contact"]) if name)
    lines = [(line["display"], f"　{line['use'] or line['purpose']}") for line in told["hotlines"]]
    lines += [("", f"{page['purpose']}：{page['readable']}"), ("", f"{names}　{told['dates']['signed']}")]
    for at, (strong, said) in enumerate(lines):
        paragraph = words.paragraphs[0] if at == 0 else words.add_paragraph()
        paragraph.add_run(strong).bold = True
        for run in (paragraph.runs[0], paragraph.add_run(said)):
            run.font.size = Pt(max(_SMALL, sheet.least_type))
    put_code(code.paragraphs[0], page, _CODE)
