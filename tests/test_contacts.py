"""Numbers and addresses: every disguise is seen through, and what only looks like a number is left in peace."""

from __future__ import annotations

import pytest
from fanzha.checks.as_seen import seen
from fanzha.checks.contacts import contact_problems
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
        "拨打110，拿不准拨打96110。",
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


@pytest.mark.parametrize(
    "sentence",
    [
        "请拨打119",
        "致电123456",
        "打1234567咨询",
        "热线：88888888",
        "座机：6611-2233",
        "服务：95599",
        "9.6.1.1.2",
        "9,6,1,1,9",
        "1 1 9",
    ],
)
def test_called(sentence: str, registry: Registry) -> None:
    assert rules_for(sentence, registry) == ["contact-unknown"]


@pytest.mark.parametrize(
    "number",
    ["９６１１０", "96①①0", "⑨⑥⑪0", "⑨⑥①①⓪", "𝟗𝟔𝟏𝟏𝟎", "96 110", "96-110", "9 6 1 1 0", "96\u200b110", "96·110",
     "9.6.1.1.0", "九六一一〇", "九六幺幺零", "玖陆壹壹零", "➒➏➊➊⓿", "９6①一〇", "幺幺零"],
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


@pytest.mark.parametrize(
    "text",
    [
        "有事找12399", "客服4008101234，全天在线", "400.810.1234", "400 8101 234", "010/88881234",
        "０１０—８８８８１２３４", "幺二三九九", "4OO-81O-1234",
        "010&#45;88&#8203;881234", "010**8888**1234", "6688 1234可以找到他", "请找66881234", "+44 20 7946 0958",
        "+86 10 8888 1234", "0086-10-88881234",
        "106912345678", "962121", "[110](tel:12399)", "[报警](tel:119)", "[拨打](tel:%31%31%39)",
        "[短信](sms:12399)", "![拨打12399](a.png)", '<a href="tel:12399">110</a>',
        "①②③⑨⑨", "1️⃣2️⃣3️⃣9️⃣9️⃣", "公安局电话：1 2 3 9 9",
    ],
)  # fmt: skip
def test_anything_that_can_be_dialled(text: str, registry: Registry) -> None:
    assert "contact-unknown" in rules_for(text, registry)


@pytest.mark.parametrize("text", ["拨打11O", "拨l10", "打IIO报警", "请记住1I0", "96lIO"])
def test_letters_in_a_number(text: str, registry: Registry) -> None:
    assert rules_for(text, registry)


@pytest.mark.parametrize(
    "text", ["[110](tel:96110)", "[请拨打96110](tel:110)", "[110](sms:12110)", "[12377.cn](https://www.gov.cn/)"]
)
def test_a_link_opens_what_it_says(text: str, registry: Registry) -> None:
    assert "contact-link" in rules_for(text, registry) or "domain-unknown" in rules_for(text, registry)


@pytest.mark.parametrize(
    "text",
    [
        "[110](tel:110)",
        "[拨打110](tel:110)",
        "[报警](tel:110)",
        "[96110](tel:+8696110)",
        "[这里](https://fuwu.nhsa.gov.cn/)",
    ],
)
def test_a_link_that_does(text: str, registry: Registry) -> None:
    assert rules_for(text, registry) == []


@pytest.mark.parametrize("before", range(960, 1010))
def test_a_long_line_is_read_in_pieces_that_cut_no_address(before: int, registry: Registry) -> None:
    filled = "甲" * before
    assert rules_for(f"{filled}：https://fanzha.example.com/cases/或0000-0000000。" * 3, registry) == []
    assert "domain-unknown" in rules_for(f"{filled}：https://fanzha.example.evil.top/cases/。", registry)
    assert "contact-unknown" in rules_for(f"{filled}打95001。{filled}", registry)


@pytest.mark.parametrize("mark", ["‮", "‭", "‫", "⁦", "⁧", "&#x202E;", "‏"])
def test_what_turns_digits_around(mark: str, registry: Registry) -> None:
    assert "contact-order" in rules_for(f"请拨打{mark}011", registry)


@pytest.mark.parametrize(
    "text",
    [
        "//evil.com/a", "[官网](//evil.example/a)", "[官网](\\\\evil.example)", "https:\\\\evil.com",
        "https:/\\evil.com", "http:evil.com", "登录evil。com查询", "evil．com", "ｅｖｉｌ．ｃｏｍ",
        "https://www.gov.cn@evil.com/", "https://www.gov.cn%40evil.com/", "https://gov.cn:443@evil.com",
        "http://xn--80ak6aa92e.com", "xn--fiqs8s.cn", "https://gоv.cn", "登录gоv.cn", "ɡov.cn",
        "https://www.gov.cn:8443/", "http://23.95.112.7/a", "23.95.112.7:8080", "访问23.95.112.7",
        "http://3232235777/", "http://[::1]/", "hxxp://evil.com", "evil[.]com", "evil点com", "evil dot com",
        "evil&#46;com", "ev​il.com", "ev**il.co**m", "中国反诈.com", "反诈中心.网址", "fanzha.公司", "evil.com.",
        "HTTPS://EVIL.COM", "![去evil.com](a.png)", "gov.cn.evil.top", "ftp://evil.com", "h t t p://evil.com",
    ],
)  # fmt: skip
def test_addresses_as_a_browser_reads_them(text: str, registry: Registry) -> None:
    assert {"domain-unknown", "contact-lookalike"} & set(rules_for(text, registry)), text


@pytest.mark.parametrize(
    "text",
    [
        "域名以gov.cn结尾", "认准.gov.cn", "https://www.gov.cn:443/", "ｎｈｓａ．ｇｏｖ．ｃｎ", "第1.2.3.4节",
        "版本10.2.3.44", "看截图.png", "三步走//第一步", "and/or", "24/7", "他说。com是域名的结尾", "0000-0000000",
        "电话：000-00000000", "邮编100005", "验证码123456", "一二三，木头人", "20251122", "第12399号公告",
        "￥12399", "编号12399876", "12399876人", "11:05-12:10", "2025.11.22", "11%到12%", "1/3", "M1.5",
        "GB/T 2260", "总数：12345", "金额：95000", "日期：2025-1122", "浏览：95600", "12:95599", "host:95599",
    ],
)  # fmt: skip
def test_no_number_and_no_address(text: str, registry: Registry) -> None:
    assert rules_for(text, registry) == []


@given(st.text("0123456789-. ()lO０①九六一〇零@gov.cnhttp:/元人月", max_size=60))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_any_text(registry: Registry, text: str) -> None:
    line = seen(text)
    assert line.where is None or len(line.where) == len(line.text) == len(line.digits)
    for problem in contact_problems(Text("a.md", 1, text), registry):
        assert "\n" not in problem.message
