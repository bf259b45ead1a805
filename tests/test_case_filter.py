"""The case filter: its data say the same as the sources, stay small, and the page works in a real browser."""

from __future__ import annotations

import gzip
import json
import random
from typing import Any

import pytest
from fanzha.content.library import Library
from fanzha.content.model import OUTCOMES as KNOWN
from fanzha.content.model import Case
from fanzha.site.case_filter import CASES_A_FILE, LOSSES, OUTCOMES, filter_choices, filter_files, loss_range

from tests.test_pages import case, library, tactic

GOAL = 60_000  # bytes compressed at 5,000 cases


def calls(script: bytes) -> list[list[Any]]:
    """What a script hands over, call by call."""
    return [json.loads(f"[{line.split('(', 1)[1].removesuffix(')')}]") for line in script.decode().splitlines()]


def index_of(found: Library) -> dict[str, Any]:
    data: dict[str, Any] = calls(filter_files(found)["assets/cases/index.js"])[0][0]
    return data


def chosen(index: dict[str, Any], name: str, value: str) -> list[int]:
    """What the script does with the data."""
    column = index["facets"][name]
    fits = [value in values for values in column["sets"]]
    return [number for number in range(index["count"]) if fits[ord(column["of"][number]) - 48]]


def mixed() -> list[Case]:
    return [
        case("a", date="2025-10-15", channels=["sms"], loss="40万元", outcome="被骗"),
        case("b", title="第二个", date="2024", channels=["sms", "qq"], loss="0元", outcome="劝阻成功"),
        case("c", title="第三个", date=None, loss=None, outcome="被骗", kind="composite"),
    ]


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("year", "2025", [0]),
        ("year", "unknown", [2]),
        ("channel", "sms", [0, 1]),
        ("channel", "qq", [1]),
        ("outcome", "lost", [0, 2]),
        ("outcome", "dissuaded", [1]),
        ("loss", "100k-1m", [0]),
        ("loss", "none", [1]),
        ("loss", "unknown", [2]),
        ("kind", "composite", [2]),
        ("audience", "student", [0, 1, 2]),
    ],
)
def test_the_index_answers_every_choice(name: str, value: str, expected: list[int]) -> None:
    assert chosen(index_of(library([tactic()], mixed())), name, value) == expected


@pytest.mark.parametrize(
    ("loss", "expected"),
    [("0元", "none"), ("1元", "under-10k"), ("9999元", "under-10k"), ("1万元", "10k-100k"), ("10万元", "10k-100k"),
     ("100001元", "100k-1m"), ("100万元", "100k-1m"), ("430万元", "over-1m"), (None, "unknown")],
)  # fmt: skip
def test_every_loss_falls_in_one_range(loss: str | None, expected: str) -> None:
    assert loss_range(case(loss=loss)) == expected


def test_every_outcome_has_a_name_for_the_address() -> None:
    assert set(OUTCOMES) == set(KNOWN)
    assert len({id_ for id_, _, _ in LOSSES}) == len(LOSSES)


def test_only_values_that_occur_are_offered_with_their_counts() -> None:
    offered = {facet.name: choices for facet, choices in filter_choices(library([tactic()], mixed()))}
    assert [(choice.id, choice.count) for choice in offered["year"]] == [("2025", 1), ("2024", 1), ("unknown", 1)]
    assert "tactic" not in offered, "one tactic is no choice"


def test_rows_stand_in_the_order_of_the_index() -> None:
    many = [case(f"case-{number}", title=f"第{number}个") for number in range(CASES_A_FILE + 3)]
    found = library([tactic()], many)
    files = filter_files(found)
    newest = [each.id for each in found.newest_cases()]
    _, first = calls(files["assets/cases/index.js"])
    (second,) = calls(files["assets/cases/rows-1.js"])
    assert (first[0], [row[0] for row in first[1]]) == (0, newest[:CASES_A_FILE])
    assert (second[0], [row[0] for row in second[1]]) == (1, newest[CASES_A_FILE:])
    assert "assets/cases/rows-0.js" not in files


def test_the_index_of_five_thousand_cases_is_small() -> None:
    dice = random.Random(5)
    pool = ["sms", "qq", "phone", "wechat", "live", "app"]
    tactics = [tactic(f"tactic-{number}", title=f"手法{number}") for number in range(48)]
    years = [None, *range(2018, 2027)]
    cases = [
        case(
            f"case-{number}",
            title=f"第{number}个",
            tactic=f"tactic-{dice.randrange(48)}",
            channels=dice.sample(pool, dice.randrange(4)),
            audiences=dice.sample(["student", "elder", "worker", "parent"], dice.randrange(1, 3)),
            date=str(year) if (year := dice.choice(years)) else None,
            outcome=dice.choice(KNOWN),
            loss=dice.choice([None, "0元", "5000元", "3万元", "40万元", "200万元"]),
        )
        for number in range(5000)
    ]
    files = filter_files(library(tactics, cases))
    assert len(gzip.compress(files["assets/cases/index.js"])) < GOAL
    assert max(len(gzip.compress(content)) for name, content in files.items() if "rows" in name) < 8_000
