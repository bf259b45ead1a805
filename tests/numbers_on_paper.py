"""How the two large numbers stand to each other on a finished sheet, as an independent reader finds them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pypdfium2
import pypdfium2.raw as pdfium

LEAST_DISPLAY = 15.0  # pt: smaller ones stand in running text or in a list of many
APART = 0.4  # heights of the digits between two numbers under each other, at the least
CLOSE = 2.0  # heights of the digits: what stands farther off belongs to something else
_OFF = 0.02  # of the height that a baseline may be off, by rounding

Box = tuple[float, float, float, float]  # left, bottom, right, top in pt


def numbers_too_close(page: pypdfium2.PdfPage, numbers: tuple[str, str] = ("110", "96110")) -> Iterator[str]:
    """What is wrong between the display sizes of two numbers: beside each other but not on one line, or too close."""
    found = [(number, box) for number in numbers for box in _large(page, number)]
    for (one, first), (other, second) in combinations(found, 2):
        high = min(first[3] - first[1], second[3] - second[1])
        if one == other or abs((first[3] - first[1]) - (second[3] - second[1])) > 0.1 * high:
            continue
        beside = first[2] <= second[0] or second[2] <= first[0]
        step, gap = abs(first[1] - second[1]), max(first[1], second[1]) - min(first[3], second[3])
        if beside and _OFF * high < step < high:
            yield f"{one} stands {step:.1f} pt off the line of {other}"
        if not beside and gap < APART * high:
            yield f"{one} and {other} are {gap:.1f} pt apart, {high:.0f} pt high"


def _large(page: pypdfium2.PdfPage, number: str) -> Iterator[Box]:
    """The boxes of a number wherever it stands alone in display type."""
    text = page.get_textpage()
    search = text.search(number, match_whole_word=True)
    while (hit := search.get_next()) is not None:
        at, count = hit
        if pdfium.FPDFText_GetFontSize(text.raw, at) >= LEAST_DISPLAY:
            boxes = [text.get_charbox(at + step) for step in range(count)]
            yield boxes[0][0], min(box[1] for box in boxes), boxes[-1][2], max(box[3] for box in boxes)
