"""To call back is advice that can harm: the number that called, or the first that a search finds, may be the
swindler's. Whoever is told to call is told where the number comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fanzha.content import Library, Problem, Question, Record, Text, read_quizzes, texts_of

_BACK = re.compile(r"回拨|[打拨](?:回去|过去|回)")
_FROM = re.compile(
    r"平时|平常|常用|老号|原来的|自己(?:存|查|拨)|通讯录|官方|官网|卡背面|公开|总机|网站上|合同上|通知书|报案|\d{3,5}"
)
# A warning, the swindler's own wish, a call by the police, and money that is sent.
_WARNED = re.compile(r"引您|等您|等它|好奇|只是|还是|货款|通话中|来电号码|来电的号码")
_NOT = re.compile(r"(?:不|别|不要|不用)[^，、]{0,3}$")
_BANK = re.compile(
    r"(?<!拨)打(?:给|一?个?电话给)?(?:自己的?|您的?|开户|汇款的?|家里的?)?银行(?!卡背面|门|大厅|柜台|网点)"
    r"|给(?:自己的?)?银行打电话"
)
_ON_THE_CARD = re.compile(r"卡背面|银行的官方")

# Fields that repeat what others say or do; nobody takes them for advice.
_THEIRS = (
    *("aliases", "phrases", "say", "lines", "steps", "red_flags", "screen", "formula", "timeline"),
    *("sources", "summary", "title"),
)


def number_to_call(library: Library) -> Iterator[Problem]:
    """叫人打过去、回拨，要说打哪个号码：平时的、自己存的、官方的；叫人打给银行的，同一篇里写明打银行卡背面的电话。

    [call-back] [call-bank]
    """
    letters = [letter for found in library.letters.values() for letter in found.values()]
    for record in (*library.tactics.values(), *library.cases.values(), *letters):
        yield from _of_record(record, library)
    for quiz in read_quizzes(library)[0]:
        for question in quiz.questions:
            yield from _of_question(question)


def _of_record(record: Record, library: Library) -> Iterator[Problem]:
    texts = [
        text
        for text in texts_of(library.documents[record.origin.path])
        if not set(_THEIRS) & {*map(str, text.keys[:1]), *map(str, text.keys[-1:])}
    ]
    for text in texts:
        yield from _called_back(text)
    bank = next((text for text in texts if _BANK.search(text.seen)), None)
    if bank and not any(_ON_THE_CARD.search(text.seen) for text in texts):
        hint = "请写成：打银行卡背面的电话。网上搜到的、别人给的号码，可能是假的"
        yield Problem(bank.path, bank.line, "call-bank", "叫人打给银行，没有说打哪个号码", hint)


def _of_question(question: Question) -> Iterator[Problem]:
    """Only the right answer is advice; the others are there to be wrong."""
    right = question.options[question.place]
    line = question.origin.line("options", question.place)
    for said in (right.text, right.why):
        yield from _called_back(Text(question.origin.path, line, said))


def _called_back(text: Text) -> Iterator[Problem]:
    for sentence in re.split(r"[。！？；]", text.seen):
        found = _BACK.search(sentence)
        if found and not (_FROM.search(sentence) or _WARNED.search(sentence) or _NOT.search(sentence[: found.start()])):
            hint = "请写明：打他平时的号码，打自己存的号码，或者打自己查到的官方号码"
            yield Problem(text.path, text.line, "call-back", f"“{found[0]}”没有说打哪个号码", hint)
