"""Whatever text a letter or a leaflet is given: it stands inside its sheet, nothing over anything, or it is refused."""

from __future__ import annotations

import random
from typing import Any

import pytest
import typst

from tests.print_layouts import collisions, pages, sample, squeezed, typeset
from tests.test_poster_layouts import anything, outside

LETTERS = {"slip": "A4", "double": "A4", "twoup": "A4-turned", "large": "A4"}
LEAFLETS = {"tri": "A4-turned", "bi": "A4-turned", "flyer": "A5"}


def some(chance: random.Random, usual: int) -> str:
    """0 to 3 times as long as such a text usually is."""
    return anything(chance, round(usual * chance.choice((0, 0.5, 1, 1, 1.3, 3))))


def printed(kind: str, data: dict[str, Any]) -> bytes | None:
    """The PDF, or None where the layout refused the text and said how much is too much."""
    try:
        return typeset(kind, data)
    except typst.TypstError as refused:
        assert "FIT" in refused.message  # noqa: PT017
        return None


@pytest.mark.parametrize("layout", LETTERS)
@pytest.mark.parametrize("seed", range(6))
def test_a_letter(layout: str, seed: int) -> None:
    chance = random.Random(f"{layout} {seed}")
    usual = {"slip": 80, "double": 80, "twoup": 40, "large": 40}[layout]
    words = [some(chance, usual) for _ in range(chance.randint(1, 7))]
    data = sample("letter", layout=layout, paper=LETTERS[layout])
    data["blocks"] = [{"t": "p", "c": [{"t": "text", "v": each}]} for each in words if each]
    data |= {"school": some(chance, 12), "contact": some(chance, 12), "closing": some(chance, 14)}
    pdf = printed("letter", data)
    if pdf:
        assert collisions(pdf) == 0
        assert outside(pdf, 5) == ""
        text = "".join(pages(pdf))
        assert [each for each in words if squeezed(each) not in text] == []


@pytest.mark.parametrize("fold", LEAFLETS)
@pytest.mark.parametrize("seed", range(4))
def test_a_leaflet(fold: str, seed: int) -> None:
    chance = random.Random(f"{fold} {seed}")
    data = sample("leaflet", fold=fold, layout=fold, paper=LEAFLETS[fold])
    for tactic in data["tactics"]:
        tactic["red_flags"] = [some(chance, 14) or "停" for _ in range(chance.randint(2, 6))]
        tactic["do"] = [some(chance, 12) or "停"]
    pdf = printed("leaflet", data)
    if pdf:
        assert collisions(pdf) == 0
        assert outside(pdf, 5) == ""
