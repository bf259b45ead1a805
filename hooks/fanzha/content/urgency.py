"""How people say that minutes count, and what they are told first: cases/_vocabulary/urgency.yml.

A grammar, not a list of phrases: words of one kind stand in a part (付款的动词), patterns put parts in an order, guards
take out what is denied, asked, feared or told of others. Each class of urgency has its own first screen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeVar

from pydantic import Field

from fanzha.content.model import Ids
from fanzha.content.origin import Origin
from fanzha.content.problems import Problem
from fanzha.content.sources import SourceFile, Sources
from fanzha.content.strict import Strict, Words
from fanzha.content.validate import validate

URGENCY_FILE = "cases/_vocabulary/urgency.yml"

AMOUNT, START, END = "金额", "开头", "结尾"  # what patterns may name besides parts
BUILT_IN = (AMOUNT, START, END)
REFERENCE = re.compile(r"〈([^〈〉]*)〉")
_PATTERN = "先后出现的词，同一处的几种说法用顿号分开；… 隔三个字以内，…… 隔十个字以内；〈名字〉代表一组词"


class UrgencyPart(Strict):
    """Words that play the same part in a sentence."""

    origin: Origin = Field(exclude=True, repr=False)
    id: str = Field(title="名字", description="句式里写〈名字〉", pattern=r"^[\u3400-\u9fff]{1,6}$")
    words: Words = Field(title="词", description="同一类词，用顿号分开；可以用前面的〈名字〉", min_length=1)


class UrgencyGuard(Strict):
    """What takes urgency back. reach: how much of the query it takes back."""

    origin: Origin = Field(exclude=True, repr=False)
    why: str = Field(title="为什么", description="一句话：这些话为什么不算急事", min_length=2, max_length=30)
    reach: Literal["words", "clause", "rest"] = Field(
        title="管多远", description="words 只管这几个字 · clause 管这一句 · rest 管到末尾，或者到“我”开头的事为止"
    )
    classes: Ids = Field((), title="管哪几类", description="不写就管所有急事")
    patterns: tuple[str, ...] = Field(title="句式", description=_PATTERN, min_length=1)


class UrgencyClass(Strict):
    """One kind of urgency: how it is said, and its first screen."""

    origin: Origin = Field(exclude=True, repr=False)
    id: str = Field(title="编号", description="英文小写", pattern=r"^[a-z]+$")
    title: str = Field(title="标题", description="第一屏的大字，最多16字", min_length=4, max_length=16)
    comfort: str = Field("", title="安慰", description="标题下的一两句话", max_length=60)
    steps: tuple[str, ...] = Field(
        title="先后要做的事", description="一分钟里要做的，每条最多45字", min_length=2, max_length=5
    )
    dial: Ids = Field(title="拨号", description="hotlines.yml 里能拨的号码，最要紧的在前", min_length=1, max_length=3)
    page: str = Field(
        title="页面", description="接着看哪一页，如 help/index.md，可以带 #标题", pattern=r"^[a-z0-9/-]+\.md(#\S+)?$"
    )
    link: str = Field(title="链接的字", description="如“一步一步怎么做”", min_length=4, max_length=20)
    alone: str = Field("", title="不列骗术", description="这类急事下面不列骗术就写 yes", pattern="^(yes|)$")
    patterns: tuple[str, ...] = Field(title="句式", description=_PATTERN, min_length=1)


@dataclass(frozen=True)
class Urgency:
    """The whole grammar. classes: where help is needed first, first."""

    parts: tuple[UrgencyPart, ...] = ()
    guards: tuple[UrgencyGuard, ...] = ()
    classes: tuple[UrgencyClass, ...] = ()


SECTIONS: dict[str, type[Strict]] = {"parts": UrgencyPart, "guards": UrgencyGuard, "classes": UrgencyClass}
_FORM = "要写成 parts、guards、classes 三段，每段是一个列表"

R = TypeVar("R", bound=Strict)


def read_urgency(sources: Sources) -> tuple[Urgency, list[Problem]]:
    """The grammar of a project, empty if it has no such file, and what is wrong with its form."""
    file = sources.files.get(URGENCY_FILE)
    if file is None:
        return Urgency(), []
    if not isinstance(file.value, dict) or set(file.value) - set(SECTIONS):
        return Urgency(), [] if file.problems else [Problem(URGENCY_FILE, 1, "vocabulary-form", _FORM)]
    problems: list[Problem] = []

    def section(name: str, model: type[R]) -> tuple[R, ...]:
        found, wrong = _records(file, name, model)
        problems.extend(wrong)
        return found

    parts, guards = section("parts", UrgencyPart), section("guards", UrgencyGuard)
    return Urgency(parts, guards, section("classes", UrgencyClass)), problems


def _records(file: SourceFile, name: str, model: type[R]) -> tuple[tuple[R, ...], list[Problem]]:
    """The records of one section."""
    found: list[R] = []
    problems: list[Problem] = []
    written = file.value.get(name)
    for number, record in enumerate(written if isinstance(written, list) else []):
        inside = {keys[2:]: line for keys, line in file.lines.items() if keys[:2] == (name, number)}
        origin = Origin(URGENCY_FILE, inside)
        if not isinstance(record, dict):
            problems.append(Problem(URGENCY_FILE, origin.line(), "vocabulary-form", _FORM))
            continue
        made, wrong = validate(model, record, origin)
        problems += wrong
        found += [made] if made else []
    return tuple(found), problems
