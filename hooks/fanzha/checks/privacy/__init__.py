"""Personal data that must never be published: of pupils, parents, victims or suspects.

Rule: Article 5 of the Anti-Telecom-Fraud Law (confidentiality), handbook section 13.5. Numbers are recognised by
their own check digits where they have one, so that an amount or a case number is not taken for a bank card.
tests/privacy/ measures how much is noticed and how much is taken for what it is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fanzha.checks.as_seen import Seen, pieces, seen
from fanzha.checks.privacy.accounts import accounts
from fanzha.checks.privacy.documents import addresses, papers, plates
from fanzha.checks.privacy.found import Found, masked
from fanzha.checks.privacy.names import names
from fanzha.checks.privacy.numbers import is_card_number, is_id_number, personal_numbers
from fanzha.content import Problem, Text

__all__ = ["is_card_number", "is_id_number", "masked", "privacy_problems"]

# Without so many digits, or covers, in a row no number can be meant; numerals and letters may stand for digits.
_MANY = re.compile(
    r"(?:[\dOoIl|\u041e\u043e〇零幺一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸][^\w\n]{0,3}){9}|\d[^\n]?[*×●○■□▇█?#_xX·•.…][^\n]{0,2}[*×●○■□▇█?#_xX·•.…]"
)


def privacy_problems(text: Text, own: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """不写任何人的身份证号、手机号、银行卡号、微信号、QQ号、群号、证件号和车牌号，打了星号的也不写；
    不写受害人、学生、家长和嫌疑人的姓名，不写家住几号楼几室。

    [privacy-id] [privacy-mobile] [privacy-card] [privacy-account] [privacy-document] [privacy-plate] [privacy-name]
    [privacy-address]

    own: numbers as bare digits that the issuer has on record to be published.
    """
    for line in map(seen, pieces(text.value)):
        for found in _all(line, own):
            message = found.message + line.place(found.start)
            yield Problem(text.path, text.line, found.rule, message, found.hint)


def _all(line: Seen, own: frozenset[str]) -> Iterator[Found]:
    """Everything in one line; what has been found as a number is not an account or a paper as well."""
    known: list[Found] = []
    if _MANY.search(line.text):
        known = list(personal_numbers(line, own))
    yield from known
    for found in (*papers(line), *accounts(line, own)):
        if not any(found.start < each.end and each.start < found.end for each in known):
            known.append(found)
            yield found
    yield from (*plates(line), *addresses(line), *names(line))
