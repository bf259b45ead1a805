"""A unit's and a school's name of forty characters fit on every kind, and stand whole wherever a letter signs."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from fanzha.content.icons import icons_of
from fanzha.content.issuer import Issuer
from fanzha.content.origin import Origin
from fanzha.kinds.folders import filled_kinds, printed_kinds, read_kinds
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets
from fanzha.press.typeset import Job
from pydantic import ValidationError

from tests.kind_promises import library_of, press_of
from tests.print_layouts import squeezed
from tests.sample_project import REPOSITORY

UNIT = "样例省样例市样例县打击治理电信网络新型违法犯罪工作联席会议办公室宣传教育工作小组"
SHORT = "样例县农商银行城关镇支行"  # as long as a short name may be
SCHOOL = "样例省样例市样例自治县样例镇中心小学附属样例村教学点和学前教育实验学校第二分校区"
SAMPLE = REPOSITORY / "tests" / "sample"


@cache
def sheets() -> list[Sheet]:
    """The first of every kind that the sample has one of, in every layout and size, with names as long as may be."""
    library = library_of(SAMPLE)
    issuer = library.vocabulary.issuer.model_copy(update={"name": UNIT, "short": SHORT, "school": SCHOOL})
    long = replace(library, vocabulary=replace(library.vocabulary, issuer=issuer))
    kinds, _ = read_kinds(REPOSITORY, library.sources)
    made = [
        *make_sheets(long, icons_of(SAMPLE), kinds=printed_kinds(kinds)),
        *make_sheets(long, icons_of(SAMPLE), kinds=filled_kinds(kinds)),
    ]
    first = {(sheet.kind, sheet.data.get("layout"), sheet.paper): sheet for sheet in reversed(made)}
    return list(first.values())


def test_a_name_may_have_forty_characters() -> None:
    told = {"name": UNIT, "school": SCHOOL, "site": "https://fanzha.example.com/", "origin": Origin("issuer.yml")}
    assert Issuer.model_validate(told).school == SCHOOL
    with pytest.raises(ValidationError):
        Issuer.model_validate(told | {"name": UNIT + "组"})


def test_the_longest_names_fit_on_every_kind(print_cache: Path) -> None:
    press = press_of(REPOSITORY / "posters", print_cache)
    jobs = [Job.of(sheet, "pdf") for sheet in sheets() if "pdf" in sheet.formats]
    assert len({job.sheet.kind for job in jobs}) > 30
    assert [problem for job in jobs for problem in press.print_one(job).problems] == []


def test_a_letter_is_signed_with_the_whole_of_both_names(print_cache: Path) -> None:
    letter = next(sheet for sheet in sheets() if sheet.manifest.roster)
    path = press_of(REPOSITORY / "posters", print_cache).print_one(Job.of(letter, "pdf")).path
    assert path
    printed = squeezed(pypdfium2.PdfDocument(path.read_bytes())[0].get_textpage().get_text_range())
    assert [name for name in (UNIT, SCHOOL) if name not in printed] == []
