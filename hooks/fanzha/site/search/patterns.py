"""Patterns of what people say (转、汇 … 了 … 〈金额〉) → regular expressions that browsers and Python both read.

"I have just paid" is said in more ways than a list of words holds: what was done, that it is done, and how much stand
in an order, with a few other characters between them.
"""

from __future__ import annotations

import re

AMOUNT = "〈金额〉"
NEAR, FAR = 3, 10  # characters that "…" and "……" stand for at most, within one clause
_NUMBER = "(?:[0-9][0-9.]+|[0-9零一二三四五六七八九十百千两几半好]+[多来几]?[百千万元块笔wk])"
_GAP = re.compile(r"\s*(…+)\s*")
_PLAIN = re.compile(r"[\u3400-\u9fff0-9a-z]+")


def expression(pattern: str) -> str:
    """The source of a regular expression, without anything that old browsers lack. What is no word is left out."""
    parts = _GAP.split(pattern.strip())
    written = [_any_of(parts[0])]
    for gap, part in zip(parts[1::2], parts[2::2], strict=True):
        written.append(f"[^，。！？；,.!?;]{{0,{NEAR if len(gap) == 1 else FAR}}}?{_any_of(part)}")
    return "".join(written)


def _words(part: str) -> list[str]:
    """The words of one part: those of an editor are plain, so that none of them can be an expression of its own."""
    words = [word.strip().lower() for word in re.split("[、，,]", part)]
    return [_NUMBER if word == AMOUNT.lower() else word for word in words if word == AMOUNT or _PLAIN.fullmatch(word)]


def _any_of(part: str) -> str:
    words = sorted(_words(part), key=len, reverse=True)
    return words[0] if len(words) == 1 else f"(?:{'|'.join(words)})"
