"""Every picture in a PDF is described, in the edition's own words; that it is, is asked of every kind in test_kinds."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fanzha.content.icons import icons_of
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheets import make_sheets
from fanzha.press.jobs import Job

from tests.accessible_pdf import alternatives, elements, unheard
from tests.kind_promises import library_of, press_of
from tests.sample_project import REPOSITORY


@pytest.fixture(scope="module")
def poster(print_cache: Path) -> tuple[str, bytes]:
    """The first sheet with a drawn example: what is told of it, and its PDF."""
    kinds, _ = read_kinds(REPOSITORY)
    drawn = next(kind for kind in kinds.values() if "screen" in kind.needs and kind.printed)
    sheet = make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds={drawn.id: drawn})[0]
    made = press_of(REPOSITORY / "posters", print_cache).print_one(Job.of(sheet, "pdf"))
    assert made.path, made.problems
    return sheet.data["screen"][0]["alt"], made.path.read_bytes()


def test_a_picture_is_told_with_what_gives_it_away_and_what_to_do(poster: tuple[str, bytes]) -> None:
    told, pdf = poster
    assert list(unheard(pdf)) == []
    assert told in alternatives(pdf)
    assert "破绽" in told
    assert "这时" in told or "来电" in told


def changed(pdf: bytes, change: Callable[[Any], None]) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        out = io.BytesIO()
        document.save(out)
    return list(unheard(out.getvalue()))


def first_figure(document: Any) -> Any:
    return next(each for each in elements(document.Root.StructTreeRoot) if each.get("/S") == "/Figure")


def without_words(document: Any) -> None:
    del first_figure(document)["/Alt"]


def with_a_blank(document: Any) -> None:
    first_figure(document)["/Alt"] = pikepdf.String(" ")


def untagged(document: Any) -> None:
    page = document.pages[0]
    page.contents_add(document.make_stream(b"0 0 m 9 9 l S"), prepend=False)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (without_words, "a picture without words"),
        (with_a_blank, "a picture without words"),
        (untagged, "page 1: drawn outside all tags: ['S']"),
        (lambda document: document.Root.__delitem__("/Lang"), "no language"),
        (lambda document: document.docinfo.__delitem__("/Title"), "no title that a reader shows"),
        (lambda document: document.Root.__delitem__("/StructTreeRoot"), "no tags"),
    ],
)
def test_every_fault_is_found(poster: tuple[str, bytes], change: Callable[[Any], None], fault: str) -> None:
    assert changed(poster[1], change) == [fault]
