"""Digits that are read as one number although signs stand between them: 138-1234-5678, 1 3 8 1 2 3 4 5 6 7 8."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

# What people put between the digits of one number.
BETWEEN = r"[\s\-‐‑‒–—―−─.·•‧・…_,:、/\\*~()\[\]+]"
_RUN = re.compile(rf"\d(?:{BETWEEN}{{0,3}}\d)+")
_GROUP = re.compile(r"\d+")
_MOST_GROUPS = 6  # of several digits each; more are a list


class Number(NamedTuple):
    """A number that may be meant. groups: how many; start, end: places in the text."""

    digits: str
    start: int
    end: int
    groups: int


def runs(text: str, least: int) -> list[list[re.Match[str]]]:
    """The groups of digits of every run that holds at least so many digits."""
    found = [list(_GROUP.finditer(text, match.start(), match.end())) for match in _RUN.finditer(text)]
    return [groups for groups in found if sum(len(group[0]) for group in groups) >= least]


def numbers(text: str, groups: list[re.Match[str]], lengths: range) -> Iterator[Number]:
    """Every number of such a length that neighbouring groups make, the longest first at each place."""
    for first in range(len(groups)):
        digits, made = "", []
        if (
            first
            and text[groups[first - 1].end() : groups[first].start()] == "."
            and groups[first].end() - groups[first].start() > 11
        ):
            continue  # decimals
        for last in range(first, len(groups)):
            digits += groups[last][0]
            if len(digits) >= lengths.stop:
                break
            if len(digits) in lengths and _one(text, groups[first : last + 1]):
                made.append(Number(digits, groups[first].start(), groups[last].end(), last - first + 1))
        yield from reversed(made)


def _one(text: str, groups: list[re.Match[str]]) -> bool:
    """Whether groups read as one number and not as a list, a sum with commas or decimals."""
    single = all(len(group[0]) == 1 for group in groups)
    between = [text[left.end() : right.start()] for left, right in pairwise(groups)]
    if any("、" in sign for sign in between) and not single:
        return False
    if any(":" in sign for sign in between) and [len(group[0]) for group in groups] != [3, 4, 4]:
        return False  # times of day
    thousands = all(len(group[0]) == 3 for group in groups[1:]) and len(groups[0][0]) <= 3
    if between and all(sign.strip() == "," for sign in between) and thousands:
        return False
    sizes = {len(group[0]) for group in groups}
    short_codes = len(groups) > 2 and len(sizes) == 1 and sizes.pop() > 4  # 12110 96110 12381
    return single or (len(groups) <= _MOST_GROUPS and not short_codes)
