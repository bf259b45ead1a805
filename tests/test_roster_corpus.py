"""Rosters as schools write them (tests/rosters): which classes are printed, what is left out, what is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rosters import FRESH, KEPT, TUNED
from tests.rosters.sample import Sample
from tests.test_roster import read


@pytest.mark.parametrize("sample", [*TUNED, *KEPT, *FRESH], ids=lambda sample: sample.name)
def test_a_roster_is_read_as_it_was_meant(tmp_path: Path, sample: Sample) -> None:
    assert sample.differences(read(tmp_path, sample.written, sample.file, **sample.options)) == []


def test_the_corpus_is_large_and_parted_in_halves() -> None:
    names = [sample.name for sample in (*TUNED, *KEPT, *FRESH)]
    assert len(set(names)) == len(names) >= 60
    assert abs(len(TUNED) - len(KEPT)) <= 2
