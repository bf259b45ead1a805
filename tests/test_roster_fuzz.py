"""Whatever a roster has become on its way, reading it ends with one outcome a row, and no line hides in another."""

from __future__ import annotations

import datetime
import io
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from fanzha.merge.outcomes import Blank, Roster, account
from fanzha.merge.roster import read_roster
from fanzha.merge.workbook import _sheets

from tests.rosters import FRESH, KEPT, TUNED
from tests.rosters.sample import book, text
from tests.test_roster import own_columns

ROSTERS = [sample.written for sample in (*TUNED, *KEPT, *FRESH)]
TEXTS = [written for written in ROSTERS if not written.startswith((b"PK", b"\xd0\xcf"))]
BOOKS = [written for written in ROSTERS if written.startswith(b"PK")]
PLAIN = text("班级,班主任,联系电话,人数", *(f"{at}班,王芳,0371-66660{at:03},{40 + at % 9}" for at in range(1, 30)))
CRUMBS = ['"', '"', '""', ",", ";", "\t", "\r", "\n", "同上", "〃", "合计", "小计", "班级", "3月1日", "0.125"]
CRUMBS += [
    "1.1E+17",
    "#REF!",
    "\ufffd",
    "注：",
    "=",
    "TRUE",
    "-1",
    "1e999",
    "（",
    "）",
    "𠮷",
    " ",
    "\u3000",
    "\0",
    "\ufeff",
]
CRUMBS += ["９９", "\u200b", "9" * 400, "班" * 300, "一年级", "人数,人数"]
CODES = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be", "big5")


def mutated_text(chance: random.Random) -> bytes:
    said = chance.choice(TEXTS).decode("gb18030", "replace") if chance.random() < 0.3 else PLAIN.decode()
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(said) + 1)
        said = said[:at] + chance.choice(CRUMBS) + said[at + chance.randrange(4) :]
    return said.encode(chance.choice(CODES), "replace")


def mutated_bytes(chance: random.Random) -> bytes:
    raw = bytearray(chance.choice(ROSTERS))
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(len(raw))
        raw[at : at + chance.randrange(1, 4)] = chance.randbytes(chance.randrange(4))
    return bytes(raw[: chance.randrange(1, len(raw) + 1)] if chance.random() < 0.2 else raw)


def mutated_part(chance: random.Random) -> bytes:
    """A workbook with one part of it changed: a tag, a number, a text, or its end missing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(chance.choice(BOOKS))) as source, zipfile.ZipFile(out, "w") as target:
        names = source.namelist()
        changed = chance.choice([name for name in names if name.startswith("xl/") and "theme" not in name])
        for name in names:
            raw = source.read(name)
            target.writestr(name, _changed(raw, chance) if name == changed else raw)
    return out.getvalue()


def mutated_cells(chance: random.Random) -> bytes:
    """A workbook with odd values, merged, hidden and formatted cells in odd places."""
    rows: list[list[object]] = [["年级", "班级", "班主任", "人数"]]
    rows += [["一年级", f"{at}班", "王芳", 40] for at in range(1, 12)]
    for _ in range(chance.randrange(1, 8)):
        chance.choice(rows)[chance.randrange(4)] = chance.choice(ODD)
    areas = {f"{chance.choice('ABCD')}{chance.randrange(1, 12)}" for _ in range(chance.randrange(3))}
    merged = " ".join(f"{first}:{chance.choice('DE')}{chance.randrange(12, 16)}" for first in sorted(areas)[:1])
    shown = {"B3": chance.choice(("General", "m/d", "h:mm", "0%", "000", "# ?/?", "[h]:mm", "aaaa"))}
    return book(
        *rows,
        merged=merged,
        hidden_rows=[chance.randrange(1, 12)],
        hidden_columns=chance.choice("XABCD"),
        formats=shown,
    )


ODD = (
    True,
    None,
    -1,
    0.125,
    3.1,
    46082,
    1e300,
    10**17,
    "=A1",
    "#REF!",
    " ",
    "合计",
    "同上",
    "班级",
    "一年级",
    "x" * 500,
)
ODD += (datetime.datetime(2026, 3, 1), datetime.time(3, 1), datetime.datetime(1900, 1, 1), "注：无", "41人", "_x000D_")


def _changed(raw: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randrange(1, 5)):
        at = chance.randrange(len(raw))
        crumb = chance.choice(XML_CRUMBS) if chance.random() < 0.7 else chance.randbytes(2)
        raw = raw[:at] + crumb + raw[at + chance.randrange(3) :]
    return raw


XML_CRUMBS = [
    *(
        b"<c/>",
        b"</row>",
        b'<row r="1048576">',
        b'r="XFD9"',
        b't="s"',
        b't="d"',
        b's="999"',
        b"-1",
        b"99999999",
        b"1e308",
    ),
    *(
        b"&amp;",
        b"&x;",
        b"<!DOCTYPE a>",
        b"NaN",
        b'hidden="1"',
        b'<mergeCell ref="A1:XFD1048576"/>',
        b"<v>",
        b"",
        b"\xff",
    ),
]
MAKERS = {"text": mutated_text, "bytes": mutated_bytes, "parts": mutated_part}


def many(make: Callable[[random.Random], bytes], seed: int, count: int) -> Iterator[bytes]:
    chance = random.Random(seed)
    return (make(chance) for _ in range(count))


def assert_accounted(roster: Roster, with_copies: bool = True) -> None:
    """Rows stand in order, each once; what is wrong is said in one line; the sum is whole.

    with_copies: whether it was read for copies.
    """
    at = 0
    for each in roster.outcomes:
        assert each.line > at
        at = each.line + (each.rows - 1 if isinstance(each, Blank) else 0)
    for problem in [*roster.problems, *roster.notices]:
        assert problem.line >= 1
        assert problem.message
        assert "\n" not in str(problem)
        assert len(str(problem)) < 700, problem
    whole = account(roster, {row.line: row.copies or 1 for row in roster.rows})
    parts = whole.classes + sum(whole.left.values()) + whole.blank + whole.faulty + whole.held
    assert parts == whole.rows
    assert roster.outcomes or roster.problems
    assert all(row.class_name for row in roster.rows)
    assert all(1 <= row.copies <= 200 if row.copies else not with_copies for row in roster.rows)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("kind", MAKERS)
def test_mutated_rosters(tmp_path: Path, kind: str, seed: int) -> None:
    columns = own_columns()
    path = tmp_path / "名单"
    for raw in many(MAKERS[kind], seed, 100):
        path.write_bytes(raw)
        assert_accounted(read_roster(path, columns))


@pytest.mark.parametrize("seed", range(4))
def test_mutated_cells(tmp_path: Path, seed: int) -> None:
    columns = own_columns()
    path = tmp_path / "名单.xlsx"
    for raw in many(mutated_cells, seed, 60):
        path.write_bytes(raw)
        assert_accounted(read_roster(path, columns))


@pytest.mark.parametrize("raw", BOOKS)
def test_a_workbook_is_read_as_openpyxl_reads_it(raw: bytes) -> None:
    for sheet in openpyxl.load_workbook(io.BytesIO(raw), data_only=True).worksheets:
        own = next((each for each in _sheets("x", raw) if each.name == sheet.title), None)
        assert own
        values = {(row.number, at): cell.value for row in own.sheet.rows for at, cell in row.cells.items()}
        values = {place: value for place, value in values.items() if value is not None}
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert values == {(cell.row, cell.column - 1): cell.value for cell in cells}
        hidden = [at for at, size in sheet.row_dimensions.items() if size.hidden]
        assert [row.number for row in own.sheet.rows if row.hidden] == hidden


def test_no_line_hides_in_another(tmp_path: Path) -> None:
    """Of a roster with stray quotes and bytes every line that is as it was keeps a row of its own."""
    columns = own_columns()
    path = tmp_path / "名单.csv"
    lines = PLAIN.decode().split("\r\n")
    chance = random.Random(7)
    for _ in range(300):
        changed = list(lines)
        for _ in range(chance.randrange(1, 5)):
            at = chance.randrange(1, len(lines) - 1)
            place = chance.randrange(len(changed[at]) + 1)
            changed[at] = changed[at][:place] + chance.choice('"";,\t ') + changed[at][place:]
        path.write_bytes("\r\n".join(changed).encode())
        roster = read_roster(path, columns)
        kept = {at + 1 for at, line in enumerate(lines) if line and line == changed[at]}
        assert kept - {1} <= {row.line for row in roster.rows}
