"""Letters, notices and tallies compile in every layout: one side each, black only, text in = text out."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pypdfium2
import pytest
import typst

from tests.print_layouts import PAPERS, collisions, ink, lines, pages, sample, sizes, squeezed, too_long, typeset

FLAGS = {
    "title": "刷单返利",
    "slogan": "垫钱就停",
    "red_flags": ["要您先垫钱", "换聊天软件", "连单才能提现"],
    "do": ["一分钱也不垫"],
    "icon": "",
}
SHORT = [{"t": "p", "c": [{"t": "text", "v": "接到要钱的电话，先挂断，再打给家里人。"}]}]
NO_START = "，。、；：？！）》”’』」】"
NO_END = "（《“‘『「【"

LAYOUTS: dict[str, dict[str, Any]] = {
    "slip": {},
    "double": {"layout": "double", "back": [FLAGS | {"title": f"手法{n}"} for n in range(9)]},
    "twoup": {"layout": "twoup", "paper": "A4-turned", "blocks": SHORT},
    "large": {"layout": "large", "blocks": SHORT, "slip": None},
}


def texts(node: Any) -> Iterator[str]:
    """Every piece of text of a block tree."""
    if isinstance(node, dict):
        yield from [squeezed(node["v"])] if "v" in node else texts(list(node.values()))
    elif isinstance(node, list):
        for child in node:
            yield from texts(child)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("production", ["office", "shop"])
def test_a_layout_has_its_pages_and_all_its_text(layout: str, production: str) -> None:
    data = sample("letter", production=production, **LAYOUTS[layout])
    pdf = typeset("letter", data)
    assert sizes(pdf) == [PAPERS["A4-turned" if layout == "twoup" else "A4"]] * (2 if layout == "double" else 1)
    front = pages(pdf)[0]
    said = [data[key] for key in ("title", "salutation", "closing", "date", "reviewed")]
    for text in [*said, data["issuer"]["name"], *texts(data["blocks"])]:
        assert squeezed(text) in front
    for line in data["hotlines"]:
        assert line["display"] in front
    assert squeezed(data["page"]["readable"]) in front


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_masthead_has_its_readers_line_unless_the_title_needs_the_room(layout: str) -> None:
    data = sample("letter", **LAYOUTS[layout])
    assert squeezed(data["audience"]["slogan"]) in squeezed(pages(typeset("letter", data))[0])
    long = data | {"title": "信" * (17 if layout == "large" else 25)}
    assert squeezed(data["audience"]["slogan"]) not in squeezed(pages(typeset("letter", long))[0])


def test_the_slip_is_prefilled_and_has_its_blanks_and_boxes() -> None:
    data = sample("letter", class_name="五年级（3）班", school="某小学")
    page = pages(typeset("letter", data))[0]
    for text in ["五年级（3）班", "某小学：" + data["slip"]["statement"], "回执", *data["slip"]["choices"]]:
        assert squeezed(text) in page
    assert all(field + "：" in page for field in data["slip"]["fields"])


def test_numbers_give_as_many_numbered_copies() -> None:
    pdf = typeset("letter", sample("letter", numbers=[1, 2, 12]))
    assert [f"回执序号{number}" in page for number, page in zip([1, 2, 12], pages(pdf), strict=True)] == [True] * 3


def test_two_up_prints_two_like_copies() -> None:
    data = sample("letter", **LAYOUTS["twoup"])
    page = pages(typeset("letter", data))[0]
    assert page.count(squeezed(data["title"])) == 2
    assert "左联" in page
    assert "右联" in page


def test_the_back_stays_empty_where_the_slip_is_cut_off() -> None:
    pdf = typeset("letter", sample("letter", **LAYOUTS["double"]))
    assert min(box[1] for box in ink(pypdfium2.PdfDocument(pdf)[1])) > 60


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_letter_has_the_same_bytes(layout: str) -> None:
    data = sample("letter", **LAYOUTS[layout])
    assert typeset("letter", data) == typeset("letter", copy.deepcopy(data))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_body_too_long_is_refused_with_its_excess(layout: str) -> None:
    data = sample("letter", **LAYOUTS[layout])
    data["blocks"] = data["blocks"] + [{"t": "p", "c": [{"t": "text", "v": "这一段太长了。" * 400}]}]
    found = {misfit["field"]: misfit["excess"] for misfit in too_long("letter", data)}
    assert found["body"] > 100


@pytest.mark.parametrize("copies", [0, 1, 2, 3])
def test_a_longer_letter_gets_smaller_type_or_is_refused(copies: int) -> None:
    data = sample("letter")
    data["blocks"] = data["blocks"][:3] * copies
    assert [misfit["field"] for misfit in too_long("letter", data)] in ([], ["body"])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_names_and_notes_of_the_greatest_length_stay_in_their_places(layout: str) -> None:
    data = sample(
        "letter", **LAYOUTS[layout], school="很长的单位名称" * 4, class_name="很长的班级名称" * 3, numbers=[888]
    )
    data["issuer"] |= {"name": "很长的发文单位" * 4, "co_issuer": "很长的联合单位" * 4, "contact": "联系人" * 13}
    data["blocks"], data["title"] = SHORT, "一二三四五六七八九十一二三四五六七"
    data["hotlines"] = [line | {"use": "什么时候打这个电话说得很长" * 4} for line in data["hotlines"]]
    pdf = typeset("letter", data)
    assert collisions(pdf) == 0
    front = pages(pdf)[0]
    assert "很长的单位名称" * 4 + "很长的发文单位" * 4 + "很长的联合单位" * 4 in front


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_school_signs_first_and_says_whom_to_ask(layout: str) -> None:
    school, centre = "清河县清河镇中心完全小学附属希望分校", "清河县公安局反电信网络诈骗中心"
    data = sample("letter", **LAYOUTS[layout], school=school, contact="教务处 0000-1234567")
    data["issuer"] |= {"name": centre, "co_issuer": ""}
    pdf = typeset("letter", data)
    assert collisions(pdf) == 0
    printed = lines(pypdfium2.PdfDocument(pdf)[0])
    assert any(line.endswith(school) for line in printed)  # in one line, not broken
    assert any(line.endswith(centre) for line in printed)
    assert f"{school}{centre}" in pages(pdf)[0]
    assert "联系：教务处0000-1234567" in pages(pdf)[0]


def test_a_notice_says_whom_to_ask() -> None:
    assert pages(typeset("notice", sample("notice", contact="值班室 0000-1234567")))[0].count("联系：值班室") == 1


def test_all_that_does_not_fit_is_told_at_once() -> None:
    data = sample("letter", **LAYOUTS["double"], title="一二三四五六七八九十" * 6)
    data["blocks"] = SHORT * 80
    data["back"][4] = FLAGS | {"do": ["这一句太长了" * 60]}
    assert {misfit["field"] for misfit in too_long("letter", data)} == {"title", "body", "back.4.do.0"}


@pytest.mark.parametrize("sentences", range(4, 40, 5))
def test_a_letter_of_any_length_settles_in_the_passes_there_are(sentences: int) -> None:
    data = sample("letter", blocks=SHORT * (sentences // 3) + [{"t": "ol", "items": [SHORT] * (sentences % 7)}])
    assert len(pages(typeset("letter", data))) == 1


def test_no_line_starts_or_ends_wrong_and_no_number_is_split() -> None:
    document = pypdfium2.PdfDocument(typeset("letter", sample("letter")))
    printed = lines(document[0])
    assert not [line for line in printed if line[0] in NO_START or line[-1] in NO_END]
    joins = [one[-1] + two[0] for one, two in pairwise(printed) if len(one) > 20]
    assert not [join for join in joins if join.isdigit()]


def test_rare_names_and_traditional_text_print_and_an_emoji_is_named() -> None:
    data = sample("letter", salutation="尊敬的𠮷田·阿依古丽、𬱖家長：")
    assert "𠮷田·阿依古丽" in pages(typeset("letter", data))[0]
    with pytest.raises((typst.TypstError, RuntimeError), match="could not be displayed"):
        typeset("letter", sample("letter", salutation="家长😀："))


def test_a_long_latin_word_is_broken_rather_than_printed_over_the_margin() -> None:
    word = "x" * 200
    pdf = typeset("letter", sample("letter", blocks=[{"t": "p", "c": [{"t": "text", "v": f"网址{word}结束"}]}]))
    assert word in pages(pdf)[0]
    assert max(box[2] for box in ink(pypdfium2.PdfDocument(pdf)[0])) < 210 - 24


def test_text_is_data_and_never_markup() -> None:
    written = "#panic() $x$ *星号* _下划线_ <label> @ref \\"
    data = sample("letter", blocks=[{"t": "p", "c": [{"t": "text", "v": written}]}])
    assert squeezed(written) in pages(typeset("letter", data))[0]


def test_a_notice_comes_in_duplicate() -> None:
    data = sample("notice")
    first, second = pages(typeset("notice", data))
    assert "第一联由告知单位留存" in first
    assert "第二联由本人留存" in second
    for page in (first, second):
        assert data["slip"]["statement"] in page
        assert all(text in page for text in texts(data["blocks"]))


def test_a_tally_has_a_row_a_class_and_repeats_its_head() -> None:
    rows = [{"class_name": f"{number}班", "teacher": "", "copies": 40} for number in range(1, 61)]
    printed = pages(typeset("tally", sample("tally", rows=rows)))
    assert len(printed) == 3
    assert all("缺交序号" in page for page in printed)
    assert "2400" in printed[-1]
