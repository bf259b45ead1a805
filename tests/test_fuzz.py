"""A slice of `python -m tests.fuzz`, which tries ten thousand: other damage than what the rules were written for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.run import SHARES, Fuzz, seeded, shares
from tests.fuzz.watch import Watch

COUNT = 150  # attempts in the suite, a few seconds
SEED = 0  # the command begins with 1


@pytest.fixture(scope="module")
def fuzz(tmp_path_factory: pytest.TempPathFactory) -> Fuzz:
    return Fuzz(tmp_path_factory.mktemp("fuzz"), Watch(), deep=False)


@pytest.mark.parametrize("kind", SHARES)
def test_damage_is_a_problem_and_never_a_traceback(fuzz: Fuzz, kind: str) -> None:
    fuzz.many(kind, seeded(SEED, shares(COUNT)[kind]))
    own = {where: tried for where, tried in fuzz.tried.faults.items() if tried[0].startswith(kind)}
    assert own == {}
    assert fuzz.tried.count


def test_a_fault_is_noticed(fuzz: Fuzz, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong in an attempt is told with its number and its place."""
    monkeypatch.setattr("tests.fuzz.run.Fuzz._attempt", lambda self, kind: lambda place, chance: 1 / 0)
    told: list[str] = []
    broken = Fuzz(fuzz.folder / "broken", fuzz.watch)
    broken.many("source", [7], told.append)
    assert told == [f"source 7: {next(iter(broken.tried.faults))}"]
    assert "ZeroDivisionError" in told[0]


def test_nothing_is_written_outside(fuzz: Fuzz, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with fuzz.watch.on([tmp_path / "in"]):
        (tmp_path / "in" / "a").write_text("a", encoding="utf-8")
        with pytest.raises(PermissionError):
            (tmp_path / "b").write_text("b", encoding="utf-8")
        with pytest.raises(PermissionError):
            (tmp_path / "in" / "a").rename(tmp_path / "b")
    assert [said.rpartition("/")[2] for said in fuzz.watch.outside] == ["b", "b"]
