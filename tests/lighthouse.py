"""`make lighthouse`: Google Lighthouse's verdict on one page of each type, from the built site in site/, as on a phone.

Prints the four scores (goals: GOALS), largest contentful paint, total blocking time and layout shift of every page, how
fast the machine was at that moment (CPU: Lighthouse's benchmarkIndex), and below a page what keeps it from a goal.
Nothing is asserted: a busy machine blocks a page longer than a quiet one does; `--runs 3` gives the run with the median
performance. Needs Node and a Chromium; without them it says so and leaves with 2, because nothing was measured.

Lighthouse comes from npm in the versions of requirements/lighthouse/package-lock.json, into .cache/lighthouse; the
lock's hashes are checked and no install script is run, so no other browser is fetched.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.browser import CHROMIUM, FLAGS, served
from tests.page_weight import PAGES
from tests.sample_project import REPOSITORY

LOCK = REPOSITORY / "requirements" / "lighthouse"
INSTALLED = REPOSITORY / ".cache" / "lighthouse"
PROGRAM = INSTALLED / "node_modules" / "lighthouse" / "cli" / "index.js"
NODE_FROM = (18, 16)
GOALS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
HEAD = f"perf  a11y  best  SEO  LCP s  TBT ms    CLS   CPU  page        (goals: {', '.join(map(str, GOALS.values()))})"

Report = Mapping[str, Any]


def missing() -> str:
    """What this machine lacks, in words; empty if it can measure."""
    if not CHROMIUM:
        return "no Chromium (set CHROMIUM to its path)"
    if not shutil.which("node") or not shutil.which("npm"):
        return "no Node with npm on this machine"
    said = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    version = tuple(int(part) for part in said.removeprefix("v").split(".")[:2])
    return "" if version >= NODE_FROM else f"Node {said} is older than {NODE_FROM[0]}.{NODE_FROM[1]}"


def install() -> str:
    """Lighthouse as locked, unless it is there already; what went wrong, or nothing."""
    lock, done = LOCK / "package-lock.json", INSTALLED / "installed.json"
    if done.is_file() and done.read_bytes() == lock.read_bytes():
        return ""
    INSTALLED.mkdir(parents=True, exist_ok=True)
    shutil.copy(LOCK / "package.json", INSTALLED)
    shutil.copy(lock, INSTALLED)
    command = [str(shutil.which("npm")), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.run(command, cwd=INSTALLED, stdout=subprocess.DEVNULL, check=False).returncode:
        return "npm could not install it, see above"
    shutil.copy(lock, done)
    return ""


def report(url: str) -> Report:
    """What Lighthouse says about an address; a page that cannot be measured has a runtimeError in it."""
    written = INSTALLED / "report.json"  # through a pipe Node may lose the end when it leaves with an error
    written.unlink(missing_ok=True)
    command = [
        "node",
        str(PROGRAM),
        url,
        "--quiet",
        "--no-enable-error-reporting",
        f"--only-categories={','.join(GOALS)}",
        f"--chrome-flags={' '.join(['--headless=new', *FLAGS])}",
        "--output=json",
        f"--output-path={written}",
    ]
    environment = {**os.environ, "CHROME_PATH": str(CHROMIUM)}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)
    if not written.is_file():
        raise RuntimeError(done.stderr.strip()[-500:])
    result: Report = json.loads(written.read_text(encoding="utf-8"))
    return result


def score(found: Report, category: str) -> int:
    """0 to 100; 0 for what could not be judged."""
    return round(100 * (found["categories"][category]["score"] or 0))


def median(found: Iterable[Report]) -> Report:
    """The report in the middle by performance, the lower one of two."""
    ordered = sorted(found, key=lambda each: score(each, "performance"))
    return ordered[(len(ordered) - 1) // 2]


def row(found: Report, page: str) -> str:
    """A line of the table."""
    audits = found["audits"]
    paint, blocked, shift = (
        audits[name].get("numericValue", float("nan"))
        for name in ("largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
    )
    perf, access, practices, search = (score(found, category) for category in GOALS)
    return (
        f"{perf:4}  {access:4}  {practices:4}  {search:3}  {paint / 1000:5.2f}  {blocked:6.0f}  {shift:5.3f}"
        f"  {found['environment']['benchmarkIndex']:4.0f}  /{page}"
    )


def failures(found: Report) -> Iterator[str]:
    """What keeps a page below its goals: category, audit, title and the first element it is about.

    An audit without weight, such as the advice beside the speed, is named only if it does badly.
    """
    if error := found.get("runtimeError"):
        yield f"{error['code']}: {error['message']}"
    for category, goal in GOALS.items():
        if score(found, category) >= goal:
            continue
        for reference in found["categories"][category]["auditRefs"]:
            audit = found["audits"][reference["id"]]
            least = 1 if reference["weight"] else 0.5
            if audit["score"] is not None and audit["score"] < least:
                words = (audit["title"], audit.get("displayValue", ""), _first_node(audit))
                yield f"{category} {reference['id']}: {' · '.join(word for word in words if word)}"


def _first_node(audit: Mapping[str, Any]) -> str:
    """The HTML of the first element that an audit names, or nothing."""
    items = audit.get("details", {}).get("items", [])
    nodes = (item["node"].get("snippet", "") for item in items if item.get("node"))
    return next(nodes, "")[:160]


def main() -> int:
    """The table; 0 if it was measured, 2 if this machine cannot."""
    parser = argparse.ArgumentParser(prog="python -m tests.lighthouse", description="Lighthouse on each page type.")
    parser.add_argument("pages", nargs="*", default=PAGES, help="addresses below the site, as cases/ (default: all)")
    parser.add_argument("--runs", type=int, default=1, help="of each page; the one in the middle counts (default: 1)")
    parser.add_argument("--site", type=Path, default=REPOSITORY / "site", help="a built site (default: site/)")
    chosen = parser.parse_args()
    if lacking := missing() or install():
        print(f"Lighthouse was not run: {lacking}; nothing was measured.", file=sys.stderr)
        return 2
    with served(chosen.site, compressed=True) as home:
        print(HEAD)
        for page in chosen.pages:
            found = median([report(home + page) for _ in range(chosen.runs)])
            print(row(found, page), *(f"      {line}" for line in failures(found)), sep="\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
