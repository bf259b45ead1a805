"""How Chinese text sounds, without tones: from the tables of the package pypinyin, phrases before characters (银行 is
yin hang, 行走 xing zou).

The package makes a quarter of a second of its 3 MB before the first answer, and takes 60 µs for each. Here the same
answers come from the tables as they lie: for a title only its own rows are taken out, and whoever has thousands of
texts reads all of them once. A test compares the answers with the package's.
"""

from __future__ import annotations

import importlib.util
import itertools
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

PHRASES, CHARACTERS = "phrases_dict.json", "pinyin_dict.json"

_ROW = 1000  # bytes in which a row of either table ends
_TONES = "\u0300\u0301\u0304\u030c"  # grave, acute, macron, caron


@dataclass(frozen=True)
class Pinyin:
    """Rows of both tables. phrases: 银行 → [["yín"], ["háng"]]; characters: its code → "xíng,háng,…"."""

    phrases: dict[str, list[list[str]]]
    characters: dict[str, str]
    _heard: dict[str, list[str]] = field(default_factory=dict, repr=False)

    def read(self, run: str) -> list[str]:
        """The sound of each Han character of a run: in the longest phrase that begins there, else by itself. What has
        no sound is its own."""
        sounds: list[str] = []
        while len(sounds) < len(run):
            sounds += self._sounds(self._unit(run, len(sounds)))
        return sounds

    def _unit(self, run: str, at: int) -> str:
        longest = at + self._longest.get(run[at : at + 2], 1)
        units = (run[at:end] for end in range(min(longest, len(run)), at + 1, -1))
        return next((unit for unit in units if unit in self.phrases), run[at])

    def _sounds(self, unit: str) -> list[str]:
        if unit not in self._heard:
            said = self.phrases[unit] if len(unit) > 1 else [[self.characters.get(str(ord(unit)), unit)]]
            self._heard[unit] = [_sound(readings[0]) for readings in said]
        return self._heard[unit]

    @cached_property
    def _longest(self) -> dict[str, int]:
        """How long phrases are that begin with two characters."""
        found: dict[str, int] = {}
        for phrase in self.phrases:
            found[phrase[:2]] = max(found.get(phrase[:2], 0), len(phrase))
        return found


@cache
def whole_pinyin() -> Pinyin:
    """All that there is, for thousands of texts. A preview and both editions ask for it again and again; nobody may
    change it."""
    return Pinyin(json.loads(_table(PHRASES)), json.loads(_table(CHARACTERS)))


def pinyin_for(text: str) -> Pinyin:
    """What one short text needs: the phrases that begin with two of its characters, and these."""
    pairs = {first + second for first, second in itertools.pairwise(text) if not (first + second).isascii()}
    codes = {str(ord(sign)) for sign in text if not sign.isascii()}
    return Pinyin(
        dict(_rows(_table(PHRASES), pairs)),
        {code: said for code, said in _rows(_table(CHARACTERS), codes) if code in codes},
    )


def _table(name: str) -> bytes:
    found = importlib.util.find_spec("pypinyin")  # finds the package without running it
    assert found
    assert found.origin
    return Path(found.origin).with_name(name).read_bytes()


def _rows(table: bytes, beginnings: Iterable[str]) -> Iterator[tuple[str, Any]]:
    """The rows whose names begin so: what a row says of its name is in Latin letters, so it is never taken for one."""
    sought = b"|".join(re.escape(each.encode()) for each in sorted(beginnings))
    for found in re.finditer(b'"((?:%s)[^"]*)": *' % sought, table) if sought else ():
        value = table[found.end() : found.end() + _ROW].decode(errors="ignore")
        yield found[1].decode(), json.JSONDecoder().raw_decode(value)[0]


def _sound(said: str) -> str:
    """The first of several readings, without its tone: lǘ,lú → lv."""
    letters = unicodedata.normalize("NFD", said.partition(",")[0]).replace("u\u0308", "v")
    return unicodedata.normalize("NFC", "".join(sign for sign in letters if sign not in _TONES))
