"""A body in sentences, as somebody reads it out: for rules on how long they are and which of them recur."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fanzha.content.frontmatter import Document
from fanzha.content.texts import Text

_MARK = re.compile(r"^\s*(?:>\s*)*(?:[-*+]\s+|\d{1,2}[.)、]\s*)?")
_END = re.compile(r"(?<=[。！？；!?;])|(?<=[a-z0-9)”’][.])\s")
_SIGNS = re.compile(r"[^\w%]|_")
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class Sentence:
    """One sentence or item of a list. line: in its file; quoted: a block quote, the wording of somebody else."""

    path: str
    line: int
    text: str
    quoted: bool = False

    @property
    def length(self) -> int:
        """How long it is to read: characters without punctuation; of English, words."""
        return len(_SIGNS.sub("", self.text)) if _HAN.search(self.text) else len(self.text.split())


def sentences_of(document: Document) -> list[Sentence]:
    """What a body says below its headings; tables and code are left out. It is shared, so nobody may change it."""
    return document.once("sentences", lambda: [*_sentences_of(document)])


def _sentences_of(document: Document) -> Iterator[Sentence]:
    fenced = False
    for line, written in enumerate(document.body.split("\n"), document.body_line):
        if written.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        elif written.strip() and not fenced and not written.lstrip().startswith(("#", "|")):
            quoted = written.lstrip().startswith(">")
            said = _MARK.sub("", Text(document.path, line, written).seen)
            for part in _END.split(said):
                if part.strip() and _SIGNS.sub("", part):
                    yield Sentence(document.path, line, part.strip(), quoted)
