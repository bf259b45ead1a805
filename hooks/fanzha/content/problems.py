"""What is wrong with a source file, as data: made by validators, shown once at the end."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass

# What ends a line, turns it around or cannot be written to a terminal, for instance in the name of a file.
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_QUOTED = re.compile("(“[^“”]{150})[^“”]{50,}”")  # what was written, longer than helps to find it
_MOST = 500  # characters of a message, where what was written is quoted otherwise


@dataclass(frozen=True, order=True)
class Problem:
    """One thing an editor has to change before anything is published.

    path: the file, relative to the project root, with forward slashes.
    line: counted from 1; 1 as well where a file as a whole is meant.
    rule: a stable kebab-case id, documented in docs/contribute/rules.md.
    message: what is wrong, in Chinese. hint: what to write instead, in Chinese, may be empty.
    """

    path: str
    line: int
    rule: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f"。{self.hint}" if self.hint else ""
        message = self.message if len(self.message) <= _MOST else f"{self.message[: _MOST - 60]}……{self.message[-50:]}"
        told = _QUOTED.sub(r"\1……”", f"{self.path}:{self.line}: {message}{hint} [{self.rule}]")
        return _UNSHOWN.sub(_named, told)


def _named(sign: re.Match[str]) -> str:
    return sign[0].encode("unicode-escape").decode()


class Refused(Exception):
    """Something that was asked for must not be done; the message says why and what to do instead, in Chinese."""


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems without repetitions, by file, line and rule."""
    return sorted(set(problems))


def as_json(problems: Iterable[Problem]) -> str:
    """The problems as a JSON list, one object each, for other programs to read."""
    return json.dumps([asdict(problem) for problem in in_order(problems)], ensure_ascii=False, indent=2)


def verdict(problems: list[Problem]) -> str:
    """The one line that closes a report."""
    if not problems:
        return "检查通过，没有发现问题。"
    files = len({problem.path for problem in problems})
    return f"共 {len(problems)} 个问题，涉及 {files} 个文件。全部改好之前，什么都不会发布。"


def closest(word: str, known: Iterable[str], at_most: int = 12, also: Iterable[str] = (), cutoff: float = 0.5) -> str:
    """A hint for a word that is not in a list: what begins with it, has it in it or else is nearest, then the list
    itself if short enough to read.

    also: other spellings that may be meant, such as ids, which are not listed; cutoff: how near at least, 0 to 1.
    """
    choices = list(known)
    nearest = difflib.get_close_matches(word.lower(), [*choices, *also], n=1, cutoff=cutoff)
    begun = [choice for choice in choices if choice.startswith(word)] if len(word) > 1 else []
    within = [choice for choice in choices if word in choice] if len(word) > 1 else []
    near = begun[:3] or within[:3] or nearest
    parts = [f"是不是想写{'、'.join(f'“{each}”' for each in near)}？"] if near else []
    if choices and (len(choices) <= at_most or not near):
        shown = "".join(f"“{choice}”" for choice in choices[: max(at_most, 60)])  # values may hold a 、 themselves
        parts.append(f"可以写：{shown}" + ("……" if len(choices) > max(at_most, 60) else ""))
    return "".join(parts)
