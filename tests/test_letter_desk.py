"""The letter desk: every letter on one A4 sheet in a real browser, long names or not; nothing leaves it."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from fanzha.content.icons import icons_of
from fanzha.content.library import read_library
from fanzha.content.model import Letter
from fanzha.site.letter_desk import URI, letter_desk_pages

from tests.browser import DESKTOP, PHONE, barriers, barriers_in_all_looks, opened, scrolls_sideways
from tests.own_content import own_library
from tests.sample_project import REPOSITORY, write

A4 = (595, 842)  # points
SHORT = {"school": "示例小学", "class": "三（2）班", "teacher": "张老师"}
LONG = {
    "school": "新疆维吾尔自治区巴音郭楞蒙古自治州第一中学附属实验学校",
    "class": "三年级（12）班",
    "teacher": "阿依古丽·买买提",
    "phone": "0996-0000000转8001",
    "issuer": "巴音郭楞蒙古自治州反电信网络诈骗中心",
}
LONGEST = {"school": "校" * 60, "class": "班" * 30, "teacher": "师" * 30, "phone": "0" * 40, "issuer": "局" * 60}

# Typing is gathered for a moment, then the letter is written anew: what stands there is marked, and one more stroke.
MARK = "document.querySelector('[data-papers]').firstElementChild.setAttribute('data-before', '')"
ASK_ANEW = f"() => {{ {MARK}; document.querySelector('[data-form]').dispatchEvent(new Event('input')); }}"


def letters() -> dict[str, Letter]:
    """This repository's own letters by their ids, in order."""
    return dict(sorted(own_library().letters["letter"].items()))


def page_of(project: Path) -> str:
    library, _ = read_library(project)
    assert library
    return letter_desk_pages(library, icons_of(project), True)[URI]


def test_all_letters_are_offered_those_for_classes_first(project: Path) -> None:
    page = letter_desk_pages(own_library(), icons_of(REPOSITORY), True)[URI]
    offered = re.findall(r'<template data-letter="([\w-]+)"', page)
    assert sorted(offered) == list(letters())
    slips = [letters()[id_].slip for id_ in offered]
    for_classes = [bool(slip and "班级" in slip.fields) for slip in slips]
    assert for_classes == sorted(for_classes, reverse=True)


def test_a_project_without_letters_has_no_desk(project: Path) -> None:
    for letter in (project / "posters/letter").glob("*.md"):
        letter.unlink()
    library, _ = read_library(project)
    assert library
    assert letter_desk_pages(library, icons_of(project), True) == {}


def test_what_an_editor_wrote_stays_text_and_placeholders_become_places(project: Path) -> None:
    source = project / "posters/letter/jiazhang.md"
    text = source.read_text(encoding="utf-8")
    body = "\n请交给{班主任}。学号{学号}。\n\n1. 甲\n2. **乙**\n\n> 引\n\n| 表 | 头 |\n|---|---|\n| `x<y` | 行 |\n"
    write(project, "posters/letter/jiazhang.md", text.rstrip() + "\n" + body)
    page = page_of(project)
    assert '<span data-fill="teacher" data-blank>' in page
    assert "学号<span data-blank>" in page
    assert "x&lt;y" in page
    assert "<blockquote>" in page
    assert "<th>表</th>" in page


def fill(page: Any, letter: str, words: dict[str, str]) -> None:
    page.locator("#desk-letter").select_option(letter)
    for name, value in words.items():
        box = page.locator(f"#desk-{name}")
        if box.is_visible() and box.input_value() != value:  # what is typed stays from letter to letter
            box.fill(value)
    page.evaluate(ASK_ANEW)
    page.wait_for_selector("[data-papers] > [data-before]", state="detached")


def printed(page: Any) -> list[tuple[tuple[int, int], str]]:
    """Size in points and text of every page of the PDF that the browser prints."""
    import pypdfium2

    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    return [
        ((round(sheet.get_width()), round(sheet.get_height())), sheet.get_textpage().get_text_range())
        for sheet in document
    ]


def folded(text: str) -> str:
    return re.sub(r"\s", "", text)


# Printing takes most of the time. With the longest words every letter is printed; with others one of each layout.
FIRST_OF_THEIR_LAYOUT = {letter.layout: id_ for id_, letter in reversed(letters().items())}.values()


@pytest.mark.parametrize("words", [{}, SHORT, LONG], ids=["empty", "short", "long"])
def test_every_letter_is_one_sheet(
    chromium: Any, own_address: str, complaints: list[str], words: dict[str, str]
) -> None:
    page = opened(chromium, own_address + "letter-desk/", complaints, viewport=DESKTOP)
    for id_, letter in letters().items():
        fill(page, id_, words)
        assert "正好放下" in page.locator("[data-state]").inner_text(), id_
        if words == LONG or id_ in FIRST_OF_THEIR_LAYOUT:
            check_sheets(letter, printed(page), words)
    assert complaints == []


def check_sheets(letter: Letter, sheets: list[tuple[tuple[int, int], str]], words: dict[str, str]) -> None:
    """One sheet of A4, two sides only where there is a back, and the last words of each part are on it."""
    assert len(sheets) == (2 if letter.layout == "双面" else 1), letter.id
    assert {size for size, _ in sheets} == {A4[::-1] if letter.layout == "A5二拼" else A4}, letter.id
    text = folded(sheets[0][1])
    checked = "checked again by" if letter.language == "en" else "下次核对"
    last = [words.get("school", ""), letter.closing, checked, letter.slip.fields[-1] if letter.slip else ""]
    assert [part for part in last if folded(part) not in text] == [], f"cut off: {letter.id}"


def test_the_longest_names_are_shrunk_or_refused_but_never_cut_off(
    chromium: Any, own_address: str, complaints: list[str]
) -> None:
    page = opened(chromium, own_address + "letter-desk/", complaints, viewport=PHONE)
    for letter in letters():
        fill(page, letter, LONGEST)
        if "正好放下" in page.locator("[data-state]").inner_text():
            text = folded(printed(page)[0][1])
            assert min(text.count("校"), text.count("局")) >= 40
        else:
            assert page.locator("[data-make]").is_disabled()


def test_a_class_gets_numbered_copies_from_the_first_number_on(
    chromium: Any, own_address: str, complaints: list[str]
) -> None:
    page = opened(chromium, own_address + "letter-desk/?letter=xiaoxue-jiazhang", complaints, viewport=DESKTOP)
    fill(page, "xiaoxue-jiazhang", {**SHORT, "class": "三(2)班", "copies": "45", "first": "7"})
    sheets = printed(page)
    assert len(sheets) == 45
    assert "回执序号7" in folded(sheets[0][1])
    assert "回执序号51" in folded(sheets[-1][1])
    assert "三（2）班" in sheets[44][1]
    assert "交给张老师" in folded(sheets[44][1])
    fill(page, "xiaoxue-jiazhang", {**SHORT, "copies": "120"})
    assert "一次最多99份" in page.locator("[data-state]").inner_text()
    assert page.locator("[data-make]").is_disabled()


def test_what_is_typed_does_not_leave_the_page(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "letter-desk/", complaints, fresh=True, viewport=DESKTOP)
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    fill(page, next(iter(letters())), LONG)
    page.locator("#desk-school").press("Enter")
    assert [url for url in requests if not url.endswith("/favicon.svg")] == []  # a new address shows the icon again
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert "%" not in page.url.partition("?")[2]
    page.reload()
    assert page.locator("#desk-school").input_value() == own_library().vocabulary.issuer.school


def test_it_prints_from_a_file_and_on_demand(chromium: Any, own_site: Path, complaints: list[str]) -> None:
    page = opened(chromium, (own_site / "letter-desk/index.html").as_uri(), complaints, viewport=PHONE)
    page.evaluate("window.print = () => { window.wasPrinted = true }")
    fill(page, "quanti-jumin", SHORT)
    page.locator("[data-make]").click()
    assert page.evaluate("window.wasPrinted")
    assert [size for size, _ in printed(page)] == [A4[::-1]]
    fill(page, "xiaoxue-jiazhang", SHORT)
    assert [size for size, _ in printed(page)] == [A4]
    page.evaluate(MARK)
    page.get_by_role("button", name="清空").click()
    page.wait_for_selector("[data-papers] > [data-before]", state="detached")
    assert page.locator("#desk-letter").input_value() == "xiaoxue-jiazhang"
    assert page.locator("#desk-class").input_value() == ""


def test_without_javascript_the_letters_are_listed(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "letter-desk/", complaints, java_script_enabled=False)
    assert page.locator(".fz-case").count() == len(letters())
    assert page.get_by_role("link", name="打印下载").last.is_visible()
    assert not page.locator("[data-form]").is_visible()


def test_a_phone_can_read_the_letter_and_prints_the_sheet(
    chromium: Any, own_address: str, complaints: list[str]
) -> None:
    """A sheet as wide as a phone has type of 7 px; read, it has the screen's width and all of its words."""
    page = opened(chromium, own_address + "letter-desk/", complaints, viewport=PHONE)
    words = "".join(page.locator("[data-papers]").inner_text().split())
    page.get_by_role("button", name="放大来读").click()
    small = """() => Array.from(document.querySelectorAll("[data-papers] .fz-side *")).filter(each => {
      return each.offsetParent && Array.from(each.childNodes).some(node => node.nodeType === 3 && node.data.trim())
        && each.getBoundingClientRect().height && parseFloat(getComputedStyle(each).fontSize) < 14;
    }).map(each => each.outerHTML.slice(0, 80))"""
    assert page.evaluate(small) == []
    assert "".join(page.locator("[data-papers]").inner_text().split()) == words
    assert not scrolls_sideways(page)
    assert barriers(page) == []
    page.emulate_media(media="print")
    assert page.locator(".fz-paper").first.evaluate("each => each.offsetWidth") == pytest.approx(794, abs=2)
    assert not page.locator("[data-closer]").is_visible()
    page.emulate_media(media="screen")
    page.get_by_role("button", name="看整张纸").click()
    assert page.locator("[data-papers]").evaluate("each => each.style.transform") != "none"
    assert complaints == []


def test_axe_finds_nothing(chromium: Any, own_address: str, complaints: list[str]) -> None:
    page = opened(chromium, own_address + "letter-desk/", complaints, viewport=PHONE)
    for letter in ("xiaoxue-jiazhang-shuangmian", "quanti-jumin", "laoren-dazi"):
        fill(page, letter, LONG)
        assert barriers_in_all_looks(page) == [], letter
    assert complaints == []
