"""The drawn example of a tactic: what its victim sees, in one to four frames. Paper and page draw it from this alone.

Short lines, no names, numbers or addresses that could be somebody's: a signal to recognise, never a script to use
(domain rule 13.7, 20 characters; a line of a notice or a text message may have a few more).
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from fanzha.content.strict import Strict, Words

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

_SAYS = {"they": "对方：", "me": "我：", "note": "", "field": "要填：", "button": "按钮："}


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
        return self

    @property
    def drawn_as(self) -> str:
        """How layouts and templates call its kind."""
        return FRAMES[self.kind]

    @property
    def called(self) -> str:
        """What it is, in a few words."""
        return f"示例画面：{self.kind}，{self.title}"

    @property
    def told(self) -> str:
        """All that is read in it, what gives it away and what to do, for who cannot see it."""
        does = [f"这时：{self.do}"] if self.do else []
        return "。".join([*map(_told, self.rows), *does]) + "。"


def _told(row: ScreenRow) -> str:
    value = f"，{row.value}" if row.value.strip("•") else ""
    flag = f"（破绽：{row.flag}）" if row.flag else ""
    return f"{_SAYS[row.by]}{row.text}{value}{flag}"
