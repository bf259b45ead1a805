"""A final text → DOCX in large print, for whoever reads it aloud; title, length and origin stand apart from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.shared import Pt

from fanzha.kinds import said, seconds
from fanzha.press.docx_styles import Form, new_document, packed
from fanzha.press.office_package import HEI

if TYPE_CHECKING:
    from fanzha.kinds import Sheet
    from fanzha.press.templates import Filled

SIZE = 22.0  # pt, 二号: read at arm's length, standing
_GAP, _PART_GAP = 0.4, 1.0  # of the size, below a line and below a part
_AROUND = 10.0  # pt, of what is not read out
_PAGE = Form((210, 297), 25, 20, 20, (SIZE,), 22)


def write(sheet: Sheet, filled: Filled) -> bytes:
    """The text as a Word file."""
    document = new_document(_PAGE, SIZE, HEI, sheet.least_type)
    document.add_paragraph(sheet.title, "Title")
    for part in filled.measured.split("\n\n"):
        for line in filter(str.strip, part.split("\n")):
            document.add_paragraph(line.strip()).paragraph_format.space_after = Pt(SIZE * _GAP)
        document.paragraphs[-1].paragraph_format.space_after = Pt(SIZE * _PART_GAP)
    dates, issuer = sheet.data["dates"], sheet.data["issuer"]
    pace = sheet.manifest.limits.pace
    told = [
        f"共 {said(filled.measured)} 字，每分钟念 {pace} 字，约 {seconds(filled.measured, pace)} 秒",
        f"{issuer['name']}　{dates['signed']}",
        f"内容核对：{dates['reviewed']}　下次核对：{dates['review_by']}之前",
    ]
    footer = document.sections[0].footer.paragraphs[0]
    footer.add_run("　　".join(told)).font.size = Pt(max(_AROUND, sheet.least_type))
    return packed(document, sheet.title, issuer["name"])
