"""Editorial rules, one generator function each; its docstring is the rule as docs/contribute/rules.md prints it.

None of them looks at today's date or at the network: a page must not start failing by itself.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import urlsplit

from fanzha.checks.advice import harmful_advice
from fanzha.checks.alert_rules import ALERT_RULES
from fanzha.checks.art_rules import ART_RULES
from fanzha.checks.audience_rules import tactics_for_them
from fanzha.checks.case_rules import CASE_RULES
from fanzha.checks.contacts import issuer_problems
from fanzha.checks.every_text import check_every_text
from fanzha.checks.files import no_strays, shown_pictures, still_drawings
from fanzha.checks.hard_words import hard_words_explained
from fanzha.checks.hotline_sources import hotlines_have_sources
from fanzha.checks.law_rules import law_with_meaning
from fanzha.checks.letter_rules import letters_from_records, scams_with_a_page
from fanzha.checks.redirects import usable_redirects
from fanzha.checks.repeated import own_endings, own_sentences
from fanzha.checks.review_dates import review_in_time, reviews_apart
from fanzha.checks.sentence_length import short_sentences
from fanzha.checks.translations import examples_behind, phrases_missing, translations_behind
from fanzha.checks.whose_number import number_to_call
from fanzha.content import (
    CASE_SECTIONS,
    SHORT_NAME,
    TACTIC_SECTIONS,
    Case,
    Library,
    Problem,
    Record,
    Registry,
    Tactic,
    closest,
    icons_of,
    offered_name,
    picture_problems,
    read_campaigns,
)


def check(library: Library) -> list[Problem]:
    """Every problem that the rules find, in no particular order."""
    problems: list[Problem] = []
    problems += check_every_text(library)
    for rule in LIBRARY_RULES:
        problems += rule(library)
    for record in records_of(library):
        for record_rule in RECORD_RULES:
            problems += record_rule(record, library)
    for case in library.cases.values():
        for case_rule in CASE_RULES:
            problems += case_rule(case, library)
    for alert in library.alerts.values():
        for alert_rule in ALERT_RULES:
            problems += alert_rule(alert, library)
    return problems


def records_of(library: Library) -> Iterator[Record]:
    """Everything an editor wrote, of all kinds."""
    yield from library.tactics.values()
    yield from library.cases.values()
    yield from library.alerts.values()
    for letters in library.letters.values():
        yield from letters.values()


def problem(record: Record, keys: tuple[str | int, ...], rule: str, message: str, hint: str = "") -> Problem:
    """A problem at the line of one of a record's fields."""
    return Problem(record.origin.path, record.line(*keys), rule, message, hint)


def fixed_sections(record: Record, library: Library) -> Iterator[Problem]:
    """手法和案例的正文要有规定的几个小节，名称和次序不变，每个只写一次，不能空着。

    [section-missing] [section-unknown] [section-duplicate] [section-order] [section-empty]
    """
    wanted = {Tactic: TACTIC_SECTIONS, Case: CASE_SECTIONS}.get(type(record), ())
    path, start = record.origin.path, library.documents[record.origin.path].body_line
    order = "正文小节依次是：" + "、".join(f"## {name}" for name in wanted)
    known: list[str] = []
    for name, line in sections_of(library.body(record), start) if wanted else ():
        if name not in wanted:
            yield Problem(path, line, "section-unknown", f"没有“{name}”这个小节", order)
            continue
        if name in known:
            yield Problem(path, line, "section-duplicate", f"小节“{name}”写了两次", "请合成一个")
        elif known and wanted.index(name) < wanted.index(known[-1]):
            yield Problem(path, line, "section-order", f"小节“{name}”的次序不对", order)
        known.append(name)
    for match in re.finditer(r"(?m)^##[ \t]+(.+)$(?=\s*(?:^##[ \t]|\Z))", library.body(record) if wanted else ""):
        line = start + library.body(record)[: match.start()].count("\n")
        yield Problem(path, line, "section-empty", f"小节“{match[1].strip()}”下面没有字", "请写上内容")
    for name in wanted:
        if re.search(rf"(?m)^##{name}", library.body(record)):
            line = start + library.body(record).split(f"##{name}")[0].count("\n")
            yield Problem(path, line, "section-missing", f"“##{name}”的 ## 后面少了空格", f"请写成“## {name}”")
        elif name not in known:
            yield Problem(path, start, "section-missing", f"缺少小节“## {name}”", order)


def sections_of(body: str, first_line: int) -> list[tuple[str, int]]:
    """The second-level headings of a Markdown text with their lines."""
    return [
        (match[1].strip(), first_line + body[: match.start()].count("\n"))
        for match in re.finditer(r"(?m)^##[ \t]+(.+?)[ \t]*#*$", body)
    ]


def review_order(record: Record, library: Library) -> Iterator[Problem]:
    """复核期限要晚于核对日期。[review-order]"""
    if record.review_by and record.review_by <= record.reviewed:
        yield problem(record, ("review_by",), "review-order", "复核期限不晚于核对日期", "一般写核对日期之后一年内")


def permitted_sources(record: Record, library: Library) -> Iterator[Problem]:
    """来源网址只能用许可名单（hosts.yml）里的网站；转载站常被劫持，不在名单里的只写单位和日期。[source-host]"""
    registry = Registry(library.vocabulary)
    for at, source in enumerate(record.sources if library.vocabulary.sound else ()):
        host = _host(source.url)
        if source.url and not (host and registry.knows_domain(host)):
            hint = "请改成发布单位自己的网址；没有就删掉 url，在 issuer、date 里写清单位和日期"
            message = f"来源网站“{host or source.url[:40]}”不在许可名单里"
            yield problem(record, ("sources", at, "url"), "source-host", message, hint)


def _host(url: str) -> str:
    """The host of a web address; empty if it is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return parts.hostname or "" if parts.scheme in ("http", "https") else ""


def registered_issuer(library: Library) -> Iterator[Problem]:
    """issuer.yml 的 phones 只写号码（数字和减号）；contact 里的号码都要在 phones 里登记。

    [issuer-phone] [issuer-contact]
    """
    yield from issuer_problems(library.vocabulary)


def issuer_has_short_name(library: Library) -> Iterator[Problem]:
    """发布单位的全称超过12字，要另写简称：短信签名、小贴纸放不下全称。给一个可以照抄的。[issuer-short]"""
    issuer = library.vocabulary.issuer
    if len(issuer.name) > SHORT_NAME and not issuer.short:
        message = (
            f"name（发布单位）有 {len(issuer.name)} 字，短信签名和小贴纸放不下，还要写一个 {SHORT_NAME} 字以内的简称"
        )
        hint = f"请加一行，例如：{offered_name(issuer.name)}。信、海报、展板上照样印全称"
        yield Problem(issuer.origin.path, issuer.origin.line("name"), "issuer-short", message, hint)


def whole_sayings(record: Record, library: Library) -> Iterator[Problem]:
    """同一个口诀在正文里打了两句以上，也算自己打字；只写编号。[mnemonic-retyped]"""
    body, start = library.body(record), library.documents[record.origin.path].body_line
    for saying in library.vocabulary.mnemonics:
        typed = [line for each in saying.lines if len(line := each.strip("。！；，")) >= 4 and line in body]
        if len(typed) > 1:
            at = start + body.split(typed[0])[0].count("\n")
            hint = f"请删掉这几句，在文件头写 mnemonic: {saying.id}，页面和印刷品会印出原文"
            yield Problem(record.origin.path, at, "mnemonic-retyped", "口诀不要自己打字", hint)


def known_icons(library: Library) -> Iterator[Problem]:
    """图标名要是 Material 图标，或 posters/art/icons/ 里自己放的。[icon-unknown]"""
    icons = icons_of(library.root)
    words = library.vocabulary
    for record in [*library.tactics.values(), *words.categories, *words.audiences, *words.channels]:
        if record.icon and not icons.find(record.icon):
            place, hint = record.origin, closest(record.icon, [], also=icons.names())
            message = f"没有“{record.icon}”这个图标"
            yield Problem(place.path, place.line("icon"), "icon-unknown", message, hint)


def unique_titles(library: Library) -> Iterator[Problem]:
    """两个手法、两个案例、两条预警的标题不能相同；同一封信的几种版式可以同名。[title-duplicate]"""
    seen: dict[tuple[type, str], Record] = {}
    records: list[Record] = [*library.tactics.values(), *library.cases.values(), *library.alerts.values()]
    for record in records:
        first = seen.setdefault((type(record), record.title), record)
        if first is not record:
            yield problem(record, ("title",), "title-duplicate", f"标题和 {first.origin.path} 重复", "请换一个标题")


def free_redirects(library: Library) -> Iterator[Problem]:
    """旧网址名不能和现有文件同名，也不能被两篇内容同时使用。[redirect-taken]"""
    folders: tuple[Mapping[str, Record], ...] = (library.tactics, library.cases, library.alerts)
    for records in folders:
        claimed: dict[str, list[Record]] = defaultdict(list)
        for record in records.values():
            for old in record.redirect_from:
                claimed[old].append(record)
        for old, owners in claimed.items():
            for owner in owners if old in records or len(owners) > 1 else []:
                message = f"旧网址名“{old}”已经被占用"
                yield problem(owner, ("redirect_from",), "redirect-taken", message, "请删掉这一项")


def overdue(library: Library, today: datetime.date) -> Iterator[Problem]:
    """到了复核期限的内容要重新核对（只在 fanzha check --today 时检查）。[review-overdue]"""
    for record in records_of(library):
        if record.review_by and record.review_by < today:
            message = f"复核期限是 {record.review_by}，已经过了"
            written = ("review_by",) if ("review_by",) in record.origin.lines else ("reviewed",)
            yield problem(record, written, "review-overdue", message, "请重新核对内容，再改 reviewed 和 review_by")
    for campaign in read_campaigns(library)[0]:
        if not campaign.yearly and campaign.begins[-1].date() < today:
            message = f"“{campaign.title}”写的日子都过了"
            line = campaign.origin.line("begins")
            yield Problem(campaign.origin.path, line, "review-overdue", message, "请查好以后几年的日子，写在 begins")
    yield from translations_behind(library.sources)
    yield from phrases_missing(library)
    yield from examples_behind(library)


RECORD_RULES: tuple[Callable[[Record, Library], Iterator[Problem]], ...] = (
    fixed_sections,
    review_order,
    review_in_time,
    permitted_sources,
    whole_sayings,
    usable_redirects,
)
LIBRARY_RULES: tuple[Callable[[Library], Iterator[Problem]], ...] = (
    unique_titles,
    free_redirects,
    known_icons,
    registered_issuer,
    issuer_has_short_name,
    picture_problems,
    no_strays,
    shown_pictures,
    still_drawings,
    harmful_advice,
    *ART_RULES,
    law_with_meaning,
    letters_from_records,
    scams_with_a_page,
    own_sentences,
    own_endings,
    short_sentences,
    hard_words_explained,
    number_to_call,
    hotlines_have_sources,
    reviews_apart,
    tactics_for_them,
)
