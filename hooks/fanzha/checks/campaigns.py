"""The campaigns of the year name audiences and tactics that exist, and begin on days that there are."""

from __future__ import annotations

from collections.abc import Iterator

from fanzha.content import Library, Problem, read_campaigns


def campaign_problems(library: Library) -> list[Problem]:
    """What is wrong with the campaigns, what they name included."""
    found, problems = read_campaigns(library)
    for campaign in found:
        problems += repeated_weeks(campaign.origin.path, campaign.origin.line("weeks"), campaign.title, [
            week.title for week in campaign.weeks
        ])  # fmt: skip
    return problems


def repeated_weeks(path: str, line: int, campaign: str, titles: list[str]) -> Iterator[Problem]:
    """一次活动里每一周的名称不同，不然日历上分不清是哪一周。[campaign-week]"""
    for title in sorted({title for title in titles if titles.count(title) > 1}):
        yield Problem(path, line, "campaign-week", f"“{campaign}”里有两周都叫“{title}”", "请写各自讲什么")
