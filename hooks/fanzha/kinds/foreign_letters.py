"""A letter in another language: what stands around its text in that language, from phrases.<language>.yml.

Layouts say their few wordings in Chinese and look each up in `said` first; so does the Word file. A day is written as
in ISO 8601, which every language reads. What has no translation stays Chinese.
"""

from __future__ import annotations

from typing import Any

from fanzha.content import Letter, Phrases, read_phrases, translations
from fanzha.kinds.sheet_data import SheetData

# What letters say around their text (posters/shared/letter-*.typ, press/docx_*.py); {} stands for a day or a number.
WORDINGS = (
    "联系：{}",
    "内容核对：{}",
    "下次核对：{}之前",
    "回执序号 {}",
    "二维码：{}",
    "沿虚线剪下交回",
    "看到这些信号，马上停下",
)


def in_language(data: SheetData, letter: Letter, value: dict[str, Any]) -> dict[str, Any]:
    """What a layout is told of a letter, its frame in the letter's own language; Chinese ones as they are."""
    code = letter.language
    if not code:
        return value
    words = read_phrases(data.library.sources)[0].get(code, Phrases())
    issuer = data.library.vocabulary.issuer
    called = issuer.called(code)
    return {
        **value,
        "language": code,
        "said": {each: words.exactly(each) for each in WORDINGS if words.exactly(each) != each},
        "issuer": {**value["issuer"], "name": called, "short": called if called != issuer.name else issuer.short},
        "hotlines": [{key: words.exactly(said) for key, said in line.items()} for line in value["hotlines"]],
        "page": _page(data, code, value["page"], words),
        "audience": _reader(value["audience"], words),
        "mnemonic": _whole(value["mnemonic"], words),
        "slip": _whole(value["slip"], words),
        "date": str(issuer.date) if issuer.date else letter.reviewed.isoformat(),
        "reviewed": letter.reviewed.isoformat(),
        "review_by": letter.review_by.isoformat() if letter.review_by else "",
    }


def _page(data: SheetData, code: str, page: dict[str, str], words: Phrases) -> dict[str, str]:
    """Where more is to be read: the language's own first page, if it has one."""
    purpose = words.exactly(page["purpose"])
    has_home = "index.md" in translations(data.library.sources).get(code, {})
    return data.page(f"{code}/", purpose) if has_home else {**page, "purpose": purpose}


def _reader(reader: dict[str, Any] | None, words: Phrases) -> dict[str, Any] | None:
    """The line and the drawing above a letter; neither where the line has no translation."""
    if not reader or words.exactly(reader["slogan"]) == reader["slogan"]:
        return None
    art = {**reader["art"], "alt": words.exactly(reader["art"]["alt"])} if reader["art"] else None
    return {**reader, "slogan": words.exactly(reader["slogan"]), "art": art}


def _whole(value: Any, words: Phrases) -> Any:
    """A value with every text in it that has a translation."""
    if isinstance(value, str):
        return words.exactly(value)
    if isinstance(value, dict):
        return {key: _whole(part, words) for key, part in value.items()}
    return [_whole(part, words) for part in value] if isinstance(value, list | tuple) else value
