"""What an article for an official account is entered with: its title and its summary, a line each, as TXT to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fanzha.press.text_file import windows_text

if TYPE_CHECKING:
    from fanzha.kinds import Sheet
    from fanzha.press.templates import Filled


def write(sheet: Sheet, filled: Filled) -> bytes:
    """The lines, for Windows."""
    return windows_text(filled.measured)
