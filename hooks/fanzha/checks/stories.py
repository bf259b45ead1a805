"""The words of stories belong to tactics that exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fanzha.content import STORIES, Problem, Sources, closest, read_foreign_words, read_languages, read_story_words


def story_problems(sources: Sources, tactics: Iterable[str]) -> list[Problem]:
    """What is wrong with the words of stories, given the ids of all tactics."""
    known = sorted(tactics)
    found, problems = read_story_words(sources)
    for story in found:
        if story.tactic not in known:
            message = f"没有“{story.tactic}”这个手法"
            line = story.origin.line("tactic")
            problems.append(Problem(STORIES, line, "reference-unknown", message, closest(story.tactic, known)))
    return [*problems, *_foreign(sources, known)]


def _foreign(sources: Sources, known: list[str]) -> Iterator[Problem]:
    """What is wrong with the words of other languages."""
    languages = read_languages(sources)[0]
    tongues, problems = read_foreign_words(sources)
    yield from problems
    for tongue in tongues:
        for record in tongue.records:
            path, line = record.origin.path, record.origin.line("tactic")
            if tongue.language not in languages:
                yield Problem(
                    path, 1, "reference-unknown", f"没有“{tongue.language}”这种语言", "请先写进 languages.yml"
                )
                break
            if record.tactic and record.tactic not in known:
                yield Problem(
                    path, line, "reference-unknown", f"没有“{record.tactic}”这个手法", closest(record.tactic, known)
                )
            if record.uri and not record.title:
                yield Problem(
                    path,
                    record.origin.line(),
                    "field-missing",
                    "少了 title（标题）",
                    "用这种语言写一个短标题，显示在搜索结果里",
                )
