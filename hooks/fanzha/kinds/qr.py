"""QR codes: only ever to this site's own pages, drawn as vectors with their quiet zone."""

from __future__ import annotations

import io
from functools import lru_cache

from fanzha.content import KEPT


@lru_cache(maxsize=KEPT)  # every sheet and page about a thing has the same one, and drawing it takes 5 to 10 ms
def qr_svg(url: str, scalable: bool = False) -> str:
    """A code for an address as SVG text: error level M, a quiet zone of 4 modules as ISO/IEC 18004 asks.

    scalable: with a view box instead of a size, for web pages, where style sheets set the size.
    """
    import segno  # asking for help draws no code, and this loads half a web client

    out = io.BytesIO()
    segno.make(url, error="m", boost_error=False, micro=False).save(
        out, kind="svg", border=4, xmldecl=False, svgversion=None, dark="#000", light=None, omitsize=scalable
    )
    return out.getvalue().decode()
