"""Whether a query says that minutes count: the grammar of urgency.py at work, as the browser reads it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

from fanzha.site.search.tables import pinyin_table, traditional_table
from fanzha.site.search.urgency import GAPS, PLACES, SELF, STOPS, VARIANTS, Grammar

BLANK = "＿"  # stands for what a guard takes back
FIRST_SOUND = 0xE000  # a private character for each syllable, so that sounds are matched as signs are
_HAN = re.compile(r"[\u3400-\u9fff]")

Compiled = tuple[list[tuple[list[str], re.Pattern[str]]], list[tuple[str, re.Pattern[str]]]]


@dataclass(frozen=True)
class Recogniser:
    """Tells which class of urgency a query belongs to. rules: what `grammar` gives."""

    rules: Grammar

    def find(self, query: str) -> str:
        """The class where help is needed first, or ""."""
        text = spaced(fold(query))
        if not _HAN.search(text) and re.search("[a-z]{2}", text):
            return self._class(self._by_sound, heard(text))
        return self._class(self._by_sign, text)

    def _class(self, compiled: Compiled, text: str) -> str:
        guards, classes = compiled
        for name, pattern in classes:
            left = text
            for kinds, guard in guards:
                if not kinds or name in kinds:
                    left = guard.sub(lambda found: BLANK * len(found[0]), left)
            if pattern.search(left):
                return str(name)
        return ""

    @cached_property
    def _by_sign(self) -> Compiled:
        return self._compiled(str)

    @cached_property
    def _by_sound(self) -> Compiled:
        return self._compiled(as_sounds)

    def _compiled(self, spelt: Callable[[str], str]) -> Compiled:
        guards = [
            (kinds.split(), re.compile(spelt(_reaching(reach, self._whole(pattern)))))
            for reach, kinds, pattern in self.rules["guards"]
        ]
        return guards, [(name, re.compile(spelt(self._whole(pattern)))) for name, pattern in self.rules["classes"]]

    def _whole(self, source: str) -> str:
        """A pattern with its gaps and parts written out; parts may name parts before them."""
        source = re.sub("[-_]", lambda found: f"[^{STOPS}]{{0,{GAPS[found[0]]}}}?", source)
        while re.search(f"[{PLACES}]", source):
            source = re.sub(f"[{PLACES}]", lambda found: f"(?:{self.rules['parts'][PLACES.index(found[0])]})", source)
        return source


def _reaching(reach: str, pattern: str) -> str:
    """words: what matches; clause: all between two stops around it; rest: on to what is told of oneself."""
    if reach == "clause":
        return f"[^{STOPS} ]*(?:{pattern})[^{STOPS} ]*"
    return f"(?:{pattern})(?:(?!{SELF})[^\\n])*" if reach == "rest" else pattern


def spaced(text: str) -> str:
    """White space as single blanks; 被 骗 了 is written together again."""
    text = " ".join(text.split()).translate(str.maketrans(VARIANTS[::2], VARIANTS[1::2]))
    return text.replace(" ", "") if re.fullmatch(r"\S( \S)+", text) else text


def fold(text: str) -> str:
    """As text.js folds: half width, lower case, Traditional to Simplified."""
    return unicodedata.normalize("NFKC", text).lower().translate(_simplified())


@cache
def _simplified() -> dict[int, str]:
    pairs = traditional_table([])
    return {ord(char): plain for char, plain in zip(pairs[::2], pairs[1::2], strict=True)}


@cache
def _syllables() -> dict[str, str]:
    """Syllable, spelt in full or folded (zh=z, -ng=-n) → the private character of its sound."""
    found: dict[str, str] = {}
    for run in pinyin_table([])[0].split():
        syllable = run.rstrip("0123456789")
        plain = re.sub("ng$", "n", re.sub("^([zcs])h", r"\1", syllable))
        found.setdefault(plain, chr(FIRST_SOUND + len(found)))
        found[syllable] = found[plain]
    return found


@cache
def _signs() -> dict[str, str]:
    """Common character → its sound, in the order of GB 2312 as text.js lists it."""
    common = [bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)]
    spelt = pinyin_table([])[0].split()
    sounds = [
        name for run in spelt for name in [run.rstrip("0123456789")] * int(run.lstrip("abcdefghijklmnopqrstuvwxyz"))
    ]
    return {char: _syllables()[sound] for char, sound in zip(filter(None, common), sounds, strict=True)}


def as_sounds(source: str) -> str:
    """A pattern whose signs are sounds."""
    return "".join(_signs().get(char, char) for char in source)


def heard(text: str) -> str:
    """Pinyin as sounds: "zhuan le 3wan" → three of them and a 3. What is none is left out."""
    return "".join(part if part[0].isdigit() else _spelt(part) for part in re.findall("[a-z]+|[0-9]+", text))


def _spelt(letters: str) -> str:
    """The fewest syllables that use up all letters; an unfinished last one is left out."""
    best: list[str | None] = [""]
    for end in range(1, len(letters) + 1):
        options = [
            before + sound
            for start in range(max(0, end - 6), end)
            if (before := best[start]) is not None and (sound := _syllables().get(letters[start:end]))
        ]
        best.append(min(options, key=len, default=None))
    whole = best[-1]
    least = max(2, len(letters) - 5) if len(letters) > 3 else len(letters)
    return whole if whole is not None else next((got for got in best[-2 : least - 1 : -1] if got), "")
