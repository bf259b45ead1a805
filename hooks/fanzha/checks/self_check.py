"""The self-check asks in words that may be published, about channels that exist."""

from __future__ import annotations

from fanzha.checks.text_rules import text_checks
from fanzha.content import SELF_CHECK_FILE, KeyPath, Library, Problem, Text, closest, read_self_check


def self_check_problems(library: Library) -> list[Problem]:
    """What is wrong with the questions, their wording and their channels included."""
    questions, problems = read_self_check(library)
    checks = text_checks(library)
    known = [channel.id for channel in library.vocabulary.channels]
    for question in questions:
        titles: dict[KeyPath, str] = {("title",): question.title}
        titles |= {("options", at, "title"): answer.title for at, answer in enumerate(question.options)}
        for keys, title in titles.items():
            text = Text(SELF_CHECK_FILE, question.origin.line(*keys), title, keys)
            problems += [problem for check in checks for problem in check(text)]
        for at, answer in enumerate(question.options):
            line = question.origin.line("options", at, "channels")
            for channel in answer.channels:
                if channel not in known:
                    message, hint = f"没有“{channel}”这个渠道", closest(channel, known)
                    problems.append(Problem(SELF_CHECK_FILE, line, "reference-unknown", message, hint))
    return problems
