"""The running text of a letter in Word: the tree of blocks that Typst sets, in real styles, lists and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.document import Document as Doc
from docx.enum.text import WD_BREAK
from docx.shared import Pt

from fanzha.press.docx_styles import indented, new_list, numbered, repeat_head, ruled

if TYPE_CHECKING:
    from fanzha.content import Block, Inline

LIST_DEPTHS = ("", " 2", " 3")  # what Word's own styles of lists are called; deeper ones look like the third


def put_blocks(document: Doc, blocks: list[Block], depth: int = 0, style: str = "") -> None:
    """Appends blocks. depth: how many lists they lie in; style: of their paragraphs, "" for running text."""
    for block in blocks:
        kind = block["t"]
        if kind == "p":
            put_inlines(_paragraph(document, depth, style), block["c"])
        elif kind == "h":
            put_inlines(document.add_paragraph(style=f"Heading {block['level']}"), block["c"])
        elif kind in ("ol", "ul"):
            _list(document, block, depth)
        elif kind == "quote":
            put_blocks(document, block["c"], depth, "Quote")
        elif kind == "table":
            _table(document, block)
        elif kind == "rule":
            ruled(document.add_paragraph(), kind="single")


def _paragraph(document: Doc, depth: int, style: str) -> Any:
    if style:
        return document.add_paragraph(style=style)
    if not depth:
        return indented(document.add_paragraph())
    inside = document.add_paragraph()
    inside.paragraph_format.left_indent = Pt(18 * min(depth, len(LIST_DEPTHS)))  # as Word's own lists
    return inside


def _list(document: Doc, block: Block, depth: int) -> None:
    """Items with the numbers they have on paper: where these jump, Word begins another list."""
    ordered = block["t"] == "ol"
    style = ("List Number" if ordered else "List Bullet") + LIST_DEPTHS[min(depth, len(LIST_DEPTHS) - 1)]
    numbers = block.get("numbers") or list(range(1, len(block["items"]) + 1))
    numbering = before = None
    for item, number in zip(block["items"], numbers, strict=True):
        paragraph = document.add_paragraph(style=style)
        if ordered:
            if numbering is None or before is None or number != before + 1:
                numbering = new_list(document, style, number)
            numbered(paragraph, numbering)
            before = number
        own = item[:1] if item and item[0]["t"] == "p" else []
        put_inlines(paragraph, own[0]["c"] if own else [])
        put_blocks(document, item[len(own) :], depth + 1)


def _table(document: Doc, block: Block) -> None:
    rows = [block["head"], *block["rows"]]
    table = document.add_table(len(rows), len(block["head"]), "Table Grid")
    for at, row in enumerate(rows):
        for cell, inlines in zip(table.rows[at].cells, row, strict=True):
            put_inlines(cell.paragraphs[0], inlines, strong=at == 0)
    repeat_head(table)


def put_inlines(paragraph: Any, inlines: list[Inline], strong: bool = False) -> None:
    """Appends text. A link prints its address too: paper cannot be clicked."""
    for part in inlines:
        if part["t"] in ("strong", "em"):
            put_inlines(paragraph, part["c"], strong=True)
        elif part["t"] == "br":
            paragraph.add_run().add_break(WD_BREAK.LINE)
        elif part["t"] == "link":
            put_inlines(paragraph, part["c"], strong)
            if part["shown"]:
                paragraph.add_run(f"（{part['shown']}）")
        else:
            paragraph.add_run(part["v"]).bold = strong or None
