"""What the site's own templates, scripts and letters say, in other languages: cases/_vocabulary/phrases.<language>.yml.

The Chinese wording itself is the key. So templates and scripts stay as they are, one file makes a language, and a
wording that somebody changes falls back to Chinese until its translation follows, instead of saying something old.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pydantic import Field

from fanzha.content.origin import Origin
from fanzha.content.problems import Problem
from fanzha.content.sayings import read_list
from fanzha.content.sources import Sources
from fanzha.content.strict import Strict

_HAN = r"\u3400-\u9fff"
HAN = re.compile(f"[{_HAN}]")

_FILE = re.compile(r"cases/_vocabulary/phrases\.(?P<language>[a-z-]+)\.yml")
# A wording is one only where it stands by itself: 案例 is none in 新的案例和手法.
_WITHIN = rf"{_HAN}、，；：（）“”"
_SIGNS = "，。、；：！？”）"  # belong to the Chinese before them
_NUMBER = re.compile(r"\d+")
_PLACE = "{}"


class Phrase(Strict):
    """One wording of pages, scripts or letters."""

    model_config = Strict.model_config | {"str_strip_whitespace": False}  # blanks belong to a wording

    origin: Origin = Field(exclude=True, repr=False)
    chinese: str = Field(title="中文", description="页面上的原话，一个字、一个空格都不差；{} 代表一个数", min_length=1)
    translated: str = Field(title="译文", description="这种语言怎么说；{} 代表原话里的那个数", min_length=1)


@dataclass(frozen=True)
class Phrases:
    """All wordings of a language. said: Chinese → translated; {} in both stands for a number."""

    said: Mapping[str, str] = field(default_factory=dict)

    def exactly(self, chinese: str) -> str:
        """A whole wording; the Chinese one where there is no other."""
        return self.said.get(chinese, chinese)

    def text(self, written: str) -> str:
        """A text with every wording in it that stands by itself, the longest first."""
        return self._pattern.sub(lambda found: self._of(found[0]), written) if self.said else written

    def _of(self, found: str) -> str:
        if found in self.said:
            return self.said[found]
        numbers = iter(_NUMBER.findall(found))
        return re.sub(re.escape(_PLACE), lambda _: next(numbers), self.said[_NUMBER.sub(_PLACE, found)])

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(map(_by_itself, sorted(self.said, key=len, reverse=True))))


def _by_itself(chinese: str) -> str:
    inner = r"\d+".join(map(re.escape, chinese.split(_PLACE)))
    before = f"(?<![{_WITHIN}])" if HAN.match(chinese[0]) else f"(?<![{_HAN}])" if chinese[0] in _SIGNS else ""
    after = f"(?![{_WITHIN}])" if HAN.match(chinese[-1]) else ""
    return f"{before}{inner}{after}"


def read_phrases(sources: Sources) -> tuple[dict[str, Phrases], list[Problem]]:
    """The wordings of every language that has such a file, by its code, and what is wrong with them."""
    found: dict[str, Phrases] = {}
    problems: list[Problem] = []
    for path in sources.files:
        if match := _FILE.fullmatch(path):
            records, wrong = read_list(sources, path, Phrase, "这一条要写成“chinese: 原话”和“translated: 译文”")
            found[match["language"]] = sources.once(f"{path}#", lambda made=records: Phrases(_table(made)))  # type: ignore[misc]
            problems += [*wrong, *_twice(records)]
    return found, problems


def _table(records: tuple[Phrase, ...]) -> dict[str, str]:
    return {each.chinese: each.translated for each in reversed(records)}


def _twice(records: tuple[Phrase, ...]) -> list[Problem]:
    """The first of two translations counts, so a second one would be written in vain."""
    first: dict[str, int] = {}
    problems = []
    for each in records:
        line = each.origin.line("chinese")
        if each.chinese in first:
            message = f"“{each.chinese}”在第{first[each.chinese]}行已经译过"
            problems.append(Problem(each.origin.path, line, "phrase-twice", message, "请删掉一条"))
        elif each.chinese.count(_PLACE) < each.translated.count(_PLACE):
            message = f"“{each.chinese}”的译文里 {{}} 比原话多"
            problems.append(
                Problem(each.origin.path, line, "phrase-number", message, "原话有几个数，译文最多写几个 {}")
            )
        first.setdefault(each.chinese, line)
    return problems
