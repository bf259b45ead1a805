"""`make page-weight`: what a first view costs on a phone, from the built site in site/: bytes, requests, paint.

A phone of 390 px, its processor slowed 4 times, slow 4G (1.6 Mbps, 150 ms), pages compressed as a server would. Goals:
at most 80 kB and 9 requests a first view, largest contentful paint under 2.5 s.
"""

from __future__ import annotations

import gzip
import http.server
import threading
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.browser import PHONE, launched
from tests.sample_project import REPOSITORY
from tests.search.measure import SLOW_PHONE

PAGES = (
    "",
    "tactics/shuadan-fanli/",
    "cases/dalian-tuikuan-zhihui/",
    "cases/",
    "help/",
    "hotlines/",
    "self-check/",
    "quiz/shuadan-fanli/",
    "print/",
    "letter-desk/",
    "figures/",
    "search/",
    "zh-hant/",
)
COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml")
PAINTED = """() => new Promise(tell => new PerformanceObserver(list => tell(list.getEntries().at(-1).startTime))
    .observe({type: "largest-contentful-paint", buffered: true}))"""


class _Compressing(http.server.SimpleHTTPRequestHandler):
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

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the table speaks for itself."""


def first_view(browser: Browser, url: str) -> tuple[float, int, float]:
    """kB over the wire, requests and largest contentful paint in s of one page, nothing cached."""
    page = browser.new_context(viewport=PHONE, bypass_csp=True).new_page()
    wire = page.context.new_cdp_session(page)
    sizes: list[float] = []
    inlined: set[str] = set()  # pictures inside the style sheet: Chromium reports them, nothing is fetched

    def sent(event: dict[str, Any]) -> None:
        if event["request"]["url"].startswith("data:"):
            inlined.add(event["requestId"])

    def finished(event: dict[str, Any]) -> None:
        if event["requestId"] not in inlined:
            sizes.append(event["encodedDataLength"])

    wire.on("Network.requestWillBeSent", sent)
    wire.on("Network.loadingFinished", finished)
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", SLOW_PHONE)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(url, wait_until="networkidle")
    painted = page.evaluate(PAINTED)
    page.context.close()
    return sum(sizes) / 1000, len(sizes), painted / 1000


def main() -> None:
    """A line a page."""
    handler = partial(_Compressing, directory=str(REPOSITORY / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as engine:
        browser = launched(engine)
        print("    kB  requests  LCP s  page        (goals: 80 kB, 9 requests, 2.5 s)")
        for path in PAGES:
            weight, requests, painted = first_view(browser, f"http://127.0.0.1:{server.server_port}/{path}")
            print(f"{weight:6.1f}  {requests:8}  {painted:5.2f}  /{path}")
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
