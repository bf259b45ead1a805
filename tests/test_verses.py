"""Verses that editors write: each keeps its form, and a line that does not is named where it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fanzha import read_and_check
from fanzha.content.icons import icons_of
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets
from fanzha.press.jobs import Job
from fanzha.press.typeset import Press

from tests.kind_promises import broken_promises, library_of, press_of
from tests.sample_project import REPOSITORY, write

KINDS = read_kinds(REPOSITORY)[0]
VERSES = {id_: kind for id_, kind in KINDS.items() if kind.limits.meter}
PAIRED = [id_ for id_, kind in VERSES.items() if kind.letters]  # what another kind prints


def sheets() -> list[Sheet]:
    return make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds=VERSES)


def named(sheet: Sheet) -> str:
    return f"{sheet.kind}/{sheet.id}"


@pytest.mark.parametrize("sheet", sheets(), ids=named)
def test_a_verse_keeps_its_promises(sheet: Sheet, print_cache: Path) -> None:
    assert list(broken_promises(REPOSITORY, sheet, print_cache)) == []


def test_there_is_something_to_perform_of_each_form() -> None:
    made = [sheet.kind for sheet in sheets()]
    assert {kind for kind in VERSES if made.count(kind) < 2} == set()
    assert made.count(PAIRED[0]) >= 8


def test_whoever_performs_says_whom_to_call(print_cache: Path) -> None:
    """A number in a verse would not scan: it is said afterwards, with the rule that goes with it."""
    press = press_of(REPOSITORY / "posters", print_cache)
    for sheet in sheets():
        assert not re.search(r"\d|幺", sheet.data["letter"]["body"]), named(sheet)
        filled = press.filled(sheet)
        assert filled, named(sheet)
        assert sheet.kind in PAIRED or "真的96110，不会要您转账" in filled.measured, named(sheet)


@pytest.mark.parametrize("kind", PAIRED)
def test_what_is_printed_is_what_is_written_out(kind: str) -> None:
    """Both are made of the same files, and one cannot be there without the other."""
    printed = KINDS[VERSES[kind].letters]
    ids = {sheet.id for sheet in make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds={printed.id: printed})}
    assert ids == {sheet.id for sheet in sheets() if sheet.kind == kind}


@pytest.mark.parametrize(
    ("kind", "body", "line", "said"),
    [
        (PAIRED[0], "陌生链接轻轻放\n\n真假消息细听\n\n先问再办", 3, "有 6 字，要和上一行一样，7字"),
        (PAIRED[0], "陌生链接轻轻放\n\n真假消息细细听\n\n先问", 5, "有 2 字，要4字"),
    ],
)
def test_a_line_out_of_form_is_named_where_it_stands(
    kind: str, body: str, line: int, said: str, project: Path, print_cache: Path
) -> None:
    front = "title: 试一试\nsummary: 试一试这一副\nsources: [{title: 宣传手册}]\nreviewed: 2026-11-22"
    folder = VERSES[kind].letters or kind
    write(project, f"posters/{folder}/shi.md", f"---\n{front}\n---\n{body}\n")
    library, problems = read_and_check(project)
    assert library
    assert problems == []
    (sheet,) = make_sheets(library, icons_of(project), kinds={kind: read_kinds(project)[0][kind]})
    (problem,) = Press(project / "posters", print_cache).lay_out(Job(sheet, "layout")).problems
    assert (problem.path, problem.line) == (f"posters/{folder}/shi.md", 6 + line)
    assert problem.rule == "text-limit"
    assert said in problem.message
