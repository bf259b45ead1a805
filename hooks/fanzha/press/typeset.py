"""Sheet → PDF and pixels with Typst, kept in a content-addressed cache.

What a result depends on is its key: the engine, the fonts, the layout's sources, the data and the options. A result
is written beside its final name and moved there, so that a build that is killed, or two builds at once, leave either
the whole file or none; the cache folder can be deleted at any time.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import tempfile
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import typst

from fanzha.content import Problem
from fanzha.kinds import Sheet
from fanzha.press.encode import encode
from fanzha.press.press_errors import problems_of

FONT_PACKAGES = ("manimgx-fonts-cjk", "pylopdf-fonts-zh-cn")

# 2026-01-01 UTC: the same sources give the same bytes, whenever they are built.
TIMESTAMP = 1767225600

Progress = Callable[[int, int], None]


PREVIEW_WIDTH = 420  # px: twice the widest place a preview is shown in


@dataclass(frozen=True)
class Job:
    """One result to make of a sheet: a pdf of all pages, its first page as png, webp or jpg, or a letter as docx.

    width: of a picture, in px.
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


def jobs_of(sheet: Sheet) -> dict[str, Job]:
    """Everything that is published of a sheet: uri → job."""
    return {sheet.uri_as(format): Job.of(sheet, format) for format in sheet.formats}


@dataclass(frozen=True)
class Outcome:
    """What became of a job: the file in the cache, or why there is none. fresh: it was typeset just now."""

    path: Path | None
    problems: tuple[Problem, ...] = ()
    fresh: bool = False


@dataclass(frozen=True)
class Press:
    """Typesets the sheets of one project. layouts: its posters folder; cache: a folder outside the source tree."""

    layouts: Path
    cache: Path
    threads: int = 2
    _own: threading.local = field(default_factory=threading.local, repr=False)

    def print_all(self, jobs: Iterable[Job], progress: Progress | None = None) -> list[Outcome]:
        """Every job's result, in order, on all threads. progress is told (done, of how many)."""
        jobs = list(jobs)
        done: list[Outcome] = []
        with ThreadPoolExecutor(self.threads) as pool:
            for printed in pool.map(self.print_one, jobs):
                done.append(printed)
                if progress:
                    progress(len(done), len(jobs))
        return done

    def print_one(self, job: Job) -> Outcome:
        """One job's result, from the cache if nothing it depends on has changed."""
        data = json.dumps(job.sheet.data, ensure_ascii=False, sort_keys=True)
        target = self._place(job, data)
        if target.is_file():
            return Outcome(target)
        made, problems = self._typeset(job, data)
        if made is None:
            return Outcome(None, tuple(problems))
        store(target, made)
        return Outcome(target, fresh=True)

    def typeset(self, sheet: Sheet) -> tuple[bytes | None, list[Problem]]:
        """A sheet's PDF past the cache: for what is made once, or has names in it that should not stay."""
        return self._typeset(Job(sheet), json.dumps(sheet.data, ensure_ascii=False, sort_keys=True))

    def _place(self, job: Job, data: str) -> Path:
        sources = self._word if job.format == "docx" else self._sources_of(job.sheet.kind)
        parts = (self._engine, sources, job.format, str(job.width), data)
        key = hashlib.sha256("\0".join(parts).encode()).hexdigest()
        return self.cache / key[:2] / f"{key[2:40]}.{job.format}"

    @cached_property
    def _engine(self) -> str:
        packages = ("typst", *FONT_PACKAGES)
        return " ".join(f"{name}={importlib.metadata.version(name)}" for name in packages) + self._own_fonts

    @property
    def _own_fonts(self) -> str:
        fonts = sorted((self.layouts / "fonts").glob("*.[ot]t[fc]"))
        return "".join(f" {font.name}:{font.stat().st_size}:{font.stat().st_mtime_ns}" for font in fonts)

    @cached_property
    def _sources(self) -> dict[str, str]:
        folders = [path for path in self.layouts.iterdir() if path.is_dir()]
        return {folder.name: _digest(sorted(folder.rglob("*.typ"))) for folder in folders}

    @cached_property
    def _word(self) -> str:
        written_by = [Path(__file__).with_name(name) for name in ("docx_letter.py", "docx_styles.py")]
        return f"python-docx={importlib.metadata.version('python-docx')} {_digest(written_by)}"

    def _sources_of(self, kind: str) -> str:
        return f"{kind}:{self._sources.get(kind, '')}:{self._sources.get('shared', '')}"

    def _compiler(self) -> typst.Compiler:
        """This thread's compiler: a shared one refuses to work, a fresh one costs seven times as much."""
        if not hasattr(self._own, "compiler"):
            self._own.compiler = typst.Compiler(
                root=str(self.layouts), font_paths=font_folders(self.layouts), ignore_system_fonts=True
            )
        compiler: typst.Compiler = self._own.compiler
        return compiler

    def _typeset(self, job: Job, data: str) -> tuple[bytes | None, list[Problem]]:
        if job.format == "docx":
            from fanzha.press.docx_letter import docx_of

            return docx_of(job.sheet), []
        is_pdf = job.format == "pdf"
        options: dict[str, Any] = {"pdf_standards": ["ua-1"]} if is_pdf else {"ppi": job.ppi}
        try:
            made, warnings = self._compiler().compile_with_warnings(
                input=str(self.layouts / job.sheet.kind / "main.typ"),
                format="pdf" if is_pdf else "png",
                sys_inputs={"data": data},
                timestamp=TIMESTAMP,
                **options,
            )
        except typst.TypstError as error:
            return None, problems_of(job.sheet, error.message)
        except RuntimeError as error:
            return None, problems_of(job.sheet, str(error))
        if warnings:
            return None, problems_of(job.sheet, warnings[0].message)
        first = made[0] if isinstance(made, list) else made
        assert first is not None  # a layout without a page would have failed above
        return (first if job.format in ("pdf", "png") else encode(first, job.format)), []


def font_folders(layouts: Path) -> list[str]:
    """Where fonts are looked for: an organisation's own in posters/fonts first, then the pinned packages."""
    import manimgx_fonts_cjk
    import pylopdf_fonts_zh_cn

    packages = [Path(str(module.__file__)).parent for module in (manimgx_fonts_cjk, pylopdf_fonts_zh_cn)]
    own = layouts / "fonts"
    return [str(folder) for folder in ([own] if own.is_dir() else []) + packages]


def store(target: Path, made: bytes) -> None:
    """Puts bytes at their place whole or not at all, safe against a second writer of the same."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(made)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _digest(files: list[Path]) -> str:
    whole = hashlib.sha256()
    for file in files:
        whole.update(f"{file.name}\0".encode() + file.read_bytes() + b"\0")
    return whole.hexdigest()
