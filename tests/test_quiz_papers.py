"""Question papers: two versions for neighbours that ask the same, a key that agrees with both, nothing broken."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from fanzha.content.icons import icons_of
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.quiz_papers import ASKED, in_turn, papers_of, survey_of
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets
from fanzha.press.jobs import Job
from fanzha.press.typeset import Press

from tests.kind_promises import library_of
from tests.print_layouts import squeezed
from tests.sample_project import REPOSITORY

KIND = read_kinds(REPOSITORY)[0]["quiz-paper"]


def sheets() -> list[Sheet]:
    return make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds={KIND.id: KIND})


BRIEFS = [sheet.data for sheet in sheets() if sheet.variant == "a"]


def scenes(paper: dict[str, Any]) -> list[str]:
    return [question["scene"] for question in paper["questions"]]


def test_every_audience_has_a_paper() -> None:
    assert [brief["id"] for brief in BRIEFS] == [each.id for each in library_of(REPOSITORY).vocabulary.audiences]


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: str(brief["id"]))
def test_versions_ask_the_same_and_neighbours_cannot_copy(brief: dict[str, Any]) -> None:
    first, second = brief["papers"]
    assert sorted(scenes(first)) == sorted(scenes(second))
    assert len(scenes(first)) == len(set(scenes(first))) == 10
    assert all(one != two for one, two in zip(scenes(first), scenes(second), strict=True))
    answers = [{each["scene"]: each["answer"] for each in paper["questions"]} for paper in (first, second)]
    assert all(answers[0][scene] != answers[1][scene] for scene in answers[0])


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: str(brief["id"]))
def test_letters_say_nothing_and_no_answer_is_lost(brief: dict[str, Any]) -> None:
    """The right letter is each equally often; an answer is the one that is right, with all that it had."""
    known = {question["scene"]: question for question in brief["quiz"]}
    for paper in brief["papers"]:
        often = Counter(question["answer"] for question in paper["questions"])
        assert max(often.values()) - min(often.values()) <= 1
        for question in paper["questions"]:
            assert [option["mark"] for option in question["options"]] == [*"ABCD"][: len(question["options"])]
            assert [option["mark"] for option in question["options"] if option["right"]] == [question["answer"]]
            told = sorted((option["text"], option["why"]) for option in question["options"])
            assert told == sorted((option["text"], option["why"]) for option in known[question["scene"]]["options"])


def test_a_survey_asks_what_no_paper_has_told() -> None:
    for brief in BRIEFS:
        asked = {question["scene"] for question in brief["survey"]}
        assert len(asked) == 8
        assert asked.isdisjoint(scenes(brief["papers"][0]))


def pool(name: str, count: int) -> list[dict[str, Any]]:
    options = [{"mark": mark, "text": mark, "right": mark == "A", "why": "因为"} for mark in "ABC"]
    return [{"scene": f"{name}{at}", "ask": "？", "options": options, "answer": "A"} for at in range(count)]


def test_too_few_questions_make_no_paper() -> None:
    assert papers_of("a", [pool("甲", ASKED - 1)]) == []
    assert len(papers_of("a", [pool("甲", 4), pool("乙", 6)])) == 2
    assert survey_of([pool("甲", 7)]) == []


def test_tactics_take_turns_and_the_same_record_gives_the_same_paper() -> None:
    pools = [pool("甲", 6), pool("乙", 3), pool("丙", 6)]
    assert [each["scene"] for each in in_turn(pools, 5)] == ["甲0", "乙0", "丙0", "甲1", "乙1"]
    assert papers_of("a", pools) == papers_of("a", pools)
    assert papers_of("a", pools) != papers_of("b", pools)


@pytest.mark.parametrize("id_", ["elder", "pupil", "finance"])
def test_the_key_names_version_and_question_and_no_question_is_parted(id_: str, print_cache: Path) -> None:
    press = Press(REPOSITORY / "posters", print_cache)
    of_record = {sheet.variant: sheet for sheet in sheets() if sheet.id == id_}
    key = press.filled(of_record["key"])
    assert key
    for variant, paper in zip("ab", of_record["key"].data["papers"], strict=True):
        assert f"## {paper['mark']}卷：为什么选它" in key.text
        pdf = press.print_one(Job.of(of_record[variant], "pdf")).path
        assert pdf
        pages = [bare(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(pdf.read_bytes())]
        for number, question in enumerate(paper["questions"], 1):
            (right,) = [option for option in question["options"] if option["right"]]
            assert f"| {number} | {question['answer']} | {right['text']}。{right['why']} |" in key.text
            whole = bare(
                question["scene"] + question["ask"] + "".join(o["mark"] + o["text"] for o in question["options"])
            )
            assert sum(whole in page for page in pages) == 1, question["scene"]
        assert all(len(page) > 100 for page in pages)


def bare(text: str) -> str:
    return re.sub(r"[\W_\ufffe]", "", squeezed(text))
