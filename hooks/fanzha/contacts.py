"""Numbers, domains and mailboxes: only what the registry or the issuer's own record holds may be published.

A copied phone number can send a victim to the thief, so every number is compared after its disguises are taken off:
full-width and circled digits, letters that look like digits, separators, zero-width characters, Chinese numerals.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from fanzha.problems import Problem
from fanzha.texts import Text
from fanzha.vocabulary import Vocabulary

_UNIT = r"元|块|人|件|起|万|亿|克|条|次|张|名|个|年|%|份|户|天|日|号|月|余|多|字|页|本|台|部|所|家|岁|套|例|分|米|公里|笔|单|订单|℃"
_SHORT_CODE = re.compile(rf"(?<![\d.,\-/#])(1[0-2]\d{{3}}|9[56]\d{{3}}|10\d{{6}})(?![\d.\-/]|,\d|\s?(?:{_UNIT}))")
_CALLED = re.compile(r"(?:拨打?|致电|打|电话|热线)(?:了|通)?[\s：“]?(\d{3,8})(?!\d)")
_LONG = re.compile(r"(?<![\d.])(0\d{2,3}[-\s]?\d{7,8}|400[-\s]?\d{3}[-\s]?\d{4}|800[-\s]?\d{3}[-\s]?\d{4})(?!\d)")
_DOMAIN = re.compile(r"(?<![\w@.-])((?:[a-z0-9-]+\.)+(?:com|cn|net|org|cc|top|xyz|vip|info|gov|edu|io|me|club|site|shop))(?![\w-])", re.I)
_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CONFUSABLE = str.maketrans("lIｌＩ|oOоОQ", "1111100000")
_NUMERALS = str.maketrans("〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖➊➋➌➍➎➏➐➑➒⓿", "0012345678911234567891234567890"[:31])
_MIXED = re.compile(r"(?<![A-Za-z0-9])[0-9lIoOОо|]{5,8}(?![A-Za-z0-9])")
_SPACED = re.compile(r"(?<!\d)\d(?:[\s\-\u200b\u200c\u200d\u2060·.]?\d){4}(?!\d|[-.]\d)")
_SPELT = re.compile(r"[〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖➊➋➌➍➎➏➐➑➒⓿]{5}")


@dataclass(frozen=True)
class Registry:
    """What may be named, from hotlines.yml, hosts.yml and issuer.yml."""

    vocabulary: Vocabulary

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Numbers as bare digits."""
        issuer = self.vocabulary.issuer
        own = re.findall(r"[\d-]{3,}", issuer.contact)
        shown = [hotline.display for hotline in self.vocabulary.hotlines if hotline.kind not in ("tool", "site")]
        return frozenset(re.sub(r"\D", "", number) for number in [*shown, *issuer.phones, *own])

    @cached_property
    def domains(self) -> frozenset[str]:
        """Domains of official sites, of permitted sources and of this very site."""
        sites = [hotline.display for hotline in self.vocabulary.hotlines if hotline.kind == "site"]
        own = re.sub(r"^https?://([^/]+)/.*$", r"\1", self.vocabulary.issuer.site)
        return frozenset(name.lower() for name in [*sites, *(host.host for host in self.vocabulary.hosts), own])

    @cached_property
    def lookalikes(self) -> frozenset[str]:
        return frozenset(fake.lower() for hotline in self.vocabulary.hotlines for fake in hotline.lookalikes)

    def knows_domain(self, domain: str) -> bool:
        """Whether a domain, or one above it, is in the registry."""
        return any(domain == known or domain.endswith("." + known) for known in self.domains)


def contact_problems(text: Text, registry: Registry) -> Iterator[Problem]:
    """Numbers, domains and mailboxes of one text that the registry does not hold."""
    folded = unicodedata.normalize("NFKC", text.value)
    if not any(sign in folded for sign in "0123456789.@") and not _SPELT.search(text.value):
        return
    for rule, message, hint in (*_fakes(text.value, folded, registry), *_strangers(folded, registry)):
        yield Problem(text.path, text.line, rule, message, hint)


Finding = tuple[str, str, str]


def _fakes(raw: str, folded: str, registry: Registry) -> Iterator[Finding]:
    """Disguised spellings of numbers that the registry does hold."""
    for fake in registry.lookalikes:
        if fake in folded.lower():
            yield "contact-lookalike", f"“{fake}”是冒牌的写法", "请只用登记过的号码和网址"
    for match in _MIXED.finditer(folded):
        plain = match[0].translate(_CONFUSABLE)
        if not match[0].isdigit() and plain in registry.numbers:
            yield "contact-lookalike", f"“{match[0]}”里混进了像数字的字母", f"请写成 {plain}"
    for match in _SPACED.finditer(raw):
        plain = re.sub(r"\D", "", unicodedata.normalize("NFKC", match[0]))
        if not match[0].isascii() or not match[0].isdigit():
            yield from _obscured(match[0], plain, registry)
    for match in _SPELT.finditer(raw):
        yield from _obscured(match[0], match[0].translate(_NUMERALS), registry)


def _obscured(shown: str, plain: str, registry: Registry) -> Iterator[Finding]:
    if plain in registry.numbers:
        yield "contact-form", f"号码“{shown}”写得不规范，别人拨不了", f"请写成 {plain}"


def _strangers(folded: str, registry: Registry) -> Iterator[Finding]:
    """Numbers, domains and mailboxes that are in no register."""
    hint = "请核对后登记到 cases/_vocabulary/hotlines.yml，本单位号码登记到 issuer.yml 的 phones；不能登记的就不要写"
    found = [match[1] for pattern in (_SHORT_CODE, _CALLED, _LONG) for match in pattern.finditer(folded)]
    for number in dict.fromkeys(found):
        if re.sub(r"\D", "", number) not in registry.numbers:
            yield "contact-unknown", f"号码“{number}”没有登记", hint
    for match in _MAILBOX.finditer(folded):
        yield "contact-mailbox", f"出现了邮箱“{match[0]}”", "不公布邮箱；冒充官方的邮箱很常见"
    for match in _DOMAIN.finditer(_MAILBOX.sub("", folded)):
        if not registry.knows_domain(match[1].lower()):
            yield "domain-unknown", f"网址“{match[1]}”没有登记", "官方网站登记到 hotlines.yml，来源网站登记到 hosts.yml"
