"""我是不是遇到骗局了: a few questions → likely tactics with reasons, worked out from the tactics' own texts.

Questions and the words that their answers look for are data (cases/_vocabulary/self_check.yml). Which answer speaks for
which tactic, and how much, comes from the explainers at build time; the browser only adds up. A reason is never more
than what the person chose: the sentence that a tactic was found by may say things that did not happen to them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from fanzha.content import CheckAnswer, Icons, Library, Tactic, in_category_order, read_self_check
from fanzha.site.rendering import Renderer

URI = "self-check.md"
PHONES = ("110", "96110")
NAMED = 2  # tactics named beside an answer where there is no script; more would be a wall of links
COMPARED = 3  # red flags to hold one's own story against

# How much a match in each field says. Red flags and lines are written to be recognised. What victims once said
# (`phrases`) is not looked at: a word in one person's story is no trait of the tactic.
FIELDS = {"red_flags": 4, "lines": 4, "steps": 3, "aliases": 3}
OF_CHANNEL = 2


@dataclass(frozen=True)
class Sign:
    """That an answer speaks for a tactic. weight: the more, the stronger."""

    tactic: Tactic
    weight: int


@dataclass(frozen=True)
class Told:
    """What is told of a tactic. advice: what to do first, as sentences; lang: of a title in another language."""

    title: str
    summary: str
    advice: str
    flags: tuple[str, ...]
    lang: str = ""


def in_chinese(tactic: Tactic) -> Told:
    return Told(tactic.title, tactic.summary, "；".join(tactic.do[:2]) + "。", tactic.red_flags[:COMPARED])


def signs(answer: CheckAnswer, tactics: list[Tactic]) -> list[Sign]:
    """The tactics that an answer speaks for, strongest first.

    An answer that fits nearly every tactic says little about any, so weights shrink with the number of fits (as the
    inverse document frequency does in search).
    """
    found = []
    for tactic in tactics:
        points = sorted(matches(answer, tactic), reverse=True)
        if points:
            found.append((tactic, sum(each / 2**at for at, each in enumerate(points[:3]))))
    rarity = math.log(1 + len(tactics) / len(found)) if found else 0
    made = [Sign(tactic, round(10 * strength * rarity)) for tactic, strength in found]
    return sorted(made, key=lambda sign: -sign.weight)


def matches(answer: CheckAnswer, tactic: Tactic) -> Iterator[int]:
    """Points for each word in the strongest text it stands in, and for a channel that both name."""
    for word in answer.words:
        found = (
            name for name, text in _texts(tactic) if word in text and not any(each in text for each in answer.unless)
        )
        yield from (FIELDS[name] for name in list(found)[:1])
    if {*answer.channels} & {*tactic.channels}:
        yield OF_CHANNEL


def _texts(tactic: Tactic) -> Iterator[tuple[str, str]]:
    """A tactic's texts with the names of their fields, strongest first."""
    yield from (("red_flags", text) for text in tactic.red_flags)
    yield from (("lines", line.say) for line in tactic.lines)
    yield from (("steps", text) for text in tactic.steps)
    yield from (("aliases", text) for text in (tactic.title, *tactic.aliases))


def self_check_pages(
    library: Library, icons: Icons, directory_urls: bool, tell: Callable[[Tactic], Told] = in_chinese
) -> dict[str, str]:
    """The page, with what the script adds up as a data block inside it, so that it works from file:// as well.

    tell: what it says of a tactic; which answer speaks for which tactic is worked out from Chinese in every language.
    """
    questions, _ = read_self_check(library)
    tactics = list(in_category_order(library))
    renderer = Renderer(library.vocabulary, library.tactics, icon=icons.svg, directory_urls=directory_urls)
    rows = [[(answer, signs(answer, tactics)) for answer in question.options] for question in questions]
    told = {tactic.id: tell(tactic) for tactic in tactics}
    phones = [library.vocabulary.hotlines.find(id_) for id_ in PHONES]
    page = renderer.render(
        "self-check.md",
        URI,
        questions=list(zip(questions, rows, strict=True)),
        data_block=_data_block(rows, told, renderer),
        told=told,
        tactics=tactics,
        named=NAMED,
        phones=[phone for phone in phones if phone],
        site=renderer.address(URI),
    )
    return {URI: page}


def _data_block(
    rows: list[list[tuple[CheckAnswer, list[Sign]]]], told: Mapping[str, Told], renderer: Renderer
) -> Markup:
    """tactics: id → [title, address, summary, what to do first, red flags, language of the title if it is another];
    answers: for each in page order {id of a tactic: weight}. No character of it can end the script element.
    """
    depth = renderer.depth(URI)
    data: dict[str, Any] = {
        "tactics": {
            id_: [
                each.title,
                renderer.link(depth, f"tactics/{id_}.md"),
                each.summary,
                each.advice,
                list(each.flags),
                *([each.lang] if each.lang else []),
            ]
            for id_, each in told.items()
        },
        "answers": [{sign.tactic.id: sign.weight for sign in found} for row in rows for _, found in row],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026").replace(">", "\\u003e"))
