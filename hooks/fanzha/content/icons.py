"""Icons by name: an organisation's own in posters/art/icons/, else the Material Design set that the theme brings."""

from __future__ import annotations

import importlib.util
import re
from dataclasses import dataclass, field
from pathlib import Path

_NAME = re.compile("[a-z0-9-]{1,100}")


@dataclass(frozen=True)
class Icons:
    """Folders of SVG files, the first that has a name wins. Each is read once: 2,000 sheets show some 40 of them."""

    folders: tuple[Path, ...]
    _read: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    def find(self, name: str) -> Path | None:
        """The file of an icon; a name that is none, such as a path, leads nowhere."""
        if not _NAME.fullmatch(name):
            return None
        return next((file for folder in self.folders if (file := folder / f"{name}.svg").is_file()), None)

    def names(self) -> list[str]:
        """Every icon there is."""
        return [file.stem for folder in self.folders for file in folder.glob("*.svg")]

    def svg(self, name: str) -> str:
        """The SVG text of an icon; empty where there is none (the rule icon-unknown reports it)."""
        if name not in self._read:
            file = self.find(name)
            self._read[name] = file.read_text(encoding="utf-8-sig", errors="replace") if file else ""
        return self._read[name]


def icons_of(root: Path) -> Icons:
    """The icons a project can use. The theme's are found as files; the theme itself is not imported."""
    theme = importlib.util.find_spec("material")
    places = [Path(place) for place in (theme.submodule_search_locations or [])] if theme else []
    shipped = [place / "templates" / ".icons" / "material" for place in places]
    return Icons((root / "posters" / "art" / "icons", *shipped))
