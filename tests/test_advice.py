"""Advice that can harm, and sentences that only look like it."""

from __future__ import annotations

import pytest
from fanzha.checks.advice import answered_with_care, evidence_first, nothing_absolute, nothing_promised
from fanzha.content.texts import Text


def rules(rule, *lines: str, keys: tuple[str | int, ...] = ()) -> list[int]:  # type: ignore[no-untyped-def]
    texts = [Text("x.md", at, line, (*keys, at) if keys else ()) for at, line in enumerate(lines, 1)]
    return [problem.line for problem in rule(texts)]


@pytest.mark.parametrize(
    "said",
    [
        "钱一定能追回",
        "保证把钱追回来",
        "警察肯定会抓到他",
        "报了警就绝对能要回损失",
        "全部都能退回",
        "百分百返还",
        "包退回",
    ],
)
def test_promises(said: str) -> None:
    assert rules(nothing_promised, f"放心，{said}。") == [1]


@pytest.mark.parametrize(
    "said",
    [
        "不一定能追回，越早报警越好",
        "没有人能保证追回",
        "对方说保证追回，那是新的骗局",
        "自称能百分百追回的人，找上门来就是骗子",
        "“一定能追回”这句话，警察不会说",
        "钱追回了一部分",
        "一定要报警，也许能追回",
    ],
)
def test_no_promises(said: str) -> None:
    assert rules(nothing_promised, said) == []


def test_what_the_fraudster_says_is_no_advice() -> None:
    assert rules(nothing_promised, "一定能追回", keys=("red_flags",)) == []


@pytest.mark.parametrize(
    ("steps", "wrong"),
    [
        (("马上退群", "截图", "报警"), [1]),
        (("停手", "拨打110", "截图", "退群、拉黑"), []),
        (("截图以后再拉黑",), []),
        (("先不要退群，截图",), []),
        (("拉黑之前先截图",), []),
        (("停手", "卸载软件"), [2]),
        (("保留聊天记录，再退群",), []),
    ],
)
def test_the_order_of_what_to_do(steps: tuple[str, ...], wrong: list[int]) -> None:
    assert rules(evidence_first, *steps, keys=("do",)) == wrong


def test_every_numbered_list_is_a_list_of_its_own() -> None:
    lines = ["1. 截图，报警", "2. 退群", "", "## 又一节", "1. 退群", "2. 截图"]
    assert rules(evidence_first, *lines) == [5]
    assert rules(evidence_first, "1. 截图", "2. 退群", "1. 拉黑对方", "2. 报警") == [3]


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (("96110打来，请接听。",), [1]),
        (("有一个电话要接：96110。",), [1]),
        (("96110打来，请接听。", "真的96110不会要您转账、要验证码。"), []),
        (("96110打来请接听，不会要您转账。",), []),
        (("96110打来，请接听。", "……", "……", "真客服不会要您转账。"), [1]),
        (("请接听家人的电话，拿不准拨打96110。",), []),
        (("拿不准，拨打96110。",), []),
    ],
)
def test_who_is_told_to_answer_is_told_how_to_know(lines: tuple[str, ...], wrong: list[int]) -> None:
    assert rules(answered_with_care, *lines) == wrong


@pytest.mark.parametrize(
    "said",
    [
        "说能退款的，一定是骗子。",
        "骗子肯定会拉黑您",
        "银行工作人员不会要您的验证码",
        "客服不会问密码",
        "正规贷款不收保证金",
        "正规平台不会收任何费用",
        "警察永远不会找您",
        "只要不转账就不会被骗",
    ],
)
def test_absolutes(said: str) -> None:
    assert rules(nothing_absolute, said) == [1]


@pytest.mark.parametrize(
    "said",
    [
        "银行工作人员不会打电话要您的验证码",
        "客服打电话来，不会要您说出密码",
        "正规贷款，放款以前不收费",
        "正规平台不会让您先转钱给个人，也不会收您的保证金",
        "不一定是骗子，先问一问",
        "“一定是骗子”这句话太绝对",
        "银行卡不离手",
        "一定要打电话问一问",
        "只要记住一件事：不转账",
    ],
)
def test_no_absolutes(said: str) -> None:
    assert rules(nothing_absolute, said) == []
