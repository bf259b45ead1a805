"""About how much room a text takes in Word, which breaks lines and pages itself: there is nothing to measure with."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fanzha.content import Block, Inline

EM = 25.4 / 72  # mm a point
QUOTED = 2  # em that a quotation moves in
_CELL = 5.0  # mm beside the text of a cell


def ems(inlines: list[Inline]) -> int:
    """How long a text is in one line, in characters, with the addresses that paper adds."""
    return sum(map(len, _said(inlines)))


def _said(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["v"]] if "v" in node else [f"（{node['shown']}）"] if node.get("shown") else []
        return own + [word for part in node.get("c", ()) for word in _said(part)]
    return [word for part in node for word in _said(part)]


def is_boxes(block: Block) -> bool:
    """Whether a table has nothing but marks, such as numbers of questions: boxes for a pen, as prose.typ sets them."""
    return len(block["head"]) >= 5 and all(ems(cell) <= 2 for row in (block["head"], *block["rows"]) for cell in row)


def table_widths(block: Block, width: float, size: float) -> tuple[float, ...]:
    """mm for the columns of a table: as wide as its texts, together at most as wide as there is room; boxes alike."""
    if is_boxes(block):
        return (width / len(block["head"]),) * len(block["head"])
    rows = [block["head"], *block["rows"]]
    natural = [(max(map(ems, cells)) + 1) * size * EM + _CELL for cells in zip(*rows, strict=True)]
    return tuple(each * min(1.0, width / sum(natural)) for each in natural)


def lines_of(blocks: list[Block], width: float, size: float, indent: int = 2) -> int:
    """About how many lines blocks take. width: mm; size: pt; indent: of a paragraph's first line in characters."""
    return sum(_lines(block, width, size, indent) for block in blocks)


def _lines(block: Block, width: float, size: float, indent: int) -> int:
    kind, em = block["t"], size * EM
    if kind in ("ol", "ul"):
        return sum(max(1, lines_of(item, width - 2 * em, size, 0)) for item in block["items"])
    if kind == "quote":
        return lines_of(block["c"], width - QUOTED * em, size, 0)
    if kind == "table":
        rooms = [max(1.0, (each - _CELL) / em) for each in table_widths(block, width, size)]
        rows = [block["head"], *block["rows"]]
        lines = ((max(1, ems(cell)) / room for cell, room in zip(row, rooms, strict=True)) for row in rows)
        return sum(math.ceil(max(row)) for row in lines)
    return 1 if kind == "rule" else math.ceil((ems(block["c"]) + indent) * em / width)
