"""Links, numbers and mailboxes of a message, told apart by what the registry holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fanzha.content import MessageRules, folded_message
from fanzha.content import message_rules as limits


@dataclass(frozen=True)
class Contact:
    """text: as it stands in the message; kinds: what it is, such as link-unknown and link-short; owner: whose it is, if
    the registry holds it; start, end: its place in the text."""

    text: str
    kinds: tuple[str, ...]
    owner: str
    start: int
    end: int


@dataclass(frozen=True)
class _Found:
    """What a pattern matched: its words in half width, what stands around them, what they are compared with."""

    words: str
    before: str
    after: str
    rules: MessageRules

    @property
    def is_part(self) -> bool:
        """Whether it belongs to something longer, such as a word or an address."""
        return bool(re.search(limits.BESIDE, self.before) or re.search(r"^[a-z0-9_@]", self.after))


Class = tuple[tuple[str, ...], str, int]  # kinds, owner, how many characters it takes
NOTHING: Class = ((), "", 0)


def contacts_of(text: str, rules: MessageRules) -> Iterator[Contact]:
    """Everything of a text that can be called, written to or opened, in order."""
    pieces = folded_message(text, rules.plain)
    places = [place for place, signs in enumerate(pieces) for _ in signs]
    left = "".join(pieces)
    found = []
    for pattern, kinds_of in KINDS:
        for match in list(re.finditer(pattern, left)):
            start = match.start()
            kinds, owner, length = kinds_of(_Found(match[0], left[:start], left[match.end() :], rules))
            if kinds:
                place = slice(places[start], places[start + length - 1] + 1)
                found.append(Contact(text[place], kinds, owner, place.start, place.stop))
                left = left[:start] + "\n" * length + left[start + length :]
    yield from sorted(found, key=lambda each: each.start)


def _mailbox(found: _Found) -> Class:
    if re.search(limits.BESIDE, found.before):
        return NOTHING
    host = found.words.partition("@")[2]
    return ("mailbox" if host in found.rules.hosts_of("mailbox") else "mailbox-other",), "", len(found.words)


def _link(found: _Found) -> Class:
    words = re.sub(limits.TRAIL, "", found.words)
    rest = re.sub(limits.SCHEME, "", words)
    host = re.split(r"[\/?#:]", rest)[0]
    bare = bool(re.search(r"^[0-9.]+$", host))
    if rest == words and (bare or re.search(limits.FILE_NAME, words)):
        return NOTHING
    if re.search(limits.BESIDE, found.before):
        return NOTHING
    owner = next((found.rules.sites[name] for name in _above(host) if name in found.rules.sites), "")
    kinds = ("link-official",) if owner else ("link-unknown", *_strange(host, bare, found.rules))
    return kinds, owner, len(words)


def _strange(host: str, bare: bool, rules: MessageRules) -> Iterator[str]:
    """What is odd about a host that nobody registered."""
    parts = re.split(r"[.-]", host)
    if bare:
        yield "link-bare"
    if parts[-1] in rules.hosts_of("link-ending"):
        yield "link-ending"
    if any(name in rules.hosts_of("link-short") for name in _above(host)):
        yield "link-short"
    fakes = rules.hosts_of("link-fake")
    if any(part in fakes or _is_office(part, rules) or _passes_for(part, rules) for part in parts):
        yield "link-fake"


def _is_office(part: str, rules: MessageRules) -> bool:
    """Whether a part of a host is a number of the registry that the state has."""
    return part in rules.numbers and bool(re.search(limits.OFFICE, part))


def _above(host: str) -> Iterator[str]:
    """The host and every domain above it."""
    labels = host.split(".")
    return (".".join(labels[at:]) for at in range(len(labels)))


def _number(found: _Found) -> Class:
    digits = re.sub(r"^(?:\+86|0086)", "", re.sub(r"[ -]", "", found.words))
    length = len(found.words)
    if found.is_part:
        return NOTHING
    if re.search(limits.ABROAD, digits):
        return ("number-abroad",), "", length
    if re.search(limits.NAMED, found.before):
        return NOTHING
    for pattern, kind in ((limits.MOBILE, "number-mobile"), (limits.CARD, "number-card")):
        if re.search(pattern, digits):
            return (kind,), "", length
    return _service(digits, found, length)


def _service(digits: str, found: _Found, length: int) -> Class:
    """Numbers of services; digits that count something are none, and short ones are one where somebody is to call."""
    numbers = found.rules.numbers
    called = bool(re.search(limits.CALLED, found.before))
    if re.search(limits.COUNTED, found.after):
        return NOTHING
    if digits in numbers and (called or len(digits) > 4):
        return ("number-official",), numbers[digits], length
    area = re.search(limits.AREA, digits)
    if area and area[1] in numbers:
        kind = "number-official" if area[1] == "96110" else "number-fake"
        return (kind,), numbers[area[1]] if kind == "number-official" else "", length
    known = re.search(limits.CALLABLE, digits) or (called and re.search(limits.SHORT, digits))
    return (("number-unknown",), "", length) if known else NOTHING


def _mixed(found: _Found) -> Class:
    """Letters among digits: 96ll0."""
    beside = re.search(r"[a-z0-9]" + limits.END, found.before) or re.search(r"^[a-z0-9]", found.after)
    if beside or not _passes_for(found.words, found.rules):
        return NOTHING
    return ("number-fake",), "", len(found.words)


def _passes_for(word: str, rules: MessageRules) -> bool:
    """Whether a word with letters in it reads like a number of the registry."""
    if re.search(r"^[0-9]*$", word) or not re.search(r"^[0-9lio|]{5,8}$", word):
        return False
    digits = re.sub(r"[li|]", "1", word).replace("o", "0")
    return any(len(number) > 4 and digits.endswith(number) for number in rules.numbers)


KINDS = ((limits.MAILBOX, _mailbox), (limits.LINK, _link), (limits.NUMBER, _number), (limits.MIXED, _mixed))
