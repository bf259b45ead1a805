"""A deck's value → PPTX: asks the design where everything stands, has its pictures drawn, and writes it down."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typst

from fanzha.press.pptx_slides import Place, pptx_of
from fanzha.press.typst_writer import Written, told, write

SHARPNESS = 144.0  # pixels an inch of a slide: a projector of 1920 × 1080 shows every one
_SLIDE = "slide"  # what the design calls what it says of a slide


@dataclass(frozen=True)
class DeckWriter:
    """Writes decks. layouts: the project's; layout: the design; fonts: loaded; compiler: this thread's."""

    layouts: Path
    layout: Path
    fonts: typst.Fonts
    compiler: Callable[[], typst.Compiler]

    def write(self, value: Mapping[str, Any]) -> Written:
        """A deck as PPTX, or what Typst says is wrong with it."""
        places, said = told(self.layouts, self.fonts, self.layout, _json(value), _SLIDE)
        if said:
            return Written(said=said)
        return Written(
            pptx_of(value, places, places[0]["inks"], lambda picture, place: self._drawn(value, picture, place))
        )

    def _drawn(self, value: Mapping[str, Any], picture: Mapping[str, Any], place: Place) -> bytes:
        size = {"width": place["w"], "height": place["h"]}
        of_deck = {key: part for key, part in value.items() if key != "slides"}
        drawn = write(
            self.compiler(),
            self.layout.with_name("picture.typ"),
            _json({**of_deck, **size, "picture": picture}),
            SHARPNESS,
        )
        if drawn.made is None:
            raise ValueError(drawn.said)  # the design has just set the same picture
        return drawn.made


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
