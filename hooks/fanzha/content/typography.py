"""House punctuation for Chinese text: what people type with the wrong keyboard is set right before anything is made.

Half-width marks next to Chinese become full-width, straight quotes become “”, three dots become ……, look-alike
middle dots in names become ·. Addresses, code and HTML are left alone.
"""

from __future__ import annotations

import re
from typing import Any

from fanzha.content.characters import meant, without_entities

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af"
_NEAR = rf"{_HAN}\u3001-\u3011\u2018-\u201d\uff01-\uff1f\u2026"  # Chinese characters and their punctuation
_WIDE = str.maketrans(",;:?!()", "\uff0c\uff1b\uff1a\uff1f\uff01\uff08\uff09")

_MARK = re.compile(
    rf"(?<=[{_NEAR}])\s?[,;:?!]+(?!//)\s?|(?<![\d{{,;:?!])[,;:?!]+\s?(?=[{_NEAR}])|(?<=\d)[,;:?!]+\s?(?=[{_HAN}])"
)
_PARENTHESES = re.compile(rf"\(([^()\n]*[{_HAN}][^()\n]*)\)|(?<=[{_HAN}])\(([^()\n]{{1,12}})\)")
_QUOTES = re.compile(rf'"([^"\n]*[{_HAN}][^"\n]*)"')
_SINGLE = re.compile(rf"(?<![A-Za-z0-9'])'([^'\n]*[{_HAN}][^'\n]*)'(?![A-Za-z0-9'])")
_DOTS = re.compile(rf"(?<=[{_NEAR}])(?:\.{{3,6}}|。{{3,}})")
_DASH = re.compile(rf"(?<=[{_HAN}])\s?--\s?(?=[{_HAN}])")
_NAME_DOT = re.compile(rf"(?<=[{_HAN}])[\u2022\u30fb\uff0e\u2027](?=[{_HAN}])")
_ANY = re.compile(rf"[{_HAN}]")

# What punctuation must not be changed in: link targets, addresses, inline code, HTML tags, entities, attribute lists.
_LITERAL = re.compile(
    r"(!(?=\[)|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\]\[[^\[\]\n]*\]|`[^`\n]*`|<[^<>\n]*>"
    r"|https?://[^\s,;\u3000-\u303f\uff00-\uff5e]+|\{[^{}\n]*\}|&(?:#\d{1,7}|#[Xx][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
)


def house_style(text: str) -> str:
    """One plain text in house punctuation; of text without Chinese only the characters are set right."""
    text = meant(text)
    if not _ANY.search(text):
        return text
    text = _SINGLE.sub("\u2018\\1\u2019", _QUOTES.sub("\u201c\\1\u201d", text))
    text = _PARENTHESES.sub(lambda match: f"\uff08{match[1] or match[2]}\uff09", text)
    text = _MARK.sub(lambda match: match[0].strip().translate(_WIDE), text)
    text = _DASH.sub("\u2014\u2014", _DOTS.sub("\u2026\u2026", text))
    return _NAME_DOT.sub("\u00b7", text)


def house_style_markdown(text: str) -> str:
    """Markdown in house punctuation, line for line; fenced code, addresses and tags untouched."""
    fenced, lines = False, []
    for line in meant(text).split("\n"):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        lines.append(line if fenced else _line(line))
    return "\n".join(lines)


def _line(line: str) -> str:
    parts = _LITERAL.split(line)
    return "".join(part if at % 2 else house_style(part) for at, part in enumerate(parts))


def house_style_values(value: Any) -> Any:
    """Every text inside the lists and mappings of front matter, in house punctuation; keys stay."""
    if isinstance(value, str):
        return _line(meant(without_entities(value)))
    if isinstance(value, list):
        return [house_style_values(part) for part in value]
    if isinstance(value, dict):
        return {key: house_style_values(part) for key, part in value.items()}
    return value
