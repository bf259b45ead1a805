"""宣传资料: what there is to send, print and put up, by who one is and how much time there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fanzha.campaign import AllHandouts, Handouts
from fanzha.content import Icons, Library
from fanzha.kinds import FORMAT_NAMES, PREVIEW, Design, Manifest, ScreenSize, Sheet, length, make_designs, read_kinds
from fanzha.site.calendar import calendar_uris
from fanzha.site.rendering import Renderer

URI = "kit/index.md"


@dataclass(frozen=True)
class Wording:
    """A text to be sent or said. pieces: what is copied at one touch; own: whether it is about all of the audience,
    which is what somebody in a hurry sends, so it stands first and open.

    article: where the page lies that is copied with its looks, "" for a plain text; pictures: what goes with it;
    picture: the uri of how it looks, "" where there is none.
    """

    title: str
    pieces: list[str]
    counted: str
    own: bool
    files: list[tuple[str, str]]
    article: str
    pictures: list[tuple[str, str]]
    picture: str = ""


@dataclass(frozen=True)
class Picture:
    """Pictures of one record. sizes: each with its uri."""

    title: str
    sizes: list[tuple[ScreenSize, str]]


@dataclass(frozen=True)
class Offer:
    """A kind with all there is of it; it is texts, or pictures, or sheets, or files alone."""

    manifest: Manifest
    count: int
    texts: list[Wording]
    pictures: list[Picture]
    designs: list[Design]
    documents: list[Wording]


def kit_pages(library: Library, handouts: AllHandouts, icons: Icons, directory_urls: bool) -> dict[str, str]:
    """The page that asks who one is, and a page an audience; none where nothing is handed out."""
    shown = [one for one in handouts.each if one.sheets]
    if not shown:
        return {}
    renderer = Renderer(library.vocabulary, library.tactics, icon=icons.svg, directory_urls=directory_urls)
    audiences = {audience.id: audience for audience in library.vocabulary.audiences}
    pages = {
        URI: renderer.render(
            "kit-index.md", URI, handouts=shown, audiences=audiences, calendar=bool(calendar_uris(library))
        )
    }
    kinds = read_kinds(library.root, library.sources)[0].values()
    to_order = [kind for kind in kinds if not kind.on_site]
    for one in shown:
        uri = f"kit/{one.pack.id}.md"
        offer = Offering(handouts.texts, frozenset(sheet.uri for sheet in one.sheets))
        times = [(time, [offer.of(each, sheets) for each, sheets in kinds]) for time, kinds in one.times]
        pages[uri] = renderer.render("kit.md", uri, one=one, size=_size(one), times=times, to_order=to_order)
    return pages


def _size(one: Handouts) -> str:
    return f"{max(one.size / 1e6, 0.1):.1f} MB"


@dataclass(frozen=True)
class Offering:
    """Makes the offers of one page. texts: what is sent or said, by uri; known: the addresses of all that is there."""

    texts: Mapping[str, str]
    known: frozenset[str]

    def of(self, manifest: Manifest, sheets: list[Sheet]) -> Offer:
        """A kind's offer."""
        filled = [self._wording(sheet) for sheet in sheets] if manifest.filled and not manifest.pictures else []
        return Offer(
            manifest,
            len({sheet.id for sheet in sheets}),
            sorted((each for each in filled if each.pieces), key=lambda each: not each.own),
            list(_pictures(sheets)) if manifest.pictures else [],
            make_designs(sheets) if manifest.printed else [],
            [each for each in filled if not each.pieces],
        )

    def _wording(self, sheet: Sheet) -> Wording:
        text, limits = self.texts.get(sheet.uri, ""), sheet.manifest.limits
        article = sheet.uri_as("html")
        read = article or sheet.formats[0] == "txt"
        apart = limits.messages or limits.line or article  # a line is a message, a banner, a title
        pieces = [line for line in (text.split("\n") if apart else [text]) if line.strip()] if read else []
        return Wording(
            " ".join(part for part in (str(sheet.data["title"]), sheet.edition) if part),
            pieces,
            length(text, limits) if read and not article else "",
            sheet.source == "audience",
            [(FORMAT_NAMES[format], sheet.uri_as(format)) for format in sheet.formats if format != PREVIEW],
            article,
            [(each.edition, each.uri) for each in sheet.pictures if each.uri in self.known],
            sheet.preview_uri,
        )


def _pictures(sheets: list[Sheet]) -> Iterator[Picture]:
    of_record: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        of_record.setdefault(sheet.about, []).append(sheet)
    for same in of_record.values():
        yield Picture(str(same[0].data["title"]), [(each.picture, each.uri) for each in same if each.picture])
