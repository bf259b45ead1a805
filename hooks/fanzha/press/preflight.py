"""Reads finished PDFs back as a print shop would: boxes, fonts, inks, pictures, pages, tags, and every printed code.

The checks know nothing of Typst: what is wrong with the file is wrong whoever made it. Rules and numbers: handbook
section 11. A problem's path is the PDF's name, its line the page.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf

from fanzha.content import Problem
from fanzha.kinds import Sheet
from fanzha.press.boxes import BLEED
from fanzha.press.die_line import LAYER, SPOT
from fanzha.press.legibility import broken_words, codes_in_reach, empty_foot, line_ends, small_type, unbroken
from fanzha.press.lines_on_paper import passages_of
from fanzha.press.pdf_marks import Mark, ink_of, marks_of
from fanzha.press.points import POINTS
from fanzha.press.scanned_codes import SCAN, Code, addresses, scanned
from fanzha.press.type_on_paper import faults_of_type

if TYPE_CHECKING:
    import pypdfium2

MOST_INK = 3.0  # 300 %
BODY = 12.0  # pt: smaller type is body text, which must be one ink or its colours do not meet
RICH = 0.7  # of black, from which other inks under it make a richer black and not another colour
THINNEST = 0.5  # pt, for copiers
PALEST = 0.2  # of black: paler greys are lost on a copier
_NEAR = 0.5  # pt that two boxes may differ by

_PRINTER = "请找改过版式的人看看"


@dataclass(frozen=True)
class FinishedPdf:
    """One finished PDF. name: its file, as problems call it."""

    name: str
    sheet: Sheet
    pdf: bytes

    @property
    def shop(self) -> bool:
        return bool(self.sheet.data["production"] == "shop")

    def problem(self, page: int, rule: str, message: str, hint: str = _PRINTER) -> Problem:
        return Problem(self.name, page, f"preflight-{rule}", message, hint)


def preflight_problems(finished: FinishedPdf, site: str) -> Iterator[Problem]:
    """Everything that is wrong with one PDF. site: this project's address, the only one that codes may lead to."""
    try:
        with pikepdf.open(io.BytesIO(finished.pdf)) as document:
            yield from _pages(finished, document)
            yield from _claims(finished, document)
            for number, page in enumerate(document.pages, 1):
                yield from _boxes(finished, number, page)
                yield from _fonts(finished, number, page)
                marks = list(marks_of(page))
                yield from _inks(finished, number, [mark for mark in marks if not mark.spot])
                yield from _die(finished, number, marks)
                for rule, message in small_type(finished.sheet.limits, marks):
                    yield finished.problem(number, rule, message)
    except pikepdf.PdfError as error:
        yield finished.problem(1, "unreadable", f"读不回来：{error}")
        return
    import pypdfium2  # the independent reader: loaded where something is read back, not where the press is

    document, whole = pypdfium2.PdfDocument(finished.pdf), {*unbroken(finished.sheet.data)}
    try:
        yield from _pictures(finished, document)
        yield from _codes(finished, list(scanned(document)), site)
        for number, page in enumerate(document, 1):
            yield from (finished.problem(number, *fault) for fault in faults_of_type(finished.sheet, page))
            passages = list(passages_of(page))
            read = (*empty_foot(finished.sheet.limits, page), *broken_words(whole, passages))
            for rule, message in (*read, *line_ends(passages)):
                yield finished.problem(number, rule, message)
    finally:
        document.close()


def _pages(finished: FinishedPdf, document: pikepdf.Pdf) -> Iterator[Problem]:
    """A sheet has as many sides as its kind says; an overflow shows as one more."""
    wanted, limits, found = finished.sheet.sides, finished.sheet.limits, len(document.pages)
    if wanted and wanted != found:
        yield finished.problem(1, "pages", f"应有 {wanted} 面，实际 {found} 面")
    if limits.pages and found > limits.pages:
        yield finished.problem(1, "pages", f"最多 {limits.pages} 面，实际 {found} 面", "请删短一些")
    if limits.multiple and found % limits.multiple:
        yield finished.problem(1, "pages", f"面数要是 {limits.multiple} 的倍数，实际 {found} 面")


def _claims(finished: FinishedPdf, document: pikepdf.Pdf) -> Iterator[Problem]:
    """PDF/UA-1 is claimed in the metadata, and what it rests on is there: tags, language, title."""
    with document.open_metadata() as about:
        claimed = str(about.get("pdfuaid:part", ""))
        title = str(about.get("dc:title", ""))
    language = str(finished.sheet.data.get("language") or "zh")
    missing = [
        what
        for what, there in (
            ("PDF/UA-1 声明", claimed == "1"),
            ("标题", bool(title)),
            (f"语言标记 {language}", str(document.Root.get("/Lang", "")).lower().startswith(language)),
            ("结构标签", "/StructTreeRoot" in document.Root),
            ("Marked 标记", bool(document.Root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False))),
        )
        if not there
    ]
    if missing:
        yield finished.problem(1, "ua", f"读屏软件需要的信息缺了：{'、'.join(missing)}")


def _boxes(finished: FinishedPdf, number: int, page: pikepdf.Page) -> Iterator[Problem]:
    """The trimmed sheet has the paper's size; for the shop there are 3 mm of bleed, and room outside for crop marks."""
    paper = finished.sheet.data["paper"]
    trim, media = _edges(page.trimbox), _edges(page.mediabox)
    width, height = (trim[2] - trim[0]) / POINTS, (trim[3] - trim[1]) / POINTS
    if abs(width - paper["width"]) > 0.2 or abs(height - paper["height"]) > 0.2:
        size = f"{paper['width']:g}×{paper['height']:g} mm"
        yield finished.problem(number, "boxes", f"成品尺寸是 {width:.1f}×{height:.1f} mm，应是 {size}")
    if not finished.shop:
        return
    if "/TrimBox" not in page.obj or "/BleedBox" not in page.obj:
        yield finished.problem(number, "boxes", "没有写明成品框或出血框")
        return
    bleed = _edges(page.obj["/BleedBox"])
    wanted = BLEED * POINTS
    if any(abs(abs(outer - inner) - wanted) > _NEAR for outer, inner in zip(bleed, trim, strict=True)):
        yield finished.problem(number, "boxes", f"出血不是每边 {BLEED:g} mm")
    if any(abs(outer - inner) < 1 for outer, inner in zip(media, bleed, strict=True)):
        yield finished.problem(number, "boxes", "出血框外面没有留裁切线的地方")


def _edges(box: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = (float(edge) for edge in box)
    return left, bottom, right, top


def _fonts(finished: FinishedPdf, number: int, page: pikepdf.Page) -> Iterator[Problem]:
    """Every font is in the file: a shop has other faces under the same name."""
    for font in _resources(page.obj.get("/Resources", pikepdf.Dictionary()), "/Font"):
        inner = font.get("/DescendantFonts", [font])[0]
        described = inner.get("/FontDescriptor", pikepdf.Dictionary())
        if str(font.get("/Subtype")) != "/Type3" and not any(f"/FontFile{n}" in described for n in ("", "2", "3")):
            yield finished.problem(number, "fonts", f"字体没有嵌入：{font.get('/BaseFont', '未命名')}")


def _resources(resources: Any, kind: str, depth: int = 0) -> Iterator[Any]:
    """The fonts of a page and of the forms on it."""
    yield from resources.get(kind, {}).values()
    for drawn in resources.get("/XObject", {}).values():
        if depth < 4 and "/Resources" in drawn:
            yield from _resources(drawn["/Resources"], kind, depth + 1)


def _inks(finished: FinishedPdf, number: int, marks: list[Mark]) -> Iterator[Problem]:
    """For the shop no RGB, no rich black in small type, at most 300 % ink; for a copier no pale grey, no hairline."""
    if finished.shop:
        rgb = sorted({mark.kind for mark in marks if len(mark.colour) == 3})
        if rgb:
            yield finished.problem(number, "rgb", f"有 RGB 颜色（{'、'.join(rgb)}），印厂要 CMYK")
        mixed = [mark for mark in marks if _is_body(mark) and len(mark.colour) == 4 and sum(mark.colour[:3]) > 0.01]
        if mixed:
            smallest = min(mark.size for mark in mixed)
            yield finished.problem(number, "ink", f"小字（{smallest:.1f} pt）用了几种油墨，应该只用黑版 K100")
        if any(_is_rich(mark) for mark in marks):
            yield finished.problem(
                number, "ink", "字和线里有四色黑，套不准就发虚；四色黑只用在大片底色上，字和线用 K100"
            )
        if any(ink_of(mark.colour) > MOST_INK + 0.001 for mark in marks if len(mark.colour) == 4):
            yield finished.problem(number, "ink", "有的地方油墨总量超过 300%")
    elif finished.sheet.data["theme"] == "mono":
        if any(0.01 < ink_of(mark.colour) < PALEST or _is_coloured(mark) for mark in marks):
            yield finished.problem(number, "grey", "黑白版里有彩色或 20% 以下的浅灰，复印会丢")
        thin = [
            mark.size
            for mark in marks
            if mark.kind == "stroke" and ink_of(mark.colour) > 0.01 and mark.size < THINNEST - 0.01
        ]
        if thin:
            yield finished.problem(number, "line", f"有 {min(thin):.2f} pt 的细线，复印会断；至少要 {THINNEST} pt")


def _die(finished: FinishedPdf, number: int, marks: list[Mark]) -> Iterator[Problem]:
    """For the shop, what is punched out has its line: on its own separation and layer, and nothing else is there."""
    spots = {mark.spot for mark in marks if mark.spot}
    if not (finished.shop and finished.sheet.die):
        if spots:
            yield finished.problem(number, "die", f"有专色（{'、'.join(sorted(spots))}），这份用不着")
        return
    lines = [mark for mark in marks if mark.spot == SPOT]
    if not lines:
        yield finished.problem(number, "die", f"没有刀版线：要有一条专色 {SPOT} 的线")
    elif any(mark.kind != "stroke" or mark.layer != LAYER for mark in lines) or spots != {SPOT}:
        yield finished.problem(number, "die", f"刀版线要是一条线，单独在“{LAYER}”这一层，没有别的专色")


def _is_body(mark: Mark) -> bool:
    return mark.kind == "text" and mark.size < BODY and ink_of(mark.colour) > 0.01


def _is_rich(mark: Mark) -> bool:
    """Whether type or a line is black with other inks under it."""
    narrow = mark.kind in ("text", "stroke") and len(mark.colour) == 4
    return narrow and mark.colour[3] > RICH and sum(mark.colour[:3]) > 0.01


def _is_coloured(mark: Mark) -> bool:
    return len(mark.colour) == 3 and max(mark.colour) - min(mark.colour) > 0.01


def least_resolution(width: float, height: float) -> int:
    """Pixels an inch that a picture needs on a sheet of this size in mm (handbook section 11)."""
    longer = max(width, height)
    for most, dpi in ((799, 300), (1199, 150), (1999, 120)):
        if longer <= most:
            return dpi
    return 96 if longer < 3000 else 72


def _pictures(finished: FinishedPdf, document: pypdfium2.PdfDocument) -> Iterator[Problem]:
    """Pictures have the resolution their place needs."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    paper = finished.sheet.data["paper"]
    least = least_resolution(paper["width"], paper["height"])
    for number, page in enumerate(document, 1):
        for image in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=8):
            left, _, right, _ = image.get_bounds()
            dpi = image.get_px_size()[0] / max((right - left) / 72, 0.01)
            if dpi < least - 1:
                yield finished.problem(
                    number, "resolution", f"图片只有 {dpi:.0f} dpi，至少要 {least}", "请换更大的图片"
                )


def _codes(finished: FinishedPdf, codes: list[Code], site: str) -> Iterator[Problem]:
    """Every code can be read from paper and leads to this site; there are as many as the kind says, its page's too."""
    page = finished.sheet.data["page"]
    wanted = page["url"] if page["qr"] and finished.sheet.codes else ""
    own, read = addresses(finished.sheet.data), [code.text for code in codes]
    for code in codes:
        if not code.text.startswith(site):
            yield finished.problem(code.page, "qr", f"二维码指向别处：{code.text}", f"二维码只能指向 {site}")
        elif code.text not in own:
            yield finished.problem(code.page, "qr", f"二维码不是这份材料的网址：{code.text}")
    hint = "二维码太小、太淡，或者四周的空白不够"
    if wanted and wanted not in read:
        yield finished.problem(1, "qr", f"按 {SCAN} dpi 扫描，认不出 {wanted} 的二维码", hint)
    elif wanted and len(read) < finished.sheet.codes:
        message = f"应有 {finished.sheet.codes} 个二维码，按 {SCAN} dpi 扫描只认出 {len(read)} 个"
        yield finished.problem(1, "qr", message, hint)
    for number, (rule, message) in codes_in_reach(finished.sheet.limits, codes):
        yield finished.problem(number, rule, message)
