"""Sheets → what a page offers for printing and sharing: one entry a design, with all its papers and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fanzha.kinds.folders import in_order_of_groups
from fanzha.kinds.manifest import Manifest
from fanzha.kinds.offered import DRAWN, FORMAT_NAMES, PREVIEW
from fanzha.kinds.sheet import Sheet


@dataclass(frozen=True)
class File:
    """One thing to fetch. label: what it is, e.g. “A4 黑白 PDF”."""

    label: str
    uri: str


@dataclass(frozen=True)
class Row:
    """Pictures that stand beside a design under one label, such as 发群. folded: few look for them."""

    label: str
    folded: bool
    files: tuple[File, ...]


@dataclass(frozen=True)
class Design:
    """One design. files: the best first, then for Word; beside: pictures made of the same record, a row a label.
    lang: of a letter that is not in Chinese."""

    manifest: Manifest
    source: str
    title: str
    about: str
    preview_uri: str
    files: tuple[File, ...]
    beside: tuple[Row, ...] = ()
    lang: str = ""

    @property
    def kind(self) -> str:
        return self.manifest.id

    @property
    def card_picture(self) -> str:
        """The picture that chat programs show beside a link to the page."""
        shown = [file.uri for row in self.beside for file in row.files]
        return shown[0] if shown else self.preview_uri


def make_designs(sheets: Iterable[Sheet]) -> list[Design]:
    """Sheets of one design together, in the order of their first; pictures beside the first design of their record."""
    designs: dict[tuple[str, str], list[Sheet]] = {}
    beside: dict[tuple[str, str], list[Sheet]] = {}
    for sheet in sheets:
        if sheet.manifest.beside:
            beside.setdefault((sheet.source, sheet.about), []).append(sheet)
        elif sheet.manifest.group:
            designs.setdefault((sheet.kind, sheet.id), []).append(sheet)
    return [_design(same, beside.pop((same[0].source, same[0].about), [])) for same in designs.values()]


def _design(sheets: list[Sheet], beside: list[Sheet]) -> Design:
    first = sheets[0]
    files = tuple(file for sheet in sheets for file in _files(sheet))
    rows: dict[str, list[Sheet]] = {}
    for sheet in beside:
        rows.setdefault(sheet.manifest.beside, []).append(sheet)
    return Design(
        first.manifest,
        first.source,
        first.title,
        first.about,
        first.preview_uri,
        files,
        tuple(_row(label, same) for label, same in rows.items()),
        str(first.data.get("language") or ""),
    )


def _row(label: str, sheets: list[Sheet]) -> Row:
    return Row(label, sheets[0].manifest.folded, tuple(file for sheet in sheets for file in _files(sheet)))


def _files(sheet: Sheet) -> Iterator[File]:
    """The formats of a sheet that are worth a link: the first says on what paper it is."""
    for format in sheet.formats:
        if format != PREVIEW:
            paper = sheet.paper if sheet.manifest.printed else ""
            name = "" if format in DRAWN else FORMAT_NAMES[format]
            parts = (paper, sheet.edition, name) if format == sheet.formats[0] else (name,)
            yield File(" ".join(part for part in parts if part), sheet.uri_as(format))


def kinds_shown(sheets: Iterable[Sheet]) -> list[str]:
    """The preview that stands for each kind, in the order of the print page."""
    return [designs[0].preview_uri for _, designs in by_kind(make_designs(sheets)) if designs[0].preview_uri]


def by_kind(designs: Iterable[Design]) -> list[tuple[Manifest, list[Design]]]:
    """Designs grouped by kind, in the order of the print page."""
    groups: dict[str, list[Design]] = {}
    for design in designs:
        groups.setdefault(design.kind, []).append(design)
    kinds = in_order_of_groups(same[0].manifest for same in groups.values())
    return [(manifest, groups[manifest.id]) for manifest in kinds]
