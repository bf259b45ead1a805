"""`make page-weight`: what a first view costs on a phone, from the built site in site/: bytes, requests, paint.

A phone of 390 px, its processor slowed 4 times, slow 4G (1.6 Mbps, 150 ms), pages compressed as a server would. Goals:
at most 80 kB and 9 requests a first view, largest contentful paint under 2.5 s.
"""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.browser import PHONE, launched, served
from tests.sample_project import REPOSITORY
from tests.search.measure import SLOW_PHONE

PAGES = (
    "",
    "tactics/shuadan-fanli/",
    "cases/dalian-tuikuan-zhihui/",
    "cases/",
    "cases/year/2024/",
    "cases/tactic/shuadan-fanli/",
    "alerts/",
    "tactics/",
    "categories/shuadan/",
    "audiences/",
    "audiences/elder/",
    "channels/wechat/",
    "help/",
    "help/police-list/",
    "hotlines/",
    "self-check/",
    "message/",
    "report/",
    "quiz/",
    "quiz/shuadan-fanli/",
    "print/",
    "letter-desk/",
    "figures/",
    "search/",
    "reuse/",
    "about/",
    "contribute/",
    "404.html",
    "zh-hant/",
    "zh-hant/tactics/shuadan-fanli/",
)
PAINTED = """() => new Promise(tell => new PerformanceObserver(list => tell(list.getEntries().at(-1).startTime))
    .observe({type: "largest-contentful-paint", buffered: true}))"""


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
    with served(REPOSITORY / "site", compressed=True) as home, sync_playwright() as engine:
        browser = launched(engine)
        print("    kB  requests  LCP s  page        (goals: 80 kB, 9 requests, 2.5 s)")
        for path in PAGES:
            weight, requests, painted = first_view(browser, home + path)
            print(f"{weight:6.1f}  {requests:8}  {painted:5.2f}  /{path}")
        browser.close()


if __name__ == "__main__":
    main()
