"""The fonts of a browser in tests: those that this project prints with, whatever this machine has installed.

What a visitor has installed differs from machine to machine; tests/page_visit.py lays every page out with faces of
other proportions as well. FANZHA_FONTS=system gives the browser this machine's fonts.
"""

from __future__ import annotations

import os
from pathlib import Path
from xml.sax.saxutils import escape

from fanzha.press.fonts import font_folders

from tests.built_once import KEPT
from tests.sample_project import REPOSITORY

SANS, SERIF = "Noto Sans SC", "Noto Serif SC"
GENERAL = {"system-ui": SANS, "sans-serif": SANS, "monospace": SANS, "serif": SERIF}


def environment() -> dict[str, str | float | bool]:
    """The environment for a browser that sees the project's fonts only; without fontconfig it changes nothing."""
    if os.environ.get("FANZHA_FONTS") == "system":
        return {**os.environ}
    return {**os.environ, "FONTCONFIG_FILE": str(_settings())}


def _settings() -> Path:
    folders = "".join(f"<dir>{escape(folder)}</dir>" for folder in font_folders(REPOSITORY / "posters"))
    aliases = "".join(
        f"<alias binding='strong'><family>{general}</family><prefer><family>{name}</family></prefer></alias>"
        for general, name in GENERAL.items()
    )
    KEPT.mkdir(parents=True, exist_ok=True)
    file = KEPT / "fonts.conf"
    mine = file.with_suffix(f".{os.getpid()}")  # another worker may be writing the same
    kept = f"<cachedir>{escape(str(KEPT / 'fonts'))}</cachedir>"
    mine.write_text(f"<?xml version='1.0'?><fontconfig>{folders}{kept}{aliases}</fontconfig>", encoding="utf-8")
    return mine.replace(file)
