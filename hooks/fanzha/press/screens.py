"""Pictures for LED screens: any number of pixels, two colours, type as large as fits, no pixel in between.

A screen of coloured diodes shows a grey edge as a dirty one, so type is drawn without smoothing. Numbers are never
parted, and a line breaks after punctuation unless breaking elsewhere makes the type much larger.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw, ImageFont

from fanzha.content import Problem, Screen
from fanzha.press.lettering import hei

SMALLEST = 14  # px: below, strokes of Chinese characters run together
MOST_LINES = 6
WEIGHT = 700

_LEADING = 0.12  # of the size, between lines
_AMID = 0.75  # how much type broken inside a phrase counts against type broken after punctuation
_PIECE = re.compile(r"[A-Za-z0-9.%]+[，。、；：！？”》）]*|[“《（]*.[，。、；：！？”》）]*", re.S)
_STOPS = "，。；：！？"


@dataclass(frozen=True)
class Panel:
    """A screen: pixels across and down, the colour of type and of what is behind it, as #rrggbb."""

    title: str
    width: int
    height: int
    ink: str
    ground: str


@dataclass(frozen=True)
class Fitted:
    """Lines and their size in px."""

    lines: tuple[str, ...]
    size: int


def no_room(words: str, screen: Screen | Panel, path: str, line: int) -> Problem:
    """That a screen cannot show a text, at the field that says it."""
    message = f"{screen.title}（{screen.width}×{screen.height}）放不下“{words}”"
    hint = f"字小于 {SMALLEST} 像素就认不清了；请缩短海报大字，或换一块屏"
    return Problem(path, line, "screen-overflow", message, hint)


def room_of(screen: Screen | Panel) -> tuple[int, int]:
    """Where type may stand: px across and down."""
    edge = max(1, min(screen.width, screen.height) // 24)
    return screen.width - 2 * edge, screen.height - 2 * edge


def fits(words: str, screen: Screen | Panel, layouts: Path) -> bool:
    """Whether a screen can show a text in type that can be read."""
    return fit(words, room_of(screen), layouts) is not None


def screen_image(words: str, screen: Screen | Panel, layouts: Path) -> bytes | None:
    """A text as a PNG of exactly the screen's pixels and two colours; None if it would be too small to read."""
    fitted = fit(words, room_of(screen), layouts)
    if fitted is None:
        return None
    picture = Image.new("P", (screen.width, screen.height), 0)
    picture.putpalette([*ImageColor.getrgb(screen.ground)[:3], *ImageColor.getrgb(screen.ink)[:3]])
    draw = ImageDraw.Draw(picture)
    draw.fontmode = "1"  # no smoothing: a pixel is on or off
    font = _set_within(fitted, room_of(screen)[0], layouts)
    pitch = round(font.size * (1 + _LEADING))
    # What is seen stands in the middle, not the face's own box, which leaves more room above than below.
    inks = [(at * pitch, font.getbbox(line, mode="1", anchor="mm")) for at, line in enumerate(fitted.lines)]
    top = round((screen.height - min(y + ink[1] for y, ink in inks) - max(y + ink[3] for y, ink in inks)) / 2)
    for at, line in enumerate(fitted.lines):
        draw.text((screen.width / 2, top + at * pitch), line, 1, font, anchor="mm")
    out = io.BytesIO()
    picture.save(out, "PNG", bits=1)
    return out.getvalue()


def _set_within(fitted: Fitted, width: int, layouts: Path) -> ImageFont.FreeTypeFont:
    """The face at the size found, or a little smaller: at few pixels each character is rounded to a whole one."""
    for size in range(fitted.size, SMALLEST, -1):
        font = hei(layouts, size, WEIGHT)
        if max(font.getlength(line) for line in fitted.lines) <= width:
            return font
    return hei(layouts, SMALLEST, WEIGHT)


def fit(words: str, room: tuple[int, int], layouts: Path) -> Fitted | None:
    """The lines and the size at which a text fills a room of so many px best; None below SMALLEST."""
    face = hei(layouts, 100, WEIGHT)
    em = {sign: face.getlength(sign) / 100 for sign in set(words)}
    best: tuple[float, Fitted] | None = None
    for lines, worth in _breakings(words, em):
        widest = max(_width(line, em) for line in lines)
        size = int(min(room[0] / widest, room[1] / (len(lines) + (len(lines) - 1) * _LEADING)))
        if size >= SMALLEST and (best is None or size * worth > best[0]):
            best = (size * worth, Fitted(tuple(lines), size))
    return best[1] if best else None


def _breakings(words: str, em: dict[str, float]) -> Iterator[tuple[list[str], float]]:
    """Ways to set a text in up to MOST_LINES lines, each with what it is worth. A line's last comma is not printed."""
    phrases = _phrases(words.strip())
    for count in range(1, min(MOST_LINES, len(phrases)) + 1):
        yield _unstopped(_even(["".join(phrase) for phrase in phrases], count, em)), 1.0
    for parts in range(2, MOST_LINES // len(phrases) + 1):
        lines = [line for phrase in phrases for line in _even(phrase, parts, em)]
        yield _unstopped(lines), _AMID


def _phrases(words: str) -> list[list[str]]:
    """A text cut after its stops, each phrase in pieces that are never parted."""
    phrases: list[list[str]] = [[]]
    for piece in _PIECE.findall(words):
        phrases[-1].append(piece)
        if piece[-1] in _STOPS:
            phrases.append([])
    return [phrase for phrase in phrases if phrase]


def _unstopped(lines: list[str]) -> list[str]:
    return [line.rstrip("，。；、") for line in lines]


def _width(line: str, em: dict[str, float]) -> float:
    return sum(em[sign] for sign in line)


def _even(pieces: list[str], count: int, em: dict[str, float]) -> list[str]:
    """The pieces in so many lines whose widest is as narrow as possible."""
    low, high = max(_width(piece, em) for piece in pieces), _width("".join(pieces), em)
    best = _filled(pieces, high, em)
    while high - low > 0.05:
        middle = (low + high) / 2
        lines = _filled(pieces, middle, em)
        if len(lines) <= count:
            best, high = lines, middle
        else:
            low = middle
    return best


def _filled(pieces: list[str], width: float, em: dict[str, float]) -> list[str]:
    lines = [""]
    for piece in pieces:
        if lines[-1] and _width(_unstopped([lines[-1] + piece])[0], em) > width + 0.001:
            lines.append("")
        lines[-1] += piece
    return lines
