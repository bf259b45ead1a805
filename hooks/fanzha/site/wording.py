"""What pages say that no record holds: labels, texts for chat groups, dates, what a number opens."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence

from fanzha.content import Alert, Campaign, Case, Hotline, Tactic

# A message in a WeChat group is read to about here (domain section 2: 微信群推文 ≤200字).
MOST_SHARED = 200
_TAIL = "已转账先拨打110，拿不准拨打96110。"

MARKS = {"official": "官方发布", "press": "媒体报道", "seed": "基层材料", "practice": "常见做法"}
TRUTH_SHORT = {"reported": "公开报道", "composite": "典型情形"}
GOOD_OUTCOMES = ("止付", "追回", "劝阻成功", "及时识破")


def tactic_message(tactic: Tactic, address: str) -> str:
    """A tactic as plain text for a chat group, at most MOST_SHARED characters with its address."""
    head = f"【反诈提醒】{tactic.title}：{tactic.summary}"
    return _message(head, "看到就停：", [*tactic.red_flags[:3]], address)


def case_message(case: Case, address: str) -> str:
    """A case as plain text for a chat group; an adapted story says so."""
    head = f"【真实案例】{case.title}" if case.kind == "reported" else f"【典型情形，改编】{case.title}"
    return _message(f"{head}：{case.summary}", "记住：", [case.lesson], address)


def telling_message(paragraph: str, address: str) -> str:
    """A case told for old people or for pupils, to be sent to them or read out, with the hotlines behind it."""
    return f"{paragraph}\n{_TAIL}\n{address}"


def alert_message(alert: Alert, tactic: Tactic, address: str) -> str:
    """An alert as plain text for a chat group, with its date: who reads it a month later must see that."""
    head = f"【反诈预警】{alert.title}（{day(alert.date)}）"
    told = _message(head, "看到就停：", [*alert.seen], address)
    first = next((f"先做一件事：{each}。" for each in tactic.do if "110" not in each), "")
    longer = told.replace("\n已转账", f"\n{first}\n已转账") if first else told
    return longer if len(longer) <= MOST_SHARED else told


def _message(head: str, label: str, parts: Sequence[str], address: str) -> str:
    """Head, as many parts as there is room for, the hotlines and the address, each on its line."""
    tail = f"{_TAIL}\n{address}"
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


def when(case: Case) -> str:
    """The date of a case as printed; the note stands in for a missing date."""
    return case.date.chinese if case.date else case.date_note or "日期不详"


def day(date: datetime.date) -> str:
    """A full date as printed: 2026年11月22日."""
    return f"{date.year}年{date.month}月{date.day}日"


def newest(*shown: Iterable[Case | Tactic | Hotline | Campaign]) -> str:
    """The last day on which any of what a page shows was checked, as ISO; "" where it shows nothing that was."""
    every = [each for records in shown for each in records]
    days = [each.reviewed if isinstance(each, Case | Tactic) else each.checked for each in every]
    return max(days).isoformat() if days else ""


def phrases(headline: str) -> list[str]:
    """A headline in the pieces between which its line should break."""
    return re.findall(r"[^，。？！：；]+[，。？！：；]*", headline)


def limit(hotline: Hotline) -> str:
    """What a hotline is not for, as a sentence; what is written as a sentence already stays one."""
    sentence = re.match(r"[^（]*[不请]", hotline.not_for)
    return f"{'注意' if sentence else '不办理'}：{hotline.not_for}" if hotline.not_for else ""
