"""What 报警助手 asks, how it is said to 110, and on which sheet it is printed: cases/_vocabulary/report.yml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from fanzha.content.library import Library
from fanzha.content.model import Ids, Shorts
from fanzha.content.origin import Origin
from fanzha.content.problems import Problem
from fanzha.content.strict import Strict
from fanzha.content.validate import validate

REPORT_FILE = "cases/_vocabulary/report.yml"
REPORT_CHOICES = ("one", "many")  # kinds that are ticked, not written

SheetId = Literal["police", "bank"]


class ReportField(Strict):
    """One thing to fill in."""

    id: str = Field(title="编号", description="英文小写，别处不重复", pattern=r"^[a-z][a-z0-9-]*$")
    title: str = Field(title="问什么", description="几个字，最多14字", min_length=2, max_length=14)
    kind: Literal["line", "text", "money", "account", "one", "many"] = Field(
        "line", title="种类", description="line 一行 · text 几行 · money 金额 · account 账号 · one 选一个 · many 选几个"
    )
    hint: str = Field("", title="提示", description="怎样填，最多24字", max_length=24)
    options: Shorts = Field((), title="选项", description="kind 是 one、many 的必写")
    say: str = Field("", title="怎样念", description="念给110听的半句话，{} 换成填的内容；不写就不念", max_length=24)
    most: int = Field(40, title="最多几个字", description="纸上放得下的字数", ge=1, le=200)
    sheets: Ids = Field((), title="印在", description="sheets 里的编号")


class ReportGroup(Strict):
    """Things that are filled in together."""

    id: str = Field(title="编号", description="英文小写，别处不重复", pattern=r"^[a-z][a-z0-9-]*$")
    title: str = Field(title="标题", description="几个字，最多14字", min_length=2, max_length=14)
    note: str = Field("", title="说明", description="填的时候要留心什么，最多40字", max_length=40)
    rows: int = Field(1, title="几遍", description="这一组最多填几遍，如每一笔转账", ge=1, le=8)
    fields: tuple[ReportField, ...] = Field(title="字段", description="1到10个", min_length=1, max_length=10)


class ReportSheet(Strict):
    """A sheet of A4. asks: what is asked for, each with a box to tick."""

    id: SheetId = Field(title="编号", description="police 给民警 · bank 给银行")
    title: str = Field(title="标题", description="最多16字", min_length=2, max_length=16)
    lead: str = Field(title="第一句", description="给谁、是什么，最多40字", max_length=40)
    asks: Shorts = Field((), title="请办什么", description="一件一条，最多6条", max_length=6)
    foot: str = Field("", title="最后一句", description="最多70字", max_length=70)


class Report(Strict):
    """The whole form."""

    origin: Origin = Field(exclude=True, repr=False)
    opening: str = Field(title="开头", description="打通110先说的一句，最多40字", min_length=4, max_length=40)
    groups: tuple[ReportGroup, ...] = Field(title="分组", description="1到8组", min_length=1, max_length=8)
    sheets: tuple[ReportSheet, ...] = Field(title="纸", description="1到2张", min_length=1, max_length=2)

    def fields(self) -> Iterator[tuple[int, int, ReportField]]:
        """Every field with the places of its group and itself, as lines are told by."""
        for group, each in enumerate(self.groups):
            yield from ((group, at, field) for at, field in enumerate(each.fields))


def read_report(library: Library) -> tuple[Report | None, list[Problem]]:
    """The form, None if the project has no such file or it cannot be used, and what is wrong with it."""
    file = library.sources.files.get(REPORT_FILE)
    if file is None:
        return None, []
    if isinstance(file.value, dict):
        return validate(Report, file.value, Origin(REPORT_FILE, file.lines))
    if file.problems:
        return None, []
    hint = "开头写 opening、groups、sheets 三项"
    return None, [Problem(REPORT_FILE, 1, "report-form", "报警助手的名录要分三项写", hint)]
