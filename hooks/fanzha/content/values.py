"""Amounts of money and dates of known precision, as editors write them."""

from __future__ import annotations

import calendar
import datetime
import re
import unicodedata
import zlib
from dataclasses import dataclass, replace
from decimal import Decimal

from pydantic_core import PydanticCustomError

STAGGER = 60  # days over which reviews are spread that would fall due together

UNITS = {"元": 1, "万元": 10_000, "亿元": 100_000_000}

# At most 20 digits: no sum of money is longer, and arithmetic on what is longer is not worth its time.
_AMOUNT = re.compile(r"(?<![\d.])(?<!\d,)(?P<value>\d[\d,]{0,19}(?:\.\d{1,8})?)\s*(?P<unit>亿元|万元|元|亿|万)")
# 69余万元, 8万余元, 40多万元: at least so much. The number, and its unit before or behind the word.
_AT_LEAST = re.compile(r"(?<![\d.,])(\d[\d,]{0,19}(?:\.\d{1,8})?)(?:([万亿]?)[余多]|[余多]([万亿]))元")
_DATE_FORM = "请写成 2025-04-09；只知道年月写 2025-04，只知道年份写 2025"
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def _fail(rule: str, message: str) -> PydanticCustomError:
    return PydanticCustomError(rule, "{message}", {"message": message})


@dataclass(frozen=True)
class Amount:
    """A sum of money. value: as written, before the unit; unit: 元, 万元 or 亿元; text: as printed, e.g. 9.9万元.

    69余万元 has the value 69: sums are counted as low as they may be.
    """

    value: Decimal
    unit: str
    text: str

    @property
    def yuan(self) -> int:
        """The sum in yuan, fen dropped."""
        return int(self.value * UNITS[self.unit])

    @property
    def at_least(self) -> bool:
        """Whether it is the least that it may have been."""
        return bool(_AT_LEAST.fullmatch(self.text))


def amounts_in(text: str) -> list[Amount]:
    """Every sum of money mentioned in a text: 4500元, 1.37亿元, 3,168元; 5万 counts as 万元."""
    normal = unicodedata.normalize("NFKC", text)
    found = []
    for match in _AMOUNT.finditer(normal):
        unit = match["unit"] if match["unit"].endswith("元") else match["unit"] + "元"
        found.append(Amount(Decimal(match["value"].replace(",", "")), unit, match[0]))
    return found


def least_amounts_in(text: str) -> list[Amount]:
    """Every sum that a text gives as the least it was: 69余万元, 8万余元, 40多万元."""
    return [_one_amount(match[0]) for match in _AT_LEAST.finditer(unicodedata.normalize("NFKC", text))]


def parse_amount(written: object) -> Amount:
    """`4500元`, `69余万元`, or a mapping of value, unit and the text that is printed, which must say the same.

    Raises PydanticCustomError: amount-form, amount-unit, amount-mismatch.
    """
    if isinstance(written, Amount):
        return written
    if isinstance(written, str):
        return _one_amount(written)
    if not isinstance(written, dict) or not {"value", "unit"} <= set(written):
        raise _fail("amount-form", "金额要写成“9.9万元”，或分 value、unit、text 三项写")
    return _amount_of_parts({key: str(part) for key, part in written.items()})


def _one_amount(written: str) -> Amount:
    normal = unicodedata.normalize("NFKC", written).strip()
    at_least = _AT_LEAST.fullmatch(normal)
    if at_least:
        number, *unit = (part or "" for part in at_least.groups())
        return replace(_one_amount(f"{number}{''.join(unit)}元"), text=normal)
    found = amounts_in(normal)
    if len(found) != 1 or found[0].text != normal:
        raise _fail("amount-form", f"看不懂金额“{written[:20]}”，请写成数字加单位，如“4500元”“9.9万元”")
    return found[0]


def _amount_of_parts(parts: dict[str, str]) -> Amount:
    unknown = set(parts) - {"value", "unit", "text"}
    if unknown:
        raise _fail("amount-form", f"金额只有 value、unit、text 三项，没有“{'、'.join(sorted(unknown))}”")
    if parts["unit"] not in UNITS:
        raise _fail("amount-unit", f"金额单位“{parts['unit']}”不对，只能写：元、万元、亿元")
    stated = _one_amount(parts["value"] + parts["unit"])
    printed = _one_amount(parts.get("text") or stated.text)
    if printed.yuan != stated.yuan:
        raise _fail(
            "amount-mismatch",
            f"数字和文字对不上：value 加 unit 是 {stated.yuan:,} 元，text“{printed.text}”是 {printed.yuan:,} 元，"
            "请查是不是把“万”“亿”写错了",
        )
    return printed


@dataclass(frozen=True, order=True)
class CaseDate:
    """A date known to the day, the month or the year; what is unknown is 0."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        """ISO 8601 with reduced precision, as editors write it: 2025-04-09, 2025-04 or 2025."""
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)])

    @property
    def chinese(self) -> str:
        """As printed: 2025年4月9日."""
        month = f"{self.month}月" if self.month else ""
        return f"{self.year}年{month}" + (f"{self.day}日" if self.day else "")


def parse_case_date(written: object) -> CaseDate:
    """`2025-04-09`, `2025-04` or `2025`; `/` and `.` are taken for `-`. Raises PydanticCustomError: date-form."""
    if isinstance(written, CaseDate):
        return written
    match = _DATE.fullmatch(re.sub(r"[/.]", "-", unicodedata.normalize("NFKC", str(written)).strip()))
    if not match:
        raise _fail("date-form", f"看不懂日期“{str(written)[:20]}”，{_DATE_FORM}")
    year, month, day = (int(part or 0) for part in match.groups())
    zero = "0" in (part.lstrip("0") or "0" for part in match.groups() if part)
    if zero or not 1990 <= year <= 2100 or month > 12 or (month and day > calendar.monthrange(year, month)[1]):
        raise _fail("date-form", f"没有“{written}”这一天，请核对年月日")
    return CaseDate(year, month, day)


def parse_day(written: object) -> datetime.date:
    """A full date, for reviews. Raises PydanticCustomError: date-form."""
    if isinstance(written, datetime.date):
        return written
    known = parse_case_date(written)
    if not known.day:
        raise _fail("date-form", f"“{written}”要写到日，如 2026-11-22")
    return datetime.date(known.year, known.month, known.day)


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day of a later month, or that month's last if it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return datetime.date(day.year + years, month + 1, min(day.day, last))


def next_review(day: datetime.date, months: int, id_: str) -> datetime.date:
    """The default date for the next review: at most so many months later, and for each id another day of the last two
    months, so that what was written together does not fall due together."""
    return months_after(day, months) - datetime.timedelta(days=zlib.crc32(id_.encode()) % STAGGER)
