"""What is large: made when somebody asks for it, read from three metres or by old eyes, and light enough to be sent."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache

import pikepdf
import pypdfium2
import pytest
from fanzha.campaign.packs import Belonging, audience_packs
from fanzha.content.icons import icons_of
from fanzha.kinds.asked import packed, selected
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.limits import Limits
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import Production, make_sheets, published
from fanzha.press.legibility import codes_in_reach, empty_foot, small_type
from fanzha.press.pdf_marks import marks_of
from fanzha.press.scanned_codes import Code, scanned

from tests.kind_promises import library_of
from tests.print_layouts import codes, pages, sample, too_long, typeset
from tests.sample_project import REPOSITORY
from tests.test_least_type import sizes

KINDS, _ = read_kinds(REPOSITORY)
LARGE = [id_ for id_, made in KINDS.items() if not made.on_site]
LONG = "这一句话特别长，" * 30


@cache
def sheets_of(kind: str) -> list[Sheet]:
    own = {kind: KINDS[kind]}
    return make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), Production(), own)


@cache
def made(kind: str, least: bool = False) -> bytes:
    """A kind's sample; with `least` the same for people who need large print."""
    data = sample(kind)
    if least:
        data["audience"]["large"] = True
    return typeset(kind, data)


@pytest.mark.parametrize("kind", LARGE)
def test_the_site_shows_one_and_everything_can_be_asked_for(kind: str) -> None:
    every = sheets_of(kind)
    assert every
    assert list(published(every)) == every[:1]
    assert selected(every, []) == ([], [])
    assert selected(every, [kind]) == (every, [])
    assert list(packed(every)) == (every if KINDS[kind].made == "资料包" else [])


def test_every_audience_has_a_book_and_every_tactic_a_board() -> None:
    library = library_of(REPOSITORY)
    by_source = {"book": library.vocabulary.audiences.records, "tactic": library.tactics}
    for kind in LARGE:
        for source in by_source.keys() & {*KINDS[kind].sources}:
            assert {sheet.id for sheet in sheets_of(kind) if sheet.source == source} == {*by_source[source]}


def test_a_book_tells_all_that_is_for_its_audience() -> None:
    library = library_of(REPOSITORY)
    for sheet in sheets_of("handbook"):
        told = [tactic["id"] for tactic in sheet.data["tactics"]]
        own = {tactic.id for tactic in library.tactics.values() if sheet.id in tactic.audiences}
        assert own <= {*told}
        assert len(told) == len({*told}) >= 8


def test_an_asked_for_pack_has_the_book_of_its_audience_alone() -> None:
    library = library_of(REPOSITORY)
    kinds = {id_: KINDS[id_] for id_ in (*LARGE, "leaflet")}
    sheets = list(packed(make_sheets(library, icons_of(REPOSITORY), Production(), kinds)))
    pack = next(pack for pack in audience_packs(library) if pack.id == "elder")
    assert {(sheet.kind, sheet.id) for sheet in Belonging(pack, library).of(sheets)} == {
        ("handbook", "elder"),
        ("hanging-calendar", "elder"),
        ("leaflet", "elder"),
    }


def test_a_kind_for_some_readers_is_in_their_packs_alone() -> None:
    """Nobody at a counter is handed what parents do with a child, nobody in a village what a queue's machine prints."""
    library = library_of(REPOSITORY)
    some = {id_: made for id_, made in KINDS.items() if made.readers}
    sheets = list(packed(make_sheets(library, icons_of(REPOSITORY), Production(), some)))
    assert {sheet.kind for sheet in sheets} == {*some}
    for pack in audience_packs(library):
        readers = {
            id_ for id_, made in some.items() if library.vocabulary.audiences.records[pack.id].title in made.readers
        }
        assert {sheet.kind for sheet in Belonging(pack, library).of(sheets)} <= readers
    bank = next(pack for pack in audience_packs(library) if pack.id == "bankcustomer")
    assert {sheet.about for sheet in Belonging(bank, library).of(sheets)} == {*bank.tactics}


@pytest.mark.parametrize("kind", [id_ for id_, made in KINDS.items() if made.shop_only])
def test_what_only_a_shop_can_print_is_made_for_it(kind: str) -> None:
    assert {sheet.data["production"] for sheet in sheets_of(kind)} == {"shop"}


def test_a_book_of_large_print_has_no_smaller_type() -> None:
    assert min(sizes(made("handbook", least=True))) >= 14 - 0.01


@pytest.mark.parametrize("large", [False, True])
def test_the_contents_name_the_pages_where_things_are(large: bool) -> None:
    text = pages(made("handbook", least=large))
    tactics = sample("handbook")["tactics"]
    assert len(text) % 4 == 0
    for tactic in tactics:
        found = next(number for number, page in enumerate(text, 1) if number > 3 and tactic["title"] in page)
        assert f"{tactic['title']}{found}" in text[1]
    last = text[2].split("钱转出去了，马上做")[1]
    assert last.startswith(str(len(text)))
    assert "110" in text[-1]


@pytest.mark.parametrize("kind", LARGE)
def test_a_file_can_be_sent(kind: str) -> None:
    assert len(made(kind)) < 1_000_000


@pytest.mark.parametrize(
    ("kind", "field"),
    [("board", "slogan"), ("roll-up", "formula"), ("handbook", "tactics.0.slogan"), ("exhibition", "tactics.0.slogan")],
)
def test_what_does_not_fit_is_named_with_how_much(kind: str, field: str) -> None:
    data = sample(kind)
    place = data["tactics"][0] if field.startswith("tactics") else data
    name = field.rpartition(".")[2]
    place[name] = [LONG, "诈骗"] if name == "formula" else LONG
    found = {each["field"]: each["excess"] for each in too_long(kind, data)}
    assert found[field] > 20


def test_the_code_of_a_roll_up_is_at_the_height_of_a_hand() -> None:
    document = pypdfium2.PdfDocument(made("roll-up"))
    (code,) = scanned(document)
    assert 1100 <= code.foot <= 1400
    assert code.edge >= 100
    assert len(codes(made("board"))) == 1
    assert list(empty_foot(Limits(empty=150), document[0])) == []
    assert [rule for rule, _ in empty_foot(Limits(empty=400), document[0])] == ["empty"]


def test_small_type_is_noticed() -> None:
    with pikepdf.open(io.BytesIO(made("board"))) as document:
        marks = list(marks_of(document.pages[0]))
    assert list(small_type(Limits(type=36), marks)) == []
    least = min(mark.size for mark in marks if mark.kind == "text")
    ((rule, message),) = small_type(Limits(type=60), marks)
    assert (rule, message) == ("type", f"有 {least:.1f} 磅的字，至少要 60 磅")


def test_codes_that_are_too_small_or_out_of_reach_are_noticed() -> None:
    limits = Limits.model_validate({"code": 60, "code_height": "1100-1400"})
    good = Code(1, "https://fanzha.example.org/", edge=60, foot=1250)
    assert list(codes_in_reach(limits, [good])) == []
    small, low = replace(good, edge=40), replace(good, foot=300)
    found = [message for _, (_, message) in codes_in_reach(limits, [small, low])]
    assert found == ["二维码只有 40 毫米宽，至少要 60 毫米", "二维码离底边 300 毫米，应在1100到1400毫米"]
