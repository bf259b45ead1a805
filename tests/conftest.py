"""A small complete project to break: tests/sample with the layouts of this repository."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]
SAMPLE = Path(__file__).parent / "sample"


@pytest.fixture(scope="session")
def print_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where all tests of a session keep what they have typeset; its keys are contents, so none can disturb another."""
    return tmp_path_factory.mktemp("print-cache")


@pytest.fixture
def project(tmp_path: Path, print_cache: Path) -> Path:
    """A copy of the sample that a test may do anything to."""
    return make_project(tmp_path / "project", print_cache)


def make_project(root: Path, cache: Path) -> Path:
    """Copies the sample and this repository's layouts to root; finished sheets are shared through cache."""
    shutil.copytree(SAMPLE, root)
    for layout in (REPOSITORY / "posters").iterdir():
        if layout.is_dir():
            kept = shutil.ignore_patterns("*.md")
            shutil.copytree(layout, root / "posters" / layout.name, dirs_exist_ok=True, ignore=kept)
    (root / ".cache").mkdir()
    (root / ".cache" / "fanzha").symlink_to(cache, target_is_directory=True)
    return root


def write(root: Path, path: str, content: str | bytes) -> None:
    """Puts a file into a project."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content if isinstance(content, bytes) else content.encode())


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, print_cache: Path) -> Path:
    """The sample built as a whole site; the folder of its pages."""
    from tests.site_project import build, make_site_project

    root = make_site_project(tmp_path_factory.mktemp("site") / "project", print_cache)
    done = build(root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"
