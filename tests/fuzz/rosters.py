"""Attempts on rosters: text in any encoding, workbooks with damaged parts, packages that are none or never end."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import Any

from fanzha.content import read_columns
from fanzha.content.sources import read_sources
from fanzha.merge import read_roster
from fanzha.merge.report import summary_csv

from tests.fuzz.changes import Chance, changed
from tests.fuzz.sources import Place
from tests.sample_project import SAMPLE
from tests.test_roster_fuzz import (
    BOOKS,
    PLAIN,
    assert_accounted,
    mutated_bytes,
    mutated_cells,
    mutated_part,
    mutated_text,
)

NAMES = (
    *("名单.csv", "名单.xlsx", "名单", "名单.CSV", "名单.xls", "名单.et", "名单.txt", "名单.xlsm", "名单.ods"),
    *("a\tb.csv", "…" * 60 + ".csv"),
)
OPTIONS: tuple[dict[str, Any], ...] = (
    *({}, {}, {}, {"sheet": "Sheet2"}, {"wanted": {"份数": "人数"}}, {"wanted": {"份数": "没有"}}),
    *({"wanted": {"班级": "班级", "班主任": "班级"}},),
)


@cache
def _columns() -> dict[str, str]:
    return read_columns(read_sources(SAMPLE))[0]


def _quirky(chance: Chance) -> bytes:
    """A text file through what happens to text files."""
    return changed(PLAIN, chance)


@cache
def _zeros() -> bytes:
    return bytes(200_000_000)


def _package(chance: Chance) -> bytes:
    """A workbook with one part missing, twice, of another kind, or unpacking to 200 MB."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(chance.choice(BOOKS))) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    name = chance.choice(list(parts))
    way = chance.randrange(6)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
        for each, raw in parts.items():
            if each != name:
                target.writestr(each, raw)
            elif way == 1:
                target.writestr("../../" + each, raw)
            elif way == 2:
                target.writestr(each, raw.decode("utf-8", "replace").encode("utf-16"))
            elif way == 3 and chance.random() < 0.1:
                target.writestr(each, b"<a>" + _zeros() + b"</a>")
            elif way == 4:
                target.writestr(each.upper(), raw.replace(b"rId", b"../rId"))
            elif way == 5:
                target.writestr(each, raw[: chance.randrange(len(raw) + 1)])
    return out.getvalue()


MAKERS = (
    *(mutated_text, mutated_text, mutated_bytes, mutated_part, mutated_part, mutated_cells, _quirky, _quirky),
    _package,
)


def roster(place: Place, chance: Chance) -> None:
    """A roster read: every row has one outcome and nothing else happens."""
    path = place.root.parent / chance.choice(NAMES)
    path.write_bytes(chance.choice(MAKERS)(chance))
    try:
        options, with_copies = chance.choice(OPTIONS), chance.random() < 0.8
        read = read_roster(path, _columns(), "某某小学", with_copies, **options)
        assert_accounted(read, with_copies)
        assert summary_csv(read, {}, {}, [])
    finally:
        path.unlink()
