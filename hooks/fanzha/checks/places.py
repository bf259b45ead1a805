"""Where in a Markdown text stands what Markdown has made something of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from fanzha.content import Document, readable

_CODE = re.compile(r"(?ms)^ {0,3}(```+|~~~+).*?^ {0,3}\1|(`+)(?!`).*?(?<!`)\2(?!`)")


@dataclass
class Lines:
    """Where in a document something stands: outside code first; a text asked for again is the next one like it."""

    document: Document
    passed: Counter[str] = field(default_factory=Counter)

    def of(self, source: str, leads: bool = False) -> int:
        """The line in the file, that of the body's beginning if Markdown has changed the text beyond recognition."""
        before = ("(", "<", "]: ", "") if leads else ("",)
        at = next((at for text in (self.plain, self.document.body) for at in self._places(text, source, before)), 0)
        self.passed[source] = at + 1
        return self.document.body_line + self.document.body.count("\n", 0, at)

    @cached_property
    def plain(self) -> str:
        """The body with blanks for its code, place for place."""
        return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), self.document.body)

    def _places(self, text: str, source: str, before: tuple[str, ...]) -> Iterator[int]:
        """Where it stands as it is, then where a line begins that says it with entities, spaces or backslashes."""
        for mark in before:
            place = text.find(mark + source, self.passed[source])
            if place >= 0:
                yield place + len(mark)
        at, wanted, saying = 0, readable(source).replace("\\", ""), []
        for line in text.split("\n"):
            if wanted and wanted in readable(line).replace("\\", ""):
                saying.append(at)
            at += len(line) + 1
        yield from sorted(saying, key=lambda place: place < self.passed[source])
