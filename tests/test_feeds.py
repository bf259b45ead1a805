"""Feeds: what readers need is there, dates come from the sources, an adapted story says so."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fanzha import read_and_check
from fanzha.content.library import Library
from fanzha.site.feeds import ATOM, NEWEST, feed_files, newest

from tests.test_pages import case, library, tactic

TAG = f"{{{ATOM}}}"


@pytest.fixture
def sample(project: Path) -> Library:
    found, _ = read_and_check(project)
    assert found is not None
    return found


def test_atom_has_what_the_standard_asks_for(sample: Library) -> None:
    feed = ElementTree.fromstring(feed_files(sample)["feed.xml"])
    assert feed.tag == f"{TAG}feed"
    entries = feed.findall(f"{TAG}entry")
    assert len(entries) == len(sample.cases) + len(sample.tactics) + len(sample.alerts)
    for part in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert part.findtext(f"{TAG}{name}")
    ids = [entry.findtext(f"{TAG}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    assert all(str(id_).startswith(sample.vocabulary.issuer.site) for id_ in ids)


def test_json_feed_says_the_same(sample: Library) -> None:
    files = feed_files(sample)
    feed = json.loads(files["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    xml = ElementTree.fromstring(files["feed.xml"])
    assert [item["url"] for item in feed["items"]] == [each.findtext(f"{TAG}id") for each in xml.findall(f"{TAG}entry")]


def test_dates_are_those_of_the_review_and_newest_come_first() -> None:
    cases = [case("a", reviewed="2026-02-01"), case("b", reviewed="2026-03-01")]
    found = library([tactic(reviewed="2026-01-01")], cases)
    entries = list(newest(found))
    assert [entry.url.split("/")[-2] for entry in entries] == ["b", "a", "shuadan-fanli"]
    assert entries[0].time == "2026-03-01T00:00:00+08:00"
    assert b"<updated>2026-03-01T00:00:00+08:00</updated>" in feed_files(found)["feed.xml"]


def test_an_adapted_story_says_so() -> None:
    (entry,) = newest(library([], [case(kind="composite", date=None)]))
    assert entry.summary.startswith("典型情形，改编：")


def test_only_the_newest_are_listed() -> None:
    many = [case(f"case-{number}", title=f"第{number}个案例") for number in range(NEWEST + 5)]
    assert len(list(newest(library([], many)))) == NEWEST


def test_markup_in_a_title_stays_text() -> None:
    found = library([], [case(title="<b>&一通电话")])
    feed = ElementTree.fromstring(feed_files(found)["feed.xml"])
    assert feed.findtext(f"{TAG}entry/{TAG}title") == "<b>&一通电话"


def test_a_feed_without_entries_is_still_a_feed() -> None:
    assert b"1970-01-01" in feed_files(library([], []))["feed.xml"]
