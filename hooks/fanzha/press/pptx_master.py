"""An empty presentation of this house: 16:9, Chinese faces in theme and styles, a layout for each look of a slide.

Faces are names only and nothing is embedded: Microsoft's 微软雅黑 is on every Windows, WPS and PowerPoint for the Mac
put one of their own in its place. Whoever adds a slide gets the same title, text and colours.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from pptx import Presentation
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.xmlchemy import OxmlElement
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from fanzha.press.office_package import WRITTEN, without_clock
from fanzha.press.pptx_layouts import FACE, HEIGHT, LAYOUTS, PARTED, WIDTH, A, layout_xml, master_styles, master_tree

_APP = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<Properties "
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime></Properties>'
)


def new_deck() -> tuple[Deck, dict[str, Any]]:
    """An empty presentation and its layouts by look."""
    deck: Deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    _forget(deck.part.package._rels, "thumbnail")
    _forget(deck.part._rels, "printerSettings")
    master, spare = deck.slide_master, list(deck.slide_layouts)
    kept = dict(zip(LAYOUTS, spare, strict=False))
    for layout in spare[len(kept) :]:
        deck.slide_layouts.remove(layout)
    for look, layout in kept.items():
        _rewrite(layout._element, layout_xml(LAYOUTS[look]))
        layout._element.set("type", LAYOUTS[look].type)
    _rewrite(master._element.find("p:cSld", PARTED), master_tree())
    _rewrite(master._element.find("p:txStyles", PARTED), master_styles())
    return deck, kept


def _forget(rels: Any, ending: str) -> None:
    """What the library's own template brings along and nobody needs."""
    for key in [key for key, rel in rels.items() if rel.reltype.endswith(ending)]:
        rels.pop(key)


def _rewrite(element: Any, other: Any) -> None:
    for child in list(element):
        element.remove(child)
    for child in list(other):
        element.append(child)


def packed(deck: Deck, title: str, author: str, colours: Mapping[str, str]) -> bytes:
    """The file's bytes, the same for the same content: no clock, no user name. colours: main, tint, ink, as #rrggbb."""
    about = deck.core_properties
    about.title, about.author, about.last_modified_by, about.language = title, author, author, "zh-CN"
    about.created = about.modified = WRITTEN
    about.comments = about.subject = about.keywords = ""
    raw = io.BytesIO()
    deck.save(raw)
    with zipfile.ZipFile(raw) as parts:
        themes = {
            name: _theme(parts.read(name), colours)
            for name in parts.namelist()
            if "/theme/" in name and name.endswith(".xml")
        }
    return without_clock(raw.getvalue(), {**themes, "docProps/app.xml": _APP.encode()})


def _theme(xml: bytes, colours: Mapping[str, str]) -> bytes:
    """A theme with our faces and colours."""
    root = parse_xml(xml)
    root.set("name", "反诈印坊")
    for face in root.iter(f"{{{A}}}latin", f"{{{A}}}ea"):
        if face.getparent().tag in (f"{{{A}}}majorFont", f"{{{A}}}minorFont"):
            face.set("typeface", FACE)
    for other in list(root.iter(f"{{{A}}}font")):
        other.getparent().remove(other)
    scheme = root.find(f".//{{{A}}}clrScheme")
    own = {"dk1": "ink", "lt1": "paper", "lt2": "tint", "accent1": "main", "hlink": "main"}
    for name, colour in own.items():
        place = scheme.find(f"{{{A}}}{name}")
        for child in list(place):
            place.remove(child)
        exact = OxmlElement("a:srgbClr")
        exact.set("val", colours[colour].lstrip("#")[:6].upper())
        place.append(exact)
    written: bytes = serialize_part_xml(root)
    return written
