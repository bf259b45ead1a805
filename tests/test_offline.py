"""The offline copy: one ZIP, the same bytes for the same sources, and it works from a disk, search included."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from fanzha import make_edition
from fanzha.site import offline

from tests.built_once import made_once, shared_folder
from tests.site_project import built
from tests.test_site import pages_of, target_of


@pytest.fixture(scope="session")
def flat_site(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with a file name in every address."""
    place = shared_folder(tmp_path_factory) / "flat"
    return made_once(place, lambda folder: built(site.parent, "--no-directory-urls", "--site-dir", str(folder)))


@pytest.fixture(scope="session")
def copy(flat_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy, unpacked as its users do."""
    folder = tmp_path_factory.mktemp("copy")
    offline.pack(flat_site, folder / "copy.zip")
    with zipfile.ZipFile(folder / "copy.zip") as archive:
        archive.extractall(folder)
    return folder / offline.TOP


def test_the_same_site_is_packed_into_the_same_bytes(flat_site: Path, tmp_path: Path) -> None:
    count = offline.pack(flat_site, tmp_path / "a.zip")
    offline.pack(flat_site, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        names = archive.namelist()
    assert len(names) == count
    assert names == sorted(names)
    assert names[0] == offline.TOP + offline.NOTE
    assert all(name.startswith(offline.TOP) for name in names)
    assert not [name for name in names if name.removeprefix(offline.TOP) in offline.LEFT_OUT]


def test_the_copy_has_no_worker(copy: Path) -> None:
    """From a disk none can be registered; on somebody's server it would keep a copy of a copy."""
    assert not [file.name for file in copy.iterdir() if file.name in ("sw.js", "offline.html", "manifest.webmanifest")]
    assert "data-worker" not in (copy / "index.html").read_text(encoding="utf-8")


def test_every_link_of_the_copy_names_a_file(copy: Path) -> None:
    wrong = []
    for page, links in pages_of(copy):
        for tag, address in links.found:
            plain = address.split("#")[0].split("?")[0]
            if ":" in address.split("/")[0] or not plain:
                continue
            if plain.endswith("/") or not target_of(copy, page, plain).is_file():
                wrong.append(f"{page.relative_to(copy)}: <{tag}> {address}")
    assert wrong == []


def serious(complaints: list[str]) -> list[str]:
    """Without the fade between pages: those from a disk have no common origin, so the browser leaves it out."""
    return [error for error in complaints if "ViewTransition" not in error]


def test_it_works_from_a_disk(chromium: Any, copy: Path, complaints: list[str]) -> None:
    page = chromium.new_page()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((copy / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
    page.fill("#site-search", "刷单")
    page.wait_for_selector(".fz-suggest a")
    page.press("#site-search", "Enter")
    page.wait_for_selector("#search-results a")
    assert page.url.split("?")[0] == (copy / "search.html").as_uri()
    page.locator("#search-results a").first.click()
    page.wait_for_load_state()
    assert Path(page.url.removeprefix("file://").split("#")[0]).is_file()
    assert "刷单" in page.locator("h1").inner_text()
    page.close()
    assert serious(complaints) == []


def test_the_case_filter_works_from_a_disk(chromium: Any, copy: Path, complaints: list[str]) -> None:
    page = chromium.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((copy / "cases" / "index.html").as_uri() + "?outcome=stopped")
    page.wait_for_selector("[data-case-results] li")
    page.click("[data-case-results] li a")
    page.wait_for_load_state()
    assert page.url == (copy / "cases" / "kefu-tuikuan.html").as_uri()
    page.close()
    assert serious(complaints) == []


def test_texts_that_leave_the_copy_name_the_published_site(copy: Path) -> None:
    text = (copy / "tactics" / "shuadan-yangli.html").read_text(encoding="utf-8")
    assert "https://fanzha.example.com/tactics/shuadan-yangli/" in text
    assert "https://fanzha.example.com/tactics/shuadan-yangli.html" not in text
    assert 'rel="canonical"' not in text


def test_the_site_offers_the_copy_only_when_there_is_one(site: Path, tmp_path: Path) -> None:
    project = site.parent
    without = make_edition(project, with_print=False)
    assert offline.URI not in without.files
    assert "离线版 {: #offline }" not in without.pages[offline.REUSE]
    packed = tmp_path / offline.URI
    packed.write_bytes(b"0" * 1_500_000)
    edition = make_edition(project, with_print=False, offline=packed)
    assert edition.files[offline.URI] == packed
    assert "ZIP，1.5 MB" in edition.pages[offline.REUSE]
