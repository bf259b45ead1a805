"""Sheets → what a page offers for printing and sharing: one entry a design, with all its papers and pictures."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from fanzha.kinds.sheets import COVERS

# Kinds in the order of the print page; their names are what the public calls them.
KINDS = {
    "poster": "海报",
    "case-poster": "案例海报",
    "leaflet": "折页",
    "letter": "家长信",
    "notice": "告知书",
    "board": "展板",
    "card": "小卡片",
    "slides": "课件",
    "handbook": "手册",
}

USES = {
    "poster": "一张讲一种骗术，贴在楼道、电梯、宣传栏",
    "case-poster": "一张讲一个案例，讲清怎么被骗、怎么醒悟",
    "leaflet": "按人群编写，对折后分发，放在柜台、门卫室",
    "letter": "发给每个家庭，附回执，可以收回存档",
    "notice": "当面讲解、签名，双方各留一份",
}

VARIANTS = {"": "", "mono": "黑白"}

COVER = "公众号封面"  # how the labels of covers for WeChat official accounts begin


class SheetLike(Protocol):
    """What an offer needs of a printed sheet. uri, preview_uri: in the site; about: the id of the record it is of.

    A sheet may also have a `variant` (VARIANTS), a `docx_uri` ("" where there is none) and `share_images()` (uris of
    pictures for chat groups).
    """

    @property
    def kind(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def uri(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def preview_uri(self) -> str: ...
    @property
    def paper(self) -> str: ...
    @property
    def about(self) -> str: ...


@dataclass(frozen=True)
class File:
    """One thing to fetch. label: what it is, e.g. “A4 黑白 PDF”."""

    label: str
    uri: str


@dataclass(frozen=True)
class Offer:
    """One design. files: PDFs, the best first, then for Word; pictures: for chat groups, the square one first."""

    kind: str
    title: str
    about: str
    preview_uri: str
    files: tuple[File, ...]
    pictures: tuple[File, ...]

    @property
    def card_picture(self) -> str:
        """The picture that chat programs show beside a link to the page."""
        return self.pictures[0].uri if self.pictures else self.preview_uri


def make_offers(sheets: Iterable[SheetLike], cases: Container[str]) -> list[Offer]:
    """Sheets of one design together, in the order of their first. cases: ids, whose posters are a kind of their own."""
    designs: dict[tuple[str, str], list[SheetLike]] = {}
    for sheet in sheets:
        designs.setdefault((sheet.kind, sheet.id), []).append(sheet)
    return [_offer(same, cases) for same in designs.values()]


def _offer(sheets: list[SheetLike], cases: Container[str]) -> Offer:
    first = sheets[0]
    kind = "case-poster" if first.kind == "poster" and first.about in cases else first.kind
    pictures = [uri for sheet in sheets for uri in _pictures(sheet)]
    return Offer(
        kind,
        first.title.partition("（A4")[0],
        first.about,
        first.preview_uri,
        tuple(file for sheet in sheets for file in _files(sheet)),
        tuple(File(_shape(uri), uri) for uri in pictures),
    )


def _shape(uri: str) -> str:
    cover = next((name for name in COVERS if uri.endswith(f"-{name}.jpg")), "")
    return f"{COVER} {cover.replace('x', '×')}" if cover else "长图" if "9x16" in uri else "方图"


def is_cover(picture: File) -> bool:
    """Whether a picture is a cover for an official account, which few look for."""
    return picture.label.startswith(COVER)


def _files(sheet: SheetLike) -> Iterator[File]:
    variant = VARIANTS.get(getattr(sheet, "variant", ""), "")
    yield File(" ".join(part for part in (sheet.paper, variant, "PDF") if part), sheet.uri)
    if word := getattr(sheet, "docx_uri", ""):
        yield File("Word", word)


def _pictures(sheet: SheetLike) -> Iterable[str]:
    images: Iterable[str] = getattr(sheet, "share_images", dict)()
    return images


def kind_name(kind: str) -> str:
    """What the public calls a kind of sheet."""
    return KINDS.get(kind, "其他印刷品")


def use_of(kind: str) -> str:
    """What a kind of sheet is for, in a line; "" where nobody has said so."""
    return USES.get(kind, "")


def kinds_shown(sheets: Iterable[SheetLike], cases: Container[str]) -> list[str]:
    """The preview that stands for each kind, in the order of the print page."""
    return [offers[0].preview_uri for _, offers in by_kind(make_offers(sheets, cases))]


def by_kind(offers: Iterable[Offer]) -> list[tuple[str, list[Offer]]]:
    """Offers grouped by kind, in the order of KINDS, unknown kinds last."""
    groups: dict[str, list[Offer]] = {}
    for offer in offers:
        groups.setdefault(offer.kind, []).append(offer)
    order = [*KINDS]
    return sorted(groups.items(), key=lambda group: order.index(group[0]) if group[0] in order else len(order))
