"""Personal data: found by its own check digits or form, never shown whole in a message."""

from __future__ import annotations

import pytest
from fanzha.checks.privacy import is_card_number, is_id_number, masked, privacy_problems
from fanzha.content.texts import Text
from hypothesis import given, settings
from hypothesis import strategies as st


def found(text: str, own: frozenset[str] = frozenset()) -> list[str]:
    return [problem.rule for problem in privacy_problems(Text("a.md", 1, text), own)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("身份证11010519491231002X", "privacy-id"),
        ("身份证 110105 19491231 002x", "privacy-id"),
        ("号码１１０１０５１９４９１２３１００２Ｘ", "privacy-id"),
        ("编号110105194912310021", "privacy-id"),
        ("手机13812345678", "privacy-mobile"),
        ("138-1234-5678", "privacy-mobile"),
        ("+86 138 1234 5678", "privacy-mobile"),
        ("１３８１２３４５６７８", "privacy-mobile"),
        ("卡号4111111111111111", "privacy-card"),
        ("银行卡：4111 1111 1111 1112", "privacy-card"),
        ("6222021234567890123", "privacy-card"),
        ("身份证110105********002X", "privacy-id"),
        ("手机138****5678", "privacy-mobile"),
        ("卡622202******1234", "privacy-card"),
        ("张建国，家住某县", "privacy-name"),
        ("据说，李芳住在某县", "privacy-name"),
        ("4111 1111 1111 1111", "privacy-card"),
        ("6222-0212-3456-7890-128", "privacy-card"),
        ("微信号：abc_12345", "privacy-account"),
        ("微信：zhangsan88", "privacy-account"),
        ("QQ号12345678", "privacy-account"),
        ("QQ：1234567", "privacy-account"),
        ("账号 a12345b", "privacy-account"),
        ("受害人张伟，女", "privacy-name"),
        ("嫌疑人李建国被抓", "privacy-name"),
        ("学生王芳收到", "privacy-name"),
    ],
)
def test_found(text: str, rule: str) -> None:
    assert found(text) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "吴女士、张某、王某某、李先生和学生小陈",
        "受害人张某，学生王女士，家长陈先生说",
        "受害人多为学生，家长要陪着孩子",
        "订单4111111111111112，案件编号2025123456789012345",
        "2025年6月，20万元，3168元，13个月，1380000元",
        "138个电话，13812345条，电话138，12345678901",
        "打开微信，加QQ，账号可能被盗",
        "微信号不要告诉别人",
        "周末，住在乡下的刘大妈住在楼上，王奶奶，家住一楼，张某，家住二楼",
        "嫌疑人说是客服，当事人向警方报案",
        "",
    ],
)
def test_not_found(text: str) -> None:
    assert found(text) == []


def test_the_issuer_may_publish_its_own_mobile() -> None:
    assert found("值班手机138-1234-5678", frozenset({"13812345678"})) == []


@pytest.mark.parametrize("number", ["11010519491231002X", "13812345678", "4111111111111111"])
def test_messages_do_not_repeat_it(number: str) -> None:
    (problem,) = privacy_problems(Text("a.md", 1, f"号码{number}"))
    assert number not in str(problem)
    assert masked(number) in str(problem)


def test_check_digits() -> None:
    assert is_id_number("11010519491231002X")
    assert not is_id_number("123456789012345678")
    assert is_card_number("4111111111111111")
    assert not is_card_number("4111111111111112")


@given(st.text("0123456789Xx -微信号QQ账受害人张王李伟，：", max_size=80))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_any_text(text: str) -> None:
    found(text)
