"""Numbers as they are said, and registered numbers found again in what is said."""

from __future__ import annotations

import re

import pytest
from fanzha.content.spoken import dialled_again, spoken
from hypothesis import given
from hypothesis import strategies as st

NUMBERS = ("110", "96110", "12345", "12308")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("拨打96110", "拨打九六幺幺零"),
        ("拨打110。", "拨打幺幺零。"),
        ("问12345", "问幺二三四五"),
        ("垫500元", "垫五百元"),
        ("投入2000元", "投入两千元"),
        ("2050人", "两千零五十人"),
        ("有2个号", "有两个号"),
        ("2月12日", "二月十二日"),
        ("110000元", "十一万元"),
        ("20300元", "两万零三百元"),
        ("100005元", "十万零五元"),
        ("9.9万元", "九点九万元"),
        ("3,168元", "三千一百六十八元"),
        ("24小时内", "二十四小时内"),
        ("10个", "十个"),
        ("12.5%", "百分之十二点五"),
        ("2025年", "二零二五年"),
        ("以“00”或“+”开头", "以“零零”或加号开头"),
        ("21:30", "二十一点三十分"),
        ("8:00", "八点"),
        ("3-5天", "三到五天"),
        ("没有数字", "没有数字"),
        ("0元", "零元"),
    ],
)
def test_numbers_are_written_as_they_are_read(written: str, said: str) -> None:
    assert spoken(written, NUMBERS) == said


def value(said: str) -> int:
    """A whole number in characters, read by adding up: a reading that shares nothing with the writing."""
    digits = {sign: at for at, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
    whole = part = digit = 0
    for sign in said:
        if sign in digits:
            digit = digits[sign]
        elif sign in "十百千":
            part += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[sign]
            digit = 0
        else:
            scale = {"万": 10_000, "亿": 100_000_000}[sign]
            whole = (whole + part + digit) * scale if sign == "亿" else whole + (part + digit) * scale
            part = digit = 0
    return whole + part + digit


@given(st.integers(0, 9_999_999_999))
def test_every_number_reads_back(number: int) -> None:
    said = spoken(f"{number}元")
    assert value(said.removesuffix("元")) == number
    assert not re.search(r"零零|零$", said.removesuffix("元")) or number == 0


@pytest.mark.parametrize(
    ("said", "again"),
    [
        ("请拨打九六幺幺零，九六幺幺零。", "请拨打96110，96110。"),
        ("马上拨打幺幺零", "马上拨打110"),
        ("九六幺幺零五", "九六幺幺零五"),
        ("二零二五年", "二零二五年"),
    ],
)
def test_registered_numbers_are_found_again(said: str, again: str) -> None:
    assert dialled_again(said, NUMBERS) == again
