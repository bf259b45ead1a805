"""报警助手: what its list may say, the words it makes, and the page in a browser: paper, keys, nothing kept unasked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fanzha import read_and_check
from fanzha.content.icons import icons_of
from fanzha.content.library import read_library
from fanzha.content.report import REPORT_FILE, Report, read_report
from fanzha.site.report import report_pages

from tests.browser import DESKTOP, PHONE, barriers_in_all_looks, opened, scrolls_sideways
from tests.own_content import own_library
from tests.page_types import report_filled_in
from tests.paper import sheets_of
from tests.sample_project import REPOSITORY, write

FORM = """opening: 我要报警。
groups:
  - id: transfers
    title: 钱怎么走的
    rows: 3
    fields:
      - {id: amount, title: 多少元, kind: money, say: "转走{}元", sheets: police}
  - id: proof
    title: 还有什么
    fields:
      - {id: chat, title: 聊天记录, kind: one, options: [还在, 没有了], say: "聊天记录{}", sheets: police}
sheets:
  - {id: police, title: 报案情况, lead: 给民警}
"""
KEPT = "Object.entries(localStorage).filter(([name]) => name === 'fanzha.report').map(([, text]) => text).join()"
OUTDATED = """() => {
  const draft = JSON.parse(localStorage.getItem("fanzha.report"));
  localStorage.setItem("fanzha.report", JSON.stringify({ ...draft, until: 1 }));
}"""
SHIFT = """() => new Promise(tell => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(each => { sum += each.value; }))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => tell(sum), 200);
})"""


@pytest.fixture(scope="module")
def report() -> Report:
    found, problems = read_report(own_library())
    assert problems == []
    assert found
    return found


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        (FORM, "- opening", "report-form"),
        ("opening: 我要报警。\n", "", "field-missing"),
        ("id: chat", "id: amount", "report-repeated"),
        ("kind: one, ", "", "report-options"),
        ("options: [还在, 没有了], ", "", "report-options"),
        ("options: [还在, 没有了]", "options: [还在]", "report-options"),
        ('"转走{}元"', "转走了", "report-say"),
        ('"聊天记录{}"', '"{}聊天记录{}"', "report-say"),
        ("sheets: police}\n  - id: proof", "sheets: polic}\n  - id: proof", "report-sheet"),
        (", sheets: police}\nsheets", "}\nsheets", "report-sheet"),
        ("title: 聊天记录", "title: 贪心的人", "word-respect"),
        ("lead: 给民警", "lead: 打12399", "contact-unknown"),
    ],
)
def test_what_is_wrong_with_the_form_is_told(project: Path, before: str, after: str, rule: str) -> None:
    assert before in FORM
    write(project, REPORT_FILE, FORM.replace(before, after, 1))
    told = [str(problem) for problem in read_and_check(project)[1]]
    assert any(f"{REPORT_FILE}:" in each and f"[{rule}]" in each for each in told), told


def test_a_sound_form_is_accepted_and_none_is_no_fault(project: Path) -> None:
    library, _ = read_library(project)
    assert library
    assert "110" in report_pages(library, icons_of(REPOSITORY), True)["report.md"]
    write(project, REPORT_FILE, FORM)
    assert read_and_check(project)[1] == []


def test_the_form_asks_for_all_that_the_list_on_paper_does(report: Report) -> None:
    """The list that is filled in with a pen (help/police-list.md) and the form must not drift apart."""
    asked = "".join(f"{field.title}{field.hint}{''.join(field.options)}" for _, _, field in report.fields())
    for word in (
        "姓名",
        "账号",
        "时间",
        "元",
        "户名",
        "开户行",
        "订单号",
        "第一次联系",
        "网址",
        "软件",
        "自称",
        "上门",
    ):
        assert word in asked
    for word in ("车牌", "快递单号", "聊天记录", "通话记录", "短信", "截图", "验证码", "身份证照片", "共享过屏幕"):
        assert word in asked
    assert "派出所、民警" in asked
    assert "受案" in asked
    assert not any(word in asked for word in ("身份证号", "密码是")), "not to be written down"


WORDS = """([name, ...values]) => window.fanzhaReport[name](...values)"""


@pytest.mark.parametrize(
    ("call", "answer"),
    [
        (["fen", "5000"], 500000),
        (["fen", "￥5，000.50元"], 500050),
        (["fen", "3.2万"], 3200000),
        (["fen", "１２００块"], 120000),
        (["fen", "三万"], None),
        (["fen", "5000多"], None),
        (["total", ["5000", "3.2万"]], "37000"),
        (["total", ["0.1", "0.2"]], "0.3"),
        (["total", ["5000", "三万"]], ""),
        (["total", ["5000"]], ""),
        (["shown", "6200000000000000000", "account"], "6200 0000 0000 0000 000"),
        (["shown", "6200 0000 0000 0000", "account"], "6200 0000 0000 0000"),
        (["shown", "13800000000", "account"], "138 0000 0000"),
        (["shown", "微信abc_1", "account"], "微信abc_1"),
        (["shown", "5000元", "money"], "5000"),
        (["shown", "三万多", "money"], "三万多"),
    ],
)
def test_sums_and_numbers(
    chromium: Any, own_address: str, complaints: list[str], call: list[Any], answer: object
) -> None:
    page = opened(chromium, own_address + "report/", complaints)
    assert page.evaluate(WORDS, call) == answer


def test_what_is_filled_in_is_said_and_printed_and_goes_nowhere(
    chromium: Any, own_address: str, complaints: list[str]
) -> None:
    page = opened(chromium, own_address + "report/", complaints, fresh=True, viewport=PHONE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    report_filled_in(page)
    said = page.locator("[data-report-words]").inner_text()
    assert said == (
        "我要报警，我被诈骗了，请帮我止付。"
        "第1笔，11月26日14:05，从甲银行尾号0000，转走5000元，"
        "对方账号6200 0000 0000 0000 000，户名和开户行是某某，乙银行。"
        "第2笔，11月26日14:20，从零钱，转走3.2万元。一共2笔，37000元。"
        "我叫示例，电话138 0000 0000，我在人民路菜市场门口。"
        "对方是通过电话、会议软件联系我的，自称是客服。聊天记录都还在。"
    )
    assert page.locator("[data-copy]").first.get_attribute("data-copy") == said
    police, *banks = (each.inner_text() for each in page.locator("[data-sheet]").all())
    assert "37000元" in police
    assert "☑ 会议软件" in police
    assert "□ 微信" in police
    assert len(banks) == 2, "a sheet for each place that money left from"
    assert "5000" in banks[0]
    assert "3.2万" not in banks[0]
    assert "3.2万" in banks[1]
    assert "人民路" not in "".join(banks), "a bank need not know"
    assert [url for url in asked if "favicon" not in url] == []
    assert page.evaluate(KEPT) == ""
    assert complaints == []


def test_paper_has_a_sheet_each_and_nothing_else(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, f"{own_address}report/?view=large", complaints, viewport=PHONE)
    page.evaluate("window.print = () => {}")
    assert ["报案情况" in each or "马上办" in each for each in sheets_of(page)] == [True, True]
    report_filled_in(page)
    sheets = sheets_of(page)
    assert len(sheets) == 3
    assert "6200 0000 0000 0000 000" in " ".join(sheets[0].split())
    for kind, count in (("police", 1), ("bank", 2)):
        page.click(f"[data-print-sheet={kind}]")
        printed = sheets_of(page)
        assert len(printed) == count, kind
        assert all("签名" in sheet for sheet in printed)
        page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(sheets_of(page)) == 3


def test_the_longest_answers_still_fit(chromium: Any, own_address: str, complaints: list[str], report: Report) -> None:
    page = opened(chromium, own_address + "report/", complaints, viewport=DESKTOP)
    rows = max(group.rows for group in report.groups)
    for _ in range(rows - 1):
        page.click("[data-more]")
    assert not page.locator("[data-more]").is_visible()
    for box in page.locator("[data-report-form] input[type=text], [data-report-form] textarea").all():
        box.fill("国" * int(box.get_attribute("maxlength") or 0))
    for row in page.locator("[data-field=from] input").all():
        row.fill("同一家银行的同一张卡")
    for tick in page.locator(".fz-report__choice input").all():
        tick.check()
    sheets = sheets_of(page)
    assert len(sheets) <= 4, "two sides each, where every answer is as long as it may be"
    written = "".join(sheets)
    assert written.count("96110") >= 2, "the last line of both"
    assert all("国" * 4 in sheet for sheet in sheets[:1])
    for box in page.locator("[data-report-form] textarea").all():
        assert box.input_value() in "".join(written.split())


def test_nothing_is_kept_unless_it_is_asked_for(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "report/", complaints, fresh=True, viewport=PHONE)
    page.on("dialog", lambda dialog: dialog.accept())
    report_filled_in(page)
    page.reload()
    assert page.input_value("[name=amount-1]") == ""
    page.check("[data-report-keep]")
    report_filled_in(page)
    page.reload()
    assert page.input_value("[name=amount-2]") == "3.2万"
    assert page.is_checked("[name=chat][value=都还在]")
    assert "37000" in page.locator("[data-report-words]").inner_text()
    page.uncheck("[data-report-keep]")
    assert page.evaluate(KEPT) == ""
    page.check("[data-report-keep]")
    assert page.evaluate(KEPT) != ""
    page.click("[data-report-delete]")
    assert page.evaluate(KEPT) == ""
    assert page.locator("[data-row]").count() == 1
    assert page.input_value("[name=amount-1]") == ""
    assert "都删掉了" in page.locator("[data-report-said]").inner_text()
    assert "37000" not in page.locator("[data-report]").inner_text()


def test_what_was_kept_goes_by_itself(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "report/", complaints, viewport=PHONE)
    page.check("[data-report-keep]")
    page.fill("[name=name]", "示例")
    page.evaluate(OUTDATED)
    page.goto(own_address + "help/")
    assert page.evaluate(KEPT) == ""
    page.goto(own_address + "report/")
    page.check("[data-report-keep]")
    page.evaluate(OUTDATED)
    page.reload()
    assert not page.is_checked("[data-report-keep]")
    assert page.evaluate(KEPT) == ""


def test_leaving_with_something_unkept_is_asked_about(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "report/", complaints, fresh=True, viewport=PHONE)
    asked: list[str] = []

    def accept(dialog: Any) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    page.reload()
    assert asked == []
    page.fill("[name=name]", "示例")
    page.reload()
    assert asked == ["beforeunload"]
    page.check("[data-report-keep]")
    page.fill("[name=name]", "示例")
    page.reload()
    assert asked == ["beforeunload"]


def test_it_works_with_the_keyboard_and_reads_in_order(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "report/", complaints, viewport=DESKTOP)
    page.focus("[name=when-1]")
    for words in ("14:05", "甲银行", "5000"):
        page.keyboard.insert_text(words)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # sends nothing
    page.focus("[data-more]")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "when-2"
    page.locator("[data-less]").nth(1).focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "when-1"
    assert "转走5000元" in page.locator("[data-report-words]").inner_text()
    tree = page.locator("main").aria_snapshot()
    order = [
        "先打电话，再填表",
        "停。",
        "民警问什么答什么",
        "找银行",
        "钱是怎么转走的",
        'textbox "什么时间"',
        "您是谁",
        'heading "念给110听"',
        'heading "打印两张纸"',
    ]
    assert [tree.index(each) for each in order] == sorted(tree.index(each) for each in order)
    assert 'textbox "多少元"' in tree
    assert 'group "聊天记录还在吗"' in tree
    assert page.url == own_address + "report/"


def test_it_works_from_a_file_and_without_a_network(
    chromium: Any, own_site: Path, own_address: str, complaints: list[str]
) -> None:
    page = opened(chromium, (own_site / "report/index.html").as_uri(), complaints)
    report_filled_in(page)
    assert "37000" in page.locator("[data-report-words]").inner_text()
    page = opened(chromium, own_address + "report/", complaints)
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    report_filled_in(page)
    assert "37000" in page.locator("[data-report-words]").inner_text()
    assert complaints == []


def test_without_javascript_the_list_and_the_numbers_are_there_to_print(
    chromium: Any, own_address: str, complaints: list[str], report: Report
) -> None:
    page = opened(chromium, own_address + "report/", complaints, java_script_enabled=False)
    assert not page.locator("[data-report-form]").is_visible()
    assert not page.locator("[data-report-call]").is_visible()
    assert page.locator("main a[href='tel:110']").first.is_visible()
    sheets = sheets_of(page)
    assert len(sheets) == 2
    police = "".join(sheets[0].split())
    assert [field.title for _, _, field in report.fields() if field.title not in police] == []
    assert all(number in police for number in ("110", "12110", "96110"))


def test_nothing_jumps_when_it_starts_and_large_text_fits(
    chromium: Any, own_address: str, complaints: list[str]
) -> None:
    page = opened(chromium, own_address + "report/", complaints, viewport=PHONE)
    assert page.evaluate(SHIFT) < 0.01
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    report_filled_in(page)
    page.fill("[name=contact]", "a" * 60)
    assert not scrolls_sideways(page)


@pytest.mark.parametrize("edition", ["", "zh-hant/"])
def test_help_leads_here(chromium: Any, own_address: str, complaints: list[str], edition: str) -> None:
    page = opened(chromium, f"{own_address}{edition}help/", complaints, viewport=PHONE)
    page.locator("main a[href*='report/']").first.click()
    page.wait_for_url(f"**/{edition}report/")
    report_filled_in(page)
    assert "37000" in page.locator("[data-report-words]").inner_text()


def test_axe_finds_nothing(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "report/", complaints, viewport=PHONE)
    assert barriers_in_all_looks(page) == []
    report_filled_in(page)
    page.evaluate("scrollTo(0, 0)")  # what lies half under the head of the page is too small to be touched
    assert barriers_in_all_looks(page) == []
    assert complaints == []
