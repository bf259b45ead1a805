"""An office file as its library wrote it → the same without a clock: the same content gives the same bytes."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Mapping

WRITTEN = datetime.datetime(2026, 1, 1)  # what stands where a file says when it was made

# Names that Word, WPS and LibreOffice map to a face of their own on every system.
SONG, HEI = "宋体", "黑体"


def without_clock(raw: bytes, instead: Mapping[str, bytes] | None = None) -> bytes:
    """The package packed anew. instead: parts that are to have another content, by their names in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as written, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in written.infolist():
            again = zipfile.ZipInfo(part.filename, WRITTEN.timetuple()[:6])
            again.compress_type, again.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            own = (instead or {}).get(part.filename)
            target.writestr(again, written.read(part.filename) if own is None else own)
    return out.getvalue()
