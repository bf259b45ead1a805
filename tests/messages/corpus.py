"""The texts that 看看这条消息 is measured on, and what is asked of it.

Half of them, by a hash, are never looked at when flags are written or weights are set: `BLIND` is measured only.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
KINDS = ("genuine", "scam")  # those that count; tricky.txt is tuned on as a whole


@dataclass(frozen=True)
class Sample:
    """text: as it would be pasted; kind: genuine or scam; about: its sender's kind, or the tactic it belongs to."""

    text: str
    kind: str
    about: str

    @property
    def blind(self) -> bool:
        """Whether it belongs to the half that nothing is tuned on."""
        return bool(hashlib.sha256(self.text.encode()).digest()[0] % 2)


def samples(kind: str) -> Iterator[Sample]:
    """All texts of tests/messages/<kind>.txt."""
    about = ""
    for line in (HERE / f"{kind}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            about = line[1:-1]
        elif line and not line.startswith("#"):
            yield Sample(line.replace("\\n", "\n"), kind, about)
