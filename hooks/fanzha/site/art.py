"""The small drawings on pages: drawn into the page itself, so that no list needs a request for each of its entries."""

from __future__ import annotations

from fanzha.content import Category, Library, Tactic, Vocabulary, art_of

FOLDER = "assets/art/"  # where each is published as a file as well, for the guide that shows them all

_OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" '
_CLASSED = '<svg class="fz-art" viewBox="0 0 96 96" '


def inline_art(words: Vocabulary, shown: Tactic | Category) -> str:
    """The drawing of a tactic or a category as an element of a page; its colours come from the style sheet, for dark
    pages too. "" for a category that names none.
    """
    found = words.art.find(shown.art) if isinstance(shown, Category) else None
    svg = words.art.drawn.get(art_of(shown, words) if isinstance(shown, Tactic) else found.id if found else "", "")
    return svg.replace(_OPEN, _CLASSED).replace("\n", "")


def art_files(library: Library, directory_urls: bool) -> dict[str, bytes]:
    """Every drawing as a file: uri → SVG."""
    return {f"{FOLDER}{id_}.svg": svg.encode() for id_, svg in library.vocabulary.art.drawn.items()}
