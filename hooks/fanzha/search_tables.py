"""Character tables for the browser, made at build time: how characters sound, and Traditional forms.

A query may be pinyin, hold a character of the same sound, or come from a Traditional keyboard.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from opencc import OpenCC
from pypinyin import lazy_pinyin

HAN = re.compile(r"[\u3400-\u9fff]+")


def pinyin_table(texts: Iterable[str]) -> str:
    """`syllable` + its characters, parted by spaces: the 3755 common characters (GB 2312, level 1) and all of `texts`.

    A character read in several ways in the texts (银行, 行骗) stands under each of them.
    """
    readings: dict[str, set[str]] = {}
    for char in _plane("gb2312", range(0xB0, 0xD8)):
        readings.setdefault(lazy_pinyin(char)[0], set()).add(char)
    for text in texts:
        for run in HAN.findall(text):
            for char, syllable in zip(run, lazy_pinyin(run), strict=True):
                readings.setdefault(syllable, set()).add(char)
    syllables = sorted(syllable for syllable in readings if syllable.isascii())
    return " ".join(syllable + "".join(sorted(readings[syllable])) for syllable in syllables)


def traditional_table(texts: Iterable[str]) -> str:
    """Pairs of a Traditional character and its Simplified form, without separator.

    The common ones (Big5, level 1) whose Simplified form is common (GB 2312, level 1) or stands in `texts`.
    """
    chars = list(_plane("big5", range(0xA4, 0xC7)))
    wanted = set(_plane("gb2312", range(0xB0, 0xD8))).union(*texts)
    simplified = OpenCC("t2s").convert("\n".join(chars)).split("\n")
    pairs = {(char, plain) for char, plain in zip(chars, simplified, strict=True) if char != plain and plain in wanted}
    return "".join(char + plain for char, plain in sorted(pairs, key=lambda pair: pair[::-1]))


def _plane(encoding: str, rows: range) -> Iterator[str]:
    """The Han characters of these rows of an East Asian character set."""
    for row in rows:
        for cell in range(0x40, 0xFF):
            char = bytes((row, cell)).decode(encoding, errors="ignore")
            if len(char) == 1 and HAN.fullmatch(char):
                yield char
