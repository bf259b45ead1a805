"""The lines of a finished page as an independent reader finds them: which stand together in one passage, and where.

What belongs together is taken from the tags that a screen reader follows (PDF/UA): a paragraph, a heading, a cell.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pypdfium2

_INLINE = frozenset({"Span", "Link", "Strong", "Em", "Quote", "Code", "Reference"})  # part of what stands around them
_UNSEEN = "\r\n\u200b\ufffe\u00ad"
_LOOSE = frozenset(
    {"Document", "Part", "Sect", "Div", "NonStruct", "Art", "Figure"}
)  # what lies in these is read apart
_SAME = 0.45  # of the size: how far the feet of two characters of one line may be apart


@dataclass(frozen=True)
class Passage:
    """What is read in one go. tag: as in the PDF, such as P; lines: its lines, without the blanks at their ends."""

    tag: str
    lines: tuple[str, ...]

    @property
    def together(self) -> bool:
        """Whether the lines are known to go on in each other: beside one another in a frame may stand anything."""
        return self.tag not in _LOOSE


@dataclass(frozen=True)
class _Sign:
    """One character. owner: the number of its passage; foot, left: where it stands; size: of its line, all in pt."""

    sign: str
    owner: int
    foot: float
    left: float
    size: float

    def follows(self, before: _Sign) -> bool:
        """Whether it goes on in the line of the one before."""
        level = abs(before.foot - self.foot) <= _SAME * self.size
        return before.owner == self.owner and level and self.left >= before.left - self.size / 2


def passages_of(page: pypdfium2.PdfPage) -> Iterator[Passage]:
    """Every passage of a page that is not decoration, in the order in which it is drawn."""
    owners = _owners(page)
    lines: dict[int, list[str]] = {}
    before: _Sign | None = None
    for each in _signs(page, owners):
        own = lines.setdefault(each.owner, [])
        if before and each.follows(before):
            own[-1] += each.sign
        else:
            own.append(each.sign)
        before = each
    tags = dict(owners.values())
    for owner, found in lines.items():
        kept = tuple(line.strip() for line in found if line.strip())
        if kept:
            yield Passage(tags[owner], kept)


def _signs(page: pypdfium2.PdfPage, owners: dict[int, tuple[int, str]]) -> Iterator[_Sign]:
    import pypdfium2.raw as raw

    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    for at in range(text.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(text, at))
        drawn = raw.FPDFText_GetTextObject(text, at)
        owner = owners.get(raw.FPDFPageObj_GetMarkedContentID(drawn)) if drawn else None
        if sign in _UNSEEN or owner is None:
            continue
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        _, bottom, _, top = text.get_charbox(at, loose=True)
        yield _Sign(sign, owner[0], y.value, x.value, max(top - bottom, 1.0))


def _owners(page: pypdfium2.PdfPage) -> dict[int, tuple[int, str]]:
    """Marked content → the passage that it is part of, by number and tag."""
    import pypdfium2.raw as raw

    tree = raw.FPDF_StructTree_GetForPage(page)
    found: dict[int, tuple[int, str]] = {}
    if not tree:
        return found
    try:
        roots = [raw.FPDF_StructTree_GetChildAtIndex(tree, at) for at in range(raw.FPDF_StructTree_CountChildren(tree))]
        for root in roots:
            _walk(root, None, found, [0])
    finally:
        raw.FPDF_StructTree_Close(tree)
    return found


def _walk(element: Any, around: tuple[int, str] | None, found: dict[int, tuple[int, str]], count: list[int]) -> None:
    import pypdfium2.raw as raw

    if not element:
        return
    tag = _tag(element)
    if around is None or tag not in _INLINE:
        count[0] += 1
        around = (count[0], tag)
    for at in range(raw.FPDF_StructElement_CountChildren(element)):
        content = raw.FPDF_StructElement_GetChildMarkedContentID(element, at)
        if content >= 0:
            count[0] += tag in _LOOSE
            found[content] = (count[0], tag) if tag in _LOOSE else around
        else:
            _walk(raw.FPDF_StructElement_GetChildAtIndex(element, at), around, found, count)


def _tag(element: Any) -> str:
    import pypdfium2.raw as raw

    size = raw.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDF_StructElement_GetType(element, buffer, size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")
