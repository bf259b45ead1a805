"""A final text → TXT as Windows' own programs and the controllers of screens read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fanzha.kinds import Sheet
    from fanzha.press.templates import Filled

# UTF-8 is told from GBK by its mark in the older Notepad; GB18030 has none.
_CODECS = {"utf-8": "utf-8-sig", "gb18030": "gb18030"}


def write(sheet: Sheet, filled: Filled) -> bytes:
    """The text with line ends as Windows has them, in the encoding that the kind's manifest names."""
    return windows_text(filled.text, _CODECS[sheet.manifest.encoding])


def windows_text(text: str, codec: str = _CODECS["utf-8"]) -> bytes:
    """A text without a last line end → the file of it for Windows. codec: of Python."""
    return (text.replace("\n", "\r\n") + "\r\n").encode(codec)
