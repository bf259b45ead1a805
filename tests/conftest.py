"""Fixtures for all tests: a project of their own to break, sites that are built once a run, one browser a worker."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fanzha import Edition, read_and_check
from fanzha.content.library import Library
from fanzha.site.search.index import SearchEntry

from tests.browser import (
    browser_of_the_worker,
    chromium,
    chromium_of_the_worker,
    complaints,
    served,
    window,
    window_of_the_worker,
)
from tests.built_once import forget_what_is_old, kept_sheets, made_once, shared_folder
from tests.sample_project import REPOSITORY, make_project, write
from tests.scratch import keep_bytecode, lying_about, write_into_memory
from tests.site_project import built, copy_repository, make_site_project

__all__ = ["REPOSITORY", "make_project", "write"]
__all__ += ["browser_of_the_worker", "chromium", "chromium_of_the_worker", "complaints"]  # fixtures
__all__ += ["window", "window_of_the_worker"]

CASE = SearchEntry("cases/chayuan/", "茶园里的电话", "case", text="她把卖桫椤盆景的钱转了过去。", note="2025年")

# What a test asks for says what it needs; a mark set by hand would be forgotten.
MARKS = {"browser_of_the_worker": "browser", "site": "print", "own_site": "print", "whole_edition": "print"}
# Modules that typeset one sheet after the other or build a whole site; tests elsewhere that do are marked where they
# stand.
PRINTING = {
    "test_any_text",
    "test_documents",
    "test_docx",
    "test_every_record",
    "test_kinds",
    "test_kit_page",  # an edition with all its sheets
    "test_large",
    "test_layout_libs",
    "test_leaflet_layouts",
    "test_letter_layouts",
    "test_long_names",
    "test_mail_merge",
    "test_pack",
    "test_poster_layouts",
    "test_preflight",
    "test_print_rules",
    "test_publish_site",  # builds the whole site again and again, in a process of its own
    "test_readers_type",
    "test_screens",
    "test_seen_from_afar",
    "test_slides",
    "test_small_print",
    "test_typeset",
    "test_whole_words",
}


gc.set_threshold(50_000, 20, 50)  # while modules are imported and tests collected, nearly nothing is garbage

_LAY_THERE = pytest.StashKey[set[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """In the process that starts the workers, if there are any."""
    if not hasattr(config, "workerinput"):
        write_into_memory()
        keep_bytecode()
        forget_what_is_old()
        config.stash[_LAY_THERE] = lying_about()


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """A module of which -m leaves nothing is not even read: what its tests are made for is planned when it is."""
    return True if collection_path.stem in PRINTING and "not print" in config.option.markexpr else None


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """A worker a core; with browsers one more: who waits for a page, or for a site, leaves its core to another."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores if "not browser" in config.option.markexpr else cores + 1


def pytest_collection_finish() -> None:
    """What has been imported and collected stays to the end: the collector of garbage need not walk it ever again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_sessionfinish(session: pytest.Session) -> Iterator[None]:
    """Tests write into folders of their own: a run that leaves anything in the checkout has failed."""
    yield
    if _LAY_THERE in session.config.stash and (left := lying_about() - session.config.stash[_LAY_THERE]):
        print(f"\nThe tests have left in {REPOSITORY.name}: {', '.join(sorted(left))}")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(tryfirst=True)  # before -m is looked at
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests, and puts those in a browser first: two workers then share them, and the short ones fill up."""
    for item in items:
        asked = {mark for fixture, mark in MARKS.items() if fixture in asked_for(item)}
        for mark in asked | ({"print"} if item.path.stem in PRINTING else set()):
            item.add_marker(mark)
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)


def asked_for(item: pytest.Item) -> set[str]:
    """The fixtures of a test, those too that it asks for by the name it has as a parameter."""
    given = item.callspec.params.values() if isinstance(item, pytest.Function) and hasattr(item, "callspec") else ()
    return {*getattr(item, "fixturenames", ()), *(value for value in given if isinstance(value, str))}


@pytest.fixture(scope="session")
def print_cache() -> Path:
    """Where all tests keep what they have typeset; its keys are contents, so none can disturb another."""
    return kept_sheets()


@pytest.fixture(scope="module")
def nothing_remembered() -> Iterator[None]:
    """For tests that print what this repository itself has: its 台账 is its users', so no line is put into it."""
    with pytest.MonkeyPatch.context() as patch:
        for command in ("print", "letters"):
            patch.setattr(f"fanzha.cli.{command}.remember", lambda root, entries: None)
        yield


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
    """The folder of pages of the sample, built once for all workers. Its project is read and never changed."""
    place = shared_folder(tmp_path_factory) / "sample"
    return made_once(place, lambda root: built(make_site_project(root, print_cache))) / "site"


@pytest.fixture
def site_project(site: Path, tmp_path: Path) -> Path:
    """A copy of the sample with its site, to build anew and to break."""
    return Path(shutil.copytree(site.parent, tmp_path / "site-project", symlinks=True))


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository built without sheets, for all workers: the folder of its pages."""
    place = shared_folder(tmp_path_factory) / "own"
    return made_once(place, lambda root: built(copy_repository(root))) / "site"


@pytest.fixture(scope="session")
def whole_edition() -> Edition:
    """All pages and files of this repository, in both writings. Not to be changed."""
    from tests.own_content import own_edition

    return own_edition()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the sample's site is served on this machine."""
    with served(site, lasting=True) as where:
        yield where


@pytest.fixture(scope="session")
def own_address(own_site: Path) -> Iterator[str]:
    """Where this repository's site is served on this machine."""
    with served(own_site, lasting=True) as where:
        yield where


@pytest.fixture(scope="session")
def search_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A site of 50 cases that is nothing but its search, one of them with a word that stands nowhere else."""
    measure = pytest.importorskip("tests.search.measure")  # imports Playwright

    def make(folder: Path) -> None:
        for path, content in measure.site(50, [CASE]).items():
            write(folder, path, content)

    folder = made_once(shared_folder(tmp_path_factory) / "search", make)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="session")
def search_address(search_files: dict[str, bytes]) -> Iterator[str]:
    """Where that site is served on this machine."""
    from tests.search import measure

    server = measure.served(search_files)
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
