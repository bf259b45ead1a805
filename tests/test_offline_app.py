"""存到手机里, in a real browser: nothing large before the touch, a new edition whole or not at all."""

from __future__ import annotations

import gzip
import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from fanzha import Edition, make_edition
from fanzha.content.library import Library, read_library
from fanzha.site.offline_app import ALL, EDITION, MANIFEST, WORKER, core_of, packed_texts, texts, write_app

from tests.browser import PHONE, Quiet, opened
from tests.sample_project import REPOSITORY

WECHAT = (
    "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile"
    " Safari/537.36 MicroMessenger/8.0.49 Language/zh_CN"
)
TACTIC = "tactics/shuadan-yangli/"
TOLD = 200_000  # bytes: what the page says that the first visit puts by at most
KEEP, FORGET = "[data-offline-keep]", "[data-offline-forget]"
ACTIVE = """() => navigator.serviceWorker.ready.then(each => each.active.state === "activated" || new Promise(done => {
    each.active.addEventListener("statechange", () => each.active.state === "activated" && done(true)) }))"""
# What is put by: cache → addresses below the site.
PUT_BY = """async () => Object.fromEntries(await Promise.all((await caches.keys()).map(async name => [
    name.split(" ").pop(),
    (await (await caches.open(name)).keys()).map(each => new URL(each.url).pathname.slice(1)).sort()])))"""
GONE = """async () => { while ((await navigator.serviceWorker.getRegistrations()).length) {
    await new Promise(later => setTimeout(later, 20)); } }"""
# Asks for a new edition, and waits for what becomes of it.
UPDATE = """() => navigator.serviceWorker.ready.then(each => each.update()).then(each => new Promise(done => {
    const coming = each.installing || each.waiting;
    if (!coming) return done("none");
    coming.addEventListener("statechange", () => {
        if (coming.state === "activated" || coming.state === "redundant") done(coming.state);
    });
    if (coming.state === "activated") done(coming.state);
}), () => "failed")"""


class _Noting(Quiet):
    """Notes what is asked for."""

    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        super().do_GET()


class Host:
    """A copy of the sample's site on a server of its own, to be published anew. asked: addresses, in order."""

    def __init__(self, folder: Path, library: Library) -> None:
        self.folder, self.library = folder, library
        self.asked: list[str] = []
        handler = type("Noting", (_Noting,), {"asked": self.asked})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
        self.address = f"http://127.0.0.1:{self.server.server_port}/"

    def publish(self, page: str, before: str, after: str) -> str:
        """A new edition, in which a page says something else. → its version"""
        file = self.folder / page / "index.html"
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, after), encoding="utf-8")
        write_app(self.folder, self.library, "反诈印坊", None)
        return self.version

    @property
    def version(self) -> str:
        return str(json.loads((self.folder / EDITION).read_text(encoding="utf-8"))["version"])


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[Host]:
    folder = tmp_path / "host"
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("*.pdf", "*.webp", "*.docx", "*.zip"))
    library, _ = read_library(REPOSITORY)  # the worker's source and the languages, no more
    assert library
    made = Host(folder, library)
    threading.Thread(target=made.server.serve_forever, daemon=True).start()
    yield made
    made.server.shutdown()
    made.server.server_close()


def phone(chromium: Any, host: Host, complaints: list[str], path: str = "") -> Any:
    """A page of the site on a phone whose worker is at work."""
    page = opened(chromium, host.address + path, complaints, viewport=PHONE, service_workers="allow")
    page.evaluate(ACTIVE)
    return page


@contextmanager
def without_network(page: Any) -> Iterator[None]:
    page.context.set_offline(True)
    yield
    page.context.set_offline(False)


def keep(page: Any, host: Host) -> None:
    """Touches the button, and waits until all is put by."""
    page.goto(host.address + "offline/")
    page.wait_for_selector(KEEP)
    page.click(KEEP)
    page.wait_for_selector(FORGET)


def test_nothing_large_is_fetched_before_the_touch(chromium: Any, host: Host, complaints: list[str]) -> None:
    page = phone(chromium, host, complaints)
    assert not [path for path in host.asked if path.startswith(f"/{ALL}")]
    (put_by,) = page.evaluate(PUT_BY).values()
    assert put_by == sorted(core_of(texts(host.folder), ("", "zh-hant/", "en/")))
    assert {"", "help/", "hotlines/", "zh-hant/help/", "en/help/", "assets/css/site.css"} <= {*put_by}
    assert sum(len(gzip.compress(texts(host.folder)[path])) for path in put_by) < TOLD
    assert complaints == []


def test_help_and_hotlines_are_there_after_one_visit(chromium: Any, host: Host, complaints: list[str]) -> None:
    page = phone(chromium, host, complaints)
    with without_network(page):
        for path in ("help/", "zh-hant/hotlines/"):
            page.goto(host.address + path)
            assert page.locator("a[href='tel:110']").count() > 1
            assert page.evaluate("getComputedStyle(document.querySelector('.fz-header')).display") != "inline"
        page.goto(host.address + TACTIC)
        assert page.url == host.address + "offline/"
        page.wait_for_selector("[data-offline]:not([hidden])")
        assert page.is_hidden(KEEP)
        assert "没有网络" in page.inner_text("[data-offline-state]")


def test_the_button_says_how_much_and_keeps_all_texts(chromium: Any, host: Host, complaints: list[str]) -> None:
    page = phone(chromium, host, complaints, "offline/")
    page.wait_for_selector(KEEP)
    size = (host.folder / ALL).stat().st_size
    assert f"（约 {size / 1e6:.1f} MB）" in page.inner_text(KEEP).replace("\u00a0", " ")
    keep(page, host)
    assert page.evaluate("document.activeElement.hasAttribute('data-offline-forget')")
    with without_network(page):
        for path in (TACTIC, f"zh-hant/{TACTIC}", "cases/kefu-tuikuan/", "quiz/", "self-check/?x=1"):
            page.goto(host.address + path)
            assert page.url == host.address + path
            assert page.locator("h1").count() == 1
        page.goto(f"{host.address}search/?q=刷单")
        page.wait_for_selector("#search-results a")
        page.goto(f"{host.address}zh-hant/search/?q=客服")
        page.wait_for_selector("#search-results a")
        assert page.locator(f"[href$='zh-hant/{TACTIC}'], [href*='kefu-yangli']").count()
    assert [each for each in complaints if "ERR_FAILED" not in each] == []  # pictures are not put by


def test_online_the_newest_is_shown(chromium: Any, host: Host, complaints: list[str]) -> None:
    page = phone(chromium, host, complaints)
    file = host.folder / "hotlines" / "index.html"
    file.write_text(file.read_text(encoding="utf-8").replace("<h1", "<p id=new>新的</p><h1", 1), encoding="utf-8")
    page.goto(host.address + "hotlines/")
    assert page.locator("#new").count() == 1


def test_a_new_edition_takes_the_place_of_the_old_whole(chromium: Any, host: Host, complaints: list[str]) -> None:
    page = phone(chromium, host, complaints)
    keep(page, host)
    before = host.version
    after = host.publish(TACTIC, "<h1", "<p id=new>新的</p><h1")
    assert page.evaluate(UPDATE) == "activated"
    put_by = page.evaluate(PUT_BY)
    assert [*put_by] == [after] != [before]
    assert len(put_by[after]) == len(texts(host.folder)) + 1  # and the mark that all is there
    with without_network(page):
        page.goto(host.address + TACTIC)
        assert page.locator("#new").count() == 1


@pytest.mark.parametrize("fault", ["cut off", "of another edition", "not there", "a login page"])
def test_what_fails_leaves_the_edition_before_whole(
    chromium: Any, host: Host, complaints: list[str], fault: str
) -> None:
    page = phone(chromium, host, complaints)
    keep(page, host)
    (before,) = page.evaluate(PUT_BY).items()
    host.publish(TACTIC, "<h1", "<p id=new>新的</p><h1")
    packed = host.folder / ALL
    whole = packed.read_bytes()
    if fault == "cut off":
        packed.write_bytes(whole[: len(whole) // 2])
    elif fault == "of another edition":
        packed.write_bytes(packed_texts("other", {"": b"x"}))
    elif fault == "not there":
        packed.unlink()
    else:  # a network that wants a login answers everything with its own page
        (host.folder / "hotlines" / "index.html").write_text("<h1>login</h1>", encoding="utf-8")
    assert page.evaluate(UPDATE) in ("redundant", "failed")
    assert page.evaluate(PUT_BY) == dict([before])
    with without_network(page):
        for path in (TACTIC, "hotlines/"):
            page.goto(host.address + path)
            assert page.locator("#new").count() == 0
            assert "login" not in page.inner_text("body")


def test_what_is_kept_can_be_given_up(chromium: Any, host: Host, complaints: list[str]) -> None:
    page = phone(chromium, host, complaints)
    (core,) = page.evaluate(PUT_BY).values()
    keep(page, host)
    with without_network(page):
        page.click(FORGET)
        page.wait_for_selector(KEEP)
    (put_by,) = page.evaluate(PUT_BY).values()
    assert put_by == core


def test_a_site_that_wants_it_no_more_takes_it_off_the_phones(chromium: Any, host: Host, complaints: list[str]) -> None:
    page = phone(chromium, host, complaints)
    keep(page, host)
    write_app(host.folder, host.library, "反诈印坊", None, wanted=False)
    page.evaluate(UPDATE)
    page.evaluate(GONE)
    assert page.evaluate("caches.keys()") == []


def test_a_failed_touch_is_told(chromium: Any, host: Host, complaints: list[str]) -> None:
    page = phone(chromium, host, complaints, "offline/")
    page.wait_for_selector(KEEP)
    (host.folder / ALL).unlink()
    page.click(KEEP)
    page.wait_for_selector("[data-offline-state]:has-text('没有存成')")
    assert page.is_visible(KEEP)


def test_the_same_pages_give_the_same_bytes(site: Path, library: Library, tmp_path: Path) -> None:
    found = texts(site)
    assert packed_texts("a", found) == packed_texts("a", texts(site))
    whole = json.loads(gzip.decompress((site / ALL).read_bytes()))
    assert whole["files"] == {path: text.decode() for path, text in found.items()}
    assert not [path for path in found if path.startswith(("contribute/", "print/", "zh-hant/contribute/"))]


def test_the_page_is_there_where_it_is_wanted(project: Path) -> None:
    assert Edition.options({})["offline_app"] is True
    assert Edition.options({"offline_app": False})["offline_app"] is False
    for wanted in (True, False):
        pages = make_edition(project, with_print=False, offline_app=wanted).pages
        assert ("offline.md" in pages) == wanted
        assert ("offline/" in pages["index.md"]) == wanted


def test_manifests_name_files_that_exist(site: Path) -> None:
    for place, lang in ((site, "zh-Hans"), (site / "zh-hant", "zh-Hant")):
        told = json.loads((place / MANIFEST).read_text(encoding="utf-8"))
        assert (told["lang"], told["display"]) == (lang, "minimal-ui")
        assert (place / told["scope"]).resolve() == site.resolve()
        assert all((place / icon["src"]).is_file() for icon in told["icons"])
        assert all((place / link["url"] / "index.html").is_file() for link in told["shortcuts"])
    assert (site / WORKER).read_text(encoding="utf-8").startswith("self.fanzhaEdition = {")


@pytest.mark.parametrize("path", [TACTIC, "cases/kefu-tuikuan/"])
def test_in_wechat_what_does_nothing_is_not_shown(
    chromium: Any, address: str, complaints: list[str], path: str
) -> None:
    inside = opened(chromium, address + path, complaints, viewport=PHONE, user_agent=WECHAT)
    outside = opened(chromium, address + path, complaints, viewport=PHONE)
    for page, there in ((inside, True), (outside, False)):
        assert page.is_visible("[data-print]") != there
        assert page.locator(".fz-in-wechat:visible").count() == (2 if there else 0)
        assert page.is_visible("a[href$='.pdf']")
    picture = inside.locator(".fz-to-send img")
    picture.scroll_into_view_if_needed()
    loaded = (
        "img => img.complete && img.naturalWidth || new Promise(done => { img.onload = () => done(img.naturalWidth) })"
    )
    assert picture.evaluate(loaded) > 500
    assert outside.evaluate("document.querySelector('.fz-to-send img').naturalWidth") == 0  # not even fetched
    assert complaints == []


def test_in_wechat_files_that_do_not_open_are_not_offered(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, address + "print/", complaints, viewport=PHONE, user_agent=WECHAT)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert page.locator("a[href$='.docx']").count() > 0
    assert page.locator("a[href$='.docx']:visible, a[href$='.zip']:visible, a[href$='.ics']:visible").count() == 0
    assert page.locator("a[href$='.pdf']:visible").count() > 0
    assert page.is_visible("text=在浏览器打开")
    page.goto(address + "letter-desk/")
    assert page.is_hidden("[data-make]")
    page.goto(address + "offline/")
    assert page.is_visible("text=在浏览器打开")
    assert page.is_hidden(KEEP)


def test_in_wechat_reading_aloud_is_offered_with_a_chinese_voice_alone(
    chromium: Any, address: str, complaints: list[str]
) -> None:
    page = opened(chromium, address + TACTIC, complaints, viewport=PHONE, user_agent=WECHAT)
    assert page.is_hidden("[data-speak]")  # Chromium has none here
    page.evaluate("""() => {
        speechSynthesis.getVoices = () => [{ lang: "zh-CN", name: "x" }];
        speechSynthesis.onvoiceschanged();
    }""")
    assert page.is_visible("[data-speak]")
