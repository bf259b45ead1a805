"""All sheets at a glance: the previews in a grid, each with its title, one picture a kind."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from fanzha.content import store
from fanzha.kinds import KINDS_URI, Sheet, contact_uri
from fanzha.press.lettering import hei

WIDTH = 1440  # px of a whole picture: as wide as a screen
MOST = 72  # sheets on the site's picture: more is no longer a glance
GAP, LABEL, HEAD = 24, 46, 84  # px between cells, for a title, for the page's own title
ROOMY = 24  # sheets that stand six in a row; up to twice as many stand eight, more stand nine
CELL_HEIGHT = 340 / 240  # of a cell's width: an upright sheet of paper
HEAVIEST = 300_000  # bytes of a picture, as of a poster (issue 14)
QUALITIES = (80, 65, 50, 40, 30)  # tried in turn until it is light enough
SMALLER = 0.9  # of each side at most, where even the least quality is too heavy

TILE = 112  # px of a kind's picture, shown 64 px wide: sharp on a phone, and the whole page stays within 80 kB
TILE_QUALITY = 45

_TABLE = "#e9e4da"  # what previews lie on everywhere
_PAPER, _INK, _EDGE = "#f4f1ea", "#1c1b1a", "#c9c3b6"


def contact_sheets(previews: Iterable[tuple[Sheet, Path]], layouts: Path) -> dict[str, bytes]:
    """小样-海报.webp and so on: file name → picture, several (-1, -2) where a kind has more than MOST sheets.

    previews: sheets with the pictures of their first pages.
    """
    made: dict[str, bytes] = {}
    for found in _by_kind(previews):
        parts = _glances(found)
        for number, part in enumerate(parts, 1):
            mark = f"-{number}" if len(parts) > 1 else ""
            made[f"小样-{found[0][0].manifest.title}{mark}.webp"] = contact_sheet(part, layouts)
    return made


def _glances(found: list[tuple[Sheet, Path]]) -> list[list[tuple[Sheet, Path]]]:
    """These in parts of at most MOST, as even as can be."""
    parts = -(-len(found) // MOST)
    each = -(-len(found) // parts)
    return [found[at : at + each] for at in range(0, len(found), each)]


def _by_kind(previews: Iterable[tuple[Sheet, Path]]) -> list[list[tuple[Sheet, Path]]]:
    kinds: dict[str, list[tuple[Sheet, Path]]] = {}
    for sheet, path in previews:
        kinds.setdefault(sheet.kind, []).append((sheet, path))
    return list(kinds.values())


def contact_files(
    sheets: Iterable[Sheet], files: Mapping[str, bytes | Path], layouts: Path, cache: Path
) -> dict[str, Path]:
    """The site's contact sheets, uri → file in the cache. files: what was printed, by uri.

    Black-and-white ones are left out, and of thousands of cases' posters the first MOST are shown.
    """
    shown = [
        (sheet, path)
        for sheet in sheets
        if not sheet.variant and isinstance(path := files.get(sheet.preview_uri), Path)
    ]
    by_kind = _by_kind(shown)
    return {contact_uri(found[0][0].manifest): _kept(found[:MOST], layouts, cache) for found in by_kind}


def _kept(previews: list[tuple[Sheet, Path]], layouts: Path, cache: Path) -> Path:
    """A contact sheet made anew only if a preview or a title changed: previews are named by what is in them."""
    shown = "".join(f"{sheet.title}\0{path.name}\0" for sheet, path in previews)
    title = previews[0][0].manifest.title
    key = hashlib.sha256(f"{title}{WIDTH}{QUALITIES}{SMALLER}{HEAVIEST}{shown}".encode()).hexdigest()
    target = cache / key[:2] / f"{key[2:40]}.webp"
    if not target.is_file():
        store(target, contact_sheet(previews, layouts))
    return target


def kinds_files(previews: Iterable[str], files: Mapping[str, bytes | Path], cache: Path) -> dict[str, Path]:
    """The first previews of all kinds below one another in one small picture: one request for the head of the page.

    previews: their uris, in the page's order; files: what was printed, by uri.
    """
    paths = [path for uri in previews if isinstance(path := files.get(uri), Path)]
    if not paths:
        return {}
    key = hashlib.sha256("\0".join([f"{TILE} {TILE_QUALITY}", *(path.name for path in paths)]).encode()).hexdigest()
    target = cache / key[:2] / f"{key[2:40]}.webp"
    if not target.is_file():
        store(target, kinds_strip(paths))
    return {KINDS_URI: target}


def kinds_strip(previews: list[Path]) -> bytes:
    """Square tiles of TILE px, one below the other, as a WebP picture: the head of each sheet, to know it by."""
    strip = Image.new("RGB", (TILE, TILE * len(previews)), _TABLE)
    for at, path in enumerate(previews):
        with Image.open(path) as preview:
            sheet = preview.convert("RGB")
        sheet.thumbnail((TILE * 7 // 8, TILE * 2), Image.Resampling.LANCZOS)
        room = TILE - TILE // 12 if sheet.height > TILE else sheet.height
        strip.paste(sheet.crop((0, 0, sheet.width, room)), ((TILE - sheet.width) // 2, (at + 1) * TILE - room))
    out = io.BytesIO()
    strip.save(out, "WEBP", quality=TILE_QUALITY, method=6)
    return out.getvalue()


def contact_sheet(previews: list[tuple[Sheet, Path]], layouts: Path) -> bytes:
    """One kind's sheets as a WebP picture of at most HEAVIEST bytes; the more they are, the smaller each."""
    columns = min(6 if len(previews) <= ROOMY else 8 if len(previews) <= 2 * ROOMY else 9, len(previews))
    cell = _cell(max(columns, 6), [path for _, path in previews])
    rows = -(-len(previews) // columns)
    size = (columns * (cell[0] + GAP) + GAP, rows * (cell[1] + LABEL + GAP) + GAP + HEAD)
    page = Image.new("RGB", size, _PAPER)
    draw = ImageDraw.Draw(page)
    draw.text((GAP, GAP), f"{previews[0][0].manifest.title} · {len(previews)} 份", _INK, hei(layouts, 36, 700))
    small = hei(layouts, 17, 500)
    for at, (sheet, path) in enumerate(previews):
        left = GAP + at % columns * (cell[0] + GAP)
        top = HEAD + GAP + at // columns * (cell[1] + LABEL + GAP)
        _place(page, draw, path, (left, top), cell)
        for line, words in enumerate(_two_lines(_short(sheet), small, cell[0])):
            draw.text((left, top + cell[1] + 4 + line * 21), words, _INK, small)
    return _light(page)


def _short(sheet: Sheet) -> str:
    """A sheet's title without its kind's, which is the head of the picture."""
    return sheet.title.removesuffix(sheet.manifest.title) or sheet.title


def _cell(columns: int, paths: Iterable[Path]) -> tuple[int, int]:
    """What a thumbnail may fill, in px, where so many stand in a row: no higher than the highest of them comes out."""
    width = (WIDTH - GAP) // columns - GAP
    highest = 0.0
    for path in paths:
        with Image.open(path) as preview:
            highest = max(highest, preview.height / preview.width)
    return width, round(width * min(CELL_HEIGHT, highest))


def _light(page: Image.Image) -> bytes:
    """As WebP in the best quality that is light enough; where none is, the whole smaller, in the least."""
    made = b""
    for quality in QUALITIES:
        made = _webp(page, quality)
        if len(made) <= HEAVIEST:
            return made
    while len(made) > HEAVIEST:
        scale = min(SMALLER, (HEAVIEST / len(made)) ** 0.5)
        page = page.resize((round(page.width * scale), round(page.height * scale)), Image.Resampling.LANCZOS)
        made = _webp(page, QUALITIES[-1])
    return made


def _webp(page: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    page.save(out, "WEBP", quality=quality, method=6)
    return out.getvalue()


def _place(
    page: Image.Image, draw: ImageDraw.ImageDraw, path: Path, corner: tuple[int, int], cell: tuple[int, int]
) -> None:
    """A thumbnail in the middle of its cell, standing on the cell's foot, with a hairline for the paper's edge."""
    with Image.open(path) as preview:
        small = preview.convert("RGB")
    small.thumbnail(cell, Image.Resampling.LANCZOS)
    x, y = corner[0] + (cell[0] - small.width) // 2, corner[1] + cell[1] - small.height
    page.paste(small, (x, y))
    draw.rectangle((x - 1, y - 1, x + small.width, y + small.height), outline=_EDGE)


def _two_lines(words: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """A title broken where the cell ends; a third line is left out."""
    lines = [""]
    for sign in words:
        if font.getlength(lines[-1] + sign) > width:
            lines.append("")
        lines[-1] += sign
    if len(lines) > 2:
        lines[1] = lines[1][:-1] + "…"
    return lines[:2]
