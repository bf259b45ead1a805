"""Words of a tactic hidden in a square of characters, to be found by children: across or down, nothing backwards.

A crossword needs clues, and clues need an editor; a square needs words alone, so every tactic has one. Places are not
drawn by lot: they are tried in the order of a digest, so the same words give the same square and the solution fits.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

SIDE = 10  # characters across and down
LEAST, MOST = 4, 6  # words in a square
ATTEMPTS = 20

_WORD = re.compile(r"[\u3400-\u9fff]{2,8}")


@dataclass(frozen=True)
class Placed:
    """A word with the cell it begins in, both from 0."""

    word: str
    row: int
    column: int
    down: bool

    @property
    def cells(self) -> list[tuple[int, int]]:
        return [(self.row + at * self.down, self.column + at * (not self.down)) for at in range(len(self.word))]


Cells = dict[tuple[int, int], str]


def word_search(phrases: Iterable[str], filling: str, seed: str) -> dict[str, Any] | None:
    """The square as rows of characters, and where each word stands; None if there are too few words.

    phrases: those of them are hidden that are words of Chinese alone, the first first; filling: for the other cells.
    """
    words = words_to_hide(phrases)
    used = set("".join(words))
    rest = list(dict.fromkeys(sign for sign in filling if _WORD.fullmatch(sign * 2) and sign not in used))
    if len(words) < LEAST or not rest:
        return None
    for attempt in range(ATTEMPTS):
        placed, cells = _hidden(words, f"{seed} {attempt}")
        # No other cell has a character of a word, so a word stands twice only where others make it.
        if len(placed) == len(words) and all(sum(1 for _ in standing(word, cells)) == 1 for word in words):
            return _told(placed, cells, rest, seed)
    return None


def words_to_hide(phrases: Iterable[str]) -> list[str]:
    """Words of Chinese alone, none inside another. Of a phrase with commas its parts."""
    parts = [part for phrase in phrases for part in re.split("[，、？！]", phrase)]
    words = list(dict.fromkeys(part for part in parts if _WORD.fullmatch(part)))
    return [word for word in words if not any(word != other and word in other for other in words)][:MOST]


def standing(word: str, cells: Cells) -> Iterator[Placed]:
    """Every place at which a word can be read."""
    for row, column in cells:
        for down in (False, True):
            place = Placed(word, row, column, down)
            if all(cells.get(cell) == sign for cell, sign in zip(place.cells, word, strict=True)):
                yield place


def _hidden(words: Sequence[str], seed: str) -> tuple[list[Placed], Cells]:
    """Each word, the longest first, at the first place where it covers no other's characters."""
    cells: Cells = {}
    found: dict[str, Placed] = {}
    for word in sorted(words, key=len, reverse=True):
        for place in _places(word, seed):
            if all(cells.get(cell, sign) == sign for cell, sign in zip(place.cells, word, strict=True)):
                found[word] = place
                cells |= dict(zip(place.cells, word, strict=True))
                break
    return [found[word] for word in words if word in found], cells


def _places(word: str, seed: str) -> list[Placed]:
    last = SIDE - len(word) + 1
    across = [Placed(word, row, column, False) for row in range(SIDE) for column in range(last)]
    down = [Placed(word, row, column, True) for row in range(last) for column in range(SIDE)]
    return sorted([*across, *down], key=lambda place: _digest(seed, str(place)))


def _told(placed: list[Placed], cells: Cells, rest: Sequence[str], seed: str) -> dict[str, Any]:
    def sign(row: int, column: int) -> str:
        return cells.get((row, column)) or rest[_digest(seed, f"{row} {column}")[0] % len(rest)]

    return {
        "rows": ["".join(sign(row, column) for column in range(SIDE)) for row in range(SIDE)],
        "words": [{"word": each.word, "row": each.row, "column": each.column, "down": each.down} for each in placed],
    }


def _digest(*parts: str) -> bytes:
    return hashlib.sha256("\0".join(parts).encode()).digest()
