"""The calendar of the year's campaigns: what to talk about and to do, week by week."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from fanzha.content import Icons, Library, read_campaigns
from fanzha.kinds import Sheet, make_designs
from fanzha.site.rendering import Renderer

URI = "calendar.md"


def calendar_uris(library: Library) -> list[str]:
    """The page, where there is one."""
    return [URI] if read_campaigns(library)[0] else []


def calendar_page(
    library: Library, sheets: Iterable[Sheet], pages: Collection[str], icons: Icons, directory_urls: bool
) -> dict[str, str]:
    """The page, if the project has campaigns. sheets: all that is printed; pages: uris of the others."""
    campaigns, _ = read_campaigns(library)
    if not campaigns:
        return {}

    def audience_page(id_: str) -> str:
        own = f"audiences/{id_}.md"
        return own if own in pages else "audiences/index.md"

    renderer = Renderer(library.vocabulary, library.tactics, icon=icons.svg, directory_urls=directory_urls)
    designs = make_designs(sheet for sheet in sheets if sheet.source == "year")
    return {URI: renderer.render(URI, URI, campaigns=campaigns, designs=designs, audience_page=audience_page)}
