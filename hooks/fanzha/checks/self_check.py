"""The self-check asks about channels that exist."""

from __future__ import annotations

from fanzha.content import SELF_CHECK_FILE, Library, Problem, closest, read_self_check


def self_check_problems(library: Library) -> list[Problem]:
    """What is wrong with the questions, their channels included."""
    questions, problems = read_self_check(library)
    known = [channel.id for channel in library.vocabulary.channels]
    for question in questions:
        for at, answer in enumerate(question.options):
            line = question.origin.line("options", at, "channels")
            for channel in answer.channels:
                if channel not in known:
                    message, hint = f"没有“{channel}”这个渠道", closest(channel, known)
                    problems.append(Problem(SELF_CHECK_FILE, line, "reference-unknown", message, hint))
    return problems
