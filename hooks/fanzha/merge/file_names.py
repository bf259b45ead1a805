"""A class → the file of its letters: a name that every system takes and no other class and no other file has."""

from __future__ import annotations

from collections.abc import Iterable

from fanzha.content import compared, safe_name
from fanzha.merge.outcomes import ClassRow

MADE = ("全部.pdf", "汇总.csv", "汇总.md")  # what the command puts beside the classes


def file_names(rows: Iterable[ClassRow], also: Iterable[str] = ()) -> dict[int, str]:
    """The PDF of each class by its line in the roster: 三（1）班.pdf, in a folder a school where there are several.

    also: files that are put beside them, whose names no class may take.
    """
    rows = list(rows)
    several = len({row.school for row in rows}) > 1
    taken = {compared(name) for name in (*MADE, *also)}
    folders: dict[str, str] = {"": ""}
    names: dict[int, str] = {}
    for row in rows:
        school = row.school if several else ""
        if school not in folders:
            folders[school] = _free(safe_name(school, "班级"), "", taken, row.line) + "/"
        name = safe_name(row.class_name, "班级")
        names[row.line] = folders[school] + _free(name, ".pdf", taken, row.line, folders[school])
    return names


def _free(name: str, ending: str, taken: set[str], line: int, folder: str = "") -> str:
    """The name, or with the row behind it where another has it: of 三/1班 and 三:1班 both become 三-1班."""
    free, count = f"{name}{ending}", 0
    while compared(folder + free) in taken:
        count += 1
        free = f"{name}-{line}{'-' * (count - 1)}{ending}"
    taken.add(compared(folder + free))
    return free
