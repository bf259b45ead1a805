"""How much is noticed of what may never be published, and let be of what looks like it: 2,000 invented lines."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from fanzha.content import Registry

from tests.privacy.corpus import HALVES, LOOK_ALIKES, PLANTED, items
from tests.privacy.measure import registry, sentence, shares, wrong
from tests.sample_project import REPOSITORY

RECALL, FALSE_ALARMS = 99.0, 0.5  # percent


@pytest.fixture(scope="module")
def known() -> Registry:
    return registry()


@pytest.mark.parametrize("half", HALVES)
def test_recall_and_false_alarms(half: str, known: Registry) -> None:
    recall, false_alarms = shares(half, known)
    assert recall >= RECALL, [item for item in wrong(half, known) if item.planted]
    assert false_alarms <= FALSE_ALARMS, [item for item in wrong(half, known) if not item.planted]


def test_the_corpus_is_what_it_says() -> None:
    assert sum(PLANTED.values()) == sum(LOOK_ALIKES.values()) == 500
    for half in HALVES:
        lines = items(half)
        assert Counter(item.kind for item in lines if item.planted) == PLANTED
        assert Counter(item.kind for item in lines if not item.planted) == LOOK_ALIKES
        assert len({item.text for item in lines}) == len(lines)
        assert lines == items(half)
    tuned, held_out = ({item.text for item in items(half)} for half in HALVES)
    assert len(tuned & held_out) < 50  # a few everyday words: 110, 护照


def test_the_readme_says_what_was_measured(known: Registry) -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    assert sentence(known) in re.sub(r"\s+", " ", readme), "write what `make bench` prints last"
