"""Every item of both halves, from a seed: what may never be published, and what only looks like it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from random import Random

from tests.privacy import held_out, tune_1, tune_2, tune_3, tune_4, tune_5, tune_6
from tests.privacy.values import Way

# How many of each kind a half holds: 500 planted, 500 look-alikes.
PLANTED = {
    "resident-id": 90, "mobile": 80, "landline": 30, "bank-card": 40, "name": 110,
    "account": 50, "e-mail": 20, "plate": 25, "address": 30, "document": 25,
}  # fmt: skip
LOOK_ALIKES = {
    "resident-id": 50, "mobile": 60, "hotline": 20, "bank-card": 40, "name": 140,
    "account": 40, "e-mail": 15, "plate": 25, "address": 40, "document": 30, "figure": 40,
}  # fmt: skip
HALVES = {"tune": ((tune_1, tune_2, tune_3, tune_4, tune_5, tune_6), 20261122), "held out": ((held_out,), 20190811)}

Writers = dict[str, tuple[tuple[str, ...], tuple[Way, ...]]]


@dataclass(frozen=True)
class Item:
    """One line of text. planted: whether it holds what may never be published."""

    half: str
    planted: bool
    kind: str
    text: str


def items(half: str) -> list[Item]:
    """All items of a half, the same at every call."""
    modules, seed = HALVES[half]
    planted = _drawn([module.PLANTED for module in modules], PLANTED, seed)
    alike = _drawn([module.LOOK_ALIKES for module in modules], LOOK_ALIKES, seed + 1)
    return [Item(half, True, *each) for each in planted] + [Item(half, False, *each) for each in alike]


def _drawn(sources: list[Writers], wanted: dict[str, int], seed: int) -> Iterator[tuple[str, str]]:
    """Every way of writing in turn, each in a sentence drawn at random; no text twice."""
    seen: set[str] = set()
    for kind, amount in wanted.items():
        rng = Random(f"{seed} {kind}")
        pairs = [(writers[kind][0], way) for writers in sources if kind in writers for way in writers[kind][1]]
        left = amount
        for turn in count():
            sentences, way = pairs[turn % len(pairs)]
            text = rng.choice(sentences).format(way(rng))
            if text not in seen:
                seen.add(text)
                yield kind, text
                left -= 1
            if not left:
                break
