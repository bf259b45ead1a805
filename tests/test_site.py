"""A strict build of the sample: everything that is linked exists, nothing comes from elsewhere, problems stop it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from fanzha import read_and_check
from fanzha.content.icons import icons_of
from fanzha.kinds.sheets import make_sheets

from tests.site_project import build, built, pages_in

LOADED = {"img": "src", "script": "src", "link": "href", "source": "srcset", "iframe": "src", "video": "src"}


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.ids: set[str] = set()
        self.inline: list[str] = []
        self._script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids |= {values["id"] or ""} if "id" in values else set()
        data_block = values.get("type") in ("application/json", "application/ld+json")
        self._script = tag == "script" and "src" not in values and not data_block
        if "style" in values:
            self.inline.append(f"style on <{tag}>")
        self.inline += [name for name in values if name.startswith("on")]
        name = LOADED.get(tag, "href" if tag == "a" else "")
        if name and values.get(name) and values.get("rel") not in ("canonical", "alternate"):
            self.found.append((tag, str(values[name])))

    def handle_data(self, data: str) -> None:
        if self._script and data.strip():
            self.inline.append("script")
        self._script = False


def pages_of(site: Path) -> Iterator[tuple[Path, _Links]]:
    for page in pages_in(site):
        links = _Links()
        links.feed(page.read_text(encoding="utf-8"))
        yield page, links


def target_of(site: Path, page: Path, address: str) -> Path:
    path = unquote(urlsplit(address).path)
    base = site if path.startswith("/") else page.parent
    target = (base / path.lstrip("/")).resolve() if path else page
    return target / "index.html" if target.is_dir() else target


def test_every_internal_link_and_download_exists(site: Path) -> None:
    missing = []
    for page, links in pages_of(site):
        for _, address in links.found:
            if urlsplit(address).scheme or address.startswith("//"):
                continue
            if page.name == "404.html":
                continue  # its addresses are those of the published site
            if not target_of(site, page, address).is_file():
                missing.append(f"{page.relative_to(site)}: {address}")
    assert missing == []


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    loaded = {
        address
        for _, links in pages_of(site)
        for tag, address in links.found
        if tag != "a" and (urlsplit(address).scheme not in ("", "data") or address.startswith("//"))
    }
    assert loaded == set()


def test_nothing_that_the_content_security_policy_forbids(site: Path) -> None:
    found = {f"{page.relative_to(site)}: {what}" for page, links in pages_of(site) for what in links.inline}
    assert found == set()


def test_every_kind_of_page_is_there(site: Path) -> None:
    expected = [
        "index.html",
        "tactics/index.html",
        "tactics/shuadan-yangli/index.html",
        "cases/index.html",
        "help/index.html",
        "cases/shuadan-dianxing/index.html",
        "hotlines/index.html",
        "print/index.html",
        "calendar/index.html",
        "search/index.html",
        "categories/index.html",
        "audiences/index.html",
        "channels/index.html",
        "404.html",
        "sitemap.xml",
    ]
    assert [name for name in expected if not (site / name).is_file()] == []


def test_every_tactic_and_case_offers_its_printed_matter(site: Path) -> None:
    for folder in ("tactics", "cases"):
        for page in (site / folder).glob("*/index.html"):
            if page.parent.name in ("year", "tactic"):
                continue
            text = page.read_text(encoding="utf-8")
            assert f"print/poster/{page.parent.name}.pdf" in text, page


def test_cases_stay_out_of_the_navigation(site: Path) -> None:
    home = (site / "index.html").read_text(encoding="utf-8")
    navigation = home[home.index("<header") : home.index("</header>")]
    assert "cases/shuadan-dianxing" not in navigation


def test_a_broken_source_stops_the_build_and_leaves_the_old_site(site_project: Path) -> None:
    root, site = site_project, site_project / "site"
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}
    case = root / "cases" / "shuadan-dianxing.md"
    case.write_bytes(case.read_bytes().replace(b"title:", "title：".encode(), 1))
    done = build(root)
    assert done.returncode != 0
    assert "cases/shuadan-dianxing.md:2: " in done.stdout + done.stderr
    assert "[yaml-wide-colon]" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert before == {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}


def test_the_second_build_writes_the_same_bytes(site: Path, site_project: Path, tmp_path: Path) -> None:
    built(site_project, "--site-dir", str(tmp_path / "again"))
    skipped = ("sitemap.xml.gz",)  # MkDocs puts the day of the build there
    first = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    again = {
        path.relative_to(tmp_path / "again"): path.read_bytes()
        for path in (tmp_path / "again").rglob("*")
        if path.is_file()
    }
    assert [str(path) for path in first if first[path] != again.get(path) and path.name not in skipped] == []


def test_every_printed_address_is_a_page(site: Path) -> None:
    library, _ = read_and_check(site.parent)
    assert library
    home = library.vocabulary.issuer.site
    for sheet in make_sheets(library, icons_of(site.parent)):
        url = sheet.data["page"]["url"]
        assert url.startswith(home)
        assert (site / url.removeprefix(home) / "index.html").is_file(), (sheet.uri, url)


def test_feeds_and_data_are_valid_json(site: Path) -> None:
    for path in site.rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))
