"""A real headless Chromium, one for all tests of a worker: how pages are served, opened and looked at."""

from __future__ import annotations

import gzip
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest

from tests import browser_fonts
from tests.scratch import ROOM_IN_MEMORY

# The headless shell is the same Chromium without the whole browser's windows: a page costs half, a context a quarter.
BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome")
CHROMIUM = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    *([] if ROOM_IN_MEMORY else ["--disable-dev-shm-usage"]),  # a container's is often too small for two browsers
]
# A test's page lives for a second: most of what V8 would compile anew for it, in threads of their own, is thrown away
# unused. Not for what measures speed.
SHORT_LIVED = "--js-flags=--no-opt --invocation-count-for-maglev=4000"
# A blank page has nothing to forget and says so.
FORGET = "() => { try { localStorage.clear(); sessionStorage.clear(); } catch (none) { return; } }"
COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml")
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
USUAL = {"width": 1280, "height": 720}  # Playwright's, where a test does not say
BLANK = "about:blank"
# What one test has put by must answer none of the next; tests of the worker itself allow it.
WITHOUT_WORKER = {"service_workers": "block"}
BLOCKED = "Service Worker registration blocked by Playwright"
AXE = (Path(__file__).parent / "axe_run.js").read_text(encoding="utf-8")
CONTRAST = "color-contrast"
DEPENDS_ON_THE_LOOK = (CONTRAST, "target-size", "scrollable-region-focusable")  # of axe's rules


class Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # the connection is kept
    disable_nagle_algorithm = True  # else a body waits 40 ms for the browser's word that its head has come

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests speak for themselves."""


class _Lasting(Quiet):
    """Answers for a site that does not change: a window fetches and compiles its scripts, styles and fonts once."""

    def end_headers(self) -> None:
        if self.path.startswith("/assets/"):
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()


class _Compressing(Quiet):
    """Answers as a usual web host: texts compressed."""

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body, packed = file.read_bytes(), file.suffix in COMPRESSED
        body = gzip.compress(body) if packed else body
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(folder: Path, compressed: bool = False, lasting: bool = False) -> Iterator[str]:
    """A folder served on this machine; its address. compressed: for what measures weight and speed; lasting: for a
    folder that nobody changes meanwhile.
    """
    kind = _Compressing if compressed else _Lasting if lasting else Quiet
    handler = partial(kind, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def launched(engine: Any, *flags: str, **options: Any) -> Any:
    """This machine's Chromium, started by a Playwright that runs."""
    return engine.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, *flags], **options)


@pytest.fixture(scope="session")
def browser_of_the_worker() -> Iterator[Any]:
    """A Chromium; without one the test is skipped, unless FANZHA_BROWSER=required says it must be there."""
    if not CHROMIUM and os.environ.get("FANZHA_BROWSER") != "required":
        pytest.skip("no Chromium on this machine (set CHROMIUM to its path)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as engine:
        browser = launched(engine, SHORT_LIVED, env=browser_fonts.environment())
        yield browser
        browser.close()


@dataclass
class Chromium:
    """The worker's browser with one window that is lent from test to test.

    Another context costs up to 0.6 s of processor time (a profile, two processes, cold caches), another page in one
    0.2 s; a page that is there already costs nothing but what it loads.
    """

    browser: Any
    _kept: Any = None
    _ears: dict[str, Callable[[Any], None]] = field(default_factory=dict)

    def new_context(self, **options: Any) -> Any:
        """A context of its own, for what a page that others use afterwards must not be told."""
        return self.browser.new_context(**options)

    def new_page(self) -> Any:
        """The window for a test that listens to nobody's complaints, or else a page in a context of its own."""
        return self.lent([], USUAL) or self.browser.new_page()

    def lent(self, complaints: list[str], viewport: dict[str, int]) -> Any:
        """The window, with nothing in it; None while it is in use."""
        if self._kept and not self._kept.is_closed() and self._kept.url != BLANK:
            return None
        self._hear_no_more()
        if not self._kept or self._kept.is_closed():
            self._kept = self.browser.new_context(**WITHOUT_WORKER).new_page()
        self._kept.set_viewport_size(viewport)
        self._ears = _listen(self._kept, complaints)
        return self._kept

    def take_back(self) -> None:
        """The window as it was: what a test has kept, allowed or stopped in it is forgotten."""
        self._hear_no_more()
        if self._kept and not self._kept.is_closed() and self._kept.url != BLANK:
            self._kept.emulate_media(media="null")
            self._kept.context.set_offline(False)
            self._kept.context.clear_permissions()
            self._kept.context.clear_cookies()
            self._kept.evaluate(FORGET)
            self._kept.goto(BLANK)

    def close_all_but(self, before: list[Any]) -> None:
        """Closes the contexts that have come since, the lent window's apart."""
        kept = [*before, *([self._kept.context] if self._kept else [])]
        for context in self.browser.contexts:
            if context not in kept:
                context.close()

    def _hear_no_more(self) -> None:
        for event, ear in self._ears.items():
            self._kept.remove_listener(event, ear)
        self._ears = {}


@pytest.fixture(scope="session")
def chromium_of_the_worker(browser_of_the_worker: Any) -> Chromium:
    """The worker's browser with its window to lend."""
    return Chromium(browser_of_the_worker)


@pytest.fixture
def chromium(chromium_of_the_worker: Chromium) -> Iterator[Chromium]:
    """The worker's browser, for one test; whatever is left open is closed behind it."""
    before = chromium_of_the_worker.browser.contexts
    yield chromium_of_the_worker
    chromium_of_the_worker.take_back()
    chromium_of_the_worker.close_all_but(before)


@pytest.fixture
def complaints() -> list[str]:
    """What pages complained of and what they requested from elsewhere; must stay empty."""
    return []


@pytest.fixture(scope="session")
def window_of_the_worker(browser_of_the_worker: Any) -> Any:
    """A page of the worker's browser that stays open: another one costs more than to load ours and to look at it."""
    return browser_of_the_worker.new_context(viewport=PHONE, **WITHOUT_WORKER).new_page()


@pytest.fixture
def window(window_of_the_worker: Any, complaints: list[str]) -> Iterator[Any]:
    """That page for one test that leaves nothing behind: a phone with nothing in it, and nothing kept."""
    page = window_of_the_worker
    page.set_viewport_size(PHONE)
    with listened_to(page, complaints):
        yield page
        page.emulate_media(media="null")
        page.evaluate(FORGET)
    page.goto(BLANK)


def opened(chromium: Chromium, url: str, complaints: list[str], *, fresh: bool = False, **options: Any) -> Any:
    """A page that has finished loading: in the window that is lent, unless that is in use or options ask for more than
    a size. fresh: for a test that hangs something on the page that cannot be taken off again, as an ear for dialogs.
    """
    usual = not fresh and not set(options) - {"viewport"}
    page = chromium.lent(complaints, options.get("viewport", USUAL)) if usual else None
    if page is None:
        page = chromium.new_context(**{**WITHOUT_WORKER, **options}).new_page()
        _listen(page, complaints)
    page.goto(url, wait_until="load")
    return page


@contextmanager
def listened_to(page: Any, complaints: list[str]) -> Iterator[None]:
    """Notes what a page complains of, for a while."""
    ears = _listen(page, complaints)
    yield
    for event, ear in ears.items():
        page.remove_listener(event, ear)


def _listen(page: Any, complaints: list[str]) -> dict[str, Callable[[Any], None]]:
    ears: dict[str, Callable[[Any], None]] = {
        "console": lambda said: (
            complaints.append(said.text) if said.type in ("error", "warning") and said.text != BLOCKED else None
        ),
        "pageerror": lambda error: complaints.append(str(error)),
        "request": lambda request: _note_strangers(request.url, complaints),
    }
    for event, ear in ears.items():
        page.on(event, ear)
    return ears


def _note_strangers(url: str, complaints: list[str]) -> None:
    if not url.startswith(("http://127.0.0.1:", "file://", "data:", "blob:")):
        complaints.append(f"left the site: {url}")


def barriers(page: Any, *rules: str) -> list[str]:
    """What axe finds wrong with a page as it stands, by the rules of WCAG 2.2 AA and by its own advice.

    rules: only these of axe. Contrast is looked at once for all texts of one look (axe_run.js). Nothing is collected
    but what is wrong, which is a quarter of axe's usual work; nothing is loaded anew (preload), so that the page's own
    security policy stays in force.
    """
    from axe_playwright_python.base import AXE_SCRIPT

    asked: dict[str, Any] = {"runOnly": rules} if rules else {"rules": {"target-size": {"enabled": True}}}
    options = {"rules": asked, "contrast": not rules or CONTRAST in rules}
    found = page.evaluate(AXE, options)
    if found is None:
        page.evaluate(AXE_SCRIPT)
        found = page.evaluate(AXE, options)
    return [f"{id_}: {html[:160]}" for id_, html in found]


def barriers_in_all_looks(page: Any) -> list[str]:
    """What axe finds, and whether the page is too wide, on a phone and on a desk, light and dark; as it was, after.

    In the dark nothing differs but colours.
    """
    found = []
    for size, window in (("phone", PHONE), ("desktop", DESKTOP)):
        page.set_viewport_size(window)
        for scheme, rules in (("light", ()), ("dark", DEPENDS_ON_THE_LOOK)):
            page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme }", scheme)
            found += [f"{size}, {scheme}: {each}" for each in barriers(page, *rules)]
        found += [f"{size}: sideways"] if scrolls_sideways(page) else []
    page.set_viewport_size(PHONE)
    page.evaluate("() => { document.documentElement.dataset.scheme = 'light' }")
    return found


def scrolls_sideways(page: Any) -> bool:
    """Whether a page is wider than its window."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
