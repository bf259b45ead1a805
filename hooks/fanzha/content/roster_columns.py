"""What the columns of a roster may be called: cases/_vocabulary/roster.yml."""

from __future__ import annotations

import re
import unicodedata

from pydantic import Field

from fanzha.content.library import read_terms
from fanzha.content.model import Words
from fanzha.content.problems import Problem
from fanzha.content.sources import Sources
from fanzha.content.vocabulary import Term

PERSONAL = "personal"  # not a column: words in the headers of columns that hold people's data


class RosterColumn(Term):
    """A column of a roster that has a meaning of its own: cases/_vocabulary/roster.yml."""

    names: Words = Field(title="表头", description="这一列在表头里的常见写法")


def read_columns(sources: Sources) -> tuple[dict[str, str], list[Problem]]:
    """Header names, folded, to the ids of the columns they mean."""
    problems: list[Problem] = []
    terms = read_terms(sources, "roster", RosterColumn, problems)
    return {folded(name): term.id for term in terms.values() for name in (term.title, *term.names)}, problems


def folded(name: str) -> str:
    """A header for comparison: without spaces, units in brackets and a closing colon."""
    return re.sub(r"[(（].*[)）]$", "", narrow(name).replace(" ", "")).rstrip(":：")


_WIDE = frozenset(
    "".join(chr(code) for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()) + "－．／＠＿＋＃"
)


_UNSEEN = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\x00-\x1f]")


_DOTS = str.maketrans("•・‧∙", "····")


def narrow(text: str) -> str:
    """Full-width letters and digits to narrow ones, one kind of middle dot, no invisible signs."""
    folded = "".join(unicodedata.normalize("NFKC", sign) if sign in _WIDE else sign for sign in text)
    return re.sub(r"\s+", " ", _UNSEEN.sub("", folded.translate(_DOTS))).strip()
