"""What explainers say in small files: what a pair is worth, where it lies, and that neither grows with their number."""

from __future__ import annotations

import gzip
import math

import pytest
from fanzha.content.sayings import read_sayings
from fanzha.content.sources import read_sources
from fanzha.site.assembly import search_entries
from fanzha.site.search.index import FOLDER, SearchEntry, search_index
from fanzha.site.search.tables import Sounds, pinyin_table
from fanzha.site.search.tells import A_LEVEL, DOUBT, LEVELS, TELLING, saying_row, tell_files, units, worths, written

from tests.own_content import own_library
from tests.sample_project import REPOSITORY
from tests.test_search import core, pages_of

OTHERS = ["快递丢了", "领导加我", "机票改签"]


def table_of(*texts: str) -> dict[tuple[str, ...], dict[int, float]]:
    return worths([[(text, 4)] for text in texts], len(texts))


@pytest.fixture(scope="module")
def entries() -> list[SearchEntry]:
    return list(search_entries(own_library(), True))


@pytest.fixture(scope="module")
def sounds() -> Sounds:
    return Sounds(*pinyin_table(["银行", "行骗"]))


def test_units_are_characters_words_and_numbers() -> None:
    assert list(units("加QQ群，ＮＦC 00开头")) == [["加", "qq", "群"], ["nfc"], ["00", "开", "头"]]


def test_what_one_explainer_alone_says_is_worth_the_same_among_few_and_many() -> None:
    few, many = (table_of("刷单返利", *OTHERS * times) for times in (1, 20))
    assert few["刷", "单"] == many["刷", "单"] == {0: TELLING * math.log((4 + DOUBT) / DOUBT)}


def test_what_all_say_is_worth_nothing_and_what_some_say_is_worth_less() -> None:
    table = table_of("转账刷单", "转账刷脸", "转账", "转账")
    assert ("转", "账") not in table
    assert 0 < table["刷",][0] < table["单",][0]


def test_pages_do_not_make_explainers_less_telling() -> None:
    pages = [[("刷单的统计", 1)] for _ in range(50)]
    assert worths([[("刷单", 4)], [("快递", 4)], *pages], 2)["刷", "单"][0] == table_of("刷单", "快递")["刷", "单"][0]


def test_postings_hold_entry_and_level() -> None:
    read = [value + 1 for value in pages_of(written({2: 3 * A_LEVEL, 40: 100}, A_LEVEL))]
    steps = [now - before for before, now in zip([0, *read], read, strict=False)]
    assert [divmod(step, LEVELS) for step in steps] == [(3, 3), (38, LEVELS - 1)]


def test_a_saying_stands_for_the_best_of_its_words_and_never_for_much() -> None:
    table = table_of("刷单返利", *OTHERS)
    one, many = (saying_row(means, table, frozenset()) for means in (["刷单返利"], ["刷单返利", "刷单", "返利"]))
    assert one == many != ""
    assert saying_row(["没有这个"], table, frozenset()) == ""


def test_what_sounds_alike_lies_in_one_file(sounds: Sounds) -> None:
    for first, second in (("垫付", "垫父"), ("征信", "正新"), ("账号", "帐号")):
        assert sounds.place(list(map(sounds.first, first))) == sounds.place(list(map(sounds.first, second)))
    assert sounds.place([sounds.first("卡"), "nfc"]) == "nfc-ka"


def test_a_pair_with_two_readings_lies_with_both(sounds: Sounds) -> None:
    texts = ["银行"]
    assert sounds.read(["银", "行"]) == ["yin", "han"] != [sounds.first("银"), sounds.first("行")]
    made = tell_files(table_of("银行", *OTHERS), texts, sounds)
    assert sum(row.startswith("银行!") for file in made.files for row in file.split(" ")) == 2


def test_files_begin_where_the_client_looks(entries: list[SearchEntry], sounds: Sounds) -> None:
    table = table_of(*("".join(entry.words) for entry in entries if entry.words))
    made = tell_files(table, [], sounds)
    assert len(made.files) > 20
    assert list(made.starts) == sorted(set(made.starts))
    for key in list(table)[::97]:
        place = sounds.place(list(map(sounds.first, key)))
        at = max(number for number, start in enumerate(made.starts) if start <= place or not number)
        if written(table[key], A_LEVEL):
            assert f"{''.join(key)}!" in made.files[at]


def test_an_explainer_adds_little_to_what_every_search_loads(entries: list[SearchEntry]) -> None:
    tactics = [entry for entry in entries if entry.kind == "tactic"]
    others = [entry for entry in entries if entry.kind == "page"]
    sayings = read_sayings(read_sources(REPOSITORY))[0]
    half, all_ = (search_index([*some, *others], sayings) for some in (tactics[::2], tactics))
    sizes = [len(gzip.compress(files[FOLDER + "core.js"])) for files in (half, all_)]
    assert sizes[1] <= 24_000
    assert (sizes[1] - sizes[0]) / (len(tactics) - len(tactics[::2])) <= 300
    assert not any(entry.phrases[0] in all_[FOLDER + "core.js"].decode() for entry in tactics)
    tells = {name: len(gzip.compress(content)) for name, content in all_.items() if "tells-" in name}
    assert sum(tells.values()) / len(tells) <= 1_200
    assert max(tells.values()) <= 2_000


def test_the_client_is_told_where_files_begin() -> None:
    files = search_index([SearchEntry("tactics/a/", "刷单返利", "tactic"), SearchEntry("tactics/b/", "快递", "tactic")])
    assert len(core(files)["tells"].split(" ")) == sum("tells-" in name for name in files)
