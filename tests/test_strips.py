"""A case in four pictures: every case of the library has them, short enough for a child, and each is printed."""

from __future__ import annotations

from typing import Any

import pytest
from fanzha.content import THEMES, Case, PosterChoice, StripPicture, strip_of
from fanzha.content.icons import icons_of
from fanzha.content.strip_frame import MOST_SPOKEN, MOST_TOLD, StripFrame
from fanzha.content.strip_words import drawings_in, parted_speech, said_aloud, shortened
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheets import LeftOut, Production, make_sheets, plan
from hypothesis import given
from hypothesis import strategies as st

from tests.kind_promises import library_of
from tests.print_layouts import too_long, typeset
from tests.sample_project import REPOSITORY

LIBRARY = library_of(REPOSITORY)
WORDS = LIBRARY.vocabulary
# The kinds that tell a case so, whatever they are called.
KINDS = {id_: kind for id_, kind in read_kinds(REPOSITORY)[0].items() if "strip" in kind.needs}
KIND = next(iter(KINDS))
PLAIN = Production()


def pictures(case: Case) -> tuple[StripPicture, ...]:
    return strip_of(case, LIBRARY.tactics[case.tactic], WORDS)


def sheets(production: Production = PLAIN) -> list[Any]:
    return make_sheets(LIBRARY, icons_of(REPOSITORY), production, {KIND: KINDS[KIND]})


@pytest.mark.parametrize("case", LIBRARY.cases.values(), ids=lambda case: case.id)
def test_every_case_has_four_pictures(case: Case) -> None:
    """Few words in whole clauses, a figure and a thing in each, the last the turn."""
    found = pictures(case)
    assert [picture.turn for picture in found] == [False, False, False, True]
    kinds = {drawing.id: drawing.kind for drawing in WORDS.art}
    for picture in found:
        assert 2 <= len(picture.what) <= MOST_TOLD
        assert len(picture.say) <= MOST_SPOKEN
        assert {kinds[id_] for id_ in picture.people} == {"人"}
        assert kinds[picture.art] == "物"
        assert picture.speaker < len(picture.people)
        for words in (picture.what, picture.say):
            assert words.count("“") == words.count("”"), words
            assert words.strip("，；：、。") == words
    assert len({picture.what for picture in found}) == len(found)


@pytest.mark.parametrize("tactic", LIBRARY.tactics.values(), ids=lambda tactic: tactic.id)
def test_every_tactic_has_a_case_told_so(tactic: Any) -> None:
    """Its own newest, or the one that its poster names."""
    named = LIBRARY.cases.get(tactic.poster.case)
    cases = [*([named] if named else []), *LIBRARY.cases_of(tactic.id)]
    assert any(len(pictures(case)) == 4 for case in cases)


@pytest.mark.print
@pytest.mark.parametrize("landscape", [False, True], ids=["upright", "turned"])
def test_every_case_is_printed(landscape: bool) -> None:
    """On the least paper: nothing too long, and the whole sheet weighs less than the 300 kB of issue 14."""
    made = sheets(Production(paper="A4", landscape=landscape))
    assert len(made) == len(LIBRARY.cases)
    assert {sheet.id: wrong for sheet in made[:: 1 if landscape else 4] if (wrong := too_long(KIND, sheet.data))} == {}
    assert len(typeset(KIND, made[0].data)) < 300_000


def test_a_case_has_the_colour_of_its_tactic() -> None:
    """Every sheet of a case, so that a wall of them is no wall of red; what its author chose goes before."""
    tactics = LIBRARY.tactics
    assert {id_ for id_, case in LIBRARY.cases.items() if case.poster.theme} == set()
    wanted = {id_: THEMES[tactics[case.tactic].theme] for id_, case in LIBRARY.cases.items()}
    assert {sheet.id: sheet.data["theme"] for sheet in sheets()} == wanted
    assert len({*wanted.values()}) >= 4
    case = next(iter(LIBRARY.cases.values()))
    library = LIBRARY.without(set())
    library.cases[case.id] = case.model_copy(update={"poster": PosterChoice(theme="绿")})
    made = make_sheets(library, icons_of(REPOSITORY), PLAIN, {KIND: KINDS[KIND]})
    assert {sheet.data["theme"] for sheet in made if sheet.id == case.id} == {"green"}


@pytest.mark.print
@pytest.mark.parametrize("size", [(180, 180), (180, 320)], ids=["square", "tall"])
def test_pictures_for_chat_groups_have_room(size: tuple[int, int]) -> None:
    paper = {"name": "A4", "width": size[0], "height": size[1]}
    for sheet in sheets()[::10]:
        assert too_long(KIND, {**sheet.data, "paper": paper}) == [], sheet.id


def test_what_is_too_long_says_where_and_by_how_much() -> None:
    sheet = sheets()[0]
    strip = [dict(frame) for frame in sheet.data["strip"]]
    strip[1] |= {"what": "很长的一句话" * 20, "fields": ["case.strip.1.what", "case.strip.1.say"]}
    strip[3] |= {"say": "气泡里的话" * 12}
    wrong = {each["field"]: each["excess"] for each in too_long(KIND, {**sheet.data, "strip": strip})}
    assert wrong.keys() == {"case.strip.1.what", strip[3]["fields"][1]}
    assert all(excess > 10 for excess in wrong.values())


def test_a_case_of_two_moments_is_left_out_and_says_why() -> None:
    case = next(iter(LIBRARY.cases.values()))
    short = case.model_copy(update={"timeline": case.timeline[:2], "strip": ()})
    library = LIBRARY.without(set())
    library.cases[case.id] = short
    left = [each for each in plan(library, icons_of(REPOSITORY), kinds=KINDS) if isinstance(each, LeftOut)]
    assert [each.lacks for each in left if each.manifest.id == KIND] == [
        "strip（案例的 timeline 至少写三条，或者把 strip 四格写满）"
    ]


def test_an_editor_may_write_any_part_of_it() -> None:
    case = next(iter(LIBRARY.cases.values()))
    written = (StripFrame(), StripFrame(what="来了一条短信", people=("奶奶", "陌生人"), art="短信"))
    plain, own = pictures(case.model_copy(update={"strip": ()})), pictures(case.model_copy(update={"strip": written}))
    assert own[0] == plain[0]
    assert (own[1].what, own[1].people, own[1].art) == ("来了一条短信", ("elder-woman", "stranger"), "message")
    assert own[1].fields[0] == "case.strip.1.what"


@pytest.mark.parametrize(
    ("sentence", "told", "said"),
    [
        ("“客服”说会员到期，每月要扣800元", "“客服”说", "会员到期，每月要扣800元"),
        ("不断接到警方的电话，说固定电话欠费3168元", "不断接到警方的电话", "固定电话欠费3168元"),
        ("“副所长”接过电话，要5万元", "“副所长”接过电话", "要5万元"),
        ("照着装了对方说的软件", "照着装了对方说的软件", ""),
        ("民警赶到，老人起初不肯说", "民警赶到，老人起初不肯说", ""),
        ("听说机构出事，钱退不了", "听说机构出事，钱退不了", ""),
    ],
)
def test_what_is_said_goes_into_a_bubble(sentence: str, told: str, said: str) -> None:
    assert parted_speech(sentence, MOST_SPOKEN) == (told, said)


def test_who_claims_to_be_a_policeman_is_not_drawn_as_one() -> None:
    for claimed in ("自称反诈民警的人来电", "“民警”来电", "冒充派出所的人打来"):
        assert "officer" not in drawings_in(claimed, WORDS.art, "人"), claimed
    assert next(drawings_in("民警赶到她家", WORDS.art, "人")) == "officer"


def test_a_lesson_is_said_whole_or_as_what_to_do() -> None:
    assert said_aloud("领钱不用密码", 14) == "领钱不用密码"
    assert said_aloud("手机黑屏又收到很多验证码，关机、报警", 14) == "关机、报警"
    assert said_aloud("看见脸、听见声音的时候，要再核实一次才行", 8) == ""


@given(st.lists(st.text("钱转账说他她的要", min_size=1, max_size=12), min_size=1, max_size=5), st.integers(4, 20))
def test_a_shortened_sentence_is_made_of_its_own_clauses(clauses: list[str], most: int) -> None:
    sentence = "，".join(clauses)
    short = shortened(sentence, most)
    assert short in sentence
    assert len(short) <= most or short == sentence
