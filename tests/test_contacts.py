"""Numbers and addresses: every disguise is seen through, and what only looks like a number is left in peace."""

from __future__ import annotations

import pytest
from fanzha.checks.contacts import contact_problems, undisguised
from fanzha.content.library import read_library
from fanzha.content.registry import Registry
from fanzha.content.texts import Text
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sample_project import SAMPLE


@pytest.fixture(scope="module")
def registry() -> Registry:
    library, _ = read_library(SAMPLE)
    assert library
    return Registry(library.vocabulary)


def rules_for(text: str, registry: Registry) -> list[str]:
    return [problem.rule for problem in contact_problems(Text("a.md", 1, text), registry)]


@pytest.mark.parametrize(
    "text",
    [
        "拨打110，拿不准打96110。",
        "值班室0000-0000000，或0371-96110。",
        "登录www.nhsa.gov.cn、https://fanzha.example.com/cases/，再看news.example.net。",
        "3168元 11.06 110报警 1100元 2110人",
        "12000元、12000多人、10000余份、12345万元、95000次、11000名学生",
        "12,345元，10.12345，2025-12345，第12345号",
        "2025年12月01日21:05，占12.345%，1/12345",
        "手机尾号1234，第38条第2款，2022年9月2日，主席令第一一九号",
        "二〇二五年六月，一百一十人，九六年",
        "A4纸、MP4、4.5.6版、README.md、v1.2.3",
        "",
    ],
)
def test_in_peace(text: str, registry: Registry) -> None:
    assert rules_for(text, registry) == []


@pytest.mark.parametrize(
    "number", ["12399", "95588", "96119", "10699000", "010-12345678", "(0371)66667777", "400-810-1234"]
)
@pytest.mark.parametrize("sentence", ["{}", "请拨{}。", "电话：{}，", "（{}）", "**{}**"])
def test_strangers(number: str, sentence: str, registry: Registry) -> None:
    assert rules_for(sentence.format(number), registry) == ["contact-unknown"]


@pytest.mark.parametrize("sentence", ["请拨打119", "致电123456", "打1234567咨询", "热线：88888888"])
def test_called(sentence: str, registry: Registry) -> None:
    assert rules_for(sentence, registry) == ["contact-unknown"]


@pytest.mark.parametrize(
    "number",
    ["９６１１０", "96①①0", "⑨⑥⑪0", "⑨⑥①①⓪", "𝟗𝟔𝟏𝟏𝟎", "96 110", "96-110", "9 6 1 1 0", "96\u200b110", "96·110",
     "九六一一〇", "九六幺幺零", "玖陆壹壹零", "➒➏➊➊⓿", "９6①一〇", "幺幺零"],
)  # fmt: skip
def test_badly_written(number: str, registry: Registry) -> None:
    assert rules_for(f"请拨打{number}咨询", registry) == ["contact-form"]


@pytest.mark.parametrize("number", ["96ll0", "961l0", "9611O", "o96110", "0755110", "96|10"])
def test_lookalikes(number: str, registry: Registry) -> None:
    assert rules_for(f"请拨打{number}咨询", registry) == ["contact-lookalike"]


@pytest.mark.parametrize(
    "host",
    [
        "uu12311.cn",
        "96ll0.cc",
        "fake-gov.cn.evil.com",
        "nhsa.gov.cn.top",
        "xgov.cn.icu",
        "12377.xyz",
        "a.b.c.vip",
        "BAD.COM",
    ],
)
@pytest.mark.parametrize("sentence", ["登录{}查询", "[官网](http://{}/a?b=c)", "https://{}"])
def test_foreign_hosts(host: str, sentence: str, registry: Registry) -> None:
    found = set(rules_for(sentence.format(host), registry))
    assert found & {"domain-unknown", "contact-lookalike"}, found


def test_user_part_does_not_hide_a_host(registry: Registry) -> None:
    assert rules_for("https://www.gov.cn@evil.example/a", registry) != []


@pytest.mark.parametrize("mailbox", ["fanzha@163.com", "a.b+c@mail.gov.cn", "fanzha＠qq．com"])
def test_mailboxes(mailbox: str, registry: Registry) -> None:
    assert "contact-mailbox" in rules_for(f"写信到{mailbox}。", registry)


@given(st.text("0123456789-. ()lO０①九六一〇零@gov.cnhttp:/元人月", max_size=60))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_any_text(registry: Registry, text: str) -> None:
    bare, places = undisguised(text)
    assert len(bare) == len(places)
    assert places == sorted(places)
    for problem in contact_problems(Text("a.md", 1, text), registry):
        assert "\n" not in problem.message
