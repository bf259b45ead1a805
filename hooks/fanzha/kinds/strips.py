"""The four pictures of a case as layouts are told of them."""

from __future__ import annotations

from typing import Any

from fanzha.content import Case, Library, StripPicture, strip_of


def told_in_pictures(case: Case, library: Library) -> list[dict[str, Any]]:
    """Each picture with its words and drawings; nothing where the record has no four, or drawings could not be read."""
    pictures = strip_of(case, library.tactics[case.tactic], library.vocabulary)
    drawn = library.vocabulary.art.drawn
    shown = {id_ for picture in pictures for id_ in (*picture.people, picture.art)}
    return [_value(picture, library) for picture in pictures] if shown <= drawn.keys() else []


def _value(picture: StripPicture, library: Library) -> dict[str, Any]:
    art = library.vocabulary.art
    ids = (*picture.people, picture.art)
    return {
        "fields": list(picture.fields),
        "what": picture.what,
        "say": picture.say,
        "speaker": picture.speaker,
        "turn": picture.turn,
        "people": [art.drawn[id_] for id_ in picture.people],
        "art": art.drawn[picture.art],
        "alt": "，".join(art.records[id_].alt for id_ in ids),
    }
