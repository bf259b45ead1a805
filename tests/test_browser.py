"""One page of each type in a real headless Chromium, on a phone and on a desktop, in light and dark."""

from __future__ import annotations

import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

playwright = pytest.importorskip("playwright.sync_api")
axe_runner = pytest.importorskip("axe_playwright_python.sync_playwright")

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"

if not CHROMIUM and os.environ.get("FANZHA_BROWSER") != "required":
    pytest.skip("no Chromium on this machine (set CHROMIUM to its path)", allow_module_level=True)

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
    "search": "search/?q=%E5%88%B7%E5%8D%95",
}
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests speak for themselves."""


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The sample site served on this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[playwright.Browser]:
    """One Chromium for the tests of a module; other modules import this, and two cannot run at a time."""
    with playwright.sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        yield browser
        browser.close()


@pytest.fixture
def errors() -> list[str]:
    """Console errors and requests that left the site."""
    return []


def opened(browser: playwright.Browser, url: str, home: str, errors: list[str], **options: object) -> playwright.Page:
    """A page that has finished loading and notes what it should not do."""
    page = browser.new_page(**options)
    page.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: errors.append(f"left the site: {request.url}") if left(request.url, home) else None)
    page.goto(url, wait_until="networkidle")
    return page


def left(url: str, home: str) -> bool:
    """Whether a request goes to another host."""
    return not url.startswith((home, "data:", "blob:"))


@pytest.mark.parametrize("name", PAGES)
def test_page_is_quiet_and_accessible(browser: playwright.Browser, address: str, errors: list[str], name: str) -> None:
    for viewport, scheme in ((PHONE, "light"), (DESKTOP, "dark")):
        page = opened(browser, address + PAGES[name], address, errors, viewport=viewport, color_scheme=scheme)
        found = axe_runner.Axe().run(page).response["violations"]
        page.close()
        assert [(issue["id"], issue["impact"], issue["nodes"][0]["html"][:120]) for issue in found] == []
    assert errors == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways_on_the_narrowest_phone(
    browser: playwright.Browser, address: str, errors: list[str], name: str
) -> None:
    page = opened(browser, address + PAGES[name], address, errors, viewport={"width": 320, "height": 640})
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.close()
    assert wide <= 0


def test_search_finds_a_word_from_the_middle_of_a_sentence(browser: playwright.Browser, address: str, site: Path) -> None:
    body = (site / "cases" / "shuadan-dianxing" / "index.html").read_text(encoding="utf-8")
    word = next(word for word in ("佣金", "转账", "本金", "任务") if word in body)
    page = browser.new_page()
    page.goto(f"{address}search/?q={word}", wait_until="networkidle")
    page.wait_for_selector("#search-results a")
    found = page.eval_on_selector_all("#search-results a", "links => links.map(link => link.pathname)")
    page.close()
    assert any("cases/shuadan-dianxing" in path for path in found), found


def test_pages_can_be_read_without_javascript(browser: playwright.Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PAGES["tactic"])
    assert page.locator("h1").inner_text()
    assert page.locator("a[href$='.pdf']").count() > 0
    context.close()
