"""All sheets at a glance: the previews in a grid, each with its title, one picture a kind."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from fanzha.lettering import hei
from fanzha.sheets import KINDS, Sheet

COLUMNS = 6
CELL = (240, 340)  # px a thumbnail may fill
GAP, LABEL, HEAD = 24, 46, 84  # px between cells, for a title, for the page's own title

_PAPER, _INK, _EDGE = "#f4f1ea", "#1c1b1a", "#c9c3b6"


def contact_sheets(previews: Iterable[tuple[Sheet, Path]], layouts: Path) -> dict[str, bytes]:
    """小样-海报.webp and so on: file name → picture. previews: sheets with the pictures of their first pages."""
    by_kind: dict[str, list[tuple[Sheet, Path]]] = {}
    for sheet, path in previews:
        by_kind.setdefault(sheet.kind, []).append((sheet, path))
    return {
        f"小样-{KINDS.get(kind, kind)}.webp": contact_sheet(kind, found, layouts) for kind, found in by_kind.items()
    }


def contact_sheet(kind: str, previews: list[tuple[Sheet, Path]], layouts: Path) -> bytes:
    """One kind's sheets as a WebP picture."""
    columns = min(COLUMNS, len(previews))
    rows = -(-len(previews) // columns)
    size = (columns * (CELL[0] + GAP) + GAP, rows * (CELL[1] + LABEL + GAP) + GAP + HEAD)
    page = Image.new("RGB", size, _PAPER)
    draw = ImageDraw.Draw(page)
    draw.text((GAP, GAP), f"{KINDS.get(kind, kind)} · {len(previews)} 份", _INK, hei(layouts, 36, 700))
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
