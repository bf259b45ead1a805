"""The search index as files, the everyday words, and the search itself in a real browser."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path
from typing import Any

import pytest
from fanzha.content.origin import Origin
from fanzha.content.sayings import PATH, Saying, read_sayings
from fanzha.content.sources import read_sources
from fanzha.site.assembly import search_entries
from fanzha.site.search.index import FOLDER, SearchEntry, search_index
from fanzha.site.search.tables import pinyin_table, traditional_table
from fanzha.site.search.words import DIGITS, HALF, file_of, grams, word_files

from tests.conftest import CASE
from tests.own_content import own_library
from tests.sample_project import REPOSITORY, write

TACTIC = SearchEntry("tactics/shuadan/", "刷单返利", "tactic", ("刷单",), ("先返小钱再让我垫",), summary="要垫钱的兼职")


def pages_of(written: str) -> list[int]:
    """The page numbers of a posting, as the client reads them."""
    numbers, number, step = [], -1, 0
    for char in written:
        digit = DIGITS.index(char)
        if digit >= HALF:
            step = step * HALF + digit - HALF
        else:
            number += step * HALF + digit
            numbers.append(number)
            step = 0
    return numbers


def test_grams_are_pairs_and_latin_words() -> None:
    assert grams("刷单，ＮＦC盗刷") == {"刷单", "nfc", "盗刷"}
    assert grams("a 1 x2") == {"x2"}
    assert grams("被骗5万，共1.5亿元") == {"被骗", "5万", "1.5亿", "亿元"}


def test_postings_survive_writing_and_reading() -> None:
    dice = random.Random(1)
    holders = sorted(dice.sample(range(6000), 900))
    pages = [("茶", "桫椤" if number in set(holders) else "无") for number in range(6000)]
    files = word_files(pages)
    assert pages_of(files[file_of("桫椤", len(files))]["桫椤"]) == holders


def test_a_title_counts_apart_from_the_text() -> None:
    (words,) = word_files([("刷单返利", "返利是饵"), ("别的", "刷单")])
    assert [pages_of(part) for part in words["刷单"].split("|")] == [[1], [0]]
    assert [pages_of(part) for part in words["返利"].split("|")] == [[], [0]]


def test_pairs_that_everything_holds_are_left_out_of_large_indexes() -> None:
    files = word_files([("甲", f"转账第{number}次") for number in range(400)])
    assert not any("转账" in words for words in files)


def test_the_same_entries_give_the_same_bytes() -> None:
    first, second = (search_index([CASE, TACTIC]) for _ in range(2))
    assert first == second
    changed = search_index([TACTIC, SearchEntry("cases/x/", "别的", "case")])
    assert version(first) != version(changed)


def version(files: dict[str, bytes]) -> str:
    return core(files)["version"]


def core(files: dict[str, bytes]) -> dict[str, object]:
    written = files[FOLDER + "core.js"].decode().removeprefix("fanzhaSearch.take.core(").removesuffix(")\n")
    found: dict[str, object] = json.loads(written)
    return found


def test_cases_are_not_in_the_core() -> None:
    files = search_index([CASE, TACTIC])
    assert core(files)["cases"] == 1
    assert "茶园" not in files[FOLDER + "core.js"].decode()
    assert "茶园里的电话" in files[FOLDER + "cases-0.js"].decode()


def test_a_character_sounds_as_it_does_in_the_texts() -> None:
    runs, more = pinyin_table(["银行", "行骗"])
    assert "xing" in runs
    assert "hang行" in more
    assert sum(int(run.lstrip("abcdefghijklmnopqrstuvwxyz")) for run in runs.split()) == 3755


def test_traditional_pairs() -> None:
    table = traditional_table([])
    pairs = dict(zip(table[::2], table[1::2], strict=True))
    assert [pairs[char] for char in "單網騙"] == list("单网骗")


def test_sayings_are_checked(tmp_path: Path) -> None:
    assert read_sayings(read_sources(tmp_path)) == ((), [])
    write(tmp_path, PATH, "- {say: 丢了、弄丢, means: 快递丢失}\n- {means: 空}\n- 只有字\n- {say: 甲, mean: 乙}\n")
    sayings, problems = read_sayings(read_sources(tmp_path))
    assert [(saying.say, saying.means) for saying in sayings] == [(("丢了", "弄丢"), ("快递丢失",))]
    assert [(problem.line, problem.rule) for problem in problems] == [
        (2, "field-missing"),
        (3, "vocabulary-form"),
        (4, "field-unknown"),
    ]


def test_every_saying_leads_to_words_of_an_explainer() -> None:
    texts = [
        "\n".join((entry.title, *entry.aliases, *entry.phrases, *entry.signs, entry.summary)).lower()
        for entry in search_entries(own_library(), True)
        if entry.kind == "tactic"
    ]
    sayings, problems = read_sayings(read_sources(REPOSITORY))
    assert not problems
    lost = [
        f"{PATH}:{saying.origin.line()}: {word}"
        for saying in sayings
        for word in saying.means
        if not any(word.lower() in text for text in texts)
    ]
    assert lost == []


measure = pytest.importorskip("tests.search.measure")  # imports Playwright


def found(page: Any, query: str) -> list[str]:
    """The links of a query's results, in order."""
    page.fill("input[name=q]", query)
    page.wait_for_function(measure.DONE, arg=query)
    links: list[str] = page.eval_on_selector_all("#search-results a", "all => all.map(a => a.pathname)")
    return links


def test_hit_rates(chromium: Any, search_address: str) -> None:
    asked = measure.queries()
    answers = measure.answers(chromium.new_page(), search_address, [each["q"] for each in asked])
    rates = measure.hit_rates(asked, list(answers))
    assert rates["all"][2] >= 0.98
    assert rates["paid"][1] >= 0.95
    assert rates["asked"][1] >= 0.95
    for kind, (_, _, third) in rates.items():
        assert third >= (0.88 if kind in ("plain", "unseen", "later", "fresh", "story") else 0.95), kind


def test_every_tactic_is_found_in_peoples_own_words(chromium: Any, search_address: str) -> None:
    asked = measure.queries([measure.TACTICS])
    assert {tactic for query in asked for tactic in query["want"]} == set(own_library().tactics)
    found = list(measure.answers(chromium.new_page(), search_address, [each["q"] for each in asked]))
    rates = measure.hit_rates(asked, found)
    assert min(rates[kind][2] for kind in ("tactic", f"{measure.APART} tactic")) >= 0.9


def test_who_asks_in_english_finds_the_page_in_english_or_is_told_that_it_is_chinese(
    chromium: Any, search_address: str
) -> None:
    page = chromium.new_page()
    asked = measure.queries([measure.ENGLISH])
    rates = measure.hit_rates(asked, list(measure.answers(page, search_address, [each["q"] for each in asked])))
    assert min(rates[kind][2] for kind in ("english", f"{measure.APART} english")) >= 0.9
    assert found(page, "romance scam")[0] == "/en/tactics/hunlian-jiaoyou/"
    assert found(page, "concert tickets")[0] == "/tactics/piaowu-daiqiang/"
    assert page.inner_text("#search-results a >> nth=0") == "Concert and travel tickets (in Chinese)"
    assert found(page, "fake police")[0] == "/en/tactics/maochong-gongjianfa/"
    assert page.inner_text("#search-results h2 >> nth=0") == "Scams"
    assert found(page, "how to cook rice") == []
    assert page.get_attribute(".fz-found__none a", "href") == "tel:96110"
    assert found(page, "nfc daoshua")[1] == "/tactics/nfc-daoshua/"


@pytest.mark.parametrize("tactics", [slice(None, None, 4), slice(None, None, 2), slice(None)])
def test_small_talk_is_no_scam_however_many_explainers_there_are(chromium: Any, tactics: slice) -> None:
    asked = measure.queries([measure.SMALL_TALK])
    server = measure.served(measure.site(50, tactics=tactics))
    address = f"http://127.0.0.1:{server.server_port}/"
    found = list(measure.answers(chromium.new_page(), address, [each["q"] for each in asked]))
    assert measure.hit_rates(asked, found)["all"][1] >= 0.85
    server.shutdown()


def test_a_word_from_the_middle_of_a_sentence_finds_its_case(chromium: Any, search_address: str) -> None:
    page = chromium.new_page()
    page.goto(f"{search_address}search/?q=桫椤盆景")
    page.wait_for_function(measure.DONE, arg="桫椤盆景")
    assert page.get_attribute("#search-results a >> nth=0", "href").endswith("cases/chayuan/")
    assert found(page, "茶园里的电话")[0] == "/cases/chayuan/"


def test_spaces_in_a_word_single_characters_and_amounts(chromium: Any, search_address: str) -> None:
    page = chromium.new_page()
    page.goto(f"{search_address}search/")
    assert found(page, "刷 单")[0] == found(page, "刷单")[0] == "/tactics/shuadan-fanli/"
    assert found(page, "骗") != []
    assert any("/cases/" in link for link in found(page, "5万"))


def test_a_query_is_text_and_nothing_found_offers_help(chromium: Any, search_address: str) -> None:
    page = chromium.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    cut_off = "%E4%B8"  # in the middle of a character
    page.goto(f"{search_address}search/?q=%3Cimg src=x onerror=alert(1)%3E{cut_off}")
    page.wait_for_function("() => window.fanzhaSearch && fanzhaSearch.view")
    for query in ("<img src=x>", "&&&", "'\"", "😀", "zzz", "0", "囍"):
        assert isinstance(found(page, query), list)
    assert found(page, "囍囍") == []
    assert "96110" in page.inner_text("[role=status]")
    assert "自查" in page.inner_text("[role=status]")
    assert page.locator("#search-results img").count() == 0
    assert errors == []


def test_the_box_suggests_without_key_events_and_closes(chromium: Any, search_address: str) -> None:
    page = chromium.new_page()
    page.goto(f"{search_address}box/")
    page.focus("input[name=q]")
    page.evaluate("""() => {
      const box = document.querySelector('input[name=q]');
      box.value = '百萬保障到期';
      box.dispatchEvent(new Event('input', {bubbles: true}));
    }""")
    page.wait_for_selector(".fz-suggest a")
    assert page.get_attribute(".fz-suggest a >> nth=0", "href").endswith("tactics/baiwan-baozhang/")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.tagName") == "A"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.name") == "q"
    assert not page.is_visible(".fz-suggest")


def test_a_copy_opened_from_a_file_searches(chromium: Any, search_files: dict[str, bytes], tmp_path: Path) -> None:
    for name, content in search_files.items():
        write(tmp_path, name, content)
    page = chromium.new_page()
    page.goto((tmp_path / "search" / "index.html").as_uri() + "?q=刷單")
    page.wait_for_function(measure.DONE, arg="刷單")
    link = page.get_attribute("#search-results a >> nth=0", "href")
    assert link == (tmp_path / "tactics" / "shuadan-fanli" / "index.html").as_uri()


def test_pages_of_sayings_exist() -> None:
    pages = {saying.page.partition("#")[0] for saying in read_sayings(read_sources(REPOSITORY))[0] if saying.page}
    generated = {
        "hotlines.md",
        "print.md",
        "self-check.md",
        "letter-desk.md",
        "quiz/index.md",
        "figures.md",
        "calendar.md",
    }
    assert pages
    assert all(page in generated or (REPOSITORY / "docs" / page).is_file() for page in pages)


def test_a_saying_without_its_page_leads_nowhere() -> None:
    saying = Saying(origin=Origin(PATH, {}), say=("报警",), page="help/index.md", urgent="yes")
    assert core(search_index([TACTIC], [saying]))["leads"] == []
    there = SearchEntry("help/", "被骗了怎么办")
    assert core(search_index([TACTIC, there], [saying]))["leads"] == [["报警", 1, 1, "", "", "", "", ""]]


@pytest.mark.parametrize(("cases", "most"), [(1000, 60_000), (5000, 60_000)])
def test_what_a_first_query_weighs(chromium: Any, cases: int, most: int) -> None:
    server = measure.served(measure.site(cases))
    heaviest = "收到簡訊說航班取消，要我點連結改機票領補償"  # of all that are asked here
    for query in ("儿子发QQ说在学校要交培训费让我联系教授", "投資群組老師帶單", heaviest):
        assert measure.first_weight(chromium, f"http://127.0.0.1:{server.server_port}/", query) <= most, query
    server.shutdown()


def test_the_core_is_small() -> None:
    index = search_index(search_entries(own_library(), True), read_sayings(read_sources(REPOSITORY))[0])
    assert len(gzip.compress(index[FOLDER + "core.js"])) <= 32_000
