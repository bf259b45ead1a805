"""Law on a page: the article word for word, then one plain sentence of what it means.

A paraphrase alone is quoted on as if it were the law; an article alone is read by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fanzha.checks.excused import GUIDES
from fanzha.content import Document, Law, Library, Problem, Text, texts_of

MEANING = "意思是"
PAGE = "laws.md"  # where every article stands with its meaning
QUOTED = 16  # characters in a row are no chance; a part of a long article may be quoted

_ARTICLE = re.compile(r"第[一二三四五六七八九十百]+条(?:之[一二三四五六七八九十])?(?:第[一二三四五六七八九十]+款)?")
_STATUTE = re.compile(r"法律(?:规定|上说|写着|写得)|《[^》]*法》|本法")
_SIGNS = re.compile(r"[^\w]|_")


def law_with_meaning(library: Library) -> Iterator[Problem]:
    """写到法律，先照抄条文，紧接着用一句大白话说“意思是……”；只提第几条、不抄原文的，请链接到法律条文那一页。

    [law-meaning] [law-printed] [law-text]
    """
    laws = list(library.vocabulary.laws)
    for path, file in library.sources.files.items():
        if file.document and not path.startswith(GUIDES):
            body = [text for text in texts_of(file.document) if not text.keys]
            yield from _explained(body, laws)
            yield from _printed(body, file.document, laws)


def _explained(body: list[Text], laws: list[Law]) -> Iterator[Problem]:
    """Every quoted article is followed by its meaning, and is quoted as it stands."""
    stretches = [(law, _stretches(law.text)) for law in laws]
    for at, text in enumerate(body):
        own = _SIGNS.sub("", text.value)
        shared = [(law, sum(part in own for part in parts)) for law, parts in stretches]
        shared.sort(key=lambda each: each[1], reverse=True)  # articles have phrases in common
        quoted = [law for law, count in shared if count]
        if not quoted:
            continue
        near = text.value.rpartition("。")[2] + "\n".join(each.value for each in body[at + 1 : at + 3])
        if MEANING not in near and MEANING not in text.value:
            hint = f"请在下一行写“{MEANING}：{quoted[0].plain}”，或者换成自己的一句大白话"
            message = f"抄了{quoted[0].article}，没有说是什么意思"
            yield Problem(text.path, text.line, "law-meaning", message, hint)
        if not any(_verbatim(text.value, law.text) for law in quoted):
            message = f"{quoted[0].article}和 laws.yml 里的原文不一样"
            yield Problem(text.path, text.line, "law-text", message, f"原文是：{quoted[0].text}")


def _printed(body: list[Text], document: Document, laws: list[Law]) -> Iterator[Problem]:
    """An article that is named is printed in the same text, or its page is linked to."""
    for text in body:
        named = _ARTICLE.search(text.value) if _STATUTE.search(text.value) else None
        law = next((law for law in laws if named and law.article.startswith(named[0])), None)
        if law and f"{PAGE}#{law.id}" not in text.value and not any(_shares(each.value, law) for each in body):
            hint = f"请照抄原文再说意思，或者链接到法律条文页，如 [{law.article}](../{PAGE}#{law.id})"
            yield Problem(text.path, text.line, "law-printed", f"提到{named[0] if named else ''}，没有原文", hint)


def _shares(said: str, law: Law) -> bool:
    """Whether a text holds a stretch of an article."""
    own = _SIGNS.sub("", said)
    return any(part in own for part in _stretches(law.text))


def _stretches(law: str) -> list[str]:
    """What of an article is looked for in a text."""
    words = _SIGNS.sub("", law)
    return [words[at : at + QUOTED] for at in range(0, max(1, len(words) - QUOTED + 1), QUOTED // 2)]


def _verbatim(said: str, law: str) -> bool:
    """Whether a line holds the whole article, or is nothing but a part of it (behind its number)."""
    own, words = _SIGNS.sub("", said), _SIGNS.sub("", law)
    bare = _SIGNS.sub(
        "", _ARTICLE.sub("", re.sub(r"《[^》]*》|（[^（）]*第[^（）]*条[^（）]*）|^[^：]{0,30}：", "", said))
    )
    return words in own or bare in words
