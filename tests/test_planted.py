"""No file that can reach page or paper goes unread: the same four faults are found in every one, with their lines.

The tree is walked, not a list: a file whose kind nobody has said how to read, or how to plant faults in, fails here.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable

import pytest
from fanzha.checks.every_text import file_problems
from fanzha.content.library import Library
from fanzha.content.problems import Problem
from fanzha.content.sources import FOLDERS, row_of, taken_apart
from fanzha.content.texts import Text

from tests.own_content import own_library
from tests.planting import FOUND, planted
from tests.sample_project import REPOSITORY

Check = Callable[[Text], Iterable[Problem]]


def walked() -> list[str]:
    """Every file in the folders of content, dot files aside, which no site generator publishes."""
    found = ["mkdocs.yml"]
    for folder in FOLDERS:
        for place, _, names in os.walk(REPOSITORY / folder):
            inside = os.path.relpath(place, REPOSITORY).replace(os.sep, "/")
            found += [f"{inside}/{name}" for name in names if not name.startswith(".")]
    return sorted(found)


def is_text(path: str) -> bool:
    raw = (REPOSITORY / path).read_bytes()
    try:
        return "\0" not in raw.decode("utf-8")
    except UnicodeDecodeError:
        return False


@pytest.fixture(scope="module")
def library() -> Library:
    return own_library()


@pytest.mark.parametrize("path", walked())
def test_every_fault_is_found_in_its_line(path: str, library: Library) -> None:
    row = row_of(path)
    assert row, "no row in content/sources.py names this file"
    assert (row.form == "still") != is_text(path), "a text is read, a picture or a font is not"
    if row.form == "still":
        return
    file = library.sources.files[path]
    text, lines = planted(file)
    assert lines, "nothing was planted: say in tests/planting.py how"
    changed = taken_apart(path, text.encode(), row)
    assert (changed.usable, changed.problems) == (file.usable, file.problems), "planting broke the file"
    told = defaultdict(set)
    for problem in file_problems(changed, library.vocabulary):
        told[problem.line].add(problem.rule)
        if problem.rule == "privacy-card":  # beside 卡 or 账户 a mobile is named as one of these
            told[problem.line].add("privacy-mobile")
    missed = {(number, text.split("\n")[number - 1]): FOUND - told[number] for number in lines}
    assert {place: rules for place, rules in missed.items() if rules} == {}


def test_what_is_there_has_none_of_them(library: Library) -> None:
    found = [each for file in library.sources.files.values() for each in file_problems(file, library.vocabulary)]
    assert [str(each) for each in found if each.rule in FOUND] == []


def test_a_new_kind_of_file_would_fail() -> None:
    assert row_of("docs/help/a.webmanifest") is None
    assert row_of("posters/poster/a.j2") is None
    assert row_of("cases/2026/a.md") is None
