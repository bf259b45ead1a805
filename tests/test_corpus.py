"""The corpus itself: as much of everything as the project promises, counted by the table that `make corpus` prints."""

from __future__ import annotations

import datetime
from html import unescape

import pytest
from fanzha import Edition
from fanzha.content import tellings, version
from fanzha.content.icons import icons_of
from fanzha.kinds.briefs import Briefs, of_audiences
from fanzha.kinds.sheet_data import SheetData
from markupsafe import escape

from tests.own_content import own_library

table = pytest.importorskip("tests.corpus_table")  # its queries are read by what imports Playwright

COUNTED = datetime.date(2026, 11, 26)  # recent on this day; a test must not start failing by itself


def test_there_is_as_much_of_everything_as_was_asked_for() -> None:
    rows = table.rows(own_library(), COUNTED)
    short = [figure for figure in table.figures(own_library(), rows) if figure[1] < figure[2]]
    assert short == []


def test_every_case_is_counted_once_and_every_row_is_whole() -> None:
    rows = table.rows(own_library(), COUNTED)
    assert sum(len(row.cases) for row in rows) == len(own_library().cases)
    assert {len(row.cells()) for row in rows} == {len(table.HEAD)}


def test_what_happened_long_ago_is_not_recent() -> None:
    cases = own_library().cases.values()
    recent = [case for case in cases if table.is_recent(case, COUNTED)]
    assert 0 < len(recent) < len(cases)
    assert all(table.is_recent(case, COUNTED.replace(year=2040)) is False for case in cases)


@pytest.mark.parametrize(("version", "readers"), [("elder", {"elder", "ruralelder"}), ("teen", {"pupil", "teen"})])
def test_what_is_for_them_has_a_case_told_for_them(version: str, readers: set[str]) -> None:
    library = own_library()
    without = [
        tactic.id
        for tactic in library.tactics.values()
        if readers & {*tactic.audiences} and not any(getattr(case, version) for case in library.cases_of(tactic.id))
    ]
    assert without == []


def test_every_text_with_a_case_for_old_people_or_pupils_prints_its_telling() -> None:
    library, audiences = own_library(), own_library().vocabulary.audiences.records
    texts = [letter for found in library.letters.values() for letter in found.values() if letter.case]
    wanted = [(letter, audiences[letter.audiences[0]].version) for letter in texts]
    assert [
        letter.id for letter, version in wanted if version and not getattr(library.cases[letter.case], version)
    ] == []
    assert any(version for _, version in wanted)


def test_what_templates_fill_in_for_old_people_or_pupils_tells_the_case_so() -> None:
    """Talks and messages too, which are made from a brief."""
    library = own_library()
    briefs = Briefs(SheetData(library, icons_of(library.root)))
    told = 0
    for material in of_audiences(briefs):
        shown, reader = material.value["case"], library.vocabulary.audiences.records[material.id]
        if shown:
            assert shown["summary"] == version(library.cases[shown["id"]], [reader]), material.id
            told += shown["summary"] != library.cases[shown["id"]].summary
    assert told >= 2


def test_a_cases_page_shows_how_it_is_told_to_others(whole_edition: Edition) -> None:
    """Each telling with a button that copies it, with where it is known from and whom to call."""
    library, edition = own_library(), whole_edition
    for case in library.cases.values():
        page, shown = edition.pages[f"cases/{case.id}.md"], [*tellings(case)]
        assert ("{: #tellings }" in page) == bool(shown), case.id
        for each in shown:
            assert f"<p>{escape(each.text)}</p>" in page
            button = page.partition(f'data-speak="tell-{each.name}"')[2].partition('data-copy="')[2]
            copied = unescape(button.partition('"')[0])
            assert copied.startswith(each.paragraph), case.id
            assert each.text in each.paragraph
            assert "已转账先拨打110" in copied
            assert copied.endswith(f"/cases/{case.id}/")
