"""The small drawings on pages: drawn into the page itself, so that no list needs a request for each of its entries."""

from __future__ import annotations

from fanzha.content import Library, Tactic, Vocabulary, art_of

FOLDER = "assets/art/"  # where each is published as a file as well, for the guide that shows them all

_OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" '
_CLASSED = '<svg class="fz-art" viewBox="0 0 96 96" '


def inline_art(words: Vocabulary, tactic: Tactic) -> str:
    """A tactic's drawing as an element of a page; its colours come from the style sheet, for dark pages too."""
    svg = words.art.drawn.get(art_of(tactic, words), "")
    return svg.replace(_OPEN, _CLASSED).replace("\n", "")


def art_files(library: Library, directory_urls: bool) -> dict[str, bytes]:
    """Every drawing as a file: uri → SVG."""
    return {f"{FOLDER}{id_}.svg": svg.encode() for id_, svg in library.vocabulary.art.drawn.items()}
