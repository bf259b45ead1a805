"""Rows of a roster that are no classes: totals, notes, headings of a grade, numbers before nothing."""

from __future__ import annotations

import re
from itertools import pairwise

from fanzha.merge.cells import plain
from fanzha.merge.table import Cell, Line

_TOTAL = re.compile(r".{0,14}(?:合计|小计|总计|共计|累计|总数|总人数)(?:[（(：:].*|人数|数|人|班级?数?|\d+[人份个].*)?")
_ALL = re.compile(r"全(?:校|园|县|市|区|镇|乡|年级|级)(?:学生|师生)?(?:人数|总数)?|总|计|∑")
_COUNTED = re.compile(r"(?:共|计|共计|合计)?\d+个?(?:教学)?班?(?:级)?(?:次)?")
_OF_CLASSES = re.compile(r"(?:.{0,8}共|计)\d+个?(?:教学)?班.*")
_MEAN = re.compile(r"(?:.{0,6}平均|班均|均值).{0,4}")
_ENGLISH = re.compile(r"(?:grand|sub)?-?total:?|sum:?", re.I)
_NOTE = re.compile(
    r"[※*＊●▲注备说附]?(?:[注备]注?\d?[:：、.]|备注|说明|附注|附[:：]|注意|温馨提示|填表|制表|制单|审核|审批|复核|经办|填报|统计人|统计时间|统计日期"
    r"|打印[日时人]|截[至止]|数据截|以上|上述|本表|此表|负责人签|校长签|负责人[:：]|校长[:：]|盖章|单位[（(]盖章|单位盖章|日期[:：]|联系人[:：]|第\d+页|共\d+页).*"
)
_GRADE = re.compile(
    r"(?:[一二三四五六七八九]年级|\d年级|初[一二三]|高[一二三]|\d{4}级)(?:[（(].*|共\d+个班.*|部|组|[:：])?"
)

# A class that says nothing of its grade: 1班, （1）班, 3.
BARE = re.compile(r"[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?班?")


def is_total(text: str) -> bool:
    """Whether a cell says that its row adds up others."""
    bare = text.replace(" ", "")
    return any(pattern.fullmatch(bare) for pattern in (_TOTAL, _ALL, _ENGLISH, _MEAN, _OF_CLASSES))


def reason_to_leave(row: Line, at: dict[str, int], hidden: frozenset[int], numbering: int | None) -> str | None:
    """Why a row is no class: 合计, 说明, 只有序号; "合计？" where it may be one; None for a class.

    at: meaning → column; numbering: the column 序号.
    """
    said = {place: text for place, cell in sorted(row.cells.items()) if place not in hidden and (text := plain(cell))}
    texts = set(said.values())
    name = said.get(at.get("class", -1), "")
    if texts and set(said) == {numbering}:
        return "只有序号"
    totals = [place for place, text in said.items() if is_total(text)]
    if totals:
        return _of_total(said, name, totals, at)
    copies = said.get(at.get("copies", -1), "")
    first = next(iter(said.values()), "")
    if (not any(map(str.isdigit, copies)) or copies == first) and len(texts) <= 5 and _NOTE.fullmatch(name or first):
        return "说明"
    return None


def _of_total(said: dict[int, str], name: str, totals: list[int], at: dict[str, int]) -> str | None:
    is_class = bool(name) and not is_total(name) and not _COUNTED.fullmatch(name.replace(" ", ""))
    if not is_class:
        return "合计"
    labels = [place for place in totals if place <= at["class"] or place in (at.get("school"), at.get("grade"))]
    known = [place for place in totals if place in at.values()]
    return "合计？" if labels or known else None


def headings(rows: list[Line], at: dict[str, int]) -> dict[int, str]:
    """Rows that say nothing but a grade and stand above classes that name none: row → 一年级, of 一年级（共6个班）.

    A grade above nothing, or above another grade, may be a small school's only class of that year.
    """
    found = {}
    shown = [row for row in rows if row.says_something and len(at) > 1]
    for row, following in pairwise(shown):
        texts = {text for cell in row.cells.values() if (text := plain(cell).replace(" ", ""))}
        below = plain(following.cells.get(at.get("class", -1), Cell(None))).replace(" ", "")
        said = next(iter(texts), "")
        if len(texts) == 1 and _GRADE.fullmatch(said) and BARE.fullmatch(below):
            found[row.number] = re.sub(r"[（(:：共].*$", "", said)
    return found


def mixed_grades(names: dict[int, str]) -> set[int]:
    """Of rows and their classes: those that are called like a whole grade among classes of single ones."""
    grades = {line: name for line, name in names.items() if _GRADE.fullmatch(name)}
    others = [name for line, name in names.items() if line not in grades]
    bare = any(BARE.fullmatch(name) for name in others)
    return {line for line, name in grades.items() if bare or any(each.startswith(name) for each in others)}
