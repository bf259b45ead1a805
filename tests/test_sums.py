"""Sums of money in running text: however they are written, they are the same number."""

from __future__ import annotations

import pytest
from fanzha.content.sums import sums_in
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("written", "yuan"),
    [
        *(
            (form, 300_000)
            for form in (
                "30w",
                "30W元",
                "三十万",
                "￥300,000",
                "¥300000",
                "30余万",
                "300000元",
                "叁拾万圆",
                "30万块钱",
                "RMB 300000",
            )
        ),
        *((form, 4500) for form in ("4500元", "4500块", "四千五百元", "4,500元", "￥4500", "人民币4500元", "4.5k元")),
        ("两万五", 25_000),
        ("三万五千元", 35_000),
        ("1.37亿元", 137_000_000),
        ("二十元", 20),
        ("17.87万元", 178_700),
        ("一百零五元", 105),
    ],
)
def test_the_same_sum(written: str, yuan: int) -> None:
    assert [each.yuan for each in sums_in(f"他转了{written}，很后悔")] == [yuan]


@pytest.mark.parametrize(
    "text",
    [
        "5万粉丝",
        "一百一十人",
        "二〇二五年",
        "十几万元",
        "近百万元",
        "11时",
        "第38条",
        "一一〇",
        "三五千元",
        "2万步",
        "数十万元",
        "12个月",
    ],
)
def test_no_sum(text: str) -> None:
    assert sums_in(text) == []


@pytest.mark.parametrize(
    ("written", "yuan"), [("30余万元", 320_000), ("17.9万元", 178_700), ("近12万元", 118_000), ("30万元", 300_000)]
)
def test_agrees(written: str, yuan: int) -> None:
    assert sums_in(written)[0].agrees(yuan)


@pytest.mark.parametrize(
    ("written", "yuan"), [("30万元", 320_000), ("5400元", 4500), ("17.9万元", 171_000), ("30余万元", 290_000)]
)
def test_disagrees(written: str, yuan: int) -> None:
    assert not sums_in(written)[0].agrees(yuan)


@given(st.text("0123456789.,wWk￥¥一二三十百千万亿两零余多近约元块人 ", max_size=30))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_any_text(text: str) -> None:
    assert all(each.yuan > 0 for each in sums_in(text))
