"""Characters that programs leave in a text and nobody typed: from PDFs, Word, WeChat and spreadsheets, set right.

What cannot be known stays, and the rule text-unprintable names it.
"""

from __future__ import annotations

import html
import re
import unicodedata
from itertools import chain

# Zero-width characters, soft hyphens, marks of byte order. Not the signs that turn the direction of writing: these
# hide a number's true order and are refused.
_INVISIBLE = "\u200b\u200c\u2060\ufeff\u00ad"
_JOINER = re.compile("\u200d(?![\u2600-\u27bf\U0001f000-\U0001faff])")  # joins the people of an emoji

# Characters that PDF viewers copy in place of everyday ones (block CJK Radicals Supplement; the rest is in NFKC).
_RADICALS = (
    "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟"
)
# Signs of Symbol and Wingdings, which Word keeps in the private area: bullets, boxes, ticks, arrows.
_WINGDINGS = {
    **dict.fromkeys((0xF06C, 0xF06E, 0xF075, 0xF076, 0xF0A7, 0xF0B7, 0xF0D8), "•"),
    **dict.fromkeys((0xF06F, 0xF071, 0xF0A3, 0xF0A8), "□"),
    0xF0E0: "→",
    0xF0FC: "√",
    0xF0FE: "☑",
}
_COMPATIBLE = (range(0x2F00, 0x2FD6), range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))
_MEANT = {
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in chain(*_COMPATIBLE)},
    **{ord(radical): sign for radical, sign in zip(_RADICALS[::2], _RADICALS[1::2], strict=True)},
    **_WINGDINGS,
    **dict.fromkeys(map(ord, _INVISIBLE), ""),
    0x00A0: " ",
}
# Blocks as ranges: every character beyond the basic plane that stands by itself is compared with every one of a text.
_BLOCKS = "".join(f"{chr(block.start)}-{chr(block.stop - 1)}" for block in _COMPATIBLE)
_SINGLE = "".join(chr(code) for code in _MEANT if not any(code in block for block in _COMPATIBLE))
_ANY = re.compile(f"[{_BLOCKS}{_SINGLE}\u200d]")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def meant(text: str) -> str:
    """A text with the characters its author meant."""
    return _JOINER.sub("", text).translate(_MEANT) if not text.isascii() and _ANY.search(text) else text


def without_entities(text: str) -> str:
    """A value of front matter, which is no HTML, in which &nbsp; was pasted all the same."""
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text
