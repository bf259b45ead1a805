"""宣传资料 on the site: what an audience is handed, with texts to copy, files to fetch and one ZIP."""

from __future__ import annotations

import html
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from fanzha import Edition, make_edition
from fanzha.campaign.packs import GUIDE_NAME, LIST_NAME
from fanzha.cli.run import main
from fanzha.kinds.folders import read_kinds

from tests.sample_project import REPOSITORY, make_project, write


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory, print_cache: Path) -> Path:
    return make_project(tmp_path_factory.mktemp("kit-page") / "project", print_cache)


@pytest.fixture(scope="module")
def edition(root: Path) -> Edition:
    made = make_edition(root)
    assert made.problems == []
    return made


def content(edition: Edition, uri: str) -> bytes:
    made = edition.files[uri]
    return made if isinstance(made, bytes) else made.read_bytes()


def copied(page: str) -> list[str]:
    """What the buttons of a page copy."""
    return [html.unescape(each) for each in re.findall(r'data-copy="([^"]*)"', page)]


def zips(edition: Edition) -> list[str]:
    return [uri for uri in edition.files if uri.startswith("kit/") and uri.endswith(".zip")]


def test_every_audience_has_a_page_and_a_pack(edition: Edition) -> None:
    audiences = {uri.removeprefix("kit/").removesuffix(".zip") for uri in zips(edition)}
    assert audiences
    index = edition.pages["kit/index.md"]
    for audience in audiences:
        assert f"kit/{audience}.md" in edition.pages
        assert f"{audience}/" in index


def test_every_file_of_a_page_is_published(edition: Edition) -> None:
    """Links lead from kit/<audience>/ to the site's root."""
    for audience in zips(edition):
        page = edition.pages[audience.replace(".zip", ".md")]
        files = [
            link.removeprefix("../../") for link in re.findall(r'href="(\.\./\.\./(?:print|kit)/[^"]+\.\w+)"', page)
        ]
        assert len(files) > 10
        assert [file for file in files if file not in edition.files] == []


def test_what_is_shown_is_a_picture_and_no_file_to_fetch(edition: Edition) -> None:
    for audience in zips(edition):
        page = edition.pages[audience.replace(".zip", ".md")]
        pictures = re.findall(r'<img src="\.\./\.\./(print/[^"]+)"', page)
        assert any(uri.replace(".webp", ".pptx") in page for uri in pictures)
        assert [uri for uri in pictures if uri not in edition.files] == []
        assert "预览图" not in page


def test_what_is_copied_is_what_the_files_say(edition: Edition) -> None:
    kinds, _ = read_kinds(REPOSITORY)
    said = {
        uri: content(edition, uri).decode(kinds[uri.split("/")[1]].encoding or "utf-8-sig")
        for uri in edition.files
        if uri.startswith("print/") and uri.endswith(".txt")
    }
    assert said
    for uri in zips(edition):
        pieces = copied(edition.pages[uri.replace(".zip", ".md")])
        assert pieces
        for piece in pieces:
            assert any(piece.replace("\n", "\r\n") in text for text in said.values()), piece


def test_a_message_is_copied_one_at_a_time(edition: Edition) -> None:
    pieces = copied(edition.pages["kit/elder.md"])
    messages = [piece for piece in pieces if piece.startswith("【")]
    assert len(messages) > 1
    assert all("\n" not in message and "这一行不发" not in message for message in messages)


def test_what_is_about_all_of_the_audience_stands_first_and_open(edition: Edition) -> None:
    """Who has ten minutes sends the first text that is there."""
    page = edition.pages["kit/elder.md"]
    both = [kind for kind in page.split("fz-kit__kind")[1:] if "通用，一条说全" in kind and "fz-kit__more" in kind]
    assert both
    assert all(kind.index("通用，一条说全") < kind.index("fz-kit__more") for kind in both)


def test_a_pack_on_the_site_holds_what_the_command_makes(edition: Edition, root: Path, tmp_path: Path) -> None:
    """But for what is large, which the command alone makes, and which its lists name."""
    assert main(["pack", "老年人", "--root", str(root), "--out", str(tmp_path / "out")]) == 0
    (made,) = (tmp_path / "out").iterdir()
    ours, on_site = (zipfile.ZipFile(path) for path in (made, str(edition.files["kit/elder.zip"])))
    large = {kind.title for kind in read_kinds(root)[0].values() if kind.made == "资料包"}
    beside = {name for name in ours.namelist() if name.split("/")[1:2] and name.split("/")[1] in large}
    assert {*ours.namelist()} - beside == {*on_site.namelist()}
    assert len(beside) >= len(large) > 0
    assert {GUIDE_NAME, LIST_NAME} <= {*on_site.namelist()}
    same = [name for name in on_site.namelist() if "/" in name]
    assert [name for name in same if ours.read(name) != on_site.read(name)] == []
    assert all(title in ours.read(GUIDE_NAME).decode("utf-8-sig") for title in large)


def test_a_check_makes_no_pack_and_knows_every_address(edition: Edition, root: Path) -> None:
    looked = make_edition(root, lay_out_only=True)
    assert looked.problems == []
    assert looked.files == {}


def test_the_pages_of_a_site_without_packs_lead_to_single_files(root: Path) -> None:
    made = make_edition(root, with_packs=False)
    assert made.problems == []
    assert zips(made) == []
    assert "压缩包" not in made.pages["kit/elder.md"]
    assert "print/text-message/elder.txt" in made.files


def test_without_sheets_there_is_nothing_to_hand_out(root: Path) -> None:
    made = make_edition(root, with_print=False)
    assert "kit/index.md" not in made.pages
    assert "kit/index" not in made.pages["print.md"]


def test_a_text_that_must_not_leave_stops_the_site(project: Path) -> None:
    template = project / "posters/moments/main.txt.jinja"
    write(project, "posters/moments/main.txt.jinja", template.read_text(encoding="utf-8") + "\n客服 400-123-4567\n")
    problems = make_edition(project).problems
    assert problems
    assert all("4001234567" in each.message.replace("-", "") or "moments" in each.path for each in problems)


@pytest.mark.browser
def test_a_text_is_copied_at_a_touch(window: Any, address: str, complaints: list[str]) -> None:
    window.goto(address + "kit/elder/", wait_until="load")
    window.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true })")
    window.evaluate("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve() }")
    button = window.locator(".fz-wording button").first
    button.click()
    assert window.evaluate("window.copied") == button.get_attribute("data-copy")
    assert "已复制" in button.inner_text()
    assert complaints == []
