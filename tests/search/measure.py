"""Prints how well the search finds what people mean, in a real browser: hit@1 and hit@3 by kind of query, what it
weighs over the wire, and how long the first answer takes on a slow phone. `make search-quality`

Asks through the results page (/search/?q=…), at 50 and at 5,000 cases: the project's own and generated ones. Anyone can
try questions of their own: `python -m tests.search.measure --set FILE --missed`, a FILE.yml as those beside this file
or a FILE.tsv of lines `kind<TAB>tactic|another<TAB>query`.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import os
import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import yaml
from fanzha import Edition, make_edition
from fanzha.content.sayings import read_sayings
from fanzha.content.sources import read_sources
from fanzha.content.urgency import read_urgency
from fanzha.site.assembly import search_entries
from fanzha.site.search.foreign import foreign_of
from fanzha.site.search.index import ENGINE, FOLDER, FOREIGN, SearchEntry, foreign_client, search_engine, search_index
from fanzha.site.search.urgency import urgency_module
from fanzha.site.traditional import PREFIX
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import launched
from tests.own_content import own_edition
from tests.search.generated import generated_cases
from tests.search.urgency import phrases, table

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>搜索</title>
<script src="../assets/js/boot.js"></script>
<form data-site-search role="search"><input type="search" name="q" aria-label="搜索"></form>
<div id="search-urgent" role="alert"></div><div id="search-results"></div>
<script src="../assets/js/search.js"></script></html>"""
RESULTS = '<div id="search-results"></div>'
SETS = ("queries.yml", "plain.yml", "spoken.yml", "blind.yml", "stories.yml", "paid.yml")
TACTICS = HERE / "tactics.yml"
ENGLISH = HERE / "english.yml"
SMALL_TALK = HERE / "chatter.yml"
APART = "apart"  # the half of TACTICS and ENGLISH that nobody tunes with
DONE = "q => [...document.querySelectorAll('#search-results')].some(at => at.getAttribute('data-query') === q)"
# All queries in one call: a call for each costs more than its answer.
ASK = """async queries => {
  const [box, results, urgent] = ["input[name=q]", "#search-results", "#search-urgent"].map(each => {
    return document.querySelector(each);
  });
  const answered = query => new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("no answer: " + query)), 30000);
    new MutationObserver((_, watcher) => {
      if (results.getAttribute("data-query") !== query) return;
      watcher.disconnect();
      clearTimeout(late);
      resolve();
    }).observe(results, { attributes: true, attributeFilter: ["data-query"] });
  });
  const answers = [];
  for (const query of queries) {
    const done = answered(query);
    box.value = query;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    await done;
    const none = document.querySelector(".fz-found__none");
    const links = Array.from(results.querySelectorAll("a"), a => a.pathname);
    answers.push([links, urgent.getAttribute("data-urgent") || "", !!none && none.checkVisibility()]);
  }
  return answers;
}"""
PAGES = ("help", "hotlines")  # what a query may want besides tactics
BOX = {"paid": "money", "asked": ""}  # kinds of query that are only answered if this first screen shows, or none
WATCH = """new MutationObserver(() => {
  if (!window.firstLink && document.querySelector('#search-results a')) window.firstLink = performance.now();
}).observe(document, {childList: true, subtree: true})"""
TOUCH = """query => {
  const box = document.querySelector('input[name=q]');
  window.touched = performance.now();
  box.focus();
  box.value = query;
  box.dispatchEvent(new Event('input', {bubbles: true}));
}"""
SLOW_PHONE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}


def queries(files: Sequence[Path] = tuple(HERE / name for name in SETS)) -> list[dict[str, Any]]:
    """The query set: {kind, q, want}."""
    return [query for file in files for query in _read(file)]


def _read(file: Path) -> list[dict[str, Any]]:
    written = file.read_text(encoding="utf-8")
    if file.suffix != ".tsv":
        kind = file.stem.rstrip("s")
        return [{"kind": _half(kind, query["q"]), "want": (), **query} for query in yaml.safe_load(written)]
    rows = [line.split("\t") for line in written.splitlines() if line.strip()]
    return [{"kind": kind, "want": want.split("|"), "q": asked} for kind, want, asked in rows]


def _half(kind: str, query: str) -> str:
    """Half of the queries of sets that are kept apart, by a hash of the query, are of a kind of their own."""
    return (
        f"{APART} {kind}"
        if kind in ("tactic", "english") and hashlib.sha256(query.encode()).digest()[0] % 2 == 0
        else kind
    )


def site(
    cases: int, more: Sequence[SearchEntry] = (), root: Path = ROOT, tactics: slice = slice(None)
) -> dict[str, bytes]:
    """Path → bytes of a site that is only a results page and a box: the real scripts and an index of so many cases,
    with all explainers or some."""
    own, sources = [*_own_entries(root), *more], read_sources(root)
    explainers = [entry for entry in own if entry.kind == "tactic"]
    missing = cases - sum(entry.kind == "case" for entry in own)
    kept = [*explainers[tactics], *(entry for entry in own if entry.kind != "tactic")]
    foreign = foreign_of(sources, directory_urls=True)
    index = search_index([*kept, *generated_cases(explainers, missing)], read_sayings(sources)[0], foreign)
    index[FOREIGN] = foreign_client(sources) + index[FOREIGN]
    return {
        **index,
        ENGINE: search_engine(sources) + _urgency_module(root),
        "assets/js/boot.js": (root / "docs/assets/js/boot.js").read_bytes(),
        "assets/js/search.js": (root / "docs/assets/js/site/search.js").read_bytes(),
        "search/index.html": PAGE.encode(),
        "box/index.html": PAGE.replace(RESULTS, "").encode(),
    }


@cache
def _own_entries(root: Path) -> list[SearchEntry]:
    edition = _own_edition(root)
    assert edition.library
    pages = {uri: text for uri, text in edition.pages.items() if not uri.startswith(PREFIX)}
    return list(search_entries(edition.library, True, pages))


def _urgency_module(root: Path) -> bytes:
    library = _own_edition(root).library
    assert library
    return urgency_module(read_urgency(library.sources)[0], library.vocabulary)


@cache
def _own_edition(root: Path) -> Edition:
    return own_edition() if root == ROOT else make_edition(root, with_print=False)


def served(files: dict[str, bytes]) -> ThreadingHTTPServer:
    """A server of these files, compressed as every web host compresses, on a free port."""

    @cache
    def compressed(name: str) -> bytes:
        return gzip.compress(files.get(name, b""), 6)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # else the body waits 40 ms for the browser's word that the head has come

        def do_GET(self) -> None:
            path = self.path.partition("?")[0].lstrip("/")
            name = path + "index.html" if path.endswith("/") else path
            self.send_response(200 if name in files else 404)
            body = compressed(name)
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


@dataclass(frozen=True)
class Cold:
    """What a slow phone that has nothing yet needs: seconds to the first link and to all results, and bytes over the
    wire for the search; the page and the scripts that every page has are aside."""

    first: float
    whole: float
    size: int


def first_answer(browser: Browser, address: str, query: str) -> Cold:
    """An address with a query is opened: from the first byte of the page on."""
    return _cold(browser, f"{address}search/?q={query}", query, touch=False)


def first_weight(browser: Browser, address: str, query: str) -> int:
    """The bytes of a first answer alone, at this machine's own speed."""
    return _cold(browser, f"{address}search/?q={query}", query, touch=False, slow=False).size


def first_touch(browser: Browser, address: str, query: str) -> Cold:
    """The page has come, a reader touches the box and writes at once: from the touch on."""
    return _cold(browser, f"{address}search/", query, touch=True)


def _cold(browser: Browser, url: str, query: str, *, touch: bool, slow: bool = True) -> Cold:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.add_init_script(WATCH)
    phone = context.new_cdp_session(page)
    sizes: dict[str, int] = {}
    searched: set[str] = set()
    phone.send("Network.enable")
    phone.on(
        "Network.requestWillBeSent", lambda sent: FOLDER in sent["request"]["url"] and searched.add(sent["requestId"])
    )
    phone.on("Network.loadingFinished", lambda done: sizes.update({done["requestId"]: int(done["encodedDataLength"])}))
    if slow:
        phone.send("Network.emulateNetworkConditions", SLOW_PHONE)
        phone.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(url, wait_until="networkidle" if touch else "commit")
    if touch:
        page.evaluate(TOUCH, query)
    page.wait_for_function(DONE, arg=query)
    first, whole = page.evaluate("[window.firstLink, performance.now()].map(at => (at - (window.touched || 0)) / 1000)")
    page.wait_for_timeout(200)
    context.close()
    return Cold(first, whole, sum(sizes[each] for each in searched & sizes.keys()))


@dataclass(frozen=True)
class Answer:
    """The links of a query's results, in order, the class of urgency whose first screen shows above them or "", and
    whether they are said to be a guess, or that there are none."""

    links: list[str]
    urgent: str
    unsure: bool


def answers(page: Page, address: str, asked: Sequence[str]) -> Iterator[Answer]:
    """What each query finds, typed into the box one after the other."""
    page.goto(f"{address}search/?q=x")
    page.wait_for_function(DONE, arg="x")
    for links, urgent, unsure in page.evaluate(ASK, list(asked)):
        yield Answer([link.strip("/") for link in links], urgent, unsure)


def hit_rates(asked: Sequence[dict[str, Any]], found: Sequence[Answer]) -> dict[str, tuple[int, float, float]]:
    """Kind of query (and "all") → how many, hit@1, hit@3."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for query, answer in zip(asked, found, strict=True):
        hits = [hit_within(query, answer, most) for most in (1, 3)]
        for kind in (query["kind"], "all"):
            counts[kind] = [before + now for before, now in zip(counts[kind], [1, *hits], strict=True)]
    return {kind: (total, first / total, third / total) for kind, (total, first, third) in counts.items()}


def hit_within(query: dict[str, Any], answer: Answer, most: int) -> bool:
    """Whether one of the first so many links is what the query wanted, and the first screen shows that has to;
    of a query that wants nothing, whether no scam is named for sure."""
    if not query["want"]:
        return answer.unsure
    wanted = {each if each in PAGES else f"tactics/{each}" for each in query["want"]}
    right_box = answer.urgent == BOX.get(query["kind"], answer.urgent)
    found = {link.removeprefix("en/") for link in answer.links[:most]}
    return right_box and not wanted.isdisjoint(found)


def _print_cold(browser: Browser, cases: int, address: str, asked: Sequence[dict[str, Any]]) -> None:
    """The worst of eight queries, opened and touched, beside how busy this machine is."""
    for name, ask in (("box touched", first_touch), ("address opened", first_answer)):
        sample = [ask(browser, address, query["q"]) for query in asked[:: len(asked) // 8 or 1]]
        first, whole, size = (max(getattr(each, of) for each in sample) for of in ("first", "whole", "size"))
        figures = f"first link {first:.2f} s, all {whole:.2f} s, {size / 1000:.1f} kB"
        load = f"load {os.getloadavg()[0]:.0f} on {os.cpu_count()} cores"
        print(f"{cases} cases, slow phone, {name}, worst of {len(sample)}: {figures} ({load})", flush=True)


def _print_rates(browser: Browser, address: str, asked: Sequence[dict[str, Any]], *, missed: bool) -> None:
    """Hit rates by kind, and what was not found; not of the half that is kept apart."""
    found = list(answers(browser.new_page(), address, [query["q"] for query in asked]))
    for kind, (total, one, three) in hit_rates(asked, found).items():
        print(f"    {kind:14} {total:4} queries   hit@1 {one:6.1%}   hit@3 {three:6.1%}", flush=True)
    for query, answer in zip(asked, found, strict=True):
        if missed and not query["kind"].startswith(APART) and not hit_within(query, answer, 3):
            print(f"    missed: {query['kind']} {query['q']} → {answer.links[:3]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, nargs="+", default=[50, 5000], help="how many cases the site has")
    parser.add_argument("--set", type=Path, nargs="+", help="files of queries to ask instead of the project's own")
    parser.add_argument("--missed", action="store_true", help="also print the queries that were not answered")
    options = parser.parse_args()
    own = [queries(), queries([TACTICS]), queries([ENGLISH]), queries([SMALL_TALK])]
    sets = [queries(options.set)] if options.set else own
    with sync_playwright() as driver:
        browser = launched(driver)
        for cases in options.cases:
            server = served(site(cases))
            address = f"http://127.0.0.1:{server.server_port}/"
            _print_cold(browser, cases, address, sets[0])
            if not options.set:
                asked = phrases()
                shown = answers(browser.new_page(), address, [phrase.text for phrase in asked])
                print(table(asked, [answer.urgent for answer in shown]), flush=True)
            for each in sets:
                _print_rates(browser, address, each, missed=options.missed)
            server.shutdown()
        browser.close()


if __name__ == "__main__":
    main()
