"""The flags of 看看这条消息 made ready to be looked for, with what the registry knows of numbers and sites.

The page takes all of this as data (site/message.py), the check of the examples reads it here: one source for both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from fanzha.content.library import Library
from fanzha.content.message_flags import MessageFlag, pattern_of

LONGEST = 2000  # characters that are read; a text message has 70, a long chat entry some hundred
LIKELY = 6  # points from which a text is 很像诈骗
UNSURE = 2  # points from which nobody can tell
FIRM = 4  # weight from which no ordinary sign takes anything off a flag
MOST_QUOTES = 3  # of the reader's own words for each flag
MOST_TACTICS = 3
SHARES = 12  # what the first tactic of a flag gets of its weight; the n-th gets a n-th of it

# On the text in half width and lower case, spaces kept. Tried in this order; what was found is not looked at again.
MAILBOX = r"[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+"
LINK = (
    r"(?:https?:\/\/(?:[^\s\/@]*@)?)?(?:(?:[a-z0-9-]+\.)+[a-z]{2,}|[0-9]{1,3}(?:\.[0-9]{1,3}){3})"
    r"(?::[0-9]+)?(?:[\/?#][!-~]*)?"
)
END = r"(?![\s\S])"  # of all there is; $ means something else to Python where a line ends
NUMBER = r"\+?[0-9](?:[0-9 -]{0,22}[0-9])?"
MIXED = r"[0-9lio|]{5,8}"

SCHEME = r"^https?:\/\/(?:[^\s\/@]*@)?"
TRAIL = r"[),.;:!?\]'\"]+" + END  # what ends the sentence, not the address
FILE_NAME = r"^[a-z0-9-]+\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|mp[34]|txt|apk|exe|zip|rar)$"
BESIDE = r"[a-z0-9@._\/-]" + END  # in front of a link or number: then it is a part of something else
# What makes digits a count, a code or an order instead of a number to call.
COUNTED = (
    r"^ ?(?:[元块万亿余多个件次条人位名期岁号年月日天点时分秒米克斤折层楼栋室%度倍张台页字级届份股手单笔:\/-]"
    r"|小时|[mgk]b)"
)
NAMED = (
    r"(?:码|单号|尾号|编号|订单|工号|流水|学号|案号|文号|票号|余额|金额|户号|保单|快件|邮件|航班|车次)"
    r"[^,。;!?\n]{0,6}" + END
)
CALLED = r"(?:拨|打|报|询|致|电|热线|专线|号码|回|按|客服|发|至|到|[【\[])[^,。;!?\n]{0,4}" + END

ABROAD = r"^(?:\+(?!86)|00(?!86)[1-9])[0-9]{6,}$"
MOBILE = r"^1[3-9][0-9]{9}$"
CARD = r"^[0-9]{16,19}$"
SHORT = r"^(?:1[0-2][0-9]{3}|9[56][0-9]{3,6}|10[01][0-9]{2})$"
AREA = r"^0[1-9][0-9]{1,2}([0-9]{3,5})$"  # the number behind an area code
OFFICE = r"^(?:12|96)[0-9]{3}$"  # numbers of the state; banks have sites that bear theirs
CALLABLE = r"^(?:106[0-9]{5,12}|[48]00[0-9]{7}|0[1-9][0-9]{8,10})$"


@dataclass(frozen=True)
class MessageRules:
    """patterns: flag id → pattern, of the flags that look for words; sites: domain → whose; numbers: bare digits →
    whose; plain: Traditional character → Simplified; tactics: ids that exist, in the order of the site."""

    flags: tuple[MessageFlag, ...]
    patterns: Mapping[str, str]
    sites: Mapping[str, str]
    numbers: Mapping[str, str]
    plain: Mapping[str, str]
    tactics: tuple[str, ...]

    def hosts_of(self, find: str) -> tuple[str, ...]:
        """The list that comes with something that is found by program: endings, short hosts, free mailboxes."""
        return next((flag.look for flag in self.flags if flag.find == find), ())


def rules_of_messages(library: Library, flags: tuple[MessageFlag, ...], plain: Mapping[str, str]) -> MessageRules:
    """Everything that a text is compared with."""
    words = library.vocabulary
    sites = {host.host: host.title for host in words.hosts}
    sites |= {line.display.lower(): line.title for line in words.hotlines if line.kind == "site" and line.known}
    sites[re.sub(r"^https?://([^/:]+).*$", r"\1", words.issuer.site)] = words.issuer.name
    numbers = {re.sub(r"\D", "", phone): words.issuer.name for phone in words.issuer.phones}
    numbers |= {
        re.sub(r"\D", "", line.display): line.title
        for line in words.hotlines
        if line.kind not in ("site", "tool") and line.known
    }
    patterns = {flag.id: pattern_of(flag.look) for flag in flags if flag.look and not flag.find}
    return MessageRules(flags, patterns, sites, numbers, plain, tuple(library.tactics))
