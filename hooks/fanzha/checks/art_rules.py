"""Rules about the small drawings: all on one grid, each listed, each tactic's recognisable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser

from fanzha.content import (
    ART_FOLDER,
    ART_INDEX,
    GRID,
    KEPT,
    Library,
    Problem,
    SourceFile,
    art_of,
    closest,
    frame_of,
    read_foreign_examples,
)

_SHAPES = {
    "path": {"d"},
    "rect": {"x", "y", "width", "height", "rx"},
    "circle": {"cx", "cy", "r"},
}
_COLOURS = ("none", "#fff", "#1d1815", "#c8231b")  # paper, ink, signal: what print replaces by its own inks
_HINT = "照别的图样画：开头一行一样，只用 path、rect、circle，颜色只用 #1d1815（墨）、#c8231b（红）、#fff（纸）"


def listed_drawings(library: Library) -> Iterator[Problem]:
    """图样要写进 posters/art/art.yml，名称不重复，写了的要有文件；单位标志写在 issuer.yml 里。

    [art-missing] [art-unlisted] [art-title]
    """
    art, files = library.vocabulary.art, library.sources.files
    if ART_INDEX not in files:
        return
    titles: set[str] = set()
    for drawing in art:
        if drawing.id not in art.drawn:
            hint = f"请放进文件 {ART_FOLDER}/{drawing.id}.svg，或删掉这一条"
            yield Problem(ART_INDEX, drawing.origin.line(), "art-missing", f"没有图样“{drawing.id}.svg”", hint)
        if drawing.title in titles:
            message = f"“{drawing.title}”这个名称用了两次"
            yield Problem(ART_INDEX, drawing.origin.line("title"), "art-title", message, "点名时分不清，请换一个")
        titles.add(drawing.title)
    logo = library.vocabulary.issuer.logo
    for file in library.sources.within(ART_FOLDER, ".svg"):
        if file.stem not in art.records and not (logo and file.path.endswith(f"/{logo.file}")):
            hint = f"请在 {ART_INDEX} 里加一条，或删掉这个文件"
            yield Problem(file.path, 1, "art-unlisted", f"“{file.stem}.svg”没有写进 art.yml", hint)


def mark_of_the_issuer(library: Library) -> Iterator[Problem]:
    """issuer.yml 里写的标志（logo）要有文件，不然印刷品上就没有。[art-missing]"""
    issuer = library.vocabulary.issuer
    drawn = {file.path.rpartition("/")[2] for file in library.sources.within(ART_FOLDER, ".svg")}
    if issuer.logo and issuer.logo.file not in drawn:
        message = f"没有标志“{issuer.logo.file}”"
        hint = f"请把它存成 svg 放进 {ART_FOLDER}/，这里只写文件名；没有标志就删掉 logo"
        yield Problem(issuer.origin.path, issuer.origin.line("logo", "file"), "art-missing", message, hint)


def drawings_on_the_grid(library: Library) -> Iterator[Problem]:
    """图样都画在 96×96 的格子上，线粗 4，只用墨、红、纸三色，只用 path、rect、circle，复印、印刷才不走样。[art-grid]"""
    for id_ in library.vocabulary.art.records:
        file = library.sources.files.get(f"{ART_FOLDER}/{id_}.svg")
        for line, what in off_the_grid(file) if file else ():
            yield Problem(file.path, line, "art-grid", f"图样里不能这样写：{what}", _HINT)  # type: ignore[union-attr]


@lru_cache(maxsize=KEPT)
def off_the_grid(file: SourceFile) -> tuple[tuple[int, str], ...]:
    """What in a drawing is not as all drawings are: (line, what). Found out once for a file."""
    parser = _Drawing(convert_charrefs=True)
    parser.feed(file.text)
    parser.close()
    return tuple(parser.found)


class _Drawing(HTMLParser):
    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "svg":
            wrong = [name for name in GRID if given.get(name) != GRID[name]] + [*(given.keys() - GRID.keys())]
        elif tag in _SHAPES:
            colours = [name for name in ("fill", "stroke") if given.get(name, "none") not in _COLOURS]
            others = given.keys() - _SHAPES[tag] - {"fill", "stroke"}
            off = [name for name in _SHAPES[tag] - {"d"} if not _is_on_grid(given.get(name, "0"))]
            wrong = [*colours, *sorted(others), *sorted(off)]
        else:
            wrong = [tag]
        self.found += [(self.getpos()[0], f"<{tag} {name}={given.get(name, '')[:20]}>") for name in wrong]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)


def _is_on_grid(written: str) -> bool:
    return bool(re.fullmatch(r"\d+(\.\d)?", written)) and float(written) <= 96


def known_drawings(library: Library) -> Iterator[Problem]:
    """手法、画面、案例的连环画、类别和人群里点名的图样要有。[reference-unknown]"""
    art = library.vocabulary.art
    for path, line, written in _named(library) if art.records else ():
        if not art.find(written):
            hint = closest(written, art.titles, also=[*art.records])
            yield Problem(path, line, "reference-unknown", f"没有“{written}”这个图样", hint)


def _named(library: Library) -> Iterator[tuple[str, int, str]]:
    for term in (*library.vocabulary.categories, *library.vocabulary.audiences):
        for key in ("art", "figure"):
            if getattr(term, key, ""):
                yield term.origin.path, term.origin.line(key), getattr(term, key)
    shown = [(tactic.origin, tactic.screen) for tactic in library.tactics.values()]
    foreign = [(each.origin, each.frames) for each in read_foreign_examples(library.sources)[0]]
    for origin, frames in (*shown, *foreign):
        for at, frame in enumerate(frames):
            for key, names in (("art", (frame.art,)), ("people", frame.people)):
                yield from ((origin.path, origin.line("screen", at, key), name) for name in names if name)
    for case in library.cases.values():
        for at, picture in enumerate(case.strip):
            for name in (*picture.people, *([picture.art] if picture.art else [])):
                yield case.origin.path, case.line("strip", at), name


def no_twins(library: Library) -> Iterator[Problem]:
    """两种手法的海报不能图、框、颜色都一样，远看会当成同一张。框由画面的第一幅来定。[art-twins]"""
    first: dict[tuple[str, str, str], str] = {}
    for tactic in library.tactics.values():
        look = (art_of(tactic, library.vocabulary), frame_of(tactic), tactic.theme)
        other = first.setdefault(look, tactic.title)
        if other != tactic.title and tactic.art:
            hint = "给其中一种换一个图样（art）或颜色（poster 的 theme）"
            yield Problem(tactic.origin.path, tactic.line("art"), "art-twins", f"和“{other}”的图一模一样", hint)


ART_RULES = (listed_drawings, mark_of_the_issuer, drawings_on_the_grid, known_drawings, no_twins)
