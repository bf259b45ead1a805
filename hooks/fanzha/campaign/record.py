"""台账: what was made, who issued it and when; a line a run and kind, kept in the project until somebody deletes it.

It is about material and posts. Persons, dossiers of victims, who has installed what, and rankings have no column here,
and what is typed into the workbook is read by the same rules (handbook sections 9 and 13).
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from fanzha.campaign.names import day_of, reviewed_of
from fanzha.content import Issuer, Problem, Strict
from fanzha.kinds import Sheet

RECORD = "record.jsonl"
NUMBER = "编号"
POSTS = (
    "民警",
    "辅警",
    "社区工作者",
    "网格员",
    "村干部",
    "班主任",
    "校办",
    "门卫",
    "大堂经理",
    "柜员",
    "志愿者",
    "其他岗位",
)
WAYS = ("张贴", "发放", "当面讲", "群发", "播放", "讲座")

# What the program knows, and what the unit fills in: title, width in characters, choices.
_Columns = tuple[tuple[str, int, tuple[str, ...]], ...]
_MADE: _Columns = (
    (NUMBER, 8, ()),
    ("做的日期", 12, ()),
    ("材料", 28, ()),
    ("几个文件", 10, ()),
    ("份数", 8, ()),
    ("内容核对", 12, ()),
    ("给哪里", 20, ()),
    ("落款", 20, ()),
)
_TYPED: _Columns = (
    ("发了几份", 10, ()),
    ("发在哪里", 20, ()),
    ("怎么发的", 10, WAYS),
    ("负责的岗位", 14, POSTS),
    ("照片", 14, ()),
    ("备注", 18, ()),
)
TYPED = tuple(title for title, _, _ in _TYPED)
_COUNTED = ("几个文件", "份数", "发了几份")  # what a unit adds up at the end of the year

_TALLIED = re.compile(
    r"(?:安装|下载|注册)(?:率|量|数|人数|户数|任务|情况)|[未没]安装|装了.{0,8}[人户]|排名|倒数|末位|通报批评|扣分|零发案|零案件"
)
_FILED = re.compile(r"受害[人者]|被骗(?:人|者|群众|家庭|学生|老人)|当事人|事主|嫌疑人|涉案|重点人员|易受骗")


class Entry(Strict):
    """One kind that one run made. made: the day; copies: of letters, 0 where somebody else prints; place: for whom."""

    made: datetime.date
    title: str = Field(min_length=1, max_length=80)
    files: int = Field(ge=1)
    copies: int = Field(0, ge=0)
    reviewed: str = Field("", max_length=10)
    place: str = Field("", max_length=60)
    issuer: str = Field(min_length=1, max_length=60)

    @property
    def line(self) -> str:
        return json.dumps(self.model_dump(mode="json"), ensure_ascii=False) + "\n"


def entries_of(sheets: Iterable[Sheet], issuer: Issuer, day: datetime.date) -> list[Entry]:
    """What a run made of these sheets: of a kind of which there are several, their number."""
    kinds: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        kinds.setdefault(sheet.kind, []).append(sheet)
    return [_entry(same, issuer, day) for same in kinds.values()]


def _entry(same: list[Sheet], issuer: Issuer, day: datetime.date) -> Entry:
    manifest = same[0].manifest
    title = same[0].title if len(same) == 1 else f"{manifest.title}，{len({each.id for each in same})}种"
    reviewed = min((day_of(said) for each in same if (said := reviewed_of(each))), default="")
    return entry(title, issuer, day, files=len(same), reviewed=reviewed)


def entry(title: str, issuer: Issuer, day: datetime.date, *, files: int, copies: int = 0, reviewed: str = "") -> Entry:
    """One line. reviewed: YYYY-MM-DD, or "" for nothing that says so."""
    place = "　".join(part for part in (issuer.school, issuer.class_name, issuer.community) if part)
    return Entry(
        made=day,
        title=title[:80],
        files=files,
        copies=copies,
        reviewed=reviewed,
        place=place[:60],
        issuer=issuer.name[:60],
    )


def read_entries(root: Path) -> tuple[list[Entry], list[Problem]]:
    """台账的每一行都要读得懂；哪一行坏了，说出是哪一行。[record-line]"""
    path = root / RECORD
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else []
    found, problems = [], []
    for number, line in enumerate(lines, 1):
        try:
            found.append(Entry.model_validate_json(line))
        except ValidationError:
            hint = "这一行是程序写的，请恢复备份，或者把这一行删掉"
            problems.append(Problem(RECORD, number, "record-line", "台账里这一行读不懂", hint))
    return found, problems


def record_table(entries: Iterable[tuple[int, Entry]], typed: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """The workbook's table. entries: by number; typed: number → what the unit has filled in, by column."""
    columns = [
        {"title": title, "width": width, "choices": list(choices), "counts": title in _COUNTED}
        for title, width, choices in (*_MADE, *_TYPED)
    ]
    rows = [_row(str(number), each, typed.get(str(number), {})) for number, each in entries]
    return {"title": "台账", "columns": columns, "rows": rows}


def _row(number: str, each: Entry, typed: Mapping[str, str]) -> list[str]:
    copies = str(each.copies) if each.copies else ""
    made = [number, each.made.isoformat(), each.title, str(each.files), copies, each.reviewed, each.place, each.issuer]
    return [*made, *(typed.get(title, "") for title in TYPED)]


def unfit(label: str, line: int, typed: Mapping[str, str]) -> Iterator[Problem]:
    """台账只记材料和岗位：不写人名，不记受害人，不统计谁装了什么软件，不排名。[record-person]"""
    for title, choices in (("负责的岗位", POSTS), ("怎么发的", WAYS)):
        if typed.get(title) and typed[title] not in choices:
            hint = f"只写这些里的一个：{'、'.join(choices)}"
            yield Problem(label, line, "record-person", f"{title}写了“{typed[title][:12]}”", hint)
    for title in TYPED:
        for pattern, what in ((_TALLIED, "安装数、排名一类的统计"), (_FILED, "有关受害人、涉案人员的内容")):
            if match := pattern.search(typed.get(title, "")):
                message = f"{title}里的“{match[0]}”是{what}，台账不记这些"
                yield Problem(label, line, "record-person", message, "请删掉，只写材料发到哪里、怎么发的")
