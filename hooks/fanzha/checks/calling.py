"""How readers are told to call: one verb everywhere, and each number at its moment.

Whoever is frightened reads one line. 立即拨打, 马上打 and 赶紧拨 on three pages look like three different things to do;
and a person whose money is gone must not be sent to the number for questions, nor a question to the emergency number.
Which number is for which moment stands in hotlines.yml (moment), nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from fanzha.content import Problem, Text, Vocabulary

Check = Callable[[Text], Iterable[Problem]]

VERB = "拨打"
AT_ONCE = "马上"

# What people say and type is theirs: nobody takes it for our advice.
_THEIRS = ("aliases", "phrases", "say", "patterns", "unless", "aside", "words", "scene", "lookalikes", "sources")

_DOUBT = re.compile(r"拿不准|不确定|真是?假|真的假的|问一?[问声句]|咨询|没底|打鼓|想核实")
_NOW = re.compile(
    r"转出|转走|转了|转账|转钱|刷走|取走|拿走|交出|被骗|正在|正要|正催|上门|门外|门口|来[取拿]|绑|害人|伤害|危险|止付|报警"
)
_GONE = re.compile(
    r"(?:钱|款|账)(?:已经?|刚刚?|被人?)?(?:转出|转走|转了|刷走|没了|打出|汇出)|已经?转[账出走]|刚转[账出走]|被刷走|正在转[账钱]"
)
_NOT_GONE = re.compile(r"(?:还?没有?|未|别|不)[^，。；]{0,3}$")
_IMPOSTOR = re.compile(r"自称|冒充|打来|来电|真的?96110")


def one_verb(words: Vocabulary) -> Check:
    """叫人打电话，说法只有一种：拨打110；很急的，马上拨打110。“立即打”“赶紧拨”都不写。[word-call]"""
    numbers = _numbers(words)
    before = rf"(?:给|电话)?[\s“「]{{0,2}}(?P<number>{numbers})(?!\d)"
    wrong = re.compile(
        rf"(?:(?P<soon>立即|立刻|赶紧|赶快|赶忙|尽快|第一时间)[，\s]*(?:拨打|拨|打)|拨(?!打)|(?<!拨)打|致电|呼叫){before}"
    )

    def find(text: Text) -> Iterator[Problem]:
        found = None if set(_THEIRS) & {*map(str, text.keys)} else wrong.search(text.value)
        if found:
            instead = f"{AT_ONCE if found['soon'] else ''}{VERB}{found['number']}"
            message = f"“{found[0]}”：叫人打电话的说法要一样"
            yield Problem(text.path, text.line, "word-call", message, f"改用：{instead}")

    return find


def number_at_its_moment(words: Vocabulary) -> Check:
    """110 只管钱已转出、正要交钱和有危险；拿不准、想咨询拨打 96110。哪个号码管什么，写在 hotlines.yml 的 moment。

    [advice-number]
    """
    moments = {line.display: line.moment for line in words.hotlines if line.moment}
    number = re.compile(
        rf"(?<!\d)(?<!\d[ .-])(?:{'|'.join(map(re.escape, moments)) or '(?!)'})(?![\d元块个次名份条笔人])"
    )  # 110元 is a sum
    other = {moment: display for display, moment in reversed(moments.items())}

    def find(text: Text) -> Iterator[Problem]:
        if set(_THEIRS) & {*map(str, text.keys)}:
            return
        for shown, said in _contexts(text.value, number):
            if moments[shown] == "now" and _DOUBT.search(said) and not _NOW.search(said):
                message, right = f"拿不准、想问一问，不拨打{shown}", other.get("doubt", "")
            elif moments[shown] == "doubt" and _is_gone(said) and not _DOUBT.search(said):
                message, right = f"钱已经转出去了，先不拨打{shown}", other.get("now", "")
            else:
                continue
            yield Problem(text.path, text.line, "advice-number", message, f"改用：{VERB}{right}" if right else "")

    return find


def _is_gone(said: str) -> bool:
    """Whether money is said to have left; not “钱还没转出”, nor who pretends to be the hotline."""
    found = _GONE.search(said)
    return bool(found and not _NOT_GONE.search(said[: found.start()]) and not _IMPOSTOR.search(said))


def _contexts(said: str, number: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Each number with what is said of it in its sentence: from the number before it to the one after it."""
    for sentence in re.split(r"[。！？；;\n]", said):
        found = list(number.finditer(sentence))
        begins = [0, *(match.end() for match in found)]
        ends = [*(match.start() for match in found[1:]), len(sentence)]
        for match, begin, end in zip(found, begins, ends, strict=False):
            yield match[0], sentence[begin:end]


def _numbers(words: Vocabulary) -> str:
    """The registered numbers as an alternative of a pattern, the longest first."""
    shown = {line.display for line in words.hotlines if line.display.isdigit()}
    return "|".join(sorted(shown, key=len, reverse=True)) or "(?!)"
