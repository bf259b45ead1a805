"""The drawn example of a tactic: what its victim sees, in one to four frames. Paper and page draw it from this alone.

Short lines, no names, numbers or addresses that could be somebody's: a signal to recognise, never a script to use
(domain rule 13.7, 20 characters; a line of a notice or a text message may have a few more). What stands in one line of
the drawing must fit into it, in any script.

A translation of an explainer has frames of its own, in the same form (content/foreign_frames.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from fanzha.content.strict import Strict, Words
from fanzha.content.widths import width_of

# What is drawn → what layouts and templates call it.
FRAMES = {
    "聊天": "chat",
    "来电": "call",
    "短信": "sms",
    "网页": "page",
    "付款": "pay",
    "通知": "document",
    "商品": "shop",
    "游戏": "game",
    "票": "ticket",
    "当面": "handover",
    "贴卡": "tap",
}

_SAYS = {"they": "对方：{}", "me": "我：{}", "note": "{}", "field": "要填：{}", "button": "按钮：{}"}
_FILLED, _FLAGGED, _DEED = "{}，{}", "{}（破绽：{}）", "这时：{}"
_CALLED, _STOP = "示例画面：{}，{}。", "。"

# What every frame says by itself: that it is an example, that one is on the phone, where one hangs up.
EXAMPLE, ON_THE_PHONE, HANG_UP = "示例", "正在通话", "挂断"

# All of these have wordings in other languages (phrases.<language>.yml); {} stands for what the author wrote.
WORDINGS = (*FRAMES, *(said for said in _SAYS.values() if said != "{}"), _FILLED, _FLAGGED, _DEED, _CALLED, _STOP,
    EXAMPLE, ON_THE_PHONE, HANG_UP)  # fmt: skip

# em of its own type that fit into the one line which each has (posters/shared/screen, site/screen_frames.py).
_ROOM = {"field": 12.0, "button": 12.5, "flag": 12.5, "do": 11.0, "title": 10.5}
_ROOM_OF_NOTICE = 8.5  # its title is set larger

Say = Callable[[str], str]


def _as_it_is(wording: str) -> str:
    return wording


def _fits(room: float, written: str, *, bold: bool = True) -> None:
    wide = width_of(written, bold=bold)
    if wide > room:
        message = f"“{written}”有{wide:.1f}个字宽，画里这一行最多{room:g}个字宽（字母大约半个字宽）"
        raise PydanticCustomError("screen-wide", "{message}", {"message": message})


class ScreenRow(Strict):
    """One thing on a screen: what somebody says, a remark of the screen's own, a field to be filled in, a button."""

    they: str = Field("", title="对方说", description="对方的一句话，最多20字", max_length=20)
    me: str = Field("", title="我说", description="被骗的人的一句话，最多20字", max_length=20)
    note: str = Field("", title="提示", description="屏幕上的小字，最多20字", max_length=20)
    field: str = Field("", title="填写项", description="要填的一格，如“银行卡密码”，最多12字", max_length=12)
    value: str = Field("", title="填的内容", description="填写项里显示的字，如“••••••”，最多12字", max_length=12)
    button: str = Field("", title="按钮", description="按钮上的字，最多10字", max_length=10)
    flag: str = Field("", title="破绽", description="这一行露出的破绽，会圈出来，最多14字", max_length=14)

    @model_validator(mode="after")
    def _one_thing(self) -> ScreenRow:
        if sum(bool(getattr(self, name)) for name in _SAYS) != 1 or (self.value and not self.field):
            message = "每一行只写 they、me、note、field、button 里的一样；value 跟着 field 写"
            raise PydanticCustomError("screen-row", "{message}", {"message": message})
        _fits(_ROOM["field"], self.field + self.value, bold=False)
        _fits(_ROOM["button"], self.button)
        _fits(_ROOM["flag"], self.flag)
        return self

    @property
    def by(self) -> str:
        """Which of the things it is."""
        return next(name for name in _SAYS if getattr(self, name))

    @property
    def text(self) -> str:
        """What is said or stands there."""
        return str(getattr(self, self.by))


class ScreenFrame(Strict):
    """One picture."""

    kind: Literal["聊天", "来电", "短信", "网页", "付款", "通知", "商品", "游戏", "票", "当面", "贴卡"] = Field(
        title="样子", description="画成什么"
    )
    title: str = Field(title="抬头", description="对方的名字、网页或通知的标题，最多12字", min_length=2, max_length=12)
    art: str = Field("", title="图样", description="商品、票、当面交出去的东西，写图样的名称", max_length=24)
    people: Words = Field((), title="人物", description="当面：谁交给谁，两个图样的名称", max_length=2)
    rows: tuple[ScreenRow, ...] = Field(title="内容", description="从上到下1到5行", min_length=1, max_length=5)
    do: str = Field(
        "",
        title="这时怎么做",
        description="画在最下面、打着勾的一句，如“先打电话问本人”，最多11字；来电自己有“挂断”",
        max_length=11,
    )

    @model_validator(mode="after")
    def _flagged(self) -> ScreenFrame:
        flagged = sum(bool(row.flag) for row in self.rows)
        if flagged not in (1, 2):
            message = "每幅图圈一处或两处破绽，在那一行写 flag"
            raise PydanticCustomError("screen-flag", "{message}", {"message": message})
        _fits(_ROOM_OF_NOTICE if self.kind == "通知" else _ROOM["title"], self.title)
        _fits(_ROOM["do"], self.do)
        return self

    @property
    def drawn_as(self) -> str:
        """How layouts and templates call its kind."""
        return FRAMES[self.kind]

    def alt(self, say: Say = _as_it_is) -> str:
        """What it is, all that is read in it, what gives it away and what to do, for who cannot see it. say: how a
        wording of WORDINGS is said; the Chinese one by itself."""
        return self._alt_in_chinese if say is _as_it_is else self._alt(say)

    @cached_property
    def _alt_in_chinese(self) -> str:
        """Every sheet about a tactic says it."""
        return self._alt(_as_it_is)

    def _alt(self, say: Say) -> str:
        does = [_put(say(_DEED), self.do)] if self.do else []
        told = [*(_told(row, say) for row in self.rows), *does]
        return _put(say(_CALLED), say(self.kind), self.title) + _one_after_another(told, say(_STOP))


def _told(row: ScreenRow, say: Say) -> str:
    told = _put(say(_SAYS[row.by]), row.text)
    if row.value.strip("•"):
        told = _put(say(_FILLED), told, row.value)
    return _put(say(_FLAGGED), told, row.flag) if row.flag else told


def _put(wording: str, *written: str) -> str:
    """What the author wrote in its places, one after the other."""
    parts = iter(written)
    return re.sub(r"\{\}", lambda _: next(parts, ""), wording)


def _one_after_another(told: list[str], stop: str) -> str:
    """Sentences, each with its stop; blanks are between those of scripts that have words."""
    if stop == _STOP:
        return "".join(f"{each}{stop}" for each in told)
    return " ".join(each if each.endswith((".", "?", "!")) else f"{each}{stop}" for each in told)
