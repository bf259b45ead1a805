"""What is made of a pack itself: lists of what lies in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fanzha.content import Icons, Library
from fanzha.kinds.folders import Kinds
from fanzha.kinds.manifest import lacking
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheet_data import SheetData
from fanzha.kinds.sheets import sheet_of
from fanzha.kinds.sources import Material


def pack_sheets(
    kinds: Kinds, library: Library, icons: Icons, title: str, groups: Sequence[Mapping[str, Any]], reviewed: str
) -> Iterator[Sheet]:
    """A sheet of each kind that is made of a pack.

    groups: by how much time there is: title, rows of title, use, paper, by; reviewed: as printed.
    """
    issuer = library.vocabulary.issuer
    common = SheetData(library, icons).common(_Titled(title), "print/", "看全部材料")
    value = {**common, "groups": list(groups), "reviewed": reviewed}
    for manifest in kinds.values():
        if "pack" in manifest.sources and not lacking(manifest.needs, value):
            yield sheet_of(manifest, Material("pack", "list", title, value, {"": issuer}))


class _Titled:
    """Stands for a record of which only the title is known."""

    def __init__(self, title: str) -> None:
        self.title = title
