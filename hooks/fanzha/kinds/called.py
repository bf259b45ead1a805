"""What people call things → the names that they have: 教案 → 班会方案, 小学 → 小学生, 班会方案/小学 → both of its ages.

A name that is one stays as it is; after that another name on record counts (`also`), then a part of a name if only one
thing has it. What is nothing of that is left as it was written, for whoever says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from fanzha.content import Audience, Letter, Library
from fanzha.kinds.folders import Kinds
from fanzha.kinds.manifest import Manifest

T = TypeVar("T")


@dataclass(frozen=True)
class Called:
    """Finds the kinds and records of one project."""

    library: Library
    kinds: Kinds

    def names(self, written: Iterable[str]) -> list[str]:
        """KIND, KIND/RECORD or RECORD as written → the same with the names on record; a word may mean several."""
        found = [name for each in written for name in self._named(each)]
        return list(dict.fromkeys(found))

    def _named(self, written: str) -> list[str]:
        word, slash, record = written.partition("/")
        kind = self.kind(word)
        if slash:
            named = word if self._is_kind(word) or not kind else kind.title
            return [f"{named}/{each}" for each in self._records(kind, record)] if kind else [written]
        if self._is_record(word) or self._is_kind(word):
            return [word]
        return [kind.title] if kind else [self.record(word)]

    def _is_kind(self, word: str) -> bool:
        return any(word in (each.id, each.title) for each in self.kinds.values())

    def kind(self, word: str) -> Manifest | None:
        """The kind of this id, title or other name, or the only one with this in its title."""
        kinds = list(self.kinds.values())
        exact = [each for each in kinds if word in (each.id, each.title)]
        other = [each for each in kinds if word in each.also]
        return next(iter([*exact, *other]), None) or _only(each for each in kinds if _within(word, each.title))

    def audience(self, word: str) -> Audience | None:
        """The same of audiences."""
        every = list(self.library.vocabulary.audiences)
        known = self.library.vocabulary.audiences.find(word)
        other = next((each for each in every if word in each.also), None)
        return known or other or _only(each for each in every if _within(word, each.title))

    def record(self, word: str) -> str:
        """The title of the audience or tactic that is meant; the word itself where none is."""
        if self._is_record(word):
            return word
        audience = self.audience(word)
        tactic = _only(each for each in self.library.tactics.values() if _within(word, each.title))
        found = audience if audience and word in audience.also else tactic or audience
        return found.title if found else word

    def _records(self, kind: Manifest, word: str) -> list[str]:
        """Of what a kind is made that is called so."""
        letters = self.library.letters.get(kind.letter_folder, {}) if kind.letter_folder else {}
        if any(word in (each.id, each.title) for each in letters.values()):
            return [word]
        return [each.id for each in self._letters(letters, word)] or [self.record(word)]

    def _letters(self, letters: Mapping[str, Letter], word: str) -> list[Letter]:
        """The texts with this other name, else with this in their titles, else for the audience that is called so."""
        every = list(letters.values())
        audience = self.audience(word)
        return (
            [each for each in every if word in each.also]
            or [each for each in every if _within(word, each.title)]
            or [each for each in every if audience and audience.id in each.audiences]
        )

    def _is_record(self, word: str) -> bool:
        library = self.library
        every = [
            *library.tactics.values(),
            *library.cases.values(),
            *library.alerts.values(),
            *library.vocabulary.audiences,
            *(letter for folder in library.letters.values() for letter in folder.values()),
        ]
        return any(word in (each.id, each.title) for each in every)


def _within(word: str, title: str) -> bool:
    return len(word) > 1 and word in title


def _only(found: Iterable[T]) -> T | None:
    """The one that there is; None for none and for several."""
    every = list(found)
    return every[0] if len(every) == 1 else None
