"""Editorial rules about single texts, whichever field or line of a body they stand in; each docstring is the rule."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from fanzha.checks.calling import number_at_its_moment, one_verb
from fanzha.content import PLACEHOLDER, TO_WRITE, Amount, Problem, Text, Vocabulary, amounts_in, meant, unfilled

Check = Callable[[Text], Iterable[Problem]]

_REASONS = {
    "respect": "这个说法不尊重人",
    "coercion": "这个说法带强制",
    "promise": "不能打包票",
    "obsolete": "这个说法或工具已经过时",
    "typo": "错别字",
}

# A saying that is retyped is at least this long; shorter lines are everyday words.
_SAYING_LENGTH = 10  # characters

# Control characters, radicals that stand for no character, private-use signs, what decoding leaves where it failed.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u2e80-\u2fdf\ue000-\uf8ff\ufff9-\uffff]")


def wording_checks(words: Vocabulary) -> list[Check]:
    """The rules about wording, for any text that readers get to see."""
    return [
        forbidden_words(words),
        registered_mnemonics(words),
        exact_law(words),
        printable,
        nothing_left_open,
        one_verb(words),
        number_at_its_moment(words),
    ]


def forbidden_words(words: Vocabulary) -> Check:
    """words.yml 里的词不能用：不尊重人、带强制、打包票、已经过时、错别字。

    [word-respect] [word-coercion] [word-promise] [word-obsolete] [word-typo]
    """
    forbidden = {word.title: word for word in words.words}
    longest_first = sorted(forbidden, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    def find(text: Text) -> Iterator[Problem]:
        for shown in dict.fromkeys(pattern.findall(text.value)):
            word = forbidden[shown]
            # An alias is what people type into the search box, misspelt or not; it is never shown.
            if not (word.kind in ("typo", "obsolete") and text.keys[:1] in (("aliases",), ("phrases",))):
                message = f"“{shown}”：{_REASONS[word.kind]}"
                yield Problem(text.path, text.line, f"word-{word.kind}", message, f"改用：{word.instead}")

    return find


def registered_mnemonics(words: Vocabulary) -> Check:
    """“凡是……都是诈骗”和 mnemonics.yml 里的口诀不能自己打字，只写编号，免得一个口诀传出几种说法。[mnemonic-retyped]"""
    saying = re.compile(r"凡是[^。！!]{4,}?(?:是|属于|为)(?:诈骗|骗局|骗子)")
    official = {line.strip("。！；，"): each for each in words.mnemonics for line in each.lines}
    known = {line: each for line, each in official.items() if len(line) >= _SAYING_LENGTH}

    def find(text: Text) -> Iterator[Problem]:
        retyped = next((each for line, each in known.items() if line in text.value), None)
        if retyped or saying.search(text.value):
            id_ = retyped.id if retyped else "口诀编号"
            hint = f"请删掉这句，在文件头写 mnemonic: {id_}，页面和印刷品会印出原文"
            yield Problem(text.path, text.line, "mnemonic-retyped", "口诀不要自己打字", hint)

    return find


def exact_law(words: Vocabulary) -> Check:
    """写到第几条的金额，要和 laws.yml 里这一条的原文一致（三组罚款金额最容易张冠李戴）。[law-amount]"""
    by_article: dict[str, set[int]] = defaultdict(set)
    for law in words.laws:
        article = re.search(r"第[一二三四五六七八九十百]+条", law.article)
        if article:
            by_article[article[0]] |= {amount.yuan for amount in law_amounts(law.text)}

    def find(text: Text) -> Iterator[Problem]:
        articles = [article for article in by_article if article in text.value]
        if len(articles) != 1:
            return
        for amount in law_amounts(text.value):
            if amount.yuan not in by_article[articles[0]]:
                hint = "请核对 cases/_vocabulary/laws.yml 里的原文"
                yield Problem(text.path, text.line, "law-amount", f"{articles[0]}里没有“{amount.text}”", hint)

    return find


def law_amounts(text: str) -> list[Amount]:
    """Amounts in a text of law, where numbers are spelt in Chinese as well: 二十万元."""
    digits = {sign: value for value, sign in enumerate("一二三四五六七八九", 1)}
    spelt = []
    for match in re.finditer(r"(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?万元", text):
        tens = digits.get(match[1], 1) if match[2] else 0
        value = tens * 10 + digits.get(match[3], 0)
        spelt += [Amount(Decimal(value), "万元", match[0])] if value else []
    return spelt + amounts_in(text)


def printable(text: Text) -> Iterator[Problem]:
    """不用看不见的控制字符、自造字和乱码（从 Word、PDF 粘过来的字常带着）。[text-unprintable]"""
    value = meant(text.value) if text.said and not text.keys else text.value  # of a body, Markdown sets much right
    found = _UNPRINTABLE.search(value)
    if found:
        before = value[: found.start()][-6:]
        message = f"“{before}”后面有印不出来的字符（U+{ord(found[0]):04X}）"
        yield Problem(text.path, text.line, "text-unprintable", message, "请删掉它，重新输入这几个字")


def nothing_left_open(text: Text) -> Iterator[Problem]:
    """fanzha new 留下的“（……）”要换成内容。[placeholder-left]"""
    if PLACEHOLDER.fullmatch(text.value) or TO_WRITE in text.value:
        yield Problem(text.path, text.line, *unfilled())
