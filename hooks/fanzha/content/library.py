"""Sources → Library: makes records of them, resolves what they refer to, collects every problem."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from fanzha.content.alerts import ALERTS, Alert
from fanzha.content.art import ART_FOLDER, read_art
from fanzha.content.frontmatter import Document
from fanzha.content.issuer import Issuer
from fanzha.content.kept import Shelves
from fanzha.content.model import Case, Letter, Record, Tactic
from fanzha.content.origin import Origin
from fanzha.content.problems import Problem
from fanzha.content.references import Resolver
from fanzha.content.sources import SourceFile, Sources, read_sources
from fanzha.content.terms import no_list, terms_of
from fanzha.content.validate import validate
from fanzha.content.vocabulary import LISTS, Region, Term, Terms, Vocabulary

R = TypeVar("R", bound=Record)
T = TypeVar("T", bound=Term)
Told = TypeVar("Told", Case, Alert)

# A file's name becomes its address: it must survive every server, zip and copier of addresses.
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

# Addresses below tactics/ and cases/ that belong to generated lists.
RESERVED = ("index", "year", "tactic", "quiz")


@dataclass(frozen=True)
class Library:
    """All content of a project. Letters are kept by kind and id; bodies by path.

    broken: ids of tactics whose files have problems of their own; what refers to them is not at fault.
    sources: every file, read once; whatever else is wanted of them is taken from there.
    """

    root: Path
    tactics: dict[str, Tactic]
    cases: dict[str, Case]
    letters: dict[str, dict[str, Letter]]
    vocabulary: Vocabulary
    documents: dict[str, Document]
    broken: frozenset[str] = frozenset()
    sources: Sources = field(default_factory=Sources, repr=False)
    alerts: dict[str, Alert] = field(default_factory=dict)

    def body(self, record: Record) -> str:
        """The Markdown below a record's front matter."""
        return self.documents[record.origin.path].body

    def without(self, paths: set[str]) -> Library:
        """What can still be shown when these files are wrong: everything but them and what rests on them."""
        if not self.vocabulary.sound:
            return replace(self, tactics={}, cases={}, alerts={}, letters={kind: {} for kind in self.letters})
        tactics = {id_: each for id_, each in self.tactics.items() if each.origin.path not in paths}
        cases, alerts = _of(tactics, self.cases, paths), _of(tactics, self.alerts, paths)
        letters = {
            kind: {id_: each for id_, each in found.items() if each.origin.path not in paths}
            for kind, found in self.letters.items()
        }
        return replace(self, tactics=tactics, cases=cases, alerts=alerts, letters=letters)

    def cases_of(self, tactic: str) -> list[Case]:
        """The cases of one tactic, newest first."""
        return [case for case in self.newest_cases() if case.tactic == tactic]

    def newest_cases(self) -> list[Case]:
        """All cases, newest first, undated ones last, then by slug."""
        in_order = sorted(self.cases.values(), key=lambda case: case.id)
        return sorted(in_order, key=lambda case: str(case.date or ""), reverse=True)


def _of(tactics: Container[str], records: Mapping[str, Told], paths: Container[str]) -> dict[str, Told]:
    """The records of these tactics that do not stand in files at these paths."""
    return {id_: each for id_, each in records.items() if each.origin.path not in paths and each.tactic in tactics}


def read_library(root: Path, kept: Shelves | None = None) -> tuple[Library | None, list[Problem]]:
    """Everything under root. None only where the vocabulary itself is broken; problems come either way.

    kept: what earlier runs found to be well, for the rules.
    """
    sources = read_sources(root, kept)
    vocabulary, wrong = read_vocabulary(sources)
    problems = [*sources.problems, *wrong]
    if vocabulary is None:
        return None, problems
    documents: dict[str, Document] = {}
    tactics = _read_folder(sources, "docs/tactics", Tactic, documents, problems)
    cases = _read_folder(sources, "cases", Case, documents, problems)
    alerts = _read_folder(sources, ALERTS, Alert, documents, problems)
    letters = {
        kind: _read_folder(sources, f"posters/{kind}", Letter, documents, problems) for kind in letter_folders(sources)
    }
    broken = unusable(sources, documents, tactics)
    resolver = Resolver(vocabulary, tactics, cases, problems, broken)
    return (
        Library(
            root,
            {tactic.id: resolver.resolve(tactic) for tactic in tactics.values()},
            {case.id: resolver.resolve(case) for case in cases.values()},
            {kind: {each.id: resolver.resolve(each) for each in found.values()} for kind, found in letters.items()},
            vocabulary,
            documents,
            frozenset(broken),
            sources,
            {alert.id: resolver.resolve(alert) for alert in alerts.values()},
        ),
        problems,
    )


def letter_folders(sources: Sources) -> list[str]:
    """The folders below posters/ that hold letters: which of them are printed, the kinds say."""
    found = (file.path.split("/") for file in sources.below("posters", ".md") if file.stem != "README")
    return sorted({folder for _, folder, *rest in found if len(rest) == 1 and folder not in ("fonts", "shared")})


def _read_folder(
    sources: Sources, folder: str, model: type[R], documents: dict[str, Document], problems: list[Problem]
) -> dict[str, R]:
    found: dict[str, R] = {}
    for file in sources.within(folder, ".md"):
        if file.stem in ("index", "README") or file.row.form == "page":  # a page: a translation
            continue
        if not SLUG.fullmatch(file.stem):
            hint = "文件名只用小写字母、数字和减号，如 shuadan-fanli.md"
            problems.append(Problem(file.path, 1, "file-name", f"文件名“{file.stem}.md”不能做网址", hint))
        record = _read_record(file, model, documents, problems)
        if record:
            found[record.id] = record
    return found


def _read_record(file: SourceFile, model: type[R], documents: dict[str, Document], problems: list[Problem]) -> R | None:
    document = file.document
    if document is None:
        return None
    documents[file.path] = document
    lines = {("body",): document.body_line, **document.lines}
    record, wrong = validate(model, document.front, Origin(file.path, lines, document.body), id=file.stem)
    problems += wrong
    return record


def read_vocabulary(sources: Sources) -> tuple[Vocabulary | None, list[Problem]]:
    """The lists under cases/_vocabulary; None if the issuer is missing or unusable. Problems of files come apart.
    From the same files come the same lists, so that what was judged by them holds at the next reading."""
    places = (*map(list_path, (*LISTS, "issuer", "regions")), *(each.path for each in sources.below(ART_FOLDER)))
    files = tuple(sources.files[path] for path in places if path in sources.files)
    vocabulary, problems = _vocabulary_of(files, sources.links)
    return vocabulary, [*problems]


@lru_cache(maxsize=8)
def _vocabulary_of(
    files: tuple[SourceFile, ...], links: tuple[str, ...]
) -> tuple[Vocabulary | None, tuple[Problem, ...]]:
    sources = Sources(files={file.path: file for file in files}, links=links)
    problems: list[Problem] = []
    read_only = {
        name: Terms(MappingProxyType(read_terms(sources, name, model, problems))) for name, model in LISTS.items()
    }
    issuer = _read_issuer(sources, problems)
    if issuer is None:
        return None, tuple(problems)
    read = [sources.files.get(list_path(name)) for name in (*LISTS, "issuer")]
    sound = not problems and not any(file.problems for file in read if file)
    art, wrong = read_art(sources)
    has_regions = list_path("regions") in sources.files  # a project may say nothing of them
    regions = Terms(read_terms(sources, "regions", Region, problems) if has_regions else {})
    vocabulary = Vocabulary(**read_only, issuer=issuer, art=art, regions=regions, sound=sound)  # type: ignore[arg-type]
    return vocabulary, (*problems, *wrong)


def list_path(name: str) -> str:
    """Where the list of this name is kept."""
    return f"cases/_vocabulary/{name}.yml"


def read_terms(sources: Sources, name: str, model: type[T], problems: list[Problem]) -> dict[str, T]:
    """The records of one list, by id; what is wrong with them is added to problems."""
    label, file = _listed(sources, name, problems)
    if file is None or not isinstance(file.value, list):
        if not _reported(sources, label, problems):
            problems.append(no_list(label))
        return {}
    return terms_of(file, model, problems)


def _read_issuer(sources: Sources, problems: list[Problem]) -> Issuer | None:
    label, file = _listed(sources, "issuer", problems)
    if file is None or not isinstance(file.value, dict):
        if not _reported(sources, label, problems):
            problems.append(Problem(label, 1, "issuer-missing", "没有发布单位", "至少写 name 和 site"))
        return None
    issuer, wrong = validate(Issuer, file.value, Origin(label, file.lines))
    problems += wrong
    return issuer


def _listed(sources: Sources, name: str, problems: list[Problem]) -> tuple[str, SourceFile | None]:
    """A list's path and file."""
    label = list_path(name)
    file = sources.files.get(label)
    if file is None and label not in sources.links:
        problems.append(Problem(label, 1, "vocabulary-missing", "缺少这个文件", "请从发行包里恢复它"))
    return label, file


def _reported(sources: Sources, label: str, problems: list[Problem]) -> bool:
    """Whether it is known already why a list cannot be used."""
    return any(problem.path == label for problem in (*problems, *sources.problems))


def unusable(sources: Sources, documents: dict[str, Document], tactics: dict[str, Tactic]) -> dict[str, str]:
    """Ids and titles of tactics whose files have problems of their own; a title that could not be read is "?"."""
    linked = [path for path in sources.links if path.startswith("docs/tactics/")]
    found = {path.rpartition("/")[2].removesuffix(".md"): "?" for path in linked}
    for file in sources.within("docs/tactics", ".md"):
        document = documents.get(file.path)
        if file.row.form == "record" and file.stem not in tactics and file.stem != "index":
            found[file.stem] = str(document.front.get("title", "?")) if document else "?"
    return found


def in_category_order(library: Library) -> list[Tactic]:
    """Tactics as the official list has them, then by id."""
    order = {category.id: category.order for category in library.vocabulary.categories}
    return sorted(library.tactics.values(), key=lambda tactic: (order.get(tactic.category, 999), tactic.id))
