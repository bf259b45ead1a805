"""Words → a name that every system takes for a file, Windows included."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60  # characters: 240 bytes at most, of the 255 that a disk takes

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
# Names that Windows takes for a device, whatever follows a point.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\s*\..*)?", re.I)


def safe_name(name: str, before_a_device: str = "文件") -> str:
    """The name without what no file may have in it; before_a_device: what parts it from a device of the same name."""
    safe = _UNSAFE.sub("-", name).strip(". ")[:LONGEST].strip(". ") or "未命名"
    return f"{before_a_device}-{safe}" if _DEVICE.fullmatch(safe) else safe


def compared(name: str) -> str:
    """Two names with the same one are one file on Windows or a Mac."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
