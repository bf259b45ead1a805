"""What the manifest of a filled kind promises, held against files that are read and counted by other means."""

from __future__ import annotations

import io
import math
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

import openpyxl
from fanzha.kinds.limits import Limits, Span
from fanzha.kinds.sheet import Sheet
from PIL import Image, ImageColor

from tests.accessible_office import unheard
from tests.slide_promises import deck_of, of_deck

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def of_filled(sheet: Sheet, format: str, made: bytes) -> Iterator[str]:
    """Every way in which a file is not what it should be."""
    readers = {
        "txt": _of_text,
        "docx": _of_word,
        "pptx": _of_slides,
        "xlsx": _of_book,
        "html": _of_page,
        "png": _of_screen,
    }
    read = readers[format]
    yield from (f"{sheet.uri_as(format)}: {wrong}" for wrong in read(sheet, made))


def _of_text(sheet: Sheet, made: bytes) -> Iterator[str]:
    codec = sheet.manifest.encoding
    if codec == "utf-8" and not made.startswith(b"\xef\xbb\xbf"):
        yield "no byte order mark"
    text = made.decode(codec).removeprefix("\ufeff")
    if re.search(r"(?<!\r)\n|\r(?!\n)", text) or not text.endswith("\r\n"):
        yield "line ends are not those of Windows"
    if re.search(r"\{[{%#]|[%#}]\}|None|\[\]", text):
        yield f"something of the template is left: {text}"
    if sheet.manifest.limits.meter:  # what is said besides is in prose
        yield from _of_verse(sheet.data["letter"]["body"], text, sheet.manifest.limits)
    else:
        yield from of_limits(text.replace("\r\n", "\n").strip("\n"), sheet.manifest.limits)


def of_limits(text: str, limits: Limits) -> Iterator[str]:
    """What goes beyond the limits, counted anew. A last paragraph that says it is not sent is not counted."""
    text = re.sub(r"\n\n以上[^\n]*这一行不发。$", "", text)
    lines = [line for line in text.split("\n") if line]
    spoken = [
        sum(unicodedata.category(sign)[0] in "LN" for sign in line) for line in (text, *re.split("[。！？\n]", text))
    ]
    counted: list[tuple[str, float, Span | None]] = [
        ("chars", len(text.replace("\n", "")), limits.chars),
        ("lines", len(lines), limits.lines),
        ("seconds", math.ceil(spoken[0] * 60 / limits.pace), limits.seconds),
        ("sentence", max(spoken[1:]), Span(0, limits.sentence) if limits.sentence else None),
        *((f"line {line}", len(line), limits.line) for line in lines),
    ]
    for name, found, allowed in counted:
        if allowed and not allowed.least <= found <= allowed.most:
            yield f"{name}: {found} instead of {allowed}"
    for line in lines if limits.messages else ():
        if len(line.encode("utf-16-be")) > 140 + 134 * (limits.messages or 0) * (limits.messages != 1):
            yield f"not sent as {limits.messages}: {line}"
    yield from (f"{word} is not said {least} times" for word, least in limits.says.items() if text.count(word) < least)


def _of_verse(verse: str, text: str, limits: Limits) -> Iterator[str]:
    """Lines of verse, which all stand in the text, are as long as the meter says, counted by the kind of character."""
    lines = [line.strip() for line in verse.split("\n") if line.strip()]
    lengths = [sum(unicodedata.category(sign)[0] in "LN" for sign in line) for line in lines]
    yield from (f"{line} is not in it" for line in lines if line not in text)
    if len(lines) % len(limits.meter):
        yield f"{len(lines)} lines, which ends within a stanza"
    for at, found in enumerate(lengths):
        beat = limits.meter[at % len(limits.meter)]
        if not (found == lengths[at - 1] if isinstance(beat, str) else beat.least <= found <= beat.most):
            yield f"{lines[at]} has {found}"


def words_of_word(made: bytes) -> str:
    """The text of a Word file as it stands in its XML."""
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert parts.testzip() is None
        root = ElementTree.fromstring(parts.read("word/document.xml"))
    paragraphs = ("".join(part.text or "" for part in each.iter(f"{WORD}t")) for each in root.iter(f"{WORD}p"))
    return "\n".join(paragraphs)


def _of_slides(sheet: Sheet, made: bytes) -> Iterator[str]:
    yield from of_deck(made)
    yield from unheard(made)
    allowed, found = sheet.manifest.limits.slides, len(deck_of(made))
    if allowed and not allowed.least <= found <= allowed.most and sheet.about:
        yield f"{found} slides instead of {allowed}"


def _of_word(sheet: Sheet, made: bytes) -> Iterator[str]:
    text = words_of_word(made)
    if sheet.title not in text:
        yield "its title is not in it"
    yield from unheard(made)
    if re.search(r"\{[{%#]|[%#}]\}", text):
        yield "something of the template is left"


def _of_book(sheet: Sheet, made: bytes) -> Iterator[str]:
    """Every sheet has a title, a note and heads; what the template left out is no word in it."""
    book = openpyxl.load_workbook(io.BytesIO(made))
    for page in book.worksheets:
        if not all(page.cell(line, 1).value for line in (1, 2, 3)):
            yield f"{page.title} has no title, note or heads"
        if page.freeze_panes is None or page.print_title_rows != "$3:$3":
            yield f"{page.title}: its head moves away"
    words = [str(cell) for page in book.worksheets for row in page.values for cell in row if cell]
    if any(re.search(r"\{[{%#]|[%#}]\}|\{row\}|\bNone\b", word) for word in words):
        yield "something of the template is left"


def _of_page(sheet: Sheet, made: bytes) -> Iterator[str]:
    """What the editor that it is pasted into takes away or cannot read."""
    page = made.decode("utf-8")
    if re.search(r"\{[{%#]|[%#}]\}|None|\[\]", re.sub(r'src="data:[^"]*"', "", page)):
        yield "something of the template is left"
    if re.search(r"<(?:script|style|link|form|input|a)\b|\s(?:class|id|href|on\w+)=", page):
        yield "something is in it that an editor takes away"
    if page.count("<img") > len(sheet.pictures):
        yield "a picture is in it that nobody drew"
    if len(re.findall(r'<img[^>]*\balt="[^"]{2,}"', page)) != page.count("<img"):
        yield "a picture without words"


def _of_screen(sheet: Sheet, made: bytes) -> Iterator[str]:
    """A screen's own pixels in its two colours, with a line of dark ones around what is on it."""
    screen = sheet.data["screen"]
    with Image.open(io.BytesIO(made)) as picture:
        size, colours = picture.size, {colour for _, colour in picture.convert("RGB").getcolors(99) or []}
        left, top, right, bottom = picture.getbbox() or (0, 0, 0, 0)
    if size != (screen["width"], screen["height"]):
        yield f"{size} instead of {screen['width']}×{screen['height']}"
    if colours != {ImageColor.getrgb(screen[name]) for name in ("ink", "ground")}:
        yield f"its colours are {colours}"
    if not (0 < left < right < size[0] and 0 < top < bottom < size[1]):
        yield "type touches the edge, or there is none"
