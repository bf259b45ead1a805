"""What goes beyond a kind's limits → problems at the line of the field that an editor can shorten."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from fanzha.content import Problem
from fanzha.kinds import Excess, Sheet, beyond, record_behind
from fanzha.press.templates import Filled, aloud

_WORDS = re.compile(r"[\u3400-\u9fff]+")
# What an editor cannot shorten, and what is too long to be what is too long.
_PASSED_OVER = ("page", "dates", "hotlines", "quiz", "source", "id", "numbers", "body")


# What is said where a layout or a template would have taken the short name, had there been one.
OR_SHORT_NAME = "，或另写一个简称：issuer.yml 的 short"


def held(sheet: Sheet, filled: Filled) -> Iterator[Problem]:
    """成品要在 manifest.yml 的 limits 之内，连同落款一起量；超出的说出多了多少、哪一项太长，一个字也不截。

    [text-limit]
    """
    for excess in beyond(filled.measured, filled.parts, sheet.manifest.limits, names_said(sheet.data)):
        yield problem_of(sheet, filled, excess)


def names_said(data: Mapping[str, Any]) -> tuple[str, ...]:
    """What the unit and its places are called, as written and as read out."""
    issuer = data["issuer"]
    names = (issuer.get(name, "") for name in ("name", "short", "co_issuer", "school", "class_name", "community"))
    written = [*names, *issuer.get("places", ())]
    return tuple(said for name in written if name for said in (name, aloud(name, data["numbers"])))


def problem_of(sheet: Sheet, filled: Filled, excess: Excess) -> Problem:
    """One excess, at the field that most of the text in question was made of."""
    own = sheet.sources[""].origin
    if excess.about and excess.about in own.body:
        hint = "请改这一行" if not excess.over else f"请把这一行删去 {excess.over} 字"
        return Problem(own.path, own.line_of(excess.about), "text-limit", f"“{sheet.title}”{excess.message}", hint)
    found = longest(sheet, excess.about or filled.text, excess)
    return replace(found, hint=found.hint + OR_SHORT_NAME) if _signed_in_full(sheet, found) else found


def _signed_in_full(sheet: Sheet, problem: Problem) -> bool:
    """Whether a text is too long by its issuer's name, and there is no short one that it could have used."""
    issuer = sheet.sources.get("issuer")
    if issuer is None or issuer.short:
        return False
    return bool((problem.path, problem.line) == (issuer.origin.path, issuer.origin.line("name")))


def longest(sheet: Sheet, text: str, excess: Excess) -> Problem:
    """An excess, at the field that most of this text was made of."""
    field, length = _behind(sheet.data, text)
    record, keys = record_behind(sheet, field) if field and excess.over else (sheet.sources[""], ())
    named = ".".join(map(str, keys))
    hint = f"用到的 {named} 有 {length} 字，请改短" if named else "请改这一条的内容，或改这个种类的模板"
    return Problem(
        record.origin.path, record.origin.line(*keys), "text-limit", f"“{sheet.title}”{excess.message}", hint
    )


def _behind(data: Mapping[str, Any], text: str) -> tuple[str, int]:
    """The field that has most words in common with a text, and how long it is."""
    shared = [(_in_common(words, text), len(words), name) for name, words in leaves(data)]
    common, length, name = max(shared, default=(0, 0, ""), key=lambda each: each[:2])
    return (name, length) if common else ("", 0)


def _in_common(words: str, text: str) -> int:
    """Characters in runs of one that stand in the other: a sentence may be part of a field, or made of it."""
    of_field = sum(len(run) for run in _WORDS.findall(words) if run in text)
    of_text = sum(len(run) for run in _WORDS.findall(text) if run in words)
    return max(of_field, of_text)


def leaves(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a brief with the name of its field, such as tactic.do.2."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            if key not in _PASSED_OVER:
                yield from leaves(part, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list | tuple):
        for at, part in enumerate(value):
            yield from leaves(part, f"{name}.{at}")
