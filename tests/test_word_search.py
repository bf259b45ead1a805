"""The square of hidden words: each stands in it once, where the solution says, and the same words give the same."""

from __future__ import annotations

from typing import Any

import pytest
from fanzha.content.icons import icons_of
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheet_data import SheetData
from fanzha.kinds.sheets import make_sheets
from fanzha.kinds.sources import find_words, of_tactics
from fanzha.kinds.word_search import LEAST, MOST, SIDE, word_search, words_to_hide
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kind_promises import library_of
from tests.sample_project import REPOSITORY

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x4E30), min_size=1, max_size=10)


def places_of(word: str, rows: list[str]) -> list[tuple[int, int, bool]]:
    """Where a word can be read, found by reading every line and column."""
    columns = ["".join(row[at] for row in rows) for at in range(SIDE)]
    across = [(y, x, False) for y, line in enumerate(rows) for x in range(SIDE) if line.startswith(word, x)]
    return across + [(y, x, True) for x, line in enumerate(columns) for y in range(SIDE) if line.startswith(word, y)]


def check(square: dict[str, Any]) -> None:
    assert [len(row) for row in square["rows"]] == [SIDE] * SIDE
    assert LEAST <= len(square["words"]) <= MOST
    for each in square["words"]:
        assert places_of(each["word"], square["rows"]) == [(each["row"], each["column"], each["down"])]


DATA = SheetData(library_of(REPOSITORY), icons_of(REPOSITORY))


@pytest.mark.parametrize("material", list(of_tactics(DATA, "")), ids=lambda each: each.id)
def test_every_tactic_has_a_square(material: Any) -> None:
    square = find_words(DATA, material)
    assert square
    check(square)
    assert find_words(DATA, material) == square


@given(st.lists(HAN, max_size=8), HAN, st.text(max_size=4))
@settings(max_examples=60, deadline=None)
def test_any_words_stand_where_the_solution_says(words: list[str], filling: str, seed: str) -> None:
    square = word_search(words, filling, seed)
    if square:
        check(square)


def test_words_with_other_signs_and_words_in_words_are_left_out() -> None:
    phrases = ["先交保证金", "保证金", "AI换脸", "高价收号", "高价收号", "一闪就断，改打字", "太长了的一个词放不下"]
    assert words_to_hide(phrases) == ["先交保证金", "高价收号", "一闪就断", "改打字"]
    assert word_search(["先交保证金"], "一二三", "") is None


def test_a_kind_for_children_is_made_of_what_is_written_for_them() -> None:
    """Nothing that frightens or does not belong in their hands: the editor says so by the tactic's audiences."""
    library = library_of(REPOSITORY)
    made = make_sheets(library, icons_of(REPOSITORY), kinds={"family-sheet": read_kinds(REPOSITORY)[0]["family-sheet"]})
    assert {sheet.id for sheet in made} == {each.id for each in library.tactics.values() if "pupil" in each.audiences}
    assert "word_search" in made[0].data
