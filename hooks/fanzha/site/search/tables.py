"""Character tables for the browser, made at build time: how characters sound, and Traditional forms.

A query may be pinyin, hold a character of the same sound, or come from a Traditional keyboard.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from opencc import OpenCC

from fanzha.content import Pinyin, whole_pinyin
from fanzha.site.search.words import digits

# Forms of Hong Kong and of older fonts that Big5's first level lacks.
VARIANTS = "羣綫麪牀衞鷄枱銹僞啓擡脣衆説爲箇閲脱税鋭産户録"

HAN = re.compile(r"[\u3400-\u9fff]+")


def pinyin_table(texts: Iterable[str], pinyin: Pinyin | None = None) -> tuple[str, str]:
    """How the 3755 common characters (GB 2312, level 1) sound, in the order of that standard, and what it lacks.

    First: `syllable` + how many characters in a row sound so, parted by spaces; the standard sorts by sound, so this
    takes a tenth of a table, and every browser can list the characters itself. Second: `syllable` + characters of
    `texts` that are rarer or are read in another way there (银行, 行骗).
    """
    pinyin = pinyin or whole_pinyin()
    common = _plane("gb2312", range(0xB0, 0xD8))
    sounds = [pinyin.read(char)[0] for char in common]
    runs = " ".join(f"{sound}{len(list(same))}" for sound, same in itertools.groupby(sounds))
    known = set(zip(common, sounds, strict=True))
    more: dict[str, str] = {}
    for char, sound in sorted(set(_readings(texts, pinyin)) - known):
        more[sound] = more.get(sound, "") + char
    return runs, " ".join(sound + more[sound] for sound in sorted(more))


class Sounds:
    """How characters sound one by one, and how common a sound is, as the browser knows it from `pinyin_table`.

    Syllables are folded (zh = z, -ng = -n), the way most people type and mistype them.
    """

    def __init__(self, runs: str, more: str, pinyin: Pinyin | None = None) -> None:
        self._pinyin = pinyin or whole_pinyin()
        common = iter(_plane("gb2312", range(0xB0, 0xD8)))
        self._first: dict[str, str] = {}
        self._common: dict[str, int] = {}
        for run in runs.split():
            syllable = run.rstrip("0123456789")
            count = int(run[len(syllable) :])
            self._common[fold(syllable)] = self._common.get(fold(syllable), 0) + count
            self._first.update((char, fold(syllable)) for char in itertools.islice(common, count))
        for row in more.split():
            syllable = HAN.sub("", row)
            for char in row[len(syllable) :]:
                self._first.setdefault(char, fold(syllable))

    def first(self, unit: str) -> str:
        """How a unit sounds by itself; a Latin word, a number or a rare character is its own sound."""
        return self._first.get(unit, unit)

    def read(self, run: Sequence[str]) -> list[str]:
        """How the units of one run sound there."""
        together = ((unit, HAN.match(unit)) for unit in _together(run))
        return [fold(sound) for unit, han in together for sound in (self._pinyin.read(unit) if han else [unit])]

    def place(self, sounds: Sequence[str]) -> str:
        """One sound or two in the order of how rare they are, of equals in that of the alphabet: dan-shua."""
        return "-".join(sorted(sounds, key=lambda sound: (self._common.get(sound, 0), sound)))


def fold(syllable: str) -> str:
    """The syllable as it is often mistyped. docs/assets/js/search/text.js folds by the same rule."""
    return re.sub("ng$", "n", re.sub("^([zcs])h", r"\1", syllable))


def _together(run: Sequence[str]) -> list[str]:
    """Units with the Han characters that follow one another in one text: how 行 is read depends on its neighbours."""
    return re.findall(f"{HAN.pattern}|[a-z]+|[0-9]+", "".join(run))


def _readings(texts: Iterable[str], pinyin: Pinyin) -> Iterator[tuple[str, str]]:
    """Every character of the texts with its sound there."""
    for text in texts:
        for run in HAN.findall(text):
            for char, sound in zip(run, pinyin.read(run), strict=True):
                if sound.isascii():
                    yield char, sound


def traditional_table(texts: Iterable[str]) -> str:
    """Pairs of a Traditional character and its Simplified form, without separator.

    The common ones (Big5, level 1) whose Simplified form is common (GB 2312, level 1) or stands in `texts`.
    """
    chars = [*_plane("big5", range(0xA4, 0xC7)), *VARIANTS]
    wanted = set(_plane("gb2312", range(0xB0, 0xD8))).union(*texts)
    simplified = OpenCC("t2s").convert("\n".join(chars)).split("\n")
    pairs = {(char, plain) for char, plain in zip(chars, simplified, strict=True) if char != plain and plain in wanted}
    return "".join(char + plain for char, plain in sorted(pairs, key=lambda pair: pair[::-1]))


def traditional_steps(table: str) -> tuple[str, str]:
    """The table by Simplified form: the steps from one of these to the next, and those of the Traditional forms, twice
    the step if upwards, one less than twice if downwards.

    Characters of one radical stand in the same order in both (纟 and 糹, 讠 and 言), so steps take half of the pairs.
    """
    pairs = sorted(zip(table[1::2], table[::2], strict=True))
    plain = itertools.pairwise((0, *(ord(pair[0]) for pair in pairs)))
    full = itertools.pairwise((0, *(ord(pair[1]) for pair in pairs)))
    ups = (2 * (now - before) if now >= before else 2 * (before - now) - 1 for before, now in full)
    return "".join(digits(now - before) for before, now in plain), "".join(map(digits, ups))


@cache
def _plane(encoding: str, rows: range) -> tuple[str, ...]:
    """The Han characters of these rows of an East Asian character set."""
    every = (bytes((row, cell)).decode(encoding, errors="ignore") for row in rows for cell in range(0x40, 0xFF))
    return tuple(char for char in every if len(char) == 1 and HAN.fullmatch(char))
