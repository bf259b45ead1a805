"""A text as its reader sees it: what Markdown, HTML and Unicode put between the characters is gone, disguises are off.

The one place where this is done. Privacy and contacts look for numbers, names and addresses in what this makes, and ask
it where in the source they stand. Handbook section 15: full-width and circled digits, entities, zero-width characters.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

# Full-width punctuation stands in every Chinese line: done at once. What is left for _fold is rare.
_WIDE = {at: chr(at - 0xFEE0) for at in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0xA0: " "}
_UNUSUAL = re.compile("[^\x00-\x7f\u3001-\u301f\u4e00-\u9fff\u2010-\u2027\u00b7\u00d7\u25a0-\u25ff\u2500-\u257f]")

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_BREAK = re.compile(r"<[bh]r\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>")
_READ = re.compile(
    r"\b(?:title|alt|href|src|aria-label|content|value)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)", re.IGNORECASE
)
# A pair of equal marks around text. A star between two Chinese characters is a star: 李*华.
_EMPHASIS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![*\\])(\*{2,3})(?=[^\s*])((?:[^*]|\*(?!\*))*?[^\s*])\1(?!\*)",
        r"(?<![*\\\u4e00-\u9fff])(\*)(?=[^\s*])([^*]*[^\s*])\1(?!\*)|(?<![*\\])(\*)(?=[\dA-Za-z])([^*]*[\dA-Za-z])\3(?!\*)",
        r"(?<![_\\])(__?)(?=[^\s_])([^_]*[^\s_])\1(?!_)",
        r"(~~)(?=\S)(.*?\S)\1",
        r"(`+)(?!`)(.+?)(?<!`)\1(?!`)",
    )
)

# What is not seen: format characters, selectors, fillers, and marks that lie on another character.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\u0300-\u036f\u20d0-\u20f0\U000e0000-\U000e0fff]"
)
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARKS = re.compile("[\u061c\u200e\u200f]")

# Chinese numerals, one digit each; 十, 百 and 万 count something.
NUMERALS = str.maketrans("〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖貳參陸", "001234567891123456789236")
# 一 that begins a word is none of a number's digits: 一直, 一些, 拨12345一问便知.
_BEGINS = re.compile(
    "一(?=[直般样定些切边旦并共同时起下个位名家次种条张台])|(?<=[0-9])一(?=[^0-9〇零一二三四五六七八九幺])"
)
# Letters that pass for digits, in a word of nothing but such letters and digits.
_MIXED = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Za-z|!\u0370-\u04ff]*\d)(?:[0-9OoQIil\u041e\u043e\u0406\u0456\u039f\u03bf]|(?<=[0-9OoIl|!\u041e\u043e])[|!](?=[0-9OoIl|!\u041e\u043e]*[0-9OoIl\u041e\u043e]))"
    r"{2,}(?=[Xx]?(?![A-Za-z0-9]))"
)
_FIRST_STROKE = re.compile(r"\|(?=[3-9|][\dOoIl|\u041e\u043e]{9})")  # |38… outside a table
_LETTERS = str.maketrans("OoQ\u041e\u043e\u039f\u03bfIil|!\u0406\u0456", "0000000" + "1111111")


@dataclass(frozen=True)
class Seen:
    """raw: as written; text: as seen; where: for each character of text its place in raw, None if they are the same."""

    raw: str
    text: str
    where: tuple[int, ...] | None

    @cached_property
    def digits(self) -> str:
        """The text with Chinese numerals and letters in the place of digits as digits; places stay the same."""
        text = self.text if self.text.strip().startswith("|") else _FIRST_STROKE.sub("1", self.text)
        spoken = _BEGINS.sub("\u4e36", text).translate(NUMERALS)
        return _MIXED.sub(lambda match: match[0].translate(_LETTERS), spoken)

    def raw_part(self, start: int, end: int) -> str:
        """What was written for text[start:end]."""
        if self.where is None:
            return self.raw[start:end]
        return self.raw[self.where[start] : self.where[end - 1] + 1] if end > start else ""

    def place(self, start: int) -> str:
        """The few characters before a place, for a message: （在“她的手机是”后面）; none at the beginning."""
        before = re.search(r"[^\W\d_][^\d\n]{0,7}$", self.text[:start])
        return f"（在“{self.raw_part(*before.span()).strip()}”后面）" if before else ""


@lru_cache(maxsize=1)  # several rules read the same line one after the other
def seen(raw: str) -> Seen:
    """A line as its reader sees it. What attributes of tags say is read after the line."""
    text, where = raw.translate(_WIDE), None
    for applies, change in _CHANGES:
        if applies(text):
            text, where = change(text, where if where is not None else tuple(range(len(raw))))
    return Seen(raw, text, where)


_LONG = 1000  # characters; a line of an article is shorter, a table for the search may be longer
_OVERLAP = 100
_RUN = re.compile(r"[\w.@:/\\ -]+\Z", re.ASCII)


def pieces(raw: str) -> Iterator[str]:
    """A text in pieces that are read one by one, so that a very long one costs no more than its length.

    They overlap, and no address or number is cut in two: its half would be one that nobody registered.
    """
    start, end = 0, _between(raw, _LONG)
    while end < len(raw):
        yield raw[start:end]
        start = _between(raw, end - _OVERLAP)
        end = _between(raw, start + _LONG)
    yield raw[start:end]


def _between(raw: str, at: int) -> int:
    """The last place up to `at` that lies in no address or number; `at` itself within a run that never ends."""
    before = _RUN.search(raw, max(0, at - _OVERLAP // 2), at) if at < len(raw) and _RUN.match(raw[at]) else None
    return before.start() if before and before.start() > at - _OVERLAP // 2 else min(at, len(raw))


Placed = tuple[str, tuple[int, ...]]


def reordering(raw: str) -> str:
    """The first control character that makes digits appear in another order than they stand, or ""."""
    if raw.isascii() and "&" not in raw:
        return ""
    plain = html.unescape(raw) if "&" in raw else raw
    found = _REORDERING.search(plain) or (_MARKS.search(plain) if re.search(r"\d", plain) else None)
    return found[0] if found else ""


def _replaced(
    pattern: re.Pattern[str], instead: Callable[[re.Match[str]], str], text: str, where: tuple[int, ...]
) -> Placed:
    """Text and places after a substitution: what is put in stands where the match began."""
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for match in pattern.finditer(text):
        new = instead(match)
        parts += [text[at : match.start()], new]
        places += [*where[at : match.start()], *[where[match.start()]] * len(new)]
        at = match.end()
    return "".join([*parts, text[at:]]), (*places, *where[at:])


def _without_entities(text: str, where: tuple[int, ...]) -> Placed:
    text, where = _replaced(_ENTITY, lambda match: html.unescape(match[0]), text, where)
    return text.translate(_WIDE), where


def _without_tags(text: str, where: tuple[int, ...]) -> Placed:
    """Tags vanish, a break is a space; what their attributes say comes after the text."""
    read = [
        (match.start() + part.start(1), part[1].strip("\"'"))
        for match in _TAG.finditer(text)
        for part in _READ.finditer(match[0])
    ]
    more = "".join(f" {said}" for _, said in read)
    there = [where[at] for at, said in read for _ in f" {said}"]
    text, where = _replaced(_BREAK, lambda match: " ", text, where)
    text, where = _replaced(_TAG, lambda match: "", text, where)
    return text + more, (*where, *there)


def _without_emphasis(text: str, where: tuple[int, ...]) -> Placed:
    for pattern in _EMPHASIS:
        for _ in range(4):  # marks within marks
            match = next((each for each in pattern.finditer(text) if not _within_word(text, each)), None)
            if not match:
                break
            text, where = _unmarked(pattern, text, where)
    return text, where


def _within_word(text: str, match: re.Match[str]) -> bool:
    """Underlines inside a word of letters are underlines: zhang_wei_88."""
    around = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
    return match[0].startswith("_") and bool(re.search("[A-Za-z]", around))


def _unmarked(pattern: re.Pattern[str], text: str, where: tuple[int, ...]) -> Placed:
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for match in pattern.finditer(text):
        group = 2 if match[2] is not None else 4
        start, end = match.span() if _within_word(text, match) else match.span(group)
        parts += [text[at : match.start()], text[start:end]]
        places += [*where[at : match.start()], *where[start:end]]
        at = match.end()
    return "".join([*parts, text[at:]]), (*places, *where[at:])


def _without_the_unseen(text: str, where: tuple[int, ...]) -> Placed:
    return _replaced(_UNSEEN, lambda match: "", text, where)


def _folded(text: str, where: tuple[int, ...]) -> Placed:
    return _replaced(_UNUSUAL, lambda match: _fold(match[0]), text, where)


def _fold(sign: str) -> str:
    """A character as a plain one: ① and ➊ are 1, ⑪ is 11, ㎏ is kg."""
    value = unicodedata.digit(sign, None)
    return str(value) if value is not None else unicodedata.normalize("NFKC", sign)


_CHANGES: tuple[tuple[Callable[[str], object], Callable[[str, tuple[int, ...]], Placed]], ...] = (
    (lambda text: "&" in text, _without_entities),
    (lambda text: "<" in text, _without_tags),
    (_UNSEEN.search, _without_the_unseen),
    (re.compile(r"[*_`~]").search, _without_emphasis),
    (_UNUSUAL.search, _folded),
)
