"""A class → the file of its letters: a name that every system takes and no other class and no other file has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from fanzha.merge.outcomes import ClassRow

LONGEST = 60  # characters: 240 bytes at most, of the 255 that a disk takes
MADE = ("全部.pdf", "汇总.csv", "汇总.md")  # what the command puts beside the classes

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
# Names that Windows takes for a device, whatever follows a point.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\s*\..*)?", re.I)


def file_names(rows: Iterable[ClassRow], also: Iterable[str] = ()) -> dict[int, str]:
    """The PDF of each class by its line in the roster: 三（1）班.pdf, in a folder a school where there are several.

    also: files that are put beside them, whose names no class may take.
    """
    rows = list(rows)
    several = len({row.school for row in rows}) > 1
    taken = {_compared(name) for name in (*MADE, *also)}
    folders: dict[str, str] = {"": ""}
    names: dict[int, str] = {}
    for row in rows:
        school = row.school if several else ""
        if school not in folders:
            folders[school] = _free(_safe(school), "", taken, row.line) + "/"
        names[row.line] = folders[school] + _free(_safe(row.class_name), ".pdf", taken, row.line, folders[school])
    return names


def _free(name: str, ending: str, taken: set[str], line: int, folder: str = "") -> str:
    """The name, or with the row behind it where another has it: of 三/1班 and 三:1班 both become 三-1班."""
    free, count = f"{name}{ending}", 0
    while _compared(folder + free) in taken:
        count += 1
        free = f"{name}-{line}{'-' * (count - 1)}{ending}"
    taken.add(_compared(folder + free))
    return free


def _compared(name: str) -> str:
    """Two names with the same one are one file on Windows or a Mac."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _safe(name: str) -> str:
    """A name that every system takes for a file, Windows included."""
    safe = _UNSAFE.sub("-", name).strip(". ")[:LONGEST].strip(". ") or "未命名"
    return f"班级-{safe}" if _DEVICE.fullmatch(safe) else safe
