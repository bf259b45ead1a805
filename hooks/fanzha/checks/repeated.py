"""Sentences that recur: what stands on every page is read on none, and a comfort said forty times is no comfort.

What must be the same everywhere may be: the sentence about a number, articles of law, sayings, the label of a kind of
case. Everything else is written for its own page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from fanzha.content import TRUTHS, Case, Library, Problem, Record, Sentence, Tactic, sentences_of

LONG = 12  # characters; shorter sentences are everyday words
MOST = 2  # records that may share a long one, as two notices do

_SIGNS = re.compile(r"[^\w]|_")


def own_sentences(library: Library) -> Iterator[Problem]:
    """十二个字以上的同一句话，最多写在两篇里；号码、法律条文、口诀和“典型情形”的说明不算。[sentence-repeated]"""
    same = _same_everywhere(library)
    places: dict[str, dict[str, Sentence]] = defaultdict(dict)
    for record in _records(library):
        for sentence in sentences_of(library.documents[record.origin.path]):
            said = _SIGNS.sub("", sentence.text)
            if sentence.length >= LONG and not sentence.quoted and not same(sentence.text):
                places[said].setdefault(sentence.path, sentence)
    for found in places.values():
        paths = list(found)
        for sentence in list(found.values())[MOST:]:
            message = f"“{sentence.text}”已经写在 {paths[0]} 等 {len(paths)} 篇里"
            hint = "请换成这一篇自己的话，或者删掉"
            yield Problem(sentence.path, sentence.line, "sentence-repeated", message, hint)


def own_endings(library: Library) -> Iterator[Problem]:
    """每篇讲解、案例的最后一句，和每封信的祝愿，都要是自己的，不能和同一类的别篇一样。[ending-repeated]"""
    letters = [[*found.values()] for found in library.letters.values()]
    kinds: list[Sequence[Record]] = [[*library.tactics.values()], [*library.cases.values()], *letters]
    for records in kinds:
        yield from _endings_of(records, library)


def _endings_of(records: Sequence[Record], library: Library) -> Iterator[Problem]:
    """Endings that several records of one kind share; a letter and the same letter for another paper may end alike."""
    first: dict[str, str] = {}
    for record in records:
        told = list(sentences_of(library.documents[record.origin.path])) if isinstance(record, Tactic | Case) else []
        ending, line = (told[-1].text, told[-1].line) if told else (getattr(record, "closing", ""), 0)
        said = _SIGNS.sub("", ending)
        if said and first.setdefault(said, record.origin.path) != record.origin.path:
            message = f"最后一句“{ending}”和 {first[said]} 一样"
            place = line or record.line("closing")
            yield Problem(record.origin.path, place, "ending-repeated", message, "请换成这一篇自己的话")


def _records(library: Library) -> Iterator[Record]:
    yield from library.tactics.values()
    yield from library.cases.values()
    yield from library.alerts.values()
    yield from (each for found in library.letters.values() for each in found.values())


def _same_everywhere(library: Library) -> Callable[[str], bool]:
    """Whether a sentence is one of those that have to be the same wherever they stand."""
    words = library.vocabulary
    numbers = "|".join(re.escape(each.display) for each in words.hotlines) or "(?!)"
    fixed = [each.text for each in words.laws] + [line for each in words.mnemonics for line in each.lines]
    fixed += [*TRUTHS.values()]
    known = [_SIGNS.sub("", text) for text in fixed]
    # The number of one's own bank is in no register: where it stands is said in one way, like a number itself.
    named = re.compile(rf"{numbers}|《|^这是根据常见手法改编|银行卡背面的电话")

    def same(sentence: str) -> bool:
        said = _SIGNS.sub("", sentence)
        return bool(named.search(sentence)) or any(said in text for text in known)

    return same
