"""How wide a text is where nothing can be measured, in em: an estimate on the safe side of the usual sans faces."""

from __future__ import annotations

import unicodedata

# Advance widths of Latin letters in the sans faces of phones and desks (Roboto, San Francisco, Segoe, Noto, Arial):
# the widest of these, rounded up.
_NARROW, _WIDE = frozenset("iljtfrI.,:;'!|()[]-/"), frozenset("mwMW%@")
_BLANK, _THIN, _BROAD, _CAPITAL, _OTHER = 0.28, 0.36, 0.9, 0.7, 0.58
_BOLD = 1.07  # as much wider are bold letters; characters stay square


def width_of(text: str, *, bold: bool = False) -> float:
    """In em: Chinese characters and their marks are square, others narrower, each as its shape."""
    return sum(advance * (_BOLD if bold and advance < 1 else 1) for advance in map(_advance, text))


def _advance(sign: str) -> float:
    if unicodedata.east_asian_width(sign) in "WFA":
        return 1.0
    if sign.isspace():
        return _BLANK
    if sign in _NARROW:
        return _THIN
    return _BROAD if sign in _WIDE else _CAPITAL if sign.isupper() else _OTHER
