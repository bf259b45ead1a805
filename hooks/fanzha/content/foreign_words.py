"""What people type who ask in another language: cases/_vocabulary/story_words.<language>.yml.

Like the words of stories (content/sayings.py), with a title that stands in the results: most pages are in Chinese.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pydantic import Field

from fanzha.content.origin import Origin
from fanzha.content.problems import Problem
from fanzha.content.sayings import PAGE, read_list
from fanzha.content.sources import Sources
from fanzha.content.strict import Strict

_FILE = re.compile(r"cases/_vocabulary/story_words\.(?P<language>[a-z-]+)\.yml")


class ForeignWords(Strict):
    """Words that ask for one tactic or page; with neither, words that are passed over."""

    origin: Origin = Field(exclude=True, repr=False)
    tactic: str = Field("", title="手法", description="docs/tactics 里的文件名")
    page: str = Field("", title="页面", description="docs/ 里的一页，如 help/index.md", pattern=PAGE)
    title: str = Field("", title="标题", description="结果里怎么叫它，用这种语言写", max_length=60)
    words: tuple[str, ...] = Field(title="用语", description="常用的词和短语，用英文逗号分开", min_length=1)

    @property
    def phrases(self) -> tuple[str, ...]:
        """One word or several that follow each other, each."""
        return tuple(part.strip() for line in self.words for part in line.split(",") if part.strip())

    @property
    def uri(self) -> str:
        """The Chinese page that it asks for; "" for words that are passed over."""
        return f"tactics/{self.tactic}.md" if self.tactic else self.page


@dataclass(frozen=True)
class Tongue:
    """The words of one language, by its code."""

    language: str
    records: tuple[ForeignWords, ...]


def read_foreign_words(sources: Sources) -> tuple[tuple[Tongue, ...], list[Problem]]:
    """The words of every language that has such a file, and what is wrong with them."""
    tongues: list[Tongue] = []
    problems: list[Problem] = []
    for path in sources.files:
        if match := _FILE.fullmatch(path):
            found, wrong = read_list(
                sources,
                path,
                ForeignWords,
                "这一条要写成“tactic: 文件名”、“title: 标题”和“words: 词”，词用英文逗号分开",
            )
            tongues.append(Tongue(match["language"], found))
            problems += wrong
    return tuple(tongues), problems
