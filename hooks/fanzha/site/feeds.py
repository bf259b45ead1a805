"""What is new, for feed readers: feed.xml (Atom, RFC 4287) and feed.json (JSON Feed 1.1).

The date of an entry is its page's own, never the day of the build: of an alert the day on which it came out, of all
else the day it was last checked word for word (`reviewed`). The same sources give the same feeds.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from fanzha.content import Alert, Case, Library, Tactic, newest_alerts
from fanzha.site.rendering import page_url

ATOM = "http://www.w3.org/2005/Atom"
NEWEST = 50  # entries; a reader that comes once a month misses nothing
FILES = {"feed.xml": "application/atom+xml", "feed.json": "application/feed+json"}
NEWEST_ALERTS = 10  # of them; many pages are looked through again every week, an alert must not go under in that
NAME = "反诈印坊：新的预警、案例和手法"

_CHINA = datetime.timezone(datetime.timedelta(hours=8))


@dataclass(frozen=True)
class Entry:
    """One page in the feed. url: full address; kind: 预警, 案例 or 手法."""

    url: str
    title: str
    summary: str
    kind: str
    day: datetime.date

    @property
    def time(self) -> str:
        """Midnight in China at the start of the day, RFC 3339."""
        return datetime.datetime.combine(self.day, datetime.time(), _CHINA).isoformat()


def feed_files(library: Library) -> dict[str, bytes]:
    """Both feeds: uri → bytes."""
    entries = list(newest(library))
    issuer = library.vocabulary.issuer
    return {"feed.xml": _atom(entries, issuer.site, issuer.name), "feed.json": _json(entries, issuer.site, issuer.name)}


def newest(library: Library) -> Iterator[Entry]:
    """The newest pages first; on one day alerts stand before cases (newest event first), those before tactics."""
    alerts = [_of_alert(each, library) for each in newest_alerts(library.alerts.values())[:NEWEST_ALERTS]]
    records: list[Case | Tactic] = [*library.newest_cases(), *library.tactics.values()]
    records.sort(key=lambda record: record.reviewed, reverse=True)
    others = [_entry(record, library) for record in records[: NEWEST - len(alerts)]]
    yield from sorted([*alerts, *others], key=lambda entry: entry.day, reverse=True)


def _of_alert(alert: Alert, library: Library) -> Entry:
    address = library.vocabulary.issuer.site + page_url(f"alerts/{alert.id}.md", True)
    return Entry(address, alert.title, "；".join(alert.seen) + "。", "预警", alert.date)


def _entry(record: Case | Tactic, library: Library) -> Entry:
    is_case = isinstance(record, Case)
    uri = f"{'cases' if is_case else 'tactics'}/{record.id}.md"
    adapted = isinstance(record, Case) and record.kind == "composite"
    return Entry(
        library.vocabulary.issuer.site + page_url(uri, True),
        record.title,
        ("典型情形，改编：" if adapted else "") + record.summary,
        "案例" if is_case else "手法",
        record.reviewed,
    )


def _atom(entries: list[Entry], site: str, author: str) -> bytes:
    feed = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": "zh-Hans"})
    _texts(feed, id=f"{site}feed.xml", title=NAME, updated=max((entry.time for entry in entries), default=_epoch()))
    ElementTree.SubElement(feed, "link", rel="self", href=f"{site}feed.xml", type=FILES["feed.xml"])
    ElementTree.SubElement(feed, "link", rel="alternate", href=site, type="text/html")
    _texts(ElementTree.SubElement(feed, "author"), name=author)
    for each in entries:
        entry = ElementTree.SubElement(feed, "entry")
        _texts(entry, id=each.url, title=each.title, updated=each.time, summary=each.summary)
        ElementTree.SubElement(entry, "link", rel="alternate", href=each.url, type="text/html")
        ElementTree.SubElement(entry, "category", term=each.kind)
    ElementTree.indent(feed, " ")
    text = ElementTree.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _texts(parent: ElementTree.Element, **values: str) -> None:
    for name, value in values.items():
        ElementTree.SubElement(parent, name).text = value


def _epoch() -> str:
    """A feed without entries still needs a date."""
    return datetime.datetime.fromtimestamp(0, _CHINA).isoformat()


def _json(entries: list[Entry], site: str, author: str) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": NAME,
        "home_page_url": site,
        "feed_url": f"{site}feed.json",
        "language": "zh-Hans",
        "authors": [{"name": author}],
        "items": [
            {
                "id": each.url,
                "url": each.url,
                "title": each.title,
                "content_text": each.summary,
                "date_published": each.time,
                "tags": [each.kind],
            }
            for each in entries
        ],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()
