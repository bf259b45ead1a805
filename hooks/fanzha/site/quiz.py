"""反诈小测: questions beside the tactics (docs/tactics/quiz/<tactic>.yml) → plain pages that a script makes playable.

The pages hold every question with its reasons in HTML, so they can be read, printed and copied without JavaScript;
assets/js/quiz.js shows one scenario at a time from what stands there and keeps no data of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from fanzha.content import Icons, Library, Question, Quiz, Tactic, read_quizzes
from fanzha.site.rendering import Renderer

DRAWN = 10  # questions of a mixed round: five minutes, what a class or a queue has patience for
MIXED_URI = "quiz/mixed.md"
MIXED = 30  # questions a mixed round is drawn from; more would only make the page heavier


def quiz_pages(library: Library, icons: Icons, directory_urls: bool) -> dict[str, str]:
    """The start page, a page for every tactic with questions, and a mixed round: source uri → Markdown."""
    quizzes, _ = read_quizzes(library)
    if not quizzes:
        return {}
    renderer = Renderer(library.vocabulary, library.tactics, icon=icons.svg, directory_urls=directory_urls)
    pages = {"quiz/index.md": renderer.render("quiz-index.md", "quiz/index.md", quizzes=quizzes, drawn=DRAWN)}
    for quiz in quizzes:
        items = [(quiz.tactic, question) for question in quiz.questions]
        told = {"title": f"反诈小测：{quiz.tactic.title}", "told": "看看遇到同样的事，您会怎么办。"}
        pages[quiz.uri] = _page(renderer, quiz.uri, items, 0, **told)
    if len(quizzes) > 1:
        items = list(mixed(quizzes))[:MIXED]
        told = {"title": "反诈小测：混合题", "told": "各种手法放在一起，每次抽的题不一样。"}
        pages[MIXED_URI] = _page(renderer, MIXED_URI, items, min(DRAWN, len(items)), **told)
    return pages


def _page(renderer: Renderer, uri: str, items: list[tuple[Tactic, Question]], draw: int, **words: str) -> str:
    """draw: how many of the items a round has; 0 for all of them, in their order."""
    return renderer.render("quiz.md", uri, items=items, draw=draw, address=renderer.address(uri), **words)


def mixed(quizzes: Iterable[Quiz]) -> Iterator[tuple[Tactic, Question]]:
    """The first question of every tactic, then the second of every tactic, and so on."""
    columns = [[(quiz.tactic, question) for question in quiz.questions] for quiz in quizzes]
    for row in zip_longest(*columns):
        yield from (item for item in row if item)
