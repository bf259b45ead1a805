"""What is said of a bare number that is in no register: cases/_vocabulary/number_kinds.yml.

Nobody can tell from a number whether it is a swindler's. What can be said is what kind of number it is, and what to do.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from fanzha.content import message_rules
from fanzha.content.library import list_path, read_terms
from fanzha.content.problems import Problem
from fanzha.content.sources import Sources
from fanzha.content.vocabulary import Term

NAME = "number_kinds"

Find = Literal["identity", "text", "card", "abroad", "mobile", "service", "landline", "other"]

# On bare digits, tried in this order. A number of 7 digits is the shortest that is no sum of money.
PATTERNS: dict[Find, str] = {
    "identity": r"^[1-8][1-7][0-9]{15}[0-9x]$",
    "text": r"^106[0-9]{5,17}$",
    "card": message_rules.CARD,
    "abroad": message_rules.ABROAD,
    "mobile": message_rules.MOBILE,
    "service": r"^(?:[48]00[0-9]{7}|9[56][0-9]{3,6}|1[0-2][0-9]{3})$",
    "landline": r"^0[1-9][0-9]{8,10}$",
    "other": r"^[0-9]{7,24}$",
}


class NumberKind(Term):
    """One kind of number. id: what it is recognised by; title: what is said first."""

    id: Find = Field(title="哪一种", description="、".join(PATTERNS))
    say: str = Field(title="怎么说", description="这种号码说明什么、该怎么做，最多90字", min_length=8, max_length=90)

    @property
    def pattern(self) -> str:
        """What a number of this kind matches, in Python and in the browser."""
        return PATTERNS[self.id]


def read_number_kinds(sources: Sources) -> tuple[tuple[NumberKind, ...], list[Problem]]:
    """The kinds in the order in which they are tried, and what is wrong with the file; a project may have none."""
    if list_path(NAME) not in sources.files:
        return (), []
    found, problems = sources.once(list_path(NAME), lambda: _read(sources))
    return found, list(problems)


def _read(sources: Sources) -> tuple[tuple[NumberKind, ...], list[Problem]]:
    problems: list[Problem] = []
    found = read_terms(sources, NAME, NumberKind, problems)
    return tuple(found[each] for each in PATTERNS if each in found), problems
