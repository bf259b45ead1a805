"""{列名} in a letter → what a class's roster says, or a blank to be filled in by hand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

BLANK = "＿＿＿＿＿＿"

# Only these keys of a letter's data are text that its editor wrote.
FILLED = ("salutation", "closing", "blocks", "slip")

_PLACE = re.compile(r"\{([^{}\s]{1,20})\}")


def places(data: Mapping[str, Any]) -> list[str]:
    """The column names that a letter asks for, in order."""
    found: dict[str, None] = {}
    _walk([data.get(key) for key in FILLED], lambda text: found.update(dict.fromkeys(_PLACE.findall(text))) or text)
    return list(found)


def filled(data: Mapping[str, Any], fields: Mapping[str, str]) -> dict[str, Any]:
    """The parts of a letter's data that have placeholders, with these put in; what is not given becomes a blank."""
    changed = {}
    for key in FILLED:
        made = _walk(data.get(key), lambda text: _PLACE.sub(lambda match: fields.get(match[1]) or BLANK, text))
        if made != data.get(key):
            changed[key] = made
    return changed


def parted(text: str) -> list[tuple[str, str]]:
    """A text in pieces, each with the name of the placeholder that follows it; "" after the last."""
    pieces = _PLACE.split(text)
    return list(zip(pieces[::2], [*pieces[1::2], ""], strict=True))


def _walk(value: Any, change: Any) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {key: _walk(part, change) for key, part in value.items()}
    return [_walk(part, change) for part in value] if isinstance(value, list | tuple) else value
