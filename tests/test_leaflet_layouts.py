"""Leaflets compile in every fold, paper, theme and production: two sides, folds in their places, text in = text out."""

from __future__ import annotations

import copy
import io
from typing import Any

import pikepdf
import pypdfium2
import pytest

from tests.print_layouts import MM, PAPERS, collisions, ink, pages, sample, sizes, squeezed, too_long, typeset

FOLDS = {
    "tri": ("tri", "A4-turned"),
    "tri-16k": ("tri", "16k-turned"),
    "bi": ("bi", "A4-turned"),
    "bi-190": ("bi", "190x210"),
    "flyer": ("flyer", "A5"),
}


def leaflet(name: str, **changes: Any) -> dict[str, Any]:
    fold, paper = FOLDS[name]
    return sample("leaflet", fold=fold, paper=paper, **changes)


def left_edges(page: pypdfium2.PdfPage, words: str) -> list[float]:
    """Where a text starts on the trimmed sheet, in mm from the left."""
    found, text, trim = [], page.get_textpage(), page.get_trimbox()
    search = text.search(words)
    while at := search.get_next():
        found.append((text.get_charbox(at[0])[0] - trim[0]) / MM)
    return found


def alternatives(data: dict[str, Any]) -> set[str]:
    """What stands for the pictures of a leaflet, for who cannot see them."""
    with pikepdf.open(io.BytesIO(typeset("leaflet", data))) as document:
        found = [each for each in document.objects if isinstance(each, pikepdf.Dictionary)]
        return {str(each.Alt) for each in found if "/Alt" in each}


@pytest.mark.parametrize("name", FOLDS)
@pytest.mark.parametrize(("production", "theme"), [("office", "mono"), ("shop", "blue")])
def test_a_fold_has_two_sides_and_all_it_must_say(name: str, production: str, theme: str) -> None:
    data = leaflet(name, production=production, theme=theme)
    pdf = typeset("leaflet", data)
    assert sizes(pdf) == [PAPERS[FOLDS[name][1]]] * 2
    whole = "".join(pages(pdf))
    case = data["case"]
    said = [data["audience"]["note"], case["title"], case["truth"], *(line["display"] for line in data["hotlines"][:2])]
    said += [data["reviewed"], data["issuer"]["name"], *(step["text"] for step in data["after"])]
    said += squeezed(data["page"]["readable"]).split("/", 1)
    for tactic in data["tactics"][:4]:
        said += [tactic["title"], *tactic["red_flags"][:2], tactic["do"][0]]
    assert [text for text in said if squeezed(text) not in whole] == []


@pytest.mark.parametrize("name", FOLDS)
def test_a_cover_says_the_audiences_own_line_and_shows_its_picture(name: str) -> None:
    own = leaflet(name)
    assert squeezed(own["audience"]["slogan"]) in squeezed(pages(typeset("leaflet", own))[0])
    bare = leaflet(name)
    del bare["audience"]["slogan"], bare["audience"]["art"]
    assert "转账之前，先停一停" in squeezed(pages(typeset("leaflet", bare))[0])
    drawn = own["audience"]["art"]["alt"]
    assert (drawn in alternatives(own), drawn in alternatives(bare)) == (True, False)


def test_large_type_shows_fewer_signals_in_larger_letters() -> None:
    def height(**more: bool) -> float:
        data = leaflet("tri")
        data["audience"] |= more
        text = pypdfium2.PdfDocument(typeset("leaflet", data))[1].get_textpage()
        at, _ = text.search(data["tactics"][0]["red_flags"][0]).get_next()
        _, low, _, high = text.get_charbox(at)
        return float(high - low)

    assert height(large=True) > height() * 1.05


@pytest.mark.parametrize(("name", "width"), [("tri", 297), ("tri-16k", 285)])
def test_a_tri_fold_folds_right_when_turned_over_its_short_edge(name: str, width: int) -> None:
    document = pypdfium2.PdfDocument(typeset("leaflet", leaflet(name)))
    panel = (width + 1.5) / 3
    flap = width - 2 * panel
    outside, inside = document[0], document[1]
    assert left_edges(outside, "发生过的事")[0] < flap  # the flap that is folded in: on the left of the outside …
    assert flap < left_edges(outside, "拿不准，先问一问")[0] < flap + panel
    assert flap + panel < left_edges(outside, "先问家里人")[0]
    assert 2 * panel < left_edges(inside, "万一被骗")[0]  # … and on the right of the inside, 1.5 mm narrower


@pytest.mark.parametrize("name", FOLDS)
def test_no_text_stands_nearer_than_ten_millimetres_to_the_trim_or_the_fold(name: str) -> None:
    width, height = PAPERS[FOLDS[name][1]]
    for page in pypdfium2.PdfDocument(typeset("leaflet", leaflet(name))):
        boxes = ink(page)
        assert min(box[0] for box in boxes) > 9
        assert max(box[2] for box in boxes) < width - 8
        assert min(box[1] for box in boxes) > 9
        assert max(box[3] for box in boxes) < height - 9


@pytest.mark.parametrize("name", FOLDS)
def test_without_a_case_the_place_is_filled(name: str) -> None:
    assert len(pages(typeset("leaflet", leaflet(name, case=None)))) == 2


@pytest.mark.parametrize("count", [1, 3, 5])
@pytest.mark.parametrize("name", ["tri", "bi", "flyer"])
def test_any_number_of_tactics_has_a_place(name: str, count: int) -> None:
    data = leaflet(name)
    data["tactics"] = (data["tactics"] * 2)[:count]
    assert len(pages(typeset("leaflet", data))) == 2


@pytest.mark.parametrize("name", FOLDS)
def test_the_same_leaflet_has_the_same_bytes(name: str) -> None:
    data = leaflet(name)
    assert typeset("leaflet", data) == typeset("leaflet", copy.deepcopy(data))


@pytest.mark.parametrize("times", [0, 3])
@pytest.mark.parametrize("name", FOLDS)
def test_long_texts_fit_or_are_refused_by_field(name: str, times: int) -> None:
    data = leaflet(name)
    for tactic in data["tactics"]:
        for field in ("red_flags", "do", "never"):
            tactic[field] = [text * times for text in tactic[field]]
    found = too_long("leaflet", data)
    assert found or collisions(typeset("leaflet", data)) == 0
    assert {misfit["field"].split(".")[0] for misfit in found} <= {"tactics", "case", "after"}
    assert all(misfit["excess"] > 0 for misfit in found)


def test_a_text_that_can_never_fit_is_named() -> None:
    data = leaflet("tri")
    data["tactics"][1]["do"] = ["这一句太长了，" * 150]
    assert "tactics.1.do.0" in [misfit["field"] for misfit in too_long("leaflet", data)]
