"""Every printed character as an independent reader finds it: on what ground it stands, and how far from the blade.

Numbers: contrast 4.5 : 1 (WCAG 2.1, 1.4.3, and the norm for old users, handbook section 11), in colour and when it has
been through a copier; 5 mm from a die (campaign
kit). How small type may be is looked at in legibility.py.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from fanzha.kinds import Die, Sheet
from fanzha.press.points import POINTS

if TYPE_CHECKING:
    import pypdfium2
    from PIL.Image import Image

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
    picture = page.render(scale=scale).to_pil().convert("RGB")
    edge, _, _, head = page.get_mediabox()
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    for at in range(text.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(text, at))
        if sign in _UNSEEN:
            continue
        left, bottom, right, top = box = text.get_charbox(at)
        raw.FPDFText_GetFillColor(text, at, red, green, blue, alpha)
        corners = (left - edge, head - top, right - edge, head - bottom)
        ground = _ground(picture, tuple(round(value * scale) for value in corners))
        ink = (red.value, green.value, blue.value)
        yield sign, box, _contrast(ink, ground), _contrast(_grey(ink), _grey(ground))


def _ground(picture: Image, box: tuple[int, ...]) -> tuple[int, ...]:
    """The commonest colour on the rim of a box in px: what type stands on is even, what else reaches there is not."""
    left, top, right, bottom = box
    cut = picture.crop((left - 2, top - 2, right + 3, bottom + 3))
    wide, high = cut.size
    rim = Counter[tuple[int, ...]]()
    for edge in ((0, 0, wide, 1), (0, high - 1, wide, high), (0, 0, 1, high), (wide - 1, 0, wide, high)):
        for count, colour in cut.crop(edge).getcolors() or ():
            rim[colour] += count  # type: ignore[index]
    return rim.most_common(1)[0][0]


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
