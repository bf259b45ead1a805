"""Sizes of paper that printers and shops have, by the names that people order them by."""

from __future__ import annotations

from typing import Any

from pydantic_core import PydanticCustomError

# Trim size in mm, upright (handbook section 11); the last is no paper but what slides are shown on, 16:9.
PAPERS = {
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "A6": (105.0, 148.0),
    "4开": (420.0, 570.0),
    "对开": (570.0, 840.0),
    "500x700": (500.0, 700.0),
    "16开": (210.0, 285.0),
    "190x210": (190.0, 210.0),
    "300x400": (300.0, 400.0),
    "90x54": (90.0, 54.0),
    # Shapes that are punched out, by the box around them; the sizes are the trade's, not a norm.
    "180x180": (180.0, 180.0),
    "120x160": (120.0, 160.0),
    "80x80": (80.0, 80.0),
    "80x50": (80.0, 50.0),
    "50x150": (50.0, 150.0),
    "宽屏": (338.667, 190.5),
    # Large ones, as shops offer them; the sizes of boards, roll-ups and plaques differ from shop to shop.
    "400x600": (400.0, 600.0),
    "600x900": (600.0, 900.0),
    "900x1200": (900.0, 1200.0),
    "1200x2400": (1200.0, 2400.0),
    "800x2000": (800.0, 2000.0),
    "5000x700": (5000.0, 700.0),  # a banner; programs that show PDF stop at 5080 mm
    "500x70": (500.0, 70.0),  # the same, one to ten
}

TURNED = "横"  # after a paper's name: lying on its side


def known_paper(written: str) -> str:
    """纸张要在名录里，横放的后面加“横”字，如 A4横。[kind-paper]"""
    if written.removesuffix(TURNED) in PAPERS:
        return written
    hint = f"没有“{{paper}}”这种纸，可以写：{'、'.join(PAPERS)}；横放的后面加“{TURNED}”"
    raise PydanticCustomError("kind-paper", hint, {"paper": written})


def plain_name(paper: str) -> str:
    """A paper's name, however it lies."""
    return paper.removesuffix(TURNED)


def paper_of(name: str, landscape: bool = False) -> dict[str, Any]:
    """Trim size in mm of a paper, turned if its name or the order says so."""
    width, height = PAPERS[plain_name(name)]
    turned = landscape != name.endswith(TURNED)
    return {"name": plain_name(name), "width": height if turned else width, "height": width if turned else height}
