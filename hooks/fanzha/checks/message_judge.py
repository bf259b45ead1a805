"""A message against the flags: what it holds, how likely it is a fraud. docs/assets/js/message/1-judge.js does the same
in the browser, and a test holds both to the same answers on every text of the corpus.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fanzha.checks.message_contacts import Contact, contacts_of
from fanzha.content import MessageFlag, MessageRules, folded_message, message_flags
from fanzha.content import message_rules as limits

NEVER = "(?!)"  # matches nothing


@dataclass(frozen=True)
class Judgement:
    """level: 2 很像诈骗, 1 说不准, 0 没看到常见特征. found: flag id → the reader's own words; tactics: the likeliest,
    best first."""

    level: int
    points: int
    found: dict[str, tuple[str, ...]]
    contacts: tuple[Contact, ...]
    tactics: tuple[str, ...]


def judge(text: str, rules: MessageRules) -> Judgement:
    """The judgement of the first LONGEST characters of a text."""
    text = text[: limits.LONGEST]
    contacts = tuple(contacts_of(text, rules))
    tight, places = _tight(text, contacts, rules)
    found = {}
    for flag in rules.flags:
        spans = _by_words(flag, tight, rules)
        quotes = [text[places[start] : places[end - 1] + 1] for start, end in spans]
        quotes = _by_program(flag, contacts, text) if flag.find else quotes
        if quotes:
            found[flag.id] = tuple(dict.fromkeys(quotes))[: limits.MOST_QUOTES]
    points = _points([flag for flag in rules.flags if flag.id in found])
    level = 2 if points >= limits.LIKELY else 1 if points >= limits.UNSURE else 0
    return Judgement(level, points, found, contacts, _tactics(found, rules))


def _points(found: list[MessageFlag]) -> int:
    """What firm flags weigh, and soft ones less what is ordinary."""
    flags = [flag.weight for flag in found if flag.kind == "flag"]
    firm = sum(weight for weight in flags if weight >= limits.FIRM)
    soft = sum(weight for weight in flags if weight < limits.FIRM)
    return firm + max(0, soft - sum(flag.weight for flag in found if flag.kind == "calm"))


def _tactics(found: dict[str, tuple[str, ...]], rules: MessageRules) -> tuple[str, ...]:
    """The tactics that the flags point to; one that gets less than half of the first one's share is not named."""
    shares: dict[str, int] = {}
    for flag in rules.flags:
        for place, tactic in enumerate(flag.tactics if flag.id in found else (), 1):
            if tactic in rules.tactics:
                shares[tactic] = shares.get(tactic, 0) + flag.weight * (limits.SHARES // place)
    best = sorted(shares, key=lambda tactic: (-shares[tactic], rules.tactics.index(tactic)))
    return tuple(tactic for tactic in best[: limits.MOST_TACTICS] if 2 * shares[tactic] >= shares[best[0]])


def _by_words(flag: MessageFlag, tight: str, rules: MessageRules) -> list[tuple[int, int]]:
    """Where the words stand that a flag looks for, unless they are denied or belong to a warning."""
    spans = [match.span() for match in re.finditer(rules.patterns.get(flag.id) or NEVER, tight)]
    return [span for span in spans if flag.kind != "flag" or not _disowned(tight, *span, rules)]


def _tight(text: str, contacts: tuple[Contact, ...], rules: MessageRules) -> tuple[str, list[int]]:
    """The folded text without addresses and without what is left out; for each of its characters the place in the
    text."""
    links = [range(each.start, each.end) for each in contacts if each.kinds[0].startswith(("link", "mailbox"))]
    kept = [
        (sign, place)
        for place, signs in enumerate(folded_message(text, rules.plain))
        for sign in signs
        if not re.search(message_flags.LEFT_OUT, sign) and not any(place in link for link in links)
    ]
    return "".join(sign for sign, _ in kept), [place for _, place in kept]


def _disowned(tight: str, start: int, end: int, rules: MessageRules) -> bool:
    """Whether a denial stands before the words in their clause, or a warning anywhere in their sentence."""
    before = re.split(f"[{message_flags.CLAUSE_END}]", tight[:start])[-1]
    sentence = re.split(f"[{message_flags.SENTENCE_END}]", tight[:start])[-1] + tight[start:end]
    sentence += re.split(f"[{message_flags.SENTENCE_END}]", tight[end:])[0]
    return any(
        re.search(rules.patterns.get(flag.id) or NEVER, before if flag.kind == "denial" else sentence)
        for flag in rules.flags
        if flag.kind in ("denial", "warning")
    )


def _by_program(flag: MessageFlag, contacts: tuple[Contact, ...], text: str) -> list[str]:
    if flag.find == "no-contact":
        strange = [each for each in contacts if not each.owner and each.kinds != ("number-unknown",)]
        return [] if strange or not text.strip() else [""]
    return [each.text for each in contacts if flag.find in each.kinds]
