"""Numbers that a reader would dial: short codes, landlines, service numbers, numbers abroad, targets of links.

All are looked for in the text as it is seen and heard: numerals, circled digits and letters in the place of digits are
digits, signs between them are gone, as on the keypad of a phone. Calling codes and the lengths and areas of numbers in
some 240 countries are those of the library phonenumbers; no pattern of ours could hold them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote

import phonenumbers

from fanzha.checks.as_seen import Seen
from fanzha.checks.privacy.runs import Number, numbers, runs
from fanzha.content import Registry

Finding = tuple[str, str, str]

# What follows a number that counts something and is none to be called.
UNIT = (
    "元|块|人|件|起|万|亿|克|条|次|张|名|个|年|%|份|户|天|日|号|月|余|多|字|页|本|台|部|所|家|岁|套|例|分|米|公里"
    "|笔|单|订单|℃|步|股|点|平方|毫|秒|小时|倍|位数|版|款|枚|处|只|座|期|届|班|周|吨|平|亩|斤|两|人次|月份|多|级|楼|层|室|栋|开头|打头|结尾|号段"
)
# A colon after Chinese names what is dialled, 值班:66112233; any other makes a port, a time or a field.
_BEFORE = r"(?:(?<![A-Za-z0-9_.,\-/#:])|(?<=[\u3400-\u9fff]:))"
_AFTER = rf"(?![\dA-Za-z\-/]|[.,]\d|:\d\d|\s?(?:{UNIT}))"
_SHORT_CODE = re.compile(rf"{_BEFORE}(1[0-2]\d{{3}}|9[56]\d{{3,4}}|11[68]\d{{3}}|10\d{{6}}|106\d{{7,17}}){_AFTER}")
_CALLED = re.compile(
    rf"(?:拨打?|致电|打|电话|热线|来电|回电|呼叫|联系)(?:了|通)?[\s:“]?(\d{{3,8}})(?![\dA-Za-z-]|\s\d|\s?(?:{UNIT}))"
)
_LOCAL = re.compile(r"(?<![\d.])\(?0\d{2,3}[)\-\s]{0,2}(1[0-2]\d{3}|9[56]\d{3})(?!\d)")
_BARE = re.compile(rf"{_BEFORE}(?<!\d[\s—])([2-8]\d{{2,3}}[-\s]\d{{4}}|[2-8]\d{{6,7}})(?!\s\d){_AFTER}")
_NOT_CALLED = re.compile(
    r"(?:编号?|号码为|单号?|案号?|文号|尾号|批次?|代码|条码|型号|流水号?|备|第|№|No\.?|验证码|取件码|密码|编码|邮编|邮政编码|QQ号?|群号?|账号|公告|[¥￥$〔]"
    r"|人民币|标准|令|[数量额计值价]|浏览|阅读|日期|时间)[号码]{0,2}[\s:为是]{0,2}$",
    re.IGNORECASE,
)
_ABROAD = re.compile(r"(?<![\d+A-Za-z/_])(?:\+|00)[\s(]?[1-9][\d\s\-()]{5,18}\d(?!\d)")
_LINE_BEGINS = re.compile("0|86|[48]00")
_SERVICE = re.compile(r"[48]00\d{7}")
# Also in an area that does not exist (0000-1234567): whoever reads it would dial it.
_LANDLINE = re.compile(r"(?:0{0,2}86)?0?((?:10|2\d|[3-9]\d\d)\d{7,8})|0(0\d\d\d{7,8})")

_TARGET = re.compile(r"(?<![A-Za-z])(?:tel|sms|smsto|callto|wtai)\s?:[/\s]{0,3}([^\s)\"'<>?;,]+)", re.IGNORECASE)
_ONLY_TARGET = re.compile(r"tel:[0-9]+")
_LINK = re.compile(r"\[([^\]]*)\]\(\s?<?(?:tel|sms)\s?:([^\s)>?;]+)", re.IGNORECASE)

_IN_ADDRESS = re.compile(r"(?:https?|ftp):\S*$", re.ASCII)

_SPACED = re.compile(r"(?<![\d])\d(?:[\s\-‐–—·•.,/]{0,2}\d){4,7}(?!\d|[-.,/]\d)")
_PLAIN = re.compile(rf"(?<![\d.])\d{{3,12}}(?!\d|[.,]\d|\s?(?:{UNIT}))")
_LETTERED = re.compile(r"(?<![A-Za-z0-9])[0-9OoQIil|!\u041e\u043e\u0406\u0456\u039f\u03bf]{3,12}(?![A-Za-z0-9])")
# 110, 119, 120 and 122, sign by sign.
_ALONE = re.compile(r"(?<!\d)(?<!\d[-\s·—.])1[-\s·—](?:1[-\s·—][09]|2[-\s·—][02])(?![-\s·—.,/]?\d|[\-.])")
_PIECES = re.compile(r"(?<!\d)(?<!\d[-\s·—.])(?!1\D2\D3\D4)[19](?:[-\s·—]\d){4}(?![-\s·—.,/]?\d)")
# With dots or commas only from 9 on: 1.1.2.3.4 is a section.
_DOTTED = re.compile(r"(?<!\d)(?<!\d[.,/_])9(?:[.,/_]\d){4}(?![-\s·—.,/_]?\d)")
_ONLY_LETTERS = re.compile(r"(?:拨打?|打|致电|电话)\s?([Il|]{2}[Oo])(?![A-Za-z])")

_SIGN_BY_SIGN = (_ALONE, _PIECES, _DOTTED)
_SHORTEST = 3  # digits: 一 and 第2条 in the text of a link are no number to dial

UNKNOWN = (
    "请核对后登记到 cases/_vocabulary/hotlines.yml，本单位号码登记到 issuer.yml 的 phones；"
    "不能登记的就不要写；如果是数目，请写上单位"
)


def disguised_numbers(seen: Seen, registry: Registry) -> Iterator[Finding]:
    """Spellings that pass for a number of the registry, and numbers of it that nobody can dial as they are written."""
    mixed = {match[0].lower() for match in _LETTERED.finditer(seen.text) if not match[0].isdigit()}
    lower = seen.text.lower()
    for fake in sorted(registry.lookalikes - mixed):
        if fake in lower:
            yield "contact-lookalike", f"“{fake}”是冒牌的写法", "请只用登记过的号码和网址"
    for match in _ONLY_LETTERS.finditer(seen.text):
        yield "contact-lookalike", f"“{match[1]}”里混进了像数字的字母", "请写成 110"
    for match in _LETTERED.finditer(seen.text):
        plain = seen.digits[match.start() : match.end()]
        if not match[0].isdigit() and (plain in registry.numbers or match[0].lower() in registry.lookalikes):
            hint = f"请写成 {plain}" if plain in registry.numbers else "请只用登记过的号码"
            yield "contact-lookalike", f"“{match[0]}”里混进了像数字的字母", hint
    for pattern in (_SPACED, _PLAIN, _ALONE):
        for match in pattern.finditer(seen.digits):
            plain = re.sub(r"\D", "", match[0])
            shown = seen.raw_part(match.start(), match.end())
            lettered = bool(re.search(r"[A-Za-z|!]", seen.text[match.start() : match.end()]))
            counted = re.match(rf"\s?(?:{UNIT})", seen.digits[match.end() : match.end() + 4])
            if shown != plain and plain in registry.numbers and not lettered and not counted:
                visible = "".join(sign for sign in shown if sign.isprintable())
                yield "contact-form", f"号码“{visible}”写得不规范，别人拨不了", f"请写成 {plain}"


def unknown_numbers(seen: Seen, registry: Registry, named: str) -> Iterator[Finding]:
    """Numbers to dial that are in no register. named: what has been reported as a fake."""
    last = 0
    for start, end, digits in sorted(_dialled(seen), key=lambda each: (each[0], -each[1])):
        shown = seen.text[start:end]
        if digits in registry.regional:
            yield from _elsewhere(seen, shown, registry.regional[digits])
            continue
        known = digits in registry.numbers or _national(digits) in registry.numbers or not digits.strip("0")
        if end > last and not known and shown.lower() not in named and not re.fullmatch(r"(?:86)?1[3-9]\d{9}", digits):
            yield "contact-unknown", f"号码“{shown}”没有登记", UNKNOWN
        last = max(last, end)


def _elsewhere(seen: Seen, shown: str, names: frozenset[str]) -> Iterator[Finding]:
    """A number of another region where no region is named: a reader in the mainland would dial it.

    Not where there is but what a link opens: what the link says is a text of its own.
    """
    if not any(name in seen.text for name in names) and not _ONLY_TARGET.fullmatch(seen.text.strip()):
        place = min(names, key=lambda name: (name.isascii(), name))
        yield "contact-region", f"号码“{shown}”在内地打不通", f"请在同一句里写明在哪里打，如“{place} {shown}”，或者不写"


def _national(digits: str) -> str:
    """A number without the calling code of the mainland, and a short code without its area."""
    own = re.sub(r"^(?:00)?86(?=\d{5,})", "", digits)
    local = re.fullmatch(r"0?(?:10|2\d|[3-9]\d\d)(1[0-2]\d{3}|9[56]\d{3})", own)
    return local[1] if local else own if own.startswith(("0", "4", "8", "1", "9")) else "0" + own


Place = tuple[int, int, str]


def _dialled(seen: Seen) -> Iterator[Place]:
    """Where numbers to dial stand, and their digits."""
    text = seen.digits
    for pattern in (_SHORT_CODE, _CALLED, _BARE, _LOCAL, *_SIGN_BY_SIGN):
        for match in pattern.finditer(text):
            group = 0 if pattern in _SIGN_BY_SIGN else 1
            free = pattern in (_CALLED, _LOCAL) or not _NOT_CALLED.search(
                text[max(0, match.start(group) - 60) : match.start(group)]
            )
            if free and not (pattern is _BARE and _is_day(match[1])):
                yield *match.span(group), re.sub(r"\D", "", match[group])
    for groups in runs(text, 10):
        for number in numbers(text, groups, range(10, 16), _LINE_BEGINS):
            if _is_line(text, number):
                yield _with_bracket(text, number), number.end, number.digits
                break
    for match in _ABROAD.finditer(text):
        if _is_abroad(match[0]) and not _IN_ADDRESS.search(text[: match.start()]):
            yield match.start(), match.end(), re.sub(r"\D", "", match[0])
    for match in _TARGET.finditer(seen.text):
        yield *match.span(1), re.sub(r"\D", "", unquote(match[1]))


def _is_day(number: str) -> bool:
    """20251122 as a date."""
    return bool(re.fullmatch(r"20[0-4]\d[01]\d[0-3]\d", number))


def _is_line(text: str, number: Number) -> bool:
    """A service number, or a landline in an area of the mainland."""
    before = text[max(0, number.start - 60) : number.start]
    if "123456789" in number.digits or _IN_ADDRESS.search(before):
        return False
    if (
        _NOT_CALLED.search(before)
        or re.match(rf"\s?(?:{UNIT})", text[number.end : number.end + 4])
        or re.search(r"[\dA-Za-z]\.?$", before)
    ):
        return False
    if _SERVICE.fullmatch(number.digits):
        return True
    line = _LANDLINE.fullmatch(number.digits)
    has_area = number.digits.startswith(("0", "86"))
    return bool(line and has_area and (number.groups > 1 or _is_assigned(line[1] or line[2])))


def _with_bracket(text: str, number: Number) -> int:
    """Where a number begins whose area stands in brackets."""
    return number.start - (
        text[number.start - 1 : number.start] in ("(", "[") and ")" in text[number.start : number.end]
    )


@cache
def _is_assigned(national: str) -> bool:
    """Whether digits without a sign between them are a number of the mainland."""
    return phonenumbers.is_valid_number(phonenumbers.parse(national, "CN"))


def _is_abroad(written: str) -> bool:
    digits = "+" + re.sub(r"^00", "", re.sub(r"\D", "", written))
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(digits, None))
    except phonenumbers.NumberParseException:
        return False


def misleading_links(seen: Seen) -> Iterator[Finding]:
    """Links whose text names one number while a touch dials another."""
    for match in _LINK.finditer(seen.text):
        said = re.sub(r"\D", "", seen.digits[match.start(1) : match.end(1)])
        target = re.sub(r"\D", "", unquote(match[2]))
        if len(said) >= _SHORTEST and _national(said) != _national(target):
            shown = target if len(target) < 11 else target[:3] + "…" + target[-2:]
            message = f"链接写的是“{match[1].strip()}”，点下去拨的却是“{shown}”"
            yield "contact-link", message, "请把两处写成同一个号码；登记过的号码不用做链接，页面会自动加上"
