"""Library → web pages as Markdown text, from the Jinja templates beside this file. Pure: values in, text out.

Templates write HTML blocks for structured fields (the Markdown converter passes them through, which is cheap) and
Markdown for headings and for the bodies that editors wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache

from fanzha.content import (
    Case,
    Home,
    Library,
    Tactic,
    current_alerts,
    picture_uri,
    published_size,
    read_number_kinds,
    tellings,
)
from fanzha.kinds import Design, Sheet, by_kind
from fanzha.site.alerts import alert_pages
from fanzha.site.case_filter import filter_choices
from fanzha.site.rendering import Renderer
from fanzha.site.screen_frames import screen_svgs
from fanzha.site.search.urgency import first_screens
from fanzha.site.shelf import CASES_BESIDE, Page, Shelf, sorted_library
from fanzha.site.term_pages import term_pages
from fanzha.site.wording import by_year, case_message, tactic_message, telling_message

# A list of this many cases loads fast on a phone and can still be looked through (about 40 kB of HTML).
CASES_A_PAGE = 100
GENERAL = "sanbu-yiduo"  # the saying that holds for every scam
KINDS_TOLD = 3  # where the site says in a line what there is to print
CASES_LISTED = 100  # on the page of everything printed


def make_pages(
    library: Library,
    sheets: Sequence[Sheet],
    *,
    home: Home | None = None,
    directory_urls: bool = True,
    icon: Callable[[str], str] = lambda name: "",
    others: Collection[str] = (),
) -> dict[str, str]:
    """Every generated page: its source uri → Markdown with front matter. sheets: what is offered for printing.

    others: uris of pages made elsewhere, such as the quiz, which are linked where they exist.
    """
    shelf = sorted_library(library, sheets)
    renderer = Renderer(library.vocabulary, library.tactics, cache(icon), directory_urls)
    renderer.templates.globals.update(others=frozenset(others))
    pages: dict[str, str] = {}
    for make in (_tactic_pages, _case_pages, _case_lists, alert_pages, term_pages, _single_pages):
        pages.update(make(shelf, renderer))
    pages["index.md"] = _home_page(shelf, renderer, home or Home())
    return pages


def _tactic_pages(shelf: Shelf, renderer: Renderer) -> Iterator[Page]:
    words = shelf.library.vocabulary
    current = current_alerts(shelf.library.alerts.values())
    for tactic in shelf.library.tactics.values():
        uri = f"tactics/{tactic.id}.md"
        cases = shelf.by_tactic.get(tactic.id, [])
        yield (
            uri,
            renderer.render(
                "tactic.md",
                uri,
                tactic=tactic,
                body=shelf.library.body(tactic),
                category=words.categories.find(tactic.category),
                alerts=[alert for alert in current if alert.tactic == tactic.id],
                mnemonic=words.mnemonics.find(tactic.mnemonic),
                channels=[channel for channel in words.channels if channel.id in tactic.channels],
                related=[shelf.library.tactics[id_] for id_ in tactic.related if id_ in shelf.library.tactics],
                cases=cases[:CASES_BESIDE],
                all_cases=len(cases),
                designs=shelf.printed_for("tactic", tactic.id),
                message=tactic_message(tactic, renderer.address(uri)),
                screens=screen_svgs(tactic.screen, words, renderer.templates),
            ),
        )


def _case_pages(shelf: Shelf, renderer: Renderer) -> Iterator[Page]:
    tactics = shelf.library.tactics
    for case in shelf.cases:
        uri = f"cases/{case.id}.md"
        beside = shelf.by_tactic.get(case.tactic, [])[: CASES_BESIDE + 1]
        yield (
            uri,
            renderer.render(
                "case.md",
                uri,
                case=case,
                body=shelf.library.body(case),
                tactic=tactics.get(case.tactic),
                pictures=[
                    (picture_uri(case, picture), picture.alt, published_size(shelf.library, case, picture))
                    for picture in case.pictures
                ],
                cases=[other for other in beside if other.id != case.id][: CASES_BESIDE // 2],
                designs=shelf.printed_for("case", case.id) or shelf.printed_for("tactic", case.tactic),
                message=case_message(case, renderer.address(uri)),
                tellings=[(each, telling_message(each.paragraph, renderer.address(uri))) for each in tellings(case)],
            ),
        )


def _case_lists(shelf: Shelf, renderer: Renderer) -> Iterator[Page]:
    """The newest cases, and where those are not all, archives by year and by tactic."""
    years = by_year(shelf.cases)
    tactics = [(tactic, len(shelf.by_tactic.get(tactic.id, []))) for tactic in shelf.tactics_where(lambda _: True)]
    shown = shelf.cases[:CASES_A_PAGE]
    yield (
        "cases/index.md",
        renderer.render(
            "cases-index.md",
            "cases/index.md",
            groups=by_year(shown),
            cases=shown,
            total=len(shelf.cases),
            shown=len(shown),
            years=[(year, len(cases)) for year, cases in years],
            tactics=[(tactic, count) for tactic, count in tactics if count],
            filters=filter_choices(shelf.library),
        ),
    )
    for year, cases in years:
        name = f"{year}年的案例" if year else "年份不详的案例"
        yield from _archive(renderer, f"cases/year/{year or 'unknown'}", name, cases, shelf)
    for tactic, count in tactics:
        if count:
            name = f"{tactic.title}的案例"
            yield from _archive(renderer, f"cases/tactic/{tactic.id}", name, shelf.by_tactic[tactic.id], shelf)


def _archive(renderer: Renderer, stem: str, title: str, cases: list[Case], shelf: Shelf) -> Iterator[Page]:
    """A list in pieces of CASES_A_PAGE: stem.md, stem-2.md, …"""
    pieces = [cases[at : at + CASES_A_PAGE] for at in range(0, len(cases), CASES_A_PAGE)]
    uris = [f"{stem}.md" if not at else f"{stem}-{at + 1}.md" for at in range(len(pieces))]
    for at, (uri, piece) in enumerate(zip(uris, pieces, strict=True)):
        yield (
            uri,
            renderer.render(
                "cases-archive.md",
                uri,
                title=title,
                cases=piece,
                uris=uris,
                at=at,
                total=len(cases),
            ),
        )


def _single_pages(shelf: Shelf, renderer: Renderer) -> Iterator[Page]:
    everything = shelf.tactics_where(lambda _: True)
    groups = [(title, tactics) for title, tactics in _tactics_by_list(shelf) if tactics]
    yield (
        "tactics/index.md",
        renderer.render("tactics-index.md", "tactics/index.md", groups=groups, tactics=everything),
    )
    yield "hotlines.md", renderer.render("hotlines.md", "hotlines.md")
    yield "laws.md", renderer.render("laws.md", "laws.md")
    yield "search.md", search_page(shelf.library, renderer)
    kinds = by_kind(_listed(shelf))
    yield "print.md", renderer.render("print.md", "print.md", kinds=kinds, printed=_printed(shelf))


def search_page(library: Library, renderer: Renderer) -> str:
    """The page with all that may stand above results: first screens, what numbers are, what holds for every scam."""
    words = library.vocabulary
    return renderer.render(
        "search.md",
        "search.md",
        urgent=first_screens(library),
        registered=[line for line in words.hotlines if line.kind not in ("tool", "site") and line.known],
        number_kinds=read_number_kinds(library.sources)[0],
        general=words.mnemonics.find(GENERAL),
    )


def _tactics_by_list(shelf: Shelf) -> Iterator[tuple[str, list[Tactic]]]:
    """Tactics of the official lists, a year at a time and in their order, then those of each other category."""
    categories = shelf.library.vocabulary.categories
    for year in sorted({each.list_year for each in categories if each.list_year}, reverse=True):
        of_year = [each.id for each in categories if each.list_year == year]
        tactics = shelf.tactics_where(lambda tactic, ids=of_year: tactic.category in ids)  # type: ignore[misc]
        yield f"{year}年公布的高发类型", sorted(tactics, key=lambda tactic: of_year.index(tactic.category))
    for category in categories:
        if not category.list_year:
            yield category.title, shelf.tactics_where(lambda each, id_=category.id: each.category == id_)  # type: ignore[misc]


def _listed(shelf: Shelf) -> list[Design]:
    """Everything printed but what is made of older cases, which is offered on the cases' own pages."""
    older = {case.id for case in shelf.cases[CASES_LISTED:]}
    return [design for design in shelf.designs if design.source != "case" or design.about not in older]


def _printed(shelf: Shelf) -> str:
    """What there is to print, in a few words: of 海报 and 案例海报 the first stands for both."""
    titles: list[str] = []
    for manifest, _ in by_kind(shelf.designs):
        titles += [] if manifest.title.endswith(tuple(titles)) else [manifest.title]
    return "、".join(titles[:KINDS_TOLD])


def _home_page(shelf: Shelf, renderer: Renderer, home: Home) -> str:
    tactics = shelf.library.tactics
    everything = shelf.tactics_where(lambda _: True)
    season = [tactics[id_] for id_ in home.season if id_ in tactics] or everything[:4]
    return renderer.render(
        "home.md",
        "index.md",
        home=home,
        printed=_printed(shelf),
        season=season,
        tactics=everything,
        alerts=current_alerts(shelf.library.alerts.values()),
        total_alerts=len(shelf.library.alerts),
        cases=shelf.cases[:CASES_BESIDE],
        total=len(shelf.cases),
        audiences=[term for term in shelf.library.vocabulary.audiences if term.id != "all"],
    )
