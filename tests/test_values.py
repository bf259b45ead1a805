"""Amounts and dates as editors write them."""

from __future__ import annotations

import datetime
from contextlib import suppress

import pytest
from fanzha.content.values import (
    Amount,
    CaseDate,
    amounts_in,
    months_after,
    next_review,
    parse_amount,
    parse_case_date,
    parse_day,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError


@pytest.mark.parametrize(
    ("written", "yuan", "text"),
    [
        ("4500元", 4500, "4500元"),
        ("9.9万元", 99_000, "9.9万元"),
        ("1.37亿元", 137_000_000, "1.37亿元"),
        ("3,168元", 3168, "3,168元"),
        ("5万", 50_000, "5万"),
        ("2亿", 200_000_000, "2亿"),
        ("９．９万元", 99_000, "9.9万元"),
        ("0元", 0, "0元"),
        ("69余万元", 690_000, "69余万元"),
        ("8万余元", 80_000, "8万余元"),
        ("４０多万元", 400_000, "40多万元"),
        ("4000余元", 4000, "4000余元"),
        ({"value": "69", "unit": "万元", "text": "69余万元"}, 690_000, "69余万元"),
        ("0.5元", 0, "0.5元"),
        ({"value": "9.9", "unit": "万元"}, 99_000, "9.9万元"),
        ({"value": "99000", "unit": "元", "text": "9.9万元"}, 99_000, "9.9万元"),
    ],
)
def test_amounts(written: object, yuan: int, text: str) -> None:
    amount = parse_amount(written)
    assert (amount.yuan, amount.text) == (yuan, text)
    assert parse_amount(amount) is amount
    assert amount.at_least == ("余" in text or "多" in text)


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("数十万元", "amount-form"),
        ("十余万元", "amount-form"),
        ("约5万元", "amount-form"),
        ("余5万元", "amount-form"),
        ("5余万多元", "amount-form"),
        ("5万元左右", "amount-form"),
        ("3168", "amount-form"),
        ("50%", "amount-form"),
        ("1e3元", "amount-form"),
        ("-5元", "amount-form"),
        ("5千元", "amount-form"),
        ("9" * 5000 + "元", "amount-form"),
        ("", "amount-form"),
        (["9.9", "万元"], "amount-form"),
        ({"value": "9.9"}, "amount-form"),
        ({"value": "9.9", "unit": "万元", "note": "约"}, "amount-form"),
        ({"value": "9.9", "unit": "万"}, "amount-unit"),
        ({"value": "2170.7", "unit": "万元", "text": "2170.7亿元"}, "amount-mismatch"),
        ({"value": "九", "unit": "万元"}, "amount-form"),
    ],
)
def test_no_amounts(written: object, rule: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        parse_amount(written)
    assert refused.value.type == rule
    assert len(refused.value.message()) < 120


def test_amounts_in_a_text() -> None:
    text = "先返5元，又转4500元、9.9万元，共1.37亿元；3168号、11.06、2000人不是钱。"
    assert [amount.text for amount in amounts_in(text)] == ["5元", "4500元", "9.9万元", "1.37亿元"]


@given(st.text(max_size=40) | st.dictionaries(st.sampled_from(["value", "unit", "text", "x"]), st.text(max_size=9)))
@settings(max_examples=80, deadline=None, derandomize=True)
def test_any_amount(written: object) -> None:
    with suppress(PydanticCustomError):
        assert isinstance(parse_amount(written), Amount)


@pytest.mark.parametrize(
    ("written", "iso", "chinese"),
    [
        ("2025-04-09", "2025-04-09", "2025年4月9日"),
        ("2025/4/9", "2025-04-09", "2025年4月9日"),
        ("2025.04", "2025-04", "2025年4月"),
        ("２０２５", "2025", "2025年"),
        ("2024-02-29", "2024-02-29", "2024年2月29日"),
    ],
)
def test_dates(written: str, iso: str, chinese: str) -> None:
    date = parse_case_date(written)
    assert (str(date), date.chinese) == (iso, chinese)
    assert parse_case_date(date) is date


@pytest.mark.parametrize(
    "written", ["2025-02-30", "2025-13", "2025-00-01", "25-1-1", "1850", "去年", "2025-4-9 12:30", "", "20250409", None]
)
def test_no_dates(written: object) -> None:
    with pytest.raises(PydanticCustomError):
        parse_case_date(written)


def test_dates_are_in_order() -> None:
    assert sorted([CaseDate(2025, 4, 9), CaseDate(2025), CaseDate(2024, 12), CaseDate(2025, 4)]) == [
        CaseDate(2024, 12), CaseDate(2025), CaseDate(2025, 4), CaseDate(2025, 4, 9),
    ]  # fmt: skip


def test_days() -> None:
    assert parse_day("2026-11-22") == datetime.date(2026, 11, 22)
    with pytest.raises(PydanticCustomError):
        parse_day("2026-11")
    assert months_after(datetime.date(2024, 2, 29), 12) == datetime.date(2025, 2, 28)
    assert months_after(datetime.date(2026, 11, 22), 12) == datetime.date(2027, 11, 22)
    assert months_after(datetime.date(2026, 8, 31), 6) == datetime.date(2027, 2, 28)


def test_what_was_written_together_does_not_fall_due_together() -> None:
    written = datetime.date(2026, 11, 25)
    due = [next_review(written, 12, f"a{at}") for at in range(60)]
    assert max(map(due.count, due)) <= 6
    assert min(due) > months_after(written, 9)
    assert max(due) <= months_after(written, 12)
