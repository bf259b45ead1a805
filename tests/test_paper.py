"""Lists and folds on paper, as they are before anybody has opened them; test_every_page.py prints all types of page."""

from __future__ import annotations

from typing import Any

from tests.browser import PHONE, opened
from tests.paper import sheets_of, unbroken


def test_a_list_prints_whole_and_folds_print_open(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, f"{address}cases/", complaints, viewport=PHONE)
    titles = page.locator(".fz-case a").all_inner_texts()
    whole = unbroken(sheets_of(page))
    assert titles
    assert [title for title in titles if title not in whole] == []
    page.goto(f"{address}figures/")
    assert "写明损失的" in "".join(sheets_of(page))  # a column of the tables
    assert page.locator("details.fz-data[open]").count() == 0
