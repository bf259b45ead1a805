"""With the keyboard alone to the end of everything a page offers, and what is said to those who do not see it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser import DESKTOP, PHONE, opened

# A browser that reads aloud: what is spoken is kept in `spoken`, and ends when the test says so.
SPEECH = """(() => {
  const state = { spoken: [], cancelled: 0, list: LANGUAGES.map(lang => ({ lang, name: lang })) };
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  const speech = {
    getVoices: () => state.list,
    speak: words => state.spoken.push(words),
    cancel: () => { state.cancelled += 1; },
  };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  window.speech = state;
})()"""
MOST_STOPS = 80


def tab_to(page: Any, selector: str) -> None:
    """Tab until what has the focus is that element."""
    for _ in range(MOST_STOPS):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not come to {selector}")


def tab_to_words(page: Any, words: str) -> None:
    for _ in range(MOST_STOPS):
        if words in page.evaluate("document.activeElement.innerText"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not come to “{words}”")


def focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.innerText"))


def test_the_first_stop_skips_to_all_of_the_text(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, address + "tactics/shuadan-yangli/", complaints, viewport=PHONE)
    page.keyboard.press("Tab")
    assert focused(page) == "跳到正文"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.querySelector('article a[href], article button')")


def test_the_menu_closes_behind_who_leaves_it(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, address, complaints, viewport=PHONE)
    tab_to(page, ".fz-menu > summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.fz-menu__panel') !== null")
    page.keyboard.press("Escape")
    assert not page.locator(".fz-menu").get_attribute("open")
    assert page.evaluate("document.activeElement.matches('.fz-menu > summary')")
    page.keyboard.press("Enter")
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if not page.evaluate("document.activeElement.closest('.fz-menu')"):
            break
    assert page.locator(".fz-menu").get_attribute("open") is None


def test_suggestions_are_walked_left_and_announced(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, address, complaints, viewport=DESKTOP)
    tab_to(page, "#home-search")
    page.keyboard.type("刷单")
    page.wait_for_selector(".fz-suggest:not([hidden]) a")
    assert "条建议" in page.locator(".fz-search--large [role=status]").inner_text()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.fz-suggest') !== null")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "home-search"
    assert page.locator(".fz-suggest:visible").count() == 0
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    page.wait_for_selector("#search-results a")
    assert "找到" in page.locator(".fz-found__status[role=status]").inner_text()
    tab_to(page, "#search-results a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tactics/shuadan-yangli/")
    assert complaints == []


def test_a_late_answer_leaves_the_suggestion_one_stands_on(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, address, complaints, viewport=DESKTOP)
    tab_to(page, "#home-search")
    page.keyboard.type("刷单")
    page.wait_for_selector(".fz-suggest:not([hidden]) a")
    page.evaluate(
        """() => {
          document.activeElement.dispatchEvent(new Event("input"));
          document.querySelector(".fz-suggest:not([hidden]) a").focus();
          return new Promise(done => setTimeout(done, 400));
        }"""
    )
    assert page.evaluate("document.activeElement.closest('.fz-suggest') !== null")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "home-search"
    assert page.locator(".fz-suggest:visible").count() == 0


def test_the_self_check_comes_to_its_result(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, address + "self-check/", complaints, viewport=PHONE)
    steps = page.locator("[data-question]").count()
    for step in range(steps):
        tab_to(page, "[data-question]:not([hidden]) input")
        page.keyboard.press("Space")
        assert page.evaluate("document.activeElement.checked")
        tab_to_words(page, "看结果" if step == steps - 1 else "下一步")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.tagName") == "H2"  # so that the next question is read out
    assert focused(page) == "看看结果"
    tab_to_words(page, "改一改答案")
    page.keyboard.press("Enter")
    assert "第 1 步" in focused(page)
    assert complaints == []


def test_the_quiz_tells_right_from_wrong_and_comes_to_its_end(
    chromium: Any, address: str, complaints: list[str]
) -> None:
    page = opened(chromium, address + "quiz/shuadan-yangli/", complaints, viewport=PHONE)
    for _ in range(page.locator("[data-question]").count()):
        tab_to(page, "[data-question]:not([hidden]) .fz-option")
        page.keyboard.press("Space")
        assert page.evaluate("document.activeElement.matches('.fz-question__verdict')")
        assert page.locator(".fz-option--chosen:visible em").inner_text().startswith("您选的")
        tab_to(page, "[data-question]:not([hidden]) .fz-button")
        page.keyboard.press("Enter")
    assert "答对" in focused(page)
    assert complaints == []


def test_the_filter_says_how_many_and_is_cleared(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, address + "cases/", complaints, viewport=PHONE)
    tab_to(page, ".fz-filter summary")
    page.keyboard.press("Enter")
    tab_to(page, ".fz-filter select[name=outcome]")
    page.keyboard.press("ArrowDown")
    page.wait_for_selector("[data-case-results] li")
    assert "有 1 个案例" in page.locator(".fz-filter [role=status]").inner_text()
    tab_to(page, ".fz-filter [type=reset]")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.fz-filter summary')")  # not lost with the button
    assert page.locator(".fz-filter [role=status]").inner_text() == ""
    assert complaints == []


def test_the_letter_desk_is_filled_in_and_printed(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, address + "letter-desk/", complaints, viewport=DESKTOP)
    page.evaluate("window.print = () => { document.title = 'printed' }")
    for name, text in {"school": "示例小学", "class": "三（2）班", "teacher": "张老师"}.items():
        tab_to(page, f"[name={name}]")
        page.keyboard.press("Control+A")
        page.keyboard.type(text)
    page.wait_for_selector("[data-state]:has-text('正好放下')")
    assert page.locator("[data-state]").get_attribute("role") == "status"
    tab_to(page, "[name=copies]")
    page.keyboard.type("100")
    page.wait_for_selector("[data-state]:has-text('最多99份')")
    assert page.locator("[name=copies]").get_attribute("aria-invalid") == "true"
    page.keyboard.press("Control+A")
    page.keyboard.type("2")
    page.wait_for_selector("[name=copies][aria-invalid=false]")
    tab_to(page, "[data-make]")
    page.keyboard.press("Enter")
    assert page.title() == "printed"
    assert complaints == []


def test_copying_is_announced(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, address + "tactics/shuadan-yangli/", complaints, viewport=PHONE)
    tab_to(page, "[data-copy]")
    page.keyboard.press("Enter")
    page.wait_for_selector("body > [role=status]:has-text('已复制，去群里粘贴')")


@pytest.mark.parametrize(
    ("edition", "voices", "expected"),
    [
        ("", ["en-US", "zh-TW", "zh-CN"], "zh-CN"),
        ("", ["en-US", "zh_CN_#Hans"], "zh_CN_#Hans"),
        ("zh-hant/", ["zh-CN", "zh-TW"], "zh-TW"),
        ("zh-hant/", [], "zh-TW"),  # many browsers name no voice before the first word
    ],
)
def test_reading_aloud_takes_a_chinese_voice_and_stops(
    chromium: Any, address: str, complaints: list[str], edition: str, voices: list[str], expected: str
) -> None:
    page = chromium.new_context(viewport=PHONE).new_page()
    page.add_init_script(SPEECH.replace("LANGUAGES", repr(voices)))
    page.goto(address + edition + "tactics/shuadan-yangli/")
    tab_to(page, "[data-speak]")
    page.keyboard.press("Enter")
    spoken = page.evaluate("speech.spoken.map(words => [words.text, words.lang])")
    assert {lang for _, lang in spoken} == {expected}
    assert "9 6 1 1 0" in "".join(text for text, _ in spoken)
    assert page.locator("[data-speak]").get_attribute("aria-pressed") == "true"
    page.keyboard.press("Enter")
    assert page.locator("[data-speak]").get_attribute("aria-pressed") == "false"
    assert page.evaluate("speech.cancelled") >= 2
    page.keyboard.press("Enter")
    page.evaluate("speech.spoken[speech.spoken.length - 1].onend()")
    assert page.locator("[data-speak]").get_attribute("aria-pressed") == "false"


@pytest.mark.parametrize(
    "browser",
    [
        SPEECH.replace("LANGUAGES", "['en-US', 'de-DE']"),
        "delete window.speechSynthesis; delete window.SpeechSynthesisUtterance",
    ],
    ids=["no Chinese voice", "no speech"],
)
def test_reading_aloud_is_not_offered_where_it_cannot_work(
    chromium: Any, address: str, complaints: list[str], browser: str
) -> None:
    page = chromium.new_context(viewport=PHONE).new_page()
    page.add_init_script(browser)
    page.goto(address + "tactics/shuadan-yangli/")
    assert page.locator("[data-copy]").is_visible()
    assert not page.locator("[data-speak]").is_visible()
