"""What a table is that a template writes: sheets of columns and rows, to be filled in and counted.

On every sheet the title stands in line 1, the note in line 2, the heads of the columns in line 3, rows from line 4 on:
formulas count on that. A form is about places, days and posts; columns about persons are refused (handbook section 2).
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from fanzha.content import Origin, Strict, Words

FIRST_ROW = 4  # the line of a sheet's first row

_PERSON = re.compile(
    r"姓名|名字|电话|手机|身份证|住址|微信号|QQ|出生|户主|受害|被骗|事主|当事人|嫌疑|涉案|重点人|易受骗"
)
_TALLY = re.compile(r"APP|安装|下载|注册率|排名|名次|扣分|零发案", re.IGNORECASE)


def of_no_person(title: str) -> str:
    """表格里没有登记人的列：姓名、电话、受害人、谁装了什么软件、排名，都不做。[table-person]"""
    for pattern, what in ((_PERSON, "登记人的"), (_TALLY, "登记安装、排名的")):
        if match := pattern.search(title):
            told = {"title": title, "found": match[0], "what": what}
            message = "“{title}”里的“{found}”是{what}，表格不设这样的列；改成地点、日期、材料、份数、岗位"
            raise PydanticCustomError("table-person", message, told)
    return title


Head = Annotated[str, AfterValidator(of_no_person)]


class Formula(Strict):
    """A cell that is worked out."""

    formula: str = Field(title="公式", description="开头不写等号；{row} 换成这一行的行号", min_length=1, max_length=240)
    show: Literal["数", "百分比", "文字"] = Field("数", title="显示", description="算出来的东西怎么显示")


Cell = str | Formula


class Column(Strict):
    """A column with what may stand in it."""

    title: Head = Field(title="表头", description="一列叫什么；不登记人", min_length=1, max_length=16)
    width: int = Field(title="宽", description="几个字宽（两个数字算一个字）", ge=2, le=60)
    choices: Words = Field((), title="可选", description="只能从这些里选")
    choices_from: str = Field("", title="可选范围", description="从哪些格子里选，写成 Excel 的范围", max_length=80)
    formula: Formula | None = Field(None, title="算出来", description="没有写内容的格子用这个公式")


class Chart(Strict):
    """Bars beside each other of what a column works out, a bar a row, below the rows."""

    title: str = Field(title="图名", description="图上面的一句话", min_length=2, max_length=40)
    names: int = Field(title="名称", description="第几列是每根条的名称", ge=1)
    values: int = Field(title="数", description="第几列是数，百分比", ge=1)


class TableSheet(Strict):
    """One sheet."""

    title: str = Field(title="表名", description="最多31字，不能有 []:*?/\\", pattern=r"^[^\[\]:*?/\\]{1,31}$")
    note: str = Field(title="说明", description="表头上面的一句话", min_length=4, max_length=160)
    columns: tuple[Column, ...] = Field(title="列", description="每列有 title、width", min_length=1, max_length=40)
    rows: tuple[tuple[Cell, ...], ...] = Field((), title="行", description="每行几格；后面的格子可以不写")
    blank: int = Field(0, title="空行", description="Excel里再留几行给人填", ge=0, le=2000)
    frozen: int = Field(0, title="定住", description="表头下面再定住几行，翻到哪里都看得见", ge=0, le=3)
    chart: Chart | None = Field(None, title="图", description="有 title、names、values；画在这张表各行下面")
    by_hand: int = Field(0, title="手写行", description="打印的表再留几行空的", ge=0, le=400)

    @model_validator(mode="after")
    def _as_many_cells_as_columns(self) -> TableSheet:
        for number, row in enumerate(self.rows, 1):
            if len(row) > len(self.columns):
                told = {"number": number, "cells": len(row), "columns": len(self.columns)}
                message = "第 {number} 行有 {cells} 格，表只有 {columns} 列"
                raise PydanticCustomError("table-form", message, told)
        return self

    def cells(self, row: tuple[Cell, ...]) -> list[Cell]:
        """A row with what its columns work out where it says nothing itself."""
        rest = [column.formula or "" for column in self.columns[len(row) :]]
        own = [cell if cell != "" else column.formula or "" for cell, column in zip(row, self.columns, strict=False)]
        return [*own, *rest]


class Table(Strict):
    """All that a template of a table says."""

    origin: Origin = Field(exclude=True, repr=False)
    sheets: tuple[TableSheet, ...] = Field(title="几张表", description="每张有 title、note、columns", min_length=1)
