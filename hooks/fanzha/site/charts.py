"""Bars as inline SVG from templates/chart.html: real text, no style, no script.

Colours and the typeface come from the site's stylesheet, so that dark mode and high contrast work; the attributes are
what remains without it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

WIDTH = 240  # px; a phone shows it half as large again, so that 14 px text is as large as what stands around it
_ROW = 44  # px a bar with its label above it: beside it, the label would leave the bar no room on a phone
_LABEL, _MIDDLE = 11, 32  # px from a row's top to the middle of the label, of the bar
_THICK = 16  # px a bar
_CHAR = 14  # px, the size of labels
_GAP = 6  # px between a bar and its number, and below the last bar


@dataclass(frozen=True)
class Bar:
    """One bar. amount: its length, in any unit; said: the number beside it, as it is printed; kind: for its colour."""

    label: str
    amount: float
    said: str
    kind: str = ""


def bar_chart(bars: Sequence[Bar], name: str, templates: Environment) -> Markup:
    """An svg element with the bars from top to bottom. name: what screen readers say."""
    width = max(WIDTH, *(text_width(bar.label) + _GAP for bar in bars))
    # The bars are as long as all their numbers leave room.
    rooms = [(max(width - text_width(bar.said) - _GAP, 0), bar.amount) for bar in bars if bar.amount]
    share = min((room / amount for room, amount in rooms), default=0)
    rows = [_row(at, bar, bar.amount * share) for at, bar in enumerate(bars)]
    drawn = templates.get_template("chart.html").render(
        name=name, width=round(width, 1), height=_ROW * len(bars) + _GAP, bars=rows, gap=_GAP, size=_CHAR, thick=_THICK
    )
    return Markup(drawn.strip())


def _row(at: int, bar: Bar, length: float) -> dict[str, object]:
    """Where a bar's parts stand, in px, rounded to tenths."""
    middle = at * _ROW + _MIDDLE
    places = {"length": round(length, 1), "end": round(length + _GAP, 1), "top": middle - _THICK // 2, "middle": middle}
    return {"label": bar.label, "said": bar.said, "kind": bar.kind, "above": at * _ROW + _LABEL, **places}


def text_width(text: str) -> float:
    """The width of a label in px: Chinese characters are square, others about half as wide."""
    return 2 + sum(_CHAR if unicodedata.east_asian_width(char) in "WF" else _CHAR * 0.6 for char in text)
