"""Cards, signs and what is punched out: the die line as a cutter finds it, type to be read, sides of one glance."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from fanzha.content.icons import icons_of
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.manifest import Die
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets, published
from fanzha.press.boxes import finished
from fanzha.press.jobs import Job
from fanzha.press.pdf_marks import marks_of
from fanzha.press.points import POINTS
from fanzha.press.preflight import FinishedPdf, preflight_problems
from fanzha.press.type_on_paper import _contrast, _grey
from fanzha.press.typeset import Press
from fanzha.press.typst_writer import write

from tests.kind_promises import library_of
from tests.print_layouts import compiler, pages, sample, squeezed, too_long, typeset
from tests.sample_project import REPOSITORY

SITE = "https://fanzha.example.org/"
KINDS = read_kinds(REPOSITORY)[0]
PUNCHED = [(kind, name) for kind, made in KINDS.items() for name, shape in made.shapes.items() if shape.die]
MEASURED = [kind for kind, made in KINDS.items() if made.limits.type and not (made.filled or made.on_demand)]


@cache
def first(kind: str, shape: str) -> Sheet:
    """The first record's sheet in a shape, for the shop."""
    made = KINDS[kind]
    sheet = next(iter(make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds={kind: made})))
    name = next((name for name, each in made.variants.items() if each.layout == shape), "")
    shown = next(each for each in published([sheet]) if each.variant == name)
    return replace(shown, data={**shown.data, "production": "shop"})


@cache
def printed(kind: str, shape: str) -> bytes:
    """As the design draws it: the press adds boxes and the die line to what goes to a shop."""
    layouts = REPOSITORY / "posters"
    job = Job(first(kind, shape))
    laid_out = write(compiler(), layouts / kind / KINDS[kind].file, job.data)
    assert laid_out.made, laid_out.said
    return laid_out.made


def faults(sheet: Sheet, pdf: bytes) -> set[str]:
    return {*faults_in_turn(sheet, pdf)}


def faults_in_turn(sheet: Sheet, pdf: bytes) -> Iterator[str]:
    """For whoever looks for one: the rest of a book is then not read."""
    return (problem.rule for problem in preflight_problems(FinishedPdf("x.pdf", sheet, pdf), SITE))


@pytest.mark.parametrize(("kind", "shape"), PUNCHED)
def test_what_is_punched_out_passes_and_without_its_line_does_not(kind: str, shape: str) -> None:
    sheet, pdf = first(kind, shape), printed(kind, shape)
    assert sheet.die
    assert Press(REPOSITORY / "posters", Path("unused")).typeset(sheet)[0] == finished(pdf, sheet.die)
    assert faults(sheet, finished(pdf, sheet.die)) == set()
    assert faults(sheet, finished(pdf)) == {"preflight-die"}
    assert finished(pdf, sheet.die) == finished(pdf, sheet.die)


@pytest.mark.parametrize(("kind", "shape"), PUNCHED)
def test_the_die_line_is_its_own_separation_on_its_own_layer(kind: str, shape: str) -> None:
    """Read with a library that knows nothing of the house: colour space, layer, overprint, tags."""
    sheet = first(kind, shape)
    with pikepdf.open(io.BytesIO(finished(printed(kind, shape), sheet.die))) as document:
        (group,) = document.Root.OCProperties.OCGs
        page = document.pages[0]
        spots = [space for space in page.Resources.ColorSpace.values() if isinstance(space, pikepdf.Array)]
        (space,) = [each for each in spots if each[0] == "/Separation"]
        assert space[1] == "/CutContour"
        assert space[2] == "/DeviceCMYK"
        (layer,) = [name for name, each in page.Resources.Properties.items() if each.get("/Name") == group.Name]
        told = [(str(each.operator), [*map(str, each.operands)]) for each in pikepdf.parse_content_stream(page)]
        begin = told.index(("BDC", ["/OC", layer]))
        line = told[begin : told.index(("EMC", []), begin)]
        assert told[begin - 1] == ("BMC", ["/Artifact"])
        assert [operator for operator, _ in line if operator in ("S", "f", "B", "Tj", "TJ")] == ["S"]
        over = [name for name, each in page.Resources.ExtGState.items() if each.get("/OP")]
        assert ("gs", over) in line
        assert "/StructTreeRoot" in document.Root


@pytest.mark.parametrize(("kind", "shape"), PUNCHED)
def test_the_line_runs_along_the_trimmed_sheet(kind: str, shape: str) -> None:
    """Its corners are the TrimBox's, whatever the page around it."""
    sheet = first(kind, shape)
    with pikepdf.open(io.BytesIO(finished(printed(kind, shape), sheet.die))) as document:
        page = document.pages[0]
        told = [*pikepdf.parse_content_stream(page)]
        at = next(n for n, each in enumerate(told) if [*map(str, each.operands)][:1] == ["/OC"])
        points = [each.operands for each in told[at:] if str(each.operator) in ("m", "l", "c")]
        xs, ys = ([float(value) for each in points for value in [*each][axis::2]] for axis in (0, 1))
        left, bottom, right, top = (float(edge) for edge in page.trimbox)
        assert [min(xs), min(ys), max(xs), max(ys)] == pytest.approx([left, bottom, right, top], abs=0.01)


def test_the_office_has_no_die_line() -> None:
    kind, shape = PUNCHED[0]
    office = replace(first(kind, shape), data={**first(kind, shape).data, "production": "office"})
    pdf, _ = Press(REPOSITORY / "posters", Path("unused")).typeset(office)
    assert pdf
    assert faults(office, pdf) == set()
    assert [mark for page in pikepdf.open(io.BytesIO(pdf)).pages for mark in marks_of(page) if mark.spot] == []
    assert "preflight-die" in faults_in_turn(office, finished(pdf, first(kind, shape).die))


def drawn(instructions: bytes) -> Callable[[bytes], bytes]:
    def on(pdf: bytes) -> bytes:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            document.pages[0].contents_add(b"q " + instructions + b" Q")
            out = io.BytesIO()
            document.save(out)
            return out.getvalue()

    return on


def test_a_line_that_is_filled_or_lies_on_the_print_is_noticed() -> None:
    kind, shape = PUNCHED[0]
    sheet = first(kind, shape)
    good = finished(printed(kind, shape), sheet.die)
    for wrong in (b"/FzCut cs 1 scn 50 50 9 9 re f", b"/FzCut CS 1 SCN 50 50 9 9 re S"):
        assert "preflight-die" in faults_in_turn(sheet, drawn(wrong)(good))


@pytest.mark.parametrize("kind", MEASURED)
def test_small_pale_and_daring_type_is_noticed(kind: str) -> None:
    """The same sheet under stricter promises: a larger least size, a smaller shape, a paler ink."""
    made = KINDS[kind]
    sheet = next(iter(make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds={kind: made})))
    pdf, problems = Press(REPOSITORY / "posters", Path("unused")).typeset(sheet)
    assert pdf, problems
    assert faults(sheet, pdf) == set()
    larger = replace(sheet, manifest=made.model_copy(update={"limits": made.limits.model_copy(update={"type": 999.0})}))
    assert "preflight-type" in faults_in_turn(larger, pdf)
    # Dark grey for type in ink, light grey for type left white.
    covered = [drawn(b"/Artifact BMC %s g /Fz0 gs 0 0 15000 3000 re f EMC" % grey)(pdf) for grey in (b"0.3", b"0.75")]
    assert any("preflight-contrast" in faults_in_turn(sheet, each) for each in covered)


def test_what_a_copier_makes_unreadable_is_noticed_on_any_kind() -> None:
    """Red on green can be told apart in colour; a copier makes one grey of both. The kind states no least size."""
    kind = next(kind for kind, made in KINDS.items() if made.printed and not made.limits.type and not made.on_demand)
    sheet = next(iter(make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds={kind: KINDS[kind]})))
    pdf, problems = Press(REPOSITORY / "posters", Path("unused")).typeset(sheet)
    assert pdf, problems
    assert faults(sheet, pdf) == set()
    assert "preflight-contrast" in faults_in_turn(sheet, drawn(b"/Artifact BMC 0.4 g 0 0 15000 3000 re f EMC")(pdf))


def test_contrast_is_reckoned_in_colour_and_in_grey() -> None:
    white, red = (255, 255, 255), (207, 42, 30)
    assert round(_contrast((0, 0, 0), white)) == 21
    assert _contrast(red, white) > 4.5
    assert _grey(red) == (90, 90, 90)
    pale, deep = (255, 120, 0), (0, 60, 255)  # told apart by their colour more than by how light they are
    assert _contrast(pale, deep) > 2
    assert _contrast(_grey(pale), _grey(deep)) != _contrast(pale, deep)


def test_type_near_the_blade_is_noticed() -> None:
    kind, shape = PUNCHED[0]
    sheet = first(kind, shape)
    own = sheet.manifest.shapes[shape].model_copy(update={"die": Die(shape="圆", hole=50, hole_at=40)})
    holed = replace(sheet, manifest=sheet.manifest.model_copy(update={"layouts": {shape: own}}))
    assert "preflight-safe" in faults_in_turn(holed, finished(printed(kind, shape), own.die))


def test_marks_know_their_separation_and_layer() -> None:
    kind, shape = PUNCHED[0]
    with pikepdf.open(io.BytesIO(finished(printed(kind, shape), first(kind, shape).die))) as document:
        spots = [mark for mark in marks_of(document.pages[0]) if mark.spot]
    assert {(mark.kind, mark.spot, mark.layer.split()[0]) for mark in spots} == {("stroke", "CutContour", "CutContour")}
    assert all(0 < mark.size * POINTS < 2 for mark in spots)


def test_a_name_too_long_for_a_door_says_by_how_much() -> None:
    data = sample("giveaway", layout="door", paper={"name": "120x160", "width": 120, "height": 160})
    data["die"] = {"shape": "圆角", "corner": 5, "hole": 0, "hole_at": 0}
    data["issuer"] |= {"community": "和平社区"}
    assert "和平社区" in pages(typeset("giveaway", data))[0]
    data["issuer"] |= {"community": "某某市某某区和平街道和平里社区居民委员会" * 3}
    (fault,) = too_long("giveaway", data)
    assert fault["field"] == "issuer.community"
    assert 0 < fault["excess"] < 10


def test_a_sign_names_whose_house_it_is_and_whom_to_call() -> None:
    data = sample("stair-sign")
    shown = pages(typeset("stair-sign", data))[0]
    assert "和平社区" in shown
    assert "就近电话：" in shown  # a rule to write on
    data["issuer"] |= {"contact": "值班室 0000-0000000"}
    assert "就近电话：值班室0000-0000000" in pages(typeset("stair-sign", data))[0]


CARDS = library_of(REPOSITORY).letters["counter-card"]


def list_of(*lines: str) -> dict[str, Any]:
    return {"t": "ul", "items": [[{"t": "p", "c": [{"t": "text", "v": line}]}] for line in lines]}


@pytest.mark.parametrize("paper", [("a6", 105, 148), ("small", 90, 54)])
def test_a_side_of_a_card_says_no_more_than_can_be_read_at_a_glance(paper: tuple[str, int, int]) -> None:
    layout, width, height = paper
    head = {"t": "h", "level": 2, "c": [{"t": "text", "v": "先问一问"}]}
    size = {"layout": layout, "paper": {"name": layout, "width": width, "height": height}}

    def card(*lines: str) -> dict[str, Any]:
        return sample("counter-card", mnemonic=None, blocks=[head, list_of(*lines), head, list_of("停")], **size)

    assert too_long("counter-card", card("给" * 11, "谁" * 11, "买" * 11, "的" * 11, "呀" * 12)) == []
    (fault,) = too_long("counter-card", card("给" * 11, "谁" * 11, "买" * 11, "的" * 11, "呀" * 14))
    assert fault == {"field": "blocks", "excess": 2}


def test_a_saying_is_printed_word_for_word() -> None:
    library = library_of(REPOSITORY)
    named = {id_: card for id_, card in CARDS.items() if card.mnemonic}
    assert named
    made = make_sheets(library, icons_of(REPOSITORY), kinds={"counter-card": KINDS["counter-card"]})
    for sheet in published(made):
        if sheet.about in named:
            saying = library.vocabulary.mnemonics.records[named[sheet.about].mnemonic]
            shown = pages(typeset("counter-card", sheet.data))[0]
            for at, line in enumerate(saying.lines, 1):
                assert f"{at}{squeezed(line)}" in shown


def test_a_doorstep_card_asks_three_things_and_says_three() -> None:
    data = sample("doorstep-card")
    front, back = pages(typeset("doorstep-card", data))
    for tactic in data["tactics"][:3]:
        assert squeezed(f"“{tactic['lines'][0]['say']}”？") in front
        assert squeezed(tactic["slogan"]) in front
    assert [step["text"] for step in data["after"] if squeezed(step["text"]) not in back] == []
    assert len(pypdfium2.PdfDocument(typeset("doorstep-card", sample("doorstep-card", tactics=[])))) == 2


@pytest.mark.parametrize("kind", MEASURED)
def test_who_is_told_to_answer_is_told_what_a_real_call_never_asks(kind: str) -> None:
    """“96110 打来要接” only together with the registry's other half."""
    for sheet in published(make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds={kind: KINDS[kind]})):
        if sheet.id not in ("xianxia-quxian", "elder", "jindian"):
            continue
        for page in pages(typeset(kind, sheet.data)):
            assert ("打来要接" in page) == ("真的不会要转账、验证码" in page)
