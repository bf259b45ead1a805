"""What a print shop's PDF needs and Typst does not write: the BleedBox, and a record of the intended production."""

from __future__ import annotations

import io

import pikepdf

BLEED = 3.0  # mm on each side, handbook section 11
POINTS = 72 / 25.4  # pt a mm


def finished(pdf: bytes) -> bytes:
    """A shop PDF with a BleedBox 3 mm outside every TrimBox. Tags and metadata stay; same PDF, same bytes."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            if "/TrimBox" in page.obj:
                left, bottom, right, top = (float(edge) for edge in page.trimbox)
                bleed = BLEED * POINTS
                page.bleedbox = pikepdf.Array([left - bleed, bottom - bleed, right + bleed, top + bleed])
        out = io.BytesIO()
        document.save(out, deterministic_id=True, fix_metadata_version=False)
        return out.getvalue()
