"""Every type of page of the sample site, in the states that readers see it in, for tests of all of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHECKS = (Path(__file__).parent / "page_checks.js").read_text(encoding="utf-8")


def _as_it_opens(page: Any) -> None:
    """The state a page has when it has loaded."""


@dataclass(frozen=True)
class Type:
    """A page by its path below the site, and what is done on it before it is looked at."""

    path: str
    prepare: Callable[[Any], object] = _as_it_opens
    printed: bool = True  # whether this state is worth a look on paper


def checked(page: Any, call: str) -> Any:
    """What a function of page_checks.js finds."""
    return all_checked(page, {"": call})[""]


def all_checked(page: Any, calls: dict[str, str]) -> dict[str, Any]:
    """What several of them find in the page as it stands, by the names given to them: one question to the browser."""
    asked = ", ".join(f"{json.dumps(name)}: checks.{call}" for name, call in calls.items())
    found: dict[str, Any] = page.evaluate(f"(checks => ({{ {asked} }}))({CHECKS})")
    return found


def _unfolded(page: Any) -> None:
    page.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true })")


def _filtered(page: Any) -> None:
    page.wait_for_selector("[data-case-results] li")


def _suggesting(page: Any) -> None:
    page.focus("#home-search")
    page.keyboard.type("刷单")
    page.wait_for_selector(".fz-suggest:not([hidden]) a")


def _with_menu(page: Any) -> None:
    page.click(".fz-menu > summary")


def _found(page: Any) -> None:
    page.wait_for_selector("#search-results a")


def _not_found(page: Any) -> None:
    page.wait_for_selector(".fz-found__none")


def _checked_to_the_end(page: Any) -> None:
    while page.locator("[data-question]:visible").count():
        page.locator(".fz-tick:visible").first.click()
        page.locator("[data-question]:visible .fz-button").first.click()


def _in_wechat(page: Any) -> None:
    """As boot.js says of WeChat's own browser."""
    page.evaluate("document.documentElement.dataset.in = 'wechat'")


def _second_question(page: Any) -> None:
    page.locator(".fz-tick:visible").first.click()
    page.locator("[data-question]:visible .fz-button").first.click()


MESSAGES = {
    "likely": "【医保局】您的医保卡将于今日停用，请点击 http://yb.example.top/x 办理，客服95588。"
    "请打开屏幕共享，不要告诉家人。",
    "unsure": "宝妈兼职，点赞关注每单3到8元，当天结算，有意加群。",
    "nothing": "【示例快递】您的包裹已到驿站，取件码3-2-1008，请于22:00前取件。",
}


def _pasted(name: str) -> Callable[[Any], object]:
    """A message looked at on its page."""

    def paste(page: Any) -> None:
        page.fill("#message-text", MESSAGES[name])
        page.click("[data-message-form] [type=submit]")
        page.wait_for_selector("[data-message-result]:not([hidden])")

    return paste


# Of 报警助手: names of boxes → what is typed into them, and what is ticked.
REPORTED = {
    "when-1": "11月26日14:05",
    "from-1": "甲银行尾号0000",
    "amount-1": "5000元",
    "account-1": "6200000000000000000",
    "holder-1": "某某，乙银行",
    "when-2": "11月26日14:20",
    "from-2": "零钱",
    "amount-2": "3.2万",
    "name": "示例",
    "phone": "13800000000",
    "place": "人民路菜市场门口",
    "claimed": "客服",
}
TICKED = (("way", 0), ("way", 8), ("chat", 0))  # by place: the other edition has other words


def report_filled_in(page: Any) -> None:
    """A report with two payments, from two places."""
    if not page.locator("[name=when-2]").count():
        page.click("[data-more]")
    for name, text in REPORTED.items():
        page.fill(f"[name={name}]", text)
    for name, place in TICKED:
        page.locator(f"[name={name}]").nth(place).check()


def _answered(page: Any) -> None:
    page.locator(".fz-option:visible").first.click()


def _played_to_the_end(page: Any) -> None:
    while page.locator(".fz-option:visible").count():
        _answered(page)
        page.locator(".fz-question .fz-button:visible").click()


def _filled_in(page: Any) -> None:
    for name, text in {"school": "示例小学", "class": "三（2）班", "teacher": "张老师"}.items():
        page.fill(f"[name={name}]", text)
    page.wait_for_selector("[data-papers]:has-text('示例小学')")


TYPES = {
    "home": Type(""),
    "home with suggestions": Type("", _suggesting, printed=False),
    "home with its menu": Type("", _with_menu, printed=False),
    "tactic": Type("tactics/shuadan-yangli/", _unfolded),
    "tactic-drawn": Type("tactics/kefu-yangli/", _unfolded),
    "tactic, in WeChat": Type("tactics/shuadan-yangli/", _in_wechat, printed=False),
    "tactics": Type("tactics/"),
    "case, adapted": Type("cases/shuadan-dianxing/"),
    "case, reported": Type("cases/kefu-tuikuan/"),
    "cases": Type("cases/", _unfolded),
    "cases, filtered": Type("cases/?outcome=stopped", _filtered),
    "cases of a year": Type("cases/year/2025/"),
    "alerts": Type("alerts/"),
    "alerts of a year": Type("alerts/year/2025/"),
    "alert": Type("alerts/2025-07-11-gongxiang/"),
    "categories": Type("categories/"),
    "category": Type("categories/shuadan/"),
    "audiences": Type("audiences/"),
    "audience": Type("audiences/student/"),
    "channels": Type("channels/"),
    "channel": Type("channels/sms/"),
    "help": Type("help/"),
    "list for the police": Type("help/police-list/"),
    "hotlines": Type("hotlines/"),
    "search": Type("search/", printed=False),
    "search with results": Type("search/?q=%E5%88%B7%E5%8D%95", _found),
    "search without results": Type("search/?q=zzqqxx", _not_found, printed=False),
    "self-check": Type("self-check/"),
    "self-check, a later step": Type("self-check/", _second_question, printed=False),
    "self-check with its result": Type("self-check/", _checked_to_the_end),
    "message": Type("message/"),
    "message, likely": Type("message/", _pasted("likely")),
    "message, unsure": Type("message/", _pasted("unsure"), printed=False),
    "message, nothing found": Type("message/", _pasted("nothing"), printed=False),
    "report": Type("report/"),
    "report, filled in": Type("report/", report_filled_in),
    "quizzes": Type("quiz/"),
    "quiz": Type("quiz/shuadan-yangli/"),
    "quiz with an answer": Type("quiz/shuadan-yangli/", _answered, printed=False),
    "quiz with its result": Type("quiz/shuadan-yangli/", _played_to_the_end, printed=False),
    "figures": Type("figures/", _unfolded),
    "letter desk": Type("letter-desk/", _filled_in),
    "print": Type("print/", _unfolded),
    "calendar": Type("calendar/"),
    "kit": Type("kit/"),
    "kit of an audience": Type("kit/elder/", _unfolded),
    "print, in WeChat": Type("print/", _in_wechat, printed=False),
    "on the phone": Type("offline/"),
    "reuse": Type("reuse/"),
    "about": Type("about/"),
}
# Pages that the keyboard goes round on, and in which scheme.
STOPS = {
    "home": "light",
    "tactic": "dark",
    "cases, filtered": "light",
    "figures": "dark",
    "print": "light",
    "self-check with its result": "dark",
    "letter desk": "light",
    "message, likely": "dark",
    "report, filled in": "light",
}
# Pages whose targets are high enough for a thumb in every view, and how high in px; links in running text apart.
FOR_A_THUMB = {"home": 44, "tactic": 44, "case, adapted": 44, "print": 24}
# Pages in another language, by its prefix.
TRANSLATED = {("en/", "help, translated"): Type("help/")}
FOR_EDITORS = {
    "guide": Type("contribute/"),
    "guide for programmers": Type("contribute/programmers/", printed=False),
    "not found": Type("404.html"),
}
