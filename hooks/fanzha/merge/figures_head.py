"""Where the names of the columns of a station's table stand, in one row or two, and what they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fanzha.content import folded
from fanzha.merge.cells import plain
from fanzha.merge.table import Line, Table

_BRACKETED = re.compile(r"[（(\[【].*?[）)\]】]")
_NAMES = {
    "area": "辖区 单位 派出所 社区 村社区 镇街 乡镇 乡镇街道 镇街道 街道 村居 地区 区域 发案地 发案地区 辖区单位 "
    "所属辖区 责任单位",
    "type": "类型 案件类型 诈骗类型 手法 诈骗手法 作案手法 类别 案件类别 案别",
    "cases": "起数 发案数 案件数 立案数 发案起数 立案起数 案件起数 发案 立案 件数 数量 合计起数",
    "yuan": "损失 损失金额 涉案金额 金额 被骗金额 案值 总损失 财产损失 损失数额 涉案价值 合计金额",
}
_MEANING = {folded(name): id_ for id_, names in _NAMES.items() for name in names.split()}
# Columns of numbers that are neither this sums nor a type of fraud.
BESIDE = re.compile(
    "序号|编号|同比|环比|上周|上月|去年|同期|累计|全年|今年|本年|增减|占比|百分|日期|时间|排名|备注|拦截|止付|劝阻|破案|抓获|人口"
)
_NOW = re.compile(r"^(?:本周|本月|本期|当周|当月)")  # said of what the table is about anyway
_PERIOD = re.compile(r"[本当上今去全][周月期年].*")
_OF_WHICH = re.compile(r"^其中\W?")
_LOWER = re.compile(r"\d")  # a row with numbers is no second row of names


@dataclass(frozen=True)
class Head:
    """first, line: the rows of names; names: column → what it says, upper word first; ids: meaning → column.

    areas: every column that names places, of which the first is read; part: columns of types are said to be some of
    them (其中), so what they leave is of other types.
    """

    first: int
    line: int
    names: dict[int, str]
    ids: dict[str, int]
    areas: tuple[int, ...]
    part: bool


def is_head(row: Line) -> bool:
    """Whether a row names the columns, or is the upper one of two that do."""
    ids = {_meaning(plain(cell)) for cell in row.cells.values()}
    return "area" in ids and (
        not ids.isdisjoint(("cases", "yuan")) or any(_PERIOD.fullmatch(plain(cell)) for cell in row.cells.values())
    )


def find_head(table: Table) -> Head | None:
    """The names of a table's columns; None where no row or pair of rows names a place and a sum."""
    rows = [row for row in table.rows if row.says_something]
    for at, row in enumerate(rows):
        if is_head(row):
            lower = rows[at + 1] if at + 1 < len(rows) and _is_lower(rows[at + 1], row) else None
            head = _head(row, lower)
            if not {"cases", "yuan"}.isdisjoint(head.ids):
                return head
    return None


def _is_lower(row: Line, upper: Line) -> bool:
    """Whether a row is the lower half of the names: it has some of its own, no number, and no place."""
    own = {at: text for at, cell in row.cells.items() if (text := plain(cell)) and text != _said(upper, at)}
    places = [at for at, cell in upper.cells.items() if _meaning(plain(cell)) == "area"]
    return bool(own) and not any(_LOWER.search(text) for text in own.values()) and own.keys().isdisjoint(places)


def _head(upper: Line, lower: Line | None) -> Head:
    names: dict[int, str] = {}
    ids: dict[str, int] = {}
    areas, part = [], False
    over = ""
    widest = max((*upper.cells, *(lower.cells if lower else ())), default=0)
    for at in range(widest + 1):
        own, below = _said(upper, at), _said(lower, at) if lower else ""
        over = own or (over if below else "")  # a name over several columns may stand over the first alone
        below = "" if below == over else below
        name = _OF_WHICH.sub("", f"{over}{below}")
        part = part or name != f"{over}{below}"
        if not name:
            continue
        names[at] = name
        id_ = _meaning(name) or ("" if BESIDE.search(name) else _meaning(below) or _meaning(over))
        if id_ == "area":
            areas.append(at)
        if id_:
            ids.setdefault(id_, at)
    return Head(upper.number, (lower or upper).number, names, ids, tuple(areas), part)


def _said(row: Line, at: int) -> str:
    cell = row.cells.get(at)
    return plain(cell) if cell else ""


def _meaning(name: str) -> str:
    """What a name means by itself; "" for nothing."""
    bare = _BRACKETED.sub("", name).replace(" ", "")
    return _MEANING.get(folded(bare)) or _MEANING.get(folded(_NOW.sub("", bare)), "")
