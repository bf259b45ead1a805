"""Files → one ZIP that is the same every time and unpacks under its Chinese names on Windows as well."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

_WRITTEN = (2026, 1, 1, 0, 0, 0)
_SMALL_ALREADY = (".jpg", ".png", ".docx", ".xlsx")


def archive(files: Mapping[str, bytes | Path]) -> bytes:
    """The ZIP. files: name → bytes or where they lie. Names that are not ASCII are flagged as UTF-8 by the format."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _WRITTEN)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(_SMALL_ALREADY) else zipfile.ZIP_DEFLATED
            target.writestr(entry, content if isinstance(content, bytes) else content.read_bytes())
    return out.getvalue()
