"""Resident identity numbers, mobile numbers and bank cards, whole or with a few digits covered.

Identity numbers (GB 11643) and cards (Luhn) are known by their own check digits: a few lines here, no library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fanzha.checks.as_seen import Seen
from fanzha.checks.privacy.found import Found, masked
from fanzha.checks.privacy.runs import Number, numbers, runs

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
# A county: two digits each for province, prefecture and county.
_COUNTY = r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])(?:[0-3]\d|5[1-3]|90|00)(?:[0-4]\d|8[1-9]|00|90)"
_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_BORN = re.compile(rf"{_COUNTY}(?:19|20)\d\d{_DAY}")
_IN_A_COUNTY = re.compile(_COUNTY)
_ID15 = re.compile(rf"{_COUNTY}\d\d{_DAY}\d{{3}}")
_CHECKED_SINCE = 1999  # cards of people born later were all issued with a check digit

_MOBILE = re.compile(r"(?:0{0,2}86|0)?(1[3-9]\d{9})")
_MOBILE_BEGINS = re.compile(r"(?:0{0,2}86|0)?1[3-9]")
_CALLING_CODE = re.compile(r"(?:\+|00)\s?86[\s\-)]{0,2}$|\+$")

# The first digits of payment cards in use: UnionPay, Visa, MasterCard, JCB, and old ones of the mainland's banks.
_ISSUED = re.compile(r"62|4[0-9]{2}|5[1-5]|9558|9559|60(?:1[13]|38)|35[2-8]|103|68|69[01]|9[08]4")
_UNIONPAY = re.compile(r"62\d{14}(?:\d{3})?")  # cards of the mainland; a test card's check digit may be wrong
_MAY_SAY_CARD = re.compile("[卡账帐存]")
_SAID_CARD = re.compile(r"(?:卡号?|银行卡|账[号户]|帐[号户]|存折)[^\d,。;]{0,6}$")
_SAID_ID = re.compile(r"(?:身份证|身分证|证件号?|公民身份号码|学籍号|社会保障号)[^\d,。;]{0,8}$")
_SAID_OTHER = re.compile(
    r"(?:订单|单号|流水|运单|快递|发票|批次|条码|商品码|案号|文号|备案?|备|IMEI|信用代码|交易号)[号码编]{0,2}[\sA-Z:是为]{0,4}$"
)

# What follows digits that count something.
COUNTED = re.compile(r"\s?(?:元|块|万|亿|人|次|条|起|件|个|份|户|张|余|多|%|次|笔|部|台|[.]\d)")

_COVERS = "*×●○■□▇█?#_xX"
_COVERED = re.compile(rf"(?<![\dA-Za-z{_COVERS}])1?\d[\d{_COVERS}·•…. \-]{{5,26}}")
_MASK = re.compile(rf"[{_COVERS}]{{2,}}|[·•]{{3,}}|\.{{3,}}")

_WHOLE = "请整个删掉"
_OWN = "请整个删掉；要公布的值班电话登记到 issuer.yml 的 phones"


def personal_numbers(seen: Seen, own: frozenset[str]) -> Iterator[Found]:
    """Numbers in the text. own: what the issuer has on record to be published, as bare digits."""
    text, taken = seen.digits, [False] * len(seen.digits)
    for groups in runs(text, 11):
        for kind in (_ids, _cards, _mobiles):
            for found, digits in kind(text, groups):
                if digits not in own and not any(taken[found.start : found.end]):
                    taken[found.start : found.end] = [True] * (found.end - found.start)
                    yield found
    yield from _covered(seen.text, taken)


Candidate = tuple[Found, str]


def _ids(text: str, groups: list[re.Match[str]]) -> Iterator[Candidate]:
    for number in numbers(text, groups, range(15, 21), _IN_A_COUNTY):
        start, end = number.start, number.end
        digits = number.digits
        if len(digits) == 17 and re.match(r"[\s\-*·.—_]?[Xx](?![A-Za-z0-9])", text[end : end + 3]):
            digits += "X"
            end = text.upper().index("X", end) + 1
        said = bool(_SAID_ID.search(text[max(0, start - 60) : start]))
        if (len(digits) in (18, 20) and is_id_number(digits[:18], said)) or (
            len(digits) == 15 and _ID15.fullmatch(digits) and not _SAID_OTHER.search(text[max(0, start - 60) : start])
        ):
            yield Found("privacy-id", start, end, f"像是身份证号“{masked(digits)}”", _WHOLE), digits


def _cards(text: str, groups: list[re.Match[str]]) -> Iterator[Candidate]:
    begins = re.compile("") if _MAY_SAY_CARD.search(text) else _ISSUED
    for number in numbers(text, groups, range(12, 20), begins):
        digits, before = number.digits, text[max(0, number.start - 60) : number.start]
        said = bool(_SAID_CARD.search(before)) and not COUNTED.match(text, number.end)
        if said or (len(digits) >= 16 and _looks_issued(digits) and not _SAID_OTHER.search(before)):
            yield Found("privacy-card", number.start, number.end, f"像是银行卡号“{masked(digits)}”", _WHOLE), digits


def _looks_issued(digits: str) -> bool:
    return bool(_UNIONPAY.fullmatch(digits) or (_ISSUED.match(digits) and is_card_number(digits)))


def _mobiles(text: str, groups: list[re.Match[str]]) -> Iterator[Candidate]:
    for number in numbers(text, groups, range(11, 16), _MOBILE_BEGINS):
        whole = _MOBILE.fullmatch(number.digits)
        if whole and not _counts(text, number):
            yield (
                Found("privacy-mobile", number.start, number.end, f"像是个人手机号“{masked(whole[1])}”", _OWN),
                whole[1],
            )


def _counts(text: str, number: Number) -> bool:
    """Whether it is a sum, a share or the number of an order."""
    before = text[max(0, number.start - 60) : number.start]
    return bool(
        COUNTED.match(text, number.end) or re.search(r"[¥￥$]\s?$|\d\.$|[A-Z]$", before) or _SAID_OTHER.search(before)
    )


def _covered(text: str, taken: list[bool]) -> Iterator[Found]:
    """Numbers with a part covered: what is left still tells who it is."""
    if not _MASK.search(text):
        return
    for match in _COVERED.finditer(text):
        whole = match[0] if _MASK.search(match[0][-3:]) else match[0].rstrip(" .-·•…_?#")
        for begin in re.finditer(r"\d+", whole):  # a list's number may stand before it
            written = whole[begin.start() :].rstrip()
            start = match.start() + begin.start()
            kind = _kind_of_covered(written)
            if kind and not any(taken[start : start + len(written)]):
                message = f"遮住一部分的号码“{masked(written)}”也能认出是谁"
                yield Found(kind, start, start + len(written), message, "请整个删掉")
                break


def _kind_of_covered(written: str) -> str:
    """The rule for digits and covers: by how many they are and how many can be read. "" if nothing is given away."""
    if not _MASK.search(written):
        return ""
    signs = re.sub(rf"(?<![{_COVERS}·•.])[ \-·•._](?![{_COVERS}·•.])|[ \-]", "", written)
    shape = re.fullmatch(r"(\d+)([^\d]+)(\d*[Xx]?)", signs)
    if not shape:
        parts = re.findall(r"\d+", signs)
        return (
            "privacy-card" if len(signs) in range(16, 20) and sum(map(len, parts)) >= 8 and _MASK.search(signs) else ""
        )
    head, cover, tail = shape.groups()
    shown = len(head) + len(tail)
    if not tail and not (len(signs) in (11, 18) and shown >= 5):
        return ""
    if len(signs) == 11 and re.match("1[3-9]", head) and shown >= 5:
        return "privacy-mobile"
    if len(signs) in (15, 18) and shown >= 6 and (tail or shown >= 10):
        return "privacy-id"
    whole = 3 <= len(head) <= 10 and len(tail) in (3, 4) and len(cover) >= 3
    if whole and re.fullmatch("1[3-9]\\d", head):
        return "privacy-mobile"
    return "privacy-card" if whole or (len(signs) in range(16, 20) and shown >= 8) else ""


def is_id_number(digits: str, said: bool = False) -> bool:
    """Whether 18 characters are a resident identity number (GB 11643): a county, a birthday and a check digit.

    The check digit may be wrong (a typing error exposes no less) if the text says that it is one, or the birthday lies
    before dates that numbers of orders and cases carry.
    """
    if len(digits) != 18 or not _BORN.match(digits):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return said or int(digits[6:10]) <= _CHECKED_SINCE or "10X98765432"[total % 11] == digits[17].upper()


def is_card_number(digits: str) -> bool:
    """Whether 16 to 19 digits satisfy the Luhn check of payment cards."""
    doubled = [int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
