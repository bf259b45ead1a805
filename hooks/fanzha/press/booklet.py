"""A book's pages → sheets for a copier: two a side, to be printed on both sides, folded once and stapled in the fold.

Turned over on the short edge, as leaflets are. The pages are placed as they are, as vectors and with their fonts; their
tags are lost, which is why the file in reading order stays beside this one.
"""

from __future__ import annotations

import io

import pikepdf

A_SHEET = 4  # pages


class Unfoldable(ValueError):
    """The pages cannot be folded into a booklet."""


def order(count: int) -> list[tuple[int, int]]:
    """Which two pages, counted from 1, stand left and right on each side of each sheet: front, back, next front, …

    count: pages of the book. Raises Unfoldable where they do not make whole sheets.
    """
    if count < A_SHEET or count % A_SHEET:
        raise Unfoldable(f"{count} pages do not fill sheets of {A_SHEET}")
    sides = []
    for sheet in range(count // A_SHEET):
        outer, inner = 1 + 2 * sheet, 2 + 2 * sheet  # of the book's first half, on the front and on the back
        sides += [(count + 1 - outer, outer), (inner, count + 1 - inner)]
    return sides


def imposed(pdf: bytes) -> bytes:
    """The sheets of a book. Same PDF, same bytes. Raises Unfoldable; all pages must have the size of the first."""
    with pikepdf.open(io.BytesIO(pdf)) as book, pikepdf.new() as sheets:
        left, bottom, right, top = (float(edge) for edge in book.pages[0].trimbox)
        width, height = right - left, top - bottom
        for pair in order(len(book.pages)):
            side = sheets.add_blank_page(page_size=(2 * width, height))
            forms = [sheets.copy_foreign(book.pages[number - 1].as_form_xobject()) for number in pair]
            side.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Left=forms[0], Right=forms[1]))
            side.Contents = sheets.make_stream(
                f"q 1 0 0 1 {-left:.3f} {-bottom:.3f} cm /Left Do Q "
                f"q 1 0 0 1 {width - left:.3f} {-bottom:.3f} cm /Right Do Q".encode()
            )
        _described(book, sheets)
        out = io.BytesIO()
        sheets.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return out.getvalue()


def _described(book: pikepdf.Pdf, sheets: pikepdf.Pdf) -> None:
    """Title and language, and what a printer should be told: no scaling, both sides, turned on the short edge."""
    sheets.Root.Lang = book.Root.get("/Lang", pikepdf.String("zh-CN"))
    sheets.Root.ViewerPreferences = pikepdf.Dictionary(
        PrintScaling=pikepdf.Name("/None"),
        Duplex=pikepdf.Name.DuplexFlipShortEdge,
        DisplayDocTitle=True,
    )
    title = book.docinfo.get("/Title")
    if title is not None:
        sheets.docinfo["/Title"] = pikepdf.String(str(title))
