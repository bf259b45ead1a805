"""One cell of a roster → what was meant, or what Excel has done to it.

Excel turns 3-1 into the third of January, 007 into 7 and an 18-digit number into 1.1E+17 (handbook section 15).
What can be told from the damage is named; nothing is guessed.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from fanzha.content import narrow
from fanzha.merge.table import Cell

MOST_COPIES = 200  # slips a class; a larger number is a school's

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAMES = "|".join(_MONTHS)
_DATES = (
    re.compile(r"(?:\d{4}年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日"),
    re.compile(r"(?:\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?: 0?0:00(?::00)?)?"),
    re.compile(rf"(?P<d>\d{{1,2}})-(?P<name>{_MONTH_NAMES})[a-z]*(?:-\d+)?", re.I),
    re.compile(rf"(?P<name>{_MONTH_NAMES})[a-z]*-(?P<d>\d{{1,2}})", re.I),
)
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[eE]\+?\d+")
_ERRORS = ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "###")


@dataclass
class Damaged(Exception):
    """A cell that must be put right in the roster. rule, message and hint as in a Problem."""

    rule: str
    message: str
    hint: str


def text_of(cell: Cell, column: str) -> str:
    """A cell as text: spaces and invisible signs off, full-width letters and digits narrow. Raises Damaged."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        raise Damaged("roster-value", f"{column}“{value}”不是文字", "请重新填写这一格")
    if isinstance(value, int | float):
        return _number(value, cell.shown)
    text = narrow(str(value))
    if text.startswith(_ERRORS):
        raise Damaged("roster-formula", f"{column}“{text}”是一个出错的公式", "请把公式改成它的值")
    if _SCIENTIFIC.fullmatch(text):
        hint = "号码的后几位已经丢了：请把这一列设成“文本”格式，再重新填写"
        raise Damaged("roster-scientific", f"{column}“{text}”被 Excel 改成了科学记数", hint)
    return text


def _number(value: float, shown: str) -> str:
    """A number as Excel shows it: whole without a point, with the zeros that a format such as 000 puts before it."""
    if isinstance(value, float) and not value.is_integer():
        return repr(value)
    digits = str(int(value))
    if len(digits) > 15:
        hint = "Excel 只记得住前 15 位：请把这一列设成“文本”格式，再重新填写"
        raise Damaged("roster-scientific", f"号码有 {len(digits)} 位，后几位已经不准了", hint)
    return digits.zfill(len(shown)) if re.fullmatch(r"0{2,}", shown) else digits


def class_of(cell: Cell, school: str = "") -> str:
    """A class name in one writing, 三（1）班. Raises Damaged for dates and for numbers with a point."""
    hint = "请把班级一列设成“文本”格式，写成 三（1）班 这样再试"
    if isinstance(cell.value, datetime.date | datetime.datetime):
        raise Damaged("roster-class-date", _date_message(cell.value.month, cell.value.day), hint)
    if isinstance(cell.value, float) and not cell.value.is_integer():
        message = f"班级“{cell.value}”是一个小数，分不清是 {cell.value} 还是 {cell.value}0"
        raise Damaged("roster-class-number", message, hint)
    text = text_of(cell, "班级")
    for pattern in _DATES:
        match = pattern.fullmatch(text)
        if match:
            named = match.groupdict()
            month = int(named["m"]) if named.get("m") else _MONTHS.index(named["name"].lower()) + 1
            raise Damaged("roster-class-date", _date_message(month, int(named["d"])), hint)
    name = text.replace(" ", "").removeprefix(school) if school else text.replace(" ", "")
    # 三(1)班, 三[1]班, 三【1】班 and 3.1班 are one class's names
    name = re.sub(r"[(（\[〔【]([^()（）\[\]〔〕【】]+)[)）\]〕】]", r"（\1）", name)
    return re.sub(r"^([一二三四五六七八九\d]+(?:年级)?)\.(\d+)班$", r"\1（\2）班", name)


def _date_message(month: int, day: int) -> str:
    return f"班级成了日期“{month}月{day}日”，像是 Excel 改的，原来大概是 {month}-{day}"


def copies_of(cell: Cell) -> int | None:
    """How many copies; None for an empty cell. Raises Damaged."""
    if isinstance(cell.value, datetime.date | datetime.datetime):
        raise Damaged("roster-copies", "份数成了日期", "请把份数一列设成“常规”格式，填一个整数")
    text = text_of(cell, "份数")
    if not text:
        return None
    match = re.fullmatch(r"(\d+)(?:\.0+)?\s*(?:份|人|名|张|个)?", text)
    if not match or not 1 <= int(match[1]) <= MOST_COPIES:
        raise Damaged("roster-copies", f"份数“{text}”不是 1 到 {MOST_COPIES} 的整数", "填这个班要发多少份，如 45")
    return int(match[1])


def phone_of(cell: Cell) -> str:
    """A telephone number as written. Raises Damaged where the zero of its area code is gone."""
    text = text_of(cell, "联系电话")
    digits = re.sub(r"[\s()（）-]", "", text)
    is_mobile = re.fullmatch(r"1[3-9]\d{9}", digits)
    if digits.isdigit() and not is_mobile and not digits.startswith(("0", "400", "800")) and 9 <= len(digits) <= 11:
        message = f"联系电话“{text}”前面像是少了一个 0，Excel 会去掉数字开头的 0"
        raise Damaged("roster-zero", message, "请写成 0371-1234567 这样，或把这一列设成“文本”格式")
    if digits and not re.fullmatch(r"\+?\d{3,12}(?:转?\d{1,6})?", digits):
        raise Damaged("roster-phone", f"联系电话“{text}”不像一个电话号码", "一格只写一个号码")
    return text
