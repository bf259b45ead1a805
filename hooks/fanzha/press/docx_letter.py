"""The same letter as DOCX, because schools change letters in WPS and Word: from the value that the PDF is made of."""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING, Any

import segno
from docx.document import Document as Doc
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Mm, Pt

from fanzha.press.docx_styles import (
    HEI,
    LINE,
    SONG,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    columns,
    fixed,
    indented,
    new_document,
    new_list,
    numbered,
    packed,
    repeat_head,
    ruled,
)

if TYPE_CHECKING:
    from fanzha.content import Block, Inline
    from fanzha.kinds import Sheet

_DAY = "　　　　年　　月　　日"
_SIZES = (12.0, 11.5, 11.0, 10.5)  # pt, from 小四 to 五号
_LARGE = 18.0  # pt, for older readers
_NAME_ROOM = 12  # characters of 小四 in the narrow sign-off


def docx_of(sheet: Sheet) -> bytes:
    """A letter or notice as a Word file. sheet: as for the PDF; of one printed twice (二拼、一式两份) one copy."""
    data = sheet.data
    large = data["layout"] == "large"
    size = _LARGE if large else next((size for size in _SIZES if _height(data, size) <= TEXT_HEIGHT), _SIZES[-1])
    document = new_document(size, HEI if large else SONG)
    _letter(document, data)
    _foot(document, data)
    if data["slip"]:
        _slip(document, data)
    if data["layout"] == "double" and data["back"]:
        _back(document, data)
    footer = document.sections[0].footer.paragraphs[0]
    until = f"　下次核对：{data['review_by']}之前" if data["review_by"] else ""
    footer.add_run(f"内容核对：{data['reviewed']}{until}　{data['license']}")
    return packed(document, data["title"], data["issuer"]["name"])


def _height(data: dict[str, Any], size: float) -> float:
    """About how high a letter is at this size, in pt: Word breaks pages itself, so there is nothing to measure with."""
    pitch, room = size * LINE, TEXT_WIDTH / size
    paragraphs = [part for block in data["blocks"] for part in (block.get("items") or [block])]
    lines = sum(math.ceil((sum(map(len, _words(part))) + 2) / room) for part in paragraphs)
    more = (
        2 + bool(data["closing"]) + len(data["hotlines"]) + len(data["mnemonic"]["lines"] if data["mnemonic"] else ())
    )
    slip = data["slip"]
    slip_height = 24 + (3 * pitch if slip["choices"] else 2 * pitch) + 15 * len(slip["fields"]) if slip else 0.0
    return 46 + (lines + more) * pitch + 62 + slip_height


def _words(node: Any) -> list[str]:
    if isinstance(node, dict):
        return [node["v"]] if "v" in node else [word for part in node.values() for word in _words(part)]
    return [word for part in node for word in _words(part)] if isinstance(node, list) else []


def _letter(document: Doc, data: dict[str, Any]) -> None:
    document.add_paragraph(data["title"], "Title")
    if data["salutation"]:
        document.add_paragraph(data["salutation"])
    _blocks(document, data["blocks"])
    if data["mnemonic"]:
        for line in data["mnemonic"]["lines"]:
            saying = document.add_paragraph()
            saying.alignment = WD_ALIGN_PARAGRAPH.CENTER
            saying.add_run(line).bold = True
    if data["closing"]:
        indented(document.add_paragraph(data["closing"]))


def _blocks(document: Doc, blocks: list[Block]) -> None:
    for block in blocks:
        kind = block["t"]
        if kind == "p":
            _inlines(indented(document.add_paragraph()), block["c"])
        elif kind == "h":
            _inlines(document.add_paragraph(style=f"Heading {block['level']}"), block["c"])
        elif kind in ("ol", "ul"):
            _list(document, block)
        elif kind == "quote":
            for inner in block["c"]:
                _inlines(document.add_paragraph(style="Quote"), inner.get("c", []))
        elif kind == "table":
            _table(document, block)


def _list(document: Doc, block: Block) -> None:
    numbering = new_list(document) if block["t"] == "ol" else None
    for item in block["items"]:
        first, *rest = item or [{"t": "p", "c": []}]
        paragraph = document.add_paragraph(style="List Number" if numbering else "List Bullet")
        if numbering:
            numbered(paragraph, numbering)
        _inlines(paragraph, first.get("c", []))
        _blocks(document, rest)


def _table(document: Doc, block: Block) -> None:
    rows = [block["head"], *block["rows"]]
    table = document.add_table(len(rows), len(block["head"]), "Table Grid")
    for at, row in enumerate(rows):
        for cell, inlines in zip(table.rows[at].cells, row, strict=False):
            _inlines(cell.paragraphs[0], inlines, strong=at == 0)
    repeat_head(table)


def _inlines(paragraph: Any, inlines: list[Inline], strong: bool = False) -> None:
    for part in inlines:
        if part["t"] in ("strong", "em"):
            _inlines(paragraph, part["c"], strong=True)
        elif part["t"] == "br":
            paragraph.add_run().add_break(WD_BREAK.LINE)
        elif part["t"] == "link":
            _inlines(paragraph, part["c"], strong)
            shown = part["url"].split("://", 1)[-1].rstrip("/")
            if "".join(_words(part["c"])) != shown:  # paper cannot be clicked
                paragraph.add_run(f"（{shown}）")
        else:
            paragraph.add_run(part["v"]).bold = strong or None


def _foot(document: Doc, data: dict[str, Any]) -> None:
    """Telephones, the page to read on with its code, and who signs when."""
    for line in data["hotlines"]:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(2)
        paragraph.add_run(line["display"]).bold = True
        paragraph.add_run(f"　{line['use'] or line['purpose']}")
    school = data["school"] if _is_cut_off(data) else ""
    names = list(dict.fromkeys(filter(None, (school, data["issuer"]["name"], data["issuer"]["co_issuer"]))))
    own = 78 if max(map(len, names)) > _NAME_ROOM else 58
    table = fixed(document.add_table(1, 3), (24, 136 - own, own))
    code, address, signed = table.rows[0].cells
    if data["page"]["qr"]:
        picture = code.paragraphs[0].add_run().add_picture(_code(data["page"]["url"]), width=Mm(18))
        described = f"二维码：{data['page']['purpose']}，{data['page']['readable']}"
        picture._inline.docPr.set("descr", described)
        code.paragraphs[0].paragraph_format.line_spacing = 1.0
    address.paragraphs[0].add_run(data["page"]["purpose"]).font.size = Pt(9)
    address.add_paragraph().add_run(data["page"]["readable"]).font.size = Pt(9)
    asking = f"联系：{data['contact']}" if data["contact"] else ""
    lines = [words for words in (*names, data["date"], asking) if words]
    for at, words in enumerate(lines):
        paragraph = signed.paragraphs[0] if at == 0 else signed.add_paragraph()
        paragraph.add_run(words)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _code(url: str) -> io.BytesIO:
    out = io.BytesIO()
    segno.make(url, error="m", boost_error=False, micro=False).save(out, kind="png", scale=8, border=4)
    return out


def _is_cut_off(data: dict[str, Any]) -> bool:
    """Whether the slip goes back to a school; what is signed on the spot stays whole and goes to none."""
    return bool(data.get("slip_use") != "sign")


def _slip(document: Doc, data: dict[str, Any]) -> None:
    """The return slip as a table: title, statement, boxes to tick, blanks two in a row."""
    slip = data["slip"]
    cut = document.add_paragraph()
    ruled(cut)
    if _is_cut_off(data):
        cut.add_run(data.get("slip_note", "沿虚线剪下交回")).font.size = Pt(8)
    pairs = [slip["fields"][at : at + 2] for at in range(0, len(slip["fields"]), 2)]
    table = document.add_table(2 + bool(slip["choices"]) + len(pairs), 4, "Table Grid")
    fixed(table, (24, 56, 24, 56))
    top = [(row.cells[0].merge(row.cells[3])) for row in table.rows[: 2 + bool(slip["choices"])]]
    title = top[0].paragraphs[0]
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.add_run(slip["title"]).bold = True
    school = data["school"] if _is_cut_off(data) else ""
    top[1].paragraphs[0].add_run((f"{school}：" if school else "") + slip["statement"])
    if slip["choices"]:
        top[2].paragraphs[0].add_run("　　".join(f"□ {words}" for words in slip["choices"]))
    known = {"班级": data["class_name"], "学校": data["school"]}
    for row, pair in zip(table.rows[len(top) :], pairs, strict=True):
        row.height = Mm(10)
        for at, label in enumerate(pair):
            row.cells[at * 2].paragraphs[0].add_run(f"{label}：")
            value = known.get(label) or (_DAY if label.endswith("日期") else "")
            row.cells[at * 2 + 1].paragraphs[0].add_run(value)


def _back(document: Doc, data: dict[str, Any]) -> None:
    """The red flags on the back: every one, for the school to choose from."""
    document.add_section(WD_SECTION.NEW_PAGE)
    document.add_paragraph("看到这些信号，马上停下", "Heading 1")
    columns(document.add_section(WD_SECTION.CONTINUOUS), 2)
    for tactic in data["back"]:
        document.add_paragraph(tactic["title"], "Heading 2")
        for words in tactic["red_flags"]:
            document.add_paragraph(words, "List Bullet")
        for words in tactic["do"][:1]:
            paragraph = document.add_paragraph()
            paragraph.add_run(words).bold = True
