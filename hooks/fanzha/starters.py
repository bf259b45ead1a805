"""What `fanzha new` writes: a source with every field explained by the model itself, ready to be filled in."""

from __future__ import annotations

import datetime
import json

from pypinyin import lazy_pinyin

from fanzha.library import SLUG, Library
from fanzha.model import CASE_SECTIONS, TACTIC_SECTIONS, Case, Letter, Record, Tactic
from fanzha.validate import HIDDEN

_KINDS: dict[str, tuple[type[Record], str, tuple[str, ...]]] = {
    "tactic": (Tactic, "docs/tactics", TACTIC_SECTIONS),
    "case": (Case, "cases", CASE_SECTIONS),
    "letter": (Letter, "posters/letter", ()),
}

# Fields whose value has parts, as they are written; everything else is one line.
_PARTS = {
    "sources": ["- title: （文章或通报的名称）", "  issuer: （发布单位）", "  date: {today}", "  mark: press"],
    "lines": ["- say: （对方常说的一句话）", "  tell: （假在哪里）", "- say: （另一句）", "  tell: （假在哪里）"],
    "timeline": ["- when: （时间）", "  what: （发生了什么）"],
    "steps": ["- （第一步）", "- （第二步）", "- （第三步）"],
    "red_flags": ["- （信号一）", "- （信号二）", "- （信号三）"],
    "do": ["- （第一件）", "- （第二件）"],
    "never": ["- （官方绝不会做的事）"],
    "slip": ["statement: 这封信我们全家已经读过。"],
}
_LEFT_OUT = ("redirect_from", "pictures", "poster", "mnemonic", "phrases", "hotlines", "review_by", "formula")
_COMMENTED = ("date", "date_note", "region", "loss", "saved", "related", "tactics", "closing")
_SET = {
    "kind": "composite",
    "outcome": "被骗",
    "layout": "单面回执",
    "salutation": "尊敬的家长朋友：",
    "icon": "alert-outline",
}


def slug_of(name: str) -> str:
    """A file name for a title: pinyin for Chinese, small letters, digits and hyphens."""
    syllables = " ".join(lazy_pinyin(name, errors=lambda other: other.lower())).split()
    kept = ["".join(sign for sign in syllable if sign.isascii() and sign.isalnum()) for syllable in syllables]
    return "-".join(part for part in kept if part)[:60].strip("-") or "xin"


def starter(kind: str, name: str, today: datetime.date, library: Library | None) -> tuple[str, str]:
    """Path and text of a new source. name: a Chinese title or a ready file name."""
    model, folder, sections = _KINDS[kind]
    slug = name if SLUG.fullmatch(name) else slug_of(name)
    title = "（标题）" if slug == name else name
    lines = ["---", "# 每个字段名后面是英文冒号加一个空格；# 开头的行是说明，可以删掉。"]
    for field, info in model.model_fields.items():
        if field in HIDDEN or field in _LEFT_OUT:
            continue
        lines.append(f"# {info.title}：{info.description}" + ("" if info.is_required() else "（可不写）"))
        lines += _written(field, title, today, library)
    lines.append("---")
    body = [line for section in sections for line in ("", f"## {section}", "", "（正文）")]
    return f"{folder}/{slug}.md", "\n".join([*lines, *(body or ["", "您好！", "", "（正文）"]), ""])


def _written(field: str, title: str, today: datetime.date, library: Library | None) -> list[str]:
    if field in _PARTS:
        return [f"{field}:", *(f"  {line.format(today=today)}" for line in _PARTS[field])]
    values = {**_SET, **_known(library), "title": json.dumps(title, ensure_ascii=False), "reviewed": str(today)}
    return [f"{'# ' if field in _COMMENTED else ''}{field}: {values.get(field, '（填写）')}"]


def _known(library: Library | None) -> dict[str, str]:
    """Values from this project's own lists, so that a new file already points at something that exists."""
    if library is None:
        return {}
    words = library.vocabulary
    titles = {
        "category": words.categories.titles,
        "channels": words.channels.titles,
        "audiences": words.audiences.titles,
    }
    found = {name: known[0] for name, known in titles.items() if known}
    tactic = next(iter(library.tactics), "")
    return {**found, **({"tactic": tactic} if tactic else {})}
