"""The corpus of urgent phrases (urgency.yml): read, and parted by hash into a half to tune with and a half held out."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

CORPUS = Path(__file__).parent / "urgency.yml"
NONE = "none"  # the class of what must raise nothing


@dataclass(frozen=True)
class Phrase:
    """What somebody types and the class it belongs to. held: never tuned on."""

    text: str
    wanted: str
    held: bool


def phrases(corpus: Path = CORPUS) -> list[Phrase]:
    """All phrases of the corpus, class by class."""
    written = yaml.safe_load(corpus.read_text(encoding="utf-8"))
    return [Phrase(text, wanted, _is_held(text)) for wanted, texts in written.items() for text in texts]


def _is_held(text: str) -> bool:
    return bool(hashlib.sha256(text.encode()).digest()[0] & 1)


@dataclass
class Rates:
    """How many phrases of a class and half there are, raise anything, and raise their own class."""

    total: int = 0
    raised: int = 0
    right: int = 0


def rates(asked: Sequence[Phrase], found: Sequence[str]) -> dict[tuple[str, bool], Rates]:
    """(class, held) → its rates. found: the class that each phrase raised, or ""."""
    counted: dict[tuple[str, bool], Rates] = defaultdict(Rates)
    for phrase, raised in zip(asked, found, strict=True):
        row = counted[phrase.wanted, phrase.held]
        row.total += 1
        row.raised += bool(raised)
        row.right += (raised or NONE) == phrase.wanted
    return dict(counted)


def table(asked: Sequence[Phrase], found: Sequence[str]) -> str:
    """The rates as lines: for what is urgent its recall, for the rest its false alarms."""
    lines = ["    urgent       half     phrases   raised   own screen"]
    for (wanted, held), row in sorted(rates(asked, found).items()):
        half = "held out" if held else "tuned"
        own = "" if wanted == NONE else f"{row.right / row.total:8.1%}"
        lines.append(f"    {wanted:12} {half:9} {row.total:6} {row.raised / row.total:8.1%}   {own}")
    return "\n".join(lines)
