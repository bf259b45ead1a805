"""Numbers, domains and mailboxes: only what the registry or the issuer's own record holds may be published.

A copied phone number can send a victim to the thief, so every number is compared after its disguises are taken off:
full-width and circled digits, letters that look like digits, separators, zero-width characters, Chinese numerals.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from fanzha.checks.privacy import masked
from fanzha.content import Issuer, Problem, Registry, Text, Vocabulary

# What follows a number that counts something and is none to be called.
_UNIT = (
    "元|块|人|件|起|万|亿|克|条|次|张|名|个|年|%|份|户|天|日|号|月|余|多|字|页|本|台|部|所|家|岁|套|例|分|米|公里"
    "|笔|单|订单|℃|步|股|点|平方|毫|秒|小时|倍"
)
_BEFORE = r"(?<![A-Za-z0-9_.,\-/#])"
_SHORT_CODE = re.compile(rf"{_BEFORE}(1[0-2]\d{{3}}|9[56]\d{{3}}|10\d{{6}})(?![\d.\-/]|,\d|\s?(?:{_UNIT}))")
_CALLED = re.compile(rf"(?:拨打?|致电|打|电话|热线)(?:了|通)?[\s:“]?(\d{{3,8}})(?![\dA-Za-z-]|\s\d|\s?(?:{_UNIT}))")
_LOCAL = re.compile(r"(?<![\d.])\(?0\d{2,3}[)\-\s]{0,2}(1[0-2]\d{3}|9[56]\d{3})(?!\d)")
_LONG = re.compile(
    r"(?<![\d.])(?<!\d[\s-])(\(?0\d{2,3}[)\-\s]{0,2}\d{3,4}[-\s]?\d{4}"
    r"|[48]00[-\s]?\d{3}[-\s]?\d{4}|[48]00[-\s]?\d{4}[-\s]?\d{3})(?!\d)"
)
_IN_CONTACT = re.compile(r"(?<!\d)(?:1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|\d(?:-?\d){4,})(?!\d)")
_ENDINGS = (
    "com|cn|net|org|cc|top|xyz|vip|info|gov|edu|io|me|club|site|shop|app|ltd|ink|pw|tk|cloud|online|store|icu|link"
    "|fun|biz|tv|co|mobi|hk|tw|work|live|life|pro|asia|wang"
)
_DOMAIN = re.compile(rf"(?<![\w@.-])((?:[a-z0-9-]{{1,63}}\.){{1,6}}(?:{_ENDINGS}))(?![\w-])", re.IGNORECASE | re.ASCII)
_ADDRESS = re.compile(r"https?://(?:[^\s/@\"')]*@)?([^\s/:\"')<>\u3000-\u303f\uff00-\uffef]+)", re.IGNORECASE)
_MAILBOX = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", re.ASCII)

_CONFUSABLE = str.maketrans("lIi|!oOQоО", "1111100000")
_MIXED = re.compile(r"(?<![A-Za-z0-9])[0-9lIi|!oOQоО]{5,8}(?![A-Za-z0-9])")
_NUMERALS = str.maketrans("〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖", "00123456789" + "1" + "123456789")
_SPELT = re.compile(rf"(?<!\d)\d{{3,12}}(?!\d|\s?(?:{_UNIT}))")
_SPACED = re.compile(r"(?<!\d)\d(?:[\s\-\u200b\u200c\u200d\u2060·.]{0,2}\d){4,7}(?!\d|[-.]\d)")

_UNKNOWN = (
    "请核对后登记到 cases/_vocabulary/hotlines.yml，本单位号码登记到 issuer.yml 的 phones；"
    "不能登记的就不要写；如果是数目，请写上单位"
)


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
    """号码、网址只写 hotlines.yml、hosts.yml 和 issuer.yml 里登记过的，照登记的样子写；不写邮箱。

    [contact-unknown] [contact-form] [contact-lookalike] [contact-mailbox] [domain-unknown]
    """
    bare, places = undisguised(text.value)
    if not re.search(r"\d|[.@]", bare):
        return
    folded = unicodedata.normalize("NFKC", text.value)
    fakes = list(dict.fromkeys((*_letters(folded, registry), *_forms(text.value, bare, places, registry))))
    named = unicodedata.normalize("NFKC", "".join(message.lower() for _, message, _ in fakes))
    for rule, message, hint in (*fakes, *_strangers(folded, registry, named)):
        yield Problem(text.path, text.line, rule, message, hint)


def unknown_number(path: str, line: int, number: str) -> Problem:
    """What is said of a number that is in no register."""
    return Problem(path, line, "contact-unknown", f"号码“{number}”没有登记", _UNKNOWN)


def unknown_host(path: str, line: int, host: str) -> Problem:
    """What is said of a host that is in no register."""
    hint = "官方网站登记到 hotlines.yml，来源网站登记到 hosts.yml"
    return Problem(path, line, "domain-unknown", f"网址“{host}”没有登记", hint)


Finding = tuple[str, str, str]


def undisguised(raw: str) -> tuple[str, list[int]]:
    """The text with every digit in disguise as plain ones, and for each of its characters the place in the raw text."""
    if raw.isascii():
        return raw, [*range(len(raw))]
    plain = [_plain(sign) for sign in raw.translate(_NUMERALS)]
    return "".join(plain), [place for place, signs in enumerate(plain) for _ in signs]


def _plain(sign: str) -> str:
    if sign.isascii():
        return sign
    value = unicodedata.digit(sign, None)
    return str(value) if value is not None else unicodedata.normalize("NFKC", sign)


def _letters(folded: str, registry: Registry) -> Iterator[Finding]:
    """Spellings that pass for a number of the registry and are none."""
    mixed = {match[0].lower() for match in _MIXED.finditer(folded) if not match[0].isdigit()}
    for fake in sorted(registry.lookalikes - mixed):
        if fake in folded.lower():
            yield "contact-lookalike", f"“{fake}”是冒牌的写法", "请只用登记过的号码和网址"
    for match in _MIXED.finditer(folded):
        plain = match[0].translate(_CONFUSABLE)
        if not match[0].isdigit() and (plain in registry.numbers or match[0].lower() in registry.lookalikes):
            hint = f"请写成 {plain}" if plain in registry.numbers else "请只用登记过的号码"
            yield "contact-lookalike", f"“{match[0]}”里混进了像数字的字母", hint


def _forms(raw: str, bare: str, places: list[int], registry: Registry) -> Iterator[Finding]:
    """Numbers of the registry, written so that nobody can dial or find them."""
    for match in (*_SPACED.finditer(bare), *_SPELT.finditer(bare)):
        shown = raw[places[match.start()] : places[match.end() - 1] + 1]
        plain = re.sub(r"\D", "", match[0])
        if shown != plain and plain in registry.numbers:
            visible = "".join(sign for sign in shown if sign.isprintable())
            yield "contact-form", f"号码“{visible}”写得不规范，别人拨不了", f"请写成 {plain}"


def _strangers(folded: str, registry: Registry, named: str) -> Iterator[Finding]:
    """Numbers, domains and mailboxes that are in no register. named: what has been reported as a fake."""
    patterns = (_SHORT_CODE, _CALLED, _LOCAL, _LONG)
    for number in dict.fromkeys(match[1] for pattern in patterns for match in pattern.finditer(folded)):
        if re.sub(r"\D", "", number) not in registry.numbers and number not in named:
            yield "contact-unknown", f"号码“{number}”没有登记", _UNKNOWN
    for match in _MAILBOX.finditer(folded):
        yield "contact-mailbox", f"出现了邮箱“{match[0]}”", "不公布邮箱；冒充官方的邮箱很常见"
    rest = _MAILBOX.sub("", folded)
    for host in dict.fromkeys(match[1].lower() for pattern in (_ADDRESS, _DOMAIN) for match in pattern.finditer(rest)):
        if not registry.knows_domain(host) and host not in named:
            yield "domain-unknown", f"网址“{host}”没有登记", "官方网站登记到 hotlines.yml，来源网站登记到 hosts.yml"
