"""Attempts on what a project is made of: each puts one changed file into a small project and has it read."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from fanzha import make_edition, read_and_check
from fanzha.checks.every_text import file_problems
from fanzha.content import Library, icons_of, validate
from fanzha.content.model import Case, Letter, Record, Tactic
from fanzha.content.origin import Origin
from fanzha.content.sources import row_of, taken_apart
from fanzha.kinds import Sheet, plan, read_kinds
from fanzha.press.jobs import Job

from tests.fuzz.changes import Chance, changed
from tests.fuzz.pages import page_converter
from tests.sample_project import REPOSITORY, SAMPLE, write
from tests.test_robust import assert_readable

_MODELS: dict[str, type[Record]] = {"docs/tactics/": Tactic, "cases/": Case, "posters/": Letter}
LISTS = "cases/_vocabulary"


def _files(*globs: str) -> list[tuple[str, bytes]]:
    """Files of this repository and of the sample, by path."""
    found: dict[str, bytes] = {}
    for root in (REPOSITORY, SAMPLE):
        for glob in globs:
            found |= {path.relative_to(root).as_posix(): path.read_bytes() for path in root.glob(glob)}
    return sorted(found.items())


def sample_of(root: Path) -> Path:
    """The sample without layouts: the kit's own are used, as where a project brings content only."""
    shutil.copytree(SAMPLE, root)
    return root


@dataclass
class Place:
    """A project to put files into. deep: each attempt goes through the whole of reading, checking and planning."""

    root: Path
    deep: bool = True
    known: dict[str, bytes] = field(default_factory=dict)

    @cached_property
    def library(self) -> Library:
        found, _ = read_and_check(self.root)
        assert found
        return found

    @cached_property
    def sources(self) -> list[tuple[str, bytes]]:
        folders = ("docs/tactics/*.md", "cases/*.md", "posters/letter/*.md", "posters/notice/*.md")
        return _files("docs/index.md", "docs/help/*.md", "docs/contribute/[wy]*.md", *folders)

    @cached_property
    def lists(self) -> list[tuple[str, bytes]]:
        small = [each for each in _files(f"{LISTS}/*.yml", "docs/tactics/quiz/s*.yml") if len(each[1]) < 30_000]
        return [*small, ("mkdocs.yml", (REPOSITORY / "mkdocs.yml").read_bytes())]

    @cached_property
    def manifests(self) -> list[tuple[str, bytes]]:
        several = ("posters/*/manifest.yml", "posters/*/main.typ")
        return _files(*several, "posters/shared/fonts.yml", "posters/tally/sample.json")

    @contextmanager
    def having(self, path: str, raw: bytes) -> Iterator[None]:
        """The project with this file in it, and afterwards as it was."""
        place = self.root / path
        before = place.read_bytes() if place.is_file() else None
        write(self.root, path, raw)
        try:
            yield
        finally:
            if before is None:
                place.unlink()
            else:
                place.write_bytes(before)


def source(place: Place, chance: Chance) -> None:
    """A changed explainer, case, letter or page."""
    _one(place, chance, place.sources)


def vocabulary(place: Place, chance: Chance) -> None:
    """A changed list, quiz or mkdocs.yml."""
    _one(place, chance, place.lists)


def _one(place: Place, chance: Chance, files: list[tuple[str, bytes]]) -> None:
    path, raw = chance.choice(files)
    raw = changed(raw, chance)
    with place.having(path, raw) if place.deep else _nothing():
        if place.deep:
            whole(place.root, chance)
        else:
            alone(place, path, raw)


@contextmanager
def _nothing() -> Iterator[None]:
    yield


def alone(place: Place, path: str, raw: bytes) -> None:
    """One file by itself: taken apart, made a record of, every text of it checked."""
    row = row_of(path)
    assert row, path
    file = taken_apart(path, raw, row)
    problems = [*file.problems, *file_problems(file, place.library.vocabulary)]
    model = next((model for folder, model in _MODELS.items() if path.startswith(folder)), None)
    if file.document and model:
        lines = {("body",): file.document.body_line, **file.document.lines}
        problems += validate(model, file.document.front, Origin(path, lines, file.document.body), id=file.stem)[1]
    assert_readable(problems)


def whole(root: Path, chance: Chance) -> None:
    """A project as every command reads it, and all that could still be shown or printed of it."""
    library, problems = read_and_check(root)
    assert_readable(problems)
    if library is None:
        return
    kept = library.without({problem.path for problem in problems})
    for sheet in plan(kept, icons_of(root)):
        if isinstance(sheet, Sheet):
            assert Job(sheet).data
    _pages(library)
    if chance.random() < EDITIONS:
        assert_readable(make_edition(root, with_print=False, traditional=chance.random() < 0.5).problems)


EDITIONS = 0.05  # of the projects go on to be made into pages, which takes a second


def _pages(library: Library) -> None:
    """What a browser gets of every body that is new."""
    converter = page_converter(library)
    for document in library.documents.values():
        known = SAMPLE / document.path
        if not known.is_file() or document.body not in known.read_text(encoding="utf-8"):
            converter.reset().convert(document.body)


def manifest(place: Place, chance: Chance) -> None:
    """A changed manifest, list of fonts, layout or sample, in a project with layouts of its own."""
    path, raw = chance.choice(place.manifests)
    folders = [path.rpartition("/")[0].partition("/")[2], "letter", "shared"]
    for folder in folders:
        if not (place.root / "posters" / folder / "main.typ").is_file():
            shutil.copytree(REPOSITORY / "posters" / folder, place.root / "posters" / folder, dirs_exist_ok=True)
    with place.having(path, changed(raw, chance)):
        if place.deep and chance.random() < 0.3:
            whole(place.root, chance)
            return
        kinds, problems = read_kinds(place.root)
        assert_readable(problems)
        list(plan(place.library, icons_of(place.root), kinds=kinds))


Attempt = Callable[[Place, Chance], None]


def chance_of(kind: str, number: int) -> Chance:
    """The chance that an attempt is made of."""
    return random.Random(f"{kind} {number}")
