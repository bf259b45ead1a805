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

from fanzha.content import CheckAnswer, Icons, Library, Tactic, in_category_order, read_self_check
from fanzha.site.rendering import Renderer

URI = "self-check.md"
PHONES = ("110", "96110")
TOLD = 0.4  # of an answer's strongest sign: weaker ones hardly ever decide. A share, so that equals are not parted
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


@dataclass(frozen=True)
class Sign:
    """That an answer speaks for a tactic. weight: the more, the stronger; reason: a sentence of the tactic's own."""

    tactic: Tactic
    weight: int
    reason: str


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
    least = TOLD * max((sign.weight for sign in made), default=0)
    return sorted((sign for sign in made if sign.weight >= least), key=lambda sign: -sign.weight)


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
