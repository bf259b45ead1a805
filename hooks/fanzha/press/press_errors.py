"""What Typst says when a sheet cannot be printed → problems at the line an editor can change."""

from __future__ import annotations

import json
import re
from typing import Any

from fanzha.content import Origin, Problem
from fanzha.kinds import Sheet, record_behind
from fanzha.press.limits_held import OR_SHORT_NAME

_FIT = re.compile(r"FIT(\[.*\])", re.DOTALL)
_GLYPH = re.compile(r'the text `?"(.+?)"`? could not be displayed', re.DOTALL)


def problems_of(sheet: Sheet, said: str) -> list[Problem]:
    """Problems for one of Typst's messages: a text that does not fit, a character no font has, or a broken layout."""
    fit = _FIT.search(said)
    blocks = _blocks(fit[1]) if fit else []
    if blocks and sheet.manifest.pictured:
        return [_too_full(sheet, slide, found) for slide, found in _by_slide(blocks)]
    if blocks:
        return [_overflow(sheet, block) for block in blocks]
    glyph = _GLYPH.search(said)
    if glyph:
        return [_missing_glyph(sheet, glyph[1])]
    message = f"排不出“{sheet.title}”，排版程序说：{said.strip()[:200]}"
    return [Problem(f"posters/{sheet.kind}/main.typ", 1, "layout-broken", message, "请找改过版式的人看看")]


def _blocks(written: str) -> list[dict[str, Any]]:
    """The list inside FIT[…]; Typst shows a panic's string with its quotes escaped. Empty if it is none."""
    for text in (written, written.replace('\\"', '"').replace("\\\\", "\\")):
        try:
            found = json.loads(text)
        except ValueError:
            continue
        return [block for block in found if isinstance(block, dict) and {"field", "excess"} <= set(block)]
    return []


def _by_slide(blocks: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """The number of every slide that is too full, counted from 0, with the characters that it has too many."""
    found: dict[int, int] = {}
    for block in blocks:
        number = int(str(block["field"]).split(".")[1])
        found[number] = found.get(number, 0) + int(block["excess"])
    return sorted(found.items())


def _too_full(sheet: Sheet, number: int, excess: int) -> Problem:
    """At the longest text of the slide, which is the one to be shortened."""
    slide = sheet.data["slides"][number]
    texts = [slide["title"], *(row["text"] for row in slide["rows"])]
    texts += [cell for row in (slide["table"] or {"rows": []})["rows"] for cell in row]
    path, line = place_of(sheet, max(texts, key=len).rstrip("。"))
    message = f"第{number + 1}张幻灯片“{slide['title']}”放不下：缩到最小的24磅还多出约 {excess} 字"
    return Problem(path, line, "text-overflow", message, "请删短，或者分成两张；多出来的话写进备注")


def _overflow(sheet: Sheet, block: dict[str, Any]) -> Problem:
    record, keys = record_behind(sheet, str(block["field"]))
    keys = ("body",) if keys[:1] == ("blocks",) else keys
    shown = ".".join(str(key) for key in keys) or "body"
    message = f"{sheet.manifest.title}放不下 {shown}：缩到最小字号还多出约 {block['excess']} 字"
    line = record.origin.line(*(keys or ("body",)))
    shorter = OR_SHORT_NAME if block["field"] == "issuer.short" else ""
    return Problem(
        record.origin.path, line, "text-overflow", message, f"请删短一些（{sheet.paper}，{sheet.stem}）{shorter}"
    )


def _missing_glyph(sheet: Sheet, text: str) -> Problem:
    origin, line = _where(sheet, text)
    points = "、".join(f"“{sign}”（U+{ord(sign):04X}）" for sign in dict.fromkeys(text) if not sign.isascii())
    message = f"字库里没有{points or f'“{text}”'}，印出来会是方框"
    return Problem(origin.path, line, "glyph-missing", message, "请换一个字，表情符号请删掉")


def place_of(sheet: Sheet, text: str) -> tuple[str, int]:
    """Path and line of a text, as far as it stands as it is in one of the records that the sheet was made from."""
    origin, line = _where(sheet, text)
    return origin.path, line


def _where(sheet: Sheet, text: str) -> tuple[Origin, int]:
    """The place of a text, by looking through the fields and bodies of the records the sheet was made from."""
    for record in sheet.sources.values():
        values = record.model_dump() if record else {}
        for keys in record.origin.lines if record else ():
            value = _value_at(values, keys)
            if isinstance(value, str) and text in value:
                return record.origin, record.origin.line(*keys)
        if record and text in record.origin.body:
            return record.origin, record.origin.line_of(text)
    origin: Origin = sheet.sources[""].origin
    return origin, origin.line("body")


def _value_at(values: Any, keys: tuple[str | int, ...]) -> Any:
    for key in keys:
        try:
            values = values[key]
        except (KeyError, IndexError, TypeError):
            return ""
    return values
