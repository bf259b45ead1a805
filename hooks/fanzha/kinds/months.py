"""An audience's year month by month: its days in weeks, the campaigns that fall into it, and one scam to remember.

The year comes from the campaigns' own days, never from the clock. Which scam a month has follows from the campaigns of
that month, week by week, then from the audience's own order; none comes twice while there is another.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from fanzha.content import Audience, Campaign, Tactic, Week
from fanzha.kinds.books import tactics_for
from fanzha.kinds.hailed import EVERYONE
from fanzha.kinds.sheet_data import SheetData

_DAYS = 7  # of a week of a campaign, and of the calendar's, which begin on Mondays


def year_of(campaigns: Iterable[Campaign]) -> int:
    """The first year for which somebody looked up a day that moves, else the last in which a campaign comes next."""
    every = list(campaigns)
    looked_up = [begin.year for each in every for begin in each.begins if begin.year]
    return min(looked_up) if looked_up else max((each.first.year for each in every), default=0)


def months(year: int, campaigns: Iterable[Campaign]) -> list[dict[str, Any]]:
    """weeks: day numbers from Monday to Sunday, 0 for days of another month; campaigns: title, theme, and from which to
    which day of the month, in the order in which they begin.
    """
    ran = list(_ran(year, campaigns))
    return [
        {
            "number": month,
            "weeks": calendar.Calendar().monthdayscalendar(year, month),
            "campaigns": [
                {"title": each.title, "theme": each.theme, "first": max(first, opens).day, "last": min(last, ends).day}
                for each, first, last in ran
                if first <= ends and last >= opens
            ],
        }
        for month in range(1, 13)
        for opens, ends in [_limits(year, month)]
    ]


def _limits(year: int, month: int) -> tuple[datetime.date, datetime.date]:
    opens = datetime.date(year, month, 1)
    return opens, opens.replace(day=calendar.monthrange(year, month)[1])


def _ran(year: int, campaigns: Iterable[Campaign]) -> list[tuple[Campaign, datetime.date, datetime.date]]:
    """Every time that a campaign runs in a year, also what began in December before, with its first and last day."""
    found = []
    for campaign in campaigns:
        for begin in campaign.begins:
            for first in {begin.date(year), begin.date(year - 1)}:
                last = first + datetime.timedelta(days=_DAYS * len(campaign.weeks) - 1)
                if first.year == year or last.year == year:
                    found.append((campaign, first, last))
    return sorted(found, key=lambda each: (each[1], each[0].id))


def _weeks_in(year: int, month: int, campaigns: Iterable[Campaign]) -> Iterator[Week]:
    """The weeks of campaigns that have a day in a month, as the days go."""
    opens, ends = _limits(year, month)
    found = []
    for campaign, first, _ in _ran(year, campaigns):
        for at, week in enumerate(campaign.weeks):
            start = first + datetime.timedelta(days=_DAYS * at)
            if start <= ends and start + datetime.timedelta(days=_DAYS - 1) >= opens:
                found.append((start, at, week))
    yield from (week for _, _, week in sorted(found, key=lambda each: each[:2]))


def for_readers(campaigns: Iterable[Campaign], audience: Audience) -> list[Campaign]:
    """The campaigns that are for an audience or for everybody; who stands for everybody sees all."""
    return [each for each in campaigns if audience.id == EVERYONE or {audience.id, EVERYONE} & {*each.audiences}]


def tactics_by_month(data: SheetData, audience: Audience, year: int, campaigns: list[Campaign]) -> list[Tactic]:
    """Twelve tactics, one a month; none for an audience that there is nothing for."""
    known = data.library.tactics
    own = [tactic.id for tactic in tactics_for(data, audience)]
    own += [id_ for id_, tactic in known.items() if EVERYONE in tactic.audiences and id_ not in own]
    if not own:
        return []
    chosen: list[str] = []
    for month in range(1, 13):
        told = [id_ for week in _weeks_in(year, month, campaigns) for id_ in week.tactics if id_ in known]
        fitting = [id_ for id_ in told if audience.id == EVERYONE or id_ in own]
        fresh = (id_ for id_ in (*fitting, *own) if id_ not in chosen)
        chosen.append(next(fresh, own[month % len(own)]))
    return [known[id_] for id_ in chosen]
