"""Short addresses: every printed page has one, what was printed leads there for good, and no line can go unnoticed."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest
from fanzha import Edition
from fanzha.checks.short_addresses import short_address_problems
from fanzha.cli.run import main
from fanzha.content.library import Library
from fanzha.content.short_addresses import (
    SHORT_ADDRESSES,
    STANDING,
    all_pages,
    next_lines,
    numbers,
    read_short_addresses,
    seal_of,
    short_addresses,
)
from fanzha.content.sources import Sources, row_of, taken_apart
from fanzha.kinds.addresses import Addresses
from fanzha.site.redirects import short_files, traditional_short_files
from fanzha.site.traditional import converter

from tests.kind_promises import sheets_of
from tests.own_content import own_library
from tests.sample_project import REPOSITORY
from tests.test_pages import case, library, tactic
from tests.test_redirects import Page

NUMBERS = list(islice(numbers(), 2000))


def with_registry(text: str, found: Library | None = None) -> Library:
    """A library whose registry of short addresses is this text."""
    found = found or library([tactic()], [case()])
    row = row_of(SHORT_ADDRESSES)
    assert row
    file = taken_apart(SHORT_ADDRESSES, text.encode(), row)
    return replace(found, sources=Sources(files={SHORT_ADDRESSES: file}))


def registry(found: Library) -> list[str]:
    lines = [*next_lines((), all_pages(found))]
    return ended([line.text for line in lines], lines[-1].number)


def ended(lines: list[str], number: str) -> list[str]:
    """The lines with another last number stated in the first."""
    first = re.sub(r', given: "\d+"', "", lines[0])
    return [first.replace("}", f', given: "{number}"}}'), *lines[1:]]


def problems(lines: list[str], found: Library | None = None) -> list[tuple[str, int]]:
    return [(each.rule, each.line) for each in short_address_problems(with_registry("\n".join(lines), found))]


def test_numbers_can_be_said_and_typed_and_are_no_telephone_numbers() -> None:
    assert NUMBERS[:6] == ["10", "11", "12", "15", "16", "17"]
    assert len({*NUMBERS}) == len(NUMBERS)
    assert all(each.isascii() and each.isdigit() and "4" not in each for each in NUMBERS)
    known = {re.sub(r"\D", "", line.display) for line in own_library().vocabulary.hotlines}
    assert known & {*NUMBERS} == set()
    assert {"13", "38", "110", "119", "120", "122", "250", "955", "961"} & {*NUMBERS} == set()


def test_every_page_that_is_printed_has_a_number_and_the_sheets_say_it() -> None:
    """No sheet of this project prints a whole address: all of them come from one place."""
    found = own_library()
    assert list(short_address_problems(found)) == []
    site = found.vocabulary.issuer.site
    printed = {sheet.data["page"]["url"] for sheet in sheets_of(REPOSITORY) if sheet.data.get("page", {}).get("url")}
    assert len(printed) > 150
    assert [
        url for url in printed if not re.fullmatch(re.escape(site) + r"(\d{2,4}|en)/", url)
    ] == []  # a language's folder is short
    page = Addresses(found).read("tactics/daikuan-zhengxin/", "看")
    assert page["readable"] + "/" == page["url"].removeprefix("https://")
    assert len(page["readable"]) < 24


def test_a_project_without_the_registry_prints_whole_addresses() -> None:
    found = library([tactic()], [])
    assert list(short_address_problems(found)) == []
    assert Addresses(found).scanned("tactics/shuadan-fanli/", "看")["url"].endswith("/tactics/shuadan-fanli/")
    assert short_files(found, ()) == {}


GOOD = registry(library([tactic()], [case()]))
THERE = ("help/index.md", "tactics/shuadan-fanli.md")  # pages that a site has
FIRST_TWO_SWAPPED = [GOOD[0].replace("help", "hotlines"), GOOD[1].replace("hotlines", "help"), *GOOD[2:]]
SECOND_NUMBER = f'- {{id: "{NUMBERS[len(GOOD)]}", page: help, seal: {seal_of(NUMBERS[len(GOOD)], "help")}}}'
WITH_13 = f'- {{id: "13", page: message, seal: {seal_of("13", "message")}}}'


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (GOOD, []),
        ([*GOOD[:2], *GOOD[3:]], [("short-order", 3)]),  # a line is gone
        ([GOOD[1], GOOD[0], *GOOD[2:]], [("short-order", 1)]),
        (FIRST_TWO_SWAPPED, [("short-changed", 1), ("short-changed", 2)]),
        ([GOOD[0].replace("help", "report"), *GOOD[1:]], [("short-changed", 1)]),
        ([*GOOD[:3], WITH_13, *GOOD[4:]], [("short-refused", 4)]),  # heard as an insult
        ([*GOOD, SECOND_NUMBER], [("short-twice", len(GOOD) + 1)]),
        (ended([*GOOD, SECOND_NUMBER.replace("seal", "retired: 重了, seal")], NUMBERS[len(GOOD)]), []),
        ([GOOD[0].replace('"10"', '"1o"'), *GOOD[1:]], [("value-form", 1)]),
        (GOOD[:-1], [("short-lost", len(GOOD) - 1)]),
        (ended(GOOD[:-1], NUMBERS[len(GOOD) - 2]), [("short-missing", len(GOOD) - 1)]),
        (ended(GOOD, NUMBERS[len(GOOD) - 2]), [("short-lost", 1)]),  # a line more than is stated
        ([GOOD[0].partition(", given")[0] + "}", *GOOD[1:]], [("short-lost", 1)]),
        ([*GOOD[:-1], GOOD[-1].replace("}", ', given: "10"}')], [("short-lost", len(GOOD))]),
    ],
)
def test_what_is_lost_or_changed_is_a_problem_with_its_line(lines: list[str], wanted: list[tuple[str, int]]) -> None:
    assert problems(lines) == wanted


def test_a_line_that_is_gone_with_its_page_is_noticed() -> None:
    """Nothing else tells it: the numbers before it are in order, and no page is without one."""
    gone = library([tactic()], [])
    assert problems(GOOD[:-1], gone) == [("short-lost", len(GOOD) - 1)]


def test_the_line_that_is_missing_is_the_one_to_add() -> None:
    (missing,) = short_address_problems(with_registry("\n".join(ended(GOOD[:-1], NUMBERS[len(GOOD) - 2]))))
    assert missing.hint.endswith(GOOD[-1])
    assert f'given 改成 "{NUMBERS[len(GOOD) - 1]}"' in missing.hint


def test_a_renamed_page_keeps_its_number_and_a_page_that_goes_must_say_where() -> None:
    renamed = library([tactic(redirect_from=["jianzhi"])], [case()])
    old = registry(library([tactic("jianzhi")], [case(tactic="jianzhi")]))
    assert problems(old, renamed) == []
    assert short_addresses(with_registry("\n".join(old), renamed)).printed["tactics/shuadan-fanli"]
    gone = library([tactic()], [])
    assert [rule for rule, _ in problems(GOOD, gone)] == ["short-page"]
    for ending in (", to: tactics/shuadan-fanli}", ", retired: 合到讲解里了}"):
        assert problems([*GOOD[:-1], GOOD[-1].replace("}", ending)], gone) == []
    assert [rule for rule, _ in problems([*GOOD[:-1], GOOD[-1].replace("}", ", to: tactics/mei}")], gone)] == [
        "short-page"
    ]


def test_each_number_leads_on_from_any_server_a_file_and_the_traditional_edition() -> None:
    found = with_registry("\n".join(GOOD))
    words = found.vocabulary
    number = short_addresses(found).printed["tactics/shuadan-fanli"]
    as_folders, as_files = short_files(found, THERE), short_files(found, THERE, directory_urls=False)
    assert len(as_folders) == len(as_files) == len(GOOD)
    page = Page(as_folders[f"{number}/index.html"].decode()).found
    address = f"{words.issuer.site}tactics/shuadan-fanli/"
    assert page == {
        "refresh": "0; url=../tactics/shuadan-fanli/",
        "canonical": address,
        "link": "../tactics/shuadan-fanli/",
    }
    assert Page(as_files[f"{number}.html"].decode()).found["link"] == "tactics/shuadan-fanli.html"
    assert Page(as_files["10.html"].decode()).found["link"] == "help/index.html"
    traditional = traditional_short_files(found, THERE, True, converter(words))
    turned = traditional[f"zh-hant/{number}/index.html"].decode()
    assert Page(turned).found["canonical"] == address.replace("/tactics", "/zh-hant/tactics")
    assert 'lang="zh-Hant"' in turned
    assert "刷單返利" in turned


def test_a_number_out_of_use_leads_home_and_says_so() -> None:
    lines = [*GOOD[:-1], GOOD[-1].replace("}", ", retired: 不用了}")]
    found = with_registry("\n".join(lines), library([tactic()], []))
    number = re.findall(r'id: "(\d+)"', GOOD[-1])[0]
    page = short_files(found, THERE)[f"{number}/index.html"].decode()
    assert Page(page).found["link"] == "../"
    assert "已经停用" in page


def test_what_is_begun_gets_the_next_free_number(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = project / SHORT_ADDRESSES
    place.write_text("\n".join(["# 短网址", *GOOD]), encoding="utf-8")
    assert main(["new", "tactic", "xin-shoufa", "--root", str(project)]) == 0
    assert f"短网址是 {NUMBERS[len(GOOD)]} 号" in capsys.readouterr().out
    assert main(["new", "case", "xin-anli", "--root", str(project)]) == 0
    assert main(["new", "letter", "xin-xin", "--root", str(project)]) == 0  # prints its readers' page
    *_, of_tactic, of_case = place.read_text(encoding="utf-8").splitlines()
    assert "page: tactics/xin-shoufa," in of_tactic
    assert f'id: "{NUMBERS[len(GOOD) + 1]}", page: cases/xin-anli,' in of_case
    assert f'given: "{NUMBERS[len(GOOD) + 1]}"' in place.read_text(encoding="utf-8").splitlines()[1]
    place.write_text("- [", encoding="utf-8")
    assert main(["new", "case", "you-yijian", "--root", str(project)]) == 0
    assert place.read_text(encoding="utf-8") == "- ["


def test_where_each_number_of_this_project_leads_there_is_a_page(whole_edition: Edition) -> None:
    leads, edition = short_addresses(own_library()).leads, whole_edition
    assert {*STANDING} <= {*leads.values()}
    written = {path.relative_to(REPOSITORY / "docs").as_posix() for path in (REPOSITORY / "docs").rglob("*.md")}
    there = {*edition.pages, *written}
    of_sheets = {page for page in leads.values() if page.startswith("kit")}  # made where sheets are made
    assert [page for page in {*leads.values()} - of_sheets if not {f"{page}.md", f"{page}/index.md"} & there] == []
    assert [number for number in leads if f"{number}/index.html" not in edition.files] == []


def test_all_lines_of_this_project_are_read() -> None:
    entries, wrong = read_short_addresses(own_library().sources)
    assert wrong == []
    assert len(entries) == len({*all_pages(own_library())})
