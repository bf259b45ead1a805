"""What `fanzha new` writes: a source with every field explained by the model itself, ready to be filled in."""

from __future__ import annotations

import datetime
import itertools
import json
import re
import typing
from collections.abc import Collection
from pathlib import Path

from fanzha.content import (
    ALERTS,
    CASE_SECTIONS,
    HIDDEN,
    SLUG,
    TACTIC_SECTIONS,
    Alert,
    Campaign,
    Case,
    Letter,
    Record,
    Tactic,
    list_titles,
    pinyin_for,
    tactic_titles,
)
from fanzha.kinds import layouts_of, read_kinds

DATED = "notice-of-week"  # the one kind whose day is that of its writing, and stands in its file's name
_RECORDS: dict[str, tuple[type[Record], str, tuple[str, ...]]] = {
    "tactic": (Tactic, "docs/tactics", TACTIC_SECTIONS),
    "case": (Case, "cases", CASE_SECTIONS),
    DATED: (Alert, ALERTS, ()),
}

# Fields whose value has parts, as they are written; everything else is one line.
_PARTS = {
    "sources": [
        "- title: （文章或通报的名称）",
        "  issuer: （发布单位）",
        "  date: （发布日期，可只写年月）",
        "  mark: （official、press、seed 或 practice）",
    ],
    "lines": ["- say: （对方常说的一句话）", "  tell: （假在哪里）", "- say: （另一句）", "  tell: （假在哪里）"],
    "timeline": ["- when: （时间）", "  what: （发生了什么）"],
    "steps": ["- （第一步）", "- （第二步）", "- （第三步）"],
    "red_flags": ["- （信号一）", "- （信号二）", "- （信号三）"],
    "do": ["- （第一件）", "- （第二件）"],
    "never": ["- （官方绝不会做的事）"],
    "seen": ["- （看到、听到什么）", "- （接着要您做什么）", "- （钱是怎么没的）"],
    "slip": ["statement: 这封信我们全家已经读过。"],
}
_LEFT_OUT = ("redirect_from", "pictures", "poster", "mnemonic", "phrases", "hotlines", "review_by", "formula")
# What is printed of a letter alone: other texts from a kind's folder have no salutation and no slip.
_OF_LETTERS = ("layout", "salutation", "closing", "hotlines", "mnemonic", "slip", "laws")
_BODY = "new.md.jinja"  # in a kind's folder: what a new text of it begins with
_COMMENTED = ("date", "date_note", "region", "loss", "saved", "related", "tactics", "closing", "weeks")
_SET = {
    "layout": "单面回执",
    "salutation": "尊敬的家长朋友：",
    "icon": "alert-outline",
}


_HAN = re.compile("([\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+)")


def slug_of(name: str) -> str:
    """A file name for a title: pinyin for Chinese, small letters, digits and hyphens."""
    pinyin = pinyin_for(name)
    parts = (pinyin.read(part) if at % 2 else [part.lower()] for at, part in enumerate(_HAN.split(name)))
    syllables = " ".join(itertools.chain.from_iterable(parts)).split()
    kept = ["".join(sign for sign in syllable if sign.isascii() and sign.isalnum()) for syllable in syllables]
    return "-".join(part for part in kept if part)[:60].strip("-") or "xin"


def starter(kind: str, name: str, today: datetime.date, root: Path) -> tuple[str, str]:
    """Path and text of a new source.

    kind: tactic, case, DATED or a kind made from letters; name: a Chinese title or a file name; root: of the project.
    """
    model, folder, sections = _RECORDS.get(kind, (Letter, f"posters/{kind}", ()))
    left_out = (*HIDDEN, *_LEFT_OUT, *_not_printed(kind, root))
    slug = name if SLUG.fullmatch(name) else slug_of(name)
    title = "（标题）" if slug == name else name
    dated = kind == DATED
    lines = ["---", "# 每个字段名后面是英文冒号加一个空格；# 开头的行是说明，可以删掉。"]
    fields = [field for field in model.model_fields if field not in left_out]
    # Whether a case is true decides what else may be written, so it comes first.
    for field in sorted(fields, key=lambda each: each != "kind"):
        info = model.model_fields[field]
        lines.append(f"# {info.title}：{info.description}" + ("" if info.is_required() else "（可不写）"))
        lines += _choices(field, model, root)
        lines += [f"# 今天是 {today}，逐字核对过才写"] if field == "reviewed" else []
        lines += [f"date: {today}"] if dated and field == "date" else _written(field, title)
    lines.append("---")
    body = [line for section in sections for line in ("", f"## {section}", "", "（正文）")]
    body = body or ([] if dated else ["", *_body(kind, root)])
    return f"{folder}/{f'{today}-' if dated else ''}{slug}.md", "\n".join([*lines, *body, ""])


def _not_printed(kind: str, root: Path) -> tuple[str, ...]:
    """The fields that a kind has no use for."""
    made = read_kinds(root)[0].get(kind)
    is_letter = made is None or not (made.filled or (layouts_of(root) / kind / _BODY).is_file())
    return () if is_letter else _OF_LETTERS


def _body(kind: str, root: Path) -> list[str]:
    """What the text of a new letter, or of whatever else a kind is made from, begins with."""
    own = layouts_of(root) / kind / _BODY
    return own.read_text(encoding="utf-8").rstrip("\n").split("\n") if own.is_file() else ["您好！", "", "（正文）"]


CAMPAIGN_FIELDS = ("title", "begins", "theme", "why", "audiences", "source", "mark", "checked", "weeks")
_CAMPAIGN_WEEKS = (
    "  - title: （这一周讲什么）",
    "    tactics: （手法的文件名，几种之间用顿号）",
    "    do:",
    "      - （做一件什么事）",
)


def campaign_starter(name: str, today: datetime.date, root: Path, known: Collection[str]) -> tuple[str, str]:
    """Id and text of a new campaign, to be put behind the last of the list. known: ids that are taken."""
    slug = name if SLUG.fullmatch(name) else slug_of(name)
    apart = (f"{slug}-{at}" for at in itertools.count(2))
    id_ = next(each for each in itertools.chain([slug], apart) if each not in known)
    lines = [f"- id: {id_}"]
    for field in CAMPAIGN_FIELDS:
        info = Campaign.model_fields[field]
        lines.append(f"  # {info.title}：{info.description}" + ("" if info.is_required() else "（可不写）"))
        lines += [f"  # 可以写：{'、'.join(list_titles(root, 'audiences'))}"] if field == "audiences" else []
        lines += [f"  # 今天是 {today}，逐条核对过才写"] if field == "checked" else []
        title = json.dumps("（名称）" if slug == name else name, ensure_ascii=False)
        value = {"title": title, "mark": "practice"}.get(field, "（填写）")
        lines += (
            [f"  {field}:", *(f"  {line}" for line in _CAMPAIGN_WEEKS)] if field == "weeks" else [f"  {field}: {value}"]
        )
    return id_, "\n".join([*lines, ""])


def _written(field: str, title: str) -> list[str]:
    """A field to be filled in. What is a fact is never filled in for the editor: it would pass for checked."""
    if field in _PARTS:
        return [f"{field}:", *(f"  {line}" for line in _PARTS[field])]
    values = {**_SET, "title": json.dumps(title, ensure_ascii=False)}
    return [f"{'# ' if field in _COMMENTED else ''}{field}: {values.get(field, '（填写）')}"]


def _choices(field: str, model: type[Record], root: Path) -> list[str]:
    """Comment lines with what may be chosen, from the model and this project's own lists."""
    known = [word for word in typing.get_args(model.model_fields[field].annotation) if isinstance(word, str)]
    if field in ("category", "channels", "audiences"):
        known = list_titles(root, {"category": "categories"}.get(field, field))
    if field == "tactic":
        known = tactic_titles(root)
    more = ["# 选 composite，就不写 date、region、loss、saved"] if field == "kind" else []
    return [*(["# 可以写：" + "".join(f"“{word}”" for word in known)] if known else []), *more]
