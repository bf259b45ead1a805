"""The hand-over sheet (交付单) for the print shop: what each file is, and what is still to be agreed."""

from __future__ import annotations

from dataclasses import dataclass

from fanzha.kinds import Sheet
from fanzha.press.boxes import BLEED
from fanzha.press.office_package import SONG

_COLUMNS = (
    ("文件", 62),
    ("名称", 52),
    ("成品尺寸 mm", 26),
    ("含出血 mm", 26),
    ("面", 12),
    ("颜色", 24),
    ("折、模切", 24),
    ("数量", 20),
    ("纸张、克重", 21),
)

_AGREED = ("工艺（覆膜、裁切、折页）", "交货日期", "送货地址", "联系人和电话", "签样人和日期")


@dataclass(frozen=True)
class Order:
    """What is ordered. quantity: copies of each file; 0 leaves the column to be filled in."""

    issuer: str
    date: str
    quantity: int = 0


def handover_sheet(files: dict[str, Sheet], order: Order) -> bytes:
    """交付单 as DOCX, so that quantities and paper can be filled in. files: file name → sheet."""
    from docx.enum.section import WD_ORIENT  # loaded where one is made, not where the press is
    from docx.shared import Mm

    from fanzha.press.docx_styles import A4, fixed, new_document, packed, repeat_head

    document = new_document(A4, 9, SONG)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(15)
    document.add_paragraph("印刷文件交付单", "Title")
    document.add_paragraph(f"交付单位：{order.issuer}　　日期：{order.date or '　　　　'}　　共 {len(files)} 个文件")
    table = document.add_table(1 + len(files), len(_COLUMNS), "Table Grid")
    for at, (name, _) in enumerate(_COLUMNS):
        table.rows[0].cells[at].paragraphs[0].add_run(name).bold = True
    for row, (name, sheet) in zip(table.rows[1:], sorted(files.items()), strict=True):
        for cell, words in zip(row.cells, _row(name, sheet, order), strict=True):
            cell.paragraphs[0].add_run(words)
    fixed(table, tuple(width for _, width in _COLUMNS))
    repeat_head(table)
    for words in _notes(files):
        document.add_paragraph(words, "List Number")
    agreed = fixed(document.add_table(len(_AGREED), 2, "Table Grid"), (60, 207))
    for row, words in zip(agreed.rows, _AGREED, strict=True):
        row.cells[0].paragraphs[0].add_run(words)
    return packed(document, "印刷文件交付单", order.issuer)


def _row(name: str, sheet: Sheet, order: Order) -> tuple[str, ...]:
    paper = sheet.data["paper"]
    trim = f"{paper['width']:g}×{paper['height']:g}"
    bleed = f"{paper['width'] + 2 * BLEED:g}×{paper['height'] + 2 * BLEED:g}"
    colour = "单黑 K" if sheet.data["theme"] == "mono" else "四色 CMYK"
    kind = sheet.manifest.title
    title = sheet.title if kind in sheet.title else f"{kind}：{sheet.title}"
    sides, fold = str(sheet.sides or ""), (sheet.layout.shop if sheet.layout else "") or "不折"
    return name, title, trim, bleed, sides, colour, fold, str(order.quantity or ""), ""


def _notes(files: dict[str, Sheet]) -> list[str]:
    notes = [
        f"PDF 里写明了成品框和出血框，出血每边 {BLEED:g} mm，裁切线在出血外面。",
        "颜色全部是 CMYK，没有 RGB；小字只用黑版 K100；字体全部嵌入；没有低分辨率图片。",
        "请先打一份样，签样以后再印。二维码请用手机扫一遍。",
    ]
    return [*notes, *dict.fromkeys(sheet.manifest.shop_note for sheet in files.values() if sheet.manifest.shop_note)]
