"""The words of stories belong to tactics that exist."""

from __future__ import annotations

from collections.abc import Iterable

from fanzha.content import STORIES, Problem, Sources, closest, read_story_words


def story_problems(sources: Sources, tactics: Iterable[str]) -> list[Problem]:
    """What is wrong with the words of stories, given the ids of all tactics."""
    known = sorted(tactics)
    found, problems = read_story_words(sources)
    for story in found:
        if story.tactic not in known:
            message = f"没有“{story.tactic}”这个手法"
            line = story.origin.line("tactic")
            problems.append(Problem(STORIES, line, "reference-unknown", message, closest(story.tactic, known)))
    return problems
