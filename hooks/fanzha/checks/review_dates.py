"""When content is looked at again: soon enough for what changes fast, and never much of it on one day.

No rule knows today's date; which reviews are overdue is asked for by `fanzha check --today` (rules.overdue).
"""

from __future__ import annotations

import datetime
import math
from collections import defaultdict
from collections.abc import Iterator

from fanzha.content import MONTHS, Library, Problem, Record, months_after

# A few on one day can be looked at in one day; of a thousand records a few more have to share one.
MOST_A_DAY, RECORDS_A_PLACE = 3, 40
LATER = datetime.timedelta(days=31)  # so that dates can be staggered


def review_in_time(record: Record, library: Library) -> Iterator[Problem]:
    """复核期限不能定得太远：变得快的手法（pace: 快）核对后半年左右，别的一年左右，最多再宽一个月。[review-late]"""
    months = MONTHS[getattr(record, "pace", "慢")]
    latest = months_after(record.reviewed, months) + LATER
    if record.review_by and record.review_by > latest:
        message = f"复核期限 {record.review_by} 定得太远，核对日期是 {record.reviewed}"
        yield Problem(
            record.origin.path, record.line("review_by"), "review-late", message, f"最晚写 {latest}；不写就自动定"
        )


def reviews_apart(library: Library) -> Iterator[Problem]:
    """同一天到期的内容不能多，复核不过来；请把复核期限错开几天。[review-spread]"""
    by_day: dict[datetime.date, list[Record]] = defaultdict(list)
    records = [*library.tactics.values(), *library.cases.values()]
    for record in (*records, *(each for found in library.letters.values() for each in found.values())):
        if record.review_by:
            by_day[record.review_by].append(record)
    most = max(MOST_A_DAY, math.ceil(sum(map(len, by_day.values())) / RECORDS_A_PLACE))
    for day, due in by_day.items():
        for record in due[most:]:
            message = f"{day} 这一天有 {len(due)} 篇到期，最多 {most} 篇"
            written = ("review_by",) if ("review_by",) in record.origin.lines else ("reviewed",)
            hint = "请改成前后几天里空着的一天，或删掉 review_by，由程序错开"
            yield Problem(record.origin.path, record.line(*written), "review-spread", message, hint)
