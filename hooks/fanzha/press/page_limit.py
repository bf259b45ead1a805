"""How many pages a kind allows: more are refused, by `fanzha check` already.

Only a design knows what a text takes; what by reckoning takes far less is not set for it.
"""

from __future__ import annotations

import io
import math

from fanzha.content import Problem, blocks_of
from fanzha.kinds import Excess, Sheet
from fanzha.press.docx_measure import lines_of
from fanzha.press.limits_held import longest
from fanzha.press.templates import Filled

# As posters/shared/document sets a page: the text's width in mm, the pitch in em at the least; what is set takes up to
# so many times what is reckoned, and title and end take so much of a page. tests/test_documents.py holds it.
_WIDTH, _SIZE, _PITCH, _DEEP = 166, 12.0, 1.54, 262 / 25.4 * 72
_AT_MOST, _AROUND = 1.3, 0.5


def may_take_too_many(sheet: Sheet, filled: Filled) -> bool:
    """Whether a filled text has to be set before it is known that it takes no more pages than its kind allows."""
    most = sheet.limits.pages
    if not most or "pdf" not in sheet.formats:
        return False
    return sheet.manifest.engine != "markdown" or most_pages(sheet, filled) > most


def most_pages(sheet: Sheet, filled: Filled) -> int:
    """How many pages a filled text takes, reckoned high."""
    size = max(_SIZE, sheet.least_type)
    reckoned = lines_of(blocks_of(filled.text), _WIDTH, size) * size * _PITCH / _DEEP
    return math.ceil(reckoned * _AT_MOST + _AROUND)


def too_many_pages(sheet: Sheet, pdf: bytes) -> list[Problem]:
    """成品最多几面写在 manifest.yml 的 limits 的 pages；多出来的不印，说出多了几面、约多少字、先改短哪一项。

    [text-pages]

    sheet: as it was asked for, before its template was filled.
    """
    import pypdfium2

    most = sheet.limits.pages
    if not most:
        return []
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    if len(pages) <= most:
        return []
    over = sum(1 for sign in "".join(pages[most:]) if not sign.isspace())
    message = f"“{sheet.title}”排出来有 {len(pages)} 面，最多 {most} 面，多出约 {over} 字"
    own = sheet.sources[""].origin
    if sheet.manifest.from_letters and own.body:
        return [Problem(own.path, own.line("body"), "text-pages", message, "请把正文删短")]
    found = longest(sheet, "".join(pages), Excess(message, over))
    return [Problem(found.path, found.line, "text-pages", message, found.hint)]
