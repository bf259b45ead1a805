"""Editorial rules, one generator function each; its docstring is the rule as docs/contribute/rules.md prints it.

None of them looks at today's date or at the network: a page must not start failing by itself.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import urlsplit

from fanzha.case_rules import CASE_RULES
from fanzha.contacts import Registry, contact_problems
from fanzha.library import Library
from fanzha.model import CASE_SECTIONS, TACTIC_SECTIONS, Case, Record, Tactic
from fanzha.privacy import privacy_problems
from fanzha.problems import Problem
from fanzha.texts import Text, texts_of
from fanzha.values import amounts_in

_REASONS = {
    "respect": "这个说法不尊重人",
    "coercion": "这个说法带强制",
    "promise": "不能打包票",
    "obsolete": "这个说法或工具已经过时",
    "typo": "错别字",
}


def check(library: Library) -> list[Problem]:
    """Every problem that the rules find, in no particular order."""
    problems: list[Problem] = []
    for rule in LIBRARY_RULES:
        problems += rule(library)
    for record in records_of(library):
        for record_rule in RECORD_RULES:
            problems += record_rule(record, library)
    for case in library.cases.values():
        for case_rule in CASE_RULES:
            problems += case_rule(case, library)
    problems += check_texts(library)
    return problems


def records_of(library: Library) -> Iterator[Record]:
    """Everything an editor wrote, of all kinds."""
    yield from library.tactics.values()
    yield from library.cases.values()
    for letters in library.letters.values():
        yield from letters.values()


def problem(record: Record, keys: tuple[str | int, ...], rule: str, message: str, hint: str = "") -> Problem:
    """A problem at the line of one of a record's fields."""
    return Problem(record.origin.path, record.line(*keys), rule, message, hint)


def fixed_sections(record: Record, library: Library) -> Iterator[Problem]:
    """手法和案例的正文要有规定的几个小节，名称和次序不变。[section-missing] [section-unknown] [section-order]"""
    wanted = {Tactic: TACTIC_SECTIONS, Case: CASE_SECTIONS}.get(type(record))
    if not wanted:
        return
    document = library.documents[record.origin.path]
    found = {
        match[1].strip(): document.body_line + document.body[: match.start()].count("\n")
        for match in re.finditer(r"(?m)^##[ \t]+(.+?)[ \t]*#*$", document.body)
    }
    order = "正文小节依次是：" + "、".join(f"## {name}" for name in wanted)
    for name, line in found.items():
        if name not in wanted:
            yield Problem(document.path, line, "section-unknown", f"没有“{name}”这个小节", order)
    missing = [name for name in wanted if name not in found]
    for name in missing:
        yield Problem(document.path, document.body_line, "section-missing", f"缺少小节“## {name}”", order)
    known = [name for name in found if name in wanted]
    if not missing and known != list(wanted):
        yield Problem(document.path, found[known[0]], "section-order", "小节的次序不对", order)


def review_order(record: Record, library: Library) -> Iterator[Problem]:
    """复核期限要晚于核对日期。[review-order]"""
    if record.review_by and record.review_by <= record.reviewed:
        yield problem(record, ("review_by",), "review-order", "复核期限不晚于核对日期", "一般写核对日期之后一年内")


def permitted_sources(record: Record, library: Library) -> Iterator[Problem]:
    """来源网址只能用许可名单(hosts.yml)里的网站；转载站常被劫持，不在名单里的只写单位和日期。[source-host]"""
    registry = Registry(library.vocabulary)
    for at, source in enumerate(record.sources):
        host = urlsplit(source.url).hostname or ""
        if source.url and (not source.url.startswith(("http://", "https://")) or not registry.knows_domain(host)):
            hint = "请改成发布单位自己的网址；没有就删掉 url，在 issuer、date 里写清单位和日期"
            yield problem(record, ("sources", at, "url"), "source-host", f"来源网站“{host or source.url}”不在许可名单里", hint)


def unique_titles(library: Library) -> Iterator[Problem]:
    """两个手法、两个案例的标题不能相同；同一封信的几种版式可以同名。[title-duplicate]"""
    seen: dict[tuple[type, str], Record] = {}
    for record in [*library.tactics.values(), *library.cases.values()]:
        first = seen.setdefault((type(record), record.title), record)
        if first is not record:
            yield problem(record, ("title",), "title-duplicate", f"标题和 {first.origin.path} 重复", "请换一个标题")


def free_redirects(library: Library) -> Iterator[Problem]:
    """旧网址名不能和现有文件同名，也不能被两篇内容同时使用。[redirect-taken]"""
    for records in (library.tactics, library.cases):
        claimed: dict[str, list[Record]] = defaultdict(list)
        for record in records.values():
            for old in record.redirect_from:
                claimed[old].append(record)
        for old, owners in claimed.items():
            for record in owners if old in records or len(owners) > 1 else []:
                yield problem(record, ("redirect_from",), "redirect-taken", f"旧网址名“{old}”已经被占用", "请删掉这一项")


def check_texts(library: Library) -> Iterator[Problem]:
    """Every rule about single texts, over the front matter and body of every source."""
    registry = Registry(library.vocabulary)
    checks: list[Callable[[Text], Iterable[Problem]]] = [
        privacy_problems,
        lambda text: contact_problems(text, registry),
        forbidden_words(library),
        registered_mnemonics(library),
        exact_law(library),
        safe_markup,
    ]
    for document in library.documents.values():
        for text in texts_of(document):
            if text.keys[:1] == ("sources",) or text.keys[-1:] == ("url",) or text.keys[:1] == ("poster",):
                continue
            for one_check in checks:
                yield from one_check(text)


def forbidden_words(library: Library) -> Callable[[Text], Iterator[Problem]]:
    """words.yml 里的词不能用：不尊重人、带强制、打包票、已经过时、错别字。[word-respect] … [word-typo]"""
    words = list(library.vocabulary.words)
    pattern = re.compile("|".join(re.escape(word.title) for word in words) or r"(?!)")

    def find(text: Text) -> Iterator[Problem]:
        for shown in dict.fromkeys(pattern.findall(text.value)):
            word = next(word for word in words if word.title == shown)
            message = f"“{shown}”:{_REASONS[word.kind]}"
            # An alias is what people type into the search box, misspelt or not; it is never shown.
            if not (word.kind in ("typo", "obsolete") and text.keys[:1] in (("aliases",), ("phrases",))):
                yield Problem(text.path, text.line, f"word-{word.kind}", message, f"改用：{word.instead}")

    return find


def registered_mnemonics(library: Library) -> Callable[[Text], Iterator[Problem]]:
    """“凡是……都是诈骗”这类口诀只能从 mnemonics.yml 引用，不能自己打字，免得一个口诀传出几种说法。[mnemonic-retyped]"""
    saying = re.compile(r"凡是[^。！!]{4,}?(?:是|属于)诈骗")

    def find(text: Text) -> Iterator[Problem]:
        if saying.search(text.value):
            hint = "请删掉这句,在文件头写 mnemonic: 口诀编号,页面和印刷品会印出原文"
            yield Problem(text.path, text.line, "mnemonic-retyped", "口诀不要自己打字", hint)

    return find


def exact_law(library: Library) -> Callable[[Text], Iterator[Problem]]:
    """写到第几条的金额，要和 laws.yml 里这一条的原文一致(三组罚款金额最容易张冠李戴)。[law-amount]"""
    by_article: dict[str, set[int]] = defaultdict(set)
    for law in library.vocabulary.laws:
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


def law_amounts(text: str) -> list:  # type: ignore[type-arg]
    """Amounts in a text of law, where numbers are spelt in Chinese: 二十万元."""
    digits = dict(zip("一二三四五六七八九十", range(1, 11), strict=True))

    def arabic(match: re.Match[str]) -> str:
        tens, _, ones = match[1].rpartition("十")
        value = (digits.get(tens, 1) * 10 if "十" in match[1] else 0) + digits.get(ones, 0)
        return f"{value}{match[2]}"

    return amounts_in(re.sub(r"([一二三四五六七八九十]{1,3})(万元)", arabic, text))


def safe_markup(text: Text) -> Iterator[Problem]:
    """正文只用 Markdown,不写 HTML 标签；链接只能是 http、https、tel 或本站页面。[markup-html] [link-scheme]"""
    if text.keys:
        return
    tag = re.search(r"</?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?>", re.sub(r"`[^`]*`", "", text.value))
    if tag:
        yield Problem(text.path, text.line, "markup-html", f"正文里有 HTML 标签“{tag[0][:30]}”", "请删掉标签，只用 Markdown")
    for target in re.findall(r"\]\(\s*<?([^)\s>]+)", text.value):
        scheme = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", target)
        if scheme and scheme[1].lower() not in ("http", "https", "tel"):
            yield Problem(text.path, text.line, "link-scheme", f"链接“{target[:40]}”不能用", "只能链接 http、https、tel 或本站页面")


def overdue(library: Library, today: datetime.date) -> Iterator[Problem]:
    """到了复核期限的内容要重新核对(只在 fanzha check --today 时检查)。[review-overdue]"""
    for record in records_of(library):
        if record.review_by and record.review_by < today:
            message = f"复核期限是 {record.review_by}，已经过了"
            yield problem(record, ("review_by",), "review-overdue", message, "请重新核对内容，再改 reviewed 和 review_by")


RECORD_RULES: tuple[Callable[[Record, Library], Iterator[Problem]], ...] = (
    fixed_sections,
    review_order,
    permitted_sources,
)
LIBRARY_RULES: tuple[Callable[[Library], Iterator[Problem]], ...] = (unique_titles, free_redirects)
TEXT_RULES = (forbidden_words, registered_mnemonics, exact_law, safe_markup)
