"""Bars as inline SVG, drawn at build time by leather (MIT).

Why leather: it writes plain shapes with presentation attributes and hands over an element tree. pygal, the other
maintained candidate, always writes a style element, a script and the day of the build, all of which the content
security policy or the rule of equal bytes forbids; matplotlib writes style attributes. Colours and the type face come
from the site's stylesheet, so that dark mode and high contrast work; the attributes are what remains without it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

import leather

WIDTH = 240  # px; a phone shows it half as large again, so that 14 px text is as large as what stands around it
_SHARE = 0.05  # leather's own margin, of the width; cut off below
_ROW = 44  # px a bar with its label above it: beside it, the label would leave the bar no room on a phone
_UP, _DOWN = 11, 10  # px from a row's middle to the middle of the label, of the bar
_THICK = 16  # px a bar
_CHAR = 14  # px, leather's size of labels
_GAP = 6  # px between a bar and its number
_BASE = 22  # px that leather keeps for numbers below the bars; there are none


@dataclass(frozen=True)
class Bar:
    """One bar. amount: its length, in any unit; said: the number beside it, as it is printed; kind: for its colour."""

    label: str
    amount: float
    said: str
    kind: str = ""


def bar_chart(bars: Sequence[Bar], name: str) -> ElementTree.Element:
    """An svg element with the bars from top to bottom. name: what screen readers say."""
    canvas = max(WIDTH, *(text_width(bar.label) for bar in bars))
    width = canvas / (1 - 2 * _SHARE)
    margin = width * _SHARE
    height = 2 * margin + _BASE + _ROW * len(bars)
    rooms = [(canvas - text_width(bar.said) - _GAP, bar.amount) for bar in bars if bar.amount]
    chart = leather.Chart()
    # In hundredths of the canvas, the domain that leather keeps; the bars are as long as all their numbers leave room.
    share = min((100 * max(room, 0) / canvas / amount for room, amount in rooms), default=0)
    chart.set_x_scale(leather.Linear(0, 100))
    chart.add_x_axis(ticks=[0], tick_formatter=lambda value, index, count: "")
    chart.set_y_axis(_Labels())
    chart.add_bars([(bar.amount * share, bar.label) for bar in bars])
    drawn = chart.to_svg_group(width, height)
    drawn.remove(drawn[0])  # the background
    _add_numbers(drawn, bars)
    _round(drawn)
    view = (margin, margin, canvas, height - 2 * margin - _BASE + _GAP)
    svg = ElementTree.Element("svg", viewBox=" ".join(f"{round(part, 1):g}" for part in view), role="img")
    svg.set("class", "fz-chart")
    svg.set("aria-label", name)
    svg.append(drawn)
    return svg


def text_width(text: str) -> float:
    """The width of a label in px: Chinese characters are square, others about half as wide."""
    return 2 + sum(_CHAR if unicodedata.east_asian_width(char) in "WF" else _CHAR * 0.6 for char in text)


class _Labels(leather.Axis):  # type: ignore[misc]
    """Labels above their bars instead of beside them."""

    def estimate_label_margin(self, scale: leather.Scale, orient: str) -> float:
        return 0

    def to_svg(self, width: float, height: float, scale: leather.Scale, orient: str) -> ElementTree.Element:
        group: ElementTree.Element = super().to_svg(width, height, scale, orient)
        for text in group.iter("text"):
            text.set("x", str(_GAP))
            text.set("y", str(float(str(text.get("y"))) - _UP))
            text.set("text-anchor", "start")
        return group


def _add_numbers(drawn: ElementTree.Element, bars: Sequence[Bar]) -> None:
    """Slimmer bars, each with its number at its end; leather draws the bars bottom up."""
    series = next(group for group in drawn.iter("g") if "series" in str(group.get("class")))
    for rect, bar in zip(list(series.iter("rect")), reversed(bars), strict=True):
        if bar.kind:
            rect.set("class", f"fz-chart__{bar.kind}")
        end = float(str(rect.get("x"))) + float(str(rect.get("width")))
        middle = float(str(rect.get("y"))) + float(str(rect.get("height"))) / 2 + _DOWN
        rect.set("y", str(middle - _THICK / 2))
        rect.set("height", str(_THICK))
        text = ElementTree.SubElement(series, "text", x=str(end + _GAP), y=str(middle), dy="0.32em")
        text.set("font-size", str(_CHAR))
        text.text = bar.said


def _round(drawn: ElementTree.Element) -> None:
    """Tenths of a pixel: leather writes 25 digits."""
    for element in drawn.iter():
        for name in ("x", "y", "x1", "x2", "y1", "y2", "width", "height"):
            if name in element.attrib:
                element.set(name, f"{round(float(element.attrib[name]), 1):g}")
