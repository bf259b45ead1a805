"""The rows of a drawn example: who says what, remarks, fields, buttons; what gives it away is ringed and named."""

from __future__ import annotations

from collections.abc import Callable

from fanzha.content import ScreenRow, width_of
from fanzha.site.screen_lines import lines_of
from fanzha.site.screen_marks import INK, MINE, NONE, ON_RED, PAPER, RED, SOFT, Canvas, Rect, Shape, Words

WIDTH = 240.0  # of a frame, px; the page shows it half as large again
SIDE = 16.0  # from its edge to what is within
SIZE, LEAD = 15.0, 21.0  # px, type and line pitch
BUBBLE = 11.4  # em, the widest line in a bubble
_PAD = 9.0
_GAP = 9.0
_RING = 4.0  # px from a row to the ring around it
_DO = 34.0  # px, height of what to do

Box = tuple[float, float, float, float]  # x, y, width, height


def draw_rows(canvas: Canvas, rows: tuple[ScreenRow, ...]) -> None:
    """All rows, one under the other."""
    for row in rows:
        if row.flag:
            canvas.down(_RING)
        box = _DRAW[row.by](canvas, row)
        canvas.y = box[1] + box[3]
        if row.flag:
            _ring(canvas, box, row.flag)
        canvas.down(_GAP)


def draw_deed(canvas: Canvas, does: str, *, apart: bool) -> None:
    """What one does now: the last thing in a frame, ticked and heavier than what is said. apart: after a foot."""
    canvas.down(_GAP if apart else 0)
    x, y = SIDE + 20, canvas.y + _DO / 2
    canvas.add(
        Rect(SIDE, canvas.y, WIDTH - 2 * SIDE, _DO, 8, PAPER, INK, 3.5),
        Shape(f"M{x - 10:g} {y:g}a10 10 0 1 0 20 0a10 10 0 1 0-20 0z", INK, NONE),
        Shape(f"M{x - 4.5:g} {y + 0.5:g}l3.2 3.5 6-7.5", NONE, PAPER, 2.5),
        Words(x + 17, y, does, SIZE, INK, bold=True),
    )
    canvas.down(_DO + 4)


def _bubble(canvas: Canvas, row: ScreenRow) -> Box:
    """Said by the other, on the left, or by the person addressed, on the right."""
    lines = lines_of(row.text, BUBBLE)
    width = max(map(width_of, lines)) * SIZE + 2 * _PAD
    height = len(lines) * LEAD + _PAD
    mine = row.by == "me"
    x, y = (WIDTH - SIDE - width if mine else SIDE), canvas.y
    tip = f"M{x + width - 2:g} {y + 9:g}l7 5-7 5z" if mine else f"M{x + 2:g} {y + 9:g}l-7 5 7 5z"
    canvas.add(
        Rect(x, y, width, height, 8, MINE if mine else PAPER, SOFT, 1.5),
        Shape(tip, SOFT, "none"),
        *_written(lines, x + _PAD, y + _PAD / 2),
    )
    return x, y, width, height


def _written(lines: list[str], x: float, y: float, *, bold: bool = False) -> list[Words]:
    return [Words(x, y + (at + 0.5) * LEAD, line, SIZE, INK, bold=bold) for at, line in enumerate(lines)]


def _note(canvas: Canvas, row: ScreenRow) -> Box:
    """A remark of the screen's own, in the middle."""
    lines = lines_of(row.text, (WIDTH - 2 * SIDE) / SIZE)
    width = max(map(width_of, lines)) * SIZE
    for at, line in enumerate(lines):
        canvas.add(Words(WIDTH / 2, canvas.y + (at + 0.5) * LEAD, line, SIZE, SOFT, "middle"))
    return (WIDTH - width) / 2 - 4, canvas.y, width + 8, len(lines) * LEAD


def _field(canvas: Canvas, row: ScreenRow) -> Box:
    """Something to be filled in: its name above, on the left, in a box."""
    box = SIDE, canvas.y, WIDTH - 2 * SIDE, 32.0
    middle = canvas.y + 16
    canvas.add(Rect(*box, 5, PAPER, SOFT, 1.5), Words(SIDE + 9, middle, row.field, SIZE, INK))
    if row.value:
        canvas.add(Words(WIDTH - SIDE - 9, middle, row.value, SIZE, SOFT, "end"))
    return box


def _button(canvas: Canvas, row: ScreenRow) -> Box:
    box = SIDE, canvas.y, WIDTH - 2 * SIDE, 34.0
    canvas.add(Rect(*box, 17, RED), Words(WIDTH / 2, canvas.y + 17, row.button, SIZE, ON_RED, "middle", bold=True))
    return box


def _ring(canvas: Canvas, box: Box, flag: str) -> None:
    """A ring around a row, and on its lower edge what is wrong there."""
    x, y, width, height = box
    left, right = max(8.0, x - _RING - 4), min(WIDTH - 8, x + width + _RING + 4)
    low = y + height + _RING
    canvas.add(Rect(left, y - _RING, right - left, height + 2 * _RING, 12, "none", RED, 3.5))
    label = width_of(flag, bold=True) * SIZE + 34
    start = min(left + 8, WIDTH - SIDE / 2 - label)
    top = low - 3
    canvas.add(
        Rect(start, top, label, 24, 4, RED),
        Shape(_pennant(start + 10, top + 5.5), ON_RED, ON_RED, 1.5),
        Words(start + 25, top + 12, flag, SIZE, ON_RED, bold=True),
    )
    canvas.y = top + 24


def _pennant(x: float, y: float) -> str:
    return f"M{x:g} {y:g}v14M{x:g} {y + 1:g}h9l-2.5 3.5 2.5 3.5h-9"


_DRAW: dict[str, Callable[[Canvas, ScreenRow], Box]] = {
    "they": _bubble,
    "me": _bubble,
    "note": _note,
    "field": _field,
    "button": _button,
}
