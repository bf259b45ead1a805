"""How readers are told to call: the one verb and others, questions and lost money, and our own screens."""

from __future__ import annotations

import re
import subprocess

import pytest
from fanzha.checks.calling import number_at_its_moment, one_verb
from fanzha.content.texts import Text

from tests.own_content import own_library
from tests.sample_project import REPOSITORY


def said(rule, sentence: str, *keys: str) -> bool:  # type: ignore[no-untyped-def]
    return bool([*rule(own_library().vocabulary)(Text("x.md", 1, sentence, keys))])


@pytest.mark.parametrize(
    "sentence",
    [
        "立即拨打110。",
        "第一时间打110",
        "马上拨110",
        "先打 110",
        "打“96110”问一问",
        "打给96110",
        "致电12345",
        "赶紧，拨打110",
    ],
)
def test_other_ways_to_say_it(sentence: str) -> None:
    assert said(one_verb, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "马上拨打110",
        "先拨打 110",
        "请拨打96110问一问",
        "打给银行",
        "打他平时的号码",
        "打了1100个电话",
        "96110打来，请接听",
        "立即断网",
        "真的110不会这样",
    ],
)
def test_the_one_way(sentence: str) -> None:
    assert not said(one_verb, sentence)


def test_what_people_type_is_theirs() -> None:
    assert not said(one_verb, "我要打110", "phrases")


@pytest.mark.parametrize(
    "sentence",
    [
        "是真是假，自己拨打110问",
        "拿不准，拨打110问一问",
        "想咨询的，拨打110",
        "钱已转出，拨打96110",
        "已经转账的，先拨打96110，再打给银行",
        "卡里的钱刚被刷走，拨打96110",
    ],
)
def test_a_number_at_the_wrong_moment(sentence: str) -> None:
    assert said(number_at_its_moment, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "钱已转出，马上拨打110；拿不准，拨打96110问一问",
        "已转账先拨打110，拿不准拨打96110。",
        "拿不准是不是骗局，又有人上门，拨打110",
        "钱还没转出去，可以拨打96110问一问",
        "自称96110打来，说您的钱已转走",
        "真假都不要紧，说到绑架就拨打110",
        "96 110",
        "花了110元，问一问店家",
    ],
)
def test_a_number_at_its_moment(sentence: str) -> None:
    assert not said(number_at_its_moment, sentence)


def test_screens_and_layouts_say_it_so_too() -> None:
    """Programs, templates and layouts are no texts to the rules; a tag may stand between verb and number."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, check=False)
    names = [
        name
        for name in listed.stdout.decode().split("\0")
        if re.match(r"(hooks|docs/assets|docs/templates|posters)/", name)
    ]
    if not names:
        pytest.skip("not a git checkout")
    wrong = []
    for name in names:
        text = (REPOSITORY / name).read_bytes().decode("utf-8", "ignore")
        if (not name.startswith("hooks/fanzha/checks/") and not name.endswith(".md")) or "templates" in name:
            seen = re.sub(r"<[^<>]*>|\[|\*\*|\{\{.*?\}\}", "", text)
            wrong += [f"{name}: {line.strip()}" for line in seen.split("\n") if said(one_verb, line)]
    assert not wrong
