"""One thing to print: of what kind and record, where it is published, and the one JSON value it is laid out from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from fanzha.content import Record
from fanzha.kinds.limits import Limits
from fanzha.kinds.manifest import Die, Layout, Manifest, ScreenSize
from fanzha.kinds.offered import ENDINGS, PREVIEW

MORE_PAGES = 2  # times as many pages as a kind may have, in large type
KINDS_URI = "print/contact/kinds.webp"  # the picture of all kinds on the print page


@dataclass(frozen=True)
class Sheet:
    """One thing to print, or one picture. data: the JSON value its layout gets; about: the id of its record.

    sources: which record a field of the layout came from, by the beginning of the field's name ("" for the rest);
    folder: where below print/ it is published; pictures: those of another kind that belong to it, in their order;
    copied: whether it is for readers where there is but a copier.
    """

    manifest: Manifest
    source: str
    id: str
    title: str
    paper: str
    about: str
    data: dict[str, Any] = field(repr=False)
    sources: dict[str, Any] = field(repr=False)
    variant: str = ""
    folder: str = ""
    pictures: tuple[Sheet, ...] = field(default=(), repr=False)
    copied: bool = False

    @property
    def kind(self) -> str:
        return self.manifest.id

    @property
    def stem(self) -> str:
        return f"{self.id}-{self.variant}" if self.variant else self.id

    @property
    def formats(self) -> tuple[str, ...]:
        """What is made of it, the thing itself first."""
        return self.manifest.outputs

    def uri_as(self, format: str) -> str:
        """Where it is published in a format; empty where it is not made in it."""
        folder = self.folder or self.manifest.folder or self.kind
        ending = ENDINGS.get(format, f".{format}")
        return f"print/{folder}/{self.stem}{ending}" if format in self.formats else ""

    @property
    def uri(self) -> str:
        return self.uri_as(self.formats[0])

    @property
    def preview_uri(self) -> str:
        return self.uri_as(PREVIEW)

    @property
    def layout(self) -> Layout | None:
        return self.manifest.shape_named(self.data.get("layout", ""))

    @property
    def sides(self) -> int | None:
        """How many sides of paper it has; None for as many as it takes."""
        return (self.layout and self.layout.sides) or self.manifest.sides

    @property
    def codes(self) -> int:
        """How many codes there must be on it at least."""
        own = self.layout.codes if self.layout else None
        return self.manifest.codes if own is None else own

    @property
    def least_type(self) -> float:
        """The least size of type that its reader needs, in pt."""
        return least_type_of(self.manifest, self.sources)

    @property
    def limits(self) -> Limits:
        """What must hold of it: what its kind says, and its reader's least type. What is larger takes more pages."""
        own = self.manifest.limits
        if self.least_type <= (own.type or 0):
            return own
        pages = own.pages and own.pages * MORE_PAGES
        return own.model_copy(update={"type": self.least_type, "pages": pages})

    @property
    def die(self) -> Die | None:
        """What is punched out of it."""
        return self.layout.die if self.layout else None

    @property
    def picture(self) -> ScreenSize | None:
        """Its size in pixels, if it is for screens."""
        return self.manifest.pictures.get(self.variant)

    @property
    def for_copiers(self) -> bool:
        """Whether this is an edition for those who have but a copier."""
        variant = self.manifest.variants.get(self.variant)
        return bool(variant and variant.copier)

    @property
    def edition(self) -> str:
        """What tells this one from the others of its design or record, such as 黑白 or A卷."""
        variant = self.manifest.variants.get(self.variant)
        written = self.manifest.editions.get(self.variant, "")
        return variant.title if variant else self.picture.title if self.picture else written


def least_type_of(manifest: Manifest, records: Mapping[str, Any]) -> float:
    """The least size of type that the reader of a sheet needs, in pt; 0 where nothing is said of the reader, and for
    what the unit's own people hold. records: what the sheet is made from, by the beginning of a field's name.
    """
    reader = records.get("audience") or records.get("")
    return 0.0 if manifest.limits.staff else getattr(reader, "type", None) or 0.0


def record_behind(sheet: Sheet, layout_field: str) -> tuple[Record, tuple[str | int, ...]]:
    """The record and its key path that a field named by a layout, such as "tactics.1.red_flags.2", came from."""
    prefix = max((name for name in sheet.sources if layout_field.startswith(name)), key=len)
    rest = layout_field[len(prefix) :].strip(".")
    keys = tuple(int(part) if part.isdigit() else part for part in rest.split(".") if part)
    return sheet.sources[prefix] or sheet.sources[""], keys


def contact_uri(manifest: Manifest) -> str:
    """Where the site has a kind's contact sheet."""
    return f"print/contact/{manifest.id}.webp"


def contact_uris(sheets: Iterable[Sheet]) -> list[str]:
    """Where the site has its contact sheets, one a kind, and the picture of all kinds."""
    uris = list(dict.fromkeys(contact_uri(sheet.manifest) for sheet in sheets if sheet.preview_uri))
    return [*uris, KINDS_URI] if uris else []
