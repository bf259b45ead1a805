"""Personal data that must never be published: of pupils, parents, victims or suspects.

Rule: Article 5 of the Anti-Telecom-Fraud Law (confidentiality), handbook section 13.5. Numbers are recognised by
their own check digits where they have one, so that an amount or a case number is not taken for a bank card.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from fanzha.content import Problem, Text

_ID = re.compile(r"(?<!\d)(\d{6}[\s-]?\d{8}[\s-]?\d{3}[\dXx])(?![\dXx])")
_BORN = re.compile(r"\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_MOBILE = re.compile(r"(?<!\d)(?:\+?86[-\s]?)?(1[3-9]\d[-\s]?\d{4}[-\s]?\d{4})(?!\d)")
_CARD = re.compile(r"(?<!\d)(\d(?:[\s-]?\d){15,18})(?!\d)")
_CARD_SAID = re.compile(r"(?:卡号|银行卡|账号|帐号)[\s:为是]{0,3}(\d(?:[\s-]?\d){15,18})(?!\d)")
_UNIONPAY = re.compile(r"62\d{14}(?:\d{3})?")  # cards of the mainland; a test card's check digit may be wrong
_STARRED = re.compile(r"(?<![\d*])\d{3,6}[*×●]{4,12}(?:\d{4}|\d{3}[Xx])(?![\d*])")
_ACCOUNT = re.compile(r"(?:微信号|微信|QQ号?|账号|帐号)[\s:]{1,2}([A-Za-z][\w-]{5,19}|\d{6,12})(?!\d)", re.ASCII)
_JOINED = re.compile(r"(?:微信号|QQ号?)([A-Za-z][\w-]{5,19}|\d{6,12})(?!\d)", re.ASCII)

# Only surnames that are not at the same time common verbs or adverbs (付, 向, 方, 万 … would cry wolf).
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐韩冯邓曹彭曾肖董袁潘蒋蔡余杜叶苏魏吕丁沈姚卢姜崔钟谭陆汪范廖"
    "贾夏韦邹孟熊秦邱尹薛闫侯史陶黎贺毛郝龚邵覃武戴莫孔汤"
)
_ROLE = "受害人|被害人|当事人|事主|嫌疑人|被告人|学生|家长|同学|网友|主犯"
_COURTESY = "某|先生|女士|同学|老师|阿姨|大爷|奶奶|爷爷|家长|姓"
_NAMED = re.compile(
    rf"(?:{_ROLE})([{_SURNAMES}](?!{_COURTESY})[^了着过的是在有要不人们家里一二三\W]{{1,2}}?)"
    r"(?=[，,、。（(在于接被把向称说与和到收])"
)
_RESIDENT = re.compile(
    rf"(?:^|[^\u4e00-\u9fff])([{_SURNAMES}](?!{_COURTESY}|[大小老]?[妈叔伯姨嫂哥姐婶婆爹总]|大[爷娘]|师傅|医生|经理|小姐|太太)"
    r"(?!末|[一二三四五六日])[^了着过的是在有要不人们家里\W]{1,2}),?\s?(?:家住|现住|住在)"
)

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def privacy_problems(text: Text, own: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """不写任何人的身份证号、手机号、银行卡号、微信号或QQ号，打了星号的也不写；不写受害人、学生和嫌疑人的姓名。

    [privacy-id] [privacy-mobile] [privacy-card] [privacy-account] [privacy-name]

    own: numbers as bare digits that the issuer has on record to be published.
    """
    folded = unicodedata.normalize("NFKC", text.value)
    for rule, message, hint in (*(_numbers(folded, own) if any(map(str.isdigit, folded)) else ()), *_names(folded)):
        yield Problem(text.path, text.line, rule, message, hint)


Finding = tuple[str, str, str]


def _numbers(text: str, own: frozenset[str]) -> Iterator[Finding]:
    ids = [number for match in _ID.finditer(text) if is_id_number(number := re.sub(r"[\s-]", "", match[1]))]
    yield from (("privacy-id", f"像是身份证号“{masked(number)}”", "请整个删掉") for number in ids)
    said = {re.sub(r"\D", "", match[1]) for match in _CARD_SAID.finditer(text)}
    for match in _CARD.finditer(text):
        digits = re.sub(r"\D", "", match[1])
        if digits not in ids and (digits in said or _UNIONPAY.fullmatch(digits) or is_card_number(digits)):
            yield "privacy-card", f"像是银行卡号“{masked(digits)}”", "请整个删掉"
    for match in _STARRED.finditer(text):
        rule = {18: "privacy-id", 11: "privacy-mobile"}.get(len(match[0]), "privacy-card")
        yield rule, f"遮住一部分的号码“{masked(match[0])}”也能认出是谁", "请整个删掉"
    for match in _MOBILE.finditer(text):
        if re.sub(r"\D", "", match[1]) not in own:
            hint = "请整个删掉；要公布的值班电话登记到 issuer.yml 的 phones"
            yield "privacy-mobile", f"像是个人手机号“{masked(match[1])}”", hint


def _names(text: str) -> Iterator[Finding]:
    for match in (*_ACCOUNT.finditer(text), *_JOINED.finditer(text)):
        yield "privacy-account", f"像是个人账号“{masked(match[1])}”", "请整个删掉"
    for match in (*_NAMED.finditer(text), *_RESIDENT.finditer(text)):
        yield "privacy-name", f"像是真实姓名“{match[1]}”", f"请写成“{match[1][0]}某”或“{match[1][0]}先生/女士”"


def masked(number: str) -> str:
    """Enough of a number to find it in the file, not enough to publish it in a build log."""
    return number[:3] + "…" + number[-2:]


def is_id_number(digits: str) -> bool:
    """Whether 18 characters carry the check digit of a resident identity number (GB 11643), or at least a birthday."""
    if _BORN.match(digits):
        return True
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return "10X98765432"[total % 11] == digits[17].upper()


def is_card_number(digits: str) -> bool:
    """Whether 16 to 19 digits satisfy the Luhn check of payment cards."""
    doubled = [int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
