"""Sheets that are folded into a booklet: whoever folds them reads the book from the first page to the last."""

from __future__ import annotations

import io
from itertools import pairwise

import pikepdf
import pypdfium2
import pytest
from fanzha.press.booklet import Unfoldable, imposed, order
from fanzha.press.booklet_read import booklet_problems, folded

from tests.print_layouts import MM

COUNTS = range(4, 65, 4)
A5 = (148 * MM, 210 * MM)


def book(count: int) -> bytes:
    """A PDF of so many A5 pages, each with its number on it."""
    document = pikepdf.new()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    for number in range(1, count + 1):
        page = document.add_blank_page(page_size=A5)
        name = page.add_resource(font, pikepdf.Name.Font)
        page.contents_add(f"BT {name} 40 Tf 90 300 Td (page{number}.) Tj ET".encode())
    out = io.BytesIO()
    document.save(out, deterministic_id=True)
    return out.getvalue()


def halves(pdf: bytes) -> list[tuple[str, str]]:
    """What an independent reader finds on the left and on the right of every side."""
    found = []
    for side in pypdfium2.PdfDocument(pdf):
        width, height = side.get_size()
        text = side.get_textpage()
        left = text.get_text_bounded(0, 0, width / 2, height)
        right = text.get_text_bounded(width / 2, 0, width, height)
        found.append((left.strip(), right.strip()))
    return found


@pytest.mark.parametrize("count", COUNTS)
def test_folded_sheets_read_as_the_book(count: int) -> None:
    """A pile of paper is folded in thought: every leaf has a front and a back, and lies inside the one before."""
    sides = halves(imposed(book(count)))
    assert len(sides) == count // 2
    leaves_left, leaves_right = [], []
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        # Turned over on the short edge, what was printed on the right has the back's left half behind it.
        leaves_right.append((front[1], back[0]))
        leaves_left.append((back[1], front[0]))
    read = [page for leaf in [*leaves_right, *reversed(leaves_left)] for page in leaf]
    assert read == [f"page{number}." for number in range(1, count + 1)]
    assert folded(sides) == read


@pytest.mark.parametrize("count", COUNTS)
def test_pages_that_face_each_other_stand_in_order(count: int) -> None:
    """Each pair adds up to one more than the pages: that is what makes the middle of the pile its middle."""
    assert {sum(pair) for pair in order(count)} == {count + 1}
    assert sorted(page for pair in order(count) for page in pair) == list(range(1, count + 1))
    assert all(one != two for one, two in pairwise(order(count)))


@pytest.mark.parametrize("count", [0, 1, 2, 3, 6, 17])
def test_what_does_not_fill_whole_sheets_is_refused(count: int) -> None:
    with pytest.raises(Unfoldable):
        order(count)


def test_a_side_is_two_pages_wide_and_the_bytes_are_the_same_twice() -> None:
    pdf = book(8)
    made = imposed(pdf)
    assert made == imposed(pdf)
    sizes = {tuple(round(edge / MM) for edge in side.get_size()) for side in pypdfium2.PdfDocument(made)}
    assert sizes == {(296, 210)}
    with pikepdf.open(io.BytesIO(made)) as document:
        assert document.Root.ViewerPreferences.Duplex == pikepdf.Name.DuplexFlipShortEdge


def shuffled(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        first = document.pages[0]
        del document.pages[0]
        document.pages.append(first)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()


def test_sheets_in_another_order_are_noticed() -> None:
    pdf = book(12)
    assert list(booklet_problems("a.pdf", imposed(pdf), pdf)) == []
    (problem,) = booklet_problems("a.pdf", shuffled(imposed(pdf)), pdf)
    assert problem.rule == "preflight-booklet"
    (problem,) = booklet_problems("a.pdf", imposed(book(8)), pdf)
    assert "要拼成 6 面" in problem.message
