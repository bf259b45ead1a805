"""How final texts are counted, and what is said of one that goes beyond a limit."""

from __future__ import annotations

import pytest
from fanzha.kinds.limits import Limits
from fanzha.kinds.measures import beyond, messages, seconds, sentences, units
from hypothesis import given
from hypothesis import strategies as st


def limits(**written: object) -> Limits:
    made = Limits.model_validate(written)
    return made


def told(text: str, **written: object) -> list[str]:
    return [excess.message for excess in beyond(text, {}, limits(**written))]


# Handbook section 12: characters → messages that are paid.
@pytest.mark.parametrize(("length", "count"), [(1, 1), (70, 1), (71, 2), (134, 2), (135, 3), (150, 3), (160, 3)])
def test_text_messages_are_counted_as_networks_do(length: int, count: int) -> None:
    assert messages("字" * length) == count


def test_a_rare_character_counts_twice() -> None:
    assert units("𠮷") == 2
    assert messages("字" * 68 + "𠮷") == 1
    assert messages("字" * 69 + "𠮷") == 2


@given(st.text())
def test_units_are_those_of_utf_16(text: str) -> None:
    clean = text.encode("utf-16-le", "ignore").decode("utf-16-le")
    assert units(clean) == sum(2 if ord(sign) > 0xFFFF else 1 for sign in clean)


def test_each_line_is_a_message_of_its_own() -> None:
    assert told("字" * 70 + "\n" + "字" * 70, messages=1) == []
    (said,) = told("字" * 70 + "\n" + "字" * 73, messages=1)
    assert "这一条有 73 字，要分 2 条发" in said
    assert "超出 3 字" in said
    assert told("字" * 134, messages=2) == []


@pytest.mark.parametrize(
    ("text", "written", "said"),
    [
        ("一二三\n四五六", {"chars": 5}, "有 6 字，最多5，超出 1"),
        ("一二三", {"chars": "4-8"}, "有 3 字，要4到8，还差 1"),
        ("一\n二\n\n三", {"lines": 2}, "有 3 行，最多2，超出 1"),
        ("一二三四五六，好。", {"sentence": 6}, "“一二三四五六，好”这一句有 7 字，超出 1 字"),
        ("字" * 301, {"seconds": "60-90"}, "有 301 字，每分钟 200 字要念 91 秒，要60到90秒，超出 1 字"),
        ("字" * 190, {"seconds": "60-90"}, "有 190 字，每分钟 200 字要念 57 秒，要60到90秒，还差 7 字"),
        ("拨幺幺零", {"says": {"幺幺零": 2}}, "“幺幺零”要说到 2 遍，现在有 1 遍"),
        ("看 www.gov.cn", {"without": "网址"}, "不能有网址“www.”"),
        ("好😀", {"without": "表情"}, "不能有表情“😀”"),
        ("见图（一）", {"without": "（、）"}, "不能有“（”"),
        ("一二三，\n一二三四。", {"meter": "3"}, "第 2 行“一二三四。”有 4 字，要3字"),
        ("一二三\n一二三四", {"meter": "3-5、同上"}, "第 2 行“一二三四”有 4 字，要和上一行一样，3字"),
        ("一二三\n一二三四五", {"meter": "3、2-4"}, "第 2 行“一二三四五”有 5 字，要2到4字"),
        ("一二三\n一二\n\n一二三", {"meter": "3、2"}, "有 3 行，要2行一段，最后一段不完整"),
        ("张堃镇", {"charset": "gb2312"}, "“堃”不在 GB2312 里，屏上会显示成空白或方框"),
    ],
)
def test_what_goes_beyond_a_limit_is_said_with_how_much(text: str, written: dict[str, object], said: str) -> None:
    assert said in told(text, **written)


def test_what_keeps_within_is_not_spoken_of() -> None:
    text = "要垫钱的兼职，一分也别垫。" * 16
    assert told(text, chars="200-300", sentence=12, lines=1, seconds="50-70", without="、表情网址") == []


def test_blocks_have_limits_of_their_own() -> None:
    (excess,) = beyond("", {"title": "标" * 65}, limits(parts={"title": 64}))
    assert (excess.message, excess.over) == ("的 title 有 65 字，最多64，超出 1", 1)


def test_speech_is_counted_without_punctuation() -> None:
    assert seconds("一，二。（三）“四”", 60) == 4
    assert sentences("一。二！\n三？") == ["一", "二", "三"]
