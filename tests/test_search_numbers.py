"""Bare numbers: what one of the registry is, what kind another is, and never whether it is a swindler's."""

from __future__ import annotations

import re
from typing import Any

import pytest
from fanzha.content.number_kinds import PATTERNS, read_number_kinds
from fanzha.content.registry import Registry
from fanzha.content.sources import read_sources

from tests.own_content import own_library
from tests.sample_project import write
from tests.test_contacts import rules_for

KINDS = {
    "identity": ("11010119900307123x", "110101199003071234"),
    "text": ("10690000123456", "106575012345678901"),
    "card": ("6222020200012345678",),
    "abroad": ("0085212345678", "+12025550123"),
    "mobile": ("13800138000",),
    "service": ("4008123123", "95588", "12300"),
    "landline": ("01066778899", "057112345678"),
    "other": ("66778899", "1234567"),
}
NO_NUMBER = ("300", "50000", "2026")  # sums and years


@pytest.mark.parametrize(("kind", "number"), [(kind, each) for kind, all_ in KINDS.items() for each in all_])
def test_a_number_is_of_the_first_kind_that_it_fits(kind: str, number: str) -> None:
    assert next(each for each, pattern in PATTERNS.items() if re.search(pattern, number)) == kind


def test_a_sum_is_no_number() -> None:
    assert not [number for number in NO_NUMBER if any(re.search(pattern, number) for pattern in PATTERNS.values())]


def test_kinds_are_checked(tmp_path: Any) -> None:
    write(tmp_path, "cases/_vocabulary/number_kinds.yml", "- {id: fax, title: 传真, say: 这是传真机的号码。}\n")
    found, problems = read_number_kinds(read_sources(tmp_path))
    assert found == ()
    assert [problem.line for problem in problems] == [1]


def shown(page: Any, query: str) -> str:
    page.fill("input[name=q] >> nth=1", query)
    page.wait_for_selector(f"#search-results[data-query='{query}']", state="attached")
    return str(page.inner_text("#search-number"))


def test_what_is_said_of_a_number(chromium: Any, address: str) -> None:
    page = chromium.new_page()
    page.goto(f"{address}search/")
    said = shown(page, "96110")
    assert said.startswith("96110：反诈预警劝阻专线")
    assert "来电显示可以伪装" in said
    assert page.get_attribute("#search-number a:visible", "href") == "tel:96110"
    for query in ("13800138000", "138-0013-8000是谁打来的", "0085212345678", "接到4008123123的电话"):
        said = shown(page, query)
        assert "谁也说不准是真是假" in said, query
        assert page.locator("#search-results a").count() == 0, query
        assert re.sub(r"\D", "", query) in said, query
        assert "138" not in page.url, query
    assert "个人手机号" in shown(page, "+86 13800138000")
    assert shown(page, "转了5000块给13800138000") == ""
    assert shown(page, "50000") == ""


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("拨打165问一问", True),
        ("在台湾，拨打165问一问", False),
        ("請致電 8800 7777", True),
        ("澳門請致電 8800 7777", False),
        ("拨打110", False),
    ],
)
def test_a_number_of_another_region_names_the_region(text: str, is_wrong: bool) -> None:
    assert ("contact-region" in rules_for(text, Registry(own_library().vocabulary))) == is_wrong


def test_traditional_pages_say_who_to_call_elsewhere(site: Any) -> None:
    pages = {name: (site / name / "help/index.html").read_text(encoding="utf-8") for name in (".", "zh-hant")}
    assert "香港報警 999" in pages["zh-hant"]
    assert "fz-elsewhere" not in pages["."]
