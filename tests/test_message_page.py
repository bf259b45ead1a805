"""看看这条消息 in a browser: answers as in Python, nothing sent or kept, keyboard, Traditional, files, the search."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from fanzha.checks.message_judge import judge
from fanzha.content.icons import icons_of
from fanzha.content.message_flags import read_message_flags
from fanzha.content.message_rules import MessageRules, rules_of_messages
from fanzha.site.message import message_pages, plain_characters

from tests.browser import DESKTOP, PHONE, barriers_in_all_looks, opened, scrolls_sideways
from tests.messages.corpus import samples
from tests.own_content import own_library
from tests.page_types import MESSAGES
from tests.sample_project import REPOSITORY

ODD = (
    "",
    "好的",
    "🙂请把钱转🙂到“安 全·账户”🙂" * 30,
    "請把錢轉到安全賬戶，別告訴家人",
    "登录 https://gov.cn@yb.example.top/a?b=1，办理；打开 gov.cn.example.com、http://192.0.2.7/x、t.cn/abc",
    "联系９６ｌｌ０、0755110、+86 138 0000 0000、０１０-00000000，发到someone@qq.com或x@example.org",
    "汇到 6200 0000 0000 0000 000\n订单6200000000000000000\r\n消费12000元，余额95588.00元，拨打95588",
    "转账" * 1500,
    "<script>alert(1)</script>&lt;b>",
)
ANSWERS = """texts => texts.map(text => {
  const found = window.fanzhaMessage.judge(text);
  return {
    level: found.level, points: found.points,
    found: Object.fromEntries(found.found.map(each => [each.flag.id, each.quotes])),
    contacts: found.contacts.map(each => [each.text, each.kinds, each.owner]),
    tactics: found.tactics.map(at => window.fanzhaMessage.shown.tactics[at][0]),
  };
})"""
KEPT = "Object.keys(sessionStorage).concat(Object.keys(localStorage)).join()"


@pytest.fixture(scope="module")
def rules() -> MessageRules:
    library = own_library()
    flags = read_message_flags(library)[0]
    return rules_of_messages(library, flags, plain_characters(flags))


def look_at(page: Any, text: str) -> None:
    page.fill("#message-text", text)
    page.click("[data-message-form] [type=submit]")


def test_the_page_answers_as_python_does(
    chromium: Any, own_address: str, complaints: list[str], rules: MessageRules
) -> None:
    texts = [*ODD, *(each.text for kind in ("genuine", "tricky", "scam") for each in samples(kind))]
    page = opened(chromium, own_address + "message/", complaints)
    titles = own_library().tactics
    for text, answer in zip(texts, page.evaluate(ANSWERS, texts), strict=True):
        expected = judge(text, rules)
        assert answer == {
            "level": expected.level,
            "points": expected.points,
            "found": {id_: list(quotes) for id_, quotes in expected.found.items()},
            "contacts": [[each.text, list(each.kinds), each.owner] for each in expected.contacts],
            "tactics": [titles[id_].title for id_ in expected.tactics],
        }, text


@pytest.mark.parametrize("edition", ["", "zh-hant/"])
def test_a_message_is_marked_explained_and_goes_nowhere(
    chromium: Any, own_address: str, complaints: list[str], edition: str
) -> None:
    page = opened(chromium, f"{own_address}{edition}message/", complaints, fresh=True, viewport=PHONE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    look_at(page, MESSAGES["likely"])
    assert page.evaluate("document.activeElement.id") == "message-outcome"
    assert page.locator("#message-outcome").inner_text() in ("很像诈骗", "很像詐騙")
    marks = page.locator("[data-message-text] mark").all_inner_texts()
    assert any("屏幕共享" in mark for mark in marks)
    assert "95588" not in marks
    assert page.locator("[data-message-text]").inner_text() == MESSAGES["likely"]
    assert page.locator("[data-message-said] a[href='tel:96110']").is_visible()
    assert "95588" in page.locator("[data-message-contacts]").inner_text()
    link = page.locator("[data-message-tactics] a").first
    assert "/tactics/" in link.evaluate("link => link.href")
    # The browser asks for the icon of a tab whenever it likes.
    assert [url for url in asked if "favicon" not in url] == [], "something was sent or fetched"
    assert page.evaluate(KEPT) == ""
    page.reload()
    assert page.input_value("#message-text") == ""
    assert complaints == []


def test_traditional_characters_are_read_in_both_editions(
    chromium: Any, own_address: str, complaints: list[str]
) -> None:
    for edition in ("", "zh-hant/"):
        page = opened(chromium, f"{own_address}{edition}message/", complaints)
        for text in ("請把錢轉到安全賬戶核查", "请把钱转到安全账户核查"):
            look_at(page, text)
            assert page.locator(".fz-message__result--2").is_visible()


def test_three_outcomes_and_none_of_them_says_safe(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "message/", complaints, viewport=PHONE)
    outcomes = []
    for text in MESSAGES.values():
        look_at(page, text)
        outcomes.append(page.locator("#message-outcome").inner_text())
        assert page.locator("[data-message-said] a[href='tel:96110']").is_visible()
        masthead = page.locator(".fz-header").bounding_box()
        assert page.locator("#message-outcome").bounding_box()["y"] >= masthead["y"] + masthead["height"]
    assert outcomes == ["很像诈骗", "说不准", "没看到常见特征（不等于安全）"]


def test_an_empty_box_and_a_long_text_are_told(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "message/", complaints)
    look_at(page, "  ")
    assert "先把消息粘贴进来" in page.locator("[data-message-count]").inner_text()
    assert not page.locator("[data-message-result]").is_visible()
    look_at(page, "一" * 2000 + "请把钱转到安全账户")
    assert "只看前2000个字" in page.locator("[data-message-count]").inner_text()
    assert page.locator(".fz-message__result--0").is_visible()
    page.click("[type=reset]")
    assert page.input_value("#message-text") == ""
    assert not page.locator("[data-message-result]").is_visible()


def test_markup_in_a_message_stays_text(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "message/", complaints)
    text = "<img src=x onerror=alert(1)>请共享屏幕 https://a.example/<b>"
    look_at(page, text)
    assert page.locator("[data-message-text]").inner_text() == text
    assert page.locator("[data-message-result] img").count() == 0
    assert complaints == []


def test_it_works_with_the_keyboard_and_reads_in_order(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "message/", complaints, viewport=DESKTOP)
    page.focus("#message-text")
    page.keyboard.insert_text(MESSAGES["likely"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "message-outcome"
    tree = page.locator("main").aria_snapshot()
    order = ["收到的消息", "看一看", "很像诈骗", "您贴的原话", "可疑的地方", "像哪种骗局", "不管结果怎样"]
    assert [tree.index(each) for each in order] == sorted(tree.index(each) for each in order)
    assert 'textbox "收到的消息"' in tree


def test_it_works_from_a_file_and_without_a_network(
    chromium: Any, own_site: Path, own_address: str, complaints: list[str]
) -> None:
    page = opened(chromium, (own_site / "message/index.html").as_uri(), complaints)
    look_at(page, MESSAGES["likely"])
    assert page.locator(".fz-message__result--2").is_visible()
    page = opened(chromium, own_address + "message/", complaints)
    page.context.set_offline(True)
    look_at(page, "请共享屏幕")
    assert page.locator(".fz-message__result--2").is_visible()


def test_without_javascript_it_says_what_to_do(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "message/", complaints, java_script_enabled=False)
    assert not page.locator("#message-text").is_visible()
    assert page.locator("noscript a[href='tel:96110']").count() or page.get_by_text("把消息念给").is_visible()
    assert page.locator("main a[href='tel:110']").first.is_visible()


def test_nothing_jumps_when_it_starts_and_large_text_fits(
    chromium: Any, own_address: str, complaints: list[str]
) -> None:
    page = opened(chromium, own_address + "message/", complaints, viewport=PHONE)
    shift = """() => new Promise(tell => {
      let sum = 0;
      new PerformanceObserver(list => list.getEntries().forEach(each => { sum += each.value; }))
        .observe({type: "layout-shift", buffered: true});
      setTimeout(() => tell(sum), 200);
    })"""
    assert page.evaluate(shift) < 0.05
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    look_at(page, MESSAGES["likely"] + "a" * 300)
    assert not scrolls_sideways(page)


def test_axe_finds_nothing(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "message/", complaints, viewport=PHONE)
    assert barriers_in_all_looks(page) == []
    look_at(page, MESSAGES["likely"])
    assert barriers_in_all_looks(page) == []
    assert complaints == []


PASTE = """([id, text]) => {
  const box = document.getElementById(id);
  const clipboard = new DataTransfer();
  clipboard.setData("text/plain", text);
  box.focus();
  box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true }));
  box.value = text.replace(/\\n/g, "").slice(0, 200);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}"""


@pytest.mark.parametrize(("path", "box"), [("", "home-search"), ("search/", "page-search")])
@pytest.mark.parametrize("by", ["click", "Enter"])
def test_the_search_hands_a_pasted_message_over_whole_and_in_no_request(
    chromium: Any, own_address: str, complaints: list[str], path: str, box: str, by: str
) -> None:
    text = "您好，我是客服。\n" + "请耐心听我说。" * 40 + "请打开屏幕共享。"
    page = opened(chromium, own_address + path, complaints, fresh=True, viewport=PHONE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(unquote(request.url)))
    page.evaluate(PASTE, [box, text])
    offer = page.locator(".fz-handover a:visible")
    assert "看看这条消息" in offer.inner_text()
    if by == "click":
        offer.click()
    else:
        page.press(f"#{box}", "Enter")
    page.wait_for_selector(".fz-message__result--2")
    assert page.input_value("#message-text") == text
    assert page.url == own_address + "message/"
    assert page.evaluate(KEPT) == ""
    assert [url for url in asked if "客服" in url or "屏幕共享" in url] == []


def test_where_nothing_can_be_kept_the_text_goes_behind_the_address(
    chromium: Any, own_address: str, complaints: list[str]
) -> None:
    page = opened(chromium, own_address + "message/#text=" + "请共享屏幕", complaints)
    assert page.locator(".fz-message__result--2").is_visible()
    assert page.url == own_address + "message/"


@pytest.mark.parametrize(
    "words", ["对方让我共享屏幕", "我妈接到电话说要转到安全账户，她已经转了两万块，现在怎么办才好"]
)
def test_questions_stay_with_the_search(chromium: Any, own_address: str, complaints: list[str], words: str) -> None:
    page = opened(chromium, own_address, complaints, viewport=PHONE)
    page.fill("#home-search", words)
    assert page.locator(".fz-handover:visible").count() == 0


def test_the_data_cannot_end_the_script_and_names_no_host() -> None:
    page = message_pages(own_library(), icons_of(REPOSITORY), True)["message.md"]
    block = page.split("data-message-words>")[1].split("</script>")[0]
    assert block.isascii()
    assert "." not in block
    assert json.loads(block)["limits"]["LONGEST"] == 2000
