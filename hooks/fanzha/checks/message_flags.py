"""What 看看这条消息 looks for is whole, points to tactics, and finds its own examples."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator

from fanzha.checks.message_judge import judge
from fanzha.content import (
    FLAGS_FILE,
    Library,
    MessageFlag,
    Problem,
    read_message_flags,
    rules_of_messages,
)

COUNTS = ("flag", "calm", "topic")  # kinds that have a weight
EXPLAINED = ("flag", "calm")  # kinds that are shown with a reason


def message_flag_problems(library: Library) -> Iterator[Problem]:
    """What is wrong with the flags, their tactics and their examples; their wording is read with every other text."""
    flags, problems = read_message_flags(library)
    yield from problems
    rules: tuple[Callable[[MessageFlag, Library], Iterator[Problem]], ...] = (whole_flag, usable_phrases, known_tactics)
    for flag in flags:
        for rule in rules:
            yield from rule(flag, library)
    yield from told_apart(flags)
    if not problems:
        yield from found_examples(flags, library)


def whole_flag(flag: MessageFlag, library: Library) -> Iterator[Problem]:
    """看消息的一条红旗要有要找的词或 find，有分量，有为什么，有词的还要有例子。[message-flag-part]"""
    lacks = {
        "look 或 find": not flag.look and not flag.find,
        "weight": flag.kind in COUNTS and not flag.weight,
        "why": flag.kind in EXPLAINED and not flag.why,
        "example": bool(flag.look) and not flag.find and not flag.example,
    }
    for name in (name for name, missing in lacks.items() if missing):
        yield Problem(FLAGS_FILE, flag.origin.line(), "message-flag-part", f"“{flag.id}”没有写 {name}")


def usable_phrases(flag: MessageFlag, library: Library) -> Iterator[Problem]:
    """要找的词至少两个字，… 和 | 两边都要有字；一个字的词，真的短信里到处都是。[message-flag-word]"""
    for phrase in flag.look if not flag.find else ():
        parts = [word for part in phrase.split("…") for word in part.split("|")]
        short = len(phrase) < 2 and flag.kind not in ("denial", "warning")
        if short or "" in parts:
            message, hint = f"“{phrase}”太短，或者 … 和 | 的一边没有字", "请写完整，至少两个字"
            yield Problem(FLAGS_FILE, flag.origin.line("look"), "message-flag-word", message, hint)


def known_tactics(flag: MessageFlag, library: Library) -> Iterator[Problem]:
    """红旗指向的手法可以还没有写，但不能和已有的只差一两个字母。[message-flag-tactic]"""
    known = sorted({*library.tactics, *library.broken})
    line = flag.origin.line("tactics")
    for each in (each for each in flag.tactics if each not in known):
        near = difflib.get_close_matches(each, known, n=1, cutoff=0.93)
        if near:
            yield Problem(FLAGS_FILE, line, "message-flag-tactic", f"没有“{each}”这个手法", f"是不是“{near[0]}”？")


def told_apart(flags: tuple[MessageFlag, ...]) -> Iterator[Problem]:
    """每条红旗的编号不同。[message-flag-repeated]"""
    seen: set[str] = set()
    for flag in flags:
        if flag.id in seen:
            message = f"编号“{flag.id}”写了两次"
            yield Problem(FLAGS_FILE, flag.origin.line("id"), "message-flag-repeated", message, "请换一个编号")
        seen.add(flag.id)


def found_examples(flags: tuple[MessageFlag, ...], library: Library) -> Iterator[Problem]:
    """每条红旗的例子，要真能用它的词找出来。[message-flag-example]"""
    rules = rules_of_messages(library, flags, {})
    for flag in flags:
        if flag.example and flag.look and not flag.find and flag.id not in judge(flag.example, rules).found:
            message = f"“{flag.id}”的例子找不出来：{flag.example}"
            hint = "请让 look 里的一个词和例子对得上；例子里有“不要”“请勿”之类的，红旗不算"
            yield Problem(FLAGS_FILE, flag.origin.line("example"), "message-flag-example", message, hint)
