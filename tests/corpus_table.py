"""`make corpus`: what there is of every tactic, as a Markdown table, and the least that there has to be of each thing.

Everything is counted in the sources when it is asked for. `--today 2026-11-26` says from which day the eighteen months
count back that make a case recent; without it, from today.
"""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml
from fanzha.content import Case, Library, Tactic, read_quizzes
from fanzha.content.values import months_after
from fanzha.site.wording import GOOD_OUTCOMES

from tests.own_content import own_library
from tests.search.measure import APART, TACTICS, queries

RECENT_MONTHS = 18
TACTICS_WANTED, ALIASES, QUESTIONS, CASES_EACH, QUERIES = 48, 15, 6, 1, 240
CASES, STOPPED, RECENT = 75, 20, 25
HEAD = (
    *("手法", "页面（行）", "别名", "案例", "其中近18个月", "其中拦下", "小测题"),
    *("搜索题", "其中封存", "英文页", "提到它的信", "海报版式"),
)


@dataclass(frozen=True)
class Row:
    """What there is of one tactic. letters: texts of any kind that name it; poster: the layout that its poster has."""

    tactic: Tactic
    lines: int
    cases: tuple[Case, ...]
    recent: int
    questions: int
    queries: int
    apart: int
    english: bool
    letters: tuple[str, ...]

    @property
    def stopped(self) -> int:
        return sum(case.outcome in GOOD_OUTCOMES for case in self.cases)

    def cells(self) -> tuple[str, ...]:
        """As the table has them, in the order of HEAD."""
        counts = (len(self.tactic.aliases), len(self.cases), self.recent, self.stopped, self.questions, self.queries)
        return (
            f"{self.tactic.title} `{self.tactic.id}`",
            str(self.lines),
            *map(str, counts),
            str(self.apart),
            "有" if self.english else "—",
            "、".join(self.letters) or "—",
            self.tactic.poster.layout or "自动",
        )


def rows(library: Library, today: datetime.date) -> list[Row]:
    """A row for every tactic, by id."""
    asked = {quiz.tactic.id: len(quiz.questions) for quiz in read_quizzes(library)[0]}
    searched = queries([TACTICS])
    texts = [letter for found in library.letters.values() for letter in found.values()]
    made = []
    for id_, tactic in sorted(library.tactics.items()):
        cases = tuple(library.cases_of(id_))
        wanted = [query for query in searched if query["want"][:1] == [id_]]
        made.append(
            Row(
                tactic,
                library.sources.files[tactic.origin.path].text.count("\n"),
                cases,
                sum(is_recent(case, today) for case in cases),
                asked.get(id_, 0),
                len(wanted),
                sum(query["kind"].startswith(APART) for query in wanted),
                f"docs/tactics/{id_}.en.md" in library.sources.files,
                tuple(letter.id for letter in texts if id_ in letter.about),
            )
        )
    return made


def is_recent(case: Case, today: datetime.date) -> bool:
    """Whether what a case tells happened within the last months; without a date of its own, whether it was published
    then. A year alone is not enough to say so."""
    date = case.date or next((source.date for source in case.sources if source.date), None)
    if not date or not date.month:
        return False
    return datetime.date(date.year, date.month, date.day or 1) >= months_after(today, -RECENT_MONTHS)


def figures(library: Library, table: Sequence[Row]) -> Iterator[tuple[str, int, int]]:
    """What was asked of the whole: what it is, how much there is, how much there has to be."""
    yield "手法", len(table), TACTICS_WANTED
    yield "每种手法的别名，最少的一种", min(len(row.tactic.aliases) for row in table), ALIASES
    yield "每种手法的小测题，最少的一种", min(row.questions for row in table), QUESTIONS
    yield "每种手法的案例，最少的一种", min(len(row.cases) for row in table), CASES_EACH
    yield "案例", len(library.cases), CASES
    yield "其中钱被拦下、追回或没有转出", sum(row.stopped for row in table), STOPPED
    yield "其中近18个月的", sum(row.recent for row in table), RECENT
    yield "专为这些手法写的搜索题", len(yaml.safe_load(TACTICS.read_text(encoding="utf-8"))), QUERIES


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser(description="语料总表：每种手法有多少，最少要有多少")
    parser.add_argument("--today", type=datetime.date.fromisoformat, default=datetime.date.today())
    library = own_library()
    table = rows(library, parser.parse_args().today)
    for cells in (HEAD, ["---"] * len(HEAD), *(row.cells() for row in table)):
        print(f"| {' | '.join(cells)} |")
    print()
    for what, found, least in figures(library, table):
        print(f"- {what}：{found}（至少{least}）{'' if found >= least else '，不够'}")


if __name__ == "__main__":
    main()
