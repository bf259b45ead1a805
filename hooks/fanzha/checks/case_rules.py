"""Editorial rules for cases: truth, amounts, places."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from fanzha.checks.tellings import tellings_agree
from fanzha.content import Alert, Amount, Case, Library, Problem, Record, Sum, Text, least_amounts_in, sums_in, texts_of

IMPLAUSIBLE_YUAN = 100_000_000  # handbook section 13.10: a single case above 1亿元 is a slip until proven

# Where a case is told: front matter by key, the body without one.
_TOLD = (("title",), ("summary",), ("elder",), ("teen",), ("timeline",), ())
_PLACES = {"title": "标题", "summary": "一句话", "elder": "讲给老人的", "teen": "讲给学生的"}

_PLACE = re.compile(r"[乡镇村路街巷弄]|街道|小区|社区|大厦|支行|\d+号|派出所|学校|中学|小学|大学")


def _problem(record: Record, keys: tuple[str | int, ...], rule: str, message: str, hint: str = "") -> Problem:
    return Problem(record.origin.path, record.line(*keys), rule, message, hint)


def plausible_amounts(case: Case, library: Library) -> Iterator[Problem]:
    """一个案例的金额不该超过 1 亿元，多半是“万”“亿”写错。[amount-implausible]"""
    for name in ("loss", "saved"):
        amount = getattr(case, name)
        if amount and amount.yuan > IMPLAUSIBLE_YUAN:
            message = f"{amount.text} 是 {amount.yuan:,} 元，一个案例不太可能这么多"
            yield _problem(case, (name,), "amount-implausible", message, "请查单位是不是把“万”写成了“亿”")


def agreeing_amounts(case: Case, library: Library) -> Iterator[Problem]:
    """正文、时间线里写的金额和 loss、saved 数字相同时，单位也要相同。[amount-slip]"""
    stated = [amount for amount in (case.loss, case.saved) if amount and amount.value]
    document = library.documents[case.origin.path]
    for text in texts_of(document):
        if text.keys[:1] in (("loss",), ("saved",)):
            continue
        for amount in sums_in(text.value):
            for fact in stated:
                if _slipped(amount, fact):
                    message = f"这里写“{amount.text}”，文件头写“{fact.text}”，数字一样、单位不同"
                    hint = "请核对来源，改成同一个数；确实是另一笔钱，就用汉字写，如“二十元”"
                    yield Problem(text.path, text.line, "amount-slip", message, hint)


def stated_amounts(case: Case, library: Library) -> Iterator[Problem]:
    """标题、一句话、时间线和正文里写了钱数，其中就要有 loss 或 saved 的数（或两项相加）。[amount-unstated]

    Rounded sums agree, in whichever way they are written: 17.9万元 for 17.87万元, 三十余万 for up to a tenth more,
    近12万元 for up to a tenth less.
    """
    told = [(text, amount) for text in _told(case, library) for amount in sums_in(text.value)]
    wanted = _facts(case)
    if wanted and told and not any(amount.agrees(yuan) for _, amount in told for yuan in wanted):
        facts = [amount for amount in (case.loss, case.saved) if amount and amount.yuan]
        written = "".join(f"“{text}”" for text in dict.fromkeys(amount.text for _, amount in told))
        name = "loss" if facts[0] is case.loss else "saved"
        message = f"{name} 写“{facts[0].text}”，标题、一句话、时间线和正文里写的是{written}，对不上"
        hint = "请核对来源，改成同一个数；确实不是一笔钱，就在正文里把这个数也写出来"
        yield _problem(case, (name,), "amount-unstated", message, hint)


def known_amounts(case: Case, library: Library) -> Iterator[Problem]:
    """标题和一句话里的钱数，在 loss、saved、时间线或正文里也要有；正文写了钱数，其中就要有 loss 或 saved 的数。

    [amount-disagree]

    A title that says 5400 over a body that says 4500 is a slip, in whichever way the two are written.
    """
    told = [(text, amount) for text in _told(case, library) for amount in sums_in(text.value)]
    wanted = _facts(case)
    for text, amount in told:
        place = _PLACES.get(str(text.keys[0])) if text.keys else None
        others = [other for there, other in told if there.keys[:1] != text.keys[:1]]
        if (
            place
            and (wanted or others)
            and not (any(amount.agrees(yuan) for yuan in wanted) or any(_same(amount, other) for other in others))
        ):
            message = f"{place}写“{amount.text}”，loss、saved 和别处都没有这个数"
            yield Problem(text.path, text.line, "amount-disagree", message, "请核对来源，几处写成同一个数")
    body = [(text, amount) for text, amount in told if not text.keys]
    elsewhere = any(amount.agrees(yuan) for text, amount in told if text.keys for yuan in wanted)
    if elsewhere and body and not any(amount.agrees(yuan) for _, amount in body for yuan in wanted):
        text, amount = body[0]
        if any(fact and _slipped(amount, fact) for fact in (case.loss, case.saved)):
            return  # said by agreeing_amounts
        message = f"正文写“{amount.text}”，没有写 loss 或 saved 的数"
        yield Problem(
            text.path,
            text.line,
            "amount-disagree",
            message,
            "请核对来源，几处写成同一个数；另一笔钱，也写上 loss、saved 的数",
        )


def dated_amounts(case: Case, library: Library) -> Iterator[Problem]:
    """时间线里的钱数，在 loss、saved 或别处也要有；分几笔付的，几笔加起来要有。[amount-disagree]"""
    told = [(text, amount) for text in _told(case, library) for amount in sums_in(text.value)]
    dated = [(text, amount) for text, amount in told if text.keys[:1] == ("timeline",)]
    others = [amount for text, amount in told if text.keys[:1] != ("timeline",)]
    wanted = _facts(case) | {amount.yuan for amount in others}
    for at, (text, amount) in enumerate(dated):
        if any(amount.agrees(yuan) for yuan in wanted) or any(_same(amount, other) for other in others) or not wanted:
            continue
        if any(fact and _slipped(amount, fact) for fact in (case.loss, case.saved)):
            continue  # said by agreeing_amounts
        rest = [other.yuan for number, (_, other) in enumerate(dated) if number != at]
        if not any(amount.yuan + part in wanted for part in _totals(rest)):
            message = f"时间线写“{amount.text}”，loss、saved 和别处都没有这个数，几笔加起来也没有"
            hint = "请核对来源，几处写成同一个数；确实是另一笔钱，就在正文里把它也写出来"
            yield Problem(text.path, text.line, "amount-disagree", message, hint)


def _totals(sums: list[int]) -> set[int]:
    """What some of these come to together; of very many the first ten count."""
    totals = {0}
    for each in sums[:10]:
        totals |= {total + each for total in totals}
    return totals


def _facts(case: Case) -> set[int]:
    """What was lost, what was saved, and both together, in yuan."""
    facts = [amount.yuan for amount in (case.loss, case.saved) if amount and amount.yuan]
    return {*facts, sum(facts)} if facts else set()


def _same(one: Sum, other: Sum) -> bool:
    return one.agrees(other.yuan) or other.agrees(one.yuan)


def least_amounts(case: Case, library: Library) -> Iterator[Problem]:
    """正文写“69余万元”的，loss、saved 也写“69余万元”，不写成确切的69万元。[amount-at-least]"""
    told = {amount.yuan: amount.text for text in _told(case, library) for amount in least_amounts_in(text.value)}
    for name in ("loss", "saved"):
        amount = getattr(case, name)
        if amount and not amount.at_least and amount.yuan in told:
            message = f"{name} 写“{amount.text}”，正文里写的是“{told[amount.yuan]}”，不是确切的数"
            yield _problem(case, (name,), "amount-at-least", message, f"请改成“{told[amount.yuan]}”")


def _told(case: Case, library: Library) -> list[Text]:
    """The texts in which a case is told."""
    return [text for text in texts_of(library.documents[case.origin.path]) if text.keys[:1] in _TOLD]


def _slipped(written: Sum, fact: Amount) -> bool:
    """The same digits under another unit: 4500元 and 4500万元. 10000元 and 1万元 are the same sum."""
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", written.text)
    value = Decimal(digits[0].replace(",", "")) if digits else None
    return value == fact.value and written.yuan != fact.yuan and not written.spelt


def outcome_agrees(case: Case, library: Library) -> Iterator[Problem]:
    """结果和金额要说得通：劝阻成功、及时识破没有损失；写“被骗”的，保住的钱不会比损失多。[outcome-amount]"""
    if case.outcome in ("劝阻成功", "及时识破") and case.loss and case.loss.yuan:
        message = f"结果是“{case.outcome}”，损失却写了 {case.loss.text}"
        yield _problem(case, ("loss",), "outcome-amount", message, "没有损失写“0元”，拦下的钱写在 saved")
    if case.outcome == "被骗" and case.saved and case.loss and case.saved.yuan > case.loss.yuan:
        yield _problem(case, ("outcome",), "outcome-amount", "保住的钱比损失多，结果不像“被骗”", "请改成“止付”或“追回”")


def told_before_review(record: Case | Alert, library: Library) -> Iterator[Problem]:
    """案例、预警的日期和来源的日期不晚于核对日期：还没有发生、没有发表的事核对不了，多半是年份写错。[date-after-review]"""
    dates = [
        (("date",), record.date),
        *((("sources", at, "date"), source.date) for at, source in enumerate(record.sources)),
    ]
    for keys, date in dates:
        if date and datetime.date(date.year, date.month or 1, date.day or 1) > record.reviewed:
            message = f"日期 {date} 比核对日期 {record.reviewed} 还晚"
            hint = "请核对年月日；写得对的，重新核对内容后改 reviewed"
            yield _problem(record, keys, "date-after-review", message, hint)


def coarse_region(case: Case, library: Library) -> Iterator[Problem]:
    """地区最细写到县（市、区），不写乡镇、村、街道、学校、网点，免得认出是谁。[region-fine]"""
    found = _PLACE.search(case.region)
    if found:
        yield _problem(case, ("region",), "region-fine", f"地区“{case.region}”写得太细", "最细写到县（市、区）")


def honest_truth(case: Case, library: Library) -> Iterator[Problem]:
    """公开报道的案例至少一条来源写明发布单位或网址；典型情形不写日期、地区和金额，免得被当成真事。

    [case-source] [composite-fact]
    """
    if case.kind == "reported" and not any(source.url or source.issuer for source in case.sources):
        hint = "请写明发布单位（issuer）或网址（url）；没有来源就改成 kind: composite"
        yield _problem(case, ("sources",), "case-source", "公开报道的案例没有可查的来源", hint)
    if case.kind == "composite":
        for name in ("date", "date_note", "region", "loss", "saved"):
            if getattr(case, name):
                message = f"典型情形不写 {name}（{Case.model_fields[name].title}）"
                yield _problem(case, (name,), "composite-fact", message, "它不是某一个人的经历，请删掉这一项")


CASE_RULES: tuple[Callable[[Case, Library], Iterator[Problem]], ...] = (
    plausible_amounts,
    agreeing_amounts,
    stated_amounts,
    known_amounts,
    dated_amounts,
    least_amounts,
    outcome_agrees,
    told_before_review,
    coarse_region,
    honest_truth,
    tellings_agree,
)
