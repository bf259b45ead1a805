"""Paragraphs of a slide: every run with its language, its size and its faces, Latin and East Asian."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement

from fanzha.press.pptx_layouts import FACE

LEADING = 1.32  # of the size, from line to line; as posters/shared/slides sets them
TITLE_LEADING = 1.16

Row = Mapping[str, Any]


def cleared(frame: Any) -> Any:
    """The text body of a shape without a paragraph, that wraps and is never shrunk."""
    body = frame._txBody
    for paragraph in body.findall(qn("a:p")):
        body.remove(paragraph)
    properties = body.find(qn("a:bodyPr"))
    for child in list(properties):
        properties.remove(child)
    for key, value in (("wrap", "square"), ("lIns", "0"), ("tIns", "0"), ("rIns", "0"), ("bIns", "0")):
        properties.set(key, value)
    properties.append(OxmlElement("a:noAutofit"))
    return body


def put_title(frame: Any, lines: list[str], size: float) -> None:
    """A title in the lines in which it reads best."""
    paragraph = _paragraph(cleared(frame), size, TITLE_LEADING, 0)
    for at, line in enumerate(lines):
        if at:
            paragraph.append(OxmlElement("a:br"))
        paragraph.append(run(line, size, bold=True))


def put_rows(frame: Any, rows: Iterable[Row], place: Mapping[str, Any], colours: Mapping[str, str]) -> None:
    """Rows of text with what stands in front of them. colours: of text and sign, of the scheme."""
    body, size = cleared(frame), place["size"]
    gap = max(0, place["gap"] - (LEADING - 1) * size)  # a line's own leading lies below it
    for at, (row, lines, lead) in enumerate(zip(rows, place["lines"], place["leads"], strict=True)):
        front = row["lead"] or row["mark"]
        paragraph = _paragraph(body, size, LEADING, gap if at else 0, place["indent"] if front else 0)
        if front:
            paragraph.append(run(f"{front}\t", lead, bold=True, colour=colours["sign"]))
        colour = colours["sign"] if row["quoted"] else colours["text"]
        for number, line in enumerate(lines):
            if number:
                paragraph.append(OxmlElement("a:br"))
            for text, strong in _weighted(line, row["strong"]):
                paragraph.append(run(text, size, bold=strong or row["quoted"], colour=colour))


def _weighted(line: str, strong: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """A line in pieces that are strong or are not. Strong words that run over a line's end are not."""
    for part in strong:
        before, found, line = line.partition(part) if part in line else ("", "", line)
        yield from ((piece, heavy) for piece, heavy in ((before, False), (found, True)) if piece)
    if line:
        yield line, False


def put_notes(frame: Any, rows: Iterable[Row]) -> None:
    """What is said, in the size that the notes page has."""
    body = frame._txBody
    for paragraph in body.findall(qn("a:p")):
        body.remove(paragraph)
    for row in rows:
        paragraph = OxmlElement("a:p")
        body.append(paragraph)
        front = row["lead"] or row["mark"]
        paragraph.append(run(f"{front}{'：' if row['lead'] else ' ' if front else ''}{row['text']}", None))


def put_cell(cell: Any, text: str, size: float, colour: str, bold: bool = False) -> None:
    body = cleared(cell.text_frame)
    _paragraph(body, size, LEADING, 0).append(run(text, size, bold=bold, colour=colour))


def _paragraph(body: Any, size: float, leading: float, gap: float, indent: float = 0) -> Any:
    """An empty paragraph at the end of a body. gap: above it; indent: of all but what stands in front; all in pt."""
    paragraph = OxmlElement("a:p")
    properties = OxmlElement("a:pPr")
    properties.set("marL", str(round(indent * 12700)))
    properties.set("indent", str(-round(indent * 12700)))
    for name, value in (("a:lnSpc", size * leading), ("a:spcBef", gap)):
        spacing, points = OxmlElement(name), OxmlElement("a:spcPts")
        points.set("val", str(round(value * 100)))
        spacing.append(points)
        properties.append(spacing)
    properties.append(OxmlElement("a:buNone"))
    if indent:
        tabs, tab = OxmlElement("a:tabLst"), OxmlElement("a:tab")
        tab.set("pos", str(round(indent * 12700)))
        tab.set("algn", "l")
        tabs.append(tab)
        properties.append(tabs)
    paragraph.append(properties)
    body.append(paragraph)
    return paragraph


def run(text: str, size: float | None, bold: bool = False, colour: str = "") -> Any:
    """A run of text. size: pt, None for what the place has; colour: of the scheme, "" for what the place has."""
    made, properties, said = OxmlElement("a:r"), OxmlElement("a:rPr"), OxmlElement("a:t")
    properties.set("lang", "zh-CN")
    properties.set("altLang", "en-US")
    if size:
        properties.set("sz", str(round(size * 100)))
        properties.set("b", "1" if bold else "0")
    if colour:
        fill, scheme = OxmlElement("a:solidFill"), OxmlElement("a:schemeClr")
        scheme.set("val", colour)
        fill.append(scheme)
        properties.append(fill)
    for name in ("a:latin", "a:ea"):
        face = OxmlElement(name)
        face.set("typeface", FACE)
        properties.append(face)
    said.text = text
    made.append(properties)
    made.append(said)
    return made
