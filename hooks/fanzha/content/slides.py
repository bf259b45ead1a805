"""Markdown → slides: a heading is a slide, the first is the cover; “图：” alone on a line names a slide's picture, and
what stands below “备注：” is said by who shows it and not shown.

A plan, such as that of a lesson, says in quotations what is on the screen (`> 幻灯片：标题`), and around them what is
done meanwhile. The deck is made of the plan, so that the two never disagree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from fanzha.content.prose import Block, Inline, blocks_of, words

NOTES, PICTURE = "备注：", "图："

_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*")
_MARK = re.compile(r">\s*幻灯片(?:[：:]\s*(.*?))?\s*")
_QUOTED = re.compile(r">\s?(.*)")


@dataclass(frozen=True)
class Slide:
    """What is shown, and what is said meanwhile. picture: its name, "" for none."""

    title: str
    blocks: list[Block] = field(default_factory=list)
    picture: str = ""
    notes: list[Block] = field(default_factory=list)


def slides_of(text: str) -> list[Slide]:
    """The slides of a deck, the first of which is its cover. What stands before the first heading is on that too."""
    made, noted = [Slide("")], False
    for block in blocks_of(text):
        if block["t"] == "h":
            title = "".join(words(block["c"])).strip()
            made = [*made, Slide(title)] if made[0].title else [replace(made[0], title=title)]
            noted = False
            continue
        said = "".join(words(block["c"])).strip() if block["t"] == "p" else ""
        if said.startswith(NOTES) and not noted:
            noted = True
            block = {**block, "c": _without(block["c"], NOTES)}
            if said == NOTES:
                continue
        if noted:
            made[-1].notes.append(block)
        elif said.startswith(PICTURE) and not made[-1].picture:
            made.append(replace(made.pop(), picture=said.removeprefix(PICTURE).strip()))
        else:
            made[-1].blocks.append(block)
    return made


def _without(inlines: list[Inline], beginning: str) -> list[Inline]:
    first, *rest = inlines
    if "v" not in first:
        return [{**first, "c": _without(first["c"], beginning)}, *rest]
    return [{**first, "v": first["v"].lstrip().removeprefix(beginning)}, *rest]


def deck_of_plan(plan: str) -> str:
    """The slides that a plan shows, as Markdown of a deck; their notes are the plan's own words around them.

    What a section says before its first slide is said with that slide; a section without slides is left out.
    """
    return "\n\n".join(_written(slide) for slide in _planned(plan))


def numbered_plan(plan: str, first: int) -> str:
    """The plan as it is printed: every slide with its number, without the names of pictures. first: the number of the
    plan's first slide."""
    number, lines = first, []
    for line in plan.split("\n"):
        mark, quoted = _MARK.fullmatch(line), _QUOTED.fullmatch(line)
        if mark:
            line = f"> **幻灯片{number}**　{mark[1] or ''}".rstrip("　")
            number += 1
        elif quoted and quoted[1].startswith(PICTURE):
            continue  # the name of a picture tells a reader nothing
        lines.append(line)
    return "\n".join(lines)


@dataclass
class _Planned:
    """A slide as its plan has it, line by line."""

    title: str
    shown: list[str]
    said: list[str]


def _planned(plan: str) -> Iterator[_Planned]:
    section = ""
    waiting: list[str] = []
    slide: _Planned | None = None
    showing = False
    for line in plan.split("\n"):
        heading, mark, quoted = _HEADING.fullmatch(line), _MARK.fullmatch(line), _QUOTED.fullmatch(line)
        if heading:
            if slide:
                yield slide
            section, waiting, slide, showing = heading[1], [], None, False
        elif mark:
            if slide:
                yield slide
            slide, waiting, showing = _Planned(mark[1] or section, [], waiting), [], True
        elif quoted and showing and slide:
            slide.shown.append(quoted[1])
        else:
            showing = False
            (slide.said if slide else waiting).append(line)
    if slide:
        yield slide


def _written(slide: _Planned) -> str:
    shown, said = ("\n".join(lines).strip("\n") for lines in (slide.shown, slide.said))
    return "\n\n".join(part for part in (f"## {slide.title}", shown, said and f"{NOTES}\n\n{said}") if part)
