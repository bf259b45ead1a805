"""What pages say that no record holds: labels, texts for chat groups, lists of cases and of printed matter."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from fanzha.model import Case, Tactic
from fanzha.vocabulary import Hotline

# A message in a WeChat group is read to about here (domain section 2: 微信群推文 ≤200字).
MOST_SHARED = 200

MARKS = {"official": "官方发布", "press": "媒体报道", "seed": "基层材料", "practice": "常见做法"}
TRUTH_SHORT = {"reported": "公开报道", "composite": "典型情形"}
GOOD_OUTCOMES = ("止付", "追回", "劝阻成功", "及时识破")

SHEET_KINDS = {
    "poster": "海报",
    "leaflet": "折页",
    "letter": "家长信",
    "notice": "告知书",
    "share": "分享图",
    "board": "展板",
    "card": "小卡片",
    "slides": "课件",
    "handbook": "手册",
}


class SheetLike(Protocol):
    """What a page needs of a printed sheet. uri and preview_uri: in the site; about: the record's id."""

    @property
    def kind(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def uri(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def preview_uri(self) -> str: ...
    @property
    def paper(self) -> str: ...
    @property
    def about(self) -> str: ...


def sheet_kind(kind: str) -> str:
    """What the public calls a kind of sheet."""
    return SHEET_KINDS.get(kind, "其他印刷品")


def tactic_message(tactic: Tactic, address: str) -> str:
    """A tactic as plain text for a chat group, at most MOST_SHARED characters with its address."""
    head = f"【反诈提醒】{tactic.title}：{tactic.summary}"
    return _message(head, "看到就停：", [*tactic.red_flags[:3]], address)


def case_message(case: Case, address: str) -> str:
    """A case as plain text for a chat group; an adapted story says so."""
    head = f"【真实案例】{case.title}" if case.kind == "reported" else f"【典型情形，改编】{case.title}"
    return _message(f"{head}：{case.summary}", "记住：", [case.lesson], address)


def _message(head: str, label: str, parts: Sequence[str], address: str) -> str:
    """Head, as many parts as there is room for, the hotlines and the address, each on its line."""
    tail = f"已转账先拨110，拿不准问96110。\n{address}"
    kept: list[str] = []
    for part in parts:
        if len("\n".join((head, label + "；".join((*kept, part)) + "。", tail))) > MOST_SHARED:
            break
        kept.append(part)
    body = [f"{label}{'；'.join(kept)}".rstrip("。；") + "。"] if kept else []
    return "\n".join((head, *body, tail))


def by_year(cases: Iterable[Case]) -> list[tuple[int, list[Case]]]:
    """Cases in their order, grouped by year; 0 stands for those whose year is unknown."""
    groups: dict[int, list[Case]] = {}
    for case in cases:
        groups.setdefault(case.date.year if case.date else 0, []).append(case)
    return list(groups.items())


def by_kind(sheets: Iterable[SheetLike]) -> list[tuple[str, list[SheetLike]]]:
    """Sheets grouped by kind, kinds in the order of SHEET_KINDS, unknown ones last."""
    groups: dict[str, list[SheetLike]] = {}
    for sheet in sheets:
        groups.setdefault(sheet.kind, []).append(sheet)
    order = [*SHEET_KINDS]
    return sorted(groups.items(), key=lambda group: order.index(group[0]) if group[0] in order else len(order))


def when(case: Case) -> str:
    """The date of a case as printed; the note stands in for a missing date."""
    return case.date.chinese if case.date else case.date_note or "日期不详"


def day(date: datetime.date) -> str:
    """A full date as printed: 2026年11月22日."""
    return f"{date.year}年{date.month}月{date.day}日"


def sheet_facts(sheet: SheetLike) -> str:
    """The file's form and its paper, as shown below a preview."""
    return f"{sheet.uri.rpartition('.')[2].upper()} · {sheet.paper}"


def pictures(sheet: SheetLike) -> list[tuple[str, str]]:
    """Pictures of a sheet for chat groups: what they are called, and their uri."""
    shapes: Iterable[str] = getattr(sheet, "share_images", dict)()
    return [("长图" if "9x16" in uri else "方图", uri) for uri in shapes]


def card_picture(sheets: Sequence[SheetLike]) -> str:
    """The uri of the picture that chat programs show beside a link: square where there is one."""
    for sheet in sheets:
        for _, uri in pictures(sheet):
            return uri
    return sheets[0].preview_uri if sheets else ""


def dialled(hotline: Hotline) -> str:
    """What a tap on a hotline opens: a call, a text message, a site; "" where there is nothing to open.

    A warning message cannot be answered or called back (12381), so of the short codes only 12110 takes a message.
    """
    number = "".join(char for char in hotline.display if char.isdigit())
    if hotline.kind in ("emergency", "hotline"):
        return f"tel:{number}"
    if hotline.kind == "sms" and hotline.id == "12110":
        return f"sms:{number}"
    if hotline.kind == "site" and re.fullmatch(r"[a-z0-9.-]+\.[a-z]{2,}", hotline.display):
        return f"https://{hotline.display}/"
    return ""
