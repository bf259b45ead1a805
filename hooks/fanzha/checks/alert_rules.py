"""Editorial rules for alerts: each rests on something that was published, and is dated by it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

from fanzha.checks.case_rules import told_before_review
from fanzha.content import Alert, Library, Problem

LATE = datetime.timedelta(weeks=8)  # behind what it rests on; what is older is no news


def dated_by_source(alert: Alert, library: Library) -> Iterator[Problem]:
    """预警至少有一条来源写明发布单位或网址，并写日期；预警的日期不早于这个日期，也不晚八周以上。

    [alert-source] [alert-date]
    """
    dated = [source.date for source in alert.sources if source.date and (source.issuer or source.url)]
    days = [(datetime.date(day.year, day.month or 1, day.day or 1), day) for day in dated]
    path = alert.origin.path
    if not days:
        hint = "请写明发布单位（issuer）或网址（url），和发布日期（date）"
        yield Problem(path, alert.line("sources"), "alert-source", "预警没有写明日期的来源", hint)
        return
    first, last = min(days), max(days)
    if alert.date < first[0]:
        message = f"预警的日期 {alert.date} 比来源的日期 {first[1]} 还早"
        yield Problem(path, alert.line("date"), "alert-date", message, "日期不早于来源发布的那天")
    elif alert.date > last[0] + LATE:
        message = f"预警的日期 {alert.date} 比来源的日期 {last[1]} 晚了八周以上"
        hint = "旧消息不当新预警发：日期写来源发布的那几天，或换一条新的来源"
        yield Problem(path, alert.line("date"), "alert-date", message, hint)


ALERT_RULES: tuple[Callable[[Alert, Library], Iterator[Problem]], ...] = (dated_by_source, told_before_review)
