"""What stops who passes by is large enough: drawings, what is said, lists; and no bubble hides a face.

Layouts say it themselves, as metadata: nothing is rendered.
"""

from __future__ import annotations

import json
from typing import Any

from fanzha.content.icons import icons_of
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import Production, make_sheets
from fanzha.press.typst_writer import told

from tests.own_content import own_library
from tests.print_layouts import POSTERS, fonts
from tests.sample_project import REPOSITORY


def sheets(kind: str, production: Production) -> list[Sheet]:
    """Every sheet of a kind that is set in the layout asked for, the longest first: there it is hardest."""
    kinds, _ = read_kinds(REPOSITORY)
    made = make_sheets(own_library(), icons_of(REPOSITORY), production, {kind: kinds[kind]})
    wanted = kinds[kind].layouts[production.layout].file if production.layout else None
    fitting = [sheet for sheet in made if wanted in (None, sheet.data["layout"])]
    return sorted(fitting, key=lambda sheet: -len(json.dumps(sheet.data["slogan"] + str(sheet.data["red_flags"]))))


def says(sheet: Sheet, label: str) -> list[Any]:
    layout = POSTERS / sheet.kind / "main.typ"
    found, problem = told(POSTERS, fonts(), layout, json.dumps(sheet.data, ensure_ascii=False), label)
    assert not problem, problem
    return found


def shares(kind: str, production: Production) -> list[float]:
    """The drawing's part of the sheet's width, of the sheets where it is hardest to fit and where it is easiest."""
    every = sheets(kind, production)
    return [max(says(sheet, "sign-edge")) / sheet.data["paper"]["width"] for sheet in [*every[:10], *every[-2:]]]


def test_a_poster_of_one_line_is_two_fifths_drawing() -> None:
    assert min(shares("line-poster", Production(layout="一句话"))) > 0.4
    assert min(shares("line-poster", Production(layout="一句话", paper="A4", landscape=True))) > 0.3


def test_a_turned_warning_has_its_drawing() -> None:
    assert min(shares("poster", Production(layout="警示", landscape=True))) > 0.125


def test_a_case_is_told_beside_the_drawing_of_its_tactic() -> None:
    every = sheets("case-poster", Production(paper="A4"))[:8]
    assert min(max(says(sheet, "sign-edge")) for sheet in every) > 0.17 * 210


def test_a_roll_up_shows_its_drawing_across_a_hall() -> None:
    assert min(shares("roll-up", Production())) > 0.23


def test_what_they_say_is_easily_read_or_there_are_few_lines_of_it() -> None:
    for sheet in sheets("poster", Production(layout="对话", paper="A4"))[:12]:
        (said,) = says(sheet, "said")
        assert said["size"] >= 38 or said["lines"] <= 3, (sheet.id, said)


def test_no_list_is_a_column_of_single_words() -> None:
    """Narrowest beside the drawn phone in the tall picture: rather smaller type than lines of four characters."""
    pictures = [sheet for sheet in sheets("share-image", Production(layout="手机")) if sheet.variant == "9x16"]
    for sheet in pictures[:12]:
        assert min(each["line"] for each in says(sheet, "listing")) > 5.9, sheet.id


def test_no_bubble_lies_over_the_face_of_who_speaks() -> None:
    turned = sheets("strip-poster", Production(landscape=True))
    longest = sorted(turned, key=lambda sheet: -max(len(frame["say"]) for frame in sheet.data["strip"]))
    for sheet in longest[:12]:
        for bubble in says(sheet, "bubble"):
            over = bubble["rim"] - bubble["face"] if bubble["rightwards"] else bubble["face"] - bubble["rim"]
            assert over < 0.01, (sheet.id, bubble)
            assert bubble["thing"] > 0.12, (sheet.id, bubble)
