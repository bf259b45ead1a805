"""The quiz: what editors may write, pages that read without a script, and a round played in the browser."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from fanzha import read_and_check
from fanzha.content.icons import icons_of
from fanzha.content.library import read_library
from fanzha.content.quiz import QUIZ_FOLDER, read_quizzes
from fanzha.site.quiz import MIXED_URI, quiz_pages

from tests.browser import DESKTOP, PHONE, barriers_in_all_looks, opened
from tests.own_content import own_library
from tests.sample_project import write

FILE = f"{QUIZ_FOLDER}/shuadan-yangli.yml"
QUESTION = """- scene: 群里有人请王女士先垫500元做任务，说做完一起返。
  ask: 她最好怎么做？
  options:
    - {text: 一分不垫，退群, right: yes, why: 要自己垫钱的兼职都不做。}
    - {text: 先垫一点试试, right: no, why: 小钱是引子，后面要的是大钱。}
"""


def found(project: Path, written: str) -> list[str]:
    write(project, FILE, written)
    return [str(problem) for problem in read_and_check(project)[1]]


def test_a_good_question_is_taken(project: Path) -> None:
    assert found(project, QUESTION) == []
    library, _ = read_library(project)
    assert library
    [quiz] = read_quizzes(library)[0]
    assert [option.right for option in quiz.questions[0].options] == [True, False]


@pytest.mark.parametrize(
    ("before", "after", "line", "rule"),
    [
        ("right: no", "right: yes", 3, "quiz-one-right"),
        ("right: yes", "right: no", 3, "quiz-one-right"),
        ("right: yes", "right: 也许", 4, "quiz-answer"),
        ("ask: 她最好怎么做？", "ask: 问", 2, "text-too-short"),
        ("  ask:", "  hint: x\n  ask:", 2, "field-unknown"),
        ("先垫一点试试", "贪心的人会先垫", 5, "word-respect"),
        ("退群", "打95001问问", 4, "contact-unknown"),
        (QUESTION, "scene: 一句话", 1, "quiz-form"),
        (QUESTION, QUESTION + QUESTION, 6, "quiz-repeated"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(project: Path, before: str, after: str, line: int, rule: str) -> None:
    told = found(project, QUESTION.replace(before, after, 1))
    assert any(f"{FILE}:{line}:" in each and f"[{rule}]" in each for each in told), told


def test_chinese_yes_and_no_are_understood(project: Path) -> None:
    assert found(project, QUESTION.replace("right: yes", "right: 对").replace("right: no", "right: 不对")) == []


def test_a_quiz_about_no_tactic_is_reported(project: Path) -> None:
    write(project, f"{QUIZ_FOLDER}/meiyou.yml", QUESTION)
    told = [str(problem) for problem in read_and_check(project)[1]]
    assert any("meiyou.yml:1:" in each and "[quiz-tactic]" in each for each in told)


def test_pages_hold_every_reason_and_a_mixed_round_begins_with_all_tactics(project: Path) -> None:
    write(project, FILE, QUESTION)
    write(project, f"{QUIZ_FOLDER}/kefu-yangli.yml", QUESTION + QUESTION.replace("王女士", "小陈"))
    library, _ = read_library(project)
    assert library
    pages = quiz_pages(library, icons_of(project), True)
    assert "小钱是引子，后面要的是大钱。" in pages["quiz/shuadan-yangli.md"]
    assert "<script>" not in pages["quiz/index.md"]
    tactics = [part.split('"')[0] for part in pages[MIXED_URI].split('data-tactic="')[1:]]
    assert len(set(tactics[:2])) == 2
    assert len(tactics) == 3


def test_text_of_editors_stays_text(project: Path) -> None:
    write(project, FILE, QUESTION.replace("先垫一点试试", '"<b onclick=1>垫</b>"'))
    library, _ = read_library(project)
    assert library
    page = quiz_pages(library, icons_of(project), True)["quiz/shuadan-yangli.md"]
    assert "<b onclick" not in page


def test_every_official_category_has_five_questions() -> None:
    library = own_library()
    counts: dict[str, int] = {}
    for quiz in read_quizzes(library)[0]:
        counts[quiz.tactic.category] = counts.get(quiz.tactic.category, 0) + len(quiz.questions)
    official = [category.id for category in library.vocabulary.categories if category.list_year]
    assert [id_ for id_ in official if counts.get(id_, 0) < 5] == []


def test_nobody_can_pass_without_reading() -> None:
    quizzes = read_quizzes(own_library())[0]
    questions = [question for quiz in quizzes for question in quiz.questions]
    places = Counter(question.place for question in questions)
    longest = [question for question in questions if question.margin > 0]
    assert len(longest) / len(questions) < 1 / 3, [question.scene for question in longest]
    assert min(places[at] for at in range(3)) / len(questions) >= 0.2
    for quiz in quizzes:
        in_file = [question.place for question in quiz.questions]
        assert max(Counter(in_file).values()) * 2 <= len(in_file), quiz.tactic.id
        assert not any(len(set(in_file[at : at + 3])) == 1 for at in range(len(in_file) - 2)), quiz.tactic.id
    for question in questions:
        lengths = [len(option.text) for option in question.options]
        assert max(lengths) - min(lengths) <= 6, question.scene


def play(page: Any, choices: list[int]) -> None:
    for choice in choices:
        page.locator(".fz-option:visible").nth(choice).click()
        page.locator(".fz-question .fz-button:visible").click()


def test_a_round_gives_reasons_and_a_result_to_share(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "quiz/shuadan-fanli/", complaints, viewport=PHONE)
    assert page.locator(".fz-question:visible").count() == 1
    page.locator(".fz-option:visible").nth(0).click()
    assert "没选对，看看道理" in page.evaluate("document.activeElement.textContent")
    assert "就是为了让您放心垫大钱" in page.locator(".fz-options:visible").inner_text()
    page.locator(".fz-question .fz-button:visible").click()
    assert "第 2 题，共 6 题" in page.evaluate("document.activeElement.textContent")
    play(page, [0, 2, 2, 0, 1])
    assert page.locator("[data-quiz-score]").inner_text() == "6 题，答对 5 题"
    assert "大部分看出来了，还有 1 题没看出来" in page.locator("[data-quiz-words]").inner_text()
    message = page.locator("[data-quiz-end] [data-copy]").get_attribute("data-copy")
    assert "6 题，答对 5 题" in message
    assert len(message) <= 200
    assert message.count("https://") == 1
    page.locator("[data-quiz-again]").click()
    assert page.locator(".fz-option:visible").count() == 3
    assert complaints == []


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ([1, 0, 2, 2, 0, 1], "全部答对"),
        ([0, 1, 2, 2, 0, 1], "大部分看出来了，还有 2 题没看出来"),
        ([0, 1, 1, 2, 0, 1], "看出了 3 题，还有 3 题没看出来"),
        ([0, 1, 1, 1, 1, 0], "这一次都没看出来"),
    ],
)
def test_the_result_says_honestly_how_it_went(
    chromium: Any, own_address: str, complaints: list[str], choices: list[int], said: str
) -> None:
    page = opened(chromium, own_address + "quiz/shuadan-fanli/", complaints, viewport=PHONE)
    play(page, choices)
    assert said in page.locator("[data-quiz-words]").inner_text()


def test_a_round_is_played_with_the_keyboard_alone(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "quiz/mixed/", complaints, viewport=DESKTOP)
    page.locator(".fz-option:visible").first.focus()
    for _ in range(10):
        page.keyboard.press("Enter")  # the answer; the verdict has the focus, next comes the button
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")  # the next question's number has the focus, next comes its first option
        page.keyboard.press("Tab")
    assert page.locator("[data-quiz-score]").is_visible()
    assert complaints == []


def test_without_javascript_it_is_a_list_with_answers(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "quiz/shuadan-fanli/", complaints, java_script_enabled=False)
    assert page.locator(".fz-question").count() == page.locator(".fz-question:visible").count() == 6
    page.locator("summary", has_text="看答案").first.click()
    assert page.get_by_text("要自己垫钱的兼职，不管说得多好都不做。").first.is_visible()
    assert not page.locator("[data-quiz-end]").is_visible()


def test_axe_finds_nothing(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "quiz/", complaints, viewport=PHONE)
    assert barriers_in_all_looks(page) == []
    page.goto(own_address + "quiz/shuadan-fanli/")
    page.locator(".fz-option:visible").first.click()
    assert barriers_in_all_looks(page) == []
    page.locator(".fz-question .fz-button:visible").click()
    play(page, [0, 0, 0, 0, 0])
    assert barriers_in_all_looks(page) == []
    assert complaints == []
