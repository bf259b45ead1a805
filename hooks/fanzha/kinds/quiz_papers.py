"""Questions of the quiz → a paper in two versions for neighbours, and the questions of a survey that stay the same.

Nothing is drawn by lot: an order comes from a digest of the record, the version and the question, so that the paper
printed today and its key printed next week agree, on any machine.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

MARKS = "ABCD"  # of answers
VERSIONS = "AB"
ASKED = 10  # questions on a paper: with their answers they fill the two sides of an A4 sheet
SURVEYED = 8  # of the quiz; two more are about the hotlines

Question = dict[str, Any]  # as QuestionBrief has it
Pool = Sequence[Question]  # all of one tactic, in the order of their file


def papers_of(record: str, pools: Sequence[Pool]) -> list[dict[str, Any]]:
    """Both versions, as PaperBrief has them; none if there are too few questions."""
    chosen = in_turn(pools, ASKED)
    if len(chosen) < ASKED:
        return []
    first = _shuffled(chosen, record, VERSIONS[0])
    orders = (first, _apart(_shuffled(chosen, record, VERSIONS[1]), first))
    ranks = {each["scene"]: rank for rank, each in enumerate(_shuffled(chosen, record, "answers"))}
    return [
        {"mark": mark, "questions": [_with_answer_at(each, ranks[each["scene"]] + shift) for each in order]}
        for shift, (mark, order) in enumerate(zip(VERSIONS, orders, strict=True))
    ]


def survey_of(pools: Sequence[Pool], numbers: Sequence[str] = ()) -> list[Question]:
    """The last questions of every tactic, which no paper has while there are enough others: a survey measures what
    people know, not what they were told the answers of. None if there are too few.

    numbers: the hotlines that a survey asks about anyway; what the quiz asks about them is passed over.
    """
    others = [[each for each in pool[::-1] if not any(number in each["scene"] for number in numbers)] for pool in pools]
    chosen = in_turn(others, SURVEYED)
    return chosen if len(chosen) == SURVEYED else []


def in_turn(pools: Sequence[Pool], most: int) -> list[Question]:
    """So many questions, one of each tactic in turn."""
    rounds = range(max(map(len, pools), default=0))
    return [pool[at] for at in rounds for pool in pools if at < len(pool)][:most]


def _shuffled(questions: Sequence[Question], *seed: str) -> list[Question]:
    return sorted(questions, key=lambda each: hashlib.sha256("\0".join((*seed, each["scene"])).encode()).digest())


def _apart(order: list[Question], other: list[Question]) -> list[Question]:
    """An order moved on until as few questions as possible have the place that they have in the other."""
    moved = [order[at:] + order[:at] for at in range(len(order))]
    return min(moved, key=lambda each: sum(one is two for one, two in zip(each, other, strict=True)))


def _with_answer_at(question: Question, rank: int) -> Question:
    """The question with its right answer at the place that its rank gives, so that every letter is right equally
    often; the next rank gives another letter.
    """
    place = rank % len(question["options"])
    others = [option for option in question["options"] if not option["right"]]
    right = next(option for option in question["options"] if option["right"])
    options = [*others[:place], right, *others[place:]]
    lettered = [{**option, "mark": mark} for mark, option in zip(MARKS, options, strict=False)]
    return {**question, "options": lettered, "answer": MARKS[place]}
