"""`fanzha print`'s last step: reading everything back before it leaves the house."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from fanzha.cli.progress import Bar
from fanzha.content import Problem, in_order

if TYPE_CHECKING:
    from fanzha.press import Job


def is_pdf(name: str) -> bool:
    """Whether a file can be read back: pictures have neither boxes nor fonts."""
    return name.endswith(".pdf")


def check_all(jobs: Mapping[str, Job], files: Mapping[str, Path], site: str) -> list[Problem]:
    """What is wrong with finished PDFs. jobs, files: by the name of the file; site: this project's address."""

    problems: list[Problem] = []
    with Bar("检查成品") as bar:
        for done, (name, job) in enumerate(jobs.items(), 1):
            problems += _problems(name, job, jobs, files, site) if is_pdf(name) else ()
            bar.show(done, len(jobs))
    return in_order(problems)


def _problems(name: str, job: Job, jobs: Mapping[str, Job], files: Mapping[str, Path], site: str) -> Iterable[Problem]:
    """Of a book its pages; of its sheets whether they fold into it."""
    from fanzha.press import FinishedPdf, booklet_problems, preflight_problems

    pdf = files[name].read_bytes()
    if job.format != "booklet":
        return preflight_problems(FinishedPdf(name, job.sheet, pdf), site)
    book = next(each for each, other in jobs.items() if other.sheet is job.sheet and other.format == "pdf")
    return booklet_problems(name, pdf, files[book].read_bytes())
