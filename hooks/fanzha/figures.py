"""The page of figures: what the collected cases add up to, and what the police have published.

Only reported cases are counted, and only stated losses are added up: an adapted story never becomes a statistic. A
case that concerns several audiences or channels counts for each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar
from xml.etree import ElementTree

from markupsafe import Markup

from fanzha.charts import Bar, bar_chart
from fanzha.icons import Icons
from fanzha.library import Library
from fanzha.model import OUTCOMES, Case
from fanzha.problems import Problem
from fanzha.rendering import Renderer
from fanzha.vocabulary import Statistic

K = TypeVar("K", int, str)

URI = "figures.md"
MOST_BARS = 12  # what fits a phone's screen; the table has them all
LEAST_NATIONAL = 100_000_000  # yuan: a smaller national total is almost surely 万 for 亿 (domain rule 13.10)


@dataclass(frozen=True)
class Row:
    """One line of a table. cases: reported ones; stated: those of them whose loss is known; lost, saved: in yuan."""

    label: str
    cases: int
    stated: int
    lost: int
    saved: int


@dataclass(frozen=True)
class Figure:
    """One way to sort the cases."""

    id: str
    title: str
    rows: tuple[Row, ...]
    overlapping: bool = False

    @property
    def counts(self) -> Markup:
        """How many cases, as bars."""
        bars = [Bar(row.label, row.cases, f"{row.cases}个") for row in self.rows[:MOST_BARS]]
        return _svg(bars, f"{self.title}：案例数")

    @property
    def losses(self) -> Markup:
        """What was lost, as bars."""
        shown = [row for row in self.rows[:MOST_BARS] if row.stated]
        return _svg([Bar(row.label, row.lost, money(row.lost)) for row in shown], f"{self.title}：损失合计")


def figures_page(library: Library, icons: Icons, directory_urls: bool = True) -> dict[str, str]:
    """The page: source uri → Markdown."""
    reported = [case for case in library.newest_cases() if case.kind == "reported"]
    total = row_of("合计", reported)
    renderer = Renderer(library.vocabulary, library.tactics, icon=icons.svg, directory_urls=directory_urls)
    known = [each for each in library.vocabulary.statistics if each.mark != "unverified"]
    page = renderer.render(
        "figures.md",
        URI,
        total=total,
        adapted=len(library.cases) - len(reported),
        both=_both(total),
        figures=list(figures(library, reported)) if reported else [],
        series=_series(known),
        places=_by_place(known),
        money=money,
    )
    return {URI: page}


def figures(library: Library, cases: Sequence[Case]) -> Iterator[Figure]:
    """The ways to sort: tactic, audience, channel, year, outcome."""
    words = library.vocabulary
    tactics = {each.id: each.title for each in library.tactics.values()}
    audiences = {each.id: each.title for each in words.audiences}
    channels = {each.id: each.title for each in words.channels}
    found = sorted({_year(case) for case in cases}, key=_last_if_0)
    years = {year: f"{year}年" if year else "年份不详" for year in found}
    outcomes = {outcome: outcome for outcome in OUTCOMES}
    yield Figure("tactic", "按手法", _most_first(_rows(cases, tactics, lambda case: [case.tactic])))
    yield Figure("audience", "按人群", _most_first(_rows(cases, audiences, lambda case: case.audiences)), True)
    yield Figure("channel", "按渠道", _most_first(_rows(cases, channels, lambda case: case.channels)), True)
    yield Figure("year", "按年份", _rows(cases, years, lambda case: [_year(case)]))
    yield Figure("outcome", "按结果", _rows(cases, outcomes, lambda case: [case.outcome]))


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
    return Row(label, len(cases), len(losses), sum(losses), sum(saved))


def money(yuan: int) -> str:
    """A sum as printed, in the largest unit that leaves at least one whole: 4500元, 102.75万元, 1.37亿元."""
    for unit, size in (("亿元", 100_000_000), ("万元", 10_000)):
        if yuan >= size:
            value = (Decimal(yuan) / size).quantize(Decimal("0.01")).normalize()
            return f"{value:f}{unit}"
    return f"{yuan}元"


def _both(total: Row) -> Markup:
    bars = [
        Bar("被骗走", total.lost, money(total.lost)),
        Bar("拦下、冻结、返还", total.saved, money(total.saved), "saved"),
    ]
    return _svg(bars, f"被骗走合计{money(total.lost)}，拦下、冻结、返还合计{money(total.saved)}")


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
    return Markup(ElementTree.tostring(bar_chart(bars, name), encoding="unicode")) if bars else Markup()


def statistic_problems(library: Library) -> Iterator[Problem]:
    """全国的金额小于1亿元，多半是把“亿”写成了“万”；每个数字都要写来源。[statistic-scale] [statistic-source]"""
    for each in library.vocabulary.statistics:
        path, line = each.origin.path, each.origin.line("value")
        national = each.region == "全国" and each.unit.endswith("元") and each.mark != "unverified"
        if national and each.number < LEAST_NATIONAL:
            message = f"全国合计只有“{each.text}”，“万”“亿”可疑"
            hint = "请回到发布单位的原文核对；没有核实就写 mark: unverified"
            yield Problem(path, line, "statistic-scale", message, hint)
        if not each.source:
            message = f"“{each.title}”没有来源"
            yield Problem(path, line, "statistic-source", message, "写明谁在什么时候公布的")
