"""The questions of the quiz, beside the tactics: docs/tactics/quiz/<tactic>.yml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from pydantic import BeforeValidator, Field, field_validator
from pydantic_core import PydanticCustomError

from fanzha.content.library import Library, in_category_order
from fanzha.content.model import Tactic
from fanzha.content.origin import Origin
from fanzha.content.problems import Problem, closest
from fanzha.content.sources import SourceFile
from fanzha.content.strict import Strict
from fanzha.content.validate import validate

QUIZ_FOLDER = "docs/tactics/quiz"


_SAID = {"yes": True, "对": True, "是": True, "no": False, "不对": False, "错": False, "否": False}


def _yes_or_no(written: object) -> object:
    """The strings-only reader leaves yes and no as text; Chinese answers are taken as well."""
    if isinstance(written, str) and written not in _SAID:
        raise PydanticCustomError("quiz-answer", "只能写 yes 或 no，不能写“{written}”", {"written": written})
    return _SAID[written] if isinstance(written, str) else written


Answer = Annotated[bool, BeforeValidator(_yes_or_no)]


class Option(Strict):
    """One thing that could be done."""

    text: str = Field(title="选项", description="一种做法或看法，最多30字", min_length=2, max_length=30)
    right: Answer = Field(title="对不对", description="对写 yes，不对写 no；一道题只有一个对的")
    why: str = Field(title="道理", description="为什么对、为什么不对，最多50字", min_length=4, max_length=50)


class Question(Strict):
    """A scenario, what is asked about it, and two to four options of which one is right."""

    origin: Origin = Field(exclude=True, repr=False)
    scene: str = Field(
        title="情境", description="发生了什么，最多80字；典型情形，不写真名", min_length=8, max_length=80
    )
    ask: str = Field(title="问题", description="问一句话，最多24字", min_length=4, max_length=24)
    options: tuple[Option, ...] = Field(
        title="选项", description="2到4个，每个有 text、right、why", min_length=2, max_length=4
    )

    @field_validator("options")
    @classmethod
    def _one_right(cls, options: tuple[Option, ...]) -> tuple[Option, ...]:
        right = sum(option.right for option in options)
        if right != 1:
            message = "要正好有一个对的（right: yes），现在有 {right} 个"
            raise PydanticCustomError("quiz-one-right", message, {"right": right})
        return options

    @property
    def place(self) -> int:
        """Where the right option stands, from 0."""
        return next(at for at, option in enumerate(self.options) if option.right)

    @property
    def margin(self) -> int:
        """By how many characters the right option is longer than the longest of the others; negative if it is not."""
        others = [len(option.text) for option in self.options if not option.right]
        return len(self.options[self.place].text) - max(others)


@dataclass(frozen=True)
class Quiz:
    """The questions about one tactic, in the order of their file."""

    tactic: Tactic
    questions: tuple[Question, ...]

    @property
    def uri(self) -> str:
        """The source address of its page."""
        return f"quiz/{self.tactic.id}.md"


def read_quizzes(library: Library) -> tuple[list[Quiz], list[Problem]]:
    """All quizzes, tactics in the order of their categories, and what is wrong with their form."""
    found: dict[str, tuple[Question, ...]] = {}
    problems: list[Problem] = []
    for file in library.sources.within(QUIZ_FOLDER, ".yml"):
        if file.stem in library.broken:
            continue
        if file.stem not in library.tactics:
            hint = "文件名要和手法的文件名一样。" + closest(file.stem, library.tactics)
            problems.append(Problem(file.path, 1, "quiz-tactic", f"没有“{file.stem}”这个手法", hint))
            continue
        found[file.stem], wrong = library.sources.once(file.path, partial(_read_questions, file))
        problems += wrong
    quizzes = [Quiz(tactic, found[tactic.id]) for tactic in in_category_order(library) if found.get(tactic.id)]
    return quizzes, problems


def _read_questions(file: SourceFile) -> tuple[tuple[Question, ...], list[Problem]]:
    problems: list[Problem] = []
    return tuple(_questions(file, problems)), problems


def _questions(file: SourceFile, problems: list[Problem]) -> Iterator[Question]:
    if not isinstance(file.value, list):
        if not file.problems:
            problems.append(Problem(file.path, 1, "quiz-form", "小测要写成列表", "每道题以“- scene:”开头"))
        return
    scenes: dict[str, int] = {}
    for number, written in enumerate(file.value):
        origin = file.origin(number)
        if not isinstance(written, dict):
            problems.append(Problem(file.path, origin.line(), "quiz-form", "这道题要写成 scene、ask、options 三项"))
            continue
        question, wrong = validate(Question, written, origin)
        problems += wrong
        if question and scenes.setdefault(question.scene, number) != number:
            message = f"和第 {scenes[question.scene] + 1} 题的情境一样"
            problems.append(
                Problem(file.path, origin.line("scene"), "quiz-repeated", message, "请换一个情境，或删掉一题")
            )
        elif question:
            yield question
