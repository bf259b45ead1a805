"""What old people are handed has type of 14 pt and more: the audience says so, every kind keeps to it or is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fanzha.content.icons import icons_of
from fanzha.content.library import Library
from fanzha.content.vocabulary import Terms
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import Production, make_sheets
from fanzha.press.preflight import FinishedPdf, preflight_problems
from fanzha.press.typeset import Job, Press

from tests.kind_promises import library_of
from tests.office_type import sizes_of_slides, sizes_of_word
from tests.sample_project import REPOSITORY

SITE = "https://fanzha.example.org/"
LEAST = 14.0  # pt, handbook section 11
OLD = "ruralelder"
KINDS = read_kinds(REPOSITORY)[0]
PRESS = Press(REPOSITORY / "posters", REPOSITORY / ".cache" / "tests" / "unused" / "sheets")


def for_old_people(kind: str, library: Library, **asked: Any) -> list[Sheet]:
    made = make_sheets(library, icons_of(REPOSITORY), Production(**asked), {kind: KINDS[kind]})
    return [sheet for sheet in made if sheet.least_type and "pdf" in sheet.formats]


def kinds_for_old_people() -> list[tuple[str, str]]:
    """Kinds and shapes of which some sheet is for readers with a least type."""
    sizes = {each.id for each in library_of(REPOSITORY).vocabulary.audiences if each.type}
    assert {"elder", OLD} <= sizes
    printed = [
        kind
        for kind, made in KINDS.items()
        if not (made.on_demand or made.pictures or made.engine in ("slides", "table"))
    ]
    named = [kind for kind in printed if for_old_people(kind, library_of(REPOSITORY))]
    return [(kind, shape) for kind in named for shape in (list(KINDS[kind].shapes) or [""])]


FOR_OLD_PEOPLE = kinds_for_old_people()


def faults(sheet: Sheet) -> tuple[list[str], list[str]]:
    """The rules by which a sheet is refused, and those that its PDF breaks."""
    if sheet.manifest.filled:
        found, problems = PRESS.to_set(sheet)
        assert found, problems
        sheet = found
    pdf, problems = PRESS.typeset(sheet)
    broken = preflight_problems(FinishedPdf("x.pdf", sheet, pdf), SITE) if pdf else ()
    return [each.rule for each in problems], [each.rule for each in broken]


def test_leaflets_books_letters_and_papers_are_among_them() -> None:
    assert {"三折", "二折", "单页", "大字", "单面回执"} <= {shape for _, shape in FOR_OLD_PEOPLE}
    assert len({kind for kind, _ in FOR_OLD_PEOPLE}) >= 7


@pytest.mark.parametrize(("kind", "shape"), FOR_OLD_PEOPLE)
def test_no_type_is_smaller_than_old_readers_need(kind: str, shape: str) -> None:
    sheets = for_old_people(kind, library_of(REPOSITORY), layout=shape or None, fold=shape or None)
    sheet = next((each for each in sheets if each.about == OLD), sheets[0])
    assert sheet.limits.type == max(LEAST, KINDS[kind].limits.type or 0)
    assert faults(sheet) == ([], [])


def test_what_the_units_own_people_hold_is_as_its_kind_says() -> None:
    held = [kind for kind, made in KINDS.items() if made.limits.staff]
    assert held
    assert not {kind for kind, _ in FOR_OLD_PEOPLE} & {*held}


def in_office() -> list[Sheet]:
    """All that readers with a least type are handed as files for an office program, in every edition."""
    kinds = {kind: made for kind, made in KINDS.items() if {"docx", "pptx"} & {*made.outputs} and not made.on_demand}
    sheets = make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds=kinds)
    return [sheet for sheet in sheets if sheet.least_type]


def test_office_files_have_no_smaller_type_either() -> None:
    """Body, tables, lists, what stands at the foot of the page, as python-docx and python-pptx read it."""
    small, seen = [], set()
    for sheet in in_office():
        for format in {"docx", "pptx"} & {*sheet.formats}:
            made = PRESS.print_one(Job.of(sheet, format)).path
            assert made, sheet.uri
            sizes = (sizes_of_word if format == "docx" else sizes_of_slides)(made.read_bytes())
            assert sizes, sheet.uri
            small += [(sheet.uri_as(format), size) for size in sizes if size < LEAST]
            seen.add((sheet.kind, format))
    assert small == []
    assert len(seen) > 5


def test_a_word_file_with_smaller_type_would_be_noticed() -> None:
    made = PRESS.print_one(Job.of(make_sheets_for_all("broadcast"), "docx")).path
    assert made
    assert min(sizes_of_word(made.read_bytes())) < LEAST


def make_sheets_for_all(kind: str) -> Sheet:
    """A sheet for readers of whom nothing is said."""
    made = make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds={kind: KINDS[kind]})
    return next(sheet for sheet in made if not sheet.least_type)


@pytest.mark.parametrize("least", [12.0, 16.0, 20.0, 30.0])
@pytest.mark.parametrize("kind", ["leaflet", "letter"])
def test_another_least_type_is_kept_or_the_sheet_refused(kind: str, least: float) -> None:
    """Never smaller and never cut: what finds no room is named."""
    library = library_of(REPOSITORY)
    audiences = {
        id_: each.model_copy(update={"type": least}) if each.type else each
        for id_, each in library.vocabulary.audiences.records.items()
    }
    changed = replace(library, vocabulary=replace(library.vocabulary, audiences=Terms(audiences)))
    refused, broken = faults(for_old_people(kind, changed)[0])
    assert broken == []
    assert {*refused} <= {"text-overflow"}
    assert refused or least < 30


def test_smaller_type_is_noticed() -> None:
    sheet = for_old_people("letter", library_of(REPOSITORY))[0]
    readers = sheet.sources["audience"].model_copy(update={"type": 36.0})
    pdf, _ = PRESS.typeset(sheet)
    assert pdf
    found = preflight_problems(
        FinishedPdf("x.pdf", replace(sheet, sources={**sheet.sources, "audience": readers}), pdf), SITE
    )
    assert "preflight-type" in {each.rule for each in found}
