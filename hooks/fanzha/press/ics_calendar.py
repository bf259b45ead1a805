"""The events of a sheet → an iCalendar file for phones and Outlook: whole days, the same identifiers every time.

A whole day has no time zone (RFC 5545, 3.6.1): the file names Asia/Shanghai for programs that ask for one.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from icalendar import Alarm, Calendar, Event, vDatetime, vDuration

if TYPE_CHECKING:
    from fanzha.kinds import Sheet


def write(sheet: Sheet) -> bytes:
    """The calendar with an event for every one of the sheet's."""
    calendar = Calendar()
    calendar.add("prodid", "-//Fanzha Press//calendar//ZH")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", sheet.data["title"])
    calendar.add("x-wr-timezone", "Asia/Shanghai")
    for told in sheet.data["events"]:
        calendar.add_component(_event(told))
    return bytes(calendar.to_ical())


def _event(told: dict[str, Any]) -> Event:
    first = datetime.date.fromisoformat(told["begins"])
    event = Event()
    event.add("uid", f"{told['id']}@{urlsplit(told['url']).hostname}")
    event["dtstamp"] = vDatetime(  # when it was checked, so that the file is the same every time it is made
        datetime.datetime.combine(datetime.date.fromisoformat(told["checked"]), datetime.time(), datetime.UTC)
    )
    event.add("dtstart", first)
    event.add("dtend", first + datetime.timedelta(days=told["days"]))  # the day after the last
    event.add("summary", told["title"])
    event.add("description", told["text"])
    event.add("url", told["url"])
    event.add("transp", "TRANSPARENT")  # it makes nobody busy
    if told["yearly"]:
        event.add("rrule", {"freq": "yearly"})
    if told["ahead"]:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", f"准备材料：{told['title']}")
        alarm["trigger"] = vDuration(-datetime.timedelta(days=told["ahead"]))
        event.add_component(alarm)
    return event
