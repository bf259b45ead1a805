"""The corpus of urgent phrases (urgency.yml): read, and parted by hash into a half to tune with and a half held out."""

from __future__ import annotations

import hashlib
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
