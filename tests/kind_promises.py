"""What a kind's manifest promises, held against what independent readers find in what was made."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pypdfium2
from fanzha.content.icons import icons_of
from fanzha.content.library import Library, read_library
from fanzha.kinds.bulletins import bulletin_sheets
from fanzha.kinds.folders import SAMPLE, filled_kinds, layouts_of, read_kinds
from fanzha.kinds.manifest import Manifest
from fanzha.kinds.offered import PREVIEW
from fanzha.kinds.pack_lists import pack_sheets
from fanzha.kinds.rosters import counting_sheets
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets, published
from fanzha.press.booklet_read import booklet_problems
from fanzha.press.jobs import Job
from fanzha.press.preflight import FinishedPdf, preflight_problems
from fanzha.press.typeset import Press
from PIL import Image

from tests.accessible_office import unheard as unheard_of
from tests.accessible_pdf import unheard
from tests.filled_promises import of_filled
from tests.numbers_on_paper import numbers_too_close
from tests.own_content import own_library
from tests.print_layouts import ink, squeezed
from tests.sample_project import REPOSITORY

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

SAID = (f"{MAIN}t", f"{MAIN}v")  # a cell's text, a cell's number
DRAWN = ("qr", "icon", "logo", "url", "svg", "art", "pictures")  # keys of a sheet's data behind which are no words
MOST_BYTES = 300_000  # of a PDF, and of every two pages of a book: a copier's memory (issue 14)
EDGE = 0.4  # mm that a character's box may stick out of the trimmed sheet: boxes are wider than what is drawn


@cache
def library_of(root: Path) -> Library:
    """A project's content, read once."""
    if root == REPOSITORY:
        return own_library()
    found, _ = read_library(root)
    assert found
    return found


def sample_of(root: Path, manifest: Manifest) -> Sheet:
    """A kind's sample as a sheet."""
    data = json.loads((layouts_of(root) / manifest.id / SAMPLE).read_text(encoding="utf-8"))
    if manifest.filled:
        return Sheet(manifest, data["source"], "sample", manifest.named(data["title"]), "", "", data, {})
    size = next(
        (name for name in manifest.pictures if name == data["paper"]["name"]), next(iter(manifest.pictures), "")
    )
    return Sheet(manifest, manifest.sources[0], "sample", data["title"], data["paper"]["name"], "", data, {}, size)


def extremes(root: Path, manifest: Manifest) -> list[Sheet]:
    """The sheets of the records with the most and with the fewest words, in every edition and size that there is."""
    of_kind = [sheet for sheet in sheets_of(root) if sheet.kind == manifest.id]
    by_size = sorted({sheet.id: sheet for sheet in of_kind}.values(), key=lambda sheet: len(words_of(sheet.data)))
    ids = {sheet.id for sheet in (*by_size[:1], *by_size[-1:])}
    return [sheet for sheet in of_kind if sheet.id in ids]


@cache
def sheets_of(root: Path) -> list[Sheet]:
    """All that a project publishes, and what a roster of one class and of sixty makes beside its first letter."""
    kinds, _ = read_kinds(root)
    sheets = list(published(make_sheets(library_of(root), icons_of(root))))
    sheets += make_sheets(library_of(root), icons_of(root), kinds=filled_kinds(kinds))
    letter = next((sheet for sheet in sheets if sheet.data.get("slip")), None)
    for count in (1, 60) if letter else ():
        rows = [{"class_name": f"三（{at}）班", "teacher": "王老师", "copies": 45} for at in range(count)]
        counted = counting_sheets(letter, kinds, "示例小学", rows) if letter else ()
        sheets += [replace(sheet, id=f"{count}-classes") for sheet in counted]
    week = FIGURES | {"areas": FIGURES["areas"] * 12}
    tactic = next(iter(library_of(root).tactics.values()))
    for name, figures in (("short", FIGURES), ("long", week)):
        issue = bulletin_sheets(kinds, library_of(root), icons_of(root), f"2025年第{len(name)}期", figures, tactic)
        sheets += [replace(sheet, id=f"{name}-issue") for sheet in issue]
    for count in (1, 40):
        rows = [{"title": f"短信，{at}种", "use": "群发的公益短信", "paper": "A4", "by": ""} for at in range(count)]
        groups = [{"title": "只有十分钟，先做这些", "rows": rows}]
        listed = pack_sheets(kinds, library_of(root), icons_of(root), "老年人宣传资料清单", groups, "2026年11月22日")
        sheets += [replace(sheet, id=f"{count}-rows") for sheet in listed]
    return sheets


FIGURES: dict[str, Any] = {
    "period": "2025年9月8日至9月14日",
    "until": "2025年9月14日",
    "cases": 6,
    "yuan": "430,436.15元",
    "about": "43万余元",
    "areas": [
        {"title": "龙眠街道", "cases": 3, "yuan": "353,705元"},
        {"title": "经开区", "cases": 3, "yuan": "76,731.15元"},
    ],
    "types": [{"title": "购物", "cases": 4}, {"title": "刷单", "cases": 2}],
}


def words_of(value: Any) -> str:
    """All words in a sheet's data; drawings and addresses are none."""
    if isinstance(value, dict):
        return "".join(words_of(part) for key, part in value.items() if key not in DRAWN)
    if isinstance(value, list):
        return "".join(map(words_of, value))
    return value if isinstance(value, str) else ""


@cache
def press_of(layouts: Path, kept: Path) -> Press:
    """One for all sheets of a project: it finds out once what goes into a key."""
    return Press(layouts, kept)


def broken_promises(root: Path, sheet: Sheet, cache: Path) -> Iterator[str]:
    """Every way in which what is made of a sheet is not what its kind's manifest says."""
    press = press_of(layouts_of(root), cache)
    for format in sheet.formats:
        made = press.print_one(Job.of(sheet, format))
        if made.path is None:
            yield f"{sheet.uri_as(format)}: {made.problems}"
        elif sheet.manifest.filled and format == "pdf":
            to_set, _ = press.to_set(sheet)
            assert to_set
            yield from _of_pdf(to_set, made.path.read_bytes())
        elif sheet.manifest.filled and format == PREVIEW:
            yield from _of_picture(sheet, made.path)
        elif sheet.manifest.filled:
            yield from of_filled(sheet, format, made.path.read_bytes())
        elif format == "booklet":
            book = press.print_one(Job.of(sheet, "pdf")).path
            assert book
            yield from map(str, booklet_problems(made.path.name, made.path.read_bytes(), book.read_bytes()))
        elif format == "pdf":
            yield from _of_pdf(sheet, made.path.read_bytes())
        elif format == "docx":
            yield from _of_word(sheet, made.path.read_bytes())
        elif format == "xlsx":
            yield from _of_table(sheet, made.path.read_bytes())
        elif format == "ics":
            yield from _of_calendar(sheet, made.path.read_text(encoding="utf-8"))
        else:
            yield from _of_picture(sheet, made.path)


def _of_pdf(sheet: Sheet, pdf: bytes) -> Iterator[str]:
    """Paper, sides, limits, codes, PDF/UA-1, fonts; its words are there, and no character is cut by the edge."""
    site = sheet.data["page"]["url"].removesuffix("/".join(sheet.data["page"]["url"].split("/")[3:]))
    yield from map(str, preflight_problems(FinishedPdf(sheet.uri, sheet, pdf), site))
    yield from (f"{sheet.uri}: {fault}" for fault in unheard(pdf))
    pages = pypdfium2.PdfDocument(pdf)
    if len(pdf) > MOST_BYTES * max(1, len(pages) / 2):
        yield f"{sheet.uri}: {len(pdf) // 1000} kB"
    text = ""
    for number, page in enumerate(pages, 1):
        text += page.get_textpage().get_text_range()
        yield from (f"{sheet.uri}, page {number}: {fault}" for fault in numbers_too_close(page))
        paper = sheet.data["paper"]
        for left, bottom, right, top in ink(page):
            if min(left, bottom) < -EDGE or right > paper["width"] + EDGE or top > paper["height"] + EDGE:
                yield f"{sheet.uri}, page {number}: a character is cut at ({left:.1f}, {bottom:.1f})"
    printed = squeezed(text).replace("\u200b", "").replace("\ufffe", "")
    if sheet.codes and sheet.data["page"]["readable"] not in printed:
        yield f"{sheet.uri}: its address is not printed"


def _of_word(sheet: Sheet, written: bytes) -> Iterator[str]:
    document = docx.Document(io.BytesIO(written))
    if sheet.data["title"] not in [paragraph.text for paragraph in document.paragraphs]:
        yield f"{sheet.uri_as('docx')}: its title is not in it"
    yield from unheard_of(written)


def _of_table(sheet: Sheet, written: bytes) -> Iterator[str]:
    _, rows = table_of(written)
    for row in sheet.data["table"]["rows"]:
        if row not in rows:
            yield f"{sheet.uri_as('xlsx')}: {row} is not in it"


def table_of(book: bytes) -> tuple[ElementTree.Element, list[list[str]]]:
    """The first page of a workbook as XML, and its rows of texts; what is counted is a number there."""
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        assert parts.testzip() is None
        page = ElementTree.fromstring(parts.read("xl/worksheets/sheet1.xml"))
    rows = []
    for row in page.iter(f"{MAIN}row"):
        cells = [cell for cell in row if cell.get("t")]
        assert {cell.get("t") for cell in cells} <= {"inlineStr", "n"}
        rows.append(["".join(part.text or "" for part in cell.iter() if part.tag in SAID) for cell in cells])
    return page, rows


def _of_calendar(sheet: Sheet, written: str) -> Iterator[str]:
    unfolded = re.sub(r"\n ", "", written.replace("\r", ""))
    for event in sheet.data["events"]:
        if f"SUMMARY:{event['title']}\n" not in unfolded:
            yield f"{sheet.uri_as('ics')}: “{event['title']}” is not in it"


def _of_picture(sheet: Sheet, path: Path) -> Iterator[str]:
    with Image.open(path) as picture:
        wanted = sheet.picture
        if wanted and picture.size != (wanted.width, wanted.height):
            yield f"{sheet.uri}: {picture.size} instead of {wanted.width}×{wanted.height}"
        if len(set(picture.convert("L").resize((40, 40)).tobytes())) < 4:
            yield f"{path.name}: nothing is on it"
