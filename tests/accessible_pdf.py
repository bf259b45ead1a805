"""What somebody who cannot see a PDF is told of it, found by another program than the one that wrote it (pikepdf).

PDF/UA asks for a title that is shown, a language, a tree of tags over all that is drawn, and words for every picture.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf

PAINTS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", '"', "EI"}
LEAST = 2  # characters that say what a picture shows


def unheard(pdf: bytes) -> Iterator[str]:
    """Everything in a PDF that would be passed over, or told in a wrong tongue."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        if not str(root.get("/Lang", "")):
            yield "no language"
        if not str(document.docinfo.get("/Title", "")) or not _true(
            root.get("/ViewerPreferences", {}), "/DisplayDocTitle"
        ):
            yield "no title that a reader shows"
        if not _true(root.get("/MarkInfo", {}), "/Marked") or "/StructTreeRoot" not in root:
            yield "no tags"
            return
        for element in elements(root.StructTreeRoot):
            if element.get("/S") in ("/Figure", "/Formula") and len(str(element.get("/Alt", "")).strip()) < LEAST:
                yield "a picture without words"
        for number, page in enumerate(document.pages, 1):
            loose = set(_untagged(page))
            if loose:
                yield f"page {number}: drawn outside all tags: {sorted(loose)}"


def alternatives(pdf: bytes) -> list[str]:
    """What is said of each picture, in reading order."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        tree = elements(document.Root.StructTreeRoot)
        return [str(each.get("/Alt", "")) for each in tree if each.get("/S") == "/Figure"]


def elements(node: Any) -> Iterator[Any]:
    """All elements of a tree of tags, in reading order. Deep trees are walked without recursion."""
    left = [node]
    while left:
        at = left.pop()
        if isinstance(at, pikepdf.Dictionary):
            if "/S" in at:
                yield at
            below = at.get("/K", None)
            left += reversed(list(below)) if isinstance(below, pikepdf.Array) else [below]


def _true(holder: Any, key: str) -> bool:
    return bool(holder.get(key, False))


def _untagged(page: Any) -> Iterator[str]:
    """Operators that paint while nothing is open that says what it is: a tag, or that it is decoration."""
    depth = 0
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            depth += 1
        elif operator == "EMC":
            depth -= 1
        elif operator in PAINTS and depth == 0:
            yield operator
