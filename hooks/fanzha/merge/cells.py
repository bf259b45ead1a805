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
LONGEST_CLASS = 20  # characters; what is longer is a sentence

# What people write instead of the cell above, and where there is nothing to write.
DITTO = frozenset(("同上", "同前", "〃", "″", "“", "”", "〞", '"', "＂", "''", "〃〃", '""', "““", "””", "ditto"))
NOTHING = frozenset("-—－–/\\／×xX?？。.…") | frozenset(
    (
        "无",
        "没有",
        "暂无",
        "暂缺",
        "待定",
        "未定",
        "待安排",
        "待补",
        "空",
        "缺",
        "不详",
        "--",
        "——",
        "……",
        "null",
        "n/a",
        "N/A",
        "NA",
    )
)

_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[eE]\+?\d+")
_ERRORS = ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "###")


@dataclass
class Damaged(Exception):
    """A cell that must be put right in the roster. rule, message and hint as in a Problem."""

    rule: str
    message: str
    hint: str


def plain(cell: Cell) -> str:
    """A cell as text for comparison, whatever is wrong with it."""
    return narrow(str(cell.value)) if cell.value is not None else ""


def text_of(cell: Cell, column: str) -> str:
    """A cell as text: spaces and invisible signs off, full-width letters and digits narrow. Raises Damaged."""
    value = cell.value
    if cell.no_value:
        hint = "请用 Excel 或 WPS 打开，保存一次再试，或把公式改成它的值"
        raise Damaged("roster-formula", f"{column}是公式，文件里没有算出来的值", hint)
    if value is None:
        return ""
    if isinstance(value, bool):
        raise Damaged("roster-value", f"{column}“{value}”不是文字", "请重新填写这一格")
    if isinstance(value, datetime.datetime | datetime.time):
        return _moment(value, cell.shown)
    if isinstance(value, int | float):
        return _number(value, cell.shown)
    return _said(narrow(str(value)), column)


def _said(text: str, column: str) -> str:
    if text.startswith(_ERRORS):
        raise Damaged("roster-formula", f"{column}“{text}”是一个出错的公式", "请把公式改成它的值")
    if "\ufffd" in text:
        raise Damaged("roster-encoding", f"{column}“{text[:12]}”里有坏掉的字", "请重新填写这一格，再存成 .xlsx")
    if _SCIENTIFIC.fullmatch(text):
        hint = "号码的后几位已经丢了：请把这一列设成“文本”格式，再重新填写"
        raise Damaged("roster-scientific", f"{column}“{text}”被 Excel 改成了科学记数", hint)
    return text


def _number(value: float, shown: str) -> str:
    """A number as Excel shows it: whole without a point, with the zeros that a format such as 000 puts before it."""
    if "%" in shown:
        return f"{value * 100:.12g}%"
    if isinstance(value, float) and not value.is_integer():
        return f"{value:.15g}"
    digits = str(int(value))
    if len(digits) > 15:
        hint = "Excel 只记得住前 15 位：请把这一列设成“文本”格式，再重新填写"
        raise Damaged("roster-scientific", f"号码有 {len(digits)} 位，后几位已经不准了", hint)
    return digits.zfill(len(shown)) if re.fullmatch(r"0{2,}", shown) else digits


def _moment(value: datetime.datetime | datetime.time, shown: str) -> str:
    """A day and a time of day in words, as much of them as the cell shows."""
    said = ""
    if isinstance(value, datetime.datetime):
        year = f"{value.year}年" if not shown or "y" in shown.lower() else ""
        said = f"{year}{value.month}月{value.day}日"
        if (value.hour, value.minute) == (0, 0):
            return said
    return f"{said}{value.hour}:{value.minute:02}"


def copies_of(cell: Cell, column: str = "份数") -> int | None:
    """How many copies; None for an empty cell. Raises Damaged."""
    if isinstance(cell.value, datetime.datetime | datetime.time):
        raise Damaged("roster-copies", f"{column}成了日期", f"请把{column}一列设成“常规”格式，填一个整数")
    if cell.merged and cell.merged[2] > cell.merged[0] and cell.says_something:
        rows = cell.merged[2] - cell.merged[0] + 1
        message = f"{column}“{plain(cell)}”一格跨了 {rows} 行：分不清是每个班这么多，还是几个班一共这么多"
        raise Damaged("roster-merged", message, "请拆开这个单元格，每个班各填各的")
    text = text_of(cell, column)
    if not text:
        return None
    match = re.fullmatch(r"(\d{1,9})(?:\.0+)?\s*(?:份|人|名|张|个|位|生|名学生|个学生)?", text)
    if not match or not 1 <= int(match[1]) <= MOST_COPIES:
        message = f"{column}“{text[:20]}”不是 1 到 {MOST_COPIES} 的整数"
        raise Damaged("roster-copies", message, "填这个班要发多少份，如 45")
    return int(match[1])


def part_of(cell: Cell, column: str) -> int | None:
    """The boys or the girls of a class, who may be none; None for an empty cell. Raises Damaged."""
    text = text_of(cell, column)
    if text in NOTHING or re.fullmatch(r"0+\s*[人名]?", text):
        return 0 if text and text not in NOTHING else None
    return copies_of(cell, column)


def teacher_of(text: str) -> str:
    """A teacher as written; nothing for 待定, 无 and a dash."""
    name = "" if text in NOTHING else re.sub(r"^班主任[:：]\s*", "", text)
    return re.sub("^([\u4e00-\u9fff]) ([\u4e00-\u9fff])$", r"\1\2", name)  # 王　芳, spaced to three


def phone_of(text: str) -> str:
    """A telephone number as written, nothing for 无. Raises Damaged where the zero of its area code is gone."""
    if text in NOTHING:
        return ""
    digits = re.sub(r"[\s()（）\-‐‑–—－]", "", text)
    is_mobile = re.fullmatch(r"1[3-9]\d{9}", digits)
    if digits.isdigit() and not is_mobile and not digits.startswith(("0", "400", "800")) and 9 <= len(digits) <= 11:
        message = f"联系电话“{text}”前面像是少了一个 0，Excel 会去掉数字开头的 0"
        raise Damaged("roster-zero", message, "请写成 0371-1234567 这样，或把这一列设成“文本”格式")
    if digits and not re.fullmatch(r"\+?\d{3,12}(?:转?\d{1,6})?", digits):
        raise Damaged("roster-phone", f"联系电话“{text[:30]}”不像一个电话号码", "一格只写一个号码")
    return text
