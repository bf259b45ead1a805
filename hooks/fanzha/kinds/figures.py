"""The pictures that stand in a text about a tactic, in their order: its drawing, then what its victim sees."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Figure = dict[str, Any]


def figures_of(tactic: Mapping[str, Any]) -> list[Figure]:
    """All figures of a tactic's value (SheetData.tactic). art or frame: what is drawn, the other is None.

    caption: what stands under it; alt: what it shows, for who cannot see it.
    """
    sign, title = tactic.get("art"), tactic.get("title", "")
    own = [{"caption": title, "alt": sign["alt"], "art": sign, "frame": None}] if sign else []
    return [*own, *(_of_frame(frame) for frame in tactic.get("screen", ()))]


def _of_frame(frame: Mapping[str, Any]) -> Figure:
    caption, _, _ = frame["alt"].partition("。")
    return {"caption": caption, "alt": frame["alt"], "art": None, "frame": frame}
