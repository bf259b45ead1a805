"""Urgency: what is said is recognised in both halves of the corpus, in the browser too, and has its first screen."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fanzha import read_and_check
from fanzha.content.sources import read_sources
from fanzha.content.urgency import URGENCY_FILE, Urgency, read_urgency
from fanzha.site.search.alarm import Recogniser
from fanzha.site.search.shorten import shortened
from fanzha.site.search.urgency import PLACES, grammar

from tests.browser import PHONE, barriers_in_all_looks, opened, scrolls_sideways
from tests.sample_project import REPOSITORY, write
from tests.search.urgency import NONE, Phrase, phrases, rates

# What the page's own script recognises, without a search below it.
FOUND = "said => said.map(each => window.fanzhaSearch.urgency.find(each).id)"


@cache
def recogniser() -> Recogniser:
    return Recogniser(grammar(own_urgency()))


@cache
def own_urgency() -> Urgency:
    found, problems = read_urgency(read_sources(REPOSITORY))
    assert problems == []
    return found


def test_the_corpus_is_large_and_halved() -> None:
    asked = phrases()
    assert len(asked) >= 600
    assert len({phrase.text for phrase in asked}) == len(asked)
    assert sum(phrase.wanted == NONE for phrase in asked) >= 200
    assert 0.4 < sum(phrase.held for phrase in asked) / len(asked) < 0.6


@pytest.mark.parametrize("held", [False, True])
def test_what_is_urgent_is_raised_and_little_else(held: bool) -> None:
    asked = [phrase for phrase in phrases() if phrase.held == held]
    counted = rates(asked, [recogniser().find(phrase.text) for phrase in asked])
    urgent = [row for (wanted, _), row in counted.items() if wanted != NONE]
    rest = counted[NONE, held]
    assert sum(row.raised for row in urgent) / sum(row.total for row in urgent) >= 0.97
    assert sum(row.right for row in urgent) / sum(row.total for row in urgent) >= 0.95
    assert rest.raised / rest.total <= 0.02


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("钱没转", ""),
        ("怎么防止转账", ""),
        ("新闻说他转了", ""),
        ("他让我转三万", ""),
        ("他让我转了三万", "money"),
        ("看新闻才知道我被骗了五万", "money"),
        ("錢轉過去了", "money"),
        ("qian zhuan guo qu le", "money"),
        ("代购不发货拉黑", ""),
        ("验证码给他了", "details"),
        ("验证码能给他吗", ""),
        ("他不让我挂电话", "now"),
        ("被骗了不想活了", "despair"),
        ("不想活动", ""),
        ("", ""),
        ("(((", ""),
    ],
)
def test_denied_asked_and_heard_raise_nothing(said: str, wanted: str) -> None:
    assert recogniser().find(said) == wanted


def test_the_browser_gives_the_same_answers(chromium: Any, search_address: str) -> None:
    measure = pytest.importorskip("tests.search.measure")
    asked = phrases()
    page = chromium.new_page()
    # What is spelt in letters needs a table that a search fetches; every tenth of the rest goes the whole way as well.
    whole = [each for at, each in enumerate(asked) if at % 10 == 0 or not re.search("[\u3400-\u9fff]", each.text)]
    shown = [answer.urgent for answer in measure.answers(page, search_address, [each.text for each in whole])]
    found = page.evaluate(FOUND, [each.text for each in asked])
    differ = [*map(_told, whole, shown), *map(_told, asked, found)]
    assert [each for each in differ if each] == []
    assert len(found) == len(asked) > len(whole)


def _told(phrase: Phrase, shown: str) -> str:
    here = recogniser().find(phrase.text)
    return "" if here == shown else f"{phrase.text}: {shown or NONE} there, {here or NONE} here"


def test_there_is_a_sign_for_each_part() -> None:
    assert len(own_urgency().parts) + 3 <= len(PLACES)


def test_each_screen_leads_to_a_heading_that_exists() -> None:
    for each in own_urgency().classes:
        page, _, heading = each.page.partition("#")
        text = (REPOSITORY / "docs" / page).read_text(encoding="utf-8")
        assert not heading or f"## {heading.replace('-', ' ')}" in text, each.page


BROKEN = """parts:
- {id: 付, words: 转、〈错〉}
guards:
- {why: 没有做, reach: words, classes: nothing, patterns: [没 〈付〉]}
classes:
- {id: money, title: 钱转走了, steps: [停, 打99999], dial: "119", page: a.md, link: 接着看看, patterns: ["〈付〉(了"]}
"""


def test_what_is_wrong_is_told_with_its_line(project: Path) -> None:
    write(project, URGENCY_FILE, BROKEN)
    _, problems = read_and_check(project)
    found = [(problem.line, problem.rule) for problem in problems if problem.path == URGENCY_FILE]
    assert sorted(found) == [
        (2, "urgency-part"),
        (4, "reference-unknown"),
        (6, "contact-unknown"),
        (6, "reference-unknown"),
        (6, "urgency-pattern"),
    ]


def test_a_file_of_another_form_is_told(tmp_path: Path) -> None:
    write(tmp_path, URGENCY_FILE, "- 一条\n")
    assert [problem.rule for problem in read_urgency(read_sources(tmp_path))[1]] == ["vocabulary-form"]


def test_a_script_is_shortened_and_does_the_same() -> None:
    script = """(function () {
  // a remark
  var word = "a // b  c"; /* another */
  function put(word, at) { return { word: word, at: at - -1 }; }
  var found = /[/ "]+x y/.exec(word);
  window.word = put(found ? word : word.length, 2).word;
})();
"""
    short = shortened(script)
    assert "remark" not in short
    assert '"a // b  c"' in short
    assert '/[/ "]+x y/.exec(' in short
    assert "- -1" in short
    assert "{word:" in short
    assert ".word" in short
    assert len(short) < len(script) * 0.7


SCREENS = {
    "money": ("钱转过去了", "钱已经出去了，现在就做", "拨打 110 报警电话"),
    "now": ("他不让我挂电话", "先挂断，别让人催着走", "拨打 110 报警电话"),
    "details": ("验证码给他了", "信息给出去了，先保住钱", "拨打 110 报警电话"),
    "despair": ("不想活了", "先停一停，有人愿意帮您", "拨打 12356 全国统一心理援助热线"),
}


@pytest.mark.parametrize("name", list(SCREENS))
def test_each_class_has_its_first_screen(name: str, chromium: Any, own_address: str, complaints: list[str]) -> None:
    query, title, dial = SCREENS[name]
    page = opened(chromium, f"{own_address}search/?q={query}", complaints, viewport=PHONE)
    page.wait_for_selector(f"#search-urgent[data-urgent={name}]")
    screen = page.get_by_role("alert").get_by_role("region", name=title)
    assert screen.is_visible()
    assert screen.get_by_role("listitem").count() >= 4
    assert screen.get_by_role("link", name=dial).get_attribute("href") == f"tel:{dial.split()[1]}"
    page.focus("#page-search")
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.fz-aid .fz-button')"):
            break
    assert page.evaluate("document.activeElement.matches('.fz-aid .fz-button')")
    assert barriers_in_all_looks(page) == []
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert not scrolls_sideways(page)
    page.fill("#page-search", "刷单")
    page.wait_for_selector("#search-urgent[data-urgent='']", state="attached")
    assert not screen.is_visible()
    assert complaints == []


def test_despair_is_met_with_no_scam(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, f"{own_address}search/?q=被骗了不想活了", complaints, viewport=PHONE)
    page.wait_for_selector("#search-urgent[data-urgent=despair]")
    page.wait_for_selector("#search-results[aria-busy=false]", state="attached")
    assert page.locator("#search-results a").count() == 0
    assert page.inner_text(".fz-found__status") == ""
    numbers = page.eval_on_selector_all(".fz-aid:not([hidden]) .fz-button", "all => all.map(each => each.href)")
    assert numbers == ["tel:12356", "tel:120", "tel:110"]


def test_the_traditional_edition_says_it_in_its_writing(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, f"{own_address}zh-hant/search/?q=錢轉出去了", complaints, viewport=PHONE)
    page.wait_for_selector("#search-urgent[data-urgent=money]")
    assert page.locator(".fz-aid:not([hidden]) h2").inner_text() == "錢已經出去了，現在就做"
    page.goto(f"{own_address}zh-hant/")
    page.fill("input[name=q] >> nth=0", "他不讓我掛電話")
    page.wait_for_selector(".fz-suggest__dial a")
    assert page.get_attribute(".fz-suggest__dial a", "href") == "tel:110"
    assert page.inner_text(".fz-suggest__aid a").startswith("先掛斷")
    assert complaints == []
