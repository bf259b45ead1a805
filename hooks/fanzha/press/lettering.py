"""Type for pictures: the pinned Hei face at a size and weight, for what Pillow draws."""

from __future__ import annotations

from pathlib import Path

from PIL import ImageFont

from fanzha.press.fonts import SUFFIXES, font_folders, fonts_of

_MOST_FACES = 12  # regional faces in one collection


def hei(layouts: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    """The face at a size in px and a weight from 100 to 900. layouts: the posters folder. Raises OSError without it."""
    family = fonts_of(layouts).sans
    places = (Path(folder) for folder in font_folders(layouts))
    files = [file for place in places for file in sorted(place.rglob("*")) if file.suffix.lower() in SUFFIXES]
    for file in files:
        for index in range(_MOST_FACES):
            try:
                face = ImageFont.truetype(str(file), size, index=index)
            except OSError:
                break
            if face.getname()[0] == family:
                face.set_variation_by_axes([weight])
                return face
    raise OSError(f"no {family} in {font_folders(layouts)}")
