"""The grammar of urgency (content/urgency.py) → what recognises it, in the browser and here.

Both read the same few strings: parts as alternatives, patterns that name a part and a gap by one sign each, guards
before classes. docs/assets/js/search/urgency.js does what alarm.py does; a test holds them to one answer.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from fanzha.content import (
    AMOUNT,
    END,
    REFERENCE,
    START,
    Hotline,
    Library,
    Urgency,
    UrgencyClass,
    Vocabulary,
    dial_of,
    read_urgency,
)

URGENCY_CALL = "fanzhaSearch.take.urgency("

# A sign for each part that neither a word nor a regular expression holds.
PLACES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ@#%&~`'<>/"
STOPS = "，。！？；,.!?;"
VARIANTS = "帐账著着"  # what is written in two ways, pair by pair
SELF = "我(?!们)|俺"  # where what was told of others ends
NEAR, FAR = "-", "_"  # how gaps are written for the readers: one byte each
GAPS = {NEAR: 3, FAR: 10}  # characters that they stand for at most, within one clause
_NUMBER = "[0-9][0-9.]+|[0-9零一二三四五六七八九十百千两几半好]+[多来几]?[百千万元块笔次蚊wk]"
_BUILT_IN = {AMOUNT: _NUMBER, START: f"^|[{STOPS} ]", END: f"(?=$|[{STOPS} ])"}
_GAP = re.compile(r"\s*(…+)\s*")

Grammar = dict[str, Any]


def grammar(urgency: Urgency) -> Grammar:
    """The strings that both readers take: {self, variants, parts, guards: [[reach, classes, pattern]],
    classes: [[id, pattern]]}."""
    letters = dict(zip([*_BUILT_IN, *(part.id for part in urgency.parts)], PLACES, strict=False))
    sources = list(_BUILT_IN.values())
    sources += [_either([_named(word, letters) for word in _longest_first(part.words)]) for part in urgency.parts]
    return {
        "self": SELF,
        "variants": VARIANTS,
        "parts": sources,
        "guards": [
            [guard.reach, " ".join(guard.classes), _joined(guard.patterns, letters)] for guard in urgency.guards
        ],
        "classes": [[each.id, _joined(each.patterns, letters)] for each in urgency.classes],
    }


def urgency_module(urgency: Urgency, words: Vocabulary) -> bytes:
    """What stands at the end of the engine: the grammar, and what the box says of each class."""
    screens = {each.id: _screen(each, words) for each in urgency.classes}
    written = json.dumps({**grammar(urgency), "screens": screens}, ensure_ascii=False, separators=(",", ":"))
    return f"{URGENCY_CALL}{written})\n".encode()


def first_screens(library: Library) -> list[tuple[UrgencyClass, list[Hotline]]]:
    """The classes of urgency, each with the numbers to dial, as the registry has them."""
    hotlines = library.vocabulary.hotlines
    return [
        (each, [line for number in each.dial if (line := hotlines.find(number))])
        for each in read_urgency(library.sources)[0].classes
    ]


def _screen(each: UrgencyClass, words: Vocabulary) -> list[Any]:
    """Title, number, what a touch opens, whether results are kept back."""
    number = next((line.display for name in each.dial if (line := words.hotlines.find(name))), "")
    address = dial_of(words.hotlines).addresses.get(number, "")
    return [each.title, number, address, int(each.alone == "yes")]


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def _joined(patterns: Iterable[str], letters: dict[str, str]) -> str:
    return "|".join(_pattern(pattern, letters) for pattern in patterns)


def _pattern(written: str, letters: dict[str, str]) -> str:
    """转、汇 〈了〉 … 〈金额〉 → (转|汇)E…A: what stands side by side follows at once."""
    parts = _GAP.split(written.strip())
    segments = ["".join(_any_of(token, letters) for token in segment.split()) for segment in parts[::2]]
    gaps = [NEAR if len(gap) == 1 else FAR for gap in parts[1::2]]
    return "".join(piece for pair in zip(segments, [*gaps, ""], strict=True) for piece in pair)


def _any_of(token: str, letters: dict[str, str]) -> str:
    words = [_named(word, letters) for word in _longest_first(token.split("、")) if word]
    return words[0] if len(words) == 1 else f"({_either(words)})"


def _either(words: list[str]) -> str:
    """Alternatives; those of one character in brackets: 转账|[转汇打]."""
    single = [word for word in words if len(word) == 1 and word not in PLACES]
    longer = [word for word in words if word not in single]
    return "|".join([*longer, f"[{''.join(single)}]"] if len(single) > 1 else words)


def _named(word: str, letters: dict[str, str]) -> str:
    return REFERENCE.sub(lambda found: _letter(found[1], letters), word)


def _letter(name: str, letters: dict[str, str]) -> str:
    if name in letters:
        return letters[name]
    plain = letters[name.removeprefix("非").removesuffix("？")]
    return f"(?!{plain})" if name.startswith("非") else f"({plain})?"
