"""The dialect of docs/contribute/writing.md: what Chinese editors type comes out as meant, and nothing gets lost."""

from __future__ import annotations

import io
import re
from functools import cache

import docx
import markdown
import opencc
import pytest
from docx.oxml.ns import qn
from fanzha.content import Dialect
from fanzha.content.markup import sanitised
from fanzha.content.prose import blocks_of
from fanzha.content.typography import house_style_markdown
from fanzha.press.docx_body import put_blocks
from fanzha.press.docx_styles import A4, new_document
from fanzha.press.office_package import SONG
from fanzha.site.traditional import Converter, converter
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.own_content import own_library
from tests.print_layouts import pages, sample, typeset
from tests.said import bare, by_blocks, by_html, by_page


def page(source: str) -> str:
    """A page's HTML without the line breaks between elements."""
    return re.sub(r"(?<=>)\n+|\n+(?=<)", "", sanitised(markdown.markdown(source, extensions=[Dialect()])))


MEANT = {
    "　　一段\n　　又一段": "<p>一段</p><p>又一段</p>",
    "一段\n\n    又一段": "<p>一段</p><p>又一段</p>",
    "请记住：\n- 一\n- 二": "<p>请记住：</p><ul><li>一</li><li>二</li></ul>",
    "1. 一\n2. 二\n\n插一段\n\n3. 三": '<ol><li>一</li><li>二</li></ol><p>插一段</p><ol start="3"><li>三</li></ol>',
    "1. 一\n3. 三": '<ol><li>一</li><li value="3">三</li></ol>',
    "1. 一\n1. 二": "<ol><li>一</li><li>二</li></ol>",
    "- 一\n  - 二\n    - 三\n- 四": "<ul><li>一<ul><li>二<ul><li>三</li></ul></li></ul></li><li>四</li></ul>",
    "1. 一\n   1. 二\n\n      三\n2. 四": "<ol><li>一<ol><li><p>二</p><p>三</p></li></ol></li><li>四</li></ol>",
    "200*3=600，李*华，王*明": "<p>200*3=600，李*华，王*明</p>",
    "张**李**，王**明": "<p>张**李**，王**明</p>",
    "张**、李**，2**3*2**4": "<p>张**、李**，2**3*2**4</p>",
    "请**立即**报警，**“安全账户”**是骗局": "<p>请<strong>立即</strong>报警，<strong>“安全账户”</strong>是骗局</p>",
    "#全民反诈# 从我做起": "<p>#全民反诈# 从我做起</p>",
    "## 题 ##": "<h2>题</h2>",
    "一段\n------\n又一段": "<p>一段</p><hr><p>又一段</p>",
    "姓名____电话__": "<p>姓名____电话__</p>",
    "[热线]: 96110打给它": "<p>[热线]: 96110打给它</p>",
    "甲[^1]\n\n[^1]: 注": "<p>甲[^1]</p><p>[^1]: 注</p>",
    "[没人用]: https://a.cn": "<p>[没人用]: https://a.cn</p>",
    "看[官网][名]\n\n[名]: https://a.cn": '<p>看<a href="https://a.cn">官网</a></p>',
    "[注](见下页)": "<p>[注](见下页)</p>",
    "&copy;&nbsp;&lt;b&gt;&amp;lt;&x;": "<p>©&nbsp;&lt;b&gt;&amp;lt;&amp;x;</p>",
    "一、停\n二、查\n1.报警\n（2）止付\n①留证": "<p>一、停</p><p>二、查</p><p>1.报警</p><p>（2）止付</p><p>①留证</p>",
    "这一行\n没有完，ABC\nDEF": "<p>这一行没有完，ABC\nDEF</p>",
    "one\ntwo": "<p>one\ntwo</p>",
    "班级\t人数\n一班\t40": "<table><thead><tr><th>班级</th><th>人数</th></tr></thead>"
    "<tbody><tr><td>一班</td><td>40</td></tr></tbody></table>",
    "## 致{学校}": "<h2>致{学校}</h2>",
    "[TOC]": "<p>[TOC]</p>",
    "⻢上\u200b\u00ad核对⼈名\u00a0，\uf0b7别急": "<p>马上核对人名 ，•别急</p>",
    "!!! note “提示”\n    一段": '<div class="admonition note"><p class="admonition-title">提示</p><p>一段</p></div>',
    "```说明\n代码\n```": "<pre><code>说明\n代码</code></pre>",
}


@pytest.mark.parametrize("source", MEANT)
def test_what_is_typed_comes_out_as_meant(source: str) -> None:
    assert page(source) == MEANT[source]


def test_a_row_with_too_many_cells_loses_none() -> None:
    assert (
        by_page("| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 |")
        == by_blocks("| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 |")
        == "甲乙123"
    )


# What may stand in a text, and what a reader must see of it.
PIECES = {
    "接到电话先挂断": "接到电话先挂断",
    "共200*3=600元": "共200*3=600元",
    "李*华、张**": "李*华、张**",
    "**记住**这一句": "记住这一句",
    "**“内部消息”**是骗局": "“内部消息”是骗局",
    "#全民反诈#": "#全民反诈#",
    "姓名____": "姓名____",
    "见[官网](https://www.gov.cn/)": "见官网",
    "[热线]: 96110": "[热线]: 96110",
    "脚注[^1]": "脚注[^1]",
    "&copy;单位&amp;学校": "©单位&学校",
    "3 < 5 > 2": "3 < 5 > 2",
    "`代码 *`": "代码 *",
    "（一）甲、乙": "（一）甲、乙",
    "甲 | 乙": "甲 | 乙",
    "~~~不是删除": "~~~不是删除",
    "!!!注意": "!!!注意",
    "{学校}的[老师]": "{学校}的[老师]",
    "换一行  ": "换一行",
    "\\*不是星号标记\\*": "*不是星号标记*",
    "A&B；100%": "A&B；100%",
    "单位&copy;甲&lt;乙&#20013;丙": "单位©甲<乙中丙",
    "结束;开始:甲,乙(丙)": "结束;开始:甲,乙(丙)",
}
BEFORE = ("", "", "　　", "    ", "- ", "  - ", "    * ", "1. ", "12. ", "> ", "> - ", "## ", "（1）", "一、", "●", "#")
BETWEEN = ("\n", "\n", "\n\n", "\n\n\n", "\n---\n", "\n\n***\n\n")
LINES = st.lists(st.tuples(st.sampled_from(BETWEEN), st.sampled_from(BEFORE), st.sampled_from([*PIECES])), max_size=12)
SEEN_MARKS = ("（1）", "一、", "●", "#")


def document(lines: list[tuple[str, str, str]]) -> tuple[str, list[str]]:
    """A text, and what must be seen of it, in order."""
    source = "".join(between + before + piece for between, before, piece in lines)
    return source, [bare(PIECES[piece]) for _, _, piece in lines]


def lost(wanted: list[str], said: str) -> list[str]:
    """What is not said after what was to be said before it."""
    at, missing = 0, []
    for each in wanted:
        found = said.find(each, at)
        if found < 0:
            missing.append(each)
        else:
            at = found + len(each)
    return missing


@given(LINES)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_nothing_is_lost_on_pages_and_in_blocks(lines: list[tuple[str, str, str]]) -> None:
    source, wanted = document(lines)
    assert lost(wanted, by_page(source)) == []
    assert by_page(source) == by_blocks(source)
    for mark in SEEN_MARKS:
        assert by_page(source).count(mark) >= sum(before == mark for _, before, _ in lines)


@given(st.text("甲乙丙ab12 \n\t　*_#-+>|`[](){}!<&;:=~\\/.\"'“”、。", max_size=60))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_page_and_paper_agree_about_any_text(text: str) -> None:
    assert by_page(text) == by_blocks(text)


FOLDED = str.maketrans("，；：？！（）“”‘’•・．‧", ",;:?!()\"\"''····")


def folded(text: str) -> str:
    """A text without what the house's punctuation may change in it."""
    return re.sub("\\.{3,6}|。{3,}|…+", "…", text.translate(FOLDED)).replace("——", "--")


@given(LINES)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_house_punctuation_changes_no_word(lines: list[tuple[str, str, str]]) -> None:
    source, _ = document(lines)
    assert folded(by_page(house_style_markdown(source))) == folded(by_page(source))


@given(st.text("甲乙a1 \n\t*_#-+>|`[](){}!<&;:=~\\/.,\"'“”、。", max_size=40))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_house_punctuation_changes_no_character_but_punctuation(text: str) -> None:
    assert folded(by_page(house_style_markdown(text))) == folded(by_page(text))


@cache
def traditional() -> Converter:
    return converter(own_library().vocabulary)


@given(LINES)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_nothing_is_lost_in_the_traditional_edition(lines: list[tuple[str, str, str]]) -> None:
    source, wanted = document(lines)
    said = by_page(traditional().convert(source))
    plain = opencc.OpenCC("t2s").convert(said).replace("「", "“").replace("」", "”")
    assert lost(wanted, plain) == []


@pytest.mark.print
@given(LINES)
@settings(max_examples=40, deadline=None, derandomize=True)
def test_nothing_is_lost_in_word(lines: list[tuple[str, str, str]]) -> None:
    source, wanted = document(lines)
    word = new_document(A4, 12, SONG)
    put_blocks(word, blocks_of(source))
    out = io.BytesIO()
    word.save(out)
    read = docx.Document(io.BytesIO(out.getvalue()))
    assert lost(wanted, bare("".join(each.text or "" for each in read.element.body.iter(qn("w:t"))))) == []


@pytest.mark.print
@given(LINES)
@settings(max_examples=12, deadline=None, derandomize=True)
def test_nothing_is_lost_on_paper(lines: list[tuple[str, str, str]]) -> None:
    source, wanted = document(lines)
    data = sample("letter", layout="slip", paper="A4")
    data |= {"blocks": blocks_of(source), "slip": None, "hotlines": [], "mnemonic": None}
    said = re.sub(r"[\ufffe\u00ad]", "", "".join(pages(typeset("letter", data))))
    assert lost(wanted, bare(said)) == []


PATHOLOGICAL = (
    *(
        sign * 10_000
        for sign in ("![", "[", "[a](", "](", "**", "`", "<", "<a ", "<!--", "<x@", "&#", "> ", "- ", "{: ")
    ),
    "\n".join("  " * depth + "- 甲" for depth in range(300)),
    "\n".join(">" * depth + " 甲" for depth in range(300)),
    "<details markdown='1'>\n" * 1000,
)


@pytest.mark.parametrize("source", PATHOLOGICAL, ids=lambda source: ascii(source[:8]))
def test_what_is_meant_to_hang_does_not(source: str) -> None:
    assert by_page(house_style_markdown(source)) == by_blocks(house_style_markdown(source))


def test_the_words_of_html_are_compared_as_a_browser_reads_them() -> None:
    assert by_html("<p>甲&amp;乙<b>丙</b></p>") == "甲&乙丙"
