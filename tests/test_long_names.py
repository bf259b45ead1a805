"""A unit's and a school's name of forty characters fit on every kind, and stand whole wherever a letter signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from fanzha.content.icons import icons_of
from fanzha.content.issuer import Issuer
from fanzha.content.origin import Origin
from fanzha.kinds.folders import filled_kinds, printed_kinds, read_kinds
from fanzha.kinds.manifest import Manifest
from fanzha.kinds.papers import plain_name
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import Production, make_sheets
from fanzha.press.typeset import Job
from pydantic import ValidationError

from tests.kind_promises import library_of, press_of, words_of
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
    names = {"name": UNIT, "short": SHORT, "school": SCHOOL, "community": SCHOOL}
    issuer = library.vocabulary.issuer.model_copy(update=names)
    long = replace(library, vocabulary=replace(library.vocabulary, issuer=issuer))
    kinds, _ = read_kinds(REPOSITORY, library.sources)
    made = [
        *make_sheets(long, icons_of(SAMPLE), kinds=printed_kinds(kinds)),
        *make_sheets(long, icons_of(SAMPLE), kinds=filled_kinds(kinds)),
    ]
    first = {(sheet.kind, sheet.data.get("layout"), sheet.paper): sheet for sheet in reversed(made)}
    return list(first.values())


def test_a_name_may_have_forty_characters() -> None:
    told = {
        "name": UNIT,
        "school": SCHOOL,
        "community": SCHOOL,
        "site": "https://fanzha.example.com/",
        "origin": Origin("issuer.yml"),
    }
    assert Issuer.model_validate(told).school == SCHOOL
    with pytest.raises(ValidationError):
        Issuer.model_validate(told | {"name": UNIT + "组"})


def test_the_longest_names_fit_on_every_kind(print_cache: Path) -> None:
    press = press_of(REPOSITORY / "posters", print_cache)
    jobs = [Job.of(sheet, "pdf") for sheet in sheets() if "pdf" in sheet.formats]
    assert len({job.sheet.kind for job in jobs}) > 30
    assert [problem for job in jobs for problem in press.print_one(job).problems] == []


def of_own_readers() -> Iterator[Sheet]:
    """What is made for readers, on every paper and fold that it is offered on, with names as long as may be: for those
    who need large type, and for those with the most and the fewest words."""
    own = library_of(REPOSITORY)
    long = {"name": UNIT, "short": "样例县反诈办", "school": SCHOOL, "community": SCHOOL}
    named = replace(own, vocabulary=replace(own.vocabulary, issuer=own.vocabulary.issuer.model_copy(update=long)))
    for kind in read_kinds(REPOSITORY, own.sources)[0].values():
        if not {"audience", "book", "letter"} & {*kind.sources} or kind.pictures or kind.engine == "table":
            continue
        asked = [Production(layout=shape, fold=shape, paper=paper) for shape, paper in offered(kind)]
        made = {}
        for sheet in (each for one in asked for each in make_sheets(named, icons_of(REPOSITORY), one, {kind.id: kind})):
            made[sheet.stem, sheet.paper, sheet.data.get("layout")] = sheet
        by_words = sorted(made.values(), key=lambda sheet: len(words_of(sheet.data)))
        ids = {sheet.id for sheet in made.values() if sheet.least_type} | {
            each.id for each in by_words[:1] + by_words[-1:]
        }
        yield from (sheet for sheet in made.values() if sheet.id in ids)


def offered(kind: Manifest) -> list[tuple[str | None, str | None]]:
    """Every fold of a kind and every paper of it. A letter is written for one layout, and is offered in that."""
    shapes = [*kind.folds.items()] or [(None, None)]
    return [
        (name, plain_name(paper))
        for name, shape in shapes
        for paper in ((shape and shape.papers) or kind.papers or ("",))
    ]


def test_every_paper_and_fold_has_room_for_every_reader_and_the_longest_names(print_cache: Path) -> None:
    """Laid out, not printed: nothing that is offered is refused."""
    press = press_of(REPOSITORY / "posters", print_cache)
    sheets = list(of_own_readers())
    large = [sheet for sheet in sheets if sheet.least_type]
    assert len({sheet.kind for sheet in large}) > 8
    assert {"A3", "A5"} <= {sheet.paper for sheet in large}
    texts = [problem for sheet in sheets for problem in press.lay_out(Job(sheet, "layout")).problems]
    assert [problem for problem in texts if problem.rule != "text-limit"] == []
    assert {problem.path for problem in texts} <= {
        "cases/_vocabulary/issuer.yml"
    }  # messages that count every character


def test_readers_of_large_type_get_no_paper_that_is_too_small_for_it() -> None:
    made = [sheet for sheet in of_own_readers() if sheet.manifest.large_papers and sheet.least_type]
    assert made
    allowed = {plain_name(paper) for sheet in made for paper in sheet.manifest.large_papers}
    assert {sheet.paper for sheet in made} <= allowed


def test_a_name_without_room_is_said_to_need_a_short_one(print_cache: Path) -> None:
    press = press_of(REPOSITORY / "posters", print_cache)
    own = library_of(REPOSITORY)
    issuer = own.vocabulary.issuer.model_copy(update={"name": UNIT, "short": ""})
    named = replace(own, vocabulary=replace(own.vocabulary, issuer=issuer))
    kinds, _ = read_kinds(REPOSITORY, own.sources)
    told = []
    for kind in (
        each for each in kinds.values() if "tactic" in each.sources and not each.pictures and each.made == "网站"
    ):
        sheet = make_sheets(named, icons_of(REPOSITORY), kinds={kind.id: kind})[0]
        told += press.lay_out(Job(sheet, "layout")).problems
    assert len(told) > 1
    for problem in told:
        assert problem.path == "cases/_vocabulary/issuer.yml"
        assert re.search(r"多出约 \d+ 字|超出 \d+", problem.message)
        assert problem.hint.endswith("或另写一个简称：issuer.yml 的 short")


def test_a_letter_is_signed_with_the_whole_of_both_names(print_cache: Path) -> None:
    letter = next(sheet for sheet in sheets() if sheet.manifest.roster)
    path = press_of(REPOSITORY / "posters", print_cache).print_one(Job.of(letter, "pdf")).path
    assert path
    printed = squeezed(pypdfium2.PdfDocument(path.read_bytes())[0].get_textpage().get_text_range())
    assert [name for name in (UNIT, SCHOOL) if name not in printed] == []
