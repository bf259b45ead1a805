"""What would spoil a quiz: answers that can be guessed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from fanzha.content import Library, Problem, Question, read_quizzes

GUESSABLE_FROM = 4  # questions: in fewer, a pattern is chance


SEEN_LONGER = 3  # characters: less is not seen at a glance


def giveaways(label: str, questions: Sequence[Question]) -> Iterator[Problem]:
    """不看题也能猜对：对的选项多半明显最长，或多半排在同一个位置。[quiz-giveaway]"""
    if len(questions) < GUESSABLE_FROM:
        return
    longest = [each for each in questions if each.margin >= SEEN_LONGER]
    if len(longest) * 2 > len(questions):
        message = f"{len(questions)} 道题里有 {len(longest)} 道，对的选项明显最长，不看题也能猜中"
        hint = "把对的写短一些，或把不对的写得具体一些"
        yield Problem(label, longest[0].origin.line("options"), "quiz-giveaway", message, hint)
    places = Counter(each.place for each in questions)
    [(place, count)] = places.most_common(1)
    if count * 3 > len(questions) * 2:
        first = next(each for each in questions if each.place == place)
        message = f"{len(questions)} 道题里有 {count} 道，对的都是第 {place + 1} 个，不看题也能猜中"
        yield Problem(label, first.origin.line("options"), "quiz-giveaway", message, "把选项的次序换一换")


def quiz_problems(library: Library) -> Iterator[Problem]:
    """What is wrong with the quizzes, beside their wording."""
    quizzes, problems = read_quizzes(library)
    yield from problems
    for quiz in quizzes:
        yield from giveaways(quiz.questions[0].origin.path, quiz.questions)
