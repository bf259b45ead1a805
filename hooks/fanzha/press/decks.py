"""A filled template of slides → the one JSON value that posters/shared/slides sets and the PPTX is written from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fanzha.content import THEMES, Block, Inline, Problem, Slide, slides_of, words
from fanzha.kinds import Sheet, paper_of
from fanzha.press.press_errors import place_of

if TYPE_CHECKING:
    from fanzha.press.templates import Filled

_LEADING = re.compile(r"^[\s：，　]+")


def deck_of(sheet: Sheet, filled: Filled) -> tuple[Sheet | None, list[Problem]]:
    """The sheet as one that a design lays out, or everything why it cannot be."""
    slides = slides_of(filled.text)
    problems = [*unknown_pictures(sheet, slides), *same_titles(sheet, slides)]
    return (None if problems else replace(sheet, data=_value(sheet, slides))), problems


def unknown_pictures(sheet: Sheet, slides: Iterable[Slide]) -> Iterator[Problem]:
    """幻灯片里“图：”后面要写图样的名称，或者 tactics 里写了的手法的文件名。[slide-picture]"""
    known = sheet.data["pictures"]
    for slide in slides:
        if slide.picture and slide.picture not in known:
            path, line = place_of(sheet, f"图：{slide.picture}")
            hint = "写图样的名称（posters/art/art.yml），或者手法的文件名；手法要先写进 tactics"
            yield Problem(path, line, "slide-picture", f"没有“{slide.picture}”这张图", hint)


def same_titles(sheet: Sheet, slides: Iterable[Slide]) -> Iterator[Problem]:
    """一套幻灯片里，标题不能重复，也不能没有：看不见的人靠标题找到那一张。[slide-title]"""
    seen: set[str] = set()
    for number, slide in enumerate(slides, 1):
        if not slide.title or slide.title in seen:
            path, line = place_of(sheet, slide.title)
            message = f"第{number}张幻灯片的标题“{slide.title}”前面用过了" if slide.title else f"第{number}张没有标题"
            yield Problem(path, line, "slide-title", message, "请换一个标题")
        seen.add(slide.title)


def _value(sheet: Sheet, slides: list[Slide]) -> dict[str, Any]:
    """The arguments of the function in posters/shared/slides/lib.typ; the notes are for the PPTX alone."""
    told, manifest = sheet.data, sheet.manifest
    made = [_slide(slide, told["pictures"], at == 0) for at, slide in enumerate(slides)]
    return {
        "title": sheet.title,
        "summary": manifest.use,
        "paper": paper_of(manifest.papers[0]),
        "production": "office",
        "theme": THEMES[manifest.themes[0]],
        "issuer": {**told["issuer"], "logo": None},
        "page": {**told["page"], "qr": ""},
        "slides": made,
    }


def _slide(slide: Slide, pictures: dict[str, Any], first: bool) -> dict[str, Any]:
    picture = pictures[slide.picture] if slide.picture else None
    rows = list(rows_of(slide.blocks))
    table = next((block for block in slide.blocks if block["t"] == "table"), None)
    return {
        "look": "first" if first else _look(rows, table, picture),
        "title": slide.title,
        "rows": rows,
        "table": _table(table) if table else None,
        "picture": picture,
        "notes": list(rows_of(slide.notes, tables=True)),
    }


def _look(rows: list[dict[str, Any]], table: Block | None, picture: dict[str, Any] | None) -> str:
    if picture and picture["kind"] == "frame" and not table:
        return "example"
    return "content" if rows or table else "question"


def rows_of(blocks: Iterable[Block], quoted: bool = False, tables: bool = False) -> Iterator[dict[str, Any]]:
    """Blocks as rows of text, one under another. tables: as well, a row a line; elsewhere they are set as tables."""
    for block in blocks:
        kind = block["t"]
        if kind in ("p", "h"):
            for line in _lines(block["c"]):
                yield _row(line, "", quoted=quoted)
        elif kind in ("ul", "ol"):
            yield from _items(block, quoted, tables)
        elif kind == "quote":
            yield from rows_of(block["c"], True, tables)
        elif kind == "table" and tables:
            for cells in (block["head"], *block["rows"]):
                yield _row([{"t": "text", "v": "　→　".join(map(_plain, cells))}], "", quoted=quoted)


def _items(block: Block, quoted: bool, tables: bool) -> Iterator[dict[str, Any]]:
    """A list; where every item begins with strong words and goes on, these stand in a column of their own."""
    numbers = block.get("numbers") or [0] * len(block["items"])
    marks = [f"{number}." if block["t"] == "ol" else "•" for number in numbers]
    led = all(_leads(item) for item in block["items"])
    for item, mark in zip(block["items"], marks, strict=True):
        first, *rest = item or [{"t": "p", "c": []}]
        own = first["c"] if first["t"] == "p" else []
        yield _row(own, "" if led and block["t"] == "ul" else mark, led and block["t"] == "ul", quoted)
        yield from rows_of(rest if first["t"] == "p" else item, quoted, tables)


def _leads(item: list[Block]) -> bool:
    inlines = item[0]["c"] if item and item[0]["t"] == "p" else []
    return len(inlines) > 1 and inlines[0]["t"] == "strong"


def _row(inlines: list[Inline], mark: str, led: bool = False, quoted: bool = False) -> dict[str, Any]:
    lead, said = (_plain(inlines[:1]), inlines[1:]) if led else ("", inlines)
    strong = [text for part in said if part["t"] == "strong" and (text := _plain([part]))]
    text = _plain(said)
    return {
        "mark": mark,
        "lead": lead,
        "text": _LEADING.sub("", text) if led else text.strip(),
        "strong": strong,
        "quoted": quoted,
    }


def _plain(inlines: Iterable[Inline]) -> str:
    """The words; a link says its address too, because a wall cannot be clicked."""
    shown = (f"（{part['shown']}）" if part["t"] == "link" and part["shown"] else "" for part in inlines)
    return "".join("".join(words(part)) + more for part, more in zip(inlines, shown, strict=True))


def _lines(inlines: list[Inline]) -> Iterator[list[Inline]]:
    """Cut at line breaks."""
    line: list[Inline] = []
    for part in inlines:
        if part["t"] == "br":
            yield line
            line = []
        else:
            line.append(part)
    if line:
        yield line


def _table(block: Block) -> dict[str, Any]:
    """weights: columns as wide as the square root of their longest text asks for."""
    rows = [[_plain(cell) for cell in row] for row in (block["head"], *block["rows"])]
    longest = [max(len(row[at]) for row in rows) ** 0.5 for at in range(len(rows[0]))]
    return {"head": rows[0], "rows": rows[1:], "weights": [each / sum(longest) for each in longest]}
