"""The running text of a letter in Word: the tree of blocks that Typst sets, in real styles, lists and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.document import Document as Doc
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt

from fanzha.press.docx_measure import QUOTED, ems, is_boxes, table_widths
from fanzha.press.docx_styles import A4, fixed, indented, like_quoted, new_list, numbered, repeat_head, ruled

if TYPE_CHECKING:
    from fanzha.content import Block, Inline

LIST_DEPTHS = ("", " 2", " 3")  # what Word's own styles of lists are called; deeper ones look like the third

_APART = 6.0  # pt above such an item
BOX = 9.0  # mm, high enough to write a letter in
SHORT_ROWS, SHORT = 12, 700  # of a table that stands on one page: rows and characters
TOGETHER = 300  # so many characters of an item are not parted; posters/shared/prose.typ has the same

_STEP = 18.0  # pt that Word's own lists move in, a depth


def put_blocks(document: Doc, blocks: list[Block], width: float = A4.width, depth: int = 0, quoted: int = 0) -> None:
    """Appends blocks. width: of the column in mm; depth: how many lists, quoted: how many quotations they lie in."""
    for block in blocks:
        kind = block["t"]
        if kind == "p":
            put_inlines(_paragraph(document, depth, quoted), block["c"])
        elif kind == "h":
            put_inlines(document.add_paragraph(style=f"Heading {block['level']}"), block["c"])
        elif kind in ("ol", "ul"):
            _list(document, block, width, depth, quoted)
        elif kind == "quote":
            put_blocks(document, block["c"], width, depth, quoted + 1)
        elif kind == "table":
            _table(document, block, width)
        elif kind == "rule":
            line = document.add_paragraph()
            line.paragraph_format.line_spacing = Pt(6)
            ruled(line, kind="single")


def _paragraph(document: Doc, depth: int, quoted: int) -> Any:
    if not depth and not quoted:
        return indented(document.add_paragraph())
    inside = document.add_paragraph(style="Quote" if quoted else None)
    inside.paragraph_format.left_indent = Pt(_STEP * min(depth, len(LIST_DEPTHS)) + _moved(document, quoted))
    return inside


def _moved(document: Doc, quoted: int) -> float:
    """How far in quotations stand, in pt."""
    return float(QUOTED * quoted * document.styles["Normal"].font.size.pt)


def _list(document: Doc, block: Block, width: float, depth: int, quoted: int) -> None:
    """Items with the numbers they have on paper: where these jump, Word begins another list."""
    ordered = block["t"] == "ol"
    style = ("List Number" if ordered else "List Bullet") + LIST_DEPTHS[min(depth, len(LIST_DEPTHS) - 1)]
    numbers = block.get("numbers") or list(range(1, len(block["items"]) + 1))
    numbering = before = None
    for item, number in zip(block["items"], numbers, strict=True):
        paragraph = document.add_paragraph(style=style)
        if quoted:
            step = _STEP * min(depth + 1, len(LIST_DEPTHS))
            paragraph.paragraph_format.left_indent = Pt(step + _moved(document, quoted))
            paragraph.paragraph_format.first_line_indent = Pt(-_STEP)
            like_quoted(document, paragraph)
        if ordered:
            if numbering is None or before is None or number != before + 1:
                numbering = new_list(document, style, number)
            numbered(paragraph, numbering)
            before = number
        own = item[:1] if item and item[0]["t"] == "p" else []
        put_inlines(paragraph, own[0]["c"] if own else [])
        first = len(document.paragraphs) - 1 if item[len(own) :] else None
        put_blocks(document, item[len(own) :], width, depth + 1, quoted)
        if first is not None:
            _kept_together(document.paragraphs[first:])


def _kept_together(paragraphs: list[Any]) -> None:
    """Of an item of several paragraphs, such as a question with its answers: the end of a page does not part it."""
    if sum(len(paragraph.text) for paragraph in paragraphs) > TOGETHER:
        return
    paragraphs[0].paragraph_format.space_before = Pt(_APART)
    for paragraph in paragraphs:
        paragraph.paragraph_format.keep_together = True
    for paragraph in paragraphs[:-1]:
        paragraph.paragraph_format.keep_with_next = True


def _table(document: Doc, block: Block, width: float) -> None:
    """A table as wide as its texts, at most as wide as the column."""
    rows = [block["head"], *block["rows"]]
    table = document.add_table(len(rows), len(block["head"]), "Table Grid")
    for at, row in enumerate(rows):
        for cell, inlines in zip(table.rows[at].cells, row, strict=True):
            put_inlines(cell.paragraphs[0], inlines, strong=at == 0)
        for column in block.get("right", ()):
            table.rows[at].cells[column].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    fixed(table, table_widths(block, width, document.styles["Normal"].font.size.pt))
    if is_boxes(block):
        for row in table.rows:
            row.height = Mm(BOX)
            for cell in row.cells:
                cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    repeat_head(table)
    _on_one_page(table, len(block["rows"]) <= SHORT_ROWS and sum(ems(cell) for row in rows for cell in row) <= SHORT)


def _on_one_page(table: Any, short: bool) -> None:
    """No row is parted by the end of a page, and nothing of a short table, such as the answers of a paper."""
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for row in table.rows[:-1] if short else ():
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


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
