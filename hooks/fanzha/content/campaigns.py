"""The campaigns of a year: cases/_vocabulary/campaigns.yml.

A campaign begins on the same day every year, or on days that somebody looked up (the Spring Festival moves). Nothing
here asks what day it is: the same file gives the same calendar, whenever it is built.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import partial
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from fanzha.content.frontmatter import KeyPath
from fanzha.content.library import Library
from fanzha.content.model import Day, Ids, Sentence, Sentences
from fanzha.content.problems import Problem, closest
from fanzha.content.sources import SourceFile
from fanzha.content.strict import Strict, split_list
from fanzha.content.terms import no_list, terms_of
from fanzha.content.validate import PLACEHOLDER
from fanzha.content.vocabulary import Term

CAMPAIGNS_FILE = "cases/_vocabulary/campaigns.yml"

_DAY = re.compile(r"(?:(\d{4})-)?(\d{1,2})-(\d{1,2})")
_COMMON_YEAR = 2001  # stands in for a year where a day is that of every year: it has no 29 February


class Begin(NamedTuple):
    """The day on which a campaign begins. year: 0 for every year."""

    year: int
    month: int
    day: int

    @property
    def chinese(self) -> str:
        """As printed: 每年6月1日, 2027年1月16日."""
        return f"{f'{self.year}' if self.year else '每'}年{self.month}月{self.day}日"

    def date(self, year: int = 0) -> datetime.date:
        """The day in its own year, else in the given one."""
        return datetime.date(self.year or year or _COMMON_YEAR, self.month, self.day)


def parse_begins(written: object) -> tuple[Begin, ...]:
    """开始的日子写成每年一样的“06-01”，或一年一年查好的“2027-01-16、2028-01-05”。[campaign-begins]"""
    words = split_list(written)
    found = tuple(_begin(str(word)) for word in words) if isinstance(words, list) else ()
    yearly = [each for each in found if not each.year]
    if not found or (yearly and len(found) > 1) or list(found) != sorted({*found}):
        raise PydanticCustomError(
            "campaign-begins", "要写成每年一样的“06-01”，或从早到晚的几个日子，如“2027-01-16、2028-01-05”"
        )
    return found


def _begin(written: str) -> Begin:
    match = _DAY.fullmatch(written)
    try:
        made = Begin(int(match[1] or 0), int(match[2]), int(match[3])) if match else Begin(0, 0, 0)
        made.date()
    except ValueError:
        raise PydanticCustomError("campaign-begins", f"没有“{written}”这一天，写成“06-01”或“2027-01-16”") from None
    return made


class Week(Strict):
    """What one week of a campaign is about."""

    title: str = Field(title="这一周", description="这一周讲什么，最多16字", min_length=2, max_length=16)
    tactics: Ids = Field((), title="手法", description="讲哪几种手法，名称或文件名", max_length=4)
    do: Sentences = Field(title="做什么", description="这一周要做的事，一条一件", max_length=5)


class Campaign(Term):
    """One campaign of the year."""

    begins: Annotated[tuple[Begin, ...], BeforeValidator(parse_begins)] = Field(
        title="哪天开始", description="每年一样的写“06-01”；每年不同的，一年一年查好写“2027-01-16、2028-01-05”"
    )
    theme: str = Field(title="主题", description="一句话，印在日历上，最多20字", min_length=4, max_length=20)
    why: Sentence = Field(title="为什么是这时候", description="这段时间哪些骗局多，一两句话")
    audiences: Ids = Field(title="人群", description="讲给谁，audiences.yml 里的名称", min_length=1, max_length=6)
    weeks: tuple[Week, ...] = Field(
        title="一周一周", description="从开始那天起，一周一条，每条有 title、do", min_length=1, max_length=12
    )
    checked: Day = Field(title="核对日期", description="最近核对的日期")

    @property
    def yearly(self) -> bool:
        """Whether it begins on the same day every year."""
        return not self.begins[0].year

    @property
    def first(self) -> datetime.date:
        """The first day of its next time, seen from the day on which it was checked."""
        if not self.yearly:
            return self.begins[0].date()
        soon = self.begins[0].date(self.checked.year)
        return soon if soon >= self.checked else self.begins[0].date(self.checked.year + 1)

    @property
    def when(self) -> str:
        """When it runs the next time, as it is printed: 每年6月1日起，4周."""
        return f"{self.begins[0].chinese}起，{len(self.weeks)}周"

    @property
    def later(self) -> tuple[str, ...]:
        """The days on which it begins in later years, where it is not the same day every year."""
        return tuple(each.chinese for each in self.begins[1:])

    def week_when(self, at: int) -> str:
        """From when to when a week goes, the year only where it is not the same day every year. at: from 0."""
        start = self.begins[0].date() + datetime.timedelta(weeks=at)
        end = start + datetime.timedelta(days=6)
        year = "" if self.yearly else f"{start.year}年"
        return f"{year}{start.month}月{start.day}日—{end.month}月{end.day}日"


def read_campaigns(library: Library) -> tuple[tuple[Campaign, ...], list[Problem]]:
    """The campaigns in the order of the year, their references as ids; none if the project has no such file."""
    file = library.sources.files.get(CAMPAIGNS_FILE)
    if file is None:
        return (), []
    written, problems = library.sources.once(file.path, partial(_read, file))
    found = [_resolved(each, library) for each in written]
    unknown = [problem for each in found for problem in _unknown(each, library)]
    return tuple(sorted(found, key=lambda each: (each.begins[0].month, each.begins[0].day, each.id))), [
        *problems, *unknown
    ]  # fmt: skip


def _read(file: SourceFile) -> tuple[tuple[Campaign, ...], list[Problem]]:
    problems: list[Problem] = []
    if not isinstance(file.value, list):
        return (), [] if file.problems else [no_list(file.path)]
    return tuple(terms_of(file, Campaign, problems).values()), problems


def _resolved(campaign: Campaign, library: Library) -> Campaign:
    tactics = {tactic.title: tactic.id for tactic in library.tactics.values()}
    audiences = {audience.title: audience.id for audience in library.vocabulary.audiences}
    weeks = tuple(
        week.model_copy(update={"tactics": tuple(tactics.get(word, word) for word in week.tactics)})
        for week in campaign.weeks
    )
    named = tuple(audiences.get(word, word) for word in campaign.audiences)
    return campaign.model_copy(update={"weeks": weeks, "audiences": named})


def _unknown(campaign: Campaign, library: Library) -> Iterator[Problem]:
    """What is named and is not there; a tactic whose own file is wrong is not at fault here."""
    tactics = {tactic.id: tactic.title for tactic in library.tactics.values()}
    audiences = {audience.id: audience.title for audience in library.vocabulary.audiences}
    named: list[tuple[KeyPath, str, dict[str, str]]] = []
    named += [(("audiences", at), word, audiences) for at, word in enumerate(campaign.audiences)]
    for number, week in enumerate(campaign.weeks):
        named += [(("weeks", number, "tactics", at), word, tactics) for at, word in enumerate(week.tactics)]
    for keys, word, known in named:
        if PLACEHOLDER.fullmatch(word):
            continue  # a rule of its own reports what is still to be filled in
        if word not in known and not (known is tactics and library.broken):
            hint = closest(word, known.values(), also=known)
            line = campaign.origin.line(*keys)
            yield Problem(campaign.origin.path, line, "reference-unknown", f"“{word}”不在名单里", hint)
