"""What a print shop's PDF needs and Typst does not write: the BleedBox, and the die line of what is punched out."""

from __future__ import annotations

import io

import pikepdf

from fanzha.kinds import Die
from fanzha.press.die_line import draw_die
from fanzha.press.points import POINTS

BLEED = 3.0  # mm on each side, handbook section 11


def finished(pdf: bytes, die: Die | None = None) -> bytes:
    """A shop PDF with a BleedBox 3 mm outside every TrimBox, and with the line along which a die cuts.

    Tags and metadata stay; same PDF, same bytes.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            if "/TrimBox" in page.obj:
                left, bottom, right, top = (float(edge) for edge in page.trimbox)
                bleed = BLEED * POINTS
                page.bleedbox = pikepdf.Array([left - bleed, bottom - bleed, right + bleed, top + bleed])
        if die:
            draw_die(document, die)
        out = io.BytesIO()
        document.save(out, deterministic_id=True, fix_metadata_version=False)
        return out.getvalue()
