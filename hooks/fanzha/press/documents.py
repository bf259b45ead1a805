"""A filled Markdown template → the one JSON value that posters/shared/document sets as running pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fanzha.content import blocks_of
from fanzha.kinds import Sheet, paper_of, qr_svg

if TYPE_CHECKING:
    from fanzha.press.templates import Filled


def document_of(sheet: Sheet, filled: Filled) -> Sheet:
    """The sheet of a filled template as one that a design lays out."""
    return replace(sheet, data=document_value(sheet, filled))


def document_value(sheet: Sheet, filled: Filled) -> dict[str, Any]:
    """The arguments of the function in posters/shared/document/lib.typ."""
    told = sheet.data
    return {
        "title": sheet.title,
        "summary": sheet.manifest.use,
        "paper": paper_of(sheet.manifest.papers[0]),
        "production": "office",
        "theme": "mono",
        "blocks": blocks_of(filled.text),
        "hotlines": told["hotlines"],
        "page": {**told["page"], "qr": qr_svg(told["page"]["url"])},
        "issuer": {**told["issuer"], "logo": None},
        "dates": told["dates"],
        "least": sheet.least_type,
    }
