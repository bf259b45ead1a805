"""All sheets at a glance: the previews in a grid, each with its title, one picture a kind."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from fanzha.kinds import KINDS_URI, Sheet, contact_uri
from fanzha.press.lettering import hei
from fanzha.press.typeset import store

COLUMNS = 6
MOST = 72  # sheets on the site's picture: more is no longer a glance
CELL = (240, 340)  # px a thumbnail may fill
GAP, LABEL, HEAD = 24, 46, 84  # px between cells, for a title, for the page's own title

TILE = 112  # px of a kind's picture, shown 64 px wide: sharp on a phone, and the whole page stays within 80 kB
TILE_QUALITY = 45

_TABLE = "#e9e4da"  # what previews lie on everywhere
_PAPER, _INK, _EDGE = "#f4f1ea", "#1c1b1a", "#c9c3b6"


def contact_sheets(previews: Iterable[tuple[Sheet, Path]], layouts: Path) -> dict[str, bytes]:
    """小样-海报.webp and so on: file name → picture. previews: sheets with the pictures of their first pages."""
    by_kind = _by_kind(previews)
    return {f"小样-{found[0][0].manifest.title}.webp": contact_sheet(found, layouts) for found in by_kind}


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
    key = hashlib.sha256(f"{title}{COLUMNS}{CELL}{shown}".encode()).hexdigest()
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
    """One kind's sheets as a WebP picture."""
    columns = min(COLUMNS, len(previews))
    rows = -(-len(previews) // columns)
    size = (columns * (CELL[0] + GAP) + GAP, rows * (CELL[1] + LABEL + GAP) + GAP + HEAD)
    page = Image.new("RGB", size, _PAPER)
    draw = ImageDraw.Draw(page)
    draw.text((GAP, GAP), f"{previews[0][0].manifest.title} · {len(previews)} 份", _INK, hei(layouts, 36, 700))
    small = hei(layouts, 17, 500)
    for at, (sheet, path) in enumerate(previews):
        left = GAP + at % columns * (CELL[0] + GAP)
        top = HEAD + GAP + at // columns * (CELL[1] + LABEL + GAP)
        _place(page, draw, path, left, top)
        for line, words in enumerate(_two_lines(sheet.title, small)):
            draw.text((left, top + CELL[1] + 4 + line * 21), words, _INK, small)
    out = io.BytesIO()
    page.save(out, "WEBP", quality=80, method=4)
    return out.getvalue()


def _place(page: Image.Image, draw: ImageDraw.ImageDraw, path: Path, left: int, top: int) -> None:
    """A thumbnail in the middle of its cell, standing on the cell's foot, with a hairline for the paper's edge."""
    with Image.open(path) as preview:
        small = preview.convert("RGB")
    small.thumbnail(CELL, Image.Resampling.LANCZOS)
    x, y = left + (CELL[0] - small.width) // 2, top + CELL[1] - small.height
    page.paste(small, (x, y))
    draw.rectangle((x - 1, y - 1, x + small.width, y + small.height), outline=_EDGE)


def _two_lines(words: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """A title broken where the cell ends; a third line is left out."""
    lines = [""]
    for sign in words:
        if font.getlength(lines[-1] + sign) > CELL[0]:
            lines.append("")
        lines[-1] += sign
    if len(lines) > 2:
        lines[1] = lines[1][:-1] + "…"
    return lines[:2]
