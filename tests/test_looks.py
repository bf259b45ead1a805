"""The looks that a sheet may have: read in colour and in grey; what young children get frightens nobody."""

from __future__ import annotations

import itertools
import json
import re
from typing import Any

import pytest
from fanzha.content.icons import icons_of
from fanzha.content.model import THEMES
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.gentle import FOR_CHILDREN, avoided_in, gentle
from fanzha.kinds.sheet_data import SheetData
from fanzha.kinds.sheets import Production, make_sheets
from hypothesis import given
from hypothesis import strategies as st

from tests.kind_promises import library_of
from tests.print_layouts import POSTERS, too_long
from tests.sample_project import REPOSITORY

LEAST = 4.5  # to one: WCAG 2.2 AA for text, and issue 14
LIBRARY = library_of(REPOSITORY)
DATA = SheetData(LIBRARY, icons_of(REPOSITORY))
CHILD = THEMES[FOR_CHILDREN]
AVOIDED = avoided_in(LIBRARY)
KINDS = {id_: kind for id_, kind in read_kinds(REPOSITORY)[0].items() if FOR_CHILDREN in kind.themes}
YOUNG = {each.id for each in LIBRARY.vocabulary.audiences if each.theme == FOR_CHILDREN}


def office_inks() -> dict[str, dict[str, tuple[int, int, int]]]:
    """Theme → ink → its colour, as the layouts have it."""
    office = (POSTERS / "shared" / "theme.typ").read_text(encoding="utf-8").partition("shop: (")[0]
    found: dict[str, dict[str, tuple[int, int, int]]] = {}
    for theme, written in re.findall(r"^    (\w+): \((main: .*)\),$", office, re.M):
        inks = re.findall(r"(\w+): (?:rgb\(\"#(\w{6})\"\)|luma\((\d+)\))", written)
        found[theme] = {name: rgb(code) if code else (int(grey),) * 3 for name, code, grey in inks}
    return found


def rgb(code: str) -> tuple[int, int, int]:
    red, green, blue = (int(code[at : at + 2], 16) for at in (0, 2, 4))
    return red, green, blue


def contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: tuple[int, ...]) -> float:
    linear = [(part / 255) / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def grey(colour: tuple[int, ...]) -> tuple[int, ...]:
    """As a copier or a printer without colour makes it (ITU-R BT.601)."""
    return (round(0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]),) * 3


@pytest.mark.parametrize("theme", THEMES.values())
def test_every_look_is_read_in_colour_and_in_grey(theme: str) -> None:
    inks = office_inks()[theme]
    paper, black = (255, 255, 255), (0, 0, 0)
    ground = inks.get("ground", inks["main"])
    on_ground = black if "ground" in inks else paper
    pairs = [(inks["main"], paper), (inks["main"], inks["tint"]), (black, inks["tint"]), (on_ground, ground)]
    for one, other in pairs:
        assert contrast(one, other) >= LEAST
        assert contrast(grey(one), grey(other)) >= LEAST


@pytest.fixture(scope="module")
def childrens() -> list[Any]:
    """All that may be printed in the look for children, of what is for them."""
    every = make_sheets(LIBRARY, DATA.icons, Production(theme=CHILD, paper="A4"), KINDS)
    made = [sheet for sheet in every if sheet.data["theme"] == CHILD]
    return [each for each in made if YOUNG & {each.id, *getattr(each.sources[""], "audiences", ())}]


def test_children_get_no_words_that_frighten(childrens: list[Any]) -> None:
    assert len({sheet.kind for sheet in childrens}) >= 6
    assert AVOIDED
    for sheet in childrens:
        shown = json.dumps({key: part for key, part in sheet.data.items() if key != "page"}, ensure_ascii=False)
        assert [word for word in AVOIDED if word in shown] == [], (sheet.kind, sheet.id)


def test_what_is_left_for_children_is_enough_and_fits(childrens: list[Any]) -> None:
    for sheet in childrens:
        if sheet.source == "tactic":
            assert len(sheet.data["red_flags"]) >= 2, sheet.id
            assert len(sheet.data["do"]) >= 2, sheet.id
    first = {sheet.kind: sheet for sheet in childrens}
    for kind, sheet in first.items():
        assert too_long(kind, sheet.data) == [], (kind, sheet.id)


def test_the_leaflet_for_pupils_is_for_children_without_being_asked() -> None:
    made = make_sheets(
        LIBRARY, DATA.icons, kinds={id_: each for id_, each in KINDS.items() if "audience" in each.sources}
    )
    looks = {sheet.id: sheet.data["theme"] for sheet in made}
    assert {id_ for id_, theme in looks.items() if theme == CHILD} == YOUNG


@given(
    st.recursive(
        st.text("钱通缉令好", max_size=6),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.sampled_from(["red_flags", "formula", "summary", "title"]), inner, max_size=3)
        ),
        max_leaves=12,
    )
)
def test_gentle_keeps_what_frightens_nobody(value: Any) -> None:
    assert gentle(value, ()) == value
    once = gentle(value, ("通缉",))
    assert gentle(once, ("通缉",)) == once


@pytest.mark.parametrize("layout", sorted({name for kind in KINDS.values() for name in kind.layouts}))
def test_no_two_posters_of_a_series_are_taken_for_one_another(layout: str) -> None:
    """On every layout each has a drawing of its own; two that hang side by side in the official order differ in what
    it stands on or in colour as well. A layout has no say in it: it is handed what the tactic has."""
    kinds = {id_: kind for id_, kind in KINDS.items() if "tactic" in kind.sources and layout in kind.layouts}
    made = [sheet for sheet in make_sheets(LIBRARY, DATA.icons, Production(layout=layout), kinds) if not sheet.variant]
    for kind in kinds:
        series = [sheet.data for sheet in made if sheet.kind == kind and sheet.source == "tactic"]
        drawings = [each["art"]["svg"] for each in series]
        assert len({*drawings}) == len(drawings) == len(LIBRARY.tactics) or kinds[kind].pictures
        for one, other in itertools.pairwise(series):
            looks = [(each["art"]["frame"], each["theme"]) for each in (one, other)]
            assert looks[0] != looks[1], (one["id"], other["id"])
