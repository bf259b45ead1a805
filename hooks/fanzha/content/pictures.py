"""Pictures of cases: found, checked, and published without metadata and without what must not be seen.

An editor puts a picture into cases/<case>/ and names it in the case's `pictures`, with the regions that show a face,
a number or a name. What is published is drawn anew from the pixels: no EXIF, no place, no thumbnail of the original.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

from fanzha.content.library import Library
from fanzha.content.model import Case, Picture
from fanzha.content.problems import Problem

FORMATS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
MOST_BYTES = 20_000_000
MOST_PIXELS = 60_000_000  # a phone's camera makes 50 million; more is a picture made to exhaust memory
LONGEST_SIDE = 1280  # px: sharp on every phone, about 100 kB
QUALITY = 80
ORIENTATION, TURNED = 0x0112, 5  # EXIF: from 5 on a picture lies on its side
INK = (29, 24, 21)  # a solid box: what was blurred or put into squares can be read again

Region = tuple[int, int, int, int]


def picture_uri(case: Case, picture: Picture) -> str:
    """Where a picture is published; the whole file name is kept, so that a.jpg and a.png stay apart."""
    return f"cases/{case.id}/{picture.file}.webp"


def picture_files(library: Library, cache: Path) -> dict[str, bytes | Path]:
    """All pictures that can be published: uri → file in the cache, made anew only if picture or regions changed."""
    return {
        picture_uri(case, picture): _kept(_source(library, case, picture), picture.hide, cache)
        for case, picture in _sound(library)
    }


def picture_uris(library: Library) -> list[str]:
    """Where these pictures are published, without making any."""
    return [picture_uri(case, picture) for case, picture in _sound(library)]


def _sound(library: Library) -> Iterator[tuple[Case, Picture]]:
    every = ((case, picture) for case in library.cases.values() for picture in case.pictures)
    yield from (found for found in every if not any(_faults(library, *found)))


def published_size(library: Library, case: Case, picture: Picture) -> tuple[int, int] | None:
    """Width and height in px of what is published, so that a page keeps its place; None for what cannot be read."""
    path = _source(library, case, picture)
    size = _size(path) if path.is_file() else None
    if size is None:
        return None
    share = min(1.0, LONGEST_SIDE / max(size))
    return max(1, round(size[0] * share)), max(1, round(size[1] * share))


def picture_problems(library: Library) -> Iterator[Problem]:
    """案例的图片要在 cases/案例文件名/ 里，能打开，遮挡的区域要在图片里面。

    [picture-missing] [picture-broken] [picture-region]
    """
    for case in library.cases.values():
        for at, picture in enumerate(case.pictures):
            for name, rule, message, hint in _faults(library, case, picture):
                yield Problem(case.origin.path, case.line("pictures", at, name), rule, message, hint)


def _source(library: Library, case: Case, picture: Picture) -> Path:
    return library.root / "cases" / case.id / picture.file


def _faults(library: Library, case: Case, picture: Picture) -> Iterator[tuple[str, str, str, str]]:
    """Field, rule, message and hint of everything that keeps a picture from being published."""
    path = _source(library, case, picture)
    if not path.is_file() or path.is_symlink():
        yield (
            "file",
            "picture-missing",
            f"没有图片 cases/{case.id}/{picture.file}",
            "请把图片放进这个文件夹，或改对文件名",
        )
        return
    size = _size(path)
    if size is None:
        hint = f"请存成 {'、'.join(FORMATS.values())}，不超过 {MOST_BYTES // 1_000_000} MB"
        yield "file", "picture-broken", f"打不开图片“{picture.file}”，或者它太大", hint
        return
    for left, top, width, height in picture.hide:
        if left < 0 or top < 0 or width < 1 or height < 1 or left + width > size[0] or top + height > size[1]:
            message = f"遮挡区域“{left} {top} {width} {height}”不全在图片里"
            yield "hide", "picture-region", message, f"依次写左、上、宽、高四个数；图片宽 {size[0]}、高 {size[1]} 像素"


def _size(path: Path) -> tuple[int, int] | None:
    """Width and height as the picture is looked at, in px; None if it cannot be used."""
    from PIL import Image, UnidentifiedImageError  # 0.1 s: only where a case has a picture

    if path.stat().st_size > MOST_BYTES:
        return None
    try:
        with Image.open(path) as picture:
            width, height = picture.size
            if picture.format not in FORMATS or width * height > MOST_PIXELS:
                return None
            turned = picture.getexif().get(ORIENTATION, 1) >= TURNED
            picture.draft("L", (64, 64))  # small, but all of the file is read: half a picture is found out
            picture.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return (height, width) if turned else (width, height)


def _kept(path: Path, hide: tuple[Region, ...], cache: Path) -> Path:
    raw = path.read_bytes()
    key = hashlib.sha256(raw + repr((hide, LONGEST_SIDE, QUALITY)).encode()).hexdigest()[:32]
    kept = cache / "pictures" / f"{key}.webp"
    if not kept.is_file():
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_suffix(".new")
        fresh.write_bytes(cleaned(raw, hide))
        fresh.replace(kept)  # whole or not at all, also when two builds run at once
    return kept


def cleaned(raw: bytes, hide: tuple[Region, ...]) -> bytes:
    """A picture as WebP: upright, the regions (left, top, width, height in px) covered, nothing but pixels."""
    from PIL import Image, ImageDraw, ImageOps

    with Image.open(io.BytesIO(raw)) as picture:
        upright = ImageOps.exif_transpose(picture).convert("RGB")
    brush = ImageDraw.Draw(upright)
    for left, top, width, height in hide:
        brush.rectangle((left, top, left + width - 1, top + height - 1), fill=INK)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    out = io.BytesIO()
    Image.frombytes("RGB", upright.size, upright.tobytes()).save(out, "WEBP", quality=QUALITY, method=4)
    return out.getvalue()
