"""How lines end and what they stand on, read back from the PDF: each rule finds its fault, good setting passes."""

from __future__ import annotations

import json

import pypdfium2
import pytest
from fanzha.press.legibility import broken_words, line_ends, unbroken
from fanzha.press.lines_on_paper import Passage, passages_of

from tests.print_layouts import compiler

TOLD = {"hotlines": [{"display": "96110"}, {"display": "110"}], "page": {"readable": "fanzha.example.org/12"}}

SOURCE = """
#import "/shared/prose.typ": prose
#import "/shared/theme.typ": family
#set document(title: "行")
#set page(width: WIDTH * 10pt, height: auto, margin: 0pt)
#set text(font: family, lang: "zh", size: 10pt, cjk-latin-spacing: none)
#set par(justify: true)
#prose(json(bytes(sys.inputs.data)))
"""


def set_as(width: int, *texts: str) -> list[Passage]:
    """Paragraphs in a column of so many em, as they are read back."""
    blocks = [{"t": "p", "c": [{"t": "text", "v": text}]} for text in texts]
    source = SOURCE.replace("WIDTH", str(width)).encode()
    made = compiler().compile(input=source, format="pdf", sys_inputs={"data": json.dumps(blocks)})
    return [passage for page in pypdfium2.PdfDocument(made) for passage in passages_of(page)]


def lines(*found: str, tag: str = "P") -> list[Passage]:
    return [Passage(tag, found)]


def test_passages_are_read_in_their_lines() -> None:
    first, second = set_as(10, "说您涉案，要您转账的，都是骗子在说假话", "拨打96110")
    assert (first.tag, second.lines) == ("P", ("拨打96110",))
    assert "".join(first.lines) == "说您涉案，要您转账的，都是骗子在说假话"
    assert len(first.lines) == 2


@pytest.mark.parametrize(
    ("passages", "found"),
    [
        (lines("拨打961", "10问一问"), 1),
        (lines("拨打 96110", "问一问"), 0),
        (lines("看 fanzha.example.org/", "12"), 1),
        (lines("看 fanzha.example", ".org/12"), 1),
        (lines("值班室 0000-", "0000000"), 1),
        (lines("看 fanzha.example.org/12", "110 报警"), 0),
        (lines("110", "96110", tag="Div"), 0),  # two numbers under one another
        (lines("961", "10", tag="Div"), 1),
        (lines("Please call", "us on 110"), 0),
    ],
)
def test_a_number_or_an_address_in_two_lines_is_noticed(passages: list[Passage], found: int) -> None:
    assert [rule for rule, _ in broken_words({*unbroken(TOLD)}, passages)] == ["broken"] * found


@pytest.mark.parametrize(
    ("passages", "found"),
    [
        (lines("不管对方怎么说", "，先停下来"), ["mark"]),
        (lines("先停下来", "“公安局”来电"), []),
        (lines("以为只是交一点手续", "费。"), ["few"]),
        (lines("来路不明的单，", "不跑"), []),  # a clause of its own
        (lines("共享屏幕＋验证码", "＝诈骗"), []),
        (lines("我们的", "约定", tag="H1"), []),  # a block of two words
        (lines("别", "转", "账", tag="H1"), []),  # from top to bottom
        (lines("今天挂断电话以后，再", "打", "一次", tag="LBody"), ["few", "few"]),
    ],
)
def test_how_lines_begin_and_end(passages: list[Passage], found: list[str]) -> None:
    assert [rule for rule, _ in line_ends(passages)] == found


TEXTS = (
    "有人出钱租借您的银行卡、电话卡、微信号，拿去骗别人的钱。您可能因此要负法律责任。",
    "打着国家项目、扶贫、解冻海外资产的旗号收小钱，许大钱。这样的项目和组织根本没有。",
    "拿不准真假，拨打96110问一问。看到96110打来，请接听。真的96110不会要您转账，也不会要验证码。",
)


@pytest.mark.parametrize("width", range(9, 40, 3))
def test_running_text_ends_well_in_a_column_of_any_width(width: int) -> None:
    passages = set_as(width, *TEXTS)
    assert ["".join(each.lines).replace(" ", "") for each in passages] == list(TEXTS)
    assert list(line_ends(passages)) == []
    assert list(broken_words({*unbroken(TOLD)}, passages)) == []
