"""Words that many readers do not know, each with what it means in plain words: cases/_vocabulary/hard_words.yml.

The explanation stands in the text, in brackets or in a sentence of the writer's own: it is then read on paper, on a
page, aloud and by a search alike, which a note that opens at a touch is not.
"""

from __future__ import annotations

import re
from functools import cached_property

from pydantic import Field

from fanzha.content.library import list_path, read_terms
from fanzha.content.model import Ids
from fanzha.content.problems import Problem
from fanzha.content.sources import Sources
from fanzha.content.strict import Words
from fanzha.content.vocabulary import Term

NAME = "hard_words"


class HardWord(Term):
    """One hard word. title: as it is mostly written."""

    also: Words = Field((), title="别的写法", description="同一个意思的别的写法，如“共享屏幕”")
    apart: Words = Field((), title="不算的", description="含着它、却不是它的词，如“停止付款”里没有“止付”")
    plain: str = Field(title="大白话", description="它是什么意思，放在括号里也读得顺，最多20字", max_length=20)
    told: Words = Field(
        (), title="说清的词", description="文章用自己的话解释时会有的词；同一句或前后一句里有，就算说清了"
    )
    readers: Ids = Field((), title="对谁难", description="audiences.yml 里的编号；不写就是对谁都难。给全体群众的也算")

    def used_in(self, said: str) -> str:
        """How a text first writes it; empty if it does not."""
        return next((match[0] for match in self._written.finditer(said) if match[0] not in self.apart), "")

    def may_be_in(self, said: str) -> bool:
        """Whether any of its ways to be written stands in a text, or what only looks like it."""
        return bool(self._written.search(said))

    @cached_property
    def _written(self) -> re.Pattern[str]:
        names = sorted((self.title, *self.also, *self.apart), key=len, reverse=True)
        return re.compile("|".join(map(re.escape, names)))

    @cached_property
    def explained(self) -> re.Pattern[str]:
        """What shows that a text has said what it means: brackets behind the word, “叫……”, “……就是”, its own words."""
        name = f"(?:{'|'.join(map(re.escape, (self.title, *self.also)))})"
        ways = (rf"{name}[”」]?（", rf"(?:叫|叫作|叫做|说的)[“「]?{name}", rf"{name}[”」]?，?(?:就是|说的是|是指)")
        return re.compile("|".join((*ways, *map(re.escape, self.told))))


def read_hard_words(sources: Sources) -> tuple[tuple[HardWord, ...], list[Problem]]:
    """All of them, and what is wrong with the file; a project may have none."""
    if list_path(NAME) not in sources.files:
        return (), []
    found, problems = sources.once(list_path(NAME), lambda: _read(sources))
    return found, list(problems)


def _read(sources: Sources) -> tuple[tuple[HardWord, ...], list[Problem]]:
    problems: list[Problem] = []
    return tuple(read_terms(sources, NAME, HardWord, problems).values()), problems
