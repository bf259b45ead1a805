"""What is answered besides explainers: help for who has paid, pages, and an honest word where nothing fits."""

from __future__ import annotations

import re
from typing import Any

import pytest
from fanzha.site.search.patterns import expression

from tests.test_search import found

LED = {
    "help/": "我被骗了 钱被骗走了 已经转账了怎么办 钱转走了怎么办 怎么报警 报警 刚转过去五万怎么办 "
    "钱已经汇出去了咋整 能帮我把上次被骗的钱要回来 把验证码告诉别人了怎么办",
    "help/?": "能追回吗 派出所不立案怎么办 怎么劝老人",
    "help/police-list/": "立案需要什么材料",
    "hotlines/": "12110 96110是什么 反诈中心APP 怎么举报诈骗短信",
    "print/": "海报",
    "letter-desk/": "致家长的一封信",
    "quiz/": "反诈知识竞赛",
    "tactics/maochong-gongjianfa/": "公家的人来家里拿现金",
    "tactics/daikuan-zhengxin/": "他说不还钱就爆我通讯录",
    "tactics/bangxin-liangka/": "把电话卡借给别人用给我一百块 两卡",
    "self-check/": "怎么判断是不是诈骗",
    "tactics/shuadan-fanli/": "刷单被骗了怎么办",
}

URGENT = ("被骗了", "来家里", "借给")  # raise a first screen, and are a story all the same


def test_who_has_lost_money_is_led_to_help_and_who_asks_for_a_page_to_it(chromium: Any, search_address: str) -> None:
    page = chromium.new_page()
    page.goto(f"{search_address}search/")
    for first, queries in LED.items():
        for query in queries.split():
            assert found(page, query)[0] == "/" + first.rstrip("?"), query
            urgent = page.get_attribute("#search-urgent", "data-urgent")
            assert bool(urgent) == (first == "help/" or any(each in query for each in URGENT)), query


def test_who_is_promised_the_money_back_is_led_to_the_warning(chromium: Any, search_address: str) -> None:
    page = chromium.new_page()
    page.goto(f"{search_address}search/")
    found(page, "有人说能帮我把被骗的钱追回来先交两千")
    assert page.get_attribute("#search-results a >> nth=0", "href").endswith("help/#第七步-防二次诈骗")


CHATTER = "今天天气怎么样 怎么做红烧肉 孩子发烧怎么办 世界杯谁赢了 帮我写一首诗 春节几号 鸵鸟"
ELSEWHERE = "收藏品拍卖 传销拉人头"
CLEAR = (
    "裸聊 nfc 保健品 和女的视频脱了衣服被录说要发通讯录 中奖要先交税 国家补贴领取交工本费 釣魚短訊 网络赌博 境外来电 "
    "刷单 安全账户 公检法 老师在群里收资料费 抖音会员每月扣800 网上情骗 網上情騙"
)


def test_what_does_not_fit_is_said_to_before_weak_results(chromium: Any, search_address: str) -> None:
    page = chromium.new_page()
    page.goto(f"{search_address}search/")
    for query in CHATTER.split():
        assert found(page, query) == [], query
        assert page.get_attribute(".fz-found__none a[href^='tel:']", "href") == "tel:96110"
    for query in ELSEWHERE.split():
        assert not any("tactics/" in link for link in found(page, query)), query
        assert page.inner_text(".fz-found__none").startswith("本站还没有专讲这种事的页面"), query
    for query in CLEAR.split():
        assert found(page, query), query
        assert page.locator(".fz-found__none").count() == 0, query


def test_the_best_explainer_says_what_to_do_first_and_cases_what_happened(chromium: Any, search_address: str) -> None:
    page = chromium.new_page()
    page.goto(f"{search_address}search/")
    found(page, "刷单返利")
    assert page.locator(".fz-found__first").count() == 1
    first = page.locator("li", has=page.locator("a[href$='tactics/shuadan-fanli/']"))
    assert first.locator(".fz-found__first").inner_text() == "先这样做：一要垫钱就停，一分也不垫"
    assert page.locator("li:has(a[href*='cases/']) small").nth(1).inner_text().endswith("。")


@pytest.mark.parametrize(
    ("said", "is_meant"),
    [
        ("我转了三万块", True),
        ("汇给他了1200", True),
        ("转眼就三万了", False),
        ("转了，他问我要三万", False),
        ("转了一下午的街", False),
        ("我要转三万", False),
    ],
)
def test_a_pattern_is_words_in_their_order_within_a_clause(said: str, is_meant: bool) -> None:
    assert bool(re.search(expression("转、汇 … 了 … 〈金额〉"), said)) is is_meant


def test_a_gap_may_be_long_and_no_word_is_an_expression() -> None:
    assert re.fullmatch(expression("甲 …… 乙"), "甲一二三四五六七八乙")
    assert not re.search(expression("甲 … 乙"), "甲一二三四五六七八乙")
    assert expression("转、(a+)+、. … 了") == "转[^，。！？；,.!?;]{0,3}?了"
