"""This repository's own site in a real headless Chromium: what tests of interactive pages share.

The sheets are left out (they have tests of their own), so that a build takes seconds. Test modules import the fixtures
they use; the site is built once a process.
"""

from __future__ import annotations

import atexit
import gzip
import http.server
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest

from tests.sample_project import REPOSITORY
from tests.site_project import build

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml")
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])


@cache
def repository_site() -> Path:
    """This repository built without sheets, in a folder that goes away with the process."""
    root = Path(tempfile.mkdtemp(prefix="fanzha-site-"))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    for name in ("docs", "hooks", "cases", "posters"):
        shutil.copytree(REPOSITORY / name, root / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    settings = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(settings.replace("\nextra:\n", "\nextra:\n  print: false\n"), encoding="utf-8")
    done = build(root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests speak for themselves."""


class _Compressing(_Quiet):
    """Answers as a usual web host: texts compressed, the connection kept."""

    protocol_version = "HTTP/1.1"

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
def served(folder: Path, compressed: bool = False) -> Iterator[str]:
    """A folder served on this machine, compressed for what measures weight and speed; its address."""
    handler = partial(_Compressing if compressed else _Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where this repository's site is served on this machine."""
    with served(repository_site()) as where:
        yield where


def launched(engine: Any) -> Any:
    """This machine's Chromium, started by a Playwright that runs."""
    return engine.chromium.launch(executable_path=CHROMIUM, args=FLAGS)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A Chromium; without one the test is skipped, unless FANZHA_BROWSER=required says it must be there."""
    if not CHROMIUM and os.environ.get("FANZHA_BROWSER") != "required":
        pytest.skip("no Chromium on this machine (set CHROMIUM to its path)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as engine:
        browser = launched(engine)
        yield browser
        browser.close()


@pytest.fixture
def complaints() -> list[str]:
    """What pages complained of and what they requested from elsewhere; must stay empty."""
    return []


def opened(chromium: Any, url: str, complaints: list[str], **options: Any) -> Any:
    """A page that has finished loading."""
    page = chromium.new_context(**options).new_page()
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: _note_strangers(request.url, complaints))
    page.goto(url, wait_until="load")
    return page


def _note_strangers(url: str, complaints: list[str]) -> None:
    if not url.startswith(("http://127.0.0.1:", "file://", "data:", "blob:")):
        complaints.append(f"left the site: {url}")


def barriers(page: Any, *rules: str) -> list[str]:
    """What axe finds wrong with a page as it stands, by the rules of WCAG 2.2 AA and by its own advice.

    The page must have been opened with bypass_csp. rules: only these of axe.
    """
    from axe_playwright_python.sync_playwright import Axe

    asked: dict[str, Any] = {"runOnly": list(rules)} if rules else {"rules": {"target-size": {"enabled": True}}}
    found = Axe().run(page, options=asked).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:160]}" for each in found]


def scrolls_sideways(page: Any) -> bool:
    """Whether a page is wider than its window."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
