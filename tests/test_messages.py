"""看看这条消息: what is asked of its flags, and how they do on texts that nothing was tuned on."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from fanzha import read_and_check
from fanzha.checks.message_judge import Judgement, judge
from fanzha.content.message_flags import FLAGS_FILE, read_message_flags
from fanzha.content.message_rules import LIKELY, MessageRules, rules_of_messages

from tests.messages.corpus import samples
from tests.own_content import own_library
from tests.sample_project import write

LEAST_NOTICED = 0.9  # of scam texts: 很像诈骗 or 说不准
MOST_DOUBTED = 0.1  # of genuine texts: 说不准; none may be 很像诈骗

FLAGS = """- id: safe-account
  title: 要您转到“安全账户”
  look: 安全账户、转到…账户
  why: 没有安全账户。
  weight: 6
  tactics: kefu-yangli
  example: 请转到我的账户
"""


@pytest.fixture(scope="module")
def rules() -> MessageRules:
    library = own_library()
    return rules_of_messages(library, read_message_flags(library)[0], {"賬": "账", "戶": "户", "轉": "转"})


@pytest.mark.parametrize("blind", [False, True])
def test_no_genuine_text_is_called_a_fraud_and_few_are_doubted(rules: MessageRules, blind: bool) -> None:
    texts = [each for each in samples("genuine") if each.blind is blind]
    judged = {each.text: judge(each.text, rules) for each in texts}
    assert len(texts) >= 75
    assert [text for text, judgement in judged.items() if judgement.level == 2] == []
    assert sum(each.level == 1 for each in judged.values()) <= MOST_DOUBTED * len(texts)


def test_genuine_texts_that_use_a_swindlers_words_are_no_fraud(rules: MessageRules) -> None:
    texts = [each.text for each in samples("tricky")]
    assert len(texts) >= 40
    assert [text for text in texts if judge(text, rules).level == 2] == []


@pytest.mark.parametrize("blind", [False, True])
def test_scam_texts_are_noticed(rules: MessageRules, blind: bool) -> None:
    texts = [each for each in samples("scam") if each.blind is blind]
    missed = [each.text for each in texts if not judge(each.text, rules).level]
    assert len(texts) >= 100
    assert len(missed) <= (1 - LEAST_NOTICED) * len(texts), missed


def test_the_corpus_is_large_enough_and_says_nothing_twice() -> None:
    counts = Counter(each.about for each in samples("scam"))
    assert len(counts) == 48
    assert min(counts.values()) >= 6
    assert counts.total() >= 300
    everything = [each.text for kind in ("genuine", "scam") for each in samples(kind)]
    assert len(set(everything)) == len(everything)


def test_flags_point_to_every_tactic_and_to_no_other(rules: MessageRules) -> None:
    named = {tactic for flag in rules.flags for tactic in flag.tactics}
    assert named == {each.about for each in samples("scam")}


def found(text: str, rules: MessageRules) -> Judgement:
    return judge(text, rules)


@pytest.mark.parametrize(
    ("text", "flag", "words"),
    [
        ("请把钱转到“安 全·账户”核查", "safe-account", "安 全·账户"),
        ("請把錢轉到安全賬戶", "safe-account", "安全賬戶"),
        ("联系客服９６ｌｌ０", "number-fake", "９６ｌｌ０"),
        ("致电0755110", "number-fake", "0755110"),
        ("登录 https://gov.cn@yb.example.top/a?b=1，办理", "link-unknown", "https://gov.cn@yb.example.top/a?b=1"),
        ("打开 gov.cn.example.com", "link-fake", "gov.cn.example.com"),
        ("打开 12381-yj.example.com 和", "link-fake", "12381-yj.example.com"),
        ("进入http://192.0.2.7/x", "link-bare", "http://192.0.2.7/x"),
        ("点 t.cn/abc 看", "link-short", "t.cn/abc"),
        ("汇到 6200 0000 0000 0000 000", "number-card", "6200 0000 0000 0000 000"),
        ("回电+00 800 000 0000", "number-abroad", "+00 800 000 0000"),
        ("联系13800000000", "number-mobile", "13800000000"),
        ("发到someone@qq.com", "mailbox", "someone@qq.com"),
    ],
)
def test_the_readers_own_words_are_quoted(rules: MessageRules, text: str, flag: str, words: str) -> None:
    assert words in found(text, rules).found.get(flag, ())


@pytest.mark.parametrize(
    "text",
    [
        "请勿把钱转到安全账户。",
        "凡是让您共享屏幕的，都是诈骗。",
        "近期有不法分子冒充客服，诱导下载会议软件。",
        "验证码 123456，请勿告诉他人。",
        "这款理财产品非保本。",
        "取件码 13800000，订单6200000000000000000",
        "消费12000元，余额95588.00元，路口110米",
    ],
)
def test_denials_warnings_and_counts_are_no_flags(rules: MessageRules, text: str) -> None:
    flags = [flag.id for flag in rules.flags if flag.kind == "flag"]
    assert [each for each in found(text, rules).found if each in flags] == []


def test_numbers_and_sites_of_the_registry_are_named(rules: MessageRules) -> None:
    contacts = found("拨打96110或12345，见fuwu.nhsa.gov.cn，不要打95000。", rules).contacts
    assert [(each.text, each.kinds, bool(each.owner)) for each in contacts] == [
        ("96110", ("number-official",), True),
        ("12345", ("number-official",), True),
        ("fuwu.nhsa.gov.cn", ("link-official",), True),
        ("95000", ("number-unknown",), False),
    ]


@pytest.mark.parametrize("text", ["", " \n ", "好的", "🙂" * 30, "1" * 5000, "转" * 2000, "…" * 2000, "a." * 1000])
def test_any_text_gets_an_answer_that_is_never_safe(rules: MessageRules, text: str) -> None:
    assert found(text, rules).level in (0, 1, 2)


def test_one_firm_flag_is_enough(rules: MessageRules) -> None:
    judgement = found("请把钱转到安全账户", rules)
    assert judgement.level == 2
    assert judgement.points >= LIKELY
    assert judgement.tactics[0] == "maochong-gongjianfa"


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        (FLAGS, "id: safe-account", "message-flag-form"),
        ("- id: safe-account", "- safe-account\n- id: safe-account", "message-flag-form"),
        ("  weight: 6\n", "", "message-flag-part"),
        ("  why: 没有安全账户。\n", "", "message-flag-part"),
        ("安全账户、转到…账户", "安全账户、转", "message-flag-word"),
        ("安全账户、转到…账户", "安全账户、…账户", "message-flag-word"),
        ("kefu-yangli", "kefu-yangl", "message-flag-tactic"),
        ("example: 请转到我的账户", "example: 请看别的一句话", "message-flag-example"),
        (FLAGS, FLAGS + FLAGS, "message-flag-repeated"),
        ("没有安全账户。", "贪心的人才信。", "word-respect"),
        ("没有安全账户。", "请打12399核实。", "contact-unknown"),
    ],
)
def test_what_is_wrong_with_a_flag_is_told(project: Path, before: str, after: str, rule: str) -> None:
    assert before in FLAGS
    write(project, FLAGS_FILE, FLAGS.replace(before, after, 1))
    told = [str(problem) for problem in read_and_check(project)[1]]
    assert any(f"{FLAGS_FILE}:" in each and f"[{rule}]" in each for each in told), told


def test_a_sound_flag_is_accepted(project: Path) -> None:
    write(project, FLAGS_FILE, FLAGS)
    assert read_and_check(project)[1] == []
