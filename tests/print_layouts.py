"""Compiling a layout of posters/ by itself, and reading the finished PDF back: for the tests of print layouts."""

from __future__ import annotations

import copy
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
import typst
import zxingcpp
from fanzha.press.fonts import font_folders, fonts_digest
from fanzha.press.typst_writer import STANDARDS, TIMESTAMP, _asked, loaded

POSTERS = Path(__file__).parents[1] / "posters"
PAPERS = {"A4": (210, 297), "A4-turned": (297, 210), "16k-turned": (285, 210), "190x210": (190, 210), "A5": (148, 210)}
MM = 72 / 25.4  # pt


@cache
def fonts() -> typst.Fonts:
    """For all tests and for the press: what one compiler has found out about them no other need find out again."""
    return loaded(font_folders(POSTERS), fonts_digest(POSTERS))


@cache
def compiler() -> typst.Compiler:
    """One for all tests: starting one costs more than ten letters."""
    return typst.Compiler(root=str(POSTERS), font_paths=fonts(), ignore_system_fonts=True)


def sample(kind: str, **changes: Any) -> dict[str, Any]:
    """A kind's sample.json with some keys changed; paper may be a name in PAPERS."""
    data = json.loads((POSTERS / kind / "sample.json").read_text(encoding="utf-8"))
    data |= copy.deepcopy(changes)  # whoever changes a sheet changes no other test's
    if isinstance(data["paper"], str):
        width, height = PAPERS[data["paper"]]
        data["paper"] = {"name": data["paper"], "width": width, "height": height}
    return dict(data)


def typeset(kind: str, data: dict[str, Any]) -> bytes:
    """The PDF/UA-1 of a sheet as the press asks for it, which is as main.typ gives it (test_layout_libs); raises
    typst.TypstError, fails on any warning.
    """
    asked = _asked(POSTERS / kind / "main.typ", json.dumps(data, ensure_ascii=False))
    made, warnings = compiler().compile_with_warnings(
        format="pdf", pdf_standards=list(STANDARDS), timestamp=TIMESTAMP, **asked
    )
    assert not warnings, [warning.message for warning in warnings]
    return bytes(made)


def pages(pdf: bytes) -> list[str]:
    """Each page's text without blanks: lines of one text are one again, and 1 mm of space is no difference."""
    document = pypdfium2.PdfDocument(pdf)
    return [re.sub(r"[\s\u200b\ufffe]+", "", page.get_textpage().get_text_bounded()) for page in document]


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Each page's trim size in mm, rounded."""
    boxes = [page.get_trimbox() for page in pypdfium2.PdfDocument(pdf)]
    return [(round((right - left) / MM), round((top - bottom) / MM)) for left, bottom, right, top in boxes]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def lines(page: pypdfium2.PdfPage) -> list[str]:
    """The lines of a page as they are printed."""
    return [line.strip() for line in page.get_textpage().get_text_bounded().splitlines() if line.strip()]


def misfits(error: typst.TypstError) -> list[dict[str, Any]]:
    """The fields that a layout said are too long."""
    found = re.search(r"FIT(\[.*\])", str(error), re.S)
    assert found, str(error)
    return list(json.loads(found[1].replace('\\"', '"')))


def too_long(kind: str, data: dict[str, Any]) -> list[dict[str, Any]]:
    """The fields that do not fit; none if the sheet could be typeset."""
    try:
        typeset(kind, data)
    except typst.TypstError as refused:
        return misfits(refused)
    return []


def ink(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    """The box of every printed character, in mm from the trimmed sheet's left and lower edge."""
    text, (left, bottom, _, _) = page.get_textpage(), page.get_trimbox()
    printed = [index for index in range(text.count_chars()) if text.get_text_range(index, 1).strip(" \r\n\u200b\ufffe")]
    boxes = [text.get_charbox(index) for index in printed]
    return [((x0 - left) / MM, (y0 - bottom) / MM, (x1 - left) / MM, (y1 - bottom) / MM) for x0, y0, x1, y1 in boxes]


def collisions(pdf: bytes) -> int:
    """How many pairs of characters are printed over each other: what a text does that leaves its place."""
    found = 0
    for page in pypdfium2.PdfDocument(pdf):
        boxes = sorted(box for box in ink(page) if box[2] > box[0] and box[3] > box[1])
        for at, one in enumerate(boxes):
            for two in boxes[at + 1 :]:
                if two[0] >= one[2]:
                    break
                width, height = min(one[2], two[2]) - two[0], min(one[3], two[3]) - max(one[1], two[1])
                areas = [(box[2] - box[0]) * (box[3] - box[1]) for box in (one, two)]
                found += width > 0.2 and height > 0.2 and width * height > 0.25 * min(areas)
    return found


def codes(pdf: bytes) -> list[float]:
    """The edge in mm of every QR code that an independent reader finds, without its quiet zone."""
    dpi = 200
    pictures = [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in pypdfium2.PdfDocument(pdf)]
    found = [code.position for picture in pictures for code in zxingcpp.read_barcodes(picture)]
    return [(place.top_right.x - place.top_left.x) / dpi * 25.4 for place in found]


def type_size(page: pypdfium2.PdfPage, words: str) -> float:
    """The size in pt in which a text is printed; it must be on the page in one line."""
    text = page.get_textpage()
    found = text.search(words).get_next()
    assert found, f"{words} is not on the page in one line"
    return float(raw.FPDFText_GetFontSize(text, found[0]))
