"""How a page looks and what its buttons do, in a real browser: large text, dark, copy, read aloud, menu, paper."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser import BLANK, DESKTOP, PHONE, opened
from tests.page_types import TYPES


def view(page: Any) -> list[str]:
    return [page.evaluate(f"document.documentElement.dataset.{name}") for name in ("size", "contrast", "scheme")]


@pytest.fixture
def tactic(chromium: Any, address: str, complaints: list[str]) -> Any:
    page = opened(chromium, address + TYPES["tactic"].path, complaints, viewport=PHONE)
    yield page
    assert complaints == []


def test_large_text_is_remembered_from_page_to_page(tactic: Any, address: str) -> None:
    small = tactic.evaluate("parseFloat(getComputedStyle(document.querySelector('.md-typeset')).fontSize)")
    tactic.click("[data-view=size] >> visible=true")
    tactic.goto(address)
    large = tactic.evaluate("parseFloat(getComputedStyle(document.querySelector('.md-typeset')).fontSize)")
    assert (small, large, view(tactic)[0]) == (18, 22.5, "large")
    tactic.goto(f"{address}?view=normal")
    assert view(tactic)[0] == "normal"


def test_dark_follows_the_system_until_the_reader_chooses(chromium: Any, address: str) -> None:
    context = chromium.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(address)
    assert view(page)[2] == "dark"
    page.locator(".fz-footer [data-view=scheme]").press("Space")
    page.reload()
    assert view(page)[2] == "light"


def test_an_address_may_choose_the_view(chromium: Any, address: str, complaints: list[str]) -> None:
    """How it looks then is looked at by tests/page_visit.py."""
    page = opened(chromium, f"{address}?view=large&contrast=more&scheme=dark", complaints, viewport=PHONE)
    assert view(page) == ["large", "more", "dark"]
    page.goto(f"{address}?view=normal&contrast=normal&scheme=light")
    assert view(page) == ["normal", "normal", "light"]
    assert complaints == []


def test_copy_gives_one_message_for_a_chat_group(tactic: Any) -> None:
    tactic.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tactic.click("[data-copy]")
    tactic.wait_for_selector("text=已复制")
    copied = tactic.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("【反诈提醒】")
    assert len(copied) <= 200


def test_read_aloud_reads_the_minute_and_can_be_stopped(tactic: Any) -> None:
    tactic.evaluate("() => { window.said = []; speechSynthesis.speak = words => window.said.push(words.text) }")
    tactic.click("[data-speak]")
    assert "一分钟看懂" in tactic.evaluate("window.said[0]")
    assert tactic.get_attribute("[data-speak]", "aria-pressed") == "true"
    tactic.click("[data-speak]")
    assert tactic.get_attribute("[data-speak]", "aria-pressed") == "false"


def test_menu_closes_with_escape_and_gives_the_focus_back(tactic: Any) -> None:
    tactic.locator(".fz-menu summary").press("Enter")
    assert tactic.locator(".fz-menu nav a").first.is_visible()
    tactic.keyboard.press("Escape")
    assert not tactic.locator(".fz-menu nav a").first.is_visible()
    assert tactic.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_hotlines_are_always_on_the_screen(chromium: Any, address: str, complaints: list[str]) -> None:
    for viewport in (PHONE, DESKTOP):
        page = opened(chromium, address + TYPES["case, adapted"].path, complaints, viewport=viewport)
        page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
        shown = page.locator("a[href='tel:110'] >> visible=true").evaluate_all(
            "all => all.map(each => each.getBoundingClientRect()).some(at => at.top >= 0 && at.bottom <= innerHeight)"
        )
        assert shown
        page.goto(BLANK)  # gives the window back
    assert complaints == []


def test_paper_has_no_frame_and_no_empty_last_sheet(tactic: Any) -> None:
    tactic.emulate_media(media="print")
    for part in (".fz-header", ".fz-bar", ".fz-tools", "#print"):
        assert not tactic.locator(part).first.is_visible(), part
    blank = tactic.evaluate(
        "document.documentElement.scrollHeight - document.querySelector('.md-content').getBoundingClientRect().bottom"
    )
    assert blank < 200


def test_contents_of_a_page_stand_beside_it_on_wide_screens(chromium: Any, address: str) -> None:
    page = opened(chromium, address + TYPES["tactic"].path, [], viewport=DESKTOP)
    beside = page.locator(".fz-toc a").first.bounding_box()
    text = page.locator(".md-content__inner").bounding_box()
    assert beside is not None
    assert text is not None
    assert beside["x"] > text["x"] + text["width"]
    assert beside["y"] < DESKTOP["height"]
