"""Figures that somebody brings → a sheet of each kind that is made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fanzha.content import Icons, Library, Tactic
from fanzha.kinds.briefs import Briefs, of_figures
from fanzha.kinds.folders import Kinds
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheet_data import SheetData
from fanzha.kinds.sheets import sheets_of


def bulletin_sheets(
    kinds: Kinds, library: Library, icons: Icons, title: str, figures: Mapping[str, Any], tactic: Tactic
) -> Iterator[Sheet]:
    """title: of the issue, such as 2025年第37期; figures: as FiguresBrief has them; tactic: what it warns of."""
    material = of_figures(Briefs(SheetData(library, icons)), title, figures, tactic)
    for manifest in kinds.values():
        if "figures" in manifest.sources:
            yield from sheets_of(manifest, material)
