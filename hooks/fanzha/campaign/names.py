"""What a campaign hands out → file names that say in Chinese what each is, for whom, and when it was checked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fanzha.content import compared, safe_name
from fanzha.kinds import PREVIEW, Sheet

Named = dict[str, tuple[Sheet, str]]  # name of a file → what it is made of, and the format
Unfit = dict[str, tuple[Sheet, str]]  # name of a file that has no room for its texts → its sheet, and for which

_ENDINGS = {"booklet": "-拼好的.pdf"}  # beside the same in reading order

_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def file_names(sheets: Iterable[Sheet]) -> Named:
    """Name below the output folder → the sheet and the format: 短信/刷单返利（2026-11-25核对）.txt.

    Previews are left out: they are for web pages. Of two sheets with one title the second has its id behind it.
    """
    found: Named = {}
    taken: set[str] = set()
    for sheet in sheets:
        for format in sheet.formats:
            if format != PREVIEW:
                name = _name(sheet, format)
                if compared(name) in taken:
                    name = _name(sheet, format, f"-{sheet.id}")
                taken.add(compared(name))
                found[name] = (sheet, format)
    return found


def sheets_in(named: Named) -> list[Sheet]:
    """What files are made of, each once: several may be of one sheet."""
    return list({id(sheet): sheet for sheet, _ in named.values()}.values())


def _name(sheet: Sheet, format: str, apart: str = "") -> str:
    edition = f"-{sheet.edition}" if sheet.edition else ""
    title = safe_name(f"{sheet.data['title']}{edition}{apart}")
    reviewed = day_of(reviewed_of(sheet))
    dated = f"（{reviewed}核对）" if reviewed else ""
    return f"{safe_name(sheet.manifest.title)}/{title}{dated}{_ENDINGS.get(format, f'.{format}')}"


def reviewed_of(sheet: Sheet) -> str:
    """When what is on a sheet was checked, as it is printed; "" where nothing says so."""
    return str(sheet.data["dates"]["reviewed"] if sheet.manifest.filled else sheet.data.get("reviewed", ""))


def day_of(chinese: str) -> str:
    """2026年3月5日 → 2026-03-05; "" for anything else."""
    match = _DAY.search(chinese)
    return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}" if match else ""
