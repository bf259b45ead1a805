"""Accounts through which one person can be found or paid: WeChat, QQ, groups, payment and video platforms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fanzha.checks.as_seen import Seen
from fanzha.checks.privacy.found import Found, masked

_PLATFORMS = (
    "微信群|微信|薇信|威信|卫星|微❤|V信|WeChat|VX|WX|加V|加微|QQ群|扣扣群|Q群|QQ|扣扣|企鹅|群聊|群|支付宝|财付通|云闪付|抖音|快手|小红书|微博|陌陌|探探"
    "|闲鱼|淘宝|拼多多|京东|知乎|B站|哔哩哔哩|视频号|头条|虎牙|斗鱼|游戏|会议|房间|Soul|PayPal|Facebook|Instagram|Twitter|Zalo|Signal|Viber|KakaoTalk|Discord|imToken|币安|Telegram|电报|飞机|蝙蝠|WhatsApp|LINE|Skype|钉钉|YY|账号|帐号|账户|帐户|用户名|昵称|USDT|钱包"
)
_START = re.compile(_PLATFORMS, re.IGNORECASE)
_MARK = r"(?:号码|号|ID|账号|帐号|账户|帐户|名|昵称|地址)"
_SIGN = r"[\s:是为“(@]{1,4}"
_WORD = r"(?:wxid_[\w-]{4,24}|[A-Za-z][\w-]{4,23})"
_NUMBER = r"[1-9]\d{4,11}"
_COUNTS = r"(?!\d|\s?(?:元|块|万|亿|人|个|次|条|天|日|月|年|步|版|群|%|岁|级|分|小时|[.]\d))"
_NAMED = re.compile(
    rf"(?<![A-Za-z])(?:{_PLATFORMS})(?:\s?{_MARK}){{0,2}}(?:(?P<said>(?:{_SIGN})|(?<=[号码DdVv户]))|)(?P<value>{_WORD}|{_NUMBER}{_COUNTS})(?![A-Za-z0-9])",
    re.IGNORECASE | re.ASCII,
)
_WALLET = re.compile(
    r"(?<![A-Za-z0-9])(?:0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33}|[13][1-9A-HJ-NP-Za-km-z]{25,33})(?![A-Za-z0-9])"
)
# Products, versions and words that stand behind the name of a platform and are no account.
_PRODUCTS = re.compile(
    r"(?:android|iphone|ipad|ios|windows|macos|linux|harmony\w*|wechat|alipay|app|apk|desktop|mobile|beta|version|web|pay|work|qq\w{0,4}"
    r"|id|email|mail|password|group|video|music|channel|mini|program|https?|www|com)s?",
    re.IGNORECASE,
)


def accounts(seen: Seen, own: frozenset[str]) -> Iterator[Found]:
    """Accounts that are named with their platform, and addresses of wallets. own: numbers that may be published."""
    text = seen.text
    if not (_START.search(text) or re.search(r"\w{26}", text, re.ASCII)):
        return
    for match in _NAMED.finditer(text):
        value = match["value"]
        if value not in own and _is_account(value, match["said"] is not None, match[0][0]):
            shown = f"像是个人账号“{masked(value)}”"
            yield Found("privacy-account", match.start("value"), match.end("value"), shown, "请整个删掉")
    for match in _WALLET.finditer(text):
        if re.search(r"\d", match[0]):
            yield Found(
                "privacy-account", match.start(), match.end(), f"像是钱包地址“{masked(match[0])}”", "请整个删掉"
            )


def _is_account(value: str, said: bool, platform: str) -> bool:
    """Whether what follows a platform's name is an account: said to be one, or of letters with digits."""
    if value.isdigit():
        return len(value) >= (5 if said else 7)
    if _PRODUCTS.fullmatch(value.rstrip("0123456789._-")):
        return False
    mixed = bool(re.search(r"[\d_]", value))
    return mixed or (said and len(value) >= 6 and platform not in "群")
