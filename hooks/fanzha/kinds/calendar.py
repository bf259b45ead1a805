"""The campaigns of a year as plain values: what a sheet shows, the rows of a table, the events of a calendar."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from fanzha.content import Campaign, Week
from fanzha.kinds.sheet_data import SheetData

AHEAD = 14  # days before its first day on which a campaign should be prepared

_COLUMNS = (
    ("活动", 14, ()),
    ("什么时候", 22, ()),
    ("这一周", 18, ()),
    ("讲哪些骗局", 30, ()),
    ("做什么", 52, ()),
    ("讲给谁", 24, ()),
    ("负责的岗位", 14, ()),
    ("进度", 10, ("没开始", "在做", "做完了")),
    ("备注", 20, ()),
)


def calendar_data(data: SheetData, campaigns: Iterable[Campaign]) -> dict[str, Any]:
    """campaigns: as a sheet shows them; table: a row a week, to be ticked off; events: for a phone's calendar."""
    shown = list(campaigns)
    return {
        "campaigns": [campaign_data(data, campaign) for campaign in shown],
        "table": {
            "title": "全年活动",
            "columns": [
                {"title": title, "width": width, "choices": list(choices)} for title, width, choices in _COLUMNS
            ],
            "rows": [row for campaign in shown for row in _rows(data, campaign)],
        },
        "events": [event for campaign in shown for event in _events(data, campaign)],
    }


def campaign_data(data: SheetData, campaign: Campaign) -> dict[str, Any]:
    """One campaign as layouts and templates are told of it."""
    audiences = data.library.vocabulary.audiences.records
    return {
        "id": campaign.id,
        "title": campaign.title,
        "when": campaign.when,
        "theme": campaign.theme,
        "why": campaign.why,
        "audiences": [audiences[id_].title for id_ in campaign.audiences if id_ in audiences],
        "weeks": [
            {"when": campaign.week_when(at), "title": week.title, "tactics": _tactics(data, week), "do": list(week.do)}
            for at, week in enumerate(campaign.weeks)
        ],
    }


def _tactics(data: SheetData, week: Week) -> list[str]:
    tactics = data.library.tactics
    return [tactics[id_].title for id_ in week.tactics if id_ in tactics]


def _rows(data: SheetData, campaign: Campaign) -> Iterable[list[str]]:
    told = campaign_data(data, campaign)
    for week in told["weeks"]:
        lists = ("、".join(week["tactics"]), "；".join(week["do"]), "、".join(told["audiences"]))
        yield [told["title"], week["when"], week["title"], *lists, "", "", ""]


def _events(data: SheetData, campaign: Campaign) -> Iterable[dict[str, Any]]:
    """The whole campaign, then its weeks; for every day on record where the day is not that of every year."""
    told = campaign_data(data, campaign)
    url = f"{data.library.vocabulary.issuer.site}calendar/#{campaign.id}"
    days = [campaign.first] if campaign.yearly else [begin.date() for begin in campaign.begins]
    common = {"yearly": campaign.yearly, "checked": campaign.checked.isoformat(), "url": url}
    for first in days:
        name = campaign.id if campaign.yearly else f"{campaign.id}-{first.year}"
        yield {
            **common,
            "id": name,
            "title": f"反诈宣传：{told['title']}",
            "text": f"{told['theme']}。讲给{'、'.join(told['audiences'])}听。",
            "begins": first.isoformat(),
            "days": 7 * len(campaign.weeks),
            "ahead": AHEAD,
        }
        for at, week in enumerate(told["weeks"]):
            told_of = f"讲{'、'.join(week['tactics'])}。" if week["tactics"] else ""
            yield {
                **common,
                "id": f"{name}-w{at + 1}",
                "title": f"{told['title']}第{at + 1}周：{week['title']}",
                "text": f"{told_of}{'；'.join(week['do'])}。",
                "begins": (first + datetime.timedelta(weeks=at)).isoformat(),
                "days": 7,
                "ahead": 0,
            }
