"""Every poster layout, typeset from its sample: no warnings, one page, the right size, real text, nothing cut off."""

from __future__ import annotations

import copy
import io
import json
import random
import re
from itertools import product
from pathlib import Path
from typing import Any

import manimgx_fonts_cjk
import pikepdf
import pylopdf_fonts_zh_cn
import pypdfium2 as pdfium
import pytest
import typst

POSTERS = Path(__file__).parents[1] / "posters"
SAMPLE: dict[str, Any] = json.loads((POSTERS / "poster" / "sample.json").read_text(encoding="utf-8"))
LAYOUTS = ("warning", "checklist", "chat", "formula", "case")
PAPERS = {"A4": (210, 297), "A3": (297, 420), "4开": (420, 570), "对开": (570, 840), "500x700": (500, 700)}
MM = 72 / 25.4
BLEED_AND_SLUG = 10 * MM


@pytest.fixture(scope="module")
def compiler() -> typst.Compiler:
    packages = [str(Path(str(module.__file__)).parent) for module in (manimgx_fonts_cjk, pylopdf_fonts_zh_cn)]
    return typst.Compiler(root=str(POSTERS), font_paths=packages, ignore_system_fonts=True)


def poster(
    layout: str, paper: str = "A3", theme: str = "red", production: str = "office", turned: bool = False, **fields: Any
) -> dict[str, Any]:
    width, height = PAPERS[paper]
    size = {"width": height, "height": width} if turned else {"width": width, "height": height}
    look = {"layout": layout, "theme": theme, "production": production, "paper": {"name": paper, **size}}
    return {**copy.deepcopy(SAMPLE), **look, **fields}


def typeset(compiler: typst.Compiler, data: dict[str, Any]) -> bytes:
    """The PDF; a warning is a failure."""
    pdf, warnings = compiler.compile_with_warnings(
        input=str(POSTERS / "poster" / "main.typ"),
        format="pdf",
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        timestamp=1767225600,
        pdf_standards=["ua-1"],
    )
    assert not warnings
    assert isinstance(pdf, bytes)
    return pdf


def text_of(pdf: bytes) -> str:
    """All text of the page without blanks: where a line ends is the layout's business."""
    return re.sub(r"\s", "", pdfium.PdfDocument(pdf)[0].get_textpage().get_text_range())


def written_in(data: dict[str, Any]) -> list[str]:
    """What a reader must find on the sheet, whatever the layout."""
    case = data["case"]
    moments = [text for moment in case["timeline"] for text in (moment["when"], moment["what"])]
    own = {
        "warning": [data["summary"]],
        "checklist": data["red_flags"],
        "chat": [text for line in data["lines"] for text in (line["say"], line["tell"])],
        "formula": data["formula"],
        "case": [case["title"], case["truth"], case["turning_point"], case["loss"], *moments],
    }
    issued = [data["issuer"]["name"], data["reviewed"], data["page"]["readable"], data["page"]["purpose"]]
    return [data["slogan"], *data["do"], *own[data["layout"]], "110", "96110", *issued]


def boxes(pdf: bytes) -> tuple[tuple[float, ...], tuple[float, ...]]:
    page = pdfium.PdfDocument(pdf)[0]
    return page.get_mediabox(), page.get_trimbox()


def looks() -> list[tuple[str, str, str, str, bool]]:
    """Every layout in every theme and production, papers and directions taken in turn."""
    every = product(LAYOUTS, ("red", "blue", "green", "mono"), ("office", "shop"))
    papers = list(PAPERS)
    return [(*look, papers[at % len(papers)], at % 3 == 2) for at, look in enumerate(every)]


@pytest.mark.parametrize(("layout", "theme", "production", "paper", "turned"), looks())
def test_the_sample_becomes_a_sheet(
    compiler: typst.Compiler, layout: str, theme: str, production: str, paper: str, turned: bool
) -> None:
    data = poster(layout, paper, theme, production, turned)
    pdf = typeset(compiler, data)
    document = pdfium.PdfDocument(pdf)
    assert len(document) == 1
    found = text_of(pdf)
    assert [text for text in written_in(data) if re.sub(r"\s", "", text) not in found] == []
    size = (data["paper"]["width"] * MM, data["paper"]["height"] * MM)
    media, trim = boxes(pdf)
    assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx(size, abs=0.1)
    edge = BLEED_AND_SLUG if production == "shop" else 0
    assert media[2] - media[0] == pytest.approx(size[0] + 2 * edge, abs=0.1)


def used(pdf: bytes) -> tuple[set[str], list[bool]]:
    """The operators of the page that set a colour or a picture, and whether each font is embedded."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        page = document.pages[0]
        operators = {str(step.operator) for step in pikepdf.parse_content_stream(page)}
        files = [
            any(key in descendant.FontDescriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            for font in page.Resources.Font.values()
            for descendant in font.DescendantFonts
        ]
        return operators & {"rg", "RG", "g", "G", "k", "K", "cs", "CS", "sh", "Do"}, files


@pytest.mark.parametrize("layout", LAYOUTS)
def test_shop_sheets_are_cmyk_with_embedded_fonts(compiler: typst.Compiler, layout: str) -> None:
    operators, embedded = used(typeset(compiler, poster(layout, production="shop")))
    assert operators <= {"k", "K"}
    assert embedded
    assert all(embedded)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_same_data_same_bytes(compiler: typst.Compiler, layout: str) -> None:
    assert typeset(compiler, poster(layout)) == typeset(compiler, poster(layout))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_mono_has_no_grey(compiler: typst.Compiler, layout: str) -> None:
    """A second-generation photocopy keeps black and white only (domain handbook, section 11)."""
    page = pdfium.PdfDocument(typeset(compiler, poster(layout, "A4", "mono")))[0]
    pixels = page.render(scale=0.5, grayscale=True, optimize_mode="print").to_pil().getcolors(256)
    extremes = sum(count for count, shade in pixels if shade < 90 or shade > 165)
    assert extremes / sum(count for count, _ in pixels) > 0.9


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("slogan", "先垫钱的兼职一单都别做" * 6),
        ("do", ["立即停手" * 40]),
        ("summary", "Pneumonoultramicroscopicsilicovolcanoconiosis" * 2),
    ],
)
def test_a_text_that_does_not_fit_is_refused(compiler: typst.Compiler, field: str, text: object) -> None:
    with pytest.raises(typst.TypstError, match="FIT") as refused:
        typeset(compiler, {**poster("warning"), field: text})
    found = json.loads(re.search(r"FIT(\[.*\])", refused.value.message).group(1).replace('\\"', '"'))  # type: ignore[union-attr]
    assert any(entry["field"].split(".")[0] == field and entry["excess"] > 0 for entry in found)


def test_rare_characters_and_long_names(compiler: typst.Compiler) -> None:
    slogan = "𠮷𬱖𫖯：买买提·吐尔逊江"
    assert slogan in text_of(typeset(compiler, poster("warning", slogan=slogan)))


def test_a_character_no_font_has_is_refused(compiler: typst.Compiler) -> None:
    with pytest.raises(typst.TypstError, match="could not be displayed"):
        typeset(compiler, poster("warning", slogan="转账先想想😀"))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_without_its_material_gives_way(compiler: typst.Compiler, layout: str) -> None:
    bare = poster(layout, formula=[], lines=[], red_flags=[], do=[], case=None, summary="", category="")
    assert bare["slogan"] in text_of(typeset(compiler, bare))


HAN = "先让您做任务垫钱转账冻结验证码共享屏幕繁體詐騙𠮷𬱖𫖯"
ODD = ("APP", "Telegram", "www.12377.cn", "96110", "9.9万元", "阿卜杜拉·买买提", "“安全账户”", "（例）", "，", "。")


def anything(chance: random.Random, length: int) -> str:
    """Text as it may come: Han simplified, Traditional and rare, Latin words, numbers, names, marks."""
    out = ""
    while len(out) < length:
        out += chance.choice(ODD if chance.random() < 0.12 else HAN)
    return out[:length]


def outside(pdf: bytes, least: float) -> str:
    """Characters nearer to the trim edge than `least` mm."""
    page = pdfium.PdfDocument(pdf)[0]
    left, low, right, high = page.get_trimbox()
    gap = least * MM
    textpage = page.get_textpage()
    found = ""
    for at in range(textpage.count_chars()):
        x0, y0, x1, y1 = textpage.get_charbox(at)
        seen = x1 > x0 and y1 > y0
        if seen and (x0 < left + gap or y0 < low + gap or x1 > right - gap or y1 > high - gap):
            found += textpage.get_text_range(at, 1)
    return found


@pytest.mark.parametrize("seed", range(30))
def test_any_text_fits_or_is_refused(compiler: typst.Compiler, seed: int) -> None:
    chance = random.Random(seed)

    def some(usual: int) -> str:
        return anything(chance, max(2, round(usual * chance.choice((0, 0.5, 1, 1, 1.3, 3)))))

    data = poster(
        chance.choice(LAYOUTS),
        chance.choice(list(PAPERS)),
        chance.choice(("red", "mono")),
        chance.choice(("office", "shop")),
        chance.random() < 0.5,
        slogan=some(12),
        summary=some(50),
        do=[some(14) for _ in range(chance.randint(0, 5))],
        red_flags=[some(16) for _ in range(chance.randint(0, 6))],
        lines=[{"say": some(12), "tell": some(16)} for _ in range(chance.randint(0, 5))],
    )
    try:
        pdf = typeset(compiler, data)
    except typst.TypstError as refused:
        assert "FIT" in refused.message  # noqa: PT017
        return
    assert outside(pdf, 10 if data["production"] == "office" else 5) == ""
    assert re.sub(r"\s", "", data["slogan"]) in text_of(pdf)


WIDTHS = """
#import "/shared/break-lines.typ": best-lines, cut
#set text(font: "Noto Sans CJK SC", lang: "zh", region: "cn")
#context for written in json(bytes(sys.inputs.texts)) {
  let pieces = cut(written, weight: 700)
  let real = measure(text(size: 10pt, weight: 700, written.replace(regex("\\\\s+"), " "))).width / 10pt
  let planned = pieces.spans.sum(default: 0)
  assert(real <= planned + 0.01, message: written + " is wider than planned: " + repr((real, planned)))
  let set-lines = best-lines(pieces, calc.max(6, pieces.widest)).lines
  assert.eq(set-lines.join("").replace(" ", ""), written.replace(regex("\\\\s"), ""))
  assert(set-lines.slice(1).all(line => line.first() not in "，。：；？！、）”》"), message: repr(set-lines))
}
"""


def test_lines_are_never_wider_than_planned(compiler: typst.Compiler) -> None:
    """A line that came out wider than it was planned would be broken again, over its neighbour."""
    chance = random.Random(7)
    texts = [anything(chance, chance.randint(1, 40)) for _ in range(150)]
    texts += ["从“欠费3600元”到汇出5万元", "2026年11月22日21时许，转出9.9万元", "下载App，卡号6222开头", "A 与 B　C"]
    compiler.compile(
        input=WIDTHS.encode(), format="png", ppi=5, sys_inputs={"texts": json.dumps(texts, ensure_ascii=False)}
    )
