"""House punctuation: what a wrong keyboard types is set right, and what is no Chinese text stays as it is."""

from __future__ import annotations

import pytest
from fanzha.content.frontmatter import parse_yaml
from fanzha.content.typography import house_style, house_style_markdown, house_style_values
from hypothesis import given, settings
from hypothesis import strategies as st

CHANGED = [
    ("不轻信,不透露", "不轻信，不透露"),
    ("记住:不转账", "记住：不转账"),
    ("真的吗?假的!", "真的吗？假的！"),
    ("先停;再查", "先停；再查"),
    ("他说(很急)要钱", "他说（很急）要钱"),
    ("反诈中心(96110)", "反诈中心（96110）"),
    ('说"安全账户"的', "说“安全账户”的"),
    ("等一等...再说", "等一等……再说"),
    ("等。。。", "等……"),
    ("钱--转走了", "钱——转走了"),
    ("阿依古丽•买买提", "阿依古丽·买买提"),
    ("阿依古丽・买买提", "阿依古丽·买买提"),
    ("阿依古丽．买买提", "阿依古丽·买买提"),
    ("看不见\u200b的\ufeff字", "看不见的字"),
    ("软\u00ad连字\u00a0符", "软连字 符"),
    ("⼀⼈⻢上⻔口", "一人马上门口"),  # radicals, as PDF viewers copy them
    ("\uf0b7 要点\uf0fc", "• 要点√"),  # Wingdings, as Word keeps them
    ("说'安全账户'的", "说‘安全账户’的"),
    ("打110,马上", "打110，马上"),
    ("APP:自愿安装", "APP：自愿安装"),
]
KEPT = [
    "12:30",
    "3,168元",
    "9.9万元",
    "https://www.gov.cn/a,b?c=d:e",
    "plain text, no Chinese: (none)",
    "21:05接到电话",
    "“引号”和【括号】，——……",
    "A+B=诈骗",
    "it's 一句 don't",
    "一家\U0001f468\u200d\U0001f469",
    "阿依古丽·买买提",
    "国家反诈中心APP",
    "",
]


@pytest.mark.parametrize(("written", "wanted"), CHANGED)
def test_set_right(written: str, wanted: str) -> None:
    assert house_style(written) == wanted
    assert house_style(wanted) == wanted


@pytest.mark.parametrize("text", KEPT)
def test_left_alone(text: str) -> None:
    assert house_style_values(text) == text


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("见[网站](https://www.gov.cn/a,b),再看", "见[网站](https://www.gov.cn/a,b)，再看"),
        ("用`a:b,c`,再看", "用`a:b,c`，再看"),
        ("网址是https://www.gov.cn/?a=b,c。对", "网址是https://www.gov.cn/?a=b,c。对"),
        ("![图:一](a,b.png)", "![图：一](a,b.png)"),
        ("**重点**:记住,别急", "**重点**：记住，别急"),
        ("| 一 | 二 |\n|:---|---:|\n| 三,四 | 五 |", "| 一 | 二 |\n|:---|---:|\n| 三，四 | 五 |"),
        ("```\n代码,不变:真的\n```\n正文,变", "```\n代码,不变:真的\n```\n正文，变"),
        ("字 {: .big }", "字 {: .big }"),
        ("1. 第一,\n2. 第二:", "1. 第一，\n2. 第二："),
    ],
)
def test_markdown(written: str, wanted: str) -> None:
    assert house_style_markdown(written) == wanted


@given(st.text("中文，：“”（）…—·,:;?!()\"'.-ab12 \n`[]|*#\u200b", max_size=60))
@settings(max_examples=80, deadline=None, derandomize=True)
def test_twice_is_once_and_lines_stay(text: str) -> None:
    once = house_style_markdown(text)
    assert once.count("\n") == text.count("\n")
    assert house_style_markdown(once) == once


def test_entities_in_front_matter_are_characters() -> None:
    assert house_style_values(["甲&nbsp;乙&amp;丙&#65;&lt;", "AT&T;x"]) == [
        "甲\u00a0乙&丙A<".replace("\u00a0", " "),
        "AT&T;x",
    ]


@pytest.mark.parametrize(
    "written",
    [
        "甲乙，\n  丙丁",
        ">\n  甲乙，\n  丙丁",
        ">-\n  甲乙，\n  丙丁",
        "|\n  甲乙，\n  丙丁",
        '"甲乙，\n  丙丁"',
        "'甲乙，\n  丙丁'",
    ],
)
def test_a_value_that_wraps_has_no_space_there(written: str) -> None:
    value, _, problems = parse_yaml("a.yml", f"summary: {written}\nother: 戊\n")
    assert (value["summary"].strip(), problems) == ("甲乙，丙丁", [])


def test_words_of_other_writings_stay_apart_where_a_value_wraps() -> None:
    assert parse_yaml("a.yml", "a: >\n  one\n  two\n\n  甲\n")[0]["a"].strip() == "one two\n甲"
