"""Where type comes from: an organisation's own faces first, then the pinned packages; never the system's."""

from __future__ import annotations

import hashlib
from pathlib import Path

SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
_HEAD = 65536  # bytes: a font file begins with the checksums of all its tables


def font_folders(layouts: Path) -> list[str]:
    """Where fonts are looked for: an organisation's own in posters/fonts first, then the pinned packages."""
    import manimgx_fonts_cjk
    import pylopdf_fonts_zh_cn

    packages = [Path(str(module.__file__)).parent for module in (manimgx_fonts_cjk, pylopdf_fonts_zh_cn)]
    own = layouts / "fonts"
    return [str(folder) for folder in ([own] if own.is_dir() else []) + packages]


def fonts_digest(layouts: Path) -> str:
    """What the fonts are, wherever they lie: another face, or another version of one, gives another digest."""
    whole = hashlib.sha256()
    for folder in map(Path, font_folders(layouts)):
        for file in sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES):
            with file.open("rb") as opened:
                head = opened.read(_HEAD)
            whole.update(f"{file.relative_to(folder)}\0{file.stat().st_size}\0".encode() + head)
    return whole.hexdigest()
