"""How Chinese sounds: every answer is the one that the package gives whose tables are read."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from typing import Any

import pytest
from fanzha.content.pinyin import Pinyin, pinyin_for, whole_pinyin
from fanzha.editing.starters import slug_of
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.own_content import own_library
from tests.sample_project import REPOSITORY

HAN = re.compile(r"[\u3400-\u9fff]+")


def lazy_pinyin(*words: Any, **options: Any) -> list[str]:
    """The package's own answer. It takes half a second to load, which only the worker that asks it should wait for."""
    import pypinyin

    return pypinyin.lazy_pinyin(*words, **options)


@pytest.fixture(scope="module")
def whole() -> Pinyin:
    return whole_pinyin()


def test_every_common_character_sounds_as_in_the_package(whole: Pinyin) -> None:
    """GB 2312, both levels, and what lies before it in Unicode."""
    signs = [bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)]
    for sign in [*filter(None, signs), "〇", "㐂", "䶮", "𠮷", "𬱖"]:
        assert whole.read(sign) == lazy_pinyin(sign), sign


def test_phrases_sound_as_in_the_package(whole: Pinyin) -> None:
    """By themselves, and where one runs into the next."""
    chance = random.Random("phrases")
    phrases = chance.sample(sorted(whole.phrases), 1500)
    for phrase, after in zip(phrases, reversed(phrases), strict=True):
        run = phrase + after[chance.randrange(len(after)) :]
        assert whole.read(run) == lazy_pinyin(run), run


def test_all_that_is_called_something_here_sounds_as_in_the_package(whole: Pinyin) -> None:
    named = (*own_library().tactics.values(), *own_library().cases.values())
    said = [(each.title, *getattr(each, "aliases", ()), *getattr(each, "phrases", ())) for each in named]
    for run in {run for texts in said for text in texts for run in HAN.findall(text)}:
        assert whole.read(run) == lazy_pinyin(run), run


@pytest.mark.parametrize("text", ["冒充银行行长", "重庆长乐的音乐会", "绿女略", "那些朝阳", "没了得", ""])
def test_a_title_needs_only_its_own_rows(text: str, whole: Pinyin) -> None:
    few = pinyin_for(text)
    assert few.read(text) == whole.read(text)
    assert set(few.characters) == {str(ord(sign)) for sign in text}
    assert all(phrase[0] in text for phrase in few.phrases)


def test_file_names_keep_to_the_reading_of_phrases() -> None:
    assert slug_of("冒充银行行长，重复贷款") == "mao-chong-yin-hang-hang-zhang-chong-fu-dai-kuan"
    assert slug_of("绿色“NFC”盗刷２次") == "lv-se-nfc-dao-shua-ci"


def as_before(name: str) -> str:
    """The file name by the package's own answers."""
    syllables = " ".join(lazy_pinyin(name, errors=lambda other: other.lower())).split()
    kept = ["".join(sign for sign in syllable if sign.isascii() and sign.isalnum()) for syllable in syllables]
    return "-".join(part for part in kept if part)[:60].strip("-") or "xin"


@given(st.lists(st.sampled_from("银行长重庆乐了得地绿，“”（）APP é１2-\u3000 的中奖")).map("".join))
@settings(max_examples=40, deadline=None, derandomize=True)
def test_file_names_are_those_of_the_package(name: str) -> None:
    assert slug_of(name) == as_before(name)


def test_the_package_itself_is_not_loaded() -> None:
    told = "import sys; from fanzha.editing.starters import slug_of; slug_of('银行'); print('pypinyin' in sys.modules)"
    command = [sys.executable, "-c", told]
    done = subprocess.run(command, cwd=REPOSITORY / "hooks", capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
