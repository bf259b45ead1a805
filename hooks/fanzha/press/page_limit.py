"""How many pages a kind allows: more are refused when a sheet is made, since only a design knows what a text takes."""

from __future__ import annotations

import io

from fanzha.content import Problem
from fanzha.kinds import Excess, Sheet
from fanzha.press.limits_held import longest


def too_many_pages(sheet: Sheet, pdf: bytes) -> list[Problem]:
    """成品最多几面写在 manifest.yml 的 limits 的 pages；多出来的不印，说出多了几面、约多少字、先改短哪一项。

    [text-pages]

    sheet: as it was asked for, before its template was filled.
    """
    import pypdfium2

    most = sheet.manifest.limits.pages
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
