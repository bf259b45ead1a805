"""The small drawings: enough of them, all on the grid, still clear in one ink, and no two tactics alike."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from fanzha import Edition, read_and_check
from fanzha.content import Art, art_of, frame_of
from fanzha.content.icons import icons_of
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheet_data import SheetData
from fanzha.kinds.sheets import Production, make_sheets
from fanzha.press.boxes import finished
from fanzha.press.jobs import Job
from fanzha.press.preflight import FinishedPdf, preflight_problems
from fanzha.press.typeset import Press
from fanzha.site.art import art_files, inline_art
from PIL import Image, ImageChops

from tests.own_content import own_library
from tests.print_layouts import POSTERS, compiler
from tests.sample_project import REPOSITORY, write

CELL = 192  # px a drawing: 2 px a unit of the grid
ACROSS = 20
EDGE = 2 * 2  # px at the border that stay empty: 2 units
MOST_INK = 0.45  # of a drawing's square
SEEN = 40  # px that a shape must change, 10 units of area, or it might as well not be there

RED_ON_PAPER = '(ink: rgb("#1d1815"), main: rgb("#c8231b"), paper: rgb("#ffffff"))'
ONE_INK = "(ink: luma(0), main: luma(0), paper: luma(255))"
COLOURS = {(0x1D, 0x18, 0x15), (0xC8, 0x23, 0x1B), (255, 255, 255)}
CMYK = "(ink: cmyk(0%, 0%, 0%, 100%), main: cmyk(4%, 96%, 94%, 4%), paper: cmyk(0%, 0%, 0%, 0%))"


def drawn(svgs: list[str], inks: str) -> list[Image.Image]:
    """Drawings as print draws them, each CELL × CELL px."""
    source = f"""
#import "/shared/art.typ": art
#set page(width: {ACROSS} * 96pt, height: auto, margin: 0pt)
#grid(columns: (96pt,) * {ACROSS}, ..json(bytes(sys.inputs.data)).map(svg => art(svg, 96pt, {inks})))
"""
    made, _ = compiler().compile_with_warnings(
        input=source.encode(), format="png", ppi=144, sys_inputs={"data": json.dumps(svgs)}
    )
    assert isinstance(made, bytes)
    page = Image.open(io.BytesIO(made)).convert("RGB")
    corners = [(at % ACROSS * CELL, at // ACROSS * CELL) for at in range(len(svgs))]
    return [page.crop((x, y, x + CELL, y + CELL)) for x, y in corners]


@cache
def drawings() -> dict[str, str]:
    """Id → SVG of every object and figure."""
    art = own_library().vocabulary.art
    return {each.id: art.drawn[each.id] for each in art if each.kind != "框"}


def test_there_are_enough() -> None:
    kinds = [each.kind for each in own_library().vocabulary.art]
    assert kinds.count("物") >= 40
    assert kinds.count("人") >= 12


def test_every_drawing_stays_on_the_grid_and_has_all_three_colours() -> None:
    """No line touches the edge, none is small beside the others, and ink, signal and paper are all there."""
    wrong = []
    for id_, picture in zip(drawings(), drawn([*drawings().values()], RED_ON_PAPER), strict=True):
        left, top, right, low = ImageChops.invert(picture.convert("L")).getbbox() or (0, 0, 0, 0)
        if min(left, top) < EDGE or max(right, low) > CELL - EDGE:
            wrong.append(f"{id_} stands in the edge: {left, top, right, low}")
        if max(right - left, low - top) < CELL * 0.7:
            wrong.append(f"{id_} is small beside the others")
        found = {colour for _, colour in picture.getcolors(CELL * CELL) or ()}
        if COLOURS - found:
            wrong.append(f"{id_} lacks a colour")
    assert wrong == []


@pytest.mark.print
def test_nothing_is_lost_in_one_ink() -> None:
    """A school copier knows black and white: every shape of every drawing is still seen there."""
    shapes = re.compile(r"<(?:path|rect|circle).*")
    parts = [(id_, svg, shape) for id_, svg in drawings().items() for shape in shapes.findall(svg)]
    whole = dict(zip(drawings(), drawn([*drawings().values()], ONE_INK), strict=True))
    without = drawn([svg.replace(shape, "", 1) for _, svg, shape in parts], ONE_INK)
    lost = []
    for (id_, _, shape), picture in zip(parts, without, strict=True):
        changed = ImageChops.difference(whole[id_], picture).convert("L").point(lambda value: 255 * (value > 128))
        if changed.histogram()[255] < SEEN:
            lost.append(f"{id_}: {shape}")
    assert lost == []


def test_one_ink_is_not_much_ink() -> None:
    """Large black areas turn into clouds on a copier."""
    shares = {
        id_: sum(picture.convert("L").histogram()[:128]) / CELL**2
        for id_, picture in zip(drawings(), drawn([*drawings().values()], ONE_INK), strict=True)
    }
    assert {id_: share for id_, share in shares.items() if share > MOST_INK} == {}


@pytest.mark.print
def test_the_shop_gets_the_same_drawing() -> None:
    """Drawn shape by shape for CMYK, it looks as it does from the SVG."""
    ours, plain = (drawn([*drawings().values()], inks) for inks in (CMYK, RED_ON_PAPER))
    for id_, one, other in zip(drawings(), ours, plain, strict=True):
        edges = ImageChops.difference(one.convert("L"), other.convert("L")).point(lambda value: 255 * (value > 96))
        assert edges.histogram()[255] < 0.01 * CELL * CELL, id_


def test_every_tactic_has_its_own_look() -> None:
    """Picture, frame and colour: no two posters of the series are twins, and no picture serves twice."""
    library = own_library()
    tactics = library.tactics.values()
    looks = [(art_of(each, library.vocabulary), frame_of(each), each.theme) for each in tactics]
    assert len({*looks}) == len(looks)
    assert len({picture for picture, _, _ in looks}) == len(looks)


def test_every_category_has_a_drawing() -> None:
    words = own_library().vocabulary
    assert [each.id for each in words.categories if not words.art.find(each.art)] == []


def test_every_drawing_is_shown_to_editors(whole_edition: Edition) -> None:
    files = art_files(own_library(), True)
    guide = (REPOSITORY / "docs" / "contribute" / "pictures.md").read_text(encoding="utf-8")
    shown = re.findall(r"\.\./(assets/art/[a-z-]+\.svg)", guide)
    assert sorted(shown) == sorted(files)
    assert {*files} <= {*whole_edition.files}


def test_a_page_draws_it_without_a_request(whole_edition: Edition) -> None:
    library = own_library()
    tactic = library.tactics["nfc-daoshua"]
    svg = inline_art(library.vocabulary, tactic)
    assert svg.startswith('<svg class="fz-art" ')
    assert svg in whole_edition.pages["tactics/index.md"]
    assert "style=" not in svg


@pytest.mark.print
@pytest.mark.parametrize(("production", "theme"), [("office", "mono"), ("shop", "blue")])
def test_the_sheet_of_all_can_be_printed(production: str, theme: str, print_cache) -> None:  # type: ignore[no-untyped-def]
    kinds, _ = read_kinds(REPOSITORY)
    made = make_sheets(
        own_library(), icons_of(REPOSITORY), Production(name=production, theme=theme), {"specimen": kinds["specimen"]}
    )
    assert len(made) == 1
    outcome = Press(POSTERS, print_cache).print_one(Job.of(made[0], "pdf"))
    assert outcome.path, outcome.problems
    pdf = outcome.path.read_bytes()
    whole = FinishedPdf(made[0].uri, made[0], finished(pdf) if production == "shop" else pdf)
    assert list(preflight_problems(whole, own_library().vocabulary.issuer.site)) == []


def test_a_sheet_without_drawings_does_without() -> None:
    library = own_library()
    bare = replace(library, vocabulary=replace(library.vocabulary, art=Art({})))
    assert SheetData(bare, icons_of(REPOSITORY)).sign(library.tactics["nfc-daoshua"]) is None


@pytest.mark.parametrize(
    ("name", "shown"), [("biaozhi.svg", {"<svg/>"}), ("../biaozhi.svg", {""}), ("biaozhi.png", {""})]
)
def test_only_a_drawing_of_its_folder_is_the_mark_of_the_issuer(project: Path, name: str, shown: set[str]) -> None:
    for path in ("posters/art/biaozhi.svg", "posters/biaozhi.svg", "posters/art/biaozhi.png"):
        write(project, path, "<svg/>")
    with (project / "cases" / "_vocabulary" / "issuer.yml").open("a", encoding="utf-8") as issuer:
        issuer.write(f"logo: {{file: {name}, authorised_by: 某局2026年批准}}\n")
    library, _ = read_and_check(project)
    assert library
    sheets = make_sheets(library, icons_of(project))
    assert {(sheet.data["issuer"]["logo"] or {}).get("svg", "") for sheet in sheets} == shown


def test_no_two_audiences_open_with_the_same_drawing() -> None:
    """Their leaflets lie side by side on one table."""
    shown = [audience.art for audience in own_library().vocabulary.audiences]
    assert sorted(art for art in shown if shown.count(art) > 1) == []
