"""Files → one ZIP that is the same every time and unpacks under its Chinese names on Windows as well."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

_WRITTEN = (2026, 1, 1, 0, 0, 0)
_SMALL_ALREADY = (".pdf", ".webp", ".jpg", ".png", ".gz", ".zip", ".docx", ".xlsx")

When = tuple[int, int, int, int, int, int]


def archive(files: Mapping[str, bytes | Path]) -> bytes:
    """The ZIP. files: name → bytes or where they lie."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, content in files.items():
            add_entry(target, name, content if isinstance(content, bytes) else content.read_bytes())
    return out.getvalue()


def add_entry(target: zipfile.ZipFile, name: str, content: bytes, when: When = _WRITTEN) -> None:
    """Adds a file; what is compressed already is only stored. Names that are not ASCII are flagged as UTF-8 by the
    format. when: what stands for the hour of writing.
    """
    entry = zipfile.ZipInfo(name, when)
    entry.external_attr = 0o644 << 16
    entry.create_system = 3  # the same on Windows
    target.writestr(entry, content, zipfile.ZIP_STORED if name.endswith(_SMALL_ALREADY) else zipfile.ZIP_DEFLATED)
