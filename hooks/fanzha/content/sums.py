"""Sums of money as people write them in running text: 30w, 三十万, ￥300,000, 30余万, 4500块.

For comparing what one text says with what another says. What an editor writes as a case's loss stays with values.py,
which takes digits and a unit only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_DIGITS = {**{sign: value for value, sign in enumerate("零一二三四五六七八九")}, "〇": 0, "两": 2, "俩": 2}
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬億圆", "一二三四五六七八九十百千万亿元")
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {
    "万": 10_000,
    "w": 10_000,
    "W": 10_000,
    "亿": 100_000_000,
    "千": 1000,
    "百万": 1_000_000,
    "百": 100,
    "k": 1000,
    "K": 1000,
}

_NUMBER = r"\d[\d,]{0,19}(?:\.\d{1,8})?"
_SPELT = "[零〇一二两三四五六七八九十百千]{1,9}"
_MORE = "[余多来]"
_YUAN = "(?:元人民币|块钱|元|块)"
# Group names: v digits, c Chinese numerals, u their unit, m more than that, y yuan.
_SUM = re.compile(
    rf"(?P<sign>[￥¥]|RMB|人民币)?\s?(?<![\d.])(?<!\d,)(?P<v>{_NUMBER})\s?(?P<m1>{_MORE}?)\s?(?P<u>百万|[万亿千wWkK]?)(?P<m2>{_MORE}?)(?P<y>{_YUAN}?)(?![A-Za-z])"
    rf"|(?<![数几第])(?P<c>{_SPELT})(?P<m3>{_MORE}?)(?P<cu>[万亿]?)(?P<rest>{_SPELT})?(?P<m4>{_MORE}?)(?P<cy>{_YUAN}?)"
)
_ABOUT = re.compile(r"(?:近|约|大约|将近|差不多)\s?$")
_COUNTED = re.compile(
    r"\s?(?:人|名|次|件|起|条|个|户|张|份|粉丝|步|吨|公里|米|平|字|册|家|岁|分|页|亩|枚|点|号|部|台|天|年|笔|款|套|股|单)"
)


@dataclass(frozen=True)
class Sum:
    """A sum of money. yuan: as written; slack: how much more it may be; text: as printed; spelt: in Chinese numerals;
    less: whether 近 or 约 stands before it."""

    yuan: int
    slack: int
    text: str
    spelt: bool = False
    less: bool = False

    def agrees(self, yuan: int) -> bool:
        """Whether this is that sum, exactly or as people round it: 17.9万 for 178,700, 30余万 for a tenth more."""
        if self.less and self.yuan * 0.9 <= yuan <= self.yuan * 1.05:
            return True
        return self.yuan - self._rounding <= yuan <= self.yuan + self.slack + self._rounding

    @property
    def _rounding(self) -> float:
        """Half a unit of the last digit that is written, if that is more than a yuan."""
        number = re.search(r"\d[\d,]*(?:\.(\d+))?", self.text)
        unit = (
            next((size for word, size in _MYRIADS.items() if re.search(rf"[\d{_MORE[1:-1]}\s]{word}", self.text)), 1)
            if number
            else 1
        )
        places = len(number[1] or "") if number else 0
        last = unit / 10**places
        return last / 2 if last > 1 and (places or unit > 1) else 0


def sums_in(text: str) -> list[Sum]:
    """Every sum of money in a text: numbers with a sign or a unit of money. Counts of people and things are none."""
    return list(_found(unicodedata.normalize("NFKC", text).translate(_FORMAL)))


def _found(text: str) -> Iterator[Sum]:
    for match in _SUM.finditer(text):
        about = bool(_ABOUT.search(text[: match.start()]))
        if match["v"]:
            yuan, more, said = _of_digits(match)
        else:
            yuan, more, said = _of_numerals(match)
        if (
            yuan
            and said
            and not (_COUNTED.match(text, match.end()) and not (match["y"] or match["cy"] or match["sign"]))
        ):
            slack = int(yuan * Decimal("0.1")) if more else 0
            yield Sum(int(yuan), slack, match[0].strip(), spelt=not match["v"], less=about)


def _of_digits(match: re.Match[str]) -> tuple[Decimal, bool, bool]:
    """yuan, whether it is more than that, and whether it is money at all."""
    value = Decimal(match["v"].replace(",", "")) * _MYRIADS.get(match["u"], 1)
    money = bool(match["y"] or match["sign"] or match["u"] in ("万", "亿", "w", "W", "百万"))
    return value, bool(match["m1"] or match["m2"]), money


def _of_numerals(match: re.Match[str]) -> tuple[Decimal, bool, bool]:
    head = _spelt(match["c"])
    more = bool(match["m3"] or match["m4"])
    if head is None or not set(match["c"]) - set("百千"):  # 近百万元 is no number
        return Decimal(0), False, False
    if match["cu"]:
        rest = _rest(match["rest"], match["cu"])
        return (
            (Decimal(head * _MYRIADS[match["cu"]] + rest), more, True)
            if rest is not None
            else (Decimal(0), False, False)
        )
    if match["rest"]:
        return Decimal(0), False, False
    return Decimal(head), more, bool(match["cy"])


def _rest(written: str | None, unit: str) -> int | None:
    """What follows 万 or 亿: 三万五千, 三万五 (= 35,000)."""
    if not written:
        return 0
    if len(written) == 1 and written in _DIGITS:
        return _DIGITS[written] * _MYRIADS[unit] // 10
    return _spelt(written)


def _spelt(written: str) -> int | None:
    """四千五百 → 4500, 两千五 → 2500; None for what is no number, such as 一一 or 三四."""
    total, digit, last = 0, None, 0
    for sign in written:
        if sign in _TENS:
            total += (1 if digit is None else digit) * _TENS[sign]
            digit, last = None, _TENS[sign]
        elif digit not in (None, 0):
            return None
        else:
            digit = _DIGITS[sign]
            last = 0 if digit == 0 else last
    if digit is None:
        return total
    return total + digit * (last // 10 if last >= 100 else 1)
