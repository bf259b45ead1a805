"""Everything derived holds its limits for every record of the library, whatever it is made from."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from fanzha.content.icons import icons_of
from fanzha.kinds.folders import filled_kinds, read_kinds
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets, published
from fanzha.press.jobs import Job

from tests.built_once import kept_sheets
from tests.kind_promises import library_of, press_of
from tests.print_layouts import squeezed
from tests.sample_project import REPOSITORY

KINDS = read_kinds(REPOSITORY)[0]
DERIVED = [id_ for id_, kind in filled_kinds(KINDS).items() if not kind.on_demand]
LONG = [id_ for id_, kind in KINDS.items() if any("5000" in paper for paper in kind.papers)]


def sheets_of(kind: str) -> list[Sheet]:
    return list(published(make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds={kind: KINDS[kind]})))


@pytest.mark.parametrize("kind", DERIVED)
def test_every_record_goes_through(kind: str) -> None:
    press = press_of(REPOSITORY / "posters", kept_sheets())
    sheets = sheets_of(kind)
    assert sheets
    if "tactic" in KINDS[kind].sources:
        assert {*library_of(REPOSITORY).tactics} <= {sheet.about for sheet in sheets}
    assert [str(problem) for sheet in sheets for problem in press.lay_out(Job(sheet, "layout")).problems] == []


@pytest.mark.parametrize("kind", LONG)
def test_every_banner_is_one_line_at_both_sizes(kind: str, print_cache: Path) -> None:
    """Full size and one to ten; at most twenty characters, no full stop, and the line is whole."""
    press = press_of(REPOSITORY / "posters", print_cache)
    sheets = sheets_of(kind)
    assert {sheet.paper for sheet in sheets} == {"5000x700", "500x70"}
    assert [str(problem) for each in press.lay_out_all(sheets) for problem in each.problems] == []
    for sheet in sheets:
        assert len(sheet.data["slogan"]) <= 20, sheet.id
        assert "。" not in sheet.data["slogan"], sheet.id
    for sheet in sheets[:2]:
        made = press.print_one(Job(sheet)).path
        assert made
        (page,) = pypdfium2.PdfDocument(made.read_bytes())
        assert [round(side * 25.4 / 72) for side in page.get_size()] == [int(side) for side in sheet.paper.split("x")]
        (line,) = {line for line in page.get_textpage().get_text_range().splitlines() if len(line) > 8} or {""}
        assert squeezed(line) == sheet.data["slogan"].replace("，", "")
