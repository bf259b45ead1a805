"""Every type of page, in both editions and all its looks: what axe finds, what it cannot, every width and size."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser import DESKTOP, PHONE, barriers, chromium, complaints, opened
from tests.page_types import FOR_EDITORS, TYPES, Type, checked
from tests.test_browser import address

__all__ = ["address", "chromium", "complaints"]

pytestmark = pytest.mark.browser

EDITIONS = {"": "zh-Hans", "zh-hant/": "zh-Hant"}
PAGES = [(edition, name) for edition in EDITIONS for name in TYPES] + [("", name) for name in FOR_EDITORS]
SHAPES = [(320, "", "normal"), (320, "", "large"), (390, "250%", "normal"), (640, "250%", "large")]
LOOKS = ({"contrast": "more"}, {"contrast": "normal", "size": "large"}, {"size": "normal", "scheme": "dark"})
LEAST_TARGET = {"normal": 24, "large": 44}  # px: WCAG 2.2 AA, and what is asked of versions for older readers
LEAST_TYPE = {"normal": 13.9, "large": 18}  # px
STOPS = ("home", "tactic", "cases, filtered", "figures", "print", "self-check with its result", "letter desk")


def shown(chromium: Any, where: str, complaints: list[str], kind: Type, **options: Any) -> Any:
    page = opened(chromium, where + kind.path, complaints, **options)
    kind.prepare(page)
    return page


def look(page: Any, values: dict[str, str]) -> None:
    page.evaluate("values => Object.assign(document.documentElement.dataset, values)", values)


@pytest.mark.parametrize(("edition", "name"), PAGES)
def test_nobody_is_kept_out(chromium: Any, address: str, complaints: list[str], edition: str, name: str) -> None:
    kind = {**TYPES, **FOR_EDITORS}[name]
    page = shown(chromium, address + edition, complaints, kind, viewport=PHONE, bypass_csp=True)
    wrong = checked(page, "outline()")
    lang = page.evaluate("document.documentElement.lang")
    found = barriers(page)
    for values in LOOKS if name in TYPES else LOOKS[-1:]:
        look(page, values)
        if not edition:
            found += barriers(page, "color-contrast", "target-size", "scrollable-region-focusable")
    page.set_viewport_size(DESKTOP)  # still dark
    page.evaluate("scrollTo(0, 0)")  # what has scrolled below the masthead would count as covered
    found += barriers(page)
    page.context.close()
    assert lang == EDITIONS[edition]
    assert wrong == []
    assert found == []
    assert complaints == []


@pytest.mark.parametrize("name", TYPES)
def test_nothing_is_cut_off_too_small_or_beyond_the_edge(
    chromium: Any, address: str, complaints: list[str], name: str
) -> None:
    """320 px is a phone of 640 at twice the size; 250 % of the browser's type is twice what the site has by itself."""
    page = shown(chromium, address, complaints, TYPES[name], viewport={"width": 320, "height": 568})
    wrong = []
    for width, size, view in SHAPES:
        page.set_viewport_size({"width": width, "height": 568})
        look(page, {"size": view})
        page.evaluate("size => document.documentElement.style.setProperty('font-size', size)", size)
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        found = checked(page, "cut()")
        if not size:
            found += checked(page, f"small({LEAST_TARGET[view]})") + checked(page, f"tiny({LEAST_TYPE[view]})")
        wrong += [f"{width} px {view} {size}: {each}" for each in found]
    page.context.close()
    assert wrong == []


@pytest.mark.parametrize(("name", "scheme"), [(name, ("light", "dark")[at % 2]) for at, name in enumerate(STOPS)])
def test_the_keyboard_reaches_everything_and_sees_where_it_is(
    chromium: Any, address: str, complaints: list[str], name: str, scheme: str
) -> None:
    page = shown(chromium, address, complaints, TYPES[name], viewport=PHONE, color_scheme=scheme)
    reachable = "a[href], button, summary, select, input:not([type=hidden]), [tabindex='0']"
    there = page.locator(reachable).filter(visible=True).count()
    stops: dict[int, list[str]] = {}
    for _ in range(there + 10):  # round once: from where the preparation left it, over the end to the start
        page.keyboard.press("Tab")
        stop = checked(page, "focused()")
        if stop:
            stops[stop["at"]] = stop["wrong"]
    page.context.close()
    assert [each for wrong in stops.values() for each in wrong] == []
    assert len(stops) >= there
