"""The codes on a finished PDF, as an independent reader finds them: where they lead, how large they are, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fanzha.press.points import POINTS

if TYPE_CHECKING:
    import pypdfium2

SCAN = 150  # dpi at which codes are read: about what a telephone sees of a poster
MOST_PIXELS = 3600  # of the longer side: of a board, which is read from further away, a telephone sees less


@dataclass(frozen=True)
class Code:
    """One code. page: counted from 1; edge: of its modules without the white around them; foot: the middle of the code
    over the lower edge of the trimmed sheet; both in mm."""

    page: int
    text: str
    edge: float
    foot: float


def resolution(page: pypdfium2.PdfPage) -> float:
    """The dpi at which a page is read."""
    longer: float = max(page.get_size())
    return min(float(SCAN), MOST_PIXELS / (longer / 72))


def scanned(document: pypdfium2.PdfDocument) -> Iterator[Code]:
    """What a telephone reads off each page."""
    import zxingcpp

    for number, page in enumerate(document, 1):
        dpi = resolution(page)
        picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
        outside = page.get_trimbox()[1] - page.get_mediabox()[1]
        for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])):
            place = code.position
            edge = abs(place.top_right.x - place.top_left.x) * 25.4 / dpi
            middle = (place.top_left.y + place.bottom_right.y) / 2
            yield Code(number, code.text, edge, (picture.height - middle) * 25.4 / dpi - outside / POINTS)


def addresses(data: Any) -> set[str]:
    """Every address that a sheet's data prints as a code."""
    if isinstance(data, dict):
        own = {data["url"]} if "qr" in data and "url" in data else set()
        return own.union(*(addresses(part) for part in data.values()))
    return set().union(*(addresses(part) for part in data)) if isinstance(data, list | tuple) else set()
