"""Every file that can reach page or paper: one table, and one reader that opens each of them once a build.

A file below docs/, cases/ or posters/ that no row names is a stray: nobody would check it, so it must not be published
(checks/files.py says so). A kind of file is added by adding a row; tests/test_planted.py then demands that faults in it
are found.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Literal

from fanzha.content.frontmatter import Document, KeyPath, decode, parse_document, parse_yaml
from fanzha.content.kept import Shelves
from fanzha.content.once import MadeOnce
from fanzha.content.origin import Origin
from fanzha.content.problems import Problem
from fanzha.content.typography import house_style_markdown, house_style_values
from fanzha.content.vocabulary import LISTS

Form = Literal["record", "page", "values", "words", "design", "template", "drawing", "still"]


@dataclass(frozen=True)
class Row:
    """Files of one kind. glob: * within a folder, ** through folders, {a,b} either.

    form: record: Markdown with front matter · page: Markdown, front matter if it likes · values: YAML · words: YAML as
    people type, its punctuation left alone · design: a program's or layout's text · template: text with places that
    are filled in, put before readers as it stands · drawing: SVG · still: a picture or
    font, whose bytes are looked at by whoever publishes them.
    """

    glob: str
    form: Form

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The glob as a regular expression."""
        signs = {"**/": "(?:.+/)?", "*": "[^/]*", "{": "(?:", "}": ")", ",": "|"}
        parts = re.split(r"(\*\*/|[*{},])", self.glob)
        return re.compile("".join(signs.get(part, re.escape(part)) for part in parts))


_PICTURES = "{png,jpg,jpeg,webp}"
_NAMED_LISTS = ",".join(
    (
        *LISTS,
        "campaigns",
        "hard_words",
        "issuer",
        "languages",
        "message_flags",
        "number_kinds",
        "regions",
        "report",
        "roster",
        "screens",
        "self_check",
        "short_addresses",
        "urgency",
    )
)

# The first row that fits counts.
ROWS = (
    Row("mkdocs.yml", "design"),  # its title, description and copyright stand on every page
    Row("docs/index.md", "record"),
    Row("docs/**/*.*.md", "page"),  # translations: index.en.md (content/languages.py)
    Row("docs/tactics/*.md", "record"),
    Row("docs/tactics/quiz/*.yml", "values"),
    Row("docs/templates/**/*.{html,xml}", "design"),
    Row("docs/assets/css/**/*.css", "design"),
    Row("docs/assets/js/**/*.js", "design"),
    Row("docs/**/*.md", "page"),
    Row("docs/**/*.svg", "drawing"),
    Row(f"docs/**/*.{_PICTURES[:-1]},ico}}", "still"),
    Row("cases/*.md", "record"),
    Row("cases/alerts/*.md", "record"),
    Row(f"cases/*/*.{_PICTURES}", "still"),
    Row(f"cases/_vocabulary/{{{_NAMED_LISTS}}}.yml", "values"),
    Row("cases/_vocabulary/{synonyms,story_words}.yml", "words"),
    Row("cases/_vocabulary/story_words.*.yml", "words"),  # in other languages (content/foreign_words.py)
    Row("cases/_vocabulary/phrases.*.yml", "words"),  # what templates and scripts say (content/phrases.py)
    Row("posters/fonts/*.md", "page"),
    Row("posters/*/README.md", "page"),
    Row("posters/*/*.md", "record"),
    Row("posters/*/manifest.yml", "values"),
    Row("posters/shared/fonts.yml", "values"),
    Row("posters/**/*.typ", "design"),
    Row("posters/**/*.jinja", "template"),
    Row("posters/*/sample.json", "design"),
    Row("posters/art/art.yml", "values"),
    Row("posters/art/**/*.svg", "drawing"),
    Row("posters/art/**/*.png", "still"),
    Row("posters/fonts/*.{ttf,otf,ttc,txt}", "still"),  # txt: the licence that a font comes with
)
FOLDERS = ("docs", "cases", "posters")
KEPT = 4096  # files whose parts are kept from one reading to the next; some 500 are there, 1,000 cases are planned for
LOCKED = ".~"  # how the lock files of WPS and LibreOffice begin: .~gao.docx, .~lock.gao.docx#


@dataclass(frozen=True, eq=False)
class SourceFile:
    """One file as it was read. text: decoded; document or value and lines: what could be made of it, in house style.

    It equals none but itself: what was found out about it can be kept under it.
    """

    path: str
    row: Row
    text: str = ""
    document: Document | None = None
    value: Any = None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def stem(self) -> str:
        return self.path.rpartition("/")[2].rpartition(".")[0]

    def origin(self, number: int) -> Origin:
        """Where one record of a list was written."""
        return Origin(self.path, self._by_record.get(number, {}))

    @cached_property
    def _by_record(self) -> dict[str | int, dict[KeyPath, int]]:
        found: dict[str | int, dict[KeyPath, int]] = {}
        for keys, line in self.lines.items():
            if keys:
                found.setdefault(keys[0], {})[keys[1:]] = line
        return found

    @property
    def usable(self) -> bool:
        """Whether its parts could be told apart, so that each has a line of its own."""
        return self.document is not None or self.value is not None


@dataclass(frozen=True)
class Sources(MadeOnce):
    """All files of a project, by path from its root with forward slashes, in order. strays: what no row names.

    Checks, sheets and the pages of both editions all ask for the records of the same few files: they are kept here.
    kept: what earlier runs found to be well.
    """

    root: Path = Path()
    files: dict[str, SourceFile] = field(default_factory=dict)
    strays: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    kept: Shelves = field(default_factory=Shelves, repr=False, compare=False)

    def within(self, folder: str, ending: str) -> list[SourceFile]:
        """The files that lie in a folder itself."""
        return [self.files[path] for path in self._folders.get(folder, ()) if path.endswith(ending)]

    def below(self, folder: str, ending: str = "") -> list[SourceFile]:
        """The files in a folder and in those within it."""
        return [each for path, each in self.files.items() if path.startswith(f"{folder}/") and path.endswith(ending)]

    @cached_property
    def problems(self) -> list[Problem]:
        """What is wrong with files as files: encoding, front matter, YAML, links."""
        hint = "请放真正的文件"
        linked = [Problem(path, 1, "file-link", "这是一个链接或文件夹，不是文件", hint) for path in self.links]
        return [*linked, *(problem for each in self.files.values() for problem in each.problems)]

    @cached_property
    def _folders(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for path in self.files:
            found.setdefault(path.rpartition("/")[0], []).append(path)
        return found


def read_sources(root: Path, kept: Shelves | None = None) -> Sources:
    """Every file below root that the table names, read and taken apart once."""
    files: dict[str, SourceFile] = {}
    strays, links = [], []
    for path, entry in _everything(root):
        row = row_of(path)
        if entry.is_symlink() or (row and not entry.is_file()):  # a folder, or a pipe that would be waited for
            links.append(path)
        elif row:
            files[path] = _read(entry.path, path, row, a_file=True)
        elif not entry.is_dir():
            strays.append(path)
    return Sources(root, files, tuple(strays), tuple(links), kept or Shelves())


@lru_cache(maxsize=KEPT)
def row_of(path: str) -> Row | None:
    """The row that names a path from the root; None if none does."""
    return next((row for row in ROWS if row.pattern.fullmatch(path)), None)


def _everything(root: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """What lies at the root by name of a row, and all that lies in the folders of content, in order."""
    with os.scandir(root) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            place = Path(entry.path)  # unlike the entry it answers for a link that leads in a circle
            if entry.name in FOLDERS and place.is_dir():
                yield from _below(entry.path, entry.name)
            elif entry.name in FOLDERS or (row_of(entry.name) and place.is_file()):
                yield entry.name, entry


def _below(folder: str, label: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.name.startswith(".") and not entry.name.startswith(LOCKED):
                continue  # what begins with a dot is published by no site generator
            yield f"{label}/{entry.name}", entry
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path, f"{label}/{entry.name}")


def read_source(place: Path, path: str) -> SourceFile:
    """One file by itself. path: what it is called in problems, by which its row is found."""
    row = row_of(path)
    assert row, f"no row names {path}"
    return _read(str(place), path, row)


def _read(place: str, path: str, row: Row, a_file: bool = False) -> SourceFile:
    """a_file: whether it is known to be a file and no pipe."""
    if row.form == "still":
        return SourceFile(path, row)
    raw, problems = read_bytes(place, path, a_file)
    return taken_apart(path, raw, row) if raw is not None else SourceFile(path, row, problems=tuple(problems))


@lru_cache(maxsize=KEPT)
def taken_apart(path: str, raw: bytes, row: Row) -> SourceFile:
    """A file's bytes as its row says they are to be read. The same bytes give the same parts, so they are kept for the
    next reading: at every save a preview reads all files, of which one has changed. Nobody may change what he is given.
    """
    if row.form in ("design", "template") and not raw.strip():
        return SourceFile(path, row)
    text, problems = decode(path, raw)
    if text is None:
        return SourceFile(path, row, problems=tuple(problems))
    if row.form in ("values", "words"):
        value, lines, found = parse_yaml(path, text)
        value = house_style_values(value) if row.form == "values" else value
        return SourceFile(path, row, text, None, value, lines, (*problems, *found))
    if row.form in ("record", "page"):
        document, found = _document(path, text, row)
        return SourceFile(path, row, text, document, problems=(*problems, *found))
    return SourceFile(path, row, text, problems=tuple(problems))


def _document(path: str, text: str, row: Row) -> tuple[Document | None, list[Problem]]:
    """Markdown as it is published; pages are published as they stand. They may do without front matter, but must not
    have a broken one.
    """
    if row.form == "page" and not text.startswith("---"):
        return Document(path, {}, {}, text, 1), []
    document, problems = parse_document(path, text)
    if document is None or row.form == "page":
        return document, problems
    front, body = house_style_values(document.front), house_style_markdown(document.body)
    return Document(path, front, document.lines, body, document.body_line), problems


def read_bytes(place: str, label: str, a_file: bool = False) -> tuple[bytes | None, list[Problem]]:
    """A file's bytes, or None and why the system does not hand them out. a_file: whether it is known to be one."""
    try:
        if not a_file and not os.path.isfile(place):  # a pipe would be waited for
            return None, [Problem(label, 1, "file-link", "这是一个链接或文件夹，不是文件", "请放真正的文件")]
        with open(place, "rb", buffering=0) as file:  # a Path of each, and a buffer, would take twice as long
            return file.read(), []
    except OSError as error:
        message = f"打不开这个文件（{error.strerror}）"
        return None, [Problem(label, 1, "file-unreadable", message, "请查它是不是正被别的程序占用，或没有读取权限")]
