"""A script of this house → the same in fewer bytes: without comments and idle blanks, its own names short.

Only what a function declares (var, function, parameters, catch) is renamed, never a property or a key, and every part
is a function that hides its names. Written for scripts in the house style: double quotes, a semicolon after every
statement, no template strings.
"""

from __future__ import annotations

import itertools
import json
import re
import string
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from fanzha.content import KEPT

_TOKEN = re.compile(
    r"""(?P<text>"(?:[^"\\\n]|\\.)*")
    |(?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<pattern>(?:(?<=[(,=:\[!&|?{};])[ ]*|(?<=return)[ ])/(?![/*])
        (?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[gimuy]*)
    |(?P<name>[A-Za-z_$][\w$]*)
    |(?P<number>\d[\w.]*)
    |(?P<blank>\s+)
    |(?P<sign>.)""",
    re.DOTALL | re.VERBOSE,
)
_KEYWORDS = """arguments break case catch continue delete do else false finally for function if in instanceof new null
return switch this throw true try typeof undefined var void while"""
_WORDS = frozenset(_KEYWORDS.split())

Token = tuple[str, str]  # kind, what is written


@lru_cache(maxsize=KEPT)  # a preview makes the pages anew at every save, of scripts that seldom change
def shortened(script: str) -> str:
    """The script without comments, its own names and blanks shortened; what it does stays."""
    tokens = [(kind, text.strip() if kind == "pattern" else text) for kind, text in _tokens(script)]
    short = _short_names([token for token in tokens if token[0] != "blank"])
    return _joined(list(_renamed(tokens, short)))


def reworded(script: str, said: Mapping[str, str]) -> str:
    """The script with other texts: only a text that is one of `said` as a whole becomes another."""
    return "".join(
        _reworded(found, said) if found.lastgroup == "text" else found[0] for found in _TOKEN.finditer(script)
    )


def texts_in(script: str) -> list[str]:
    """What a script says, text by text."""
    return [_meant(found[0]) for found in _TOKEN.finditer(script) if found.lastgroup == "text"]


def _reworded(found: re.Match[str], said: Mapping[str, str]) -> str:
    other = said.get(_meant(found[0]))
    return found[0] if other is None else json.dumps(other, ensure_ascii=False)


def _meant(text: str) -> str:
    """A text without its quotes and escapes; as written where its escapes are JavaScript's alone."""
    try:
        return str(json.loads(text))
    except ValueError:
        return text[1:-1]


def _tokens(script: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(script):
        if found.lastgroup and found.lastgroup != "comment":
            yield found.lastgroup, found[0]


def _short_names(tokens: list[Token]) -> dict[str, str]:
    """The names that are declared → short ones that nothing here uses, the shortest for what stands most often."""
    declared = set(_declared(tokens)) - _WORDS
    counts = Counter(text for kind, text in tokens if kind == "name")
    letters = string.ascii_letters
    free = (
        name
        for length in (1, 2)
        for name in map("".join, itertools.product(letters, repeat=length))
        if name not in counts and name not in _WORDS
    )
    return dict(zip(sorted(declared, key=lambda name: (-counts[name], name)), free, strict=False))


def _declared(tokens: list[Token]) -> Iterator[str]:
    for at, (_, text) in enumerate(tokens):
        if text == "var":
            yield tokens[at + 1][1]
        elif text in ("function", "catch"):
            start = next(place for place in range(at, len(tokens)) if tokens[place][1] == "(")
            end = next(place for place in range(start, len(tokens)) if tokens[place][1] == ")")
            yield from (name for kind, name in tokens[at + 1 : end] if kind == "name")


def _renamed(tokens: list[Token], short: dict[str, str]) -> Iterator[Token]:
    said = [at for at, (kind, _) in enumerate(tokens) if kind != "blank"]
    beside = {at: (before, after) for before, at, after in zip([-1, *said], said, [*said[1:], -1], strict=False)}
    for at, (kind, text) in enumerate(tokens):
        before, after = (tokens[place][1] if place >= 0 else "" for place in beside.get(at, (-1, -1)))
        is_key = before == "." or (after == ":" and before in ("{", ","))
        yield kind, short.get(text, text) if kind == "name" and not is_key else text


def _joined(tokens: list[Token]) -> str:
    """Blanks stay only where two words would become one; a line's end ends no statement that has no semicolon."""
    made = ""
    said = [token for token in tokens if token[0] != "blank"]
    parted = {at for at, token in enumerate(_places(tokens)) if token}
    for at, (_, text) in enumerate(said):
        before, after = made[-1:], text[0]
        alike = (_is_word(before) and _is_word(after)) or (before == after and after in "+-")
        made += (" " if at in parted and alike else "") + text
    return made


def _places(tokens: list[Token]) -> Iterator[bool]:
    """For each token that says something, whether a blank stands before it."""
    blank = False
    for kind, _ in tokens:
        if kind != "blank":
            yield blank
        blank = kind == "blank"


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign in ("_", "$")
