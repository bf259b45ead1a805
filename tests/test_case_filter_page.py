"""The case filter in a real browser: shared addresses, keyboard, the plain list without JavaScript."""

from __future__ import annotations

from typing import Any

from tests.browser import PHONE, opened


def titles(page: Any) -> list[str]:
    # What is out of sight has no inner text before its first frame (content-visibility).
    return [link.text_content() for link in page.locator("li.fz-case a").all() if link.is_visible()]


def test_a_shared_choice_shows_only_its_cases(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, f"{address}cases/?outcome=stopped", complaints, viewport=PHONE)
    page.wait_for_selector("[data-case-results] li")
    assert titles(page) == ["屏幕一共享，钱被转走"]
    assert "有 1 个案例" in page.locator(".fz-filter [role=status]").inner_text()
    page.locator("li.fz-case a").first.wait_for()
    page.click("[data-case-results] li a")
    assert page.url == f"{address}cases/kefu-tuikuan/"
    assert complaints == []


def test_choosing_by_keyboard_writes_the_address_and_reset_brings_the_list_back(
    chromium: Any, address: str, complaints: list[str]
) -> None:
    page = opened(chromium, f"{address}cases/?view=large", complaints, viewport=PHONE)
    everything = titles(page)
    page.focus(".fz-filter summary")
    page.keyboard.press("Enter")
    page.select_option("select[name=kind]", "composite")
    page.wait_for_selector("[data-case-results] li")
    assert page.url.endswith("cases/?view=large&kind=composite")
    assert titles(page) == ["做任务先垫钱"]
    page.select_option("select[name=outcome]", "stopped")
    page.wait_for_selector(".fz-filter [role=status]:has-text('没有这样的案例')")
    page.focus(".fz-filter [type=reset]")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-case-results]", state="hidden")
    assert titles(page) == everything
    assert page.url.endswith("cases/?view=large")
    assert complaints == []


def test_a_value_that_no_case_has_shows_the_whole_list(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, f"{address}cases/?tactic=%3Cb%3E", complaints)
    assert len(titles(page)) == 2
    assert complaints == []


def test_without_javascript_the_list_stands_there_and_no_dead_form(chromium: Any, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}cases/?outcome=stopped")
    assert len(titles(page)) == 2
    assert not page.locator(".fz-filter").is_visible()


def test_before_its_script_has_come_the_filter_keeps_its_room_unseen(chromium: Any, address: str) -> None:
    heights = []
    for script_comes in (False, True):
        page = chromium.new_context(viewport=PHONE).new_page()
        if not script_comes:
            page.route("**/case-filter.js", lambda route: route.abort())
        page.goto(f"{address}cases/")
        form = page.locator(".fz-filter")
        assert form.is_visible() == script_comes
        heights.append(form.evaluate("form => form.offsetHeight"))
        page.context.close()
    assert heights[0] == heights[1] > 0


def test_cases_below_the_window_are_laid_out_when_they_come_near_and_all_on_paper(chromium: Any, address: str) -> None:
    page = chromium.new_context(viewport=PHONE).new_page()
    page.goto(f"{address}cases/")
    last = page.locator("li.fz-case").last
    assert last.evaluate("case_ => getComputedStyle(case_).contentVisibility") == "auto"
    assert last.get_by_role("link").count() == 1
    page.emulate_media(media="print")
    assert last.evaluate("case_ => getComputedStyle(case_).contentVisibility") == "visible"
