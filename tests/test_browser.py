"""Search and pages without JavaScript in a real Chromium; test_every_page.py has what is asked of all pages."""

from __future__ import annotations

import re
from typing import Any

from tests.browser import opened
from tests.page_types import TYPES
from tests.sample_project import SAMPLE


def test_search_finds_words_from_the_middle_of_a_sentence(chromium: Any, address: str, complaints: list[str]) -> None:
    """Not a heading, not an alias: four characters out of the running text of a case."""
    case = (SAMPLE / "cases" / "shuadan-dianxing.md").read_text(encoding="utf-8")
    sentence = max(re.findall(r"[\u4e00-\u9fff]{8,}", case.split("## ", 1)[1]), key=len)
    page = opened(chromium, f"{address}search/?q={sentence[3:7]}", complaints)
    page.wait_for_selector("#search-results a")
    found = page.eval_on_selector_all("#search-results a", "links => links.map(link => link.pathname)")
    assert "/cases/shuadan-dianxing/" in found


def test_pages_can_be_read_without_javascript(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, address + TYPES["tactic"].path, complaints, java_script_enabled=False)
    assert page.locator("h1").inner_text()
    assert page.locator("a[href$='.pdf']").count() > 0
