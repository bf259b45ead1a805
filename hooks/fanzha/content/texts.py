"""Every text of a source with its line: what the editorial rules read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fanzha.content.frontmatter import Document, KeyPath


@dataclass(frozen=True)
class Text:
    """One string of front matter (keys: where) or one line of the body (keys: empty)."""

    path: str
    line: int
    value: str
    keys: KeyPath = ()


def texts_of(document: Document) -> Iterator[Text]:
    """All texts of a document, front matter first, code fences left out."""
    yield from values_of(document.path, document.front, document.lines)
    fenced = False
    for number, line in enumerate(document.body.split("\n"), document.body_line):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        elif line.strip() and not fenced:
            yield Text(document.path, number, line)


def values_of(path: str, value: Any, lines: dict[KeyPath, int], keys: KeyPath = ()) -> Iterator[Text]:
    """The strings inside nested dicts and lists."""
    if isinstance(value, str):
        known = keys
        while known and known not in lines:
            known = known[:-1]
        yield Text(path, lines.get(known, 1), value, keys)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from values_of(path, part, lines, (*keys, key))
    elif isinstance(value, list):
        for at, part in enumerate(value):
            yield from values_of(path, part, lines, (*keys, at))
