"""The return slip in Word: a table with its title, statement, boxes to tick, and blanks whose labels never wrap."""

from __future__ import annotations

from typing import Any

from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from fanzha.press.docx_styles import fixed, ruled, unbroken

_DAY = "　　　　年　　月　　日"
_PADDING = 5  # mm that a cell takes beside its text
_LEAST = 30  # mm to write in
_EM = 25.4 / 72  # mm a point


def said(data: dict[str, Any], words: str, *what: object) -> str:
    """A wording of the letter's frame in the letter's language. what: put in for its {}."""
    found = str(data.get("said", {}).get(words, words))
    for each in what:
        found = found.replace("{}", str(each), 1)
    return found


def least_of(data: dict[str, Any]) -> float:
    """The least size of type that the letter's reader needs, in pt; 0 where nothing is said of the reader."""
    return float((data.get("audience") or {}).get("least") or 0)


def is_cut_off(data: dict[str, Any]) -> bool:
    """Whether the slip goes back to a school; what is signed on the spot stays whole and goes to none."""
    return bool(data.get("slip_use") != "sign")


def put_slip(document: Doc, data: dict[str, Any], width: float, size: float, note: str) -> None:
    """Appends the slip. width: of the table in mm; size: of the text in pt; note: said above it."""
    slip = data["slip"]
    cut = document.add_paragraph()
    ruled(cut, kind="dashed" if is_cut_off(data) else "single")
    if note:
        cut.add_run(note).font.size = Pt(max(8, least_of(data)))
    label, blank, pairs = columns_of(slip["fields"], width, size)
    across = 2 * pairs
    rows = [slip["fields"][at : at + pairs] for at in range(0, len(slip["fields"]), pairs)]
    heads = 2 + bool(slip["choices"])
    table = document.add_table(heads + len(rows), across, "Table Grid")
    fixed(table, (label, blank) * pairs)
    top = [row.cells[0].merge(row.cells[across - 1]) for row in table.rows[:heads]]
    title = top[0].paragraphs[0]
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.add_run(slip["title"]).bold = True
    school = data["school"] if is_cut_off(data) else ""
    top[1].paragraphs[0].add_run((f"{school}：" if school else "") + slip["statement"])
    if slip["choices"]:
        top[2].paragraphs[0].add_run("　　".join(f"□ {words}" for words in slip["choices"]))
    known = {"班级": data["class_name"], "学校": school} if is_cut_off(data) else {}
    for row, fields in zip(table.rows[heads:], rows, strict=True):
        row.height = Mm(10)
        for at, field in enumerate(fields):
            unbroken(row.cells[at * 2]).add_run(f"{field}：")
            value = known.get(field) or (_DAY if field.endswith("日期") else "")
            blank = row.cells[at * 2 + 1]
            if at == len(fields) - 1 < pairs - 1:  # no label follows: no empty cells that ask for something
                blank = blank.merge(row.cells[across - 1])
            blank.paragraphs[0].add_run(value)


def columns_of(fields: list[str], width: float, size: float) -> tuple[float, float, int]:
    """mm for a label, mm for its blank, and how many of both stand in a row: one if the labels are long."""
    label = (max(map(_ems, fields), default=0) + 1) * size * _EM + _PADDING
    pairs = 2 if width / 2 - label >= _LEAST else 1
    label = min(label, width / pairs - 10)
    return round(label, 1), round(width / pairs - label, 1), pairs


def _ems(text: str) -> float:
    return sum(0.6 if sign.isascii() else 1 for sign in text)


def slip_height(data: dict[str, Any], width: float, size: float, pitch: float) -> float:
    """About how high the slip is, in pt."""
    slip = data["slip"]
    if not slip:
        return 0.0
    pairs = columns_of(slip["fields"], width, size)[2]
    rows = -(-len(slip["fields"]) // pairs)
    return 24 + (3 if slip["choices"] else 2) * pitch + 30 * rows
