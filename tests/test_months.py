"""An audience's year: the days of every month, the campaigns that run in it, and a scam to remember, by a rule."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import replace

import pytest
from fanzha.content.campaigns import Begin, Campaign, read_campaigns
from fanzha.content.icons import icons_of
from fanzha.kinds.months import for_readers, months, tactics_by_month, year_of
from fanzha.kinds.sheet_data import SheetData
from fanzha.kinds.sources import of_months

from tests.kind_promises import library_of
from tests.sample_project import REPOSITORY

LIBRARY = library_of(REPOSITORY)
CAMPAIGNS = list(read_campaigns(LIBRARY)[0])
DATA = SheetData(LIBRARY, icons_of(REPOSITORY))
YEAR = year_of(CAMPAIGNS)


def begun(campaign: Campaign, *days: tuple[int, int, int]) -> Campaign:
    return campaign.model_copy(update={"begins": tuple(Begin(*day) for day in days)})


def test_the_year_is_the_one_that_somebody_has_looked_up() -> None:
    assert YEAR == 2027
    yearly = [each for each in CAMPAIGNS if each.yearly]
    assert year_of(yearly) == max(each.first.year for each in yearly)
    moved = [begun(each, (2031, 2, 3)) for each in CAMPAIGNS if not each.yearly]
    assert year_of([*yearly, *moved]) == 2031
    assert year_of([]) == 0


@pytest.mark.parametrize("year", [2026, 2027, 2028, 2100])
def test_every_day_stands_once_under_its_weekday(year: int) -> None:
    for month in months(year, CAMPAIGNS):
        shown = {number: weekday for week in month["weeks"] for weekday, number in enumerate(week) if number}
        last = calendar.monthrange(year, month["number"])[1]
        assert shown == {day: datetime.date(year, month["number"], day).weekday() for day in range(1, last + 1)}
        assert all(len(week) == 7 for week in month["weeks"])


def test_a_campaign_is_marked_on_the_days_on_which_it_runs() -> None:
    """As many days as its weeks have, whatever months they fall into."""
    for campaign in CAMPAIGNS:
        found = [each for month in months(YEAR, [campaign]) for each in month["campaigns"]]
        assert sum(each["last"] - each["first"] + 1 for each in found) == 7 * len(campaign.weeks), campaign.id


def test_what_begins_in_december_ends_in_january() -> None:
    late = begun(next(each for each in CAMPAIGNS if len(each.weeks) == 2), (0, 12, 25))
    january, *_, december = months(2027, [late])
    assert [(each["first"], each["last"]) for each in january["campaigns"]] == [(1, 7)]
    assert [(each["first"], each["last"]) for each in december["campaigns"]] == [(25, 31)]


def test_who_reads_it_sees_their_own_campaigns() -> None:
    for audience in LIBRARY.vocabulary.audiences:
        shown = for_readers(CAMPAIGNS, audience)
        expected = [each for each in CAMPAIGNS if audience.id == "all" or {audience.id, "all"} & {*each.audiences}]
        assert shown == expected


def test_a_month_tells_what_a_campaign_tells_then_and_nothing_twice() -> None:
    """For every audience: twelve tactics that are for it, the first of the month's own weeks if it is not taken."""
    for audience in LIBRARY.vocabulary.audiences:
        own = for_readers(CAMPAIGNS, audience)
        chosen = tactics_by_month(DATA, audience, YEAR, own)
        assert len(chosen) == 12
        assert len({each.id for each in chosen}) == 12, audience.id
        for tactic in chosen:
            assert audience.id == "all" or {audience.id, "all"} & {*tactic.audiences} or tactic.id in audience.tactics
    everybody = LIBRARY.vocabulary.audiences.records["all"]
    told = [each.id for each in tactics_by_month(DATA, everybody, YEAR, CAMPAIGNS)]
    assert told[5] in CAMPAIGNS_IN_JUNE
    assert told[11] in next(each for each in CAMPAIGNS if each.id == "fazhi").weeks[0].tactics


CAMPAIGNS_IN_JUNE = {
    id_ for each in CAMPAIGNS if each.begins[0].month == 6 for week in each.weeks for id_ in week.tactics
}


def test_a_fault_is_told_of_the_scam_that_it_is_in() -> None:
    material = next(of_months(DATA, ""))
    for at, month in enumerate(material.value["months"]):
        assert material.records[f"months.{at}.tactic"].id == month["tactic"]["id"]


def test_a_project_without_campaigns_has_no_calendar() -> None:
    files = {path: file for path, file in LIBRARY.sources.files.items() if "campaigns" not in path}
    without = replace(LIBRARY, sources=replace(LIBRARY.sources, files=files))
    assert list(of_months(SheetData(without, icons_of(REPOSITORY)), "")) == []
