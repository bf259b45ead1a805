"""A station's table of cases: read as it is kept, added up again, without persons."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from fanzha.merge.figures import Figures, read_figures
from fanzha.merge.money import about, money
from openpyxl import Workbook

# Handbook section 14, C45: a real week as it was published, with its rounding.
WEEK = [
    ["龙眠", "购物", 5662],
    ["龙眠", "购物", 4999],
    ["龙眠", "投资", 343044],
    ["经开", "刷单", 61825.57],
    ["龙腾", "游戏", 7839],
    ["孔城", "其他", 7066.58],
]


def workbook(path: Path, rows: list[list[Any]], *merged: str) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for area in merged:
        book.active.merge_cells(area)
    book.save(path)
    return path


def figures(path: Path) -> Figures:
    return read_figures(path, lambda text: [], ("姓名", "电话"))


def rules(found: Figures) -> list[tuple[int, str]]:
    return [(each.line, each.rule) for each in found.problems]


def test_a_real_week_adds_up_to_the_last_cent(tmp_path: Path) -> None:
    rows = [["第37周警情"], ["辖区", "类型", "损失金额（元）"], *WEEK, ["合计", "6起", 430436.15]]
    found = figures(workbook(tmp_path / "周.xlsx", rows))
    assert found.problems == []
    assert (found.cases, found.yuan) == (6, Decimal("430436.15"))
    assert found.areas == {
        "龙眠": (3, Decimal(353705)),
        "经开": (1, Decimal("61825.57")),
        "龙腾": (1, Decimal(7839)),
        "孔城": (1, Decimal("7066.58")),
    }
    assert found.types == {"购物": 2, "投资": 1, "刷单": 1, "游戏": 1, "其他": 1}
    assert about(found.yuan) == "43万余元"


@pytest.mark.parametrize("total", [43.04, "43.04万元", "43.0436", "430436", 430436.15, "￥430,436.15"])
def test_a_total_agrees_to_the_place_it_is_written_to(tmp_path: Path, total: Any) -> None:
    unit = "万元" if str(total).startswith("43.") else "元"
    rows = [["辖区", f"损失金额（{unit}）"], *([area, f"{yuan}元"] for area, _, yuan in WEEK), ["合计", total]]
    assert figures(workbook(tmp_path / "周.xlsx", rows)).problems == []


@pytest.mark.parametrize("total", [43.05, 430437, "430,436.14"])
def test_a_total_that_does_not_agree_is_named_with_both_sums(tmp_path: Path, total: Any) -> None:
    unit = "万元" if total == 43.05 else "元"
    rows = [["辖区", f"损失金额（{unit}）"], *([area, f"{yuan}元"] for area, _, yuan in WEEK), ["合计", total]]
    (problem,) = figures(workbook(tmp_path / "周.xlsx", rows)).problems
    assert (problem.rule, problem.line) == ("bulletin-sum", 8)
    assert "430,436.15元" in problem.message


def test_a_row_a_place_with_columns_of_types(tmp_path: Path) -> None:
    rows = [
        ["单位：万元"],
        ["派出所", "立案数", "涉案金额", "刷单返利", "网络购物", "同比"],
        ["城关", 3, 5.5, 2, 1, -1],
        ["东湖", 1, 0.78, 1, 0, 2],
        ["小计", 4, 6.28, 3, 1, None],
        ["西山", 0, 0, 0, 0, 0],
        ["合计", 4, 6.28, 3, 1, None],
        ["注：数据截至周日24时"],
    ]
    found = figures(workbook(tmp_path / "月.xlsx", rows))
    assert found.problems == []
    assert found.types == {"刷单返利": 3, "网络购物": 1}
    assert found.areas["西山"] == (0, Decimal(0))
    assert found.yuan == Decimal(62800)
    assert any("同比" in notice for notice in found.notices)


def test_types_must_add_up_to_the_cases_of_the_row(tmp_path: Path) -> None:
    rows = [["辖区", "起数", "刷单", "购物"], ["城关", 3, 1, 1]]
    assert rules(figures(workbook(tmp_path / "x.xlsx", rows))) == [(2, "bulletin-sum")]


def test_a_merged_place_stands_for_all_of_its_rows_and_a_merged_sum_counts_once(tmp_path: Path) -> None:
    rows = [
        ["社区", "案件类型", "起数", "金额（元）"],
        ["龙眠", "购物", 1, 9000],
        [None, "刷单", 1, None],
        ["合计", None, 2, 9000],
    ]
    found = figures(workbook(tmp_path / "x.xlsx", rows, "A2:A3", "D2:D3"))
    assert found.problems == []
    assert found.areas == {"龙眠": (2, Decimal(9000))}


def test_names_of_columns_in_two_rows(tmp_path: Path) -> None:
    """As counties sum up their towns: this week's beside the year's, some of the types."""
    rows = [
        ["各乡镇发案情况"],
        ["乡镇", "本周发案", None, "环比", "损失（万元）", None, "其中", None],
        [None, "起数", "占比", None, "本周", "全年累计", "刷单", "冒充客服"],
        ["城关", 3, "60%", -1, 17.678, 231.5, 1, 0],
        ["东郊", 2, "40%", "持平", 4.51, 80.2, 1, 1],
        ["全县合计", 5, None, None, 22.188, 311.7, 2, 1],
    ]
    merged = ["A2:A3", "B2:C2", "D2:D3", "E2:F2", "G2:H2"]
    for path in (
        workbook(tmp_path / "merged.xlsx", rows, *merged),
        workbook(tmp_path / "bare.xlsx", rows),
    ):
        found = figures(path)
        assert found.problems == []
        assert found.areas == {"城关": (3, Decimal(176780)), "东郊": (2, Decimal(45100))}
        assert found.types == {"刷单": 2, "冒充客服": 1, "其他": 2}
        assert found.notices == [f"{found.label}：没有读这几列：本周发案占比、环比、损失（万元）全年累计"]


def test_types_that_are_some_of_the_cases_are_not_more_than_all(tmp_path: Path) -> None:
    rows = [["辖区", "起数", "其中：刷单", "其中：购物"], ["城关", 3, 1, 3]]
    assert rules(figures(workbook(tmp_path / "x.xlsx", rows))) == [(2, "bulletin-sum")]


@pytest.mark.parametrize(
    "row", [["南山", None, 0, None], ["南山", None, None, "本周无发案"], ["南山", "—", 0, "零发案"]]
)
def test_a_place_without_a_case_in_a_table_of_cases(tmp_path: Path, row: list[Any]) -> None:
    rows = [["派出所", "类型", "损失（元）", "备注"], ["城关", "刷单", 100, None], row, ["合计", "1起", 100, None]]
    rows.append(["注：文昌所本周无发案"])
    found = figures(workbook(tmp_path / "x.xlsx", rows))
    assert found.problems == []
    assert found.areas == {"城关": (1, Decimal(100)), "南山": (0, Decimal(0))}
    assert any("第 3 行" in notice and "算 0 起" in notice for notice in found.notices)


def test_a_case_without_loss_is_a_case_and_how_rows_were_counted_is_said(tmp_path: Path) -> None:
    rows = [["派出所", "类型", "损失（元）"], ["城关", "刷单", 0], ["合计", "0起", 0]]
    (problem,) = figures(workbook(tmp_path / "x.xlsx", rows)).problems
    assert "上面各行加起来是 1 起（表里没有起数一列，一行算一起）" in problem.message


def test_which_of_two_columns_of_places_was_read_is_said(tmp_path: Path) -> None:
    rows = [["派出所", "乡镇", "起数"], ["城关派出所", "城关镇", 1]]
    found = figures(workbook(tmp_path / "x.xlsx", rows))
    assert list(found.areas) == ["城关派出所"]
    assert any("“派出所”一列。要照“乡镇”" in notice for notice in found.notices)


def test_ditto_marks_and_csv(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text('辖区,手法,损失\n城关,刷单,5.5万\n同上,购物,"1,200元"\n合计,,56200元\n', encoding="gb18030")
    found = figures(path)
    assert found.problems == []
    assert found.areas == {"城关": (2, Decimal(56200))}


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        (["城关", "两起", 100], "bulletin-count"),
        (["城关", 1.5, 100], "bulletin-count"),
        (["城关", 1, "约五万"], "bulletin-amount"),
        ([None, 1, 100], "bulletin-place"),
        (["阳光小区3号楼", 1, 100], "bulletin-place"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, row: list[Any], rule: str) -> None:
    found = figures(workbook(tmp_path / "x.xlsx", [["辖区", "起数", "金额（元）"], row]))
    assert (2, rule) in rules(found)


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ([None, 1, 100], "bulletin-place"),
        (["城关", "两起", 100], "bulletin-count"),
        (["城关", 1, "约五万"], "bulletin-amount"),
    ],
)
def test_a_row_at_fault_makes_no_fault_of_the_sums(tmp_path: Path, row: list[Any], rule: str) -> None:
    """But a later part of the table, which has nothing of that row in it, is judged as ever."""
    first, later = ["小计", 2, 300], ["小计", 9, 50]
    rows = [["辖区", "起数", "金额（元）"], ["龙眠", 1, 200], row, first, ["文昌", 1, 50], later]
    assert rules(figures(workbook(tmp_path / "x.xlsx", rows))) == [(3, rule), (6, "bulletin-sum")]


def test_yuan_under_a_heading_of_wan_is_noticed(tmp_path: Path) -> None:
    found = figures(workbook(tmp_path / "x.xlsx", [["辖区", "金额（万元）"], ["城关", 61825.57]]))
    assert rules(found) == [(2, "bulletin-amount")]


def test_persons_are_not_read(tmp_path: Path) -> None:
    rows = [["辖区", "姓名", "联系电话", "金额（元）"], ["城关", "王建国", "13912345678", 100]]
    found = figures(workbook(tmp_path / "x.xlsx", rows))
    assert "王建国" not in str(found)
    assert any("姓名" in notice and "联系电话" in notice for notice in found.notices)


def test_a_text_in_the_table_passes_the_rules(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", [["辖区", "起数"], ["城关", 1]])
    seen: list[str] = []
    read_figures(path, lambda text: seen.append(text.value) or [])
    assert "城关" in seen


@pytest.mark.parametrize(
    ("rows", "rule"),
    [([["班级", "人数"], ["三（1）班", 45]], "bulletin-header"), ([["辖区", "起数"]], "bulletin-empty")],
)
def test_no_figures_at_all(tmp_path: Path, rows: list[list[Any]], rule: str) -> None:
    assert [each for _, each in rules(figures(workbook(tmp_path / "x.xlsx", rows)))] == [rule]


def test_sums_as_they_are_said() -> None:
    assert [about(Decimal(each)) for each in ("7839", "50000", "61825.57", "120000000", "123456789")] == [
        "7839元",
        "5万元",
        "6万余元",
        "1.2亿元",
        "1.23亿余元",
    ]
    assert (money(Decimal("430436.15")), money(Decimal(353705))) == ("430,436.15元", "353,705元")
