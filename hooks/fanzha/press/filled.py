"""What is made of a filled template: the final text is measured first, and only what holds its limits is written."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from fanzha.content import Problem
from fanzha.kinds import SCREEN, Sheet
from fanzha.press.decks import deck_of
from fanzha.press.documents import document_of
from fanzha.press.limits_held import held
from fanzha.press.screen_picture import too_small
from fanzha.press.tables import table_problems, table_sheet
from fanzha.press.templates import Filled, Templates

# (engine, format) → the module that writes it; its function `write` takes the sheet and its filled template.
WRITERS = {
    ("text", "txt"): "fanzha.press.text_file",
    ("text", "docx"): "fanzha.press.docx_text",
    ("markdown", "docx"): "fanzha.press.docx_document",
    ("table", "xlsx"): "fanzha.press.xlsx_book",
    ("html", "html"): "fanzha.press.html_article",
    ("html", "txt"): "fanzha.press.html_notes",
    (SCREEN, "png"): "fanzha.press.screen_picture",
}
# engine → what makes the value that its shared design sets, or says why there is none
SETTERS: dict[str, Callable[[Sheet, Filled], tuple[Sheet | None, list[Problem]]]] = {
    "markdown": lambda sheet, filled: (document_of(sheet, filled), []),
    "table": lambda sheet, filled: (table_sheet(sheet, filled), []),
    "slides": deck_of,
}
# engine → what else may be wrong with a filled template
FURTHER: dict[str, Callable[[Sheet, Filled], list[Problem]]] = {"table": table_problems}
_FILLED = "fanzha.press.templates"
_SET = {"markdown": "fanzha.press.documents", "slides": "fanzha.press.decks", "table": "fanzha.press.tables"}
_BY_DESIGN = {"pptx": ("fanzha.press.pptx_slides", "fanzha.press.slide_deck")}  # written as a design sets it
_DRAWN = ("fanzha.press.typst_writer", "fanzha.press.encode")


def writer_of(engine: str, format: str) -> tuple[str, ...]:
    """The modules on which what is written depends."""
    own = WRITERS.get((engine, format))
    return (_FILLED, own) if own else (_FILLED, _SET[engine], *_BY_DESIGN.get(format, ()), *_DRAWN)


@dataclass(frozen=True)
class Filling:
    """Fills the templates of one project. layouts: its posters folder."""

    layouts: Path

    @cached_property
    def _templates(self) -> Templates:
        return Templates(self.layouts)

    @cached_property
    def _known(self) -> dict[int, tuple[Sheet, Filled | None, list[Problem]]]:
        """What became of each sheet, by its id; the sheet is kept beside it, so that no other gets that id."""
        return {}

    def filled(self, sheet: Sheet) -> tuple[Filled | None, list[Problem]]:
        """A sheet's final text if it holds all limits, else every reason. Each is filled and measured once."""
        if id(sheet) not in self._known:
            self._known[id(sheet)] = (sheet, *self._measured(sheet))
        _, found, problems = self._known[id(sheet)]
        return found, problems

    def _measured(self, sheet: Sheet) -> tuple[Filled | None, list[Problem]]:
        found = self._templates.fill(sheet)
        if isinstance(found, Problem):
            return None, [found]
        further = FURTHER.get(sheet.manifest.engine)
        problems = [*held(sheet, found), *(further(sheet, found) if further else ())]
        if sheet.manifest.engine == SCREEN and not problems:
            problems = list(too_small(sheet, found.measured, self.layouts))
        return (None if problems else found), problems

    def problems(self, sheet: Sheet) -> list[Problem]:
        """What is wrong with a sheet's final text."""
        return self.filled(sheet)[1]

    def written(self, sheet: Sheet, format: str) -> bool:
        """Whether a format is written from the text itself, not set by a design."""
        return (sheet.manifest.engine, format) in WRITERS

    def to_set(self, sheet: Sheet) -> tuple[Sheet | None, list[Problem]]:
        """The sheet with the value that a design works from, or why there is none."""
        filled, problems = self.filled(sheet)
        return SETTERS[sheet.manifest.engine](sheet, filled) if filled else (None, problems)

    def made(
        self, sheet: Sheet, format: str, pictures: Mapping[str, bytes] | None = None
    ) -> tuple[bytes | None, list[Problem]]:
        """A sheet in one of its formats, or why there is none. pictures: what stands in it, by name."""
        filled, problems = self.filled(sheet)
        if filled is None:
            return None, problems
        write: Callable[[Sheet, Filled], bytes] = importlib.import_module(WRITERS[sheet.manifest.engine, format]).write
        return write(sheet, replace(filled, pictures=pictures or {}, layouts=self.layouts)), []
