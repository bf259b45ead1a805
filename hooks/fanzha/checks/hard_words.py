"""Hard words are explained where a text first uses them, for those who read it.

What a poster has room for (slogan, signs, steps) cannot explain; there the page's own prose has to, so that whoever
looks a word up on the page finds it. A telling for old people or for pupils is printed alone, and explains its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fanzha.checks.audience_rules import EVERYONE
from fanzha.content import (
    Case,
    HardWord,
    Letter,
    Library,
    Problem,
    Record,
    Sentence,
    Tactic,
    Text,
    closest,
    read_hard_words,
    sentences_of,
    texts_of,
)

# Fields that are read by the public; the others are names, numbers, and what people type.
_READ = (
    *("title", "summary", "slogan", "formula", "lines", "screen", "steps", "red_flags", "do", "never"),
    *("timeline", "turning_point", "lesson", "closing"),
)
_ALONE = ("elder", "teen", "summary")  # printed without the body


def hard_words_explained(library: Library) -> Iterator[Problem]:
    """hard_words.yml 里的难词，讲解、案例、信和告知书第一次用到时要说清是什么意思：后面加括号，或者用自己的话说。

    [hard-word]
    """
    words, problems = read_hard_words(library.sources)
    yield from problems
    yield from _unknown_readers(words, library)
    for record, readers in _records(library):
        said = [each for each in sentences_of(library.documents[record.origin.path]) if not each.quoted]
        front = [text for text in texts_of(library.documents[record.origin.path]) if text.keys]
        whole = "\n".join((*(each.text for each in said), *(text.value for text in front)))
        for word in (each for each in words if each.may_be_in(whole)):
            if not word.readers or not readers or {EVERYONE, *word.readers} & {*readers}:
                yield from _of_word(word, said, front)


def _records(library: Library) -> Iterator[tuple[Record, Sequence[str]]]:
    """What is read by the public from beginning to end, and by whom. A letter is what greets somebody."""
    shown: list[Tactic | Case] = [*library.tactics.values(), *library.cases.values()]
    yield from ((record, record.audiences) for record in shown)
    for found in library.letters.values():
        yield from ((each, each.audiences) for each in found.values() if _greets(each))


def _greets(letter: Letter) -> bool:
    return "salutation" in letter.model_fields_set


def _of_word(word: HardWord, said: list[Sentence], front: list[Text]) -> Iterator[Problem]:
    """The first use in the body; without one, the first above it; and every telling that is printed alone."""
    for text in front:
        if text.keys[0] in _ALONE[:2] and word.used_in(text.value) and not word.explained.search(text.value):
            yield _problem(word, text)
    summary = next((text.value for text in front if text.keys == ("summary",)), "")
    if word.used_in(summary) and word.explained.search(summary):
        return
    at = next((at for at, each in enumerate(said) if word.used_in(each.text)), None)
    if at is None:
        used = [text for text in front if text.keys[0] in _READ and word.used_in(text.value)]
        if used and not any(word.explained.search(text) for text in (*(each.text for each in said), used[0].value)):
            yield _problem(word, used[0])
    elif not word.explained.search("\n".join(each.text for each in said[max(0, at - 1) : at + 2])):
        yield _problem(word, said[at])


def _problem(word: HardWord, where: Text | Sentence) -> Problem:
    value = where.value if isinstance(where, Text) else where.text
    name = word.used_in(value)
    message = f"第一次用“{name}”，没有说它是什么意思"
    hint = f"请写成：{name}（{word.plain}），或者用自己的话说清；能换成好懂的词更好"
    return Problem(where.path, where.line, "hard-word", message, hint)


def _unknown_readers(words: Sequence[HardWord], library: Library) -> Iterator[Problem]:
    known = sorted(library.vocabulary.audiences.records)
    for word in words:
        for reader in word.readers:
            if reader not in known and library.vocabulary.sound:
                line = word.origin.line("readers")
                message = f"没有“{reader}”这个人群"
                yield Problem(word.origin.path, line, "reference-unknown", message, closest(reader, known))
