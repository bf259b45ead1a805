"""A string as readers get to see it: what marks, entities and turned writing would hide from the rules is undone."""

from __future__ import annotations

import html
import re

# Without one of these a string is seen as it is written.
_MARKED = re.compile("[&<*`\\\\\\[\u202e\u00ad\u200b-\u200f\u2060\ufeff]")

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202d\u2060-\u2064\u2066-\u2069\ufeff]")
_TURNED = re.compile("\u202e([^\u202c\n]*)\u202c?")
_BREAK = re.compile(r"<(?:br|wbr|rt|rp|/rt|/rp|summary|/summary)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMPHASIS = re.compile(r"\*+|`+|~~")

_CODE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|0{0,4}([2-7][0-9a-fA-F]) )")


def as_seen(text: str) -> str:
    """Markdown of one line without what readers do not see."""
    if not _MARKED.search(text):
        return text
    plain = html.unescape(_TAG.sub("", _BREAK.sub(" ", without_comments(text))))
    for _ in range(2):  # a picture may stand in a link
        plain = _LINK.sub(r"\1", plain)
    return _unturned(_EMPHASIS.sub("", _ESCAPED.sub(r"\1", plain)))


def without_comments(text: str) -> str:
    """A line without HTML comments; one that nobody closes stays. Looks at each character once, however many begin."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join([*kept, text[at:]])


def as_run(text: str) -> str:
    """A line of a program, a style sheet or a layout with its escapes read: \\u0031, \\x31, \\u{31}, \\31, &#49;."""
    if "\\" not in text and "&" not in text and text.isascii():
        return text
    return _unturned(html.unescape(_CODE.sub(_character, text)))


def _character(match: re.Match[str]) -> str:
    code = int(next(digits for digits in match.groups() if digits), 16)
    return chr(code) if 31 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "


def _unturned(text: str) -> str:
    """Without invisible signs; what an override makes run from right to left the way it is read."""
    return _UNSEEN.sub("", _TURNED.sub(lambda match: match[1][::-1], text))
