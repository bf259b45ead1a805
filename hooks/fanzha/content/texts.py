"""Every string of every source with its path and line: what the rules about texts read, whoever else reads the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fanzha.content.frontmatter import Document, KeyPath
from fanzha.content.seen import as_run, as_seen
from fanzha.content.sources import SourceFile, Sources

# Names of fields are the model's, not an author's.
_NAME = re.compile(r"[a-z_]*")
_COMMENT = re.compile(r"(?:^|\s)#(.*)")


@dataclass(frozen=True)
class Text:
    """One string of front matter or of a list (keys: where), or one line of a body or a design (keys: empty).

    said: whether it is put before readers as it stands; keys, comments and lines of a program are not.
    """

    path: str
    line: int
    value: str
    keys: KeyPath = ()
    said: bool = True

    @property
    def seen(self) -> str:
        """As a reader gets to see it: entities read, marks of emphasis off, turned writing turned back."""
        return as_seen(self.value) if self.said else as_run(self.value)


def texts_of_sources(sources: Sources) -> Iterator[Text]:
    """All strings of all files, a file at a time."""
    for file in sources.files.values():
        yield from texts_of_file(file)


def texts_of_file(file: SourceFile) -> Iterator[Text]:
    """All strings of a file: keys, values and comments; the lines of a body, of a design, of what cannot be parsed."""
    if file.document is not None:
        document = file.document
        yield from texts_of(document)
        yield from keys_of(file.path, document.front, document.lines)
        if document.body_line > 1:
            yield from _comments(file.path, file.text.split("\n")[: document.body_line - 2])
    elif file.value is not None:
        yield from values_of(file.path, file.value, file.lines)
        yield from keys_of(file.path, file.value, file.lines)
        yield from _comments(file.path, file.text.split("\n"))
    else:
        for number, line in enumerate(file.text.split("\n"), 1):
            if line.strip():
                yield Text(file.path, number, line, said=file.row.form == "template")


def texts_of(document: Document) -> list[Text]:
    """What a document says, front matter first. A dozen rules ask for it. It is shared, so nobody may change it."""
    return document.once("texts", lambda: [*_texts_of(document)])


def _texts_of(document: Document) -> Iterator[Text]:
    yield from values_of(document.path, document.front, document.lines)
    for number, line in enumerate(document.body.split("\n"), document.body_line):
        if line.strip():
            yield Text(document.path, number, line)


def values_of(path: str, value: Any, lines: dict[KeyPath, int], keys: KeyPath = ()) -> Iterator[Text]:
    """The strings inside nested dicts and lists."""
    if isinstance(value, str):
        yield Text(path, _line(lines, keys), value, keys)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from values_of(path, part, lines, (*keys, key))
    elif isinstance(value, list):
        for at, part in enumerate(value):
            yield from values_of(path, part, lines, (*keys, at))


def keys_of(path: str, value: Any, lines: dict[KeyPath, int], keys: KeyPath = ()) -> Iterator[Text]:
    """The names inside nested dicts that are no names of fields."""
    if isinstance(value, dict):
        for key, part in value.items():
            if not _NAME.fullmatch(key):
                yield Text(path, _line(lines, (*keys, key)), key, said=False)
            yield from keys_of(path, part, lines, (*keys, key))
    elif isinstance(value, list):
        for at, part in enumerate(value):
            yield from keys_of(path, part, lines, (*keys, at))


def _line(lines: dict[KeyPath, int], keys: KeyPath) -> int:
    while keys and keys not in lines:
        keys = keys[:-1]
    return lines.get(keys, 1)


def _comments(path: str, lines: list[str]) -> Iterator[Text]:
    """What stands behind a # in YAML; a # inside quotes is taken for one as well, which does no harm."""
    for number, line in enumerate(lines, 1):
        found = _COMMENT.search(line) if "#" in line else None
        if found and found[1].strip():
            yield Text(path, number, found[1], said=False)
