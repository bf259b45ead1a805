"""Advice that can harm: each rule holds whole sources, because a warning may stand in another sentence than the advice.

Why these: callers pose as 96110 (handbook section 6); leaving a group can delete the chat that proves the
fraud (section 8); nobody can promise that money comes back or that somebody is caught (section 13).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from fanzha.checks.excused import GUIDES
from fanzha.content import Document, Library, Problem, Text, texts_of

Rule = Callable[[list[Text]], Iterator[Problem]]

_ANSWER = re.compile(
    r"96110[^。！？\n]{0,12}(?:接听|要接|请接|记得接|接起来|别挂)|(?:接听|要接|请接|记得接)[^。！？\n]{0,8}96110"
)
_NEVER = re.compile(
    r"不会[^。！？\n]{0,8}(?:转账|转钱|汇款|验证码)|(?:转账|转钱|汇款|验证码)[^。！？\n]{0,8}(?:就是假|是假的|是骗)"
)

_LEAVE = re.compile(r"退群|退出群|拉黑|删除(?:好友|对方|聊天)|删掉(?:好友|对方|聊天)|卸载")
_KEEP = re.compile(r"截图|录屏|拍照|留证|留好|保留|保存|留下记录|报警|(?<!\d)110(?!\d)")
_BEFORE = re.compile(r"[^，。；]{0,4}(?:之前|以前|前)")
# Put off, or asked for by the swindler.
_NOT_YET = re.compile(r"(?:不要|别|先不|不急着|再|之后|以后|才|最后)[^。；\n]{0,6}$|(?:让|叫|催)(?:您|你|他|她)$")

_SURE = r"(?:一定|肯定|绝对|必定|保证|准能|包(?=追|退|赔)|百分之?百|百分百|全部都?能)"
_RETURN = r"(?:追回|追得回|退回|要回|拿回|找回|挽回|返还|抓到|抓住|抓获|破案|侦破|落网)"
_PROMISE = re.compile(rf"{_SURE}(?:能|会|可以|帮您|帮你|给您|给你)?[^，。！？；“”\n]{{0,8}}?{_RETURN}")
_DENIED = re.compile(r"(?:不|没|难以|无法|不能|没人能|谁也不能|没有人能?)[^，。！？；]{0,3}$")
_REPORTED = re.compile(r"(?:说|称|承诺|自称|声称|谎称|吹|许诺|打包票|表示|凡是|只要有人)[^，。！？；]{0,14}$")

# Who is named, what is denied, and the situations without which the sentence is not true: a bank's counter, machine and
# own software do ask for codes and passwords, and a lawful lender does take fees once the money is lent.
_CERTAIN = re.compile(
    r"(?:骗子|假的?|真的?)(?:一定|肯定|必定|绝对)|(?:一定|肯定|绝对|必定|百分百|准)是(?:骗|假的|真的)|(?:从来|永远|决)不会?|只要[^，。！？]{1,12}，?就(?:一定|肯定|绝对|不会|不可能)"
)
_OFFICE = re.compile(
    r"(?:银行|柜员|客服|运营商)[^，。；！？“”]{0,8}不会[^，。；！？“”]{0,8}(?:验证码|密码)|(?:正规|合法)[^，。；！？“”]{0,6}(?:贷款|放贷|网贷|平台)[^，。；！？“”]{0,8}不(?:会)?(?:收|要)[^，。；！？]{0,4}(?:费|保证金|押金)"
)
_SITUATION = re.compile(
    r"电话|短信|来电|微信|QQ|网上|群里|链接|共享|说出|念|告诉|当面|转账|个人|放款(?:以?前|之前)|取款机|借钱|对方|陌生"
)

# Fields that repeat what the fraudster or the victim says; nobody takes them for advice.
_SAID = ("aliases", "phrases", "lines", "steps", "red_flags", "formula", "timeline", "sources", "title", "summary")


def harmful_advice(library: Library) -> Iterator[Problem]:
    """Every rule of this file over every source and every page; guides show what must not be written."""
    for path, file in library.sources.files.items():
        if file.document and not path.startswith(GUIDES):
            yield from of_document(file.document)


def of_document(document: Document) -> Iterator[Problem]:
    """What in one source could harm."""
    texts = list(texts_of(document))
    for rule in RULES:
        yield from rule(texts)


def answered_with_care(texts: list[Text]) -> Iterator[Problem]:
    """叫人接听 96110 的文章，同一篇里要写明真的 96110 不会要您转账、要验证码，因为有人冒充它。[advice-answer]"""
    asked = [text for text in texts if _ANSWER.search(text.value)]
    if asked and not any(_NEVER.search(text.value) and "96110" in _near(texts, text) for text in texts):
        hint = "请在同一篇里加一句：真的96110不会要您转账，也不会要验证码"
        yield Problem(asked[0].path, asked[0].line, "advice-answer", "叫人接听96110，却没有说怎样认出假的", hint)


def _near(texts: list[Text], text: Text) -> str:
    """A text with those just before and after it: the number may stand in the sentence before."""
    at = texts.index(text)
    return "\n".join(each.value for each in texts[max(0, at - 1) : at + 2])


def evidence_first(texts: list[Text]) -> Iterator[Problem]:
    """先报警、先截图留证，再退群、拉黑：退了群，聊天记录可能就没有了。看该怎么做的清单，和一条一条的提醒。[advice-order]"""
    for steps in _lists(texts):
        kept = False
        for text in steps:
            leave, keep = _LEAVE.search(text.value), _KEEP.search(text.value)
            later = leave and _BEFORE.match(text.value, leave.end())  # 拉黑之前先截图
            kept = kept or bool(keep and (not leave or later or keep.start() < leave.start()))
            if leave and not kept and not _NOT_YET.search(text.value[: leave.start()]):
                hint = "次序是：停手，报警和止付，截图留证、举报，最后才退群、拉黑、卸载"
                yield Problem(text.path, text.line, "advice-order", f"还没有留证就先“{leave[0]}”", hint)
                break


def _lists(texts: list[Text]) -> Iterator[list[Text]]:
    """The lists that say what to do: the field `do`, numbered lists of a body, and every point by itself."""
    yield [text for text in texts if text.keys[:1] == ("do",)]
    found: list[Text] = []
    for text in texts:
        if not text.keys and re.match(r"\s*\d{1,2}[.、．]\s*\S", text.value):
            if re.match(r"\s*1[.、．]", text.value) and found:
                yield found
                found = []
            found.append(text)
        elif not text.keys and text.value.startswith("#"):
            yield found
            found = []
        elif not text.keys and re.match(r"\s*[-*]\s+\S", text.value):
            yield [text]  # points stand each for itself: whoever reads one does what it says
    yield found


def nothing_promised(texts: list[Text]) -> Iterator[Problem]:
    """不打包票：钱追回、人抓到，都不能说成是一定的，换什么说法都一样。转述骗子的话不算。[advice-promise]"""
    for text in texts:
        if text.keys[:1] and text.keys[0] in _SAID:
            continue
        for match in _PROMISE.finditer(text.value):
            before = text.value[: match.start()]
            if _DENIED.search(before) or _REPORTED.search(before) or before.count("“") > before.count("”"):
                continue
            yield Problem(
                text.path, text.line, "advice-promise", f"“{match[0]}”打了包票", "改用：越早报警，越有利于止付"
            )


def nothing_absolute(texts: list[Text]) -> Iterator[Problem]:
    """不说绝对的话：“银行不会要验证码”要写明是电话里、短信里要，“正规贷款不收费”要写明是放款以前；不写“一定是骗子”。[advice-absolute]"""
    for text in texts:
        if text.keys[:1] and text.keys[0] in ("aliases", "phrases", "lines", "sources"):
            continue
        for match in (*_CERTAIN.finditer(text.value), *_OFFICE.finditer(text.value)):
            before = text.value[: match.start()]
            quoted = before.count("“") > before.count("”")
            clause = re.split(r"[。；！？]", before)[-1] + re.split(r"[。；！？]", text.value[match.start() :])[0]
            if quoted or _DENIED.search(before) or (match.re is _OFFICE and _SITUATION.search(clause)):
                continue
            hint = "请写明在什么情形下，如“打电话来要验证码的”；说信号，不下断语"
            yield Problem(text.path, text.line, "advice-absolute", f"“{match[0]}”说得太绝对", hint)


RULES: tuple[Callable[[list[Text]], Iterable[Problem]], ...] = (
    answered_with_care,
    evidence_first,
    nothing_promised,
    nothing_absolute,
)
