"""Numbers of papers that belong to one person, number plates, and addresses down to the building or the room."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fanzha.checks.as_seen import Seen
from fanzha.checks.privacy.found import Found, masked, words

_PAPERS = words(
    "护照 通行证 回乡证 台胞证 学籍号 学号 学生证 考生号 准考证 户口簿 户口本 户号 社保卡 社会保障 医保卡 "
    "军官证 士兵证 警官证 居住证 居留 出生医学证明 出生证 驾驶证 驾照 行驶证 香港身份证 澳门身份证 结婚证 "
    "残疾人证 残疾证 士官证 签证号 海员证 公积金账号 保单号 车架号 工作证 病历号 住院号 门诊号 不动产权证 "
    "房产证 电表号"
)
_PAPER = re.compile("|".join(_PAPERS))
_OF_PAPER = re.compile(
    rf"(?:{'|'.join(_PAPERS)})(?:档案)?(?:编?号码?|证号|卡号|ID)?[\s:(是为“]{{0,3}}(?:(?:编?号码?)[\s:(是为]{{0,3}})?"
    r"((?:[军士武]字第)?[A-Z]{0,3}-?\d[\d-]{4,19}[Xx]?(?:\([\dA]\))?)(?!\d|\s?(?:年|月|日|元|万|人|位|次|份|个|张|本))"
)
_PLATE = re.compile(
    r"(?<![A-Za-z0-9\u4e00-\u9fff])?([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][\s·•\-]{0,2}[A-HJ-NP-Z])"
    r"[·•・.\s\-—–_]{0,3}([A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳领])(?![A-Za-z0-9-])"
)
_PLATE_BEGINS = re.compile(r"[\u4e00-\u9fff][\s·•\-]{0,2}[A-Z]|使\d")
_EMBASSY = re.compile(r"(?<!\d)使\d{6}(?!\d)|[A-Z]{2}\d{5}(?:警|军)")

_N = r"[\d一二三四五六七八九十百]{1,4}"
_HOME = (
    "小区|花园|家园|公寓|家属院|家属楼|新村|苑|园|府|城|里|庭|湾|居|墅|郡|院|庄|村|寨|屯|坊|轩|座|一号|名邸|广场|大厦"
)
_BUILDING = rf"(?:{_N}|[A-Z])\s?(?:号楼|[栋幢座#]|号院)"
_ROOM = rf"{_N}\s?(?:单元|[室房户]|号房)|{_N}门{_N}"
_INSIDE = re.compile(
    rf"({_BUILDING}\s?(?:(?:{_ROOM}|{_N}楼|{_N}层)+\s?\d{{0,4}}|\d{{3,4}}(?!\d|年|元|人))"
    rf"|{_N}[弄号](?:院)?(?:{_BUILDING}|{_N}号|{_ROOM})[\d室]{{0,5}}"
    rf"|(?:{_HOME})\d{{1,3}}-\d{{1,2}}-\d{{3,4}}(?!\d)"
    rf"|[村屯庄寨]{_N}[组队社]{_N}号)"
)
_LIVES = re.compile(
    r"(?:家住|现住|住在|租住|暂住|居住|住址|住所|家庭地址|收货地址|户籍(?:所在)?地|家在|家的地址|搬到|住)(?:于|在|是|为|址)?[\s:(“]{0,2}"
    rf"(?![^,。;]{{0,4}}(?:某|[×xX*]))[^,。;\n]{{2,24}}?({_N}(?:号(?!线|文|楼前)|[栋幢座弄#]|单元|室|组)|[A-Z]座)"
)
_MASKED_PLACE = re.compile(r"[某×*]{1,2}(?:小区|花园|家园|公寓|苑|村|路|街|社区|楼|栋)|[xX×]{2}")
_INSTITUTION = re.compile(
    r"教学|宿舍|报告厅|学校|小学|中学|大学|窗口|派出所|公安局|中心|会议|展|医院|机关|政府|法院|大厅|体育|图书"
)

_WHOLE = "请整个删掉"


def papers(seen: Seen) -> Iterator[Found]:
    """Passports, permits, pupils' and household numbers."""
    if not _PAPER.search(seen.text):
        return
    for match in _OF_PAPER.finditer(seen.digits):
        digits = re.sub(r"\D", "", match[1])
        if len(digits) >= 6 and not re.fullmatch(r"20\d\d[01]\d[0-3]\d", digits):
            yield Found("privacy-document", match.start(1), match.end(1), f"像是证件号“{masked(match[1])}”", _WHOLE)


def plates(seen: Seen) -> Iterator[Found]:
    """Number plates of vehicles."""
    if not _PLATE_BEGINS.search(seen.text):
        return
    for match in _PLATE.finditer(seen.digits):
        standard = len(match[2]) == 6 and re.search(r"GB\d", match[0])  # 新GB 12345
        if re.search(r"\d", match[2]) and not standard and seen.text[match.start()] == match[0][0]:
            shown = f"像是车牌号“{masked(match[0])}”"
            yield Found("privacy-plate", match.start(), match.end(), shown, "请整个删掉，写“一辆白色轿车”这样的话")
    for match in _EMBASSY.finditer(seen.text):
        yield Found("privacy-plate", match.start(), match.end(), f"像是车牌号“{masked(match[0])}”", _WHOLE)


def addresses(seen: Seen) -> Iterator[Found]:
    """Where somebody lives, down to the house. Halls of institutions and places with their names left out are none."""
    text = seen.text
    if not re.search(r"[\d一二三四五六七八九十A-Z]\s?(?:[号栋幢座弄室房户楼#组]|单元|-\d)", text):
        return
    found = [match for pattern in (_INSIDE, _LIVES) for match in pattern.finditer(text)]
    last = -1
    for match in sorted(found, key=lambda each: (each.start(1), -len(each[1]))):
        around = text[max(0, match.start() - 10) : match.end() + 4]
        if match.start(1) < last or _MASKED_PLACE.search(around) or _INSTITUTION.search(around):
            continue
        last = match.end()
        yield Found(
            "privacy-address", match.start(1), match.end(1), f"住址“{match[1]}”写得太细", "最细写到县（市、区）"
        )
