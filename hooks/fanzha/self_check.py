"""我是不是遇到骗局了: a few questions → likely tactics with reasons, worked out from the tactics' own texts.

Questions and the words that their answers look for are data (cases/_vocabulary/self_check.yml). How much an answer
speaks for a tactic, and the sentence that says why, come from the explainers at build time; the browser only adds up.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from pydantic import Field

from fanzha.frontmatter import KeyPath, read_yaml
from fanzha.icons import Icons
from fanzha.library import Library
from fanzha.model import Ids, Origin, Strict, Tactic, Words
from fanzha.problems import Problem, closest
from fanzha.rendering import Renderer
from fanzha.sheets import in_category_order
from fanzha.text_rules import text_checks
from fanzha.texts import Text
from fanzha.typography import house_style_values
from fanzha.validate import validate

PATH = "cases/_vocabulary/self_check.yml"
URI = "self-check.md"
PHONES = ("110", "96110")
LIKELIEST = 6  # tactics that one answer points to; the others would hardly ever come up
NAMED = 2  # tactics named beside an answer where there is no script; more would be a wall of links

# How much a match in each field says, and how the sentence is introduced. Red flags and lines are written to be
# recognised; phrases are many and long, so a word turns up in them by chance more often.
FIELDS = {
    "red_flags": (4, "危险信号：{}"),
    "lines": (4, "对方常说：“{}”"),
    "steps": (3, "常见的一步：{}"),
    "aliases": (3, "也有人叫它“{}”"),
    "phrases": (2, "有人这样说过：“{}”"),
    "channels": (2, "常见的渠道：{}"),
}


class CheckAnswer(Strict):
    """One answer to tick."""

    title: str = Field(title="选项", description="看得懂的一句话，最多24字", min_length=1, max_length=24)
    words: Words = Field((), title="词", description="讲解里会有的词，不给人看")
    channels: Ids = Field((), title="渠道", description="channels.yml 里的编号")
    urgent: str = Field("", title="紧急", description="选了它先请人拨打110就写 yes", pattern="^(yes|)$")


class CheckQuestion(Strict):
    """One question; several answers may be ticked."""

    origin: Origin = Field(exclude=True, repr=False)
    id: str = Field(title="编号", description="英文小写", pattern=r"^[a-z][a-z0-9-]*$")
    title: str = Field(title="问题", description="问一句话，最多24字", min_length=4, max_length=24)
    options: tuple[CheckAnswer, ...] = Field(
        title="选项", description="2到16个，每个有 title", min_length=2, max_length=16
    )


@dataclass(frozen=True)
class Sign:
    """That an answer speaks for a tactic. weight: the more, the stronger; reason: a sentence of the tactic's own."""

    tactic: Tactic
    weight: int
    reason: str


def read_self_check(library: Library) -> tuple[tuple[CheckQuestion, ...], list[Problem]]:
    """The questions, none if the project has no such file, and what is wrong with them."""
    file = library.root / PATH
    if not file.is_file():
        return (), []
    value, lines, problems = read_yaml(PATH, file.read_bytes())
    if not isinstance(value, list):
        if not problems:
            problems.append(Problem(PATH, 1, "self-check-form", "要写成列表", "每个问题以“- id:”开头"))
        return (), problems
    questions = []
    for number, written in enumerate(house_style_values(value)):
        origin = Origin(PATH, {keys[1:]: line for keys, line in lines.items() if keys[:1] == (number,)})
        if not isinstance(written, dict):
            problems.append(Problem(PATH, origin.line(), "self-check-form", "问题要写成 id、title、options 三项"))
            continue
        question, wrong = validate(CheckQuestion, written, origin)
        problems += wrong
        questions += [question] if question else []
    return tuple(questions), problems


def self_check_problems(library: Library) -> list[Problem]:
    """What is wrong with the questions, their wording and their channels included."""
    questions, problems = read_self_check(library)
    checks = text_checks(library)
    known = [channel.id for channel in library.vocabulary.channels]
    for question in questions:
        titles: dict[KeyPath, str] = {("title",): question.title}
        titles |= {("options", at, "title"): answer.title for at, answer in enumerate(question.options)}
        for keys, title in titles.items():
            text = Text(PATH, question.origin.line(*keys), title, keys)
            problems += [problem for check in checks for problem in check(text)]
        for at, answer in enumerate(question.options):
            line = question.origin.line("options", at, "channels")
            for channel in answer.channels:
                if channel not in known:
                    message, hint = f"没有“{channel}”这个渠道", closest(channel, known)
                    problems.append(Problem(PATH, line, "reference-unknown", message, hint))
    return problems


def signs(answer: CheckAnswer, tactics: list[Tactic], titles: dict[str, str]) -> list[Sign]:
    """The tactics that an answer speaks for, strongest first. titles: channel id → its Chinese name.

    An answer that fits nearly every tactic says little about any, so weights shrink with the number of fits (as the
    inverse document frequency does in search).
    """
    found = []
    for tactic in tactics:
        matches = sorted(_matches(answer, tactic, titles), key=lambda match: -match[0])
        if matches:
            strength = sum(points / 2**at for at, (points, _) in enumerate(matches[:3]))
            found.append((tactic, strength, matches[0][1]))
    rarity = math.log(1 + len(tactics) / len(found)) if found else 0
    made = [Sign(tactic, round(10 * strength * rarity), reason) for tactic, strength, reason in found]
    return sorted(made, key=lambda sign: -sign.weight)[:LIKELIEST]


def _matches(answer: CheckAnswer, tactic: Tactic, titles: dict[str, str]) -> Iterator[tuple[int, str]]:
    """For every word the strongest sentence it stands in, for the channels the first they share: points and reason."""
    for word in answer.words:
        found = next(((name, text) for name, text in _texts(tactic) if word in text), None)
        if found:
            points, reason = FIELDS[found[0]]
            yield points, reason.format(found[1])
    shared = next((titles[id_] for id_ in tactic.channels if id_ in answer.channels and id_ in titles), "")
    if shared:
        points, reason = FIELDS["channels"]
        yield points, reason.format(shared)


def _texts(tactic: Tactic) -> Iterator[tuple[str, str]]:
    """A tactic's texts with the names of their fields, strongest first."""
    for name in FIELDS:
        if name == "lines":
            yield from ((name, line.say) for line in tactic.lines)
        elif name == "aliases":
            yield from ((name, alias) for alias in (tactic.title, *tactic.aliases))
        elif name != "channels":
            yield from ((name, text) for text in getattr(tactic, name))


def self_check_pages(library: Library, icons: Icons, directory_urls: bool) -> dict[str, str]:
    """The page, with what the script adds up as a data block inside it, so that it works from file:// as well."""
    questions, _ = read_self_check(library)
    tactics = list(in_category_order(library))
    titles = {channel.id: channel.title for channel in library.vocabulary.channels}
    renderer = Renderer(library.vocabulary, library.tactics, icon=icons.svg, directory_urls=directory_urls)
    rows = [[(answer, signs(answer, tactics, titles)) for answer in question.options] for question in questions]
    phones = [library.vocabulary.hotlines.find(id_) for id_ in PHONES]
    page = renderer.render(
        "self-check.md",
        URI,
        questions=list(zip(questions, rows, strict=True)),
        data_block=_data_block(rows, tactics, renderer),
        tactics=tactics,
        named=NAMED,
        phones=[phone for phone in phones if phone],
        site=renderer.address(URI),
    )
    return {URI: page}


def _data_block(rows: list[list[tuple[CheckAnswer, list[Sign]]]], tactics: list[Tactic], renderer: Renderer) -> Markup:
    """tactics: [title, address, summary, first two things to do]; answers: for each in page order [[tactic, weight,
    reason], …]. No character of it can end the script element."""
    depth = renderer.depth(URI)
    places = {tactic.id: at for at, tactic in enumerate(tactics)}
    data: dict[str, Any] = {
        "tactics": [
            [tactic.title, renderer.link(depth, f"tactics/{tactic.id}.md"), tactic.summary, list(tactic.do[:2])]
            for tactic in tactics
        ],
        "answers": [
            [[places[sign.tactic.id], sign.weight, sign.reason] for sign in found] for row in rows for _, found in row
        ],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026").replace(">", "\\u003e"))
