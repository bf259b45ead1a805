"""What must hold of every finished thing of a kind; measured on the final text, with the issuer's own name in it."""

from __future__ import annotations

import re
from typing import Annotated, Literal, NamedTuple, cast

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from fanzha.content import Strict, Words, split_list

_SPAN = re.compile(r"(?:(\d{1,6})\s*[-–—~～]\s*)?(\d{1,6})")

PACE = 200  # characters a minute: what a listener in a village square can follow (handbook section 12)


class Span(NamedTuple):
    """From least to most, both allowed."""

    least: int
    most: int

    def __str__(self) -> str:
        return f"{self.least}到{self.most}" if self.least else f"最多{self.most}"


def span(written: object) -> Span:
    """范围写成“200”（最多）或“60-90”（从几到几）。[kind-limit]"""
    match = _SPAN.fullmatch(str(written).strip())
    found = Span(int(match[1] or 0), int(match[2])) if match else Span(1, 0)
    if found.least > found.most:
        raise PydanticCustomError("kind-limit", "要写成“200”（最多）或“60-90”（从几到几）")
    return found


AnySpan = Annotated[Span, BeforeValidator(span)]


SAME = "同上"  # of a verse: as long as the line above it

Beat = Span | Literal["同上"]


def _exactly(span: Span) -> Span:
    """Of a line of verse one number is its length, not the most it may have."""
    return span if span.least else Span(span.most, span.most)


def beats(written: object) -> object:
    """一段里每行几个字，一行一项，如“7、7、7、2-4”；“同上”是和上一行一样多，第一行不能写。[kind-meter]"""
    found = tuple(
        part if part == SAME else _exactly(span(part)) for part in cast("tuple[str, ...]", split_list(written))
    )
    if found[:1] == (SAME,):
        raise PydanticCustomError("kind-meter", "第一行没有“上”，要写几个字")
    return found


Meter = Annotated[tuple[Beat, ...], BeforeValidator(beats)]


class Limits(Strict):
    """What must hold of every finished thing. How each is counted: kinds/measures.py."""

    pages: int | None = Field(None, title="最多面数", description="超过就不交出来", ge=1)
    multiple: int | None = Field(None, title="面数倍数", description="面数是几的倍数，如骑马订写 4", ge=2)
    slides: AnySpan | None = Field(None, title="张数", description="幻灯片几张，如 10-14；封面也算")
    type: float | None = Field(None, title="最小字号", description="印出来的字至少多少磅，如展板 36", gt=0)
    staff: bool = Field(False, title="自己人用", description="true：只有单位自己的人看，如统计表，字号不跟着人群走")
    code: int | None = Field(None, title="二维码大小", description="二维码不连白边至少多少毫米宽；不写就是20", ge=10)
    code_height: AnySpan | None = Field(None, title="二维码高度", description="二维码离底边多少毫米，如 1100-1400")
    empty: int | None = Field(None, title="底下留空", description="底下多少毫米不放字，如易拉宝 150", ge=1)
    chars: AnySpan | None = Field(None, title="字数", description="如 200 或 20-40；标点和空格都算，换行不算")
    lines: AnySpan | None = Field(None, title="行数", description="如 6；空行不算")
    line: AnySpan | None = Field(None, title="每行字数", description="如 20-40；标点算")
    meter: Meter = Field(
        (),
        title="句式",
        description="韵文每行几个字，标点不算，从头轮着来：三句半写 7、7、7、2-4；“同上”是和上一行一样多",
    )
    sentence: int | None = Field(None, title="一句字数", description="一句话最多几个字，标点和本单位的名称不算", ge=4)
    messages: int | None = Field(
        None, title="短信条数", description="每行最多按几条发：70字以内算一条，再长每67字一条", ge=1
    )
    seconds: AnySpan | None = Field(None, title="秒数", description="念多少秒，如 60-90")
    pace: int = Field(PACE, title="语速", description="每分钟念多少字，标点不算", ge=60, le=400)
    says: dict[str, int] = Field({}, title="要说到", description="一个词至少说几遍，写成 词: 遍数")
    without: Words = Field((), title="不能有", description="不能出现的字；“网址”“表情”各代表一类")
    charset: Literal["gb2312", ""] = Field("", title="字符集", description="gb2312：生僻字会显示不出来，不用")
    parts: dict[str, AnySpan] = Field({}, title="各部分字数", description="模板里一个 block 的字数，如 title: 64")

    @property
    def about_text(self) -> bool:
        """Whether anything is said of the text itself."""
        plain = (self.slides, self.chars, self.lines, self.line, self.sentence, self.messages, self.seconds)
        return any((*plain, self.meter, self.says, self.without, self.charset, self.parts))
