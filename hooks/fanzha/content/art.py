"""The picture language: posters/art/art.yml names small drawings, each a file beside it on one grid in three colours.

A tactic, or its category, names one by id or title. The frame behind it is not chosen: it follows from how the fraud
reaches people, so that the sheets of a series are of one family and still differ.
"""

from __future__ import annotations

from pathlib import Path

from fanzha.content.example import ScreenFrame
from fanzha.content.model import Tactic
from fanzha.content.problems import Problem
from fanzha.content.sources import Sources, read_source
from fanzha.content.terms import no_list, terms_of
from fanzha.content.vocabulary import Art, Drawing, Vocabulary

ART_FOLDER = "posters/art"
ART_INDEX = f"{ART_FOLDER}/art.yml"
ANY = "bell"  # for a tactic that names no drawing and whose category names none

PLAIN_FRAME = "frame-round"  # what a drawing stands on where nothing says how the fraud comes

# How every drawing begins: the grid, paper to fill with, ink to draw with, one thickness.
GRID = {
    "xmlns": "http://www.w3.org/2000/svg",
    "viewbox": "0 0 96 96",
    "fill": "#fff",
    "stroke": "#1d1815",
    "stroke-width": "4",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}

# The first frame of a tactic's example → what its drawing stands on.
_FRAMES = {
    "chat": "frame-bubble",
    "sms": "frame-letter",
    "call": "frame-round",
    "page": "frame-screen",
    "pay": "frame-screen",
    "document": "frame-sheet",
    "shop": "frame-ticket",
    "ticket": "frame-ticket",
    "game": "frame-ticket",
    "handover": "frame-octagon",
    "tap": "frame-octagon",
}

# What a frame shows where its author names nothing.
_SHOWN = {
    "sms": "message",
    "call": "stranger",
    "shop": "tag",
    "game": "gamepad",
    "ticket": "ticket",
    "handover": "cash",
    "tap": "card-tap",
}
_PEOPLE = ("elder-woman", "stranger")  # who hands over, and to whom

_KIT = Path(__file__).parents[3]


def read_art(sources: Sources) -> tuple[Art, list[Problem]]:
    """The drawings of a project; the kit's own where a project brings content only."""
    own = sources.files.get(ART_INDEX)
    index = own or read_source(_KIT / ART_INDEX, ART_INDEX)
    if not isinstance(index.value, list):
        return Art({}), [] if index.problems else [no_list(ART_INDEX)]
    problems: list[Problem] = []
    records = terms_of(index, Drawing, problems)
    files = {id_: _file(sources, f"{ART_FOLDER}/{id_}.svg", kit=own is None) for id_ in records}
    return Art(records, {id_: text for id_, text in files.items() if text}), problems


def _file(sources: Sources, path: str, *, kit: bool) -> str:
    file = read_source(_KIT / path, path) if kit else sources.files.get(path)
    return file.text if file else ""


def art_of(tactic: Tactic, words: Vocabulary) -> str:
    """The id of a tactic's drawing: its own, else its category's."""
    category = words.categories.find(tactic.category)
    named = (tactic.art, category.art if category else "")
    found = (words.art.find(written) for written in named if written)
    return next((drawing.id for drawing in found if drawing), ANY)


def frame_of(tactic: Tactic) -> str:
    """The id of what its drawing stands on, by the first frame of its example."""
    first = next(iter(tactic.screen), None)
    return _FRAMES[first.drawn_as] if first else PLAIN_FRAME


def shown_in(frame: ScreenFrame, words: Vocabulary) -> str:
    """The id of the drawing that a frame of an example shows; empty where its kind shows none."""
    found = words.art.find(frame.art) if frame.art else None
    return found.id if found else _SHOWN.get(frame.drawn_as, "")


def people_in(frame: ScreenFrame, words: Vocabulary) -> tuple[str, str]:
    """The ids of who hands something over and of who takes it."""
    found = [drawing.id for written in frame.people if (drawing := words.art.find(written))]
    giver, taker = (*found, *_PEOPLE[len(found) :])
    return giver, taker
