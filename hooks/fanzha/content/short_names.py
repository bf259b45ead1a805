"""How a unit's long legal name is shortened, as units themselves do it: to be offered, never printed unasked."""

from __future__ import annotations

import re

# As many characters as the longest text message of the library leaves room for between 【 and 】, and as fit on the
# smallest label. A limit of this house; a platform for text messages may set a lower one.
SHORT_NAME = 12

_DROPPED = ("股份有限公司", "有限责任公司", "有限公司")
_USUAL = {
    "农村商业银行": "农商银行",
    "邮政储蓄银行": "邮储银行",
    "农村信用合作联社": "农信联社",
    "打击治理电信网络新型违法犯罪": "反诈",
    "反电信网络诈骗": "反诈",
    "反电信诈骗": "反诈",
    "社会治安综合治理": "综治",
    "综合治理": "综治",
    "教育体育局": "教体局",
    "村民委员会": "村委会",
    "居民委员会": "居委会",
    "派出所社区警务室": "警务室",
}
# The widest place that a name begins with, as long as a smaller one follows: nobody confuses two of one county.
_WIDEST = re.compile(r"^(?:中国|[^省市县区]{1,7}(?:省|自治区|市)(?=.{1,10}[市县区镇乡]))")


def short_name(name: str) -> str:
    """A unit's name in SHORT_NAME characters; "" where leaving out legal forms and wider places does not do it."""
    for word in _DROPPED:
        name = name.replace(word, "")
    for long, short in _USUAL.items():
        name = name.replace(long, short)
    while len(name) > SHORT_NAME and (shorter := _WIDEST.sub("", name)) != name:
        name = shorter
    return name if len(name) <= SHORT_NAME else ""


def offered_name(name: str, before: str = "short: ") -> str:
    """What to write as the short name of a unit. before: how it is written there."""
    found = short_name(name)
    return f"“{before}{found}”" if found else f"“{before}”后面写大家平时叫的名字"
