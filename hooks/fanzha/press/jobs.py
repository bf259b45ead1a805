"""What is asked of the press, and what becomes of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from fanzha.content import Problem
from fanzha.kinds import Sheet

WITH_PICTURES = "html"  # the format that brings its pictures along
PREVIEW_WIDTH = 420  # px: twice the widest place a preview is shown in


@dataclass(frozen=True)
class Job:
    """One result to make of a sheet: a pdf of all pages, its first page as png, webp or jpg, or a letter as docx.

    width: of a picture, in px. The format "layout" is asked of a sheet that is only laid out.
    """

    sheet: Sheet
    format: str = "pdf"
    width: int = 0

    @classmethod
    def of(cls, sheet: Sheet, format: str) -> Job:
        """A format that the sheet's kind comes in, pictures in the size they are published in."""
        return cls(sheet, format, sheet.picture.width if sheet.picture else PREVIEW_WIDTH if format == "webp" else 0)

    @property
    def ppi(self) -> float:
        """Pixels per inch that make the paper this many pixels wide."""
        millimetres: float = self.sheet.data["paper"]["width"]
        return self.width / (millimetres / 25.4)

    @property
    def data(self) -> str:
        """What the layout is told."""
        return json.dumps(self.sheet.data, ensure_ascii=False, sort_keys=True)


def jobs_of(sheet: Sheet) -> dict[str, Job]:
    """Everything that is published of a sheet: uri → job."""
    return {sheet.uri_as(format): Job.of(sheet, format) for format in sheet.formats}


def shown_in(job: Job) -> list[Job]:
    """The pictures that a page has in it."""
    shown = job.sheet.pictures if job.format == WITH_PICTURES else ()
    return [Job.of(picture, picture.formats[0]) for picture in shown]


@dataclass(frozen=True)
class Outcome:
    """What became of a job: the file in the cache, or why there is none. fresh: it was typeset just now."""

    path: Path | None
    problems: tuple[Problem, ...] = ()
    fresh: bool = False
