"""Fanzha Press: Markdown in, a searchable site and print-ready sheets out.

The pipeline in one screen: read_library → check → make_sheets → print → make_pages → gate. One value crosses the
boundary to MkDocs or the command line: an Edition. A build makes a new one every time; nothing is kept at module level.

A room is imported by the step that works in it, so that `fanzha new` never waits for a print engine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fanzha.content import Library, Problem
    from fanzha.press import Progress
    from fanzha.production import Produced
    from fanzha.publish import Gate
    from fanzha.site import Converter


@dataclass(frozen=True)
class Edition:
    """What one build publishes. pages: uri → Markdown; files: uri → bytes, or a path in the cache; problems: sorted.

    gate: has let pages and files through already; whatever is made of them leaves through it as well.
    """

    pages: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes | Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    library: Library | None = None
    traditional: Converter | None = None
    gate: Gate | None = None

    @staticmethod
    def options(extra: Mapping[str, Any]) -> dict[str, Any]:
        """What `extra` of mkdocs.yml says of the edition: `print: false` for a site without sheets, `traditional`,
        `packs: false` for one without ZIPs, `offline_app: false` for one that stays
        on no phone, and `offline`, the path of one to publish (see fanzha build --offline)."""
        copy = extra.get("offline")
        return {
            "with_print": extra.get("print", True),
            "traditional": extra.get("traditional", False),
            "offline": Path(copy) if copy else None,
            "with_packs": extra.get("packs", True),
            "offline_app": extra.get("offline_app", True),
        }

    def for_theme(self, serving: bool, tell: Callable[[str], object]) -> dict[str, Any]:
        """What the theme's templates know of the edition. tell: takes the reminders, shown in a preview."""
        from fanzha.content import reminders_of

        issuer = self.library.vocabulary.issuer if self.library else None
        shown = reminders_of(issuer) if issuer else []
        for reminder in shown:
            tell(reminder)
        notices = shown if serving else []
        return {"edition": self, "problems": self.problems, "issuer": issuer and issuer.name, "notices": notices}

    def report(self, tell: Callable[[str], object], *, stop: bool) -> None:
        """Tells every problem. Raises Stopped if there is one and it stops the build."""
        from fanzha.publish import stop as stop_at

        for problem in [] if stop else self.problems:
            tell(str(problem))
        stop_at(self.problems if stop else [], tell)


def cache_folder(root: Path) -> Path:
    """Where finished sheets are kept between builds: outside every watched folder, safe to delete."""
    return root / ".cache" / "fanzha"


def read_and_check(root: Path) -> tuple[Library | None, list[Problem]]:
    """The library with every problem of its sources, without printing anything."""
    from fanzha.checks import check, site_source_problems
    from fanzha.content import VERDICTS, Shelves, in_order, read_library
    from fanzha.kinds import read_kinds, unknown_names

    kept = Shelves(cache_folder(root) / VERDICTS)
    library, problems = read_library(root, kept)
    kinds, wrong = read_kinds(root, library.sources if library else None)
    problems += [*wrong, *(unknown_names(kinds, library) if library else [])]
    problems += [*check(library), *site_source_problems(library)] if library else []
    kept.save()
    return library, in_order(problems)


def make_edition(
    root: Path,
    *,
    with_print: bool = True,
    directory_urls: bool = True,
    progress: Progress | None = None,
    offline: Path | None = None,
    traditional: bool = False,
    lay_out_only: bool = False,
    with_packs: bool = True,
    offline_app: bool = False,
) -> Edition:
    """Everything the project at root publishes. With problems the edition is incomplete and only fit for a preview.

    offline_app: a page offers to keep the texts on a phone (whoever publishes the site writes the worker).
    lay_out_only: find every problem and make no sheet and no picture; the edition then has nothing in it to publish.
    """
    from fanzha.checks import TAKEN_OUT
    from fanzha.content import icons_of, in_order
    from fanzha.kinds import layouts_of
    from fanzha.press import Press
    from fanzha.production import Line, Produced, produced
    from fanzha.publish import Gate
    from fanzha.site import (
        Offered,
        block_problems,
        converter,
        foreign_files,
        foreign_pages,
        in_edition,
        site_files,
        site_pages,
        traditional_pages,
    )
    from fanzha.site import offline as offline_copy

    whole, problems = read_and_check(root)
    if whole is None:
        return Edition(problems=problems)
    faulty = {problem.path for problem in problems if problem.rule not in TAKEN_OUT}
    library, icons = (whole.without(faulty) if faulty else whole), icons_of(root)
    line = Line(library, icons, Press(layouts_of(root), cache_folder(root)), lay_out_only)
    made = produced(line, with_packs, progress) if with_print else Produced()
    offered = Offered(made.available, made.handouts, offline, offline_app and directory_urls)
    pages = site_pages(library, offered, icons, directory_urls)
    files = {**made.files, **site_files(library, pages, directory_urls), **pictures(library, lay_out_only)}
    files |= {offline_copy.URI: offline} if offline else {}
    hant = converter(library.vocabulary) if traditional else None
    if hant:
        again = site_pages(in_edition(library), offered, icons, directory_urls)
        pages |= traditional_pages(again, library.sources, hant)
        files |= in_traditional(library, again, files, directory_urls, hant)
    files |= foreign_files(files, library)
    pages |= foreign_pages(library, icons, directory_urls, files)
    named = [*taken(root, [*pages, *files]), *block_problems(pages)]
    problems = in_order([*problems, *made.problems, *linked_problems(whole, pages, files, faulty), *named])
    gate = Gate(whole)
    if not problems:  # what sources are reported for would be said once more, without their lines
        problems = stopped_at(gate, pages, files, made)
    return Edition({} if lay_out_only else pages, {} if lay_out_only else files, problems, whole, hant, gate)


def stopped_at(
    gate: Gate, pages: Mapping[str, str], files: Mapping[str, bytes | Path], made: Produced
) -> list[Problem]:
    """What must not leave of an edition. What may is known to the next run."""
    from fanzha.content import in_order

    problems = in_order([*gate.pages(pages), *gate.files(files), *made.through(gate)])
    gate.keep()
    return problems


def in_traditional(
    library: Library, pages: Mapping[str, str], files: Mapping[str, bytes | Path], directory_urls: bool, hant: Converter
) -> dict[str, bytes | Path]:
    """The files of the Traditional edition. pages: its own before they are converted."""
    from fanzha.site import traditional_files, traditional_short_files

    short = traditional_short_files(library, pages, directory_urls, hant)
    return {**traditional_files(files, library.sources, hant), **short}


def pictures(library: Library, lay_out_only: bool) -> Mapping[str, bytes | Path]:
    """The pictures of cases as they are published; their uris alone where nothing is made."""
    from fanzha.content import picture_files, picture_uris

    made = {} if lay_out_only else picture_files(library, cache_folder(library.root))
    return dict.fromkeys(picture_uris(library), b"") if lay_out_only else made


def linked_problems(
    whole: Library, pages: Mapping[str, str], files: Mapping[str, bytes | Path], faulty: set[str]
) -> Iterator[Problem]:
    """What is wrong with how finished pages name one another. faulty: files with problems of their own."""
    from fanzha.checks import Site, target_problems, translation_problems

    site = Site(whole, pages, files, not any(map(leaves_gaps, faulty)))
    for rule in (target_problems, translation_problems) if whole.vocabulary.sound else ():
        yield from rule(site)


def leaves_gaps(path: str) -> bool:
    """Whether pages may be missing because this file is wrong; a hand-written page is only itself."""
    return not path.startswith("docs/") or path.startswith("docs/tactics/")


def taken(root: Path, uris: list[str]) -> Iterator[Problem]:
    """手写的页面和文件不能和自动生成的同名，否则会被悄悄换掉。[page-taken]"""
    from fanzha.content import Problem

    for uri in uris:
        # The home page and the explainers are the sources of the pages that are generated in their place.
        if uri != "index.md" and not uri.startswith("tactics/") and (root / "docs" / uri).is_file():
            yield Problem(f"docs/{uri}", 1, "page-taken", f"“{uri}”这个名字留给自动生成的文件", "请给它换一个文件名")


__all__ = ["Edition", "make_edition", "read_and_check"]
