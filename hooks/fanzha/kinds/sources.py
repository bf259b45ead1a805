"""What sheets are made from: a function for each source, which tells the values that layouts work from.

A kind says in its manifest from which sources it is made; nothing here knows which kinds there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from fanzha.content import (
    THEMES,
    Audience,
    Case,
    Letter,
    Statistic,
    Tactic,
    Theme,
    filled,
    in_category_order,
    newest_alerts,
    read_campaigns,
)
from fanzha.kinds.books import book, tactics_for
from fanzha.kinds.calendar import calendar_data
from fanzha.kinds.foreign_letters import in_language
from fanzha.kinds.gentle import avoided_in
from fanzha.kinds.months import for_readers, months, tactics_by_month, year_of
from fanzha.kinds.sheet_data import SheetData, chinese_day
from fanzha.kinds.strips import told_in_pictures
from fanzha.kinds.word_search import word_search


@dataclass(frozen=True)
class Material:
    """One record, ready to become a sheet. value: what a layout is told of it; layout, theme: what its author chose.

    avoided: words that are left out where it is printed for young children.
    records: which record a field of the value came from, by the beginning of the field's name ("" for the rest).
    """

    source: str
    id: str
    title: str
    value: dict[str, Any] = field(repr=False)
    records: dict[str, Any] = field(repr=False)
    layout: str | None = None
    theme: str | None = None
    avoided: tuple[str, ...] = ()


def of_tactics(data: SheetData, kind: str) -> Iterator[Material]:
    """A tactic, with the case it names, in the order of the official list."""
    for tactic in data.only("tactic", in_category_order(data.library)):
        case = data.library.cases.get(tactic.poster.case)
        value = {
            **data.common(tactic, f"tactics/{tactic.id}/", "看完整讲解"),
            **data.tactic(tactic),
            "case": data.case(case) if case else None,
        }
        records = {**data.sources(tactic), "case": case or tactic}
        yield _chosen(data, "tactic", tactic, value, records, tactic.theme)


def of_cases(data: SheetData, kind: str) -> Iterator[Material]:
    """A case, the newest first: its own story, with what its tactic says to do, in its tactic's colour."""
    for case in data.only("case", data.library.newest_cases()):
        tactic = data.library.tactics[case.tactic]
        shared = {key: part for key, part in data.tactic(tactic).items() if key not in ("title", "summary", "id")}
        value = {
            **data.common(case, f"cases/{case.id}/", "看完整案例"),
            **shared,
            "id": case.id,
            "case": data.case(case),
        }
        theme = case.poster.theme or tactic.theme
        yield _chosen(data, "case", case, value, {**data.sources(tactic), "case": case}, theme)


def of_alerts(data: SheetData, kind: str) -> Iterator[Material]:
    """An alert, the newest first, with what its tactic says to do. It is good until its weeks are over."""
    for alert in data.only("alert", newest_alerts(data.library.alerts.values())):
        tactic = data.library.tactics[alert.tactic]
        value = {
            **data.common(alert, f"alerts/{alert.id}/", "看完整预警"),
            **{key: part for key, part in data.tactic(tactic).items() if key not in ("title", "summary", "id")},
            "alert": data.alert(alert),
            "review_by": chinese_day(alert.until),
        }
        yield Material("alert", alert.id, alert.title, value, {**data.sources(tactic), "title": alert, "alert": alert})


def _chosen(
    data: SheetData,
    source: str,
    record: Tactic | Case,
    value: dict[str, Any],
    records: dict[str, Any],
    theme: Theme,
) -> Material:
    look = record.poster.layout, THEMES[theme]
    return Material(source, record.id, record.title, value, records, *look, avoided=avoided_in(data.library))


def of_audiences(data: SheetData, kind: str) -> Iterator[Material]:
    """An audience: the tactics that target it and its newest case."""
    for audience in data.only("audience", data.library.vocabulary.audiences):
        yield _of_audience(data, audience)


def _of_audience(data: SheetData, audience: Audience) -> Material:
    tactics = data.tactics_for(audience)
    case = data.case_for(audience, tactics)
    shown = [*tactics, *([case] if case else [])]
    value = {
        **data.common(audience, data.audience_page(audience.id), "看更多"),
        "summary": audience.note,
        "audience": data.audience(audience),
        "tactics": [data.tactic_with_page(tactic) for tactic in tactics],
        "case": data.case(case, audience) if case else None,
        "after": data.after(),
        "reviewed": data.reviewed_of(shown) if shown else "",
        "review_by": data.review_by_of(shown) if shown else "",
    }
    records = {
        **data.sources(audience),
        "audience": audience,
        "case": case,
        **{f"tactics.{at}": each for at, each in enumerate(tactics)},
    }
    theme = THEMES[audience.theme] if audience.theme else None
    return Material(
        "audience", audience.id, audience.title, value, records, theme=theme, avoided=avoided_in(data.library)
    )


def of_books(data: SheetData, kind: str) -> Iterator[Material]:
    """An audience with every tactic that is for it; none for an audience that there is nothing for."""
    for audience in data.only("book", data.library.vocabulary.audiences):
        tactics = tactics_for(data, audience)
        if tactics:
            value = {
                **data.common(audience, data.audience_page(audience.id), "看更多"),
                **book(data, audience, tactics),
            }
            records = {**data.sources(audience), "audience": audience}
            records |= {f"tactics.{at}": each for at, each in enumerate(tactics)}
            records["case"] = data.case_for(audience, tactics) or audience
            yield Material("book", audience.id, audience.title, value, records)


def of_letters(data: SheetData, kind: str) -> Iterator[Material]:
    """The letters in the kind's own folder; where a roster would fill something in, a blank for a pen."""
    for letter in data.only("letter", data.library.letters.get(kind, {}).values()):
        made = of_letter(data, letter)
        fields = {"学校": made.value["school"], "班级": made.value["class_name"]}
        yield replace(made, value={**made.value, **filled(made.value, fields)})


def of_letter(data: SheetData, letter: Letter) -> Material:
    """One letter with this project's issuer, date, school and class, its placeholders still in it."""
    value = {
        **data.common(letter, data.audience_page(*letter.audiences[:1]), "看更多防骗知识"),
        **data.letter(letter, data.library.body(letter)),
    }
    value = in_language(data, letter, value)
    reader = next(iter(data.readers(letter)), letter)
    records = {
        **data.sources(letter),
        "audience": reader,
        **{f"back.{at}": each for at, each in enumerate(data.tactics_of(letter))},
    }
    return Material("letter", letter.id, letter.title, value, records, letter.layout)


def of_art(data: SheetData, kind: str) -> Iterator[Material]:
    """All small drawings on one sheet."""
    drawings = data.drawings()
    first = next(iter(data.library.vocabulary.art), None)
    if first:
        title = "图样"
        value = {**data.common(first, "print/", "看全部材料"), "title": title, "drawings": drawings}
        yield Material("art", "all", title, value, {**data.sources(first), "": first})


def of_year(data: SheetData, kind: str) -> Iterator[Material]:
    """All campaigns of the year as a calendar: what a sheet shows, the rows of a table, and events."""
    campaigns, _ = read_campaigns(data.library)
    if campaigns:
        title = "反诈宣传活动日历"
        value = {
            **data.common(campaigns[0], "calendar/", "看每周做什么"),
            "title": title,
            "reviewed": chinese_day(min(campaign.checked for campaign in campaigns)),
            **calendar_data(data, campaigns),
        }
        records = {**data.sources(campaigns[0]), **{f"campaigns.{at}": each for at, each in enumerate(campaigns)}}
        yield Material("year", "all", title, value, records)


def of_months(data: SheetData, kind: str) -> Iterator[Material]:
    """An audience's year: twelve months with their days, their campaigns and a tactic each."""
    campaigns = list(read_campaigns(data.library)[0])
    year = year_of(campaigns)
    for audience in data.only("months", data.library.vocabulary.audiences):
        own = for_readers(campaigns, audience)
        tactics = tactics_by_month(data, audience, year, own) if year else []
        if not tactics:
            continue
        told = zip(months(year, own), tactics, strict=True)
        checked = [*(tactic.reviewed for tactic in tactics), *(campaign.checked for campaign in own)]
        value = {
            **data.common(audience, data.audience_page(audience.id), "看更多"),
            "summary": audience.note,
            "audience": data.audience(audience),
            "year": year,
            "months": [{**month, "tactic": _remembered(data.tactic(tactic))} for month, tactic in told],
            "reviewed": chinese_day(min(checked)),
            "review_by": data.review_by_of([*tactics]),
        }
        records = {**data.sources(audience), "audience": audience}
        records |= {f"months.{at}.tactic": tactic for at, tactic in enumerate(tactics)}
        theme = THEMES[audience.theme] if audience.theme else None
        yield Material("months", audience.id, audience.title, value, records, theme=theme)


def _remembered(tactic: dict[str, Any]) -> dict[str, Any]:
    """What stays of a scam on a wall for a month."""
    return {key: tactic[key] for key in ("id", "title", "slogan", "do", "art")}


def of_numbers(data: SheetData, kind: str) -> Iterator[Material]:
    """The published national figures that are not in doubt: single ones, and those of one series together."""
    known = [each for each in data.library.vocabulary.statistics if each.mark != "unverified" and each.region == "全国"]
    if known:
        title = "数字里的反诈"
        value = {
            **data.common(known[0], "figures/", "看全部数字"),
            "title": title,
            "numbers": [published_number(each) for each in known],
        }
        records = {**data.sources(known[0]), **{f"numbers.{at}": each for at, each in enumerate(known)}}
        yield Material("numbers", "all", title, value, records)


def published_number(each: Statistic) -> dict[str, Any]:
    """A published figure: what was counted, as printed, when, by whom; size: to be compared within its series."""
    about = {"title": each.title, "text": each.text, "period": each.period, "source": each.source}
    return {**about, "series": each.series, "size": float(each.number)}


def find_words(data: SheetData, material: Material) -> dict[str, Any] | None:
    """A square of characters in which the words of a tactic are hidden."""
    told = material.value
    flags = [row["flag"] for frame in told.get("screen", ()) for row in frame["rows"]]
    phrases = [*told.get("formula", ())[:-1], *flags, *(line["say"] for line in told.get("lines", ()))]
    return word_search(phrases, "".join([*told.get("steps", ()), told.get("summary", "")]), material.id)


def case_in_pictures(data: SheetData, material: Material) -> list[dict[str, Any]]:
    """The case that a record is, or names, in four pictures."""
    case = material.records.get("case")
    return told_in_pictures(case, data.library) if isinstance(case, Case) else []


# What is worked out only for kinds that say they need it, by the name of the field.
MADE_FOR: dict[str, Callable[[SheetData, Material], Any]] = {"word_search": find_words, "strip": case_in_pictures}

# What an editor writes so that it can be worked out, where the field's name does not say.
TO_WRITE_FOR = {"strip": "案例的 timeline 至少写三条，或者把 strip 四格写满"}

SOURCES: dict[str, Callable[[SheetData, str], Iterator[Material]]] = {
    "tactic": of_tactics,
    "case": of_cases,
    "alert": of_alerts,
    "audience": of_audiences,
    "book": of_books,
    "letter": of_letters,
    "art": of_art,
    "year": of_year,
    "months": of_months,
    "numbers": of_numbers,
}
