"""What people type: cases/_vocabulary/synonyms.yml, everyday words and the words of the explainers that they stand for,
and cases/_vocabulary/story_words.yml, the words with which people tell of each tactic.
"""

from __future__ import annotations

from typing import Literal, TypeVar

from pydantic import Field

from fanzha.content.origin import Origin
from fanzha.content.problems import Problem
from fanzha.content.sources import Sources
from fanzha.content.strict import Strict, Words
from fanzha.content.validate import validate

PATH = "cases/_vocabulary/synonyms.yml"
STORIES = "cases/_vocabulary/story_words.yml"
PAGE = r"^([a-z0-9/-]+\.md(#\S+)?|)$"

R = TypeVar("R", bound=Strict)


class Saying(Strict):
    """Any of `say` in a query also looks for `means`. Without `means` and `page` the words of `say` are passed over.

    page: where a query that says little else is answered, its source below docs/. urgent: what is urgent
    (content/urgency.py) asks for this page.
    patterns: lists of words that follow one another in a query, parted by "…" (site/search); they count as `say` does
    unless one of `unless` is said as well; words `aside` tell no other story. fit: how well anything here can
    answer: "weak" or "none".
    """

    origin: Origin = Field(exclude=True, repr=False)
    say: Words = Field(title="大家会说", description="搜索时会打的词，用逗号分开", min_length=1)
    means: Words = Field((), title="等于找", description="讲解里用的词；不写就表示搜索时不理会这些词")
    page: str = Field("", title="排第一的页面", description="如 help/index.md，可以带 #标题", pattern=PAGE)
    patterns: tuple[str, ...] = Field((), title="句式", description="先后出现的词，中间用 … 隔开，〈金额〉代表钱数")
    unless: Words = Field((), title="句式的例外", description="话里有这些词，句式就不算")
    aside: Words = Field((), title="不算另一件事的词", description="句式旁边常说的词，如支付宝、昨天")
    fit: Literal["weak", "none", ""] = Field(
        "", title="对得上吗", description="站里没有讲解的骗术写 weak，和诈骗无关的闲话写 none"
    )
    urgent: str = Field("", title="急事的页面", description="急事（urgency.yml）都找这一页就写 yes", pattern="^(yes|)$")


class StoryWords(Strict):
    """Words with which people tell of a tactic: each speaks for it, the more the fewer tactics have it."""

    origin: Origin = Field(exclude=True, repr=False)
    tactic: str = Field(title="手法", description="docs/tactics 里的文件名")
    words: Words = Field(title="用语", description="讲起这件事常用的词，用顿号分开，可写几行", min_length=1)


def read_sayings(sources: Sources) -> tuple[tuple[Saying, ...], list[Problem]]:
    """The synonyms of a project, none if it has no such file, and what is wrong with them."""
    return read_list(sources, PATH, Saying, "这一条要写成“say: 词、词”和“means: 词”")


def read_story_words(sources: Sources) -> tuple[tuple[StoryWords, ...], list[Problem]]:
    """The words of stories of a project, none if it has no such file, and what is wrong with them."""
    return read_list(sources, STORIES, StoryWords, "这一条要写成“tactic: 文件名”和“words: 词、词”")


def read_list(sources: Sources, path: str, model: type[R], form: str) -> tuple[tuple[R, ...], list[Problem]]:
    """A list of records; form: how one is written."""
    found, problems = sources.once(path, lambda: _made(sources, path, model, form))
    return found, list(problems)


def _made(sources: Sources, path: str, model: type[R], form: str) -> tuple[tuple[R, ...], list[Problem]]:
    file = sources.files.get(path)
    problems: list[Problem] = []
    found: list[R] = []
    if file and not isinstance(file.value, list) and not file.problems:
        problems.append(Problem(path, 1, "vocabulary-form", "这个文件要写成列表", "每条以“- ”开头"))
    for number, written in enumerate(file.value if file and isinstance(file.value, list) else []):
        origin = file.origin(number) if file else Origin(path)
        if not isinstance(written, dict):
            problems.append(Problem(path, origin.line(), "vocabulary-form", form))
            continue
        record, wrong = validate(model, written, origin)
        problems += wrong
        found += [record] if record else []
    return tuple(found), problems
