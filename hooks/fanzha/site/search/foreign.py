"""Words of other languages → foreign.js, which the browser fetches for a query without Chinese.

Words are cut to their stems, so that numbers and tenses are one; docs/assets/js/search/foreign.js cuts queries by the
same rule. What a stem or two that follow each other are worth for whom is worked out as for Chinese (tells.py).
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from fanzha.content import (
    ForeignWords,
    Language,
    Phrases,
    SourceFile,
    Sources,
    read_foreign_words,
    read_languages,
    read_phrases,
    translations,
)
from fanzha.site.rendering import page_url
from fanzha.site.search.tells import A_LEVEL, Row, worth, written

NAMED, SAID = 3, 2  # how much a stem counts in a title and in the words below it

# What the results page says around results (docs/assets/js/search/view.js); phrases.en.yml has it in English.
FRAME = (
    "骗术讲解",
    "最相关的页面",
    "其他页面",
    "条结果",
    "没有找到。拿不准，可以打",
    "问一问，真的96110不会要您转账、要验证码。",
)

_WORD = re.compile(r"[a-z]+")
_ENDING = re.compile(r"(?<=[a-z]{3})(?:ing|ed|es|s|e)$")
_TWICE = re.compile(r"([a-z])\1$")


@dataclass(frozen=True)
class Target:
    """What a query may ask for. url, title, summary: of the page in the language; where there is only the Chinese one,
    note says so. words: by which it is found."""

    url: str
    title: str
    summary: str
    note: str
    words: ForeignWords


@dataclass(frozen=True)
class Foreign:
    """All that is known of other languages. skipped: words that are passed over; frame: Chinese → theirs."""

    targets: tuple[Target, ...] = ()
    skipped: tuple[str, ...] = ()
    frame: Mapping[str, str] = field(default_factory=dict)

    @property
    def translated(self) -> frozenset[str]:
        """The addresses of pages in other languages that are found by these words."""
        return frozenset(each.url for each in self.targets if not each.note)

    def values(self, urls: Collection[str]) -> tuple[object, ...]:
        """What the browser takes: [[url, title, summary, note, whether a tactic], …], rows of stems, stems passed over,
        the frame. urls: of all that can be found; the rest is left out."""
        found = sorted((each for each in self.targets if each.url in urls), key=lambda each: not each.words.tactic)
        passed = {stem(word) for word in self.skipped}
        held: dict[str, Row] = defaultdict(lambda: defaultdict(float))
        for number, target in enumerate(found):
            for phrase, amount in _said(target):
                for key in keys(phrase, passed):
                    held[key][number] = max(held[key][number], amount)
        tactics = sum(bool(target.words.tactic) for target in found)
        rows = {key: written(worth(row, tactics), A_LEVEL) for key, row in sorted(held.items())}
        return (
            [[each.url, each.title, each.summary, each.note, int(bool(each.words.tactic))] for each in found],
            " ".join(f"{key}!{postings}" for key, postings in rows.items() if postings),
            " ".join(sorted(passed)),
            dict(self.frame),
        )


def foreign_of(sources: Sources, directory_urls: bool) -> Foreign:
    """What a project's lists of words say, of the languages that it names."""
    languages = read_languages(sources)[0]
    there = translations(sources)
    targets: list[Target] = []
    skipped: list[str] = []
    frame: dict[str, str] = {}
    for tongue in read_foreign_words(sources)[0]:
        if language := languages.get(tongue.language):
            said = read_phrases(sources)[0].get(language.id, Phrases()).said
            frame |= {chinese: said[chinese] for chinese in FRAME if chinese in said}
            own = there.get(language.id, {})
            targets += [
                _target(each, language, own.get(each.uri), directory_urls) for each in tongue.records if each.uri
            ]
            skipped += [
                word for each in tongue.records if not each.uri for part in each.phrases for word in words_of(part)
            ]
    return Foreign(tuple(targets), tuple(skipped), frame)


def _target(words: ForeignWords, language: Language, own: SourceFile | None, directory_urls: bool) -> Target:
    """own: the translation, if there is one."""
    if not own or not own.document:
        return Target(page_url(words.uri, directory_urls), words.title, "", language.only_chinese, words)
    summary = str(own.document.front.get("description") or "")
    return Target(page_url(f"{language.id}/{words.uri}", directory_urls), words.title, summary, "", words)


def _said(target: Target) -> Iterator[tuple[str, float]]:
    yield target.title, NAMED
    yield from ((phrase, SAID) for phrase in target.words.phrases)


def words_of(phrase: str) -> list[str]:
    return _WORD.findall(phrase.lower())


def keys(phrase: str, passed: set[str]) -> Iterator[str]:
    """The stems of a phrase that say something, and every two that follow each other."""
    stems = [stem(word) for word in words_of(phrase)]
    yield from (each for each in stems if each not in passed)
    yield from ("_".join(pair) for pair in itertools.pairwise(stems) if not passed.issuperset(pair))


def stem(word: str) -> str:
    """A word without what makes it plural or past: parcels, transferred, bosses → parcel, transfer, bos."""
    short = _TWICE.sub(r"\1", _ENDING.sub("", word))
    return f"{short[:-1]}i" if short.endswith("y") else short
