"""Every printed character as an independent reader finds it: on what ground it stands, and how far from the blade.

Numbers: contrast 4.5 : 1 (WCAG 2.1, 1.4.3, and the norm for old users, handbook section 11), in colour and when it has
been through a copier; 5 mm from a die (campaign
kit). How small type may be is looked at in legibility.py.
"""

from __future__ import annotations

import ctypes
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from fanzha.content import KEPT
from fanzha.kinds import Die, Sheet
from fanzha.press.points import POINTS

if TYPE_CHECKING:
    import pypdfium2

LEAST_CONTRAST = 4.5
SAFE = 5.0  # mm from the edge of what is punched out
_NEAR = 0.3  # mm: a character's box is wider than what is drawn of it
_SCALE = 2.0  # px a pt at which the ground is looked at
_MOST_PIXELS = 3600  # of the longer side: what is larger is set in larger type

_UNSEEN = " \r\n\u200b\ufffe"

Box = tuple[float, float, float, float]  # left, bottom, right, top
Fault = tuple[str, str, str]  # rule, what is wrong, what to do


def faults_of_type(sheet: Sheet, page: pypdfium2.PdfPage) -> Iterator[Fault]:
    """What is wrong with the type of one page, a line each kind of fault."""
    found = list(_characters(page))
    in_colour = [(contrast, sign) for sign, _, contrast, _ in found]
    in_grey = [(contrast, sign) for sign, _, _, contrast in found]
    for where, read in (("", in_colour), ("印成灰度以后，", in_grey)):
        pale = [each for each in read if each[0] < LEAST_CONTRAST]
        if pale:
            contrast, sign = min(pale)
            told = f"对比只有 {contrast:.1f} 比 1，至少要 {LEAST_CONTRAST} 比 1"
            yield "contrast", f"{where}“{sign}”等 {len(pale)} 个字和底色的{told}", ""
            break
    if sheet.die:
        box = page.get_trimbox()
        near = [sign for sign, place, *_ in found if not _is_safe(place, sheet.die, box)]
        if near:
            yield "safe", f"“{near[0]}”等 {len(near)} 个字离刀版线不到 {SAFE:g} mm", ""


def _characters(page: pypdfium2.PdfPage) -> Iterator[tuple[str, Box, float, float]]:
    """Every character that is seen: sign, box in pt, contrast with its ground in colour and as a copier has it."""
    import pypdfium2.raw as raw

    text = page.get_textpage()
    scale = min(_SCALE, _MOST_PIXELS / max(page.get_size()))
    grounds = _Grounds.of(page.render(scale=scale, prefer_bgrx=True, rev_byteorder=True))
    edge, _, _, head = page.get_mediabox()
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    for at in range(text.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(text, at))
        if sign in _UNSEEN:
            continue
        left, bottom, right, top = box = text.get_charbox(at)
        raw.FPDFText_GetFillColor(text, at, red, green, blue, alpha)
        corners = (left - edge, head - top, right - edge, head - bottom)
        ground = grounds.around(*(round(value * scale) for value in corners))
        yield sign, box, *_contrasts((red.value, green.value, blue.value), ground)


@dataclass(frozen=True)
class _Grounds:
    """The pixels of a page as they were drawn, a number each, row by row: a page has thousands of characters, and a
    picture cut out for each took two thirds of the time of all checks.
    """

    drawn: pypdfium2.PdfBitmap  # it owns the pixels
    pixels: memoryview
    wide: int
    high: int

    @classmethod
    def of(cls, drawn: pypdfium2.PdfBitmap) -> _Grounds:
        """drawn: four bytes a pixel, red, green, blue and one that says nothing, without gaps between the rows."""
        return cls(drawn, memoryview(drawn.buffer).cast("B").cast("I"), drawn.width, drawn.height)

    def around(self, left: int, top: int, right: int, bottom: int) -> tuple[int, ...]:
        """The commonest colour on the rim of a box in px: what type stands on is even, what else reaches there is not.
        Beside the page all is black.
        """
        left, top, right, bottom = left - 2, top - 2, right + 2, bottom + 2
        rows = (*self._row(top, left, right), *self._row(bottom, left, right))
        seen = (*rows, *self._column(left, top, bottom), *self._column(right, top, bottom))
        rim = Counter(seen)
        beside = 2 * (right - left + 1) + 2 * (bottom - top + 1) - len(seen)
        colour, times = rim.most_common(1)[0] if rim else (0, 0)
        return (*colour.to_bytes(4, sys.byteorder)[:3],) if times >= beside else (0, 0, 0)

    def _row(self, y: int, left: int, right: int) -> memoryview:
        if not 0 <= y < self.high:
            return self.pixels[:0]
        start = y * self.wide
        return self.pixels[start + max(left, 0) : start + max(min(right + 1, self.wide), max(left, 0))]

    def _column(self, x: int, top: int, bottom: int) -> memoryview:
        if not 0 <= x < self.wide:
            return self.pixels[:0]
        return self.pixels[max(top, 0) * self.wide + x : max(min(bottom + 1, self.high), 0) * self.wide : self.wide]


@lru_cache(maxsize=KEPT)
def _contrasts(ink: tuple[int, ...], ground: tuple[int, ...]) -> tuple[float, float]:
    """Of type with what it stands on, in colour and as a copier has it: a page has a few pairs of colours."""
    return _contrast(ink, ground), _contrast(_grey(ink), _grey(ground))


def _luminance(colour: tuple[int, ...]) -> float:
    """Relative luminance of an RGB colour of 0 to 255, as WCAG reckons it."""
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour[:3])
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def _grey(colour: tuple[int, ...]) -> tuple[int, ...]:
    """What is left of an RGB colour in black and white (ITU-R BT.601, as copiers and office programs reckon)."""
    red, green, blue = colour[:3]
    return (round(0.299 * red + 0.587 * green + 0.114 * blue),) * 3


def _contrast(one: tuple[int, ...], two: tuple[int, ...]) -> float:
    """Of two RGB colours, as WCAG reckons it."""
    first, second = _luminance(one), _luminance(two)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def _is_safe(box: Box, die: Die, trim: Box) -> bool:
    """Whether all four corners of a box are far enough inside the shape and outside its hole."""
    left, bottom, right, top = ((value - trim[at % 2]) / POINTS for at, value in enumerate(box))
    width, height = ((trim[at + 2] - trim[at]) / POINTS for at in (0, 1))
    corners = [(x, y) for x in (left, right) for y in (bottom, top)]
    return all(_is_inside(x, y, die, width, height) for x, y in corners)


def _is_inside(x: float, y: float, die: Die, width: float, height: float) -> bool:
    """x, y: mm from the lower left corner of the trimmed sheet."""
    far = SAFE - _NEAR
    radius = min(width, height) / 2 if die.shape == "圆" else die.corner
    # How far outside the middle field that has no round corner.
    dx, dy = max(radius - x, x - (width - radius), 0.0), max(radius - y, y - (height - radius), 0.0)
    inset = radius - (dx * dx + dy * dy) ** 0.5 if dx and dy else min(x, y, width - x, height - y)
    away = ((x - width / 2) ** 2 + (y - (height - die.hole_at)) ** 2) ** 0.5 - die.hole / 2
    return inset >= far and (not die.hole or away >= far)
