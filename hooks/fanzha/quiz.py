"""反诈小测: questions beside the tactics (docs/tactics/quiz/<tactic>.yml) → plain pages that a script makes playable.

The pages hold every question with its reasons in HTML, so they can be read, printed and copied without JavaScript;
assets/js/quiz.js shows one scenario at a time from what stands there and keeps no data of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Annotated

from pydantic import BeforeValidator, Field, field_validator
from pydantic_core import PydanticCustomError

from fanzha.frontmatter import read_yaml
from fanzha.icons import Icons
from fanzha.library import Library
from fanzha.model import Origin, Strict, Tactic
from fanzha.problems import Problem, closest
from fanzha.rendering import Renderer
from fanzha.sheets import in_category_order
from fanzha.text_rules import text_checks
from fanzha.texts import Text, values_of
from fanzha.typography import house_style_values
from fanzha.validate import validate

FOLDER = "docs/tactics/quiz"
DRAWN = 10  # questions of a mixed round: five minutes, what a class or a queue has patience for
MIXED_URI = "quiz/mixed.md"
MIXED = 30  # questions a mixed round is drawn from; more would only make the page heavier
GUESSABLE_FROM = 4  # questions: in fewer, a pattern is chance
SEEN_LONGER = 3  # characters: less is not seen at a glance

_SAID = {"yes": True, "对": True, "是": True, "no": False, "不对": False, "错": False, "否": False}


def _yes_or_no(written: object) -> object:
    """The strings-only reader leaves yes and no as text; Chinese answers are taken as well."""
    if isinstance(written, str) and written not in _SAID:
        raise PydanticCustomError("quiz-answer", "只能写 yes 或 no，不能写“{written}”", {"written": written})
    return _SAID[written] if isinstance(written, str) else written


Checks = Sequence[Callable[[Text], Iterable[Problem]]]
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


def read_quizzes(library: Library, checks: Checks = ()) -> tuple[list[Quiz], list[Problem]]:
    """All quizzes, tactics in the order of their categories, and what is wrong with their files.

    checks: rules about single texts that the questions are held against.
    """
    found: dict[str, tuple[Question, ...]] = {}
    problems: list[Problem] = []
    for file in sorted((library.root / FOLDER).glob("*.yml")):
        label = f"{FOLDER}/{file.name}"
        if file.stem in library.broken:
            continue
        if file.stem not in library.tactics:
            hint = "文件名要和手法的文件名一样。" + closest(file.stem, library.tactics)
            problems.append(Problem(label, 1, "quiz-tactic", f"没有“{file.stem}”这个手法", hint))
            continue
        found[file.stem] = tuple(_read_questions(label, file.read_bytes(), checks, problems))
        problems += giveaways(label, found[file.stem])
    quizzes = [Quiz(tactic, found[tactic.id]) for tactic in in_category_order(library) if found.get(tactic.id)]
    return quizzes, problems


def giveaways(label: str, questions: Sequence[Question]) -> Iterator[Problem]:
    """不看题也能猜对：对的选项多半明显最长，或多半排在同一个位置。[quiz-giveaway]"""
    if len(questions) < GUESSABLE_FROM:
        return
    longest = [each for each in questions if each.margin >= SEEN_LONGER]
    if len(longest) * 2 > len(questions):
        message = f"{len(questions)} 道题里有 {len(longest)} 道，对的选项明显最长，不看题也能猜中"
        hint = "把对的写短一些，或把不对的写得具体一些"
        yield Problem(label, longest[0].origin.line("options"), "quiz-giveaway", message, hint)
    places = Counter(each.place for each in questions)
    [(place, count)] = places.most_common(1)
    if count * 3 > len(questions) * 2:
        first = next(each for each in questions if each.place == place)
        message = f"{len(questions)} 道题里有 {count} 道，对的都是第 {place + 1} 个，不看题也能猜中"
        yield Problem(label, first.origin.line("options"), "quiz-giveaway", message, "把选项的次序换一换")


def quiz_problems(library: Library) -> list[Problem]:
    """What is wrong with the quizzes, their wording included."""
    return read_quizzes(library, text_checks(library))[1]


def _read_questions(label: str, raw: bytes, checks: Checks, problems: list[Problem]) -> Iterator[Question]:
    value, lines, wrong = read_yaml(label, raw)
    problems += wrong
    if not isinstance(value, list):
        if not wrong:
            problems.append(Problem(label, 1, "quiz-form", "小测要写成列表", "每道题以“- scene:”开头"))
        return
    value = house_style_values(value)
    for text in values_of(label, value, lines):
        for check in checks:
            problems += check(text)
    scenes: dict[str, int] = {}
    for number, written in enumerate(value):
        origin = Origin(label, {keys[1:]: line for keys, line in lines.items() if keys[:1] == (number,)})
        if not isinstance(written, dict):
            problems.append(Problem(label, origin.line(), "quiz-form", "这道题要写成 scene、ask、options 三项"))
            continue
        question, wrong = validate(Question, written, origin)
        problems += wrong
        if question and scenes.setdefault(question.scene, number) != number:
            message = f"和第 {scenes[question.scene] + 1} 题的情境一样"
            problems.append(Problem(label, origin.line("scene"), "quiz-repeated", message, "请换一个情境，或删掉一题"))
        elif question:
            yield question


def quiz_pages(library: Library, icons: Icons, directory_urls: bool) -> dict[str, str]:
    """The start page, a page for every tactic with questions, and a mixed round: source uri → Markdown."""
    quizzes, _ = read_quizzes(library)
    if not quizzes:
        return {}
    renderer = Renderer(library.vocabulary, library.tactics, icon=icons.svg, directory_urls=directory_urls)
    pages = {"quiz/index.md": renderer.render("quiz-index.md", "quiz/index.md", quizzes=quizzes, drawn=DRAWN)}
    for quiz in quizzes:
        items = [(quiz.tactic, question) for question in quiz.questions]
        told = {"title": f"反诈小测：{quiz.tactic.title}", "told": "看看遇到同样的事，您会怎么办。"}
        pages[quiz.uri] = _page(renderer, quiz.uri, items, 0, **told)
    if len(quizzes) > 1:
        items = list(mixed(quizzes))[:MIXED]
        told = {"title": "反诈小测：混合题", "told": "各种手法放在一起，每次抽的题不一样。"}
        pages[MIXED_URI] = _page(renderer, MIXED_URI, items, min(DRAWN, len(items)), **told)
    return pages


def _page(renderer: Renderer, uri: str, items: list[tuple[Tactic, Question]], draw: int, **words: str) -> str:
    """draw: how many of the items a round has; 0 for all of them, in their order."""
    return renderer.render("quiz.md", uri, items=items, draw=draw, address=renderer.address(uri), **words)


def mixed(quizzes: Iterable[Quiz]) -> Iterator[tuple[Tactic, Question]]:
    """The first question of every tactic, then the second of every tactic, and so on."""
    columns = [[(quiz.tactic, question) for question in quiz.questions] for quiz in quizzes]
    for row in zip_longest(*columns):
        yield from (item for item in row if item)
