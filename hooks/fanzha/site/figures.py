"""The page of figures: what the collected cases add up to, and what the police have published.

Only reported cases are counted, and only stated losses are added up: an adapted story never becomes a statistic.
69余万元 counts as 69万元, so sums are as low as they may be; 十几万元 has no number and counts for nothing. A case that
came through several channels counts for each of them. Nothing is counted by audience: that says who should read a case,
not who was hurt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from markupsafe import Markup

from fanzha.content import OUTCOMES, Case, Icons, Library, Statistic
from fanzha.site.charts import Bar, bar_chart
from fanzha.site.rendering import Renderer, environment

K = TypeVar("K", int, str)

URI = "figures.md"
MOST_BARS = 15  # two screens of a phone; the table has them all
LEAST_BARS = 8  # a cut between equals moves up, but not above this


@dataclass(frozen=True)
class Row:
    """One line of a table. cases: reported ones; stated: those of them whose loss is known; lost, saved: in yuan;
    most_lost, most_saved: what one case alone brings to a sum of several, if it is more than half of it, else 0."""

    label: str
    cases: int
    stated: int
    lost: int
    saved: int
    most_lost: int = 0
    most_saved: int = 0

    @property
    def loss_said(self) -> str:
        """The sum of losses in words that tell nothing lost from nothing known."""
        if self.lost:
            return money(self.lost)
        if not self.stated:
            return "没有写明金额"
        return "没有损失" if self.stated == self.cases else "写明的都没有损失"


@dataclass(frozen=True)
class Figure:
    """One way to sort the cases."""

    id: str
    title: str
    rows: tuple[Row, ...]
    overlapping: bool = False
    most_first: bool = True

    @property
    def drawn(self) -> tuple[Row, ...]:
        """The rows that charts show: all, or the first ones, cut where the number of cases changes if it can be."""
        if not self.most_first or len(self.rows) <= MOST_BARS:
            return self.rows
        cuts = range(MOST_BARS, LEAST_BARS - 1, -1)
        clean = [at for at in cuts if self.rows[at - 1].cases > self.rows[at].cases]
        return self.rows[: (clean or [MOST_BARS])[0]]

    @property
    def left_out(self) -> str:
        """What has to be said beside charts that do not show every row; empty if they do."""
        shown, all_ = len(self.drawn), len(self.rows)
        return f"。只画案例最多的前{shown}项，共{all_}项，全部见数据表" if shown < all_ else ""

    @property
    def leaning(self) -> str:
        """What has to be said where sums rest on one case; empty if none does."""
        count = sum(1 for row in self.rows if row.most_lost)
        return f"。有{count}项的损失一半以上来自同一个案例，数据表里写明" if count else ""

    @property
    def counts(self) -> Markup:
        """How many cases, as bars."""
        bars = [Bar(row.label, row.cases, f"{row.cases}个") for row in self.drawn]
        return _svg(bars, f"{self.title}：案例数{self.left_out}")

    @property
    def losses(self) -> Markup:
        """What was lost, as bars; where it is not known or nothing, the words for it."""
        bars = [Bar(row.label, row.lost, row.loss_said) for row in self.drawn]
        return _svg(bars, f"{self.title}：损失合计{self.left_out}")


def figures_page(library: Library, icons: Icons, directory_urls: bool = True) -> dict[str, str]:
    """The page: source uri → Markdown."""
    reported = [case for case in library.newest_cases() if case.kind == "reported"]
    total = row_of("合计", reported)
    renderer = Renderer(library.vocabulary, library.tactics, icon=icons.svg, directory_urls=directory_urls)
    known = [each for each in library.vocabulary.statistics if each.mark != "unverified"]
    page = renderer.render(
        "figures.md",
        URI,
        cases=reported,
        total=total,
        adapted=len(library.cases) - len(reported),
        both=_both(total),
        at_least=sum(1 for case in reported for sum_ in (case.loss, case.saved) if sum_ and sum_.at_least),
        leaning=list(_leaning(total, reported)),
        figures=list(figures(library, reported)) if reported else [],
        series=_series(known),
        places=_by_place(known),
        money=money,
    )
    return {URI: page}


def figures(library: Library, cases: Sequence[Case]) -> Iterator[Figure]:
    """The ways to sort: tactic, channel, year, outcome."""
    words = library.vocabulary
    tactics = {each.id: each.title for each in library.tactics.values()}
    channels = {each.id: each.title for each in words.channels}
    found = sorted({_year(case) for case in cases}, key=_last_if_0)
    years = {year: f"{year}年" if year else "年份不详" for year in found}
    outcomes = {outcome: outcome for outcome in OUTCOMES}
    yield Figure("tactic", "按手法", _most_first(_rows(cases, tactics, lambda case: [case.tactic])))
    yield Figure("channel", "按渠道", _most_first(_rows(cases, channels, lambda case: case.channels)), True)
    yield Figure("year", "按年份", _rows(cases, years, lambda case: [_year(case)]), most_first=False)
    yield Figure("outcome", "按结果", _rows(cases, outcomes, lambda case: [case.outcome]), most_first=False)


def _year(case: Case) -> int:
    return case.date.year if case.date else 0


def _last_if_0(year: int) -> int:
    return year or 9999


def _rows(cases: Sequence[Case], titles: dict[K, str], of: Callable[[Case], Iterable[K]]) -> tuple[Row, ...]:
    groups: dict[K, list[Case]] = {}
    for case in cases:
        for value in of(case):
            groups.setdefault(value, []).append(case)
    return tuple(row_of(title, groups[value]) for value, title in titles.items() if value in groups)


def _most_first(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: -row.cases))


def row_of(label: str, cases: Sequence[Case]) -> Row:
    """What some cases add up to."""
    losses = [case.loss.yuan for case in cases if case.loss]
    saved = [case.saved.yuan for case in cases if case.saved]
    return Row(label, len(cases), len(losses), sum(losses), sum(saved), _most(losses), _most(saved))


def _most(sums: Sequence[int]) -> int:
    """The largest of several sums if it is more than half of their total, else 0."""
    several = sum(1 for each in sums if each) > 1
    return max(sums) if several and max(sums) * 2 > sum(sums) else 0


def _leaning(total: Row, cases: Sequence[Case]) -> Iterator[tuple[str, int, int, Case]]:
    """The totals that rest on one case: what it is called, the total, that case's part, the case."""
    lost = [(case.loss.yuan, case) for case in cases if case.loss]
    saved = [(case.saved.yuan, case) for case in cases if case.saved]
    if total.most_lost:
        yield "被骗走", total.lost, total.most_lost, dict(lost)[total.most_lost]
    if total.most_saved:
        yield "保住", total.saved, total.most_saved, dict(saved)[total.most_saved]


def money(yuan: int) -> str:
    """A sum as printed, in the largest unit that leaves at least one whole: 4500元, 102.75万元, 1.37亿元."""
    for unit, size in (("亿元", 100_000_000), ("万元", 10_000)):
        if yuan >= size:
            value = (Decimal(yuan) / size).quantize(Decimal("0.01")).normalize()
            return f"{value:f}{unit}"
    return f"{yuan}元"


def _both(total: Row) -> Markup:
    saved = money(total.saved) if total.saved else "没有写明金额"
    bars = [Bar("被骗走", total.lost, total.loss_said), Bar("拦下、冻结、返还", total.saved, saved, "saved")]
    return _svg(bars, f"被骗走合计：{total.loss_said}；拦下、冻结、返还合计：{saved}")


def _series(known: Sequence[Statistic]) -> list[tuple[str, list[Statistic], Markup]]:
    """Numbers of one series together: what was counted, the numbers, the chart."""
    groups: dict[str, list[Statistic]] = {}
    for each in known:
        if each.series:
            groups.setdefault(each.series, []).append(each)
    drawn = []
    for found in groups.values():
        bars = [Bar(each.period, float(each.number), each.text) for each in found]
        drawn.append((found[0].title, found, _svg(bars, found[0].title)))
    return drawn


def _by_place(known: Sequence[Statistic]) -> list[tuple[str, list[Statistic]]]:
    groups: dict[str, list[Statistic]] = {}
    for each in known:
        groups.setdefault(each.region, []).append(each)
    return list(groups.items())


def _svg(bars: Sequence[Bar], name: str) -> Markup:
    """The chart as HTML; nothing where there is nothing to draw."""
    return bar_chart(bars, name, environment()) if bars else Markup()
