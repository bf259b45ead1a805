"""The pages of categories, audiences and channels: what belongs to each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fanzha.content import Audience, Case, Category, Channel, Tactic, Term
from fanzha.kinds import Design
from fanzha.site.rendering import Renderer
from fanzha.site.shelf import CASES_BESIDE, Page, Shelf


def term_pages(shelf: Shelf, renderer: Renderer) -> Iterator[Page]:
    """A page for every category, audience and channel that something belongs to, and one index of each kind."""
    words = shelf.library.vocabulary
    kinds: list[tuple[str, str, Iterable[Category | Audience | Channel]]] = [
        ("categories", "category.md", words.categories),
        ("audiences", "audience.md", words.audiences),
        ("channels", "channel.md", words.channels),
    ]
    for folder, template, terms in kinds:
        entries = [(term, *_of_term(shelf, folder, term)) for term in terms]
        entries = [entry for entry in entries if entry[1] or entry[2]]
        for term, tactics, cases in entries:
            uri = f"{folder}/{term.id}.md"
            yield (
                uri,
                renderer.render(
                    template,
                    uri,
                    term=term,
                    tactics=tactics,
                    cases=cases[: CASES_BESIDE * 4],
                    all_cases=len(cases),
                    designs=_for_term(shelf, term),
                ),
            )
        yield (
            f"{folder}/index.md",
            renderer.render(
                "terms-index.md",
                f"{folder}/index.md",
                folder=folder,
                entries=entries,
                listed=[record for _, tactics, cases in entries for record in (*tactics, *cases)],
            ),
        )


def _for_term(shelf: Shelf, term: Term) -> list[Design]:
    """What is made for an audience, and the letters written to it; a letter to everyone stands on everyone's page."""
    if not isinstance(term, Audience):
        return []
    letters = {(kind, id_): letter for kind, found in shelf.library.letters.items() for id_, letter in found.items()}
    written = [
        design
        for design in shelf.designs
        if (letter := letters.get((design.kind, design.about))) and term.id in letter.audiences
    ]
    return [*shelf.printed_for("audience", term.id), *written]


def _written_about(shelf: Shelf, reader: Audience) -> Iterator[str]:
    """Tactics of the letters whose code opens the page of these readers: what a letter names stands there."""
    letters = (letter for found in shelf.library.letters.values() for letter in found.values())
    for letter in letters:
        if letter.audiences[:1] == (reader.id,):
            yield from letter.about


def _of_term(shelf: Shelf, folder: str, term: Term) -> tuple[list[Tactic], list[Case]]:
    if folder == "categories":
        tactics = shelf.tactics_where(lambda tactic: tactic.category == term.id)
        ids = {tactic.id for tactic in tactics}
        return tactics, [case for case in shelf.cases if case.tactic in ids]
    if folder == "channels":
        tactics = shelf.tactics_where(lambda tactic: term.id in tactic.channels)
        return tactics, [case for case in shelf.cases if term.id in case.channels]
    first = (*term.tactics, *_written_about(shelf, term)) if isinstance(term, Audience) else ()
    tactics = shelf.tactics_where(lambda tactic: term.id in tactic.audiences or tactic.id in first)
    tactics.sort(key=lambda tactic: first.index(tactic.id) if tactic.id in first else len(first))
    return tactics, [case for case in shelf.cases if term.id in case.audiences]
