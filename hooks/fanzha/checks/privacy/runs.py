"""Digits that are read as one number although signs stand between them: 138-1234-5678, 1 3 8 1 2 3 4 5 6 7 8."""

from __future__ import annotations

import re
from collections.abc import Iterator
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


def numbers(
    text: str, groups: list[re.Match[str]], lengths: range, begins: re.Pattern[str] = _GROUP
) -> Iterator[Number]:
    """Every number of such a length that neighbouring groups make, the longest first at each place.

    begins: how the digits of those begin that the caller wants; in a line of nothing but single digits a number may
    begin anywhere, and looking at each of them costs a second a page.
    """
    whole = "".join(group[0] for group in groups)
    at = 0  # the place of a group in whole
    starts, ends = [group.start() for group in groups], [group.end() for group in groups]
    sizes = [end - start for start, end in zip(starts, ends, strict=True)]
    between = [text[end:start] for end, start in zip(ends, starts[1:], strict=False)]
    for first, size in enumerate(sizes):
        here, at = at, at + size
        if not begins.match(whole, here) or (first and between[first - 1] == "." and size > 11):  # decimals
            continue
        made, count = [], 0
        for last in range(first, len(sizes)):
            count += sizes[last]
            if count >= lengths.stop:
                break
            if count in lengths and _one(sizes[first : last + 1], between[first:last]):
                made.append(Number(whole[here : here + count], starts[first], ends[last], last - first + 1))
        yield from reversed(made)


def _one(sizes: list[int], between: list[str]) -> bool:
    """Whether groups of such sizes read as one number and not as a list, times of day or a sum with commas."""
    single = len(sizes) == sum(sizes)
    signs = "".join(between)
    if "、" in signs and not single:
        return False
    if ":" in signs and sizes != [3, 4, 4]:
        return False
    thousands = all(size == 3 for size in sizes[1:]) and sizes[0] <= 3
    if between and thousands and all(sign.strip() == "," for sign in between):
        return False
    short_codes = len(sizes) > 2 and len(set(sizes)) == 1 and sizes[0] > 4  # 12110 96110 12381
    return single or (len(sizes) <= _MOST_GROUPS and not short_codes)
