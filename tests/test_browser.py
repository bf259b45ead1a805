"""The security policy, search and pages without JavaScript in a real Chromium; test_accessible.py has the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import chromium, complaints, opened, scrolls_sideways, served
from tests.sample_project import SAMPLE

__all__ = ["chromium", "complaints"]

pytestmark = pytest.mark.browser

PAGES = {
    "home": "",
    "tactic": "tactics/shuadan-yangli/",
    "case": "cases/shuadan-dianxing/",
    "cases": "cases/",
    "categories": "categories/",
    "audiences": "audiences/",
    "channels": "channels/",
    "help": "help/",
    "hotlines": "hotlines/",
    "print": "print/",
    "figures": "figures/",
    "search": "search/?q=%E5%88%B7%E5%8D%95",
    "about": "about/",
    "traditional home": "zh-hant/",
    "traditional tactic": "zh-hant/tactics/shuadan-yangli/",
    "traditional case": "zh-hant/cases/shuadan-dianxing/",
}


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Where the sample site is served on this machine."""
    with served(site) as where:
        yield where


@pytest.mark.parametrize("name", PAGES)
def test_page_holds_its_security_policy_on_the_narrowest_phone(
    chromium: Any, address: str, complaints: list[str], name: str
) -> None:
    page = opened(chromium, address + PAGES[name], complaints, viewport={"width": 320, "height": 640})
    page.wait_for_load_state("networkidle")
    wide = scrolls_sideways(page)
    page.context.close()
    assert not wide
    assert complaints == []


def test_search_finds_words_from_the_middle_of_a_sentence(chromium: Any, address: str, complaints: list[str]) -> None:
    """Not a heading, not an alias: four characters out of the running text of a case."""
    case = (SAMPLE / "cases" / "shuadan-dianxing.md").read_text(encoding="utf-8")
    sentence = max(re.findall(r"[\u4e00-\u9fff]{8,}", case.split("## ", 1)[1]), key=len)
    page = opened(chromium, f"{address}search/?q={sentence[3:7]}", complaints)
    page.wait_for_selector("#search-results a")
    found = page.eval_on_selector_all("#search-results a", "links => links.map(link => link.pathname)")
    page.context.close()
    assert "/cases/shuadan-dianxing/" in found


def test_pages_can_be_read_without_javascript(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, address + PAGES["tactic"], complaints, java_script_enabled=False)
    assert page.locator("h1").inner_text()
    assert page.locator("a[href$='.pdf']").count() > 0
    page.context.close()
