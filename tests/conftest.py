"""Fixtures for tests of the library: a project of their own to break."""

from __future__ import annotations

from pathlib import Path

import pytest
from fanzha import read_and_check
from fanzha.content.library import Library

from tests.sample_project import REPOSITORY, make_project, write

__all__ = ["REPOSITORY", "make_project", "write"]
from tests.site_project import build, make_site_project


@pytest.fixture(scope="session")
def print_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where all tests of a session keep what they have typeset; its keys are contents, so none can disturb another."""
    return tmp_path_factory.mktemp("print-cache")


@pytest.fixture
def project(tmp_path: Path, print_cache: Path) -> Path:
    """A copy of the sample that a test may do anything to."""
    return make_project(tmp_path / "project", print_cache)


@pytest.fixture
def library(project: Path) -> Library:
    """The sample read, with nothing wrong in it."""
    found, problems = read_and_check(project)
    assert found is not None
    assert problems == []
    return found


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, print_cache: Path) -> Path:
    """The sample built as a whole site; the folder of its pages."""
    root = make_site_project(tmp_path_factory.mktemp("site") / "project", print_cache)
    done = build(root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"
