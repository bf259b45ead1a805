"""The line along which a die cuts (刀版线): a spot colour of its own on a layer of its own, printed by no plate.

Shops and cutters look for a separation called CutContour; it overprints, so that nothing under it is knocked out. The
layer (an optional content group) can be switched off to look at the print alone. For a screen reader it is an artifact.
"""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from fanzha.kinds import Die
from fanzha.press.points import POINTS

SPOT = "CutContour"  # the name that cutters' software knows
LAYER = "CutContour 刀版线"
WIDTH = 0.25  # pt: a hairline, because the blade follows its middle

_ROUND = 0.5523  # of a radius: how far the handles of four curves stand that make a circle

Box = tuple[float, float, float, float]


def draw_die(document: pikepdf.Pdf, die: Die) -> None:
    """Draws the line on every page, around its TrimBox."""
    layer = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=LAYER))
    groups = pikepdf.Array([layer])
    shown = pikepdf.Dictionary(Name="刀版", Order=groups, ON=groups)
    document.Root.OCProperties = pikepdf.Dictionary(OCGs=groups, D=shown)
    spot = document.make_indirect(separation())
    over = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, OP=True, op=True, OPM=1))
    for page in document.pages:
        page.add_resource(layer, pikepdf.Name.Properties, pikepdf.Name.FzDie)
        page.add_resource(spot, pikepdf.Name.ColorSpace, pikepdf.Name.FzCut)
        page.add_resource(over, pikepdf.Name.ExtGState, pikepdf.Name.FzOver)
        line = " ".join(outline(die, tuple(float(edge) for edge in page.trimbox)))  # type: ignore[arg-type]
        set_up = f"/FzOver gs /FzCut CS 1 SCN {WIDTH} w"
        drawn = f"Q q /Artifact BMC /OC /FzDie BDC {set_up} {line} S EMC EMC Q"
        # What stands on the page already may have turned its coordinates.
        page.contents_add(b"q", prepend=True)
        page.contents_add(drawn.encode())


def separation() -> pikepdf.Array:
    """The spot colour; a screen shows it as magenta."""
    tint = pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 0, 0], N=1)
    return pikepdf.Array([pikepdf.Name.Separation, pikepdf.Name("/" + SPOT), pikepdf.Name.DeviceCMYK, tint])


def outline(die: Die, trim: Box) -> Iterator[str]:
    """The path of the shape and of its hole. trim: in pt, from the page's lower left corner."""
    left, bottom, right, top = trim
    radius = die.corner * POINTS if die.shape == "圆角" else min(right - left, top - bottom) / 2
    yield from _rounded(left, bottom, right, top, radius)
    if die.hole:
        x, y, r = (left + right) / 2, top - die.hole_at * POINTS, die.hole / 2 * POINTS
        yield from _rounded(x - r, y - r, x + r, y + r, r)


def _rounded(left: float, bottom: float, right: float, top: float, radius: float) -> Iterator[str]:
    """A box with round corners; with radii of half its sides an ellipse."""
    handle = radius * (1 - _ROUND)
    yield f"{left + radius:.3f} {bottom:.3f} m {right - radius:.3f} {bottom:.3f} l"
    yield _curve(right - handle, bottom, right, bottom + handle, right, bottom + radius)
    yield f"{right:.3f} {top - radius:.3f} l"
    yield _curve(right, top - handle, right - handle, top, right - radius, top)
    yield f"{left + radius:.3f} {top:.3f} l"
    yield _curve(left + handle, top, left, top - handle, left, top - radius)
    yield f"{left:.3f} {bottom + radius:.3f} l"
    yield f"{_curve(left, bottom + handle, left + handle, bottom, left + radius, bottom)} h"


def _curve(*points: float) -> str:
    return " ".join(f"{value:.3f}" for value in points) + " c"
