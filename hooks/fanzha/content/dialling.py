"""What a touch on a number of the registry opens, wherever it stands in running text.

Editors write 96110 as they would say it. On a phone a frightened reader must not have to remember and type it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from fanzha.content.vocabulary import Hotline

# What stands beside digits that count something: 110元, 110万, 1103, v96110.
_BESIDE = r"[0-9A-Za-z.\-－—]"
_COUNTED = r"\s*(?:[万亿元块个人名起条件例年月日号天次岁多余%％]|路)"


@dataclass(frozen=True)
class Dial:
    """addresses: numbers as they are written → what a touch opens (tel:, sms:)."""

    addresses: dict[str, str]

    @property
    def pattern(self) -> str:
        """A number that stands for itself, in group 1."""
        longest_first = sorted(self.addresses, key=len, reverse=True)
        numbers = "|".join(map(re.escape, longest_first)) or "(?!)"
        return f"(?<!{_BESIDE})({numbers})(?!{_BESIDE}|{_COUNTED})"

    def links(self, text: str) -> Markup:
        """Text as HTML, its numbers as links."""
        parts = re.split(self.pattern, text)
        return Markup("").join(self._link(part) if at % 2 else escape(part) for at, part in enumerate(parts))

    def _link(self, number: str) -> Markup:
        return Markup('<a href="{}">{}</a>').format(self.addresses[number], number)


def dial_of(hotlines: Iterable[Hotline]) -> Dial:
    """The numbers that can be called or texted."""
    opens = {line.display: dialled(line) for line in hotlines if line.known}
    return Dial({number: address for number, address in opens.items() if address.startswith(("tel:", "sms:"))})


def dialled(hotline: Hotline) -> str:
    """What a tap on a hotline opens: a call, a text message, a site; "" where there is nothing to open.

    A warning message cannot be answered or called back (12381), so of the short codes only 12110 takes a message.
    """
    number = "".join(char for char in hotline.display if char.isdigit())
    if hotline.id == "12110":
        return f"sms:{number}"
    if hotline.kind in ("emergency", "hotline"):
        return f"tel:{number}"
    if hotline.kind == "site" and re.fullmatch(r"[a-z0-9.-]+\.[a-z]{2,}", hotline.display):
        return f"https://{hotline.display}/"
    return ""
