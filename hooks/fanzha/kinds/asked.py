"""What is asked for, by the names that people write → the sheets meant; and which need not even be planned for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from fanzha.kinds.folders import Kinds
from fanzha.kinds.manifest import Manifest
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import published


def packed(sheets: Iterable[Sheet]) -> Iterator[Sheet]:
    """What goes into a pack that somebody asks for: all of the site's, and what is large; not what must be named."""
    every = list(sheets)
    yield from published(sheet for sheet in every if sheet.manifest.on_site)
    yield from (sheet for sheet in every if sheet.manifest.made == "资料包")


def askable(sheets: Iterable[Sheet]) -> Iterator[Sheet]:
    """What can be asked for by name: all of the site's with its editions, and every one of the large kinds."""
    for sheet in sheets:
        yield from published([sheet])


@dataclass(frozen=True)
class Names:
    """Names as written: KIND, KIND/RECORD or RECORD; either part as an id or in Chinese. A kind's name means the kind.

    kinds: those that there are.
    """

    written: tuple[str, ...]
    kinds: Kinds

    @cached_property
    def _parts(self) -> list[tuple[str, str]]:
        """(kind, record) of each; "" for any."""
        return [self._parted(name) for name in self.written]

    def _parted(self, name: str) -> tuple[str, str]:
        kind, slash, record = name.partition("/")
        if slash:
            return kind, record
        return (name, "") if any(_is_named(each, name) for each in self.kinds.values()) else ("", name)

    @property
    def meant(self) -> Kinds:
        """The kinds of which something may be meant."""
        kinds = [kind for kind, _ in self._parts]
        every = "" in kinds
        return {id_: made for id_, made in self.kinds.items() if every or any(_is_named(made, kind) for kind in kinds)}

    def asks(self, source: str, record: Any) -> bool:
        """Whether a record may be meant; some that are not are let through."""
        own = (record.id, record.title)
        return any(not name or name in own or name.startswith(f"{record.id}-") for _, name in self._parts)


def _is_named(kind: Manifest, name: str) -> bool:
    return name in (kind.id, kind.title)


def selected(sheets: list[Sheet], wanted: list[str]) -> tuple[list[Sheet], list[str]]:
    """The sheets named by KIND, KIND/RECORD or RECORD, and the names that match nothing.

    Without names all that the print page offers file by file.
    """
    if not wanted:
        return [sheet for sheet in sheets if sheet.manifest.group and sheet.manifest.on_site], []
    kinds = {name for sheet in sheets for name in (sheet.kind, sheet.manifest.title)}
    names = [_names(sheet, kinds) for sheet in sheets]
    found = [sheet for sheet, own in zip(sheets, names, strict=True) if own & {*wanted}]
    known = set().union(*names)
    return found, [name for name in wanted if name not in known]


def _names(sheet: Sheet, kinds: set[str]) -> set[str]:
    """What a sheet may be asked for by: its kind, its record, both, its file; each by its id or in Chinese."""
    records, kind = {sheet.id, sheet.data["title"]}, {sheet.kind, sheet.manifest.title}
    own = {f"{one}/{other}" for one in kind for other in {*records, sheet.stem}}
    return {*kind, *(records - kinds), *own, sheet.uri.removeprefix("print/").rpartition(".")[0]}
