"""Every trick of xss_vectors.py through the real build into a real Chromium, without the Content-Security-Policy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import markdown
import pytest
from fanzha import read_and_check
from fanzha.checks.markup_rules import TAKEN_OUT
from fanzha.content import Dialect
from fanzha.content.markup import MADE, SCHEMES, WRITTEN, attributes_of

from tests.browser import BLANK, FORGET, WITHOUT_WORKER, served
from tests.built_once import made_once, shared_folder
from tests.sample_project import write
from tests.site_project import build, built, make_site_project, without_print
from tests.test_markup import ALL, ALLOWED
from tests.xss_vectors import LIVE, numbered

COUNT = "window.called = []; window.ran = number => { window.called.push(number) }"

# Everything that can happen to an element, then a click; ordinary links and forms lead nowhere.
TOUCH = """async () => {
  const isScript = address => /^[\\s\\x00-\\x20]*javascript:/i.test(address);
  addEventListener("click", event => {
    const link = event.target.closest("a");
    if (link && !isScript(link.href.baseVal || link.href)) event.preventDefault();
  }, true);
  addEventListener("submit", event => {
    const button = event.submitter;
    if (!isScript(event.target.action) && !isScript(button && button.formAction)) event.preventDefault();
  }, true);
  const events = "mouseover mouseenter focus focusin toggle beforetoggle error load animationstart pointerdown input";
  for (const element of document.querySelectorAll("main *, aside *")) {
    for (const name of events.split(" ")) element.dispatchEvent(new Event(name));
    if (element.focus) element.focus();
    element.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
  }
  for (let waited = 0; waited < 10 && !window.called.length; waited++) await new Promise(done => setTimeout(done, 30));
  return [...new Set(window.called)];
}"""

# The elements of a text with their attributes, and where its links lead.
SEEN = """() => [...document.querySelectorAll("article *")].map(element => [
  element.localName, element.getAttributeNames(), element.localName === "a" ? element.protocol.slice(0, -1) : ""])"""

NASTY = "<img src onerror=ran(9)>"  # 24 characters, as many as a salutation may have
FRONT = f"""---
title: '{NASTY}'
description: '"><script>ran(901)</script>'
image: '"><script>ran(902)</script>'
---
"""

# Pages that show what editors wrote into front matter and lists, by themselves or through a script.
PAGES = (
    "",
    "help/tricks/",
    "cases/",
    "cases/shuadan-dianxing/",
    "tactics/",
    "tactics/shuadan-yangli/",
    "quiz/shuadan-yangli/",
    "letter-desk/",
    "self-check/",
    "channels/",
    "search/?q=onerror",
    "zh-hant/help/tricks/",
    "zh-hant/cases/shuadan-dianxing/",
)


def with_tricks(root: Path, cache: Path) -> Path:
    """The sample with all tricks in a case, on a hand-written page and on the home page, and some in front matter."""
    make_site_project(root, cache)
    *tricks, last = ALL.values()
    tricks = "\n\n".join([*tricks, ALLOWED, last])
    for path in ("cases/shuadan-dianxing.md", "docs/index.md"):
        write(root, path, f"{(root / path).read_text(encoding='utf-8')}\n\n{tricks}\n")
    write(root, "docs/help/tricks.md", f"{FRONT}\n# 题\n\n{tricks}\n")
    for path, old in (
        ("docs/index.md", "做任务要先垫钱"),
        ("docs/tactics/shuadan-yangli.md", "让您先垫钱"),
        ("docs/tactics/quiz/shuadan-yangli.yml", "要自己垫钱的任务不做。"),
        ("posters/letter/jiazhang.md", "尊敬的家长朋友："),
        ("cases/shuadan-dianxing.md", "对方要先垫钱的时候"),
        ("cases/_vocabulary/channels.yml", "短信里的链接不要点"),
    ):
        text = (root / path).read_text(encoding="utf-8")
        assert old in text, path
        write(root, path, text.replace(old, f"'{NASTY}'", 1))
    return root


def previewed(root: Path, cache: Path) -> None:
    """Builds the site as `mkdocs serve` shows it: problems stop a strict build only."""
    with_tricks(root, cache)
    _, problems = read_and_check(root)
    others = [str(problem) for problem in problems if problem.rule not in TAKEN_OUT]
    assert (others, len(problems) > len(LIVE)) == ([], True)
    without_print(root)
    assert build(root).returncode != 0
    assert not (root / "site").exists()
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    write(root, "mkdocs.yml", settings.replace("https://fanzha.example.org/", "http://127.0.0.1:8000/"))
    built(root, "--no-strict")


@pytest.fixture(scope="session")
def preview(tmp_path_factory: pytest.TempPathFactory, print_cache: Path) -> Iterator[str]:
    """The address of a preview of the sample with all tricks in it."""
    root = made_once(shared_folder(tmp_path_factory) / "tricks", lambda root: previewed(root, print_cache))
    with served(root / "site") as where:
        yield where


@pytest.fixture(scope="module")
def unguarded_of_the_worker(browser_of_the_worker: Any) -> Iterator[Any]:
    """A page without the policy, in which every trick that runs says so."""
    context = browser_of_the_worker.new_context(bypass_csp=True, **WITHOUT_WORKER)
    page = context.new_page()
    page.add_init_script(COUNT)
    yield page
    context.close()


@pytest.fixture
def unguarded(unguarded_of_the_worker: Any) -> Iterator[Any]:
    """That page for one test, with nothing in it and nothing kept."""
    yield unguarded_of_the_worker
    unguarded_of_the_worker.evaluate(FORGET)
    unguarded_of_the_worker.goto(BLANK)


def calls(page: Any, url: str) -> list[int]:
    """The numbers of the tricks that ran on a page after everything on it was touched."""
    page.goto(url, wait_until="load")
    ran: list[int] = page.evaluate(TOUCH)
    return ran


def test_the_tricks_are_real(unguarded: Any, tmp_path: Path) -> None:
    """Published without a sanitiser every LIVE one runs: a test of the test."""
    page = unguarded
    tricks = numbered(LIVE)
    for number, trick in tricks.items():
        html = markdown.markdown(trick, extensions=[Dialect(), "toc"])
        (tmp_path / f"{number}.html").write_text(f"<!doctype html><main>{html}</main>", encoding="utf-8")
    frames = "".join(f"<iframe name=trick-{number} src={number}.html></iframe>" for number in tricks)
    (tmp_path / "all.html").write_text(f"<!doctype html>{frames}", encoding="utf-8")
    with served(tmp_path) as address:
        page.goto(f"{address}all.html", wait_until="load")
        ran = {number for number in tricks if number in page.frame(f"trick-{number}").evaluate(TOUCH)}
    assert [tricks[number] for number in tricks if number not in ran] == []


@pytest.mark.parametrize("where", PAGES)
def test_nothing_that_editors_wrote_runs(unguarded: Any, preview: str, where: str) -> None:
    ran = calls(unguarded, preview + where)
    assert unguarded.locator("h1").count() == 1
    assert ran == []


def test_the_page_holds_what_is_allowed_and_nothing_else(unguarded: Any, preview: str) -> None:
    calls(unguarded, preview + "help/tricks/")
    seen = unguarded.evaluate(SEEN)
    assert set(WRITTEN) <= {tag for tag, _, _ in seen} <= {*WRITTEN, *MADE}
    assert [(tag, name) for tag, names, _ in seen for name in names if name not in attributes_of(tag)] == []
    assert {scheme for tag, names, scheme in seen if tag == "a" and "href" in names} <= set(SCHEMES)
    assert unguarded.locator("article").inner_text().count("<script>") >= 5
