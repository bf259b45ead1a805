"""Numbers as they are said aloud: 96110 → 九六幺幺零, 2000元 → 两千元; and back, for comparing them with a register.

Handbook section 12: a text for a loudspeaker is written as it is read. 一 is said 幺 where digits are read one by one,
which is how a telephone number is dictated.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_DIGITS = "零一二三四五六七八九"
_DICTATED = str.maketrans("0123456789", "零幺二三四五六七八九")
_YEAR = str.maketrans("0123456789", _DIGITS)
_SCALES = ("", "万", "亿", "万亿")
_COUNTED = "个次家人天位名条张部种遍年步点块元万亿千小份件套只段口笔句秒分"  # 2 before these is 两

_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:：](\d{2})(?!\d)")
_SPAN = re.compile(r"(?<=\d)\s?[-–—~～]\s?(?=\d)")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?[%％]?")
_NUMERAL = "零〇幺一二两三四五六七八九"


def spoken(text: str, numbers: Iterable[str] = ()) -> str:
    """A text with its numbers in characters. numbers: those that are dialled, read digit by digit."""
    dialled = frozenset(numbers)
    text = _CLOCK.sub(lambda match: f"{match[1]}点{int(match[2])}分" if int(match[2]) else f"{match[1]}点", text)
    text = _SPAN.sub("到", text).replace("“+”", "加号")
    return _NUMBER.sub(lambda match: _said(match[0], text[match.end() : match.end() + 1], dialled), text)


def dialled_again(text: str, numbers: Iterable[str]) -> str:
    """The numbers of a register in figures again where they are spelt as one dictates them."""
    by_sound = {number.translate(_DICTATED): number for number in numbers}
    longest_first = sorted(by_sound, key=len, reverse=True)
    pattern = rf"(?<![{_NUMERAL}])({'|'.join(longest_first) or '(?!)'})(?![{_NUMERAL}])"
    return re.sub(pattern, lambda match: by_sound[match[1]], text)


def _said(written: str, following: str, dialled: frozenset[str]) -> str:
    number = written.rstrip("%％")
    whole, _, fraction = number.replace(",", "").partition(".")
    if number in dialled or (len(whole) > 1 and whole.startswith("0")):
        return number.translate(_DICTATED)
    if following == "年" and len(whole) == 4 and not fraction:
        return whole.translate(_YEAR)
    said = _cardinal(int(whole)) + (f"点{fraction.translate(_YEAR)}" if fraction else "")
    if number != written:
        return f"百分之{said}"
    return "两" if said == "二" and following and following in _COUNTED else said


def _cardinal(value: int) -> str:
    """A whole number: 2050 → 两千零五十."""
    if not value:
        return "零"
    groups: list[int] = []
    while value:
        value, rest = divmod(value, 10_000)
        groups.append(rest)
    said = ""
    for at in range(len(groups) - 1, -1, -1):
        if groups[at]:
            gap = bool(said) and (groups[at] < 1000 or not groups[at + 1])
            said += ("零" if gap else "") + _below_10000(groups[at], bool(at)) + _SCALES[at]
    return said[1:] if said.startswith("一十") else said


def _below_10000(value: int, scaled: bool) -> str:
    """scaled: 万 or 亿 follows, so that 2 is 两."""
    if value == 2 and scaled:
        return "两"
    said, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if digit:
            said += ("零" if gap else "") + ("两" if digit == 2 and unit == 1000 else _DIGITS[digit]) + name
        gap = bool(said) and not digit
    return said
