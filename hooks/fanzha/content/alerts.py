"""本周预警: what people are warned of just now; a dated record each, in a folder of its own.

Which of them count is judged by their own dates and never by the day of a build: the newest counts always, and beside
it what was still good for a while on the day on which the newest came out. What has gone by is kept, not deleted.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from pydantic import Field, model_validator

from fanzha.content.model import Day, Record, Shorts

ALERTS = "cases/alerts"
MOST_CURRENT = 3  # at once; of more none is read


class Alert(Record):
    """A warning of these days: cases/alerts/<id>.md. What to do is told by its tactic."""

    title: str = Field(title="标题", description="对方说什么、要什么，最多16字，不要句号", min_length=4, max_length=16)
    date: Day = Field(title="日期", description="哪天发的，如 2026-11-26；订阅和排序都用它")
    weeks: int = Field(2, title="几周", description="管几周，1到8；过了自动归到“以往的预警”", ge=1, le=8)
    tactic: str = Field(title="手法", description="docs/tactics 里的文件名或手法名称；怎么做、电话都从那里来")
    seen: Shorts = Field(
        title="看到什么", description="遇到的人会看到、听到的，正好3条，每条最多30字", min_length=3, max_length=3
    )

    @model_validator(mode="before")
    @classmethod
    def _default_review_by(cls, written: Any) -> Any:
        """None: an alert ends by itself, and what has gone by stays as it was said."""
        return written

    @property
    def until(self) -> datetime.date:
        """The last day on which it counts."""
        return self.date + datetime.timedelta(weeks=self.weeks)


def newest_alerts(alerts: Iterable[Alert]) -> list[Alert]:
    """The newest first; of one day by their ids."""
    return sorted(sorted(alerts, key=lambda each: each.id), key=lambda each: each.date, reverse=True)


def current_alerts(alerts: Iterable[Alert]) -> list[Alert]:
    """Those that count when the newest came out, the newest first, at most MOST_CURRENT."""
    in_order = newest_alerts(alerts)
    return [each for each in in_order if each.until >= in_order[0].date][:MOST_CURRENT]
