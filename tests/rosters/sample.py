"""One roster of the corpus, and the means to write it as a spreadsheet, a school system or a person does."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import openpyxl
from fanzha.merge.outcomes import Blank, LeftOut, Roster


@dataclass(frozen=True)
class Sample:
    """A roster and what must come of it.

    classes: 三（1）班:45, parted by spaces; left: 合计2 说明1; rules: of the problems, in order of their lines;
    says: what stands in notices or problems; teachers: of the classes, parted by spaces, _ for none.
    """

    name: str
    written: bytes
    classes: str = ""
    left: str = ""
    blank: int = 0
    rules: str = ""
    says: tuple[str, ...] = ()
    teachers: str = ""
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """A name that suits what it is."""
        return "名单.xlsx" if self.written.startswith(b"PK") else "名单.csv"

    def differences(self, roster: Roster) -> list[str]:
        """What is not as it must be."""
        said = " ".join(f"{problem.message} {problem.hint}" for problem in [*roster.problems, *roster.notices])
        found = {
            "classes": " ".join(f"{row.class_name}:{row.copies}" for row in roster.rows),
            "left": _counted(each.reason for each in roster.outcomes if isinstance(each, LeftOut)),
            "blank": sum(each.rows for each in roster.outcomes if isinstance(each, Blank)),
            "rules": " ".join(problem.rule for problem in sorted(roster.problems, key=lambda each: each.line)),
        }
        if self.teachers:
            found["teachers"] = " ".join(row.teacher.replace(" ", "") or "_" for row in roster.rows)
        wrong = [f"{key}: {found[key]!r}, not {getattr(self, key)!r}" for key in found if found[key] != self._own(key)]
        return wrong + [f"not said: {words}" for words in self.says if words not in said]

    def _own(self, key: str) -> object:
        return " ".join(sorted(self.left.split())) if key == "left" else getattr(self, key)


def _counted(reasons: Any) -> str:
    return " ".join(sorted(f"{reason}{count}" for reason, count in Counter(reasons).items()))


def text(*rows: str, encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    """A text file of these lines."""
    return (end.join(rows) + end).encode(encoding)


def book(
    *rows: Sequence[Any],
    merged: str = "",
    hidden_rows: Sequence[int] = (),
    hidden_columns: str = "",
    formats: dict[str, str] | None = None,
    title: str = "Sheet1",
    more: dict[str, Sequence[Sequence[Any]]] | None = None,
    hidden_sheets: Sequence[str] = (),
) -> bytes:
    """A workbook: merged: A1:C1 D1:D2; hidden_columns: letters; formats: cell → number format; more: other sheets."""
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for cell, shown in (formats or {}).items():
        sheet[cell].number_format = shown
    for area in merged.split():
        sheet.merge_cells(area)
    for row_at in hidden_rows:
        sheet.row_dimensions[row_at].hidden = True
    for column in hidden_columns:
        sheet.column_dimensions[column].hidden = True
    for name, others in (more or {}).items():
        other = made.create_sheet(name)
        for row in others:
            other.append(list(row))
        other.sheet_state = "hidden" if name in hidden_sheets else "visible"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def split(*lines: str) -> list[list[Any]]:
    """Rows of cells parted by |; whole numbers are numbers."""
    return [[_cell(cell.strip()) for cell in line.split("|")] for line in lines]


def _cell(written: str) -> Any:
    return int(written) if written.isdigit() and not written.startswith("0") else written or None
