"""Old addresses lead on, and never stand in the way of a page."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from fanzha.checks.redirects import usable_redirects
from fanzha.site.redirects import redirect_files

from tests.test_pages import NASTY, case, library, tactic


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append(tag)
        if values.get("http-equiv") == "refresh":
            self.found["refresh"] = str(values["content"])
        if values.get("rel") == "canonical":
            self.found["canonical"] = str(values["href"])
        if tag == "a":
            self.found["link"] = str(values["href"])


def test_an_old_address_leads_to_the_new_one() -> None:
    files = redirect_files(library([tactic(redirect_from=["shuadan"])], [case(redirect_from=["lao-an"])]))
    assert set(files) == {"tactics/shuadan/index.html", "cases/lao-an/index.html"}
    page = Page(files["tactics/shuadan/index.html"].decode())
    assert page.found == {
        "refresh": "0; url=../shuadan-fanli/",
        "canonical": "https://fanzha.example.org/tactics/shuadan-fanli/",
        "link": "../shuadan-fanli/",
    }


def test_without_folders_the_files_lie_side_by_side() -> None:
    files = redirect_files(library([], [case(redirect_from=["lao-an"])]), directory_urls=False)
    page = Page(files["cases/lao-an.html"].decode())
    assert page.found["link"] == "yi-jian.html"
    assert page.found["canonical"].endswith("/cases/yi-jian.html")


def test_a_live_page_is_never_written_over() -> None:
    live = [case("yi-jian"), case("er-jian", title="另一个", redirect_from=["yi-jian", "index", "year"])]
    assert redirect_files(library([], live)) == {}


@pytest.mark.parametrize("old", ["../../etc", "a/b", "旧名", "Old", "index", "tactic", "x.md"])
def test_names_that_cannot_be_addresses_are_reported_and_left_out(old: str) -> None:
    record = case(redirect_from=[old])
    found = library([], [record])
    assert [each.rule for each in usable_redirects(record, found)] == ["redirect-name"]
    assert redirect_files(found) == {}


def test_a_title_cannot_become_markup() -> None:
    record = case(redirect_from=["lao-an"]).model_copy(update={"title": NASTY})
    page = Page(redirect_files(library([], [record]))["cases/lao-an/index.html"].decode())
    assert "script" not in page.tags
