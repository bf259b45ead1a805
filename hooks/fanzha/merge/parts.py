"""The parts of an XLSX package beside its sheets: their names, the texts they share, and how numbers are shown."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any, Protocol
from xml.parsers import expat

_CHUNK = 2**16

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]

EPOCH = datetime.datetime(1899, 12, 30)
EPOCH_1904 = datetime.datetime(1904, 1, 1)

# Formats that have a number instead of a text; Chinese editions use 27 to 36 and 50 to 58 for their dates.
_MONTH_DAY, _FULL, _YEAR_MONTH, _CLOCK = 'm"月"d"日"', 'yyyy"年"m"月"d"日"', 'yyyy"年"m"月"', "h:mm"
_BUILT_IN = {
    **{9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 49: "@"},
    **{14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 22: "yyyy/m/d h:mm", 30: "m-d-yy", 31: _FULL},
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56), _CLOCK),
    **dict.fromkeys((27, 36, 50, 52, 57), _YEAR_MONTH),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), _MONTH_DAY),
}


class Readable(Protocol):
    """What bytes can be read from."""

    def read(self, size: int, /) -> bytes:
        """The next bytes, at most or about as many; b"" at the end."""


@dataclass(frozen=True)
class ListedSheet:
    """A sheet as the workbook lists it."""

    name: str
    relation: str
    visible: bool


@dataclass(frozen=True)
class Styles:
    """formats: how each style shows a number."""

    formats: tuple[str, ...] = ()

    def format_of(self, style: str) -> str:
        """The number format of a cell's style, General for one that is not there."""
        at = int(style) if style.isdigit() else 0
        return self.formats[at] if at < len(self.formats) else "General"


def parse(stream: Readable, start: Start, end: End, text: Callable[[str], None]) -> None:
    """Reads an XML part as a stream, names without their prefix. Raises ExpatError, also for a document type."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_: Any) -> None:
        raise expat.ExpatError("a spreadsheet has no document type")

    def started(tag: str, attributes: dict[str, str]) -> None:
        start(tag.rpartition(":")[2], attributes)

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = started
    parser.EndElementHandler = lambda tag: end(tag.rpartition(":")[2])
    parser.CharacterDataHandler = text
    while chunk := stream.read(_CHUNK):
        parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _elements(raw: bytes) -> list[tuple[str, dict[str, str]]]:
    import io

    found: list[tuple[str, dict[str, str]]] = []
    parse(io.BytesIO(raw), lambda tag, own: found.append((tag, own)), lambda tag: None, lambda text: None)
    return found


def read_relations(raw: bytes) -> dict[str, str]:
    """Ids of relations → the parts they lead to."""
    return {own.get("Id", ""): own.get("Target", "") for tag, own in _elements(raw) if tag == "Relationship"}


def read_sheets(raw: bytes) -> tuple[list[ListedSheet], datetime.datetime]:
    """The sheets of a workbook in order, and the day from which it counts."""
    elements = _elements(raw)
    sheets = [
        ListedSheet(
            own.get("name", ""),
            next((value for key, value in own.items() if key.rpartition(":")[2] == "id" and ":" in key), ""),
            own.get("state", "visible") == "visible",
        )
        for tag, own in elements
        if tag == "sheet"
    ]
    since_1904 = any(tag == "workbookPr" and own.get("date1904") in ("1", "true") for tag, own in elements)
    return sheets, EPOCH_1904 if since_1904 else EPOCH


def read_strings(stream: IO[bytes]) -> list[str]:
    """The texts that cells refer to by number, without the readings that stand above characters."""
    found: list[str] = []
    parts: list[str] = []
    inside = {"t": False, "rPh": False}

    def start(tag: str, own: dict[str, str]) -> None:
        if tag == "si":
            parts.clear()
        elif tag in inside:
            inside[tag] = True

    def end(tag: str) -> None:
        if tag == "si":
            found.append("".join(parts))
        elif tag in inside:
            inside[tag] = False

    def text(said: str) -> None:
        if inside["t"] and not inside["rPh"]:
            parts.append(said)

    with stream:
        parse(stream, start, end, text)
    return [unescaped(each) for each in found]


def unescaped(text: str) -> str:
    """A text with the signs that XML cannot hold, which spreadsheets write as _x000D_."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def read_styles(stream: IO[bytes]) -> Styles:
    """How every style of a workbook shows a number."""
    own_formats: dict[str, str] = {}
    formats: list[str] = []
    within = [""]

    def start(tag: str, own: dict[str, str]) -> None:
        if tag == "numFmt":
            own_formats[own.get("numFmtId", "")] = own.get("formatCode", "")
        elif tag == "xf" and within[0] == "cellXfs":
            number = own.get("numFmtId", "0")
            built_in = _BUILT_IN.get(int(number) if number.isdigit() else 0, "General")
            formats.append(own_formats.get(number) or built_in)
        elif tag in ("cellXfs", "cellStyleXfs"):
            within[0] = tag

    with stream:
        parse(stream, start, lambda tag: None, lambda text: None)
    return Styles(tuple(formats))
