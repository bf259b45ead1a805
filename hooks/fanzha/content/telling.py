"""One case, told to different readers: who reported it, when and where, then the words written for those who read.

Letters, notices and leaflets take a case from here, so that a case corrected once is corrected on all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fanzha.content.model import Case
from fanzha.content.vocabulary import Audience, Law

# What a letter writes where its case and its law are to stand, each alone on a line.
CASE, LAW = "{案例}", "{法律}"


_TOLD_TO = {"elder": "讲给老人听", "teen": "讲给学生听"}


@dataclass(frozen=True)
class Telling:
    """A case told for some. name: the field it was written in; paragraph: with where it is from, to be sent on."""

    name: str
    title: str
    text: str
    paragraph: str


def version(case: Case, readers: Iterable[Audience]) -> str:
    """The case in the words written for the first of the readers, or its summary if there are none for them."""
    wanted = next((reader.version for reader in readers), "")
    return (getattr(case, wanted) if wanted else "") or case.summary


def told(case: Case, readers: Iterable[Audience]) -> str:
    """The case as a paragraph: where it is known from, when and where it happened, and what happened. What is read out
    to old people begins with the place and ends with the source."""
    return _paragraph(case, version(case, readers))


def tellings(case: Case) -> Iterator[Telling]:
    """The tellings that a case has beside its summary."""
    for name, title in _TOLD_TO.items():
        if said := getattr(case, name):
            yield Telling(name, title, said, _paragraph(case, said))


def _paragraph(case: Case, said: str) -> str:
    if case.kind == "composite":
        return f"常见的情形是这样的，不是某一个人的事。{said}"
    first = case.sources[0]
    who = re.sub(r"（[^（）]*）", "", first.issuer) or "媒体"
    published = first.date.chinese if first.date else ""
    known = f"据{who}{published}{'发布的消息' if first.mark == 'official' else '报道'}"
    if said == case.elder:
        return f"这是一件真事{'，在' if case.region else ''}{case.region}。{said}（{who}{published}）"
    there = "，".join(part for part in (case.date.chinese if case.date else "", case.region) if part)
    return f"{known}，{there}有这样一件真事。{said}" if there else f"{known}，有这样一件真事。{said}"


def printed_law(laws: Sequence[Law]) -> str:
    """Articles as Markdown, each with one plain sentence of what it means; a statute is named once."""
    before = ["", *(law.law for law in laws)]
    return "\n\n".join(
        f"> {'' if law.law == last else f'《{law.law}》'}{law.article}：{law.text}\n\n意思是：{law.plain}"
        for law, last in zip(laws, before, strict=False)
    )


def placed(body: str, case: Case | None, laws: Sequence[Law], readers: Sequence[Audience]) -> str:
    """A letter's Markdown with its case and its law in their places."""
    told_here = {CASE: told(case, readers) if case else "", LAW: printed_law(laws)}
    return re.sub(rf"(?m)^[ \t]*({CASE}|{LAW})[ \t]*$", lambda place: told_here[place[1]], body)
