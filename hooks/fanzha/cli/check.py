"""`fanzha check`: every source and whether every text fits its sheet."""

from __future__ import annotations

import datetime
from pathlib import Path

from pydantic_core import PydanticCustomError

from fanzha import make_edition
from fanzha.checks import overdue
from fanzha.cli.parser import Args, Usage
from fanzha.cli.progress import Bar
from fanzha.cli.verdicts import report, tell
from fanzha.content import in_order, parse_day


def check_sources(args: Args) -> int:
    """Checks the sources and, because a text may not fit its sheet, lays out what is not in the cache."""
    root = Path(args.root)
    with Bar("检查") as bar:
        edition = make_edition(root, progress=bar.show, lay_out_only=True)
    problems = list(edition.problems)
    if edition.library:
        tell(edition.library.vocabulary.issuer)
    if args.today is not None and edition.library:
        problems += overdue(edition.library, _day(args.today))
    return report(in_order(problems), args.format == "json")


def _day(written: str) -> datetime.date:
    try:
        return parse_day(written) if written else datetime.date.today()
    except PydanticCustomError as error:
        raise Usage(error.message()) from None
