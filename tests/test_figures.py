"""Figures: sums that can be checked by hand, adapted stories left out, nothing the security policy forbids."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from fanzha import read_and_check
from fanzha.checks.statistics import statistic_problems
from fanzha.content.icons import Icons
from fanzha.content.library import Library
from fanzha.content.vocabulary import Statistic, Terms
from fanzha.site.charts import Bar, bar_chart
from fanzha.site.figures import MOST_BARS, figures, figures_page, money, row_of
from fanzha.site.rendering import environment

from tests.browser import DESKTOP, opened
from tests.conftest import REPOSITORY
from tests.kind_promises import library_of
from tests.test_pages import AT, NASTY, case, library, tactic


@pytest.fixture
def sample(project: Path) -> Library:
    found, problems = read_and_check(project)
    assert found is not None
    assert problems == []
    return found


def page(found: Library) -> str:
    return figures_page(found, Icons(()))["figures.md"]


def test_only_stated_losses_are_added_up() -> None:
    losses = {"a": "4500元", "b": "9.9万元", "c": None, "d": "0元"}
    cases = [case(id_, loss=loss, saved="1万元" if id_ == "b" else None) for id_, loss in losses.items()]
    row = row_of("合计", cases)
    assert (row.cases, row.stated, row.lost, row.saved) == (4, 3, 103_500, 10_000)


def test_adapted_stories_are_counted_nowhere_but_named() -> None:
    reported = case("a", loss="1万元")
    adapted = case("b", title="改编", loss="500万元", kind="composite", date=None)
    text = page(library([tactic()], [reported, adapted]))
    assert "1 个公开报道的案例和 1 个典型情形改编" in text
    assert "501" not in text
    assert "500万元" not in text


def test_nothing_lost_and_nothing_known_are_told_apart() -> None:
    cases = [case("a", loss="0元"), case("b", loss=None)]
    assert row_of("x", cases[:1]).loss_said == "没有损失"
    assert row_of("x", cases[1:]).loss_said == "没有写明金额"
    assert row_of("x", cases).loss_said == "写明的都没有损失"
    text = page(library([tactic()], cases[1:]))
    assert "没有写明金额</text>" in text
    assert ">0元<" not in text


def test_at_least_so_much_is_counted_as_written_and_said_beside_the_charts() -> None:
    cases = [case("a", loss="69余万元"), case("b", loss="40多万元")]
    assert row_of("x", cases).lost == 1_090_000
    assert "写“余”“多”的按写出的数算；" in page(library([tactic()], cases))
    assert "写“余”“多”的按写出的数算；" not in page(library([tactic()], [case("a", loss="69万元")]))


def test_sums_that_rest_on_one_case_say_so() -> None:
    cases = [
        case("a", loss="1万元", saved="336.84万元"),
        case("b", loss="1万元", saved="5万元"),
        case("c", loss="1万元", saved=None),
    ]
    row = row_of("x", cases)
    assert (row.most_lost, row.most_saved) == (0, 3_368_400)
    assert (row_of("x", cases[:1]).most_saved, row_of("x", []).most_saved) == (0, 0)
    text = page(library([tactic()], cases))
    assert "保住的341.84万元里，336.84万元来自同一个案例：<a href=" in text
    assert "<small>其中一个案例 336.84万元</small>" in text
    assert "被骗走的" not in text.replace("被骗走的和保住的", "")


def test_a_case_with_two_channels_counts_for_both_and_the_page_says_so() -> None:
    cases = [case("a", channels=["sms", "qq"])]
    (channels,) = [each for each in figures(library([tactic()], cases), cases) if each.id == "channel"]
    assert [(row.label, row.cases) for row in channels.rows] == [("SMS", 1), ("QQ", 1)]
    assert channels.overlapping
    assert "各行加起来会大于案例总数" in page(library([tactic()], cases))


def test_years_stand_in_order_and_the_unknown_one_last() -> None:
    cases = [case("a", date=None), case("b", date="2025"), case("c", date="2019-03")]
    (years,) = [each for each in figures(library([tactic()], cases), cases) if each.id == "year"]
    assert [row.label for row in years.rows] == ["2019年", "2025年", "年份不详"]


@pytest.mark.parametrize(
    ("yuan", "expected"),
    [(0, "0元"), (9_999, "9999元"), (10_000, "1万元"), (1_027_500, "102.75万元"), (137_000_000, "1.37亿元")],
)
def test_money_is_printed_in_the_unit_people_use(yuan: int, expected: str) -> None:
    assert money(yuan) == expected


def drawn(bars: list[Bar], name: str) -> ElementTree.Element:
    return ElementTree.fromstring(bar_chart(bars, name, environment()))


def test_a_chart_is_accessible_and_holds_no_style_or_script() -> None:
    svg = drawn([Bar("刷单返利", 3, "3个"), Bar("冒充公检法及政府机关", 0, "0个")], "按手法：案例数")
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == "按手法：案例数"
    assert {"style", "script"}.isdisjoint(each.tag for each in svg.iter())
    assert [name for each in svg.iter() for name in each.attrib if name == "style" or name.startswith("on")] == []
    assert [each.text for each in svg.iter("text")] == ["刷单返利", "3个", "冒充公检法及政府机关", "0个"]


def test_what_is_drawn_is_escaped() -> None:
    svg = drawn([Bar('<b>&"', 1, "<1>", 'x" onload="')], '"><script>')
    assert [each.text for each in svg.iter("text")] == ['<b>&"', "<1>"]
    assert svg.get("aria-label") == '"><script>'
    assert {each.tag for each in svg.iter()} == {"svg", "text", "rect", "line"}


def test_bars_are_as_long_as_their_amounts_and_numbers_stay_inside() -> None:
    svg = drawn([Bar("一", 10, "10"), Bar("二", 5, "5"), Bar("三", 0, "0")], "x")
    widths = [float(str(rect.get("width"))) for rect in svg.iter("rect")]
    assert widths == [pytest.approx(widths[1] * 2, abs=0.2), widths[1]], "nothing has no bar"
    view = [float(part) for part in str(svg.get("viewBox")).split()]
    assert all(float(str(text.get("x"))) < view[2] for text in svg.iter("text"))


def test_the_chart_shows_the_first_and_the_table_all() -> None:
    tactics = [tactic(f"tactic-{number}", title=f"手法{number}") for number in range(MOST_BARS + 3)]
    cases = [case(f"case-{number}", tactic=each.id) for number, each in enumerate(tactics)]
    (by_tactic,) = [each for each in figures(library(tactics, cases), cases) if each.id == "tactic"]
    assert by_tactic.counts.count("<rect") == MOST_BARS
    text = page(library(tactics, cases))
    assert f"只画案例最多的前{MOST_BARS}项，共{MOST_BARS + 3}项，全部见数据表</figcaption>" in text
    assert all(f'<th scope="row">{each.title}</th>' in text for each in tactics)


def test_charts_are_not_cut_between_equals_and_years_never() -> None:
    tactics = [tactic(f"tactic-{number:02}", title=f"手法{number}") for number in range(MOST_BARS + 3)]
    cases = [case(f"case-{number}", tactic=each.id) for number, each in enumerate([*tactics, *tactics[:10]])]
    by_tactic = next(each for each in figures(library(tactics, cases), cases) if each.id == "tactic")
    assert len(by_tactic.drawn) == 10
    old = [case(f"case-{year}", date=str(year)) for year in range(2000, 2003 + MOST_BARS)]
    years = next(each for each in figures(library([tactic()], old), old) if each.id == "year")
    assert years.drawn == years.rows
    assert years.left_out == ""


def test_every_chapter_is_named_at_the_top(sample: Library) -> None:
    page = figures_page(sample, Icons(()))["figures.md"]
    chapters = re.findall(r"(?m)^### .*\{: #([\w-]+) \}$", page)
    listed = page.partition('<nav class="fz-chapters"')[2].partition("</nav>")[0]
    assert len(chapters) > 3
    assert re.findall(r'href="#([\w-]+)"', listed) == chapters


def test_a_title_cannot_become_markup() -> None:
    nasty = tactic().model_copy(update={"title": NASTY})
    assert "<script" not in page(library([nasty], [case()]))


def test_published_numbers_carry_source_and_mark_and_unconfirmed_ones_are_left_out(sample: Library) -> None:
    text = page(sample)
    assert "4.6万起" in text
    assert "样例日报 · 媒体报道 · 未附网址" in text
    assert "比上年同期减少28.8%" in text
    assert "2170.7" not in text


def test_percentages_are_calculated_never_copied() -> None:
    found = statistic(value="148", base="208", unit="起")
    assert found.change == Decimal("-28.8")
    assert statistic().change is None


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"value": "330", "unit": "起", "about": "余"}, "330余起"),
        ({"value": "38", "unit": "万条", "about": "近"}, "近38万条"),
        ({"value": "2", "unit": "亿元", "about": "余"}, "2亿余元"),
        ({"value": "88.4", "unit": "%"}, "88.4%"),
    ],
)
def test_rounded_numbers_keep_their_wording(fields: dict[str, str], expected: str) -> None:
    assert statistic(**fields).text == expected


def statistic(**fields: str) -> Statistic:
    values = {"id": "x", "title": "发案", "period": "2022年", "value": "1", "unit": "起", "source": "样例", **fields}
    return Statistic.model_validate({**values, "origin": AT})


def test_a_national_total_too_small_to_be_true_is_reported(sample: Library) -> None:
    small = statistic(id="wan-yi", value="2170.7", unit="万元")
    assert [each.rule for each in statistic_problems(with_statistic(sample, small))] == ["statistic-scale"]
    nobodys = statistic(id="wan-yi", value="2170.7", unit="亿元", source="")
    assert [each.rule for each in statistic_problems(with_statistic(sample, nobodys))] == ["statistic-source"]


def with_statistic(sample: Library, one: Statistic) -> Library:
    """The sample with one number more."""
    known = sample.vocabulary.statistics.records
    return replace(sample, vocabulary=replace(sample.vocabulary, statistics=Terms({**known, one.id: one})))


def test_who_published_when_and_where_stands_beside_the_number(sample: Library) -> None:
    url = "http://gaj.yangli.gov.cn/tongbao.html"
    shown = with_statistic(sample, statistic(source="样例局", published="2024-06-25", url=url))
    text = page(shown)
    assert "样例局，2024年6月25日" in text
    assert f'<a href="{url}" rel="noopener nofollow">看原文：gaj.yangli.gov.cn</a>' in text
    assert list(statistic_problems(shown)) == []
    elsewhere = with_statistic(sample, statistic(url="http://gaj.yangli.gov.cn.bad.example/tongbao.html"))
    assert [each.rule for each in statistic_problems(elsewhere)] == ["source-host"]
    with pytest.raises(ValueError, match="url"):
        statistic(url="javascript:alert(1)")


def test_every_official_number_of_this_project_has_a_date_or_an_address() -> None:
    found = library_of(REPOSITORY)
    official = [each for each in found.vocabulary.statistics if each.mark == "official"]
    assert [each.id for each in official if not (each.published or each.url)] == []
    assert official


def test_the_doubtful_number_of_2026_is_not_in_this_project() -> None:
    assert "2170" not in (REPOSITORY / "cases" / "_vocabulary" / "statistics.yml").read_text(encoding="utf-8")


def test_paper_shows_every_table_without_a_script(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "figures/", complaints, viewport=DESKTOP, java_script_enabled=False)
    assert page.locator(".fz-data table").first.bounding_box()["height"] == 0
    page.emulate_media(media="print")
    tables = page.locator(".fz-data table")
    assert tables.count() == 4
    assert all(tables.nth(at).bounding_box()["height"] > 50 for at in range(4))
