"""What 看看这条消息 looks for in a text: cases/_vocabulary/message_flags.yml, and how its words become patterns.

A pattern is a regular expression that Python and every browser of the last ten years read alike (no look-behind, no
named groups): the check of an editor's examples and the page are to give the same answer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Literal

from pydantic import Field

from fanzha.content.library import Library
from fanzha.content.model import Ids
from fanzha.content.origin import Origin
from fanzha.content.problems import Problem
from fanzha.content.strict import Strict, Words
from fanzha.content.validate import validate

FLAGS_FILE = "cases/_vocabulary/message_flags.yml"

# What is left out of a text before it is compared, wherever it stands (验 证·码); where its sentences and clauses end.
LEFT_OUT = (
    r"[ \t\r\u00a0\u2000-\u206f\u3000\ufe0f\u2600-\u27bf"
    r"\"'`<>()\[\]{}*_~^|#+=&\/\\$.·•「」『』《》〈〉—–-]"
)
SENTENCE_END = "。!?;\\n"
CLAUSE_END = SENTENCE_END + ",、:【】"
GAP = 12  # characters that … may stand for
DENIED = "请勿|切勿|勿|不要|不得|不会|别告"  # nothing goes on behind these: 验证码请勿告诉他人
UNREAD = "\ufffd"
BETWEEN = f"(?:(?!{DENIED})[^{SENTENCE_END}]){{0,{GAP}}}?"  # what … becomes
A_NUMBER = "[0-9零一二三四五六七八九十百千万两几半]+"

Kind = Literal["flag", "calm", "topic", "denial", "warning"]
Find = Literal[
    "",
    "link-unknown",
    "link-ending",
    "link-short",
    "link-fake",
    "link-bare",
    "number-fake",
    "number-abroad",
    "number-mobile",
    "number-card",
    "mailbox",
    "no-contact",
]


class MessageFlag(Strict):
    """One thing to find in a message, and what it means that it is there."""

    origin: Origin = Field(exclude=True, repr=False)
    id: str = Field(title="编号", description="英文小写，别处不重复", pattern=r"^[a-z][a-z0-9-]*$")
    kind: Kind = Field(
        "flag", title="种类", description="flag 红旗 · calm 常态 · topic 话题 · denial 否定 · warning 提醒"
    )
    title: str = Field(title="名称", description="看到了什么，一句话，最多24字", min_length=2, max_length=24)
    look: Words = Field((), title="找什么", description="要找的词，用顿号分开；…隔几个字，|任意一个，#一个数")
    find: Find = Field("", title="程序找", description="网址、号码这些由程序找的东西，如 link-unknown")
    why: str = Field("", title="为什么", description="为什么算，一句话，最多40字；红旗和常态必写", max_length=40)
    weight: int = Field(0, title="分量", description="红旗、常态、话题写1到6，6一条就够", ge=0, le=6)
    tactics: Ids = Field((), title="手法", description="手法的文件名，最像的写在前面")
    example: str = Field("", title="例子", description="一句例子，找得到才算写对；有 look 的必写", max_length=40)


def read_message_flags(library: Library) -> tuple[tuple[MessageFlag, ...], list[Problem]]:
    """The flags, none if the project has no such file, and what is wrong with their form."""
    file = library.sources.files.get(FLAGS_FILE)
    if file is None:
        return (), []
    problems: list[Problem] = []
    if not isinstance(file.value, list):
        if not file.problems:
            problems.append(Problem(FLAGS_FILE, 1, "message-flag-form", "要写成列表", "每一条以“- id:”开头"))
        return (), problems
    flags = []
    for number, written in enumerate(file.value):
        origin = file.origin(number)
        if not isinstance(written, dict):
            message = "每一条要写 id、title、look 等几项"
            problems.append(Problem(FLAGS_FILE, origin.line(), "message-flag-form", message))
            continue
        flag, wrong = validate(MessageFlag, written, origin)
        problems += wrong
        flags += [flag] if flag else []
    return tuple(flags), problems


def folded_message(text: str, plain: Mapping[str, str]) -> list[str]:
    """For each character what it is compared as: half width, lower case, Simplified.

    plain: Traditional character → Simplified.
    """
    return [_folded(char, plain) for char in text]


def _folded(char: str, plain: Mapping[str, str]) -> str:
    if ord(char) > 0xFFFF:
        return UNREAD  # two units in a browser, one here: rare characters and pictures count as one in both
    lower = unicodedata.normalize("NFKC", char).lower()
    return plain.get(lower, lower)


def pattern_of(phrases: Iterable[str]) -> str:
    """Phrases of `look` as one pattern; the longest are tried first. Empty for none."""
    return "|".join(_pattern(phrase) for phrase in sorted(phrases, key=lambda each: (-len(each), each)))


def _pattern(phrase: str) -> str:
    """…: up to GAP characters of one sentence; |: any of the words; #: a number."""
    return BETWEEN.join(_either(part) for part in phrase.split("…"))


def _either(part: str) -> str:
    words = [A_NUMBER.join(_literal(piece) for piece in word.split("#")) for word in part.split("|") if word]
    return f"(?:{'|'.join(words)})" if len(words) > 1 else "".join(words)


def _literal(piece: str) -> str:
    kept = "".join(folded_message(piece, {}))
    return re.sub(r"([\\^$.?*+(){}\[\]|/-])", r"\\\1", re.sub(LEFT_OUT, "", kept))
