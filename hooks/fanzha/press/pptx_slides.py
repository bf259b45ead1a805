"""A deck → PPTX, to be shown and changed in PowerPoint or WPS: what the PDF shows, where the PDF shows it.

How large everything is and where it stands, Typst has found (posters/shared/slides); here it is written down again with
real titles, texts, tables, notes and descriptions of pictures.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Pt

from fanzha.press.pptx_layouts import LEAST
from fanzha.press.pptx_master import new_deck, packed
from fanzha.press.pptx_text import put_cell, put_notes, put_rows, put_title, run

Place = Mapping[str, Any]
Draw = Callable[[Mapping[str, Any], Place], bytes]  # a picture and its place → PNG

_SPARE = 18  # pt
_PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's own name for a table without a style


def pptx_of(value: Mapping[str, Any], places: Sequence[Place], colours: Mapping[str, str], draw: Draw) -> bytes:
    """value: as posters/shared/slides takes it; places: what it says of each slide."""
    deck, layouts = new_deck()
    for number, (told, place) in enumerate(zip(value["slides"], places, strict=True), 1):
        slide = deck.slides.add_slide(layouts[told["look"]])
        _put(slide, told, place)
        if told["picture"]:
            _picture(slide, told["picture"], place["picture"], draw)
        if told["look"] != "first":
            _number(slide, number)
        put_notes(slide.notes_slide.notes_text_frame, told["notes"])
    return packed(deck, value["title"], value["issuer"]["name"], colours)


def _put(slide: Any, told: Mapping[str, Any], place: Place) -> None:
    cover = told["look"] == "first"
    _at(slide.shapes.title, place["title"])
    slide.shapes.title.name = "标题"
    put_title(slide.shapes.title.text_frame, place["title"]["lines"], place["title"]["size"])
    body = next((each for each in slide.placeholders if each.placeholder_format.idx == 1), None)
    if body is not None and told["rows"]:
        body.name = "正文"
        _at(body, place["rows"])
        inks = {"text": "bg1", "sign": "bg1"} if cover else {"text": "tx1", "sign": "accent1"}
        put_rows(body.text_frame, told["rows"], place["rows"], inks)
    elif body is not None:
        body._element.getparent().remove(body._element)
    if told["table"]:
        _table(slide, told, place["table"])


def _at(shape: Any, place: Place) -> None:
    """Puts a text where it belongs. To the right there is a little room for faces that are wider than ours, and for
    marks at a line's end, half of which the design lets hang over.
    """
    shape.left, shape.top, shape.height = (Pt(place[part]) for part in "xyh")
    shape.width = Pt(place["w"] + _SPARE + place["size"] / 2)


def _table(slide: Any, told: Mapping[str, Any], place: Place) -> None:
    table = told["table"]
    rows = [table["head"], *table["rows"]]
    height = Pt(place["h"] / len(rows))
    frame = slide.shapes.add_table(len(rows), len(table["head"]), *(Pt(place[part]) for part in "xyw"), Pt(place["h"]))
    frame.name = "表"
    frame._element.nvGraphicFramePr.cNvPr.set("descr", f"表：{'、'.join(table['head'])}")
    made = frame.table
    made._tbl.tblPr.find(qn("a:tableStyleId")).text = _PLAIN_TABLE
    made.horz_banding = False
    for column, weight in zip(made.columns, table["weights"], strict=True):
        column.width = Pt(place["w"] * weight)
    for at, row in enumerate(rows):
        made.rows[at].height = height
        for cell, text in zip(made.rows[at].cells, row, strict=True):
            cell.margin_left = cell.margin_right = Pt(12)
            cell.margin_top = cell.margin_bottom = Pt(9)
            put_cell(cell, text, place["size"], "tx1" if at else "bg1", bold=at == 0)
            _edged(cell, ground=at == 0)


def _edged(cell: Any, ground: bool) -> None:
    """A head on the signal colour, every other row on a line of it."""
    properties = cell._tc.get_or_add_tcPr()
    properties.set("anchor", "ctr")
    if not ground:
        line = OxmlElement("a:lnB")
        line.set("w", "12700")
        line.append(_fill())
        properties.append(line)
        properties.append(OxmlElement("a:noFill"))
    else:
        properties.append(_fill())


def _fill() -> Any:
    fill, colour = OxmlElement("a:solidFill"), OxmlElement("a:schemeClr")
    colour.set("val", "accent1")
    fill.append(colour)
    return fill


def _picture(slide: Any, picture: Mapping[str, Any], place: Place, draw: Draw) -> None:
    shape = slide.shapes.add_picture(io.BytesIO(draw(picture, place)), *(Pt(place[part]) for part in "xywh"))
    shape.name = "图"
    alt = picture["frame"]["alt"] if picture["kind"] == "frame" else picture["alt"]
    shape._element.nvPicPr.cNvPr.set("descr", alt)


def _number(slide: Any, number: int) -> None:
    """The number of the slide, which counts on when slides are moved."""
    layout = next(each for each in slide.slide_layout.placeholders if each.placeholder_format.idx == 12)
    shape = slide.shapes.add_textbox(layout.left, layout.top, layout.width, layout.height)
    shape.name = "编号"
    properties = shape._element.nvSpPr.find(qn("p:nvPr"))
    place = OxmlElement("p:ph")
    place.set("type", "sldNum")
    place.set("idx", "12")
    properties.append(place)
    body = shape.text_frame._txBody
    for paragraph in body.findall(qn("a:p")):
        body.remove(paragraph)
    paragraph, counted = OxmlElement("a:p"), OxmlElement("a:fld")
    counted.set("id", "{C1FF6DA9-008F-4B48-92A6-B652298478BF}")
    counted.set("type", "slidenum")
    for part in list(run(str(number), LEAST, bold=True, colour="accent1")):
        counted.append(part)
    paragraph.append(counted)
    body.append(paragraph)
