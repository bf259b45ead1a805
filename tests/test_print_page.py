"""The page of everything printed, in a real browser: light on a phone, whole on a desk."""

from __future__ import annotations

from typing import Any

from tests.browser import DESKTOP, PHONE, opened

OPEN = "[...document.querySelectorAll('.fz-kind')].filter(kind => kind.open).map(kind => kind.id)"
KINDS = "[...document.querySelectorAll('.fz-kind')].map(kind => kind.id)"
PREVIEWS = "performance.getEntriesByType('resource').filter(each => each.name.endsWith('.webp')).map(each => each.name)"


def test_a_phone_fetches_one_picture_of_all_kinds(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, f"{address}print/", complaints, viewport=PHONE, fresh=True)  # has fetched nothing before
    assert page.evaluate(OPEN) == []
    assert len(page.evaluate(KINDS)) >= 3
    assert page.evaluate(PREVIEWS) == [f"{address}print/contact/kinds.webp"]
    page.locator("#letter > summary").click()
    page.evaluate("() => document.querySelector('#letter .fz-sheet img').decode()")  # fails if it does not come
    assert complaints == []


def test_an_address_opens_the_kind_that_it_names(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, f"{address}print/#letter", complaints, viewport=PHONE)
    assert page.evaluate(OPEN) == ["letter"]
    page.evaluate("location.hash = 'leaflet'")
    page.wait_for_selector("#leaflet[open]")


def test_a_desk_sees_every_kind_open(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, f"{address}print/", complaints, viewport=DESKTOP)
    assert page.evaluate(OPEN) == page.evaluate(KINDS)
    page = opened(chromium, f"{address}print/", complaints, viewport=DESKTOP, java_script_enabled=False)
    page.locator("#leaflet > summary").click()
    assert page.locator("#leaflet .fz-sheet").first.is_visible()
