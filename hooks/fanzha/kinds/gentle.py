"""What is printed for young children frightens nobody: entries with words that their audience avoids are left out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from fanzha.content import Library

FOR_CHILDREN = "童"  # the look for who is learning to read

# Lists of which a layout shows as many as there are, or as fit. A sum and a strip are whole or not there, and a
# summary is no loss to who reads little.
_SHOWN = ("red_flags", "lines", "steps", "never", "do", "screen", "timeline")
_WHOLE = {"formula": [], "strip": [], "summary": ""}


def avoided_in(library: Library) -> tuple[str, ...]:
    """The words that what is printed for young children does without."""
    young = (each for each in library.vocabulary.audiences if each.theme == FOR_CHILDREN)
    return tuple(word for each in young for word in each.avoid)


def gentle(value: Any, avoided: Collection[str]) -> Any:
    """The same value without what has one of these words; tactics inside it too."""
    if isinstance(value, list):
        return [gentle(each, avoided) for each in value]
    if not isinstance(value, Mapping):
        return value
    kept = {key: gentle(part, avoided) for key, part in value.items()}
    for key in _SHOWN:
        if isinstance(kept.get(key), list):
            kept[key] = [each for each in kept[key] if not _says(each, avoided)]
    return {key: _WHOLE[key] if key in _WHOLE and _says(part, avoided) else part for key, part in kept.items()}


def _says(value: Any, avoided: Collection[str]) -> bool:
    if isinstance(value, str):
        return any(word in value for word in avoided)
    parts = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    return any(_says(part, avoided) for part in parts)
