"""The sizes of all type in an office file, as independent readers (python-docx, python-pptx) find them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

import docx
import pptx


def sizes_of_word(written: bytes) -> dict[float, str]:
    """Size in pt → a text that is set in it, of body, tables and footers."""
    document = docx.Document(io.BytesIO(written))
    parts = [document, *(section.footer for section in document.sections)]
    found: dict[float, str] = {}
    for part in parts:
        for paragraph in _paragraphs(part):
            for run in paragraph.runs:
                if run.text.strip():
                    found.setdefault(_size(run, paragraph, document), run.text)
    return found


def _paragraphs(part: Any) -> Iterator[Any]:
    yield from part.paragraphs
    for table in part.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from _paragraphs(cell)


def _size(run: Any, paragraph: Any, document: Any) -> float:
    """Its own, else its style's, else that of the style which this one is based on."""
    if run.font.size:
        return float(run.font.size.pt)
    style = paragraph.style
    while style is not None:
        if style.font.size:
            return float(style.font.size.pt)
        style = style.base_style
    return float(document.styles["Normal"].font.size.pt)


def sizes_of_slides(written: bytes) -> set[float]:
    """Sizes in pt of all runs on the slides themselves that state one; notes are the speaker's."""
    deck = pptx.Presentation(io.BytesIO(written))
    return {
        run.font.size.pt
        for slide in deck.slides
        for shape in _shapes(slide.shapes)
        for frame in _frames(shape)
        for paragraph in frame.paragraphs
        for run in paragraph.runs
        if run.text.strip() and run.font.size
    }


def _shapes(shapes: Iterable[Any]) -> Iterator[Any]:
    for shape in shapes:
        yield from _shapes(shape.shapes) if hasattr(shape, "shapes") else (shape,)


def _frames(shape: Any) -> Iterator[Any]:
    if shape.has_text_frame:
        yield shape.text_frame
    if getattr(shape, "has_table", False):
        yield from (cell.text_frame for row in shape.table.rows for cell in row.cells)
