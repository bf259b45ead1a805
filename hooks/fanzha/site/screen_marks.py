"""What the drawn example on a page consists of: four kinds of marks, which templates/screen.html writes as SVG.

The colours are those of the small drawings (posters/art), and some between; the style sheet changes them on dark pages.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

INK, RED, PAPER, SOFT = "#1d1815", "#c8231b", "#fff", "#544941"
TINT, MINE, LINE = "#f6f0e6", "#e4d8c4", "#b9ad9e"  # behind what is said, what the victim says, thin lines
ON_RED = "white"  # stays white on dark pages, unlike PAPER
NONE = "none"


@dataclass(frozen=True)
class Rect:
    """A rectangle with round corners."""

    x: float
    y: float
    w: float
    h: float
    rx: float = 0
    fill: str = PAPER
    stroke: str = NONE
    width: float = 2


@dataclass(frozen=True)
class Shape:
    """Path data."""

    d: str
    fill: str = NONE
    stroke: str = INK
    width: float = 2


@dataclass(frozen=True)
class Words:
    """One line of text; y: its middle. anchor: start, middle or end."""

    x: float
    y: float
    text: str
    size: float = 15
    fill: str = INK
    anchor: str = "start"
    bold: bool = False


@dataclass(frozen=True)
class Drawing:
    """A small drawing. inner: what is within its svg element."""

    x: float
    y: float
    size: float
    inner: str


Mark = Rect | Shape | Words | Drawing


@dataclass
class Canvas:
    """Marks from top to bottom; y is where the next one goes, and the height of all in the end. say: how a wording of
    the drawing's own is said in the language of what is drawn."""

    say: Callable[[str], str] = str
    marks: list[Mark] = field(default_factory=list)
    y: float = 0

    def add(self, *marks: Mark) -> None:
        self.marks += marks

    def down(self, by: float) -> None:
        self.y += by
