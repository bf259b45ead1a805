"""What is kept from run to run is made anew as soon as a source of it changes, and what is old is thrown away."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests import built_once, scratch
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


def test_what_a_run_leaves_in_the_checkout_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that git does not know, and a longer record of what was made, which git is told to ignore."""
    monkeypatch.setattr(scratch, "REPOSITORY", tmp_path)
    assert scratch.lying_about() == set()
    if not shutil.which("git"):
        pytest.skip("no git on this machine")
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    write(tmp_path, ".gitignore", "/.cache/\n/.gitignore\n/record.jsonl\n")
    write(tmp_path, ".cache/kept", "")
    assert scratch.lying_about() == set()
    write(tmp_path, "0a/1.layout", "")
    write(tmp_path, "record.jsonl", "{}\n")
    assert scratch.lying_about() == {"0a/1.layout", "record.jsonl, 3 bytes"}
