"""Numbers, domains and mailboxes: only what the registry or the issuer's own record holds may be published.

A copied phone number can send a victim to the thief, so every number and every address is compared after its disguises
are taken off, as a phone or a browser would do it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from fanzha.checks.as_seen import Seen, pieces, reordering, seen
from fanzha.checks.contacts.dialled import UNKNOWN, disguised_numbers, misleading_links, unknown_numbers
from fanzha.checks.contacts.hosts import REGISTER, strange_addresses
from fanzha.checks.privacy import masked
from fanzha.content import Issuer, Problem, Registry, Text, Vocabulary

_IN_CONTACT = re.compile(r"(?<!\d)(?:1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|\d(?:-?\d){4,})(?!\d)")
# Without one of these there is nothing to dial, to open or to write to.
_ANY = re.compile(
    r"[\d@/\\#]|[A-Za-z\u0370-\u04ff]|[\u4e00-\u9fff]\.|[〇零幺一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸]{3}"
)
_SOME_DIGITS = re.compile(
    r"[\dOoIl|〇零幺一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸](?:[^\w\n]{0,3}[\dOoQIil|!\u041e\u043e〇零幺一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸]){2}"
)

HINT_OF_ORDER = "请删掉它，把号码重新输入一遍"


def issuer_problems(vocabulary: Vocabulary) -> Iterator[Problem]:
    """Whether the issuer's own numbers are numbers, and the one that is printed everywhere is on record."""
    issuer = vocabulary.issuer
    path = issuer.origin.path
    for at, phone in enumerate(issuer.phones):
        if not re.fullmatch(r"\d[\d-]{1,18}\d", unicodedata.normalize("NFKC", phone)):
            hint = "这里只写数字和减号，一个号码一项，如“0000-0000000”；名称写在 contact"
            message = f"phones（{Issuer.model_fields['phones'].title}）里的“{phone[:20]}”不是号码"
            yield Problem(path, issuer.origin.line("phones", at), "issuer-phone", message, hint)
    numbers = Registry(vocabulary).numbers
    for number in numbers_in_contact(issuer.contact):
        if re.sub(r"\D", "", number) not in numbers:
            hint = "请核对号码，在 phones 里照样写一遍；个人的手机号不要写"
            shown = masked(number) if re.match(r"1[3-9]\d", number) else number
            message = f"contact（联系人和电话）里的号码“{shown}”没有登记"
            yield Problem(path, issuer.origin.line("contact"), "issuer-contact", message, hint)


def numbers_in_contact(contact: str) -> list[str]:
    """What can be dialled in an issuer's contact line; extensions of up to four digits are none."""
    return _IN_CONTACT.findall(unicodedata.normalize("NFKC", contact))


def private_mobiles(contact: str, own: frozenset[str]) -> list[str]:
    """The mobile numbers of a contact line, masked, that are not among the issuer's own (bare digits)."""
    digits = [re.sub(r"\D", "", number) for number in numbers_in_contact(contact)]
    return [masked(number) for number in digits if re.fullmatch(r"1[3-9]\d{9}", number) and number not in own]


def contact_problems(text: Text, registry: Registry) -> Iterator[Problem]:
    """号码、网址只写 hotlines.yml、hosts.yml 和 issuer.yml 里登记过的，照登记的样子写；
    链接的文字和它拨的号码、打开的网址要一样；不写邮箱；不用会改变数字顺序的控制符；
    香港、澳门、台湾的号码（regions.yml）和地名写在同一句里。

    [contact-unknown] [contact-form] [contact-lookalike] [contact-link] [contact-mailbox] [contact-order]
    [contact-region] [domain-unknown]
    """
    mark = reordering(text.value)
    if mark:
        message = f"有改变文字方向的控制符（U+{ord(mark):04X}），读者看到的数字和写的不一样"
        yield Problem(text.path, text.line, "contact-order", message, HINT_OF_ORDER)
    for line in map(seen, pieces(text.value)):
        for rule, message, hint in _found(line, registry) if _ANY.search(line.text) else ():
            yield Problem(text.path, text.line, rule, message, hint)


def _found(line: Seen, registry: Registry) -> Iterator[tuple[str, str, str]]:
    numeric = bool(_SOME_DIGITS.search(line.text))
    fakes = list(dict.fromkeys(disguised_numbers(line, registry))) if numeric else []
    named = unicodedata.normalize("NFKC", "".join(message.lower() for _, message, _ in fakes))
    yield from fakes
    if numeric:
        yield from (*misleading_links(line), *unknown_numbers(line, registry, named))
    yield from strange_addresses(line, registry, named)


def unknown_number(path: str, line: int, number: str) -> Problem:
    """What is said of a number that is in no register."""
    return Problem(path, line, "contact-unknown", f"号码“{number}”没有登记", UNKNOWN)


def unknown_host(path: str, line: int, host: str) -> Problem:
    """What is said of a host that is in no register."""
    return Problem(path, line, "domain-unknown", f"网址“{host}”没有登记", REGISTER)
