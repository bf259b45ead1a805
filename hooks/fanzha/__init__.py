"""Fanzha Press: Markdown in, a searchable site and print-ready sheets out.

The pipeline in one screen: read_library → check → make_sheets → print → make_pages. One value crosses the boundary to
MkDocs or the command line: an Edition. A build makes a new one every time; nothing is kept at module level.

A room is imported by the step that works in it, so that `fanzha new` never waits for a print engine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fanzha.content import Library, Problem
    from fanzha.kinds import Sheet
    from fanzha.press import Progress
    from fanzha.site import Converter

PREVIEW_WIDTH = 420  # px: twice the widest place a preview is shown in


@dataclass(frozen=True)
class Edition:
    """What one build publishes. pages: uri → Markdown; files: uri → bytes, or a path in the cache; problems: sorted."""

    pages: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes | Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    library: Library | None = None
    traditional: Converter | None = None


def cache_folder(root: Path) -> Path:
    """Where finished sheets are kept between builds: outside every watched folder, safe to delete."""
    return root / ".cache" / "fanzha"


def read_and_check(root: Path) -> tuple[Library | None, list[Problem]]:
    """The library with every problem of its sources, without printing anything."""
    from fanzha.checks import check, site_source_problems
    from fanzha.content import in_order, read_library

    library, problems = read_library(root)
    return library, in_order([*problems, *([*check(library), *site_source_problems(library)] if library else [])])


def make_edition(
    root: Path,
    *,
    with_print: bool = True,
    directory_urls: bool = True,
    progress: Progress | None = None,
    offline: Path | None = None,
    traditional: bool = False,
) -> Edition:
    """Everything the project at root publishes. With problems the edition is incomplete and only fit for a preview."""
    from fanzha.checks import TAKEN_OUT, Site, target_problems
    from fanzha.content import icons_of, in_order, picture_files
    from fanzha.kinds import kinds_shown, make_sheets, published
    from fanzha.press import kinds_files
    from fanzha.site import converter, in_edition, site_files, site_pages, traditional_files, traditional_pages
    from fanzha.site import offline as offline_copy

    whole, problems = read_and_check(root)
    if whole is None:
        return Edition(problems=problems)
    faulty = {problem.path for problem in problems if problem.rule not in TAKEN_OUT}
    library = whole.without(faulty) if faulty else whole
    icons = icons_of(root)
    sheets = list(published(make_sheets(library, icons))) if with_print else []
    files, faults = print_for_site(root, sheets, progress)
    available = [sheet for sheet in sheets if sheet.uri in files]
    files |= kinds_files(kinds_shown(available, library.cases), files, cache_folder(root))
    pages = site_pages(library, available, icons, directory_urls, offline)
    files.update(site_files(library, pages, directory_urls))
    files.update(picture_files(library, cache_folder(root)))
    files |= {offline_copy.URI: offline} if offline else {}
    hant = converter(library.vocabulary) if traditional else None
    if hant:
        again = site_pages(in_edition(library), available, icons, directory_urls, offline)
        pages |= traditional_pages(again, library.sources, hant)
        files |= traditional_files(files, library.sources, hant)
    whole_site = not any(map(leaves_gaps, faulty))
    linked = target_problems(Site(whole, pages, files, whole_site)) if whole.vocabulary.sound else ()
    problems = in_order([*problems, *faults, *linked, *taken(root, [*pages, *files])])
    return Edition(pages, files, problems, whole, hant)


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


def print_for_site(
    root: Path, sheets: list[Sheet], progress: Progress | None = None
) -> tuple[dict[str, bytes | Path], list[Problem]]:
    """PDFs, letters for Word, previews and share images: uri → file in the cache; and what could not be printed."""
    from fanzha.press import Job, Press, contact_files, layouts_of

    jobs = {sheet.uri: Job(sheet) for sheet in sheets}
    jobs |= {sheet.preview_uri: Job(sheet, "webp", PREVIEW_WIDTH) for sheet in sheets}
    jobs |= {sheet.docx_uri: Job(sheet, "docx") for sheet in sheets if sheet.docx_uri}
    jobs |= {uri: Job(shape, "jpg", shape.pixels) for sheet in sheets for uri, shape in sheet.share_images().items()}
    printed = Press(layouts_of(root), cache_folder(root)).print_all(jobs.values(), progress)
    files: dict[str, bytes | Path] = {uri: each.path for uri, each in zip(jobs, printed, strict=True) if each.path}
    files |= contact_files(sheets, files, layouts_of(root), cache_folder(root))
    return files, [problem for each in printed for problem in each.problems]


__all__ = ["Edition", "make_edition", "read_and_check"]
