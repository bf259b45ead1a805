"""Letters for named classes: which can be made so, with their places open, and what is made of a roster itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fanzha.content import Icons, Letter, Library
from fanzha.kinds.folders import Kinds
from fanzha.kinds.manifest import Manifest, lacking
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheet_data import SheetData
from fanzha.kinds.sheets import sheet_of
from fanzha.kinds.sources import Material, of_letter


def letter_sheet(manifest: Manifest, letter: Letter, library: Library, icons: Icons) -> Sheet:
    """One letter with its placeholders still in it, for whoever fills them in."""
    return sheet_of(manifest, of_letter(SheetData(library, icons), letter))


def roster_letters(library: Library, kinds: Kinds) -> dict[str, tuple[Manifest, Letter]]:
    """Letters that can be made class by class, by the names they are asked for: an id, or kind/id if that is taken."""
    found: dict[str, tuple[Manifest, Letter]] = {}
    for manifest in kinds.values():
        for id_, letter in library.letters.get(manifest.id, {}).items() if manifest.roster else ():
            found[f"{manifest.id}/{id_}" if id_ in found else id_] = (manifest, letter)
    return found


def counting_sheets(sheet: Sheet, kinds: Kinds, school: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[Sheet]:
    """What is made from a roster beside a letter: for a school and its classes, a sheet of each such kind."""
    value = {**sheet.data, "school": school, "rows": rows}
    for manifest in kinds.values():
        if "roster" in manifest.sources and not lacking(manifest.needs, value):
            title = manifest.named(sheet.title)
            yield sheet_of(
                manifest, Material("roster", sheet.id, sheet.title, {**value, "title": title}, sheet.sources)
            )
