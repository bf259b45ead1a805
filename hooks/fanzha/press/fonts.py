"""Where type comes from: an organisation's own faces first, then the pinned packages; never the system's.

Which families and which packages: posters/shared/fonts.yml, which layouts read as well.
"""

from __future__ import annotations

import hashlib
import importlib.util
from dataclasses import dataclass
from pathlib import Path

import yaml

SETTINGS = Path("shared") / "fonts.yml"
SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
_HEAD = 65536  # bytes: a font file begins with the checksums of all its tables


@dataclass(frozen=True)
class Fonts:
    """What posters/shared/fonts.yml says. sans, serif: families; modules: Python packages that bring the files."""

    sans: str
    serif: str
    modules: tuple[str, ...]


def fonts_of(layouts: Path) -> Fonts:
    """The fonts that layouts are set in. layouts: the posters folder; the kit's own file where it has none."""
    own, kit = layouts / SETTINGS, Path(__file__).parents[3] / "posters" / SETTINGS
    written = yaml.safe_load((own if own.is_file() else kit).read_text(encoding="utf-8"))
    return Fonts(written["sans"], written["serif"], tuple(package["module"] for package in written["packages"]))


def font_folders(layouts: Path) -> list[str]:
    """Where fonts are looked for: an organisation's own in posters/fonts first, then the pinned packages."""
    found = [importlib.util.find_spec(module) for module in fonts_of(layouts).modules]
    packages = [place for spec in found if spec for place in spec.submodule_search_locations or ()]
    own = layouts / "fonts"
    return [*([str(own)] if own.is_dir() else []), *packages]


def fonts_digest(layouts: Path) -> str:
    """What the fonts are, wherever they lie: another face, or another version of one, gives another digest."""
    whole = hashlib.sha256()
    for folder in map(Path, font_folders(layouts)):
        for file in sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES):
            with file.open("rb") as opened:
                head = opened.read(_HEAD)
            whole.update(f"{file.relative_to(folder)}\0{file.stat().st_size}\0".encode() + head)
    return whole.hexdigest()
