"""Folds the sheets of a booklet in thought and reads them page by page: is that the book?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fanzha.content import Problem

_HINT = "请找改过版式的人看看"

# Blanks, and a sign that PDFium looks for where the page lay before it was put on its sheet: Typst writes · as marked
# text, and of that PDFium forgets the transformation. On the sheet itself it stands where it should.
_UNPLACED = re.compile(r"[\s\u200b\ufffe·]+")


def booklet_problems(name: str, booklet: bytes, book: bytes) -> Iterator[Problem]:
    """拼好的小册子，对折以后翻开，一页一页要和原来的一样；每面是并排的两页那么大。[preflight-booklet]

    booklet, book: PDFs; name: the booklet's file.
    """
    import pypdfium2

    sheets, pages = pypdfium2.PdfDocument(booklet), pypdfium2.PdfDocument(book)
    wanted = [_words(page, 0, 1) for page in pages]
    if len(sheets) * 2 != len(wanted):
        yield Problem(name, 1, "preflight-booklet", f"{len(wanted)} 页要拼成 {len(wanted) // 2} 面", _HINT)
        return
    width, height = pages[0].get_size()
    if any(max(abs(side.get_width() - 2 * width), abs(side.get_height() - height)) > 1 for side in sheets):
        yield Problem(name, 1, "preflight-booklet", "每一面不是两页并排那么大", _HINT)
    found = folded([(_words(side, 0, 0.5), _words(side, 0.5, 1)) for side in sheets])
    wrong = [number for number, (one, two) in enumerate(zip(found, wanted, strict=True), 1) if one != two]
    if wrong:
        message = f"对折以后第 {'、'.join(map(str, wrong[:8]))} 页不对"
        yield Problem(name, 1, "preflight-booklet", message, _HINT)


def folded(sides: list[tuple[str, str]]) -> list[str]:
    """What is read page by page when the sheets lie in each other. sides: (left, right), front and back in turn."""
    first: list[str] = []
    last: list[str] = []
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        first += [front[1], back[0]]
        last += [front[0], back[1]]
    return [*first, *reversed(last)]


def _words(page, begin: float, end: float) -> str:  # type: ignore[no-untyped-def]
    """The text of a part of a page, from and to which part of its width."""
    left, bottom, right, top = page.get_trimbox()
    width = right - left
    text = page.get_textpage().get_text_bounded(
        left=left + begin * width, bottom=bottom, right=left + end * width, top=top
    )
    return _UNPLACED.sub("", text)
