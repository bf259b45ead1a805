"""Prints how well the search finds what people mean, in a real browser: hit@1 and hit@3 by kind of query, what it
weighs over the wire, and how long the first answer takes on a slow phone. `make search-quality`

Asks through the results page (/search/?q=…), at 50 and at 5,000 cases: the project's own and generated ones. Anyone can
try questions of their own: `python -m tests.search.measure --set FILE --missed`, a FILE.yml as those beside this file
or a FILE.tsv of lines `kind<TAB>tactic|another<TAB>query`.
"""

from __future__ import annotations

import argparse
import gzip
import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import yaml
from fanzha import make_edition
from fanzha.search import ENGINE, SearchEntry, search_engine, search_index
from fanzha.search_sayings import read_sayings
from fanzha.site import search_entries
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import launched
from tests.search.generated import generated_cases

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>搜索</title>
<form data-site-search role="search"><input type="search" name="q" aria-label="搜索"></form>
<div id="search-results"></div>
<script src="../assets/js/search.js"></script></html>"""
RESULTS = '<div id="search-results"></div>'
SETS = ("queries.yml", "plain.yml", "spoken.yml", "blind.yml", "stories.yml")
DONE = "q => document.getElementById('search-results').getAttribute('data-query') === q"
SLOW_PHONE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}


def queries(files: Sequence[Path] = tuple(HERE / name for name in SETS)) -> list[dict[str, Any]]:
    """The query set: {kind, q, want}."""
    return [query for file in files for query in _read(file)]


def _read(file: Path) -> list[dict[str, Any]]:
    written = file.read_text(encoding="utf-8")
    if file.suffix != ".tsv":
        found: list[dict[str, Any]] = yaml.safe_load(written)
        return found
    rows = [line.split("\t") for line in written.splitlines() if line.strip()]
    return [{"kind": kind, "want": want.split("|"), "q": asked} for kind, want, asked in rows]


def site(cases: int, more: Sequence[SearchEntry] = (), root: Path = ROOT) -> dict[str, bytes]:
    """Path → bytes of a site that is only a results page and a box: the real scripts and an index of so many cases."""
    edition = make_edition(root, with_print=False)
    assert edition.library
    own = [*search_entries(edition.library, True, edition.pages), *more]
    tactics = [entry for entry in own if entry.kind == "tactic"]
    missing = cases - sum(entry.kind == "case" for entry in own)
    index = search_index([*own, *generated_cases(tactics, missing)], read_sayings(root)[0])
    return {
        **index,
        ENGINE: search_engine(root / "docs"),
        "assets/js/search.js": (root / "docs/assets/js/search.js").read_bytes(),
        "search/index.html": PAGE.encode(),
        "box/index.html": PAGE.replace(RESULTS, "").encode(),
    }


def served(files: dict[str, bytes]) -> ThreadingHTTPServer:
    """A server of these files, compressed as every web host compresses, on a free port."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.partition("?")[0].lstrip("/")
            content = files.get(path + "index.html" if path.endswith("/") else path)
            self.send_response(200 if content is not None else 404)
            body = gzip.compress(content or b"", 6)
            self.send_header("Content-Type", "text/html; charset=utf-8" if path.endswith("/") else "text/javascript")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def first_answer(browser: Browser, address: str, query: str) -> tuple[float, float, int]:
    """Seconds to the first link and to all results on a slow phone, and bytes over the wire, page and box aside."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    phone = context.new_cdp_session(page)
    sizes: list[int] = []
    phone.send("Network.enable")
    phone.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    phone.send("Network.emulateNetworkConditions", SLOW_PHONE)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(f"{address}search/?q={query}", wait_until="commit")
    page.wait_for_selector("#search-results a")
    first = page.evaluate("performance.now()") / 1000
    page.wait_for_function(DONE, arg=query)
    whole = page.evaluate("performance.now()") / 1000
    page.wait_for_timeout(200)
    context.close()
    return first, whole, sum(sizes[1:])


def answers(page: Page, address: str, asked: Sequence[str]) -> Iterator[list[str]]:
    """The links of every query's results, in order, typed into the box one after the other."""
    page.goto(f"{address}search/?q=x")
    page.wait_for_function(DONE, arg="x")
    for query in asked:
        page.fill("input[name=q]", query)
        page.wait_for_function(DONE, arg=query)
        links = page.eval_on_selector_all("#search-results a", "all => all.map(a => a.pathname)")
        yield [link.strip("/") for link in links]


def hit_rates(asked: Sequence[dict[str, Any]], found: Sequence[list[str]]) -> dict[str, tuple[int, float, float]]:
    """Kind of query (and "all") → how many, hit@1, hit@3."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for query, links in zip(asked, found, strict=True):
        hits = [hit_within(query, links, most) for most in (1, 3)]
        for kind in (query["kind"], "all"):
            counts[kind] = [before + now for before, now in zip(counts[kind], [1, *hits], strict=True)]
    return {kind: (total, first / total, third / total) for kind, (total, first, third) in counts.items()}


def hit_within(query: dict[str, Any], links: list[str], most: int) -> bool:
    """Whether one of the first so many links is what the query wanted."""
    return not {f"tactics/{tactic}" for tactic in query["want"]}.isdisjoint(links[:most])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, nargs="+", default=[50, 5000], help="how many cases the site has")
    parser.add_argument("--set", type=Path, nargs="+", help="files of queries to ask instead of the project's own")
    parser.add_argument("--missed", action="store_true", help="also print the queries that were not answered")
    options = parser.parse_args()
    asked = queries(options.set) if options.set else queries()
    with sync_playwright() as driver:
        browser = launched(driver)
        for cases in options.cases:
            server = served(site(cases))
            address = f"http://127.0.0.1:{server.server_port}/"
            sample = [first_answer(browser, address, query["q"]) for query in asked[:: len(asked) // 8 or 1]]
            first, whole, size = (max(values) for values in zip(*sample, strict=True))
            cold = f"first link {first:.2f} s, all {whole:.2f} s, {size / 1000:.1f} kB"
            print(f"{cases} cases: opened cold on a slow phone, worst of {len(sample)}: {cold}", flush=True)
            found = list(answers(browser.new_page(), address, [query["q"] for query in asked]))
            for kind, (total, one, three) in hit_rates(asked, found).items():
                print(f"    {kind:12} {total:4} queries   hit@1 {one:6.1%}   hit@3 {three:6.1%}", flush=True)
            for query, links in zip(asked, found, strict=True):
                if options.missed and not hit_within(query, links, 3):
                    print(f"    missed: {query['kind']} {query['q']} → {links[:3]}")
            server.shutdown()
        browser.close()


if __name__ == "__main__":
    main()
