"""The drawn example in other languages: `screen` in the head of docs/tactics/<id>.en.md, in the form of the original.

The words are the translator's own: what a reader of that language would see on his phone here, which is seldom the
Chinese line put into English. Only lengths differ, since a letter takes about half the room of a character.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field

from fanzha.content.example import ScreenFrame, ScreenRow
from fanzha.content.languages import translations
from fanzha.content.origin import Origin
from fanzha.content.problems import Problem
from fanzha.content.sources import SourceFile, Sources
from fanzha.content.strict import Strict
from fanzha.content.validate import validate

_FOLDER = "tactics/"


class ForeignRow(ScreenRow):
    """One thing on a screen, in letters: about ten words at most, as many as twenty characters say."""

    they: str = Field("", title="对方说", description="对方的一句话，最多50个字母", max_length=50)
    me: str = Field("", title="我说", description="被骗的人的一句话，最多50个字母", max_length=50)
    note: str = Field("", title="提示", description="屏幕上的小字，最多50个字母", max_length=50)
    field: str = Field("", title="填写项", description="要填的一格，最多24个字母", max_length=24)
    value: str = Field("", title="填的内容", description="填写项里显示的字，最多24个字母", max_length=24)
    button: str = Field("", title="按钮", description="按钮上的字，最多24个字母", max_length=24)
    flag: str = Field("", title="破绽", description="这一行露出的破绽，会圈出来，最多28个字母", max_length=28)


class ForeignFrame(ScreenFrame):
    """One picture in another language."""

    title: str = Field(
        title="抬头", description="对方的名字、网页或通知的标题，最多24个字母", min_length=2, max_length=24
    )
    rows: tuple[ForeignRow, ...] = Field(title="内容", description="从上到下1到5行", min_length=1, max_length=5)
    do: str = Field(
        "", title="这时怎么做", description="画在最下面、打着勾的一句，最多24个字母；来电自己有“挂断”", max_length=24
    )


class _Example(Strict):
    origin: Origin = Field(exclude=True, repr=False)
    screen: tuple[ForeignFrame, ...] = Field((), title="画面", description="遇到时看到什么，画成1到4幅图", max_length=4)


@dataclass(frozen=True)
class ForeignExample:
    """The drawn example of a tactic in a language. frames: none where the translation has none."""

    language: str
    tactic: str
    origin: Origin
    frames: tuple[ForeignFrame, ...]


def read_foreign_examples(sources: Sources) -> tuple[tuple[ForeignExample, ...], list[Problem]]:
    """Of every translated explainer its frames, and what is wrong with them."""
    examples, problems = sources.once("foreign examples", lambda: _read(sources))
    return examples, list(problems)


def _read(sources: Sources) -> tuple[tuple[ForeignExample, ...], list[Problem]]:
    examples: list[ForeignExample] = []
    problems: list[Problem] = []
    for language, id_, file in _explainers(sources):
        origin = Origin(file.path, file.document.lines) if file.document else Origin(file.path, {})
        written = file.document.front.get("screen") if file.document else None
        found, wrong = validate(_Example, {"screen": written}, origin)
        problems += wrong
        if found:
            examples.append(ForeignExample(language, id_, origin, found.screen))
    return tuple(examples), problems


def _explainers(sources: Sources) -> Iterator[tuple[str, str, SourceFile]]:
    """Translations of explainers: language, id of the tactic, file."""
    for language, pages in translations(sources).items():
        for uri, file in pages.items():
            if uri.startswith(_FOLDER) and uri != f"{_FOLDER}index.md":
                yield language, uri.removeprefix(_FOLDER).removesuffix(".md"), file
