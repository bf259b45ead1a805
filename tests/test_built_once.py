"""What is kept from run to run is made anew as soon as a source of it changes, and what is old is thrown away."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import built_once
from tests.sample_project import write


@pytest.mark.parametrize(
    "path", ["hooks/fanzha/a.py", "docs/help/a.md", "cases/a.md", "posters/letter/a.md", "mkdocs.yml", "docs/a/new.svg"]
)
def test_a_changed_source_makes_a_value_anew(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(built_once, "REPOSITORY", tmp_path)
    monkeypatch.setattr(built_once, "KEPT", tmp_path / "kept")
    for each in ("hooks/fanzha/a.py", "docs/help/a.md", "cases/a.md", "posters/letter/a.md", "mkdocs.yml"):
        write(tmp_path, each, "")
    write(tmp_path, "requirements/site.txt", "")
    assert [built_once.kept_value("made", lambda number=number: number) for number in (1, 2)] == [1, 1]
    write(tmp_path, path, "甲")
    assert [built_once.kept_value("made", lambda number=number: number) for number in (3, 4)] == [3, 3]
    built_once.forget_what_is_old()
    assert built_once.kept_value("made", lambda: 5) == 3
    assert len([each for each in (tmp_path / "kept").iterdir() if each.is_dir() and "value" in each.name]) == 1
