"""Names of people who must stay unnamed: beside a role, behind a label, before what is said of a person.

王某某, 张女士 and 陈* are the ways to write them. Officials in their office (民警王建国) are named by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import opencc

from fanzha.checks.as_seen import Seen
from fanzha.checks.privacy.found import Found, words
from fanzha.checks.privacy.name_words import (
    COMPOUND,
    COURTESY,
    FOLLOWS,
    GIVEN,
    GRAMMAR,
    LATIN,
    LONG_WORDS,
    NOBODY,
    PARTS,
    PREDICATES,
    RISKY,
    SOUNDS,
    SURE,
    SYLLABLE,
    WHOLE,
    WORDS,
)

_ROLES = words(
    "受害人 受害者 被害人 被害者 受骗人 受骗者 被骗人 被骗者 受骗群众 被骗群众 当事人 事主 失主 死者 伤者 "
    "嫌疑人 嫌疑犯 被告人 被告 原告 上诉人 罪犯 主犯 从犯 首犯 同案犯 同伙 同案人 头目 诈骗分子 犯罪分子 "
    "团伙成员 卡农 卡主 号主 取款人 汇款人 转账人 付款人 收款人 收货人 收件人 寄件人 买家 卖家 小学生 中学生 "
    "高中生 初中生 大学生 研究生 学生 男生 女生 学员 同学 室友 舍友 同桌 家长 班主任 老师 教师 学生家长 监护人 "
    "父亲 母亲 爸爸 妈妈 爷爷 奶奶 外公 外婆 姥姥 姥爷 儿子 女儿 孙子 孙女 孩子 丈夫 妻子 老公 老婆 哥哥 姐姐 "
    "弟弟 妹妹 表哥 表姐 表弟 表妹 堂哥 堂弟 舅舅 叔叔 姑姑 侄子 侄女 外甥 女婿 儿媳 婆婆 岳父 岳母 男友 女友 "
    "男朋友 女朋友 亲戚 亲友 朋友 好友 同事 邻居 老乡 网友 业主 户主 房东 租客 住户 租户 居民 村民 市民 网民 "
    "农民 老人 老伯 老汉 大妈 大爷 大叔 阿姨 女子 男子 女孩 男孩 女童 男童 小伙 小伙子 姑娘 少年 少女 青年 "
    "店主 店员 老板 会计 出纳 财务 员工 职工 职员 文员 工人 保安 保姆 司机 快递员 外卖员 客户 用户 储户 顾客 "
    "患者 病人 车主 机主 持卡人 开户人 联系人 报警人 举报人 证人 报案人 申请人 委托人 投保人 借款人 担保人 "
    "群主 中介"
)
_LABELS = words(
    "姓名为 姓名 户名为 户名 名叫 名字叫 叫做 名字是 名字 名为 我叫 他叫 她叫 开户名 法定代表人 法人代表 "
    "曾用名 真名 本名 签名 签字"
)
_ANY_ROLE = re.compile("|".join(sorted({*_ROLES, *_LABELS}, key=len, reverse=True)))
_LINK = re.compile(r"[ :(\[“\"'‘*|]{0,3}(?:(?:是|为|系)?(?:名叫|叫做|叫|姓名)|是|为|系)?[ :(\[“\"'‘*|]{0,3}")
_TRADITIONAL = re.compile("[張劉陳楊黃趙吳孫鄭羅謝許鄧馮韓葉盧蕭蔣鄒蘇龔賴萬錢莊龍湯陸紀關學長業網歲龐譚賈顧鍾馬]")

_HAN = "\u4e00-\u9fff\u3400-\u4dbf\U00020000-\U000323af"
_DOTTED = re.compile(rf"([{_HAN}]{{2,8}})[·•‧・∙.]([{''.join(SOUNDS)}]{{2,8}}|[{_HAN}]{{2}})")
_PARTED = re.compile(rf"(?:{'|'.join(WHOLE)})|(?:{'|'.join(sorted(PARTS, key=len, reverse=True))}){{2,4}}")
_FAMILY = "|".join(sorted(LATIN, key=len, reverse=True))
_LATIN = re.compile(rf"(?i:(?:{_FAMILY}))[ ,·]{{1,2}}(?=[A-Z])(?i:{SYLLABLE}(?:[-' ]?{SYLLABLE}){{0,2}})(?![A-Za-z])")
_SPACED = re.compile(rf"([{_HAN}])[ ]{{1,3}}(?=[{_HAN}])")
_COURTEOUS = re.compile(COURTESY)

# What is said of a person whose name stands before it.
_SAID = re.compile(
    r"同学(?!们)|老人|大爷|老汉|大妈|[,( |]{1,3}(?:男|女)(?=[,) |性]|$)"
    r"|[,(]? ?(?:家住|现住|住在|租住)|\((?:身份证|.{0,4}汉族|.{0,6}\d+岁)"
)


def names(seen: Seen) -> Iterator[Found]:
    """Names in full, with what to write instead."""
    text = seen.text
    roles = list(_ANY_ROLE.finditer(_simplified(text)))
    said = list(_SAID.finditer(text))
    if not (roles or said):
        return
    text = _simplified(text)
    found = {span for role in roles if (span := _after(text, role.end(), role[0]))}
    found |= {span for each in said if (span := _before(text, each.start()))}
    for start, end in sorted(found):
        name = seen.text[start:end]
        family = next((each for each in COMPOUND if text.startswith(each, start)), name[0])
        instead = (
            f"“{family}某”或“{family}先生/女士”"
            if "\u4e00" <= name[0] <= "\u9fff" and len(name) <= 4
            else "“某某”，不写姓名"
        )
        yield Found("privacy-name", start, end, f"像是真实姓名“{name}”", f"请写成{instead}")


def _simplified(text: str) -> str:
    """The text in Simplified characters, if they are as many."""
    if not _TRADITIONAL.search(text):
        return text
    converted = _converter().convert(text)
    return converted if len(converted) == len(text) else text


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def _after(text: str, at: int, role: str) -> tuple[int, int] | None:
    """The name that follows a role or a label at this place."""
    link = _LINK.match(text, at)
    for start in dict.fromkeys((link.end() if link else at, at)):
        if _ANY_ROLE.match(text, start):  # 岳父岳母
            continue
        firm = role in _LABELS or text[at:start].strip("“\"'‘*(|[ ") in (":", "名叫", "叫", "叫做", "姓名")
        for reader in (_dotted, _parted, _latin, _spaced, _chinese):
            end = reader(text, start, firm)
            if end:
                return start, end
    return None


def _dotted(text: str, start: int, firm: bool) -> int:
    """A name with a dot whose first part is written with the characters of other languages: 叶尔肯·玉山."""
    match = _DOTTED.match(text, start)
    sounding = sum(sign in SOUNDS for sign in match[1]) if match else 0
    return match.end() if match and sounding * 2 >= len(match[1]) else 0


def _parted(text: str, start: int, firm: bool) -> int:
    match = _PARTED.match(text, start)
    return match.end() if match else 0


def _latin(text: str, start: int, firm: bool) -> int:
    match = _LATIN.match(text, start)
    return match.end() if match else 0


def _spaced(text: str, start: int, firm: bool) -> int:
    """A name of two characters that somebody stretched to the width of three."""
    match = _SPACED.match(text, start)
    if not match or _COURTEOUS.match(text, match.end()):
        return 0
    for length in (2, 1):
        end = match.end() + length
        given = text[match.end() : end]
        if len(given) == length and set(given) <= GIVEN and _fits(match[1], given, text[end : end + 1], firm):
            return end
    return 0


def _chinese(text: str, start: int, firm: bool) -> int:
    """The end of a Chinese name that begins here, 0 if none does."""
    family = next((each for each in COMPOUND if text.startswith(each, start)), text[start : start + 1])
    if not (family in WORDS or len(family) == 2) or _COURTEOUS.match(text, start + len(family)):
        return 0
    for length in (2, 1):
        end = start + len(family) + length
        given = text[start + len(family) : end]
        if len(given) == length and _fits(family, given, text[end : end + 1], firm):
            return end
    return 0


def _fits(family: str, given: str, follows: str, firm: bool = False) -> bool:
    """Whether this is a name, from its characters and the one that follows it ("" at the end of the text).

    firm: the text says that a name comes here, as after 姓名.
    """
    if (
        (family not in WORDS and family not in COMPOUND)
        or family + given in NOBODY | LONG_WORDS
        or not all(_is_given(sign) for sign in given)
    ):
        return False
    ends = not re.match(rf"[{_HAN}]", follows) if follows else True
    sure, risky = len(family) == 2 or family in SURE or firm, family in RISKY
    usual = set(given) <= GIVEN
    goes_on = ends or follows in FOLLOWS
    if given[0] in WORDS.get(family, ()):  # 王国, but 王国栋被骗
        told = (follows in FOLLOWS or (ends and given[-1] not in _ENDINGS)) if sure else follows in PREDICATES
        return len(given) == 2 and usual and told and given not in _REGIONS
    if given in _PLACES or given in _REGIONS or given in ("可", "有"):
        return False
    if not usual:
        return sure and goes_on
    if len(given) == 2 or (sure and not risky):
        return goes_on or not risky
    return goes_on if sure or not risky else ends or follows in PREDICATES


_ENDINGS = frozenset("花赛高家性学法生化心石山水业科型力权金天年员子院军人会车书节馆")  # of words, not of names


_PLACES = frozenset(words("州 县 城 镇 港 山 海 江 河 湖 市 区 村 庄 店 家 口 门 平 阳")) - frozenset(
    words("江 海 山 平 阳 门 港 河 湖")
)
_REGIONS = frozenset(
    words("海南 云南 江西 山东 青海 广东 河南 江南 福建 安徽 家庄 家口 家界 家港 府井 云港 金山 口店 家湾")
)


def _is_given(sign: str) -> bool:
    return bool(re.match(f"[{_HAN}]", sign)) and sign not in GRAMMAR


_BEFORE_NAMES = frozenset("是为叫系由和与请找让对给向跟名的到")


def _before(text: str, end: int) -> tuple[int, int] | None:
    """The name that ends before what is said of a person."""
    for length in (4, 3, 2):
        start = end - length
        family = text[start : start + (2 if length == 4 else 1)]
        if start < 0 or not (family in SURE or family in COMPOUND or (length < 4 and family in WORDS)):
            continue
        given = text[start + len(family) : end]
        open_left = start == 0 or not re.match(f"[{_HAN}0-9]", text[start - 1]) or text[start - 1] in _BEFORE_NAMES
        if family not in SURE and family not in COMPOUND and not open_left:
            continue
        if _COURTEOUS.match(text, start + len(family)) or (
            given[0] in WORDS.get(family, ()) and not (open_left and length > 2)
        ):
            continue
        if (set(given) <= GIVEN or (open_left and family in SURE)) and _fits(family, given, ""):
            return start, end
    return None
