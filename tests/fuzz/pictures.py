"""Attempts on pictures: damaged ones, ones under a wrong name, ones made to exhaust memory, drawings that do things."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from functools import cache
from typing import Any

from fanzha import read_and_check
from fanzha.content import icons_of, picture_files, published_size
from fanzha.kinds import Sheet, plan
from PIL import Image

from tests.fuzz.changes import CRUMBS, VALUES, Chance, changed, flipped, truncated
from tests.fuzz.sources import Place, assert_readable

CASE = "kefu-tuikuan"
SUFFIXES = ("png", "jpg", "jpeg", "webp", "gif", "svg", "PNG", "Jpg", "ico", "bmp", "tiff", "heic", "psd", "avif", "")
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF", "ICO", "PPM", "TGA", "PCX", "JPEG2000", "MPO", "PDF", "EPS")
MODES = ("RGB", "RGBA", "L", "P", "1", "CMYK", "I;16", "LA", "I", "F", "HSV", "YCbCr")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _png(width: int, height: int, packed: bytes, depth: int = 1, *more: bytes) -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, 0))
    return b"".join([b"\x89PNG\r\n\x1a\n", head, *more, _chunk(b"IDAT", packed), _chunk(b"IEND", b"")])


@cache
def bombs() -> tuple[bytes, ...]:
    """Few bytes that claim, or unpack to, very many."""
    zeros = zlib.compress(bytes(30_000_000), 9)
    text = _chunk(b"zTXt", b"a\0\0" + zeros)
    return (
        _png(60_000, 4_000, zeros),
        _png(7_000, 7_000, zeros),
        _png(2**31 - 1, 2**31 - 1, zlib.compress(b"\0")),
        _png(1, 1, zeros),
        _png(8, 8, zlib.compress(bytes(16)), 1, text, text),
        _png(8, 8, zlib.compress(bytes(16)), 1, _chunk(b"iCCP", b"a\0\0" + zeros)),
        _png(0, 0, b""),
        b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9",
        b"GIF89a\xff\xff\xff\xff\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\2\2D\1\0;",
    )


DRAWINGS = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
    '<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><svg><text>&b;</text></svg>',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg><text>&x;</text></svg>',
    '<svg><image href="file:///etc/passwd"/><use href="#a"/><g id="a"><use href="#a"/></g></svg>',
    "<svg>" + "<g>" * 3000 + "</g>" * 3000 + "</svg>",
    '<svg width="1e9" height="-5" viewBox="0 0 NaN 0"><rect width="99999999999999999"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><path d="' + "M0 0L9 9" * 5000 + '"/></svg>',
    "<?xml version='1.0' encoding='utf-16'?><svg/>",
    "<svg><foreignObject><iframe src='https://evil.top'/></foreignObject></svg>",
    "",
)


def bitmap(chance: Chance) -> bytes:
    """A sound picture of some format, size and depth."""
    size = chance.choice(((1, 1), (8, 5), (300, 40), (1, 3000)))
    out = io.BytesIO()
    try:
        made = Image.new(chance.choice(MODES), size, chance.choice((0, 255)))
        made.save(out, chance.choice(FORMATS), **_extras(chance))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, SyntaxError):  # not every format has every mode
        Image.new("RGB", size).save(out, chance.choice(FORMATS[:3]))
    return out.getvalue()


def _extras(chance: Chance) -> dict[str, Any]:
    exif = Image.Exif()
    exif[0x0112] = chance.choice((1, 6, 8, 0, 99))
    return chance.choice(({}, {"exif": exif.tobytes()}, {"exif": b"Exif\0\0" + chance.randbytes(20)}))


def drawing(chance: Chance) -> bytes:
    raw = chance.choice(DRAWINGS).encode()
    return changed(raw, chance) if chance.random() < 0.5 else raw


def anything(chance: Chance) -> bytes:
    """A picture, or what passes for one."""
    raw = chance.choice((bitmap, bitmap, bitmap, drawing, lambda chance: chance.choice(bombs())))(chance)
    damage = chance.choice((None, flipped, truncated, flipped, truncated))
    return damage(raw, chance) if damage else raw


def _entry(chance: Chance, name: str) -> str:
    """How the case names the picture, rightly or not."""
    hidden = (
        *("[[0, 0, 1, 1]]", "[]", "[[0,0,1]]", "[[-1,0,9,9]]", "[[a,b,c,d]]", "[[0,0,1e9,1]]", "0 0 1 1"),
        f"[[{'9' * 30},0,1,1]]",
    )
    alt = chance.choice(("聊天记录截图", "", "[1, 2]", '"<b>图</b>"', '"' + "图" * 70 + '"', '"](x)"'))
    names = (
        *(name, name, name, "../" + name, "/etc/passwd", "b.png", str(chance.choice(VALUES))[:30]),
        chance.choice(CRUMBS).strip(),
    )
    file = chance.choice(names)
    return f"pictures:\n  - file: {file}\n    alt: {alt}\n    hide: {chance.choice(hidden)}\n"


def picture(place: Place, chance: Chance) -> None:
    """A picture of a case, of a page, or an issuer's mark."""
    way = chance.randrange(4)
    raw, suffix = anything(chance), chance.choice(SUFFIXES[: chance.choice((4, len(SUFFIXES)))])
    name = f"a.{suffix}" if suffix else "a"
    if way == 0:
        page = f"# 图\n\n![图](../assets/images/{name})\n".encode()
        with place.having(f"docs/assets/images/{name}", raw), place.having("docs/help/a.md", page):
            assert_readable(read_and_check(place.root)[1])
    elif way == 1:
        _mark(place, chance, name, raw)
    else:
        _of_case(place, chance, name, raw)


def _mark(place: Place, chance: Chance, name: str, raw: bytes) -> None:
    issuer = (place.root / "cases/_vocabulary/issuer.yml").read_bytes()
    file = chance.choice((name, name, "../../../../etc/passwd", "", "/etc/passwd", "..", "b.svg"))
    issuer += f"\nlogo:\n  file: {file}\n  authorised_by: 某局批准\n".encode()
    with place.having(f"posters/art/{name}", raw), place.having("cases/_vocabulary/issuer.yml", issuer):
        library, problems = read_and_check(place.root)
        assert_readable(problems)
        marks = {str(sheet.data["issuer"]["logo"]) for sheet in _sheets(place, library)} if library else set()
        assert not any("root:" in mark for mark in marks), "a file from elsewhere is on the sheets"


def _sheets(place: Place, library: Any) -> Iterator[Sheet]:
    return (sheet for sheet in plan(library, icons_of(place.root)) if isinstance(sheet, Sheet))


def _of_case(place: Place, chance: Chance, name: str, raw: bytes) -> None:
    path = f"cases/{CASE}.md"
    written = (place.root / path).read_text(encoding="utf-8")
    written = written.replace("reviewed:", _entry(chance, name) + "reviewed:", 1)
    with place.having(f"cases/{CASE}/{name}", raw), place.having(path, written.encode("utf-8", "surrogatepass")):
        library, problems = read_and_check(place.root)
        assert_readable(problems)
        if library is None:
            return
        made = picture_files(library, place.root / ".cache" / "fanzha")
        for case in library.cases.values():
            for each in case.pictures:
                published_size(library, case, each)
        for file in made.values():
            with Image.open(file) as published:
                published.load()
                assert published.format == "WEBP"
                assert not published.getexif()
