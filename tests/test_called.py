"""Teachers, banks and villages ask for things by their own words, and no refusal is without the nearest name."""

from __future__ import annotations

import pytest
from fanzha.cli.pack import pack_named
from fanzha.cli.parser import Usage
from fanzha.cli.print import unknown_name
from fanzha.content.icons import icons_of
from fanzha.kinds.called import Called
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheets import make_sheets

from tests.kind_promises import library_of
from tests.sample_project import REPOSITORY

LIBRARY = library_of(REPOSITORY)
KINDS = read_kinds(REPOSITORY)[0]
CALLED = Called(LIBRARY, KINDS)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("班会方案/小学", ["班会方案/xiaoxue-di", "班会方案/xiaoxue-gao"]),
        ("教案/四年级", ["班会方案/xiaoxue-gao"]),
        ("主题班会/初二", ["班会方案/chuzhong"]),
        ("课件/小学生", ["班会幻灯片/xiaoxue-di", "班会幻灯片/xiaoxue-gao"]),
        ("class-meeting/xiaoxue-di", ["class-meeting/xiaoxue-di"]),
        ("传单/老人", ["折页/老年人"]),
        ("大喇叭/刷单", ["广播稿/刷单返利"]),
        ("教案", ["班会方案"]),
        ("小学", ["小学生"]),
        ("刷单返利", ["刷单返利"]),
        ("海报", ["海报"]),
        ("海报/刷单返利-mono", ["海报/刷单返利-mono"]),
        ("没有的", ["没有的"]),
        ("没有的/刷单", ["没有的/刷单"]),
    ],
)
def test_a_word_that_people_use_means_a_thing(written: str, meant: list[str]) -> None:
    assert CALLED.names([written]) == meant


def test_every_name_on_record_means_itself() -> None:
    """Another name never takes the place of a name."""
    for kind in KINDS.values():
        assert [CALLED.names([name]) for name in (kind.id, kind.title)] == [[kind.id], [kind.title]]
        assert {found.id for word in kind.also if (found := CALLED.kind(word))} <= {kind.id}
    for audience in LIBRARY.vocabulary.audiences:
        assert {found.id for word in (audience.title, *audience.also) if (found := CALLED.audience(word))} == {
            audience.id
        }
    for record in (*LIBRARY.tactics.values(), *LIBRARY.cases.values()):
        assert [CALLED.record(name) for name in (record.id, record.title)] == [record.id, record.title]


@pytest.mark.parametrize(
    ("word", "id_"), [("小学", "pupil"), ("农村", "villager"), ("会计", "finance"), ("宣传月", "xuanchuanyue")]
)
def test_a_pack_is_found_by_such_words(word: str, id_: str) -> None:
    assert pack_named(word, LIBRARY).id == id_


@pytest.mark.parametrize("word", ["小朋友们", "骑车", "开学典礼", "务农的"])
def test_no_refusal_is_without_the_nearest_name(word: str) -> None:
    with pytest.raises(Usage, match="是不是想写“"):
        pack_named(word, LIBRARY)
    sheets = make_sheets(LIBRARY, icons_of(REPOSITORY))
    assert "是不是想写“" in unknown_name("宣传", sheets)
    assert "是不是想写“" in unknown_name("折叶/老人", sheets)
    assert "是不是想写“折页/" in unknown_name("折页/村委", sheets)
