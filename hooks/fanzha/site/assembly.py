"""What the web site needs beyond sheets: generated pages, the search index, the one stylesheet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from fanzha.campaign import AllHandouts
from fanzha.content import (
    Case,
    Document,
    Icons,
    Library,
    SourceFile,
    Sources,
    Tactic,
    in_category_order,
    read_document,
    read_home,
    read_sayings,
    read_story_words,
    read_urgency,
    translation_of,
)
from fanzha.kinds import Sheet, contact_uris
from fanzha.site.api import api_files
from fanzha.site.art import art_files
from fanzha.site.calendar import calendar_page, calendar_uris
from fanzha.site.case_filter import filter_files
from fanzha.site.feeds import feed_files
from fanzha.site.figures import figures_page
from fanzha.site.kit import kit_pages
from fanzha.site.letter_desk import letter_desk_pages
from fanzha.site.message import message_pages
from fanzha.site.offline import reuse_page
from fanzha.site.offline_app import offline_app_page
from fanzha.site.pages import make_pages
from fanzha.site.quiz import quiz_pages
from fanzha.site.redirects import redirect_files, short_files
from fanzha.site.rendering import page_url
from fanzha.site.report import report_pages
from fanzha.site.search.foreign import foreign_of
from fanzha.site.search.index import (
    ENGINE,
    FOREIGN,
    SEARCH_SOURCES,
    SearchEntry,
    foreign_client,
    search_engine,
    search_index,
)
from fanzha.site.search.urgency import urgency_module
from fanzha.site.self_check import self_check_pages
from fanzha.site.translations import translated_pages

STYLES = "docs/assets/css/parts"
STYLESHEET = "assets/css/site.css"
# Scripts that are written in parts: what every page does, besides boot.js, and what single pages do.
SCRIPTS = ("assets/js/site", "assets/js/message", "assets/js/report", "assets/js/self-check")

# Of the theme's own files what no page of ours names: its scripts, a second style sheet, maps of what was compressed.
LEFT_BEHIND = re.compile(r"assets/(javascripts/|stylesheets/(palette\.|.*\.map$)|images/favicon\.png$)")

# Hand-written pages for editors are not what the public searches for.
NOT_SEARCHED = ("contribute/", "tactics/", "templates/", "index.md")

# Generated pages that somebody may look for by name; the others list what is found anyway.
SEARCHED = (
    "hotlines.",
    "laws.",
    "print.",
    "self-check.",
    "message.",
    "report.",
    "quiz/index.",
    "figures.",
    "letter-desk.",
    "calendar.",
    "alerts/index.",  # the alerts themselves go by: they stand there
    "offline.",
    "audiences/",
    "kit/",
)

_MARKS = re.compile(r"(?m)^#+[ \t]*|[*`|]|^[ \t]*(?:[-+]|\d+\.)[ \t]+|!?\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True)
class Offered:
    """What pages lead to. sheets: all that is printed; offline: the ZIP of the whole site, if it is published;
    app: whether its texts can be kept on a phone."""

    sheets: list[Sheet]
    handouts: AllHandouts = field(default_factory=AllHandouts)
    offline: Path | None = None
    app: bool = False


def site_pages(library: Library, offered: Offered, icons: Icons, directory_urls: bool) -> dict[str, str]:
    """Every generated page: source uri → Markdown."""
    sheets = offered.sheets
    home, _ = read_home(library.sources, library.tactics)
    own: dict[str, str] = {}
    for make in (quiz_pages, self_check_pages, message_pages, report_pages, letter_desk_pages, figures_page):
        own |= make(library, icons, directory_urls)
    own |= offline_app_page(library, icons) if offered.app else {}
    own |= kit_pages(library, offered.handouts, icons, directory_urls)
    others = [*own, *contact_uris(sheets), *calendar_uris(library)]
    pages = make_pages(library, sheets, home=home, directory_urls=directory_urls, icon=icons.svg, others=others)
    own |= calendar_page(library, sheets, pages, icons, directory_urls)
    return pages | own | reuse_page(library, icons, directory_urls, offered.offline, offered.app)


def left_behind(uri: str) -> bool:
    """Whether a file that the theme brings along is not published."""
    return bool(LEFT_BEHIND.match(uri))


def site_files(library: Library, pages: dict[str, str], directory_urls: bool) -> dict[str, bytes | Path]:
    """Every generated file that is neither page nor sheet: uri → bytes."""
    sayings, _ = read_sayings(library.sources)
    entries = search_entries(library, directory_urls, pages)
    files: dict[str, bytes | Path] = {**search_index(entries, sayings, foreign_of(library.sources, directory_urls))}
    files |= {**api_files(library), **feed_files(library)}
    for make in (redirect_files, filter_files, art_files):
        files |= make(library, directory_urls)
    files |= short_files(library, pages, directory_urls)
    if library.sources.within(SEARCH_SOURCES, ".js"):  # content may be checked without the design around it
        urgency = urgency_module(read_urgency(library.sources)[0], library.vocabulary)
        files[ENGINE] = search_engine(library.sources) + urgency
        files[FOREIGN] = foreign_client(library.sources) + bytes(files[FOREIGN])
    files["robots.txt"] = robots(library.vocabulary.issuer.site)
    files[STYLESHEET] = joined(library.sources.within(STYLES, ".css"))
    for folder in SCRIPTS:
        files[f"{folder}.js"] = joined(library.sources.within(f"docs/{folder}", ".js"))
    return files


def robots(site: str) -> bytes:
    """Everybody may read everything; guides for editors say in their own heads that they are not to be listed."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site}sitemap.xml\n".encode()


def joined(parts: list[SourceFile]) -> bytes:
    """The parts in their order as one file: one request instead of many."""
    return "\n".join(part.text for part in parts).encode()


def search_entries(
    library: Library, directory_urls: bool, pages: Mapping[str, str] | None = None
) -> Iterator[SearchEntry]:
    """What can be found: explainers, pages (pages: the generated ones), cases; the order decides between equals."""
    stories = read_story_words(library.sources)[0]
    for tactic in in_category_order(library):
        words = tuple(word for story in stories if story.tactic == tactic.id for word in story.words)
        yield replace(_tactic_entry(tactic, library, directory_urls), words=words)
    yield from _page_entries(library.sources, directory_urls)
    for uri, text in (pages or {}).items():
        if uri.startswith(SEARCHED):
            document = read_document(uri, text.encode())[0]
            yield from _page_entry(uri, document, directory_urls, with_text=False)
    for uri, text in translated_pages(library.sources).items():
        yield from _page_entry(uri, read_document(uri, text.encode())[0], directory_urls)
    for case in library.newest_cases():
        yield _case_entry(case, library, directory_urls)


def _tactic_entry(tactic: Tactic, library: Library, directory_urls: bool) -> SearchEntry:
    said = (line.say for line in tactic.lines)
    return SearchEntry(
        url=page_url(f"tactics/{tactic.id}.md", directory_urls),
        title=tactic.title,
        kind="tactic",
        aliases=tactic.aliases,
        phrases=tactic.phrases,
        signs=(*said, *tactic.steps, *tactic.red_flags),
        summary=tactic.summary,
        first=next(iter(tactic.do), ""),
        text="\n".join([*tactic.do, *tactic.never, plain(library.body(tactic))]),
    )


def _case_entry(case: Case, library: Library, directory_urls: bool) -> SearchEntry:
    moments = [moment.what for moment in case.timeline]
    return SearchEntry(
        url=page_url(f"cases/{case.id}.md", directory_urls),
        title=case.title,
        kind="case",
        summary=case.summary,
        text="\n".join([*moments, case.turning_point, case.lesson, plain(library.body(case))]),
        note=" · ".join(part for part in (str(case.date or ""), case.region, case.outcome) if part),
    )


def _page_entries(sources: Sources, directory_urls: bool) -> Iterator[SearchEntry]:
    """Hand-written pages."""
    for file in sources.below("docs", ".md"):
        uri = file.path.removeprefix("docs/")
        if not uri.startswith(NOT_SEARCHED) and not translation_of(uri):
            yield from _page_entry(uri, file.document, directory_urls)


def _page_entry(
    uri: str, document: Document | None, directory_urls: bool, *, with_text: bool = True
) -> Iterator[SearchEntry]:
    """A page with a title. Generated pages are found by title and description: their text is that of other pages."""
    title = str(document.front.get("title") or "") if document else ""
    if document and title:
        yield SearchEntry(
            url=page_url(uri, directory_urls),
            title=title,
            summary=str(document.front.get("description") or ""),
            text=plain(document.body) if with_text else "",
        )


def plain(markdown: str) -> str:
    """Markdown as searchable text: marks and link targets dropped."""
    return _MARKS.sub(lambda match: match[1] or "", markdown)
