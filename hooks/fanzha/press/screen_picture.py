"""A filled template → the picture of one LED screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fanzha.content import Problem
from fanzha.press.screens import Panel, fits, no_room, screen_image

if TYPE_CHECKING:
    from pathlib import Path

    from fanzha.kinds import Sheet
    from fanzha.press.templates import Filled


def write(sheet: Sheet, filled: Filled) -> bytes:
    """A PNG of the screen's pixels and its two colours."""
    made = screen_image(filled.measured, panel_of(sheet), filled.layouts)
    assert made is not None  # what is too small has been refused
    return made


def too_small(sheet: Sheet, words: str, layouts: Path) -> Iterator[Problem]:
    """屏幕放不下一句话的，说出是哪块屏；字小于14像素就认不清。[screen-overflow]"""
    panel = panel_of(sheet)
    if not fits(words, panel, layouts):
        tactic = sheet.sources.get("tactic") or sheet.sources[""]
        yield no_room(words, panel, tactic.origin.path, tactic.origin.line("slogan"))


def panel_of(sheet: Sheet) -> Panel:
    """The screen that a sheet is for."""
    return Panel(**sheet.data["screen"])
