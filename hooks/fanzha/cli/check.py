"""`fanzha check`: every source and whether every text fits its sheet."""

from __future__ import annotations

import datetime
from pathlib import Path

from pydantic_core import PydanticCustomError

from fanzha import cache_folder, make_edition
from fanzha.checks import overdue
from fanzha.cli.answers import whole_digest
from fanzha.cli.parser import Args, Usage
from fanzha.cli.progress import Bar
from fanzha.cli.verdicts import report, tell
from fanzha.content import VERDICTS, Library, Problem, Shelves, in_order, parse_day, read_library


def check_sources(args: Args) -> int:
    """Checks the sources and, because a text may not fit its sheet, lays out what was not laid out before."""
    library, problems = _checked(Path(args.root))
    if library:
        tell(library.vocabulary.issuer)
    if args.today is not None and library:
        problems += overdue(library, _day(args.today))
    return report(in_order(problems), args.format == "json")


def _checked(root: Path) -> tuple[Library | None, list[Problem]]:
    """The library with every problem. A project in which no file has changed since nothing was wrong is only read."""
    kept = Shelves(cache_folder(root) / VERDICTS)
    well, whole = kept.shelf("projects"), whole_digest(root)
    if whole and well.has(whole):
        return read_library(root)
    with Bar("检查") as bar:
        edition = make_edition(root, progress=bar.show, lay_out_only=True)
    if whole and not edition.problems and whole == whole_digest(root):  # nobody has saved a file meanwhile
        well.add(whole)
        kept.save()
    return edition.library, list(edition.problems)


def _day(written: str) -> datetime.date:
    try:
        return parse_day(written) if written else datetime.date.today()
    except PydanticCustomError as error:
        raise Usage(error.message()) from None
