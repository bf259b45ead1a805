"""Sheet → PDF, pixels or Word file, kept in a content-addressed cache.

What a result depends on is its key: the fonts, the layout's files, the manifest, the writer, the data and the size. A
result is written beside its final name and moved there, so that a build that is killed, or two builds at once, leave
either the whole file or none; the cache folder can be deleted at any time.
"""

from __future__ import annotations

import contextlib
import hashlib
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from fanzha.content import VERDICTS, Problem, Shelf, program_digest, store
from fanzha.kinds import Manifest, Sheet
from fanzha.press.boxes import finished
from fanzha.press.encode import encode
from fanzha.press.filled import Filling, writer_of
from fanzha.press.fonts import font_folders, fonts_digest
from fanzha.press.ingredients import digest, layout_files, writer_digest
from fanzha.press.jobs import Job, Outcome, shown_in
from fanzha.press.page_limit import may_take_too_many, too_many_pages
from fanzha.press.press_errors import problems_of
from fanzha.press.typst_writer import Written, compiler, loaded, write

if TYPE_CHECKING:
    import typst

    from fanzha.press.slide_deck import DeckWriter
    from fanzha.press.templates import Filled

# Format → the modules that write it; what these import is found from them.
_TYPST, _ENCODE = "fanzha.press.typst_writer", "fanzha.press.encode"
WRITERS = {
    "pdf": (_TYPST, "fanzha.press.boxes"),
    "booklet": (_TYPST, "fanzha.press.booklet"),
    "png": (_TYPST, _ENCODE),
    "webp": (_TYPST, _ENCODE),
    "jpg": (_TYPST, _ENCODE),
    "docx": ("fanzha.press.docx_letter",),
    "xlsx": ("fanzha.press.xlsx_table",),
    "ics": ("fanzha.press.ics_calendar",),
    "layout": (_TYPST,),
}

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Press:
    """Typesets the sheets of one project. layouts: its posters folder; cache: a folder outside the source tree."""

    layouts: Path
    cache: Path
    threads: int = 2
    _own: threading.local = field(default_factory=threading.local, repr=False)
    # What goes into a key is found once, by one thread: Python 3.11 parses sources wrongly on two at a time.
    _finding: threading.Lock = field(default_factory=threading.Lock, repr=False)
    # Office files are written one at a time: of two at once the XML parser has been seen to mix up the names. They
    # are Python's work, which two threads do no faster. PDFium, which counts pages, dies of two threads at once.
    _writing: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def print_all(self, jobs: Iterable[Job], progress: Progress | None = None) -> list[Outcome]:
        """Every job's result, in order, on all threads. progress is told (done, of how many)."""
        return self._each(self.print_one, list(jobs), progress)

    def lay_out_all(self, sheets: Iterable[Sheet], progress: Progress | None = None) -> list[Outcome]:
        """Whether every sheet can be printed: each is laid out once, and nothing is made of it."""
        done = self._each(self.lay_out, [Job(sheet, "layout") for sheet in sheets], progress)
        with contextlib.suppress(OSError):
            self._fitting.save()
        return done

    def _each(self, work: Callable[[Job], Outcome], jobs: list[Job], progress: Progress | None) -> list[Outcome]:
        done: list[Outcome] = []
        with ThreadPoolExecutor(self.threads) as pool:
            for outcome in pool.map(work, jobs):
                done.append(outcome)
                if progress:
                    progress(len(done), len(jobs))
        return done

    def print_one(self, job: Job) -> Outcome:
        """One job's result, from the cache if nothing it depends on has changed."""
        target = self._place(job)
        if target.is_file():
            return Outcome(target)
        made, problems = self._made(job)
        if made is None:
            return Outcome(None, tuple(problems))
        store(target, made)
        return Outcome(target, fresh=True)

    def _made(self, job: Job) -> tuple[bytes | None, list[Problem]]:
        if job.sheet.manifest.filled and self._filling.written(job.sheet, job.format):
            shown = [self.print_one(each) for each in shown_in(job)]
            problems = [problem for outcome in shown for problem in outcome.problems]
            names = [picture.variant for picture in job.sheet.pictures]
            pictures = {name: each.path.read_bytes() for name, each in zip(names, shown, strict=False) if each.path}
            if problems:
                return None, problems
            with self._writing:
                return self._filling.made(job.sheet, job.format, pictures)
        asked = job.sheet
        if asked.manifest.filled:
            to_set, problems = self._filling.to_set(asked)
            if to_set is None:
                return None, problems
            job = replace(job, sheet=to_set)
        if job.format == "booklet":
            return self._folded(job)
        written = self._make(job)
        if written.made is None:
            return None, problems_of(job.sheet, written.said)
        if job.format != "pdf" or not asked.limits.pages:
            return written.made, []
        with self._writing:
            beyond = too_many_pages(asked, written.made)
        return (None, beyond) if beyond else (written.made, [])

    def _folded(self, job: Job) -> tuple[bytes | None, list[Problem]]:
        """The pages of a book on the sheets that it is folded from."""
        from fanzha.press.booklet import imposed

        book = self.print_one(replace(job, format="pdf"))
        return (imposed(book.path.read_bytes()) if book.path else None), list(book.problems)

    def lay_out(self, job: Job) -> Outcome:
        """One sheet laid out, unless it is printed already or was laid out without a fault. A fault is not kept: it is
        found and said again, in the line where the text now stands.
        """
        asked = self._question(job)
        if self._fitting.has(*asked):
            return Outcome(None)
        found = self._laid_out(job)
        if not found.problems:
            self._fitting.add(*asked)
        return found

    def _question(self, job: Job) -> tuple[str, ...]:
        """All on which it hangs whether a sheet is well. How a template's text is measured, the whole program says."""
        sheet = job.sheet
        if not sheet.manifest.filled:
            return (self._place(job).name,)
        named = (sheet.title, sheet.stem, sheet.paper, str(sheet.least_type))
        return (program_digest(), self._inputs(sheet.manifest), *named, job.data)

    def _laid_out(self, job: Job) -> Outcome:
        if job.sheet.manifest.filled:
            filled, problems = self._filling.filled(job.sheet)
            if filled and may_take_too_many(job.sheet, filled):
                return self._counted(Job.of(job.sheet, "pdf"))
            if problems or not job.sheet.manifest.pictured:
                return Outcome(None, tuple(problems), fresh=True)
            # Whether every slide has room for its words is known once a design has set them.
            to_set, problems = self._filling.to_set(job.sheet)
            return self._said(job, to_set) if to_set else Outcome(None, tuple(problems), fresh=True)
        printed = self._place(Job.of(job.sheet, job.sheet.formats[0]))
        return Outcome(printed) if printed.is_file() else self._said(job, job.sheet)

    def _counted(self, job: Job) -> Outcome:
        """Whether a PDF has no more pages than its kind allows. One that is not printed yet is not written either."""
        printed = self._place(job)
        return Outcome(printed) if printed.is_file() else Outcome(None, tuple(self._made(job)[1]), fresh=True)

    def _said(self, job: Job, to_set: Sheet) -> Outcome:
        """What Typst says of a sheet as a design sets it: nothing, if all is well."""
        said = self._make(replace(job, sheet=to_set)).said
        return Outcome(None, tuple(problems_of(to_set, said)) if said else (), fresh=True)

    def filled(self, sheet: Sheet) -> Filled | None:
        """The final text of what is filled from a template and holds its limits; None for anything else."""
        return self._filling.filled(sheet)[0] if sheet.manifest.filled else None

    def to_set(self, sheet: Sheet) -> tuple[Sheet | None, list[Problem]]:
        """What is filled from a template, as the sheet that a design lays out; or why it cannot be."""
        return self._filling.to_set(sheet)

    def typeset(self, sheet: Sheet) -> tuple[bytes | None, list[Problem]]:
        """A sheet's PDF past the cache: for what is made once, or has names in it that should not stay."""
        made = self._make(Job(sheet))
        return made.made, [] if made.made is not None else problems_of(sheet, made.said)

    def _place(self, job: Job) -> Path:
        manifest = job.sheet.manifest
        modules = writer_of(manifest.engine, job.format) if manifest.filled else WRITERS[job.format]
        shown = [self._place(each).name for each in shown_in(job)]
        parts = (self._inputs(manifest), self._writer(modules), job.format, str(job.width), job.data, *shown)
        key = hashlib.sha256("\0".join(parts).encode()).hexdigest()
        return self.cache / key[:2] / f"{key[2:40]}.{job.format}"

    @cached_property
    def _fitting(self) -> Shelf:
        """The sheets that were laid out without a fault."""
        return Shelf(self.cache / VERDICTS / "layouts.kept")

    @cached_property
    def _fonts(self) -> str:
        return fonts_digest(self.layouts)

    @cached_property
    def _known(self) -> dict[str, str]:
        return {}

    @cached_property
    def _filling(self) -> Filling:
        return Filling(self.layouts)

    def _inputs(self, manifest: Manifest) -> str:
        """What a kind's sheets are made from besides their data."""
        kind = manifest.id
        with self._finding:
            if kind not in self._known:
                root = self.layouts.resolve()
                designs = [root / kind / manifest.file, *([root / manifest.layout] if manifest.layout else [])]
                files = {file for design in designs for file in layout_files(root, design)}
                files |= {*(root / kind).glob("manifest.yml")}
                self._known[kind] = f"{kind} {self._fonts} {digest(sorted(files), root)}"
            return self._known[kind]

    def _writer(self, modules: tuple[str, ...]) -> str:
        name = f".{' '.join(modules)}"  # no kind's name begins with a stop
        with self._finding:
            if name not in self._known:
                self._known[name] = writer_digest(modules)
            return self._known[name]

    def _compiler(self) -> typst.Compiler:
        """This thread's compiler: a shared one refuses to work, a fresh one costs seven times as much."""
        if not hasattr(self._own, "compiler"):
            self._own.compiler = compiler(self.layouts, self._loaded_fonts)
        own: typst.Compiler = self._own.compiler
        return own

    def _deck_writer(self, layout: Path) -> DeckWriter:
        from fanzha.press.slide_deck import DeckWriter

        return DeckWriter(self.layouts, layout, self._loaded_fonts, self._compiler)

    @cached_property
    def _loaded_fonts(self) -> typst.Fonts:
        return loaded(font_folders(self.layouts), self._fonts)

    def _make(self, job: Job) -> Written:
        if job.format in _OFFICE:
            with self._writing:
                return Written(_OFFICE[job.format](job.sheet))
        manifest = job.sheet.manifest
        layout = self.layouts / (manifest.layout or f"{manifest.id}/{manifest.file}")
        if job.format == "pptx":
            with self._writing:
                return self._deck_writer(layout).write(job.sheet.data)
        laid_out = job.format == "layout" and (job.sheet.formats[0] == "pdf" or manifest.pictured)
        whole = job.format == "pdf" or laid_out
        drawn = write(self._compiler(), layout, job.data, None if whole else max(job.ppi, 1.0))
        if drawn.made and job.format == "pdf" and job.sheet.data.get("production") == "shop":
            return Written(finished(drawn.made, job.sheet.die))
        if drawn.made is None or job.format in ("pdf", "png", "layout"):
            return drawn
        return Written(encode(drawn.made, job.format))


def _docx(sheet: Sheet) -> bytes:
    from fanzha.press.docx_letter import docx_of

    return docx_of(sheet)


def _xlsx(sheet: Sheet) -> bytes:
    from fanzha.press.xlsx_table import write

    return write(sheet)


def _ics(sheet: Sheet) -> bytes:
    from fanzha.press.ics_calendar import write

    return write(sheet)


# Formats that no layout draws; what writes them is loaded when one is made.
_OFFICE: dict[str, Callable[[Sheet], bytes]] = {"docx": _docx, "xlsx": _xlsx, "ics": _ics}
