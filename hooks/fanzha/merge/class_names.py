"""A class's cell, with the cell of its grade → one name in one writing, or what Excel has made of it."""

from __future__ import annotations

import datetime
import re

from fanzha.merge.cells import DITTO, LONGEST_CLASS, NOTHING, Damaged, text_of
from fanzha.merge.table import Cell

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*"
_NUMERALS = "一二三四五六七八九十"
_DATES = (
    re.compile(r"(?:\d{4}年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]"),
    re.compile(rf"(?:[〇零○{_NUMERALS}]{{4}}年)?(?P<m>[{_NUMERALS}]{{1,2}})月(?P<d>[{_NUMERALS}]{{1,3}})[日号]"),
    re.compile(r"(?:\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?:[ T]0?0:00(?::00)?)?"),
    re.compile(r"(?P<m>\d{1,2})[-/](?P<d>\d{1,2})[-/]\d{2,4}"),
    re.compile(rf"(?P<d>\d{{1,2}})-{_MONTH}(?:-\d+)?", re.I),
    re.compile(rf"{_MONTH}-(?P<d>\d{{1,2}})", re.I),
    re.compile(r"(?P<m>\d{4})年(?P<d>\d{1,2})月"),
)
_CLOCK = re.compile(r"(?P<h>\d{1,2})[:：](?P<m>\d{1,2})(?:[:：]\d{1,2})?(?: ?[AP]M)?", re.I)
_DECIMAL = re.compile(r"\d*\.\d+")
_SERIAL_DAYS = range(36526, 73051)  # 2000 to 2099, counted in days as spreadsheets count them
_HINT = "请把班级一列设成“文本”格式，写成 三（1）班 这样再试"

# Classes that name their grade: 三（1）班, 三年级1班, 三1班, 3-1. But 11班 may be the eleventh of grade one.
_NAMED = (
    re.compile(r"(?P<grade>[一二三四五六七八九十]{1,2}|初[一二三]|高[一二三]|[大中小托])(?:年级|级)?[（(]?\d"),
    re.compile(r"(?P<grade>\d{1,2})(?:年级|级|[（(-]\d)"),
    re.compile(
        rf"(?P<grade>[一二三四五六七八九]|初[一二三]|高[一二三]|[大中小托])(?:年级|级|[（(])[（(]?[{_NUMERALS}]"
    ),
    re.compile(rf"(?P<grade>初[一二三]|高[一二三]|[大中小托])[（(]?[{_NUMERALS}]"),
)

_COMPARED = re.compile(rf"[{_NUMERALS}]|初[一二三]|高[一二三]|[大中小托]")


def class_of(cell: Cell, school: str = "") -> str:
    """A class name in one writing, 三（1）班. Raises Damaged for what a spreadsheet has made of one."""
    _whole(cell)
    text = text_of(cell, "班级")
    if text in NOTHING:
        return ""
    if text in DITTO:
        raise Damaged("roster-ditto", f"班级写着“{text}”，每一行该是不同的班", "请写出这个班的名称")
    _not_turned(text)
    if re.search(r"班 [^（(班]+$", text):
        message = f"班级“{text[:16]}”后面像是还写着别的"
        raise Damaged("roster-class-words", message, "班级一格只写班级；班主任写在“班主任”一列")
    text = text.removeprefix("'")  # the sign by which a spreadsheet knows a text
    name = text.replace(" ", "").removeprefix(school) if school else text.replace(" ", "")
    # 三(1)班, 三[1]班, 三【1】班 and 3.1班 are one class's names
    name = re.sub(r"[(（\[〔【]([^()（）\[\]〔〕【】]+)[)）\]〕】]", r"（\1）", name)
    name = re.sub(r"^([一二三四五六七八九\d]+(?:年级)?)\.(\d+)班$", r"\1（\2）班", name)
    if len(name) > LONGEST_CLASS or re.search("[。！？!?：:；;]", name):
        message = f"班级“{name[:16]}…”像一句话，不像班级"
        raise Damaged("roster-class-words", message, "是班级就写短些；是说明就删掉这一行，或在前面写“注：”")
    if re.search(r"班[、,，和及/]\S*班$|\d[、,，]\d|\d[~～至到]\d", name):
        message = f"班级“{name}”像是几个班写在一格：分不清是一个班还是几个班"
        raise Damaged("roster-class-several", message, "每个班写一行，各写各的份数")
    return name


def _whole(cell: Cell) -> None:
    """Raises Damaged for a day, a time or a fraction."""
    value = cell.value
    if isinstance(value, datetime.datetime):
        raise Damaged("roster-class-date", _date_message(value.month, value.day, value.year), _HINT)
    if isinstance(value, datetime.time):
        clock = f"{value.hour}:{value.minute:02}"
        message = f"班级成了时间“{clock}”，像是 Excel 改的，原来大概是 {value.hour}-{value.minute}，也可能就是 {clock}"
        raise Damaged("roster-class-time", message, _HINT)
    if isinstance(value, float) and not value.is_integer():
        raise Damaged("roster-class-number", _number_message(value), _HINT)
    if isinstance(value, int | float) and not isinstance(value, bool):
        _no_serial(int(value))


def _no_serial(number: int) -> None:
    """Raises Damaged for the number by which a spreadsheet keeps a day."""
    if number in _SERIAL_DAYS:
        day = datetime.date(1899, 12, 30) + datetime.timedelta(days=number)
        message = f"班级“{number}”像是日期的序号（{day.month}月{day.day}日），原来大概是 {day.month}-{day.day}"
        raise Damaged("roster-class-date", f"{message}，也可能就是 {number}", _HINT)


def _not_turned(text: str) -> None:
    """Raises Damaged for a text that a spreadsheet saved in place of what was typed."""
    for pattern in _DATES:
        match = pattern.fullmatch(text)
        if match:
            named = match.groupdict()
            month = named.get("m") or str(_MONTHS.index(named["name"].lower()) + 1)
            raise Damaged("roster-class-date", _date_message(month, named["d"]), _HINT)
    clock = _CLOCK.fullmatch(text)
    if clock:
        hour, minute = int(clock["h"]), int(clock["m"])
        message = f"班级“{text}”像是时间，原来大概是 {hour}-{minute}，也可能是 {hour}（{minute}）班"
        raise Damaged("roster-class-time", message, _HINT)
    if re.fullmatch(r"\d{5}", text):
        _no_serial(int(text))
    if _DECIMAL.fullmatch(text):
        raise Damaged("roster-class-number", _number_message(float(text)), _HINT)


def _number_message(value: float) -> str:
    shown = f"{value:.15g}"
    fraction = next((f"{n}/{d}" for d in range(2, 31) for n in range(1, d) if abs(value - n / d) < 1e-9), "")
    seconds = round(value % 1 * 86400)
    clock = f"{seconds // 3600}:{seconds % 3600 // 60:02}"
    if 0 < value < 1:
        return f"班级“{shown}”是一个小数，原来可能是 {fraction or clock}，也可能是时间 {clock}"
    return f"班级“{shown}”是一个小数，分不清是 {shown} 还是 {shown}0"


def _date_message(month: int | str, day: int | str, year: int = 0) -> str:
    also = f"，也可能是 {year % 100}-{month}" if year and day == 1 and year != datetime.date.today().year else ""
    was = "-".join(str(part).lstrip("0") for part in (month, day))
    return f"班级成了日期“{month}月{day}日”，像是 Excel 改的，原来大概是 {was}{also}"


def joined(grade: str, name: str) -> str:
    """A grade from its own column and a class → one name. Raises Damaged where the two speak of different grades."""
    if not grade or not name:
        return name
    named = next((match for pattern in _NAMED if (match := pattern.match(name))), None)
    if named:
        own, other = _core(named["grade"]), _core(grade)
        if _COMPARED.fullmatch(other) and own != other and own[-1:] != other[-1:]:
            message = f"年级写着“{grade}”，班级写着“{name}”，对不上：分不清是哪个年级的"
            raise Damaged("roster-grade", message, "请把两格改成一致的")
        return name
    if name.startswith(grade):
        return name
    whole = f"{grade}年级" if re.fullmatch(rf"[{_NUMERALS}\d]{{1,2}}", grade) else grade
    return f"{whole}{name}班" if re.fullmatch(rf"\d{{1,3}}|[{_NUMERALS}]{{1,3}}|（\d+）", name) else f"{whole}{name}"


def _core(grade: str) -> str:
    """三年级, 三 and 3 → 三, to compare grades."""
    short = re.sub(r"(?:年级|级|班|组)$", "", grade)
    return _NUMERALS[int(short) - 1] if short.isdigit() and 1 <= int(short) <= 10 else short
