"""One case told again for old people or for pupils: short enough to be read out, and with no fact that it lacks.

A telling is printed alone, on leaflets, in handbooks and letters, where nobody can look at the case beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fanzha.content import Case, Library, Problem, Registry, Text, texts_of

LEAST = 30  # characters: less tells no story
LONGEST = {"elder": 20, "teen": 26}  # characters of a sentence without punctuation; what is read out in one breath
NAMES = {"elder": "讲给老人的", "teen": "讲给学生的"}

_COUNTED = "人个位天次年岁笔万千百元张套部名单条家点"
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_SPOKEN = re.compile(rf"[两二三四五六七八九十]+(?=(?:小时|分钟|{'|'.join(_COUNTED)}))")
_HAN = {char: number for number, char in enumerate("零一二三四五六七八九十")} | {"两": 2}
_SIGNS = re.compile(r"[^\w%]|_")
_HEAD = ("summary", "title", "timeline", "loss", "saved", "turning_point", "lesson", "date", "date_note")


def tellings_agree(case: Case, library: Library) -> Iterator[Problem]:
    """讲给老人、讲给学生的，只说案例里有的数；一句不太长，念得出来：老人的不超过20个字，学生的不超过26个字。

    [telling-number] [telling-long] [telling-short]
    """
    texts = list(texts_of(library.documents[case.origin.path]))
    own = [text for text in texts if text.keys[:1] in [(name,) for name in _HEAD] or not text.keys]
    known = {number for text in own for number, _ in _numbers(text.value)} | Registry(library.vocabulary).numbers
    for text in texts:
        name = str(text.keys[0]) if text.keys else ""
        if name in NAMES:
            yield from _of_telling(text, name, known)


def _of_telling(text: Text, name: str, known: set[str]) -> Iterator[Problem]:
    for number, written in _numbers(text.value):
        if number not in known:
            message = f"{NAMES[name]}里有“{written}”，案例别处没有这个数"
            yield Problem(text.path, text.line, "telling-number", message, "只说案例里写了的；数不清楚就不说数")
    sentences = [_SIGNS.sub("", part) for part in re.split(r"[。！？；]", text.value)]
    longest = max(sentences, key=len)
    if len(longest) > LONGEST[name]:
        message = f"{NAMES[name]}有一句{len(longest)}个字：“{longest[:16]}……”"
        yield Problem(text.path, text.line, "telling-long", message, "请拆成两句，一句只说一件事")
    if sum(map(len, sentences)) < LEAST:
        message = f"{NAMES[name]}只有{sum(map(len, sentences))}个字"
        yield Problem(text.path, text.line, "telling-short", message, "请把来龙去脉讲完：谁说了什么，后来怎样")


def _numbers(said: str) -> Iterator[tuple[str, str]]:
    """Numbers as digits and as written: those written so, and what is counted in characters (两个, 三天, 十五分钟)."""
    for match in _DIGITS.finditer(said):
        yield match[0].rstrip("0").rstrip(".") if "." in match[0] else match[0], match[0]
    for match in _SPOKEN.finditer(said):
        yield str(_spoken(match[0])), match[0]


def _spoken(written: str) -> int:
    """两 → 2, 十五 → 15, 三十 → 30."""
    tens, found, units = written.partition("十")
    if not found:
        return _HAN[written[-1]]
    return (_HAN.get(tens, 1) if tens else 1) * 10 + _HAN.get(units, 0)
