"""One piece of personal data in a text that is seen as its reader sees it."""

from __future__ import annotations

from typing import NamedTuple


class Found(NamedTuple):
    """start, end: places in Seen.text. message and hint: in Chinese, the value masked where it is a number."""

    rule: str
    start: int
    end: int
    message: str
    hint: str


def words(written: str) -> tuple[str, ...]:
    """A list of words that is written as one text, parted by spaces."""
    return tuple(written.split())


def masked(number: str) -> str:
    """Enough of a number to find it in the file, not enough to publish it in a build log."""
    return number[:3] + "…" + number[-2:]
