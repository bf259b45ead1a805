"""Numbers of the registry become links that a phone dials; other digits stay as they are."""

from __future__ import annotations

import markdown
import pytest
from fanzha.content.dialling import Dial, dial_of
from fanzha.site.dialling import Dialling
from fanzha.site.html_blocks import page_extensions

from tests.own_content import own_library

DIAL = Dial({"110": "tel:110", "96110": "tel:96110", "12110": "sms:12110"})
CALL = '<a href="tel:110">110</a>'


def page(text: str) -> str:
    return markdown.markdown(text, extensions=[Dialling(DIAL)])


@pytest.mark.parametrize(
    "text",
    ["马上打{}。", "拨打{}报警", "**先打{}**", "- 钱转了，{}", "打 {} 或去派出所", "“{}”", "{}，96110都行"],
)
def test_a_number_in_a_sentence_is_dialled(text: str) -> None:
    assert CALL in page(text.format("110"))
    assert CALL in DIAL.links(text.format("110"))


@pytest.mark.parametrize(
    "text",
    ["花了110元", "110万元", "1103", "2110", "3.110", "110%", "110 个人", "v110", "110-5", "110路公交", "961100"],
)
def test_digits_that_count_something_are_left_alone(text: str) -> None:
    assert "<a" not in page(text)
    assert DIAL.links(text) == text


def test_links_headings_and_code_keep_their_text() -> None:
    assert page("[打110](help.md)") == '<p><a href="help.md">打110</a></p>'
    assert page("[**打110**](help.md)").count("<a") == 1
    assert page("# 打110") == "<h1>打110</h1>"
    assert page("`110`") == "<p><code>110</code></p>"
    assert page("![打110](a.png)").count("<a") == 0


def test_the_longer_number_wins_and_messages_open_messages() -> None:
    assert page("96110") == '<p><a href="tel:96110">96110</a></p>'
    assert 'href="sms:12110"' in page("发到12110")


def test_text_around_a_number_is_escaped() -> None:
    assert DIAL.links("<b>110</b>") == f"&lt;b&gt;{CALL}&lt;/b&gt;"


def test_without_numbers_nothing_is_a_link() -> None:
    assert markdown.markdown("打110", extensions=page_extensions(None)) == "<p>打110</p>"
    assert Dial({}).links("打110") == "打110"


def test_what_cannot_be_called_is_no_link() -> None:
    dial = dial_of(own_library().vocabulary.hotlines)
    assert {"110": "tel:110", "96110": "tel:96110", "12110": "sms:12110"}.items() <= dial.addresses.items()
    assert "12381" not in dial.addresses  # it sends warnings and takes no calls
    assert all(number.isdigit() or "-" in number for number in dial.addresses)
