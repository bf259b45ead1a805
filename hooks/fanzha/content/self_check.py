"""The questions of the self-check: cases/_vocabulary/self_check.yml."""

from __future__ import annotations

from functools import partial

from pydantic import Field

from fanzha.content.library import Library
from fanzha.content.model import Ids
from fanzha.content.origin import Origin
from fanzha.content.problems import Problem
from fanzha.content.sources import SourceFile
from fanzha.content.strict import Strict, Words
from fanzha.content.validate import validate

SELF_CHECK_FILE = "cases/_vocabulary/self_check.yml"


class CheckAnswer(Strict):
    """One answer to tick."""

    title: str = Field(title="选项", description="看得懂的一句话，最多24字", min_length=1, max_length=24)
    words: Words = Field((), title="词", description="讲解里会有的词，不给人看")
    unless: Words = Field((), title="不算", description="含有这些字的那一句不算数，免得碰巧对上")
    channels: Ids = Field((), title="渠道", description="channels.yml 里的编号")
    none: str = Field(
        "", title="都不是", description="“上面都不是”这一项写 yes，它和别的选项不能一起选", pattern="^(yes|)$"
    )
    urgent: str = Field("", title="紧急", description="选了它先请人拨打110就写 yes", pattern="^(yes|)$")


class CheckQuestion(Strict):
    """One question; several answers may be ticked."""

    origin: Origin = Field(exclude=True, repr=False)
    id: str = Field(title="编号", description="英文小写", pattern=r"^[a-z][a-z0-9-]*$")
    title: str = Field(title="问题", description="问一句话，最多24字", min_length=4, max_length=24)
    enough: str = Field(
        "",
        title="发生了什么",
        description="问的是发生了什么就写 yes，只有两三种手法才有的一项单选也算",
        pattern="^(yes|)$",
    )
    options: tuple[CheckAnswer, ...] = Field(
        title="选项", description="2到20个，每个有 title", min_length=2, max_length=20
    )


def read_self_check(library: Library) -> tuple[tuple[CheckQuestion, ...], list[Problem]]:
    """The questions, none if the project has no such file, and what is wrong with them."""
    file = library.sources.files.get(SELF_CHECK_FILE)
    if file is None:
        return (), []
    questions, problems = library.sources.once(file.path, partial(_read_questions, file))
    return questions, list(problems)


def _read_questions(file: SourceFile) -> tuple[tuple[CheckQuestion, ...], list[Problem]]:
    problems: list[Problem] = []
    if not isinstance(file.value, list):
        if not file.problems:
            problems.append(Problem(SELF_CHECK_FILE, 1, "self-check-form", "要写成列表", "每个问题以“- id:”开头"))
        return (), problems
    questions = []
    for number, written in enumerate(file.value):
        origin = file.origin(number)
        if not isinstance(written, dict):
            problems.append(
                Problem(SELF_CHECK_FILE, origin.line(), "self-check-form", "问题要写成 id、title、options 三项")
            )
            continue
        question, wrong = validate(CheckQuestion, written, origin)
        problems += wrong
        questions += [question] if question else []
    return tuple(questions), problems
