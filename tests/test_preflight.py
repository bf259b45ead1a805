"""Finished PDFs read back: the shipped sheets pass in both productions, and every kind of damage is noticed."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pytest
from fanzha.cli import main
from fanzha.content import THEMES
from fanzha.content.icons import icons_of
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.manifest import Limits
from fanzha.kinds.qr import qr_svg
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import Production, make_sheets
from fanzha.press.boxes import BLEED, finished
from fanzha.press.handover import Order, handover_sheet
from fanzha.press.pdf_marks import marks_of
from fanzha.press.points import POINTS
from fanzha.press.preflight import FinishedPdf, least_resolution, preflight_problems
from fanzha.press.scanned_codes import addresses
from fanzha.press.typeset import Press
from PIL import Image

from tests.kind_promises import library_of

pytestmark = pytest.mark.usefixtures("nothing_remembered")  # this repository's own letters and sheets

ROOT = Path(__file__).parents[1]
SITE = "https://fanzha.example.org/"


@cache
def sheets(production: str, theme: str | None = None) -> dict[str, Sheet]:
    library = library_of(ROOT)
    made = make_sheets(library, icons_of(ROOT), Production(name=production, theme=theme))
    by_kind: dict[str, Sheet] = {}
    for sheet in made:
        by_kind.setdefault(sheet.kind, sheet)
    return by_kind


@cache
def pdf_of(kind: str, production: str, theme: str | None = None) -> bytes:
    pdf, problems = Press(ROOT / "posters", Path("unused")).typeset(sheets(production, theme)[kind])
    assert pdf, problems
    return finished(pdf, sheets(production, theme)[kind].die) if production == "shop" else pdf


def rules(kind: str, production: str, pdf: bytes, theme: str | None = None, site: str = SITE, **data: Any) -> list[str]:
    sheet = sheets(production, theme)[kind]
    changed = replace(sheet, data={**sheet.data, **data})
    return sorted({problem.rule for problem in preflight_problems(FinishedPdf("x.pdf", changed, pdf), site)})


def damaged(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def drawing(instructions: bytes) -> Callable[[pikepdf.Pdf], None]:
    return lambda document: document.pages[0].contents_add(b"q " + instructions + b" Q")


PRINTED = [kind for kind, made in read_kinds(ROOT)[0].items() if made.printed and not made.on_demand]
STRIPS = [made for made in read_kinds(ROOT)[0].values() if "strip" in made.needs and made.printed]
SHIPPED = [(kind, "shop", None) for kind in PRINTED]
SHIPPED += [(kind, "office", theme) for kind in ("poster", "leaflet", "letter", "notice") for theme in (None, "mono")]


@pytest.mark.parametrize(("kind", "production", "theme"), SHIPPED)
def test_what_we_ship_passes(kind: str, production: str, theme: str | None) -> None:
    """For the shop every kind (what offices print is read back with the promises of each kind)."""
    assert rules(kind, production, pdf_of(kind, production, theme), theme) == []


@pytest.mark.parametrize("theme", [theme for each in STRIPS for theme in each.themes])
def test_a_story_in_pictures_passes_in_every_colour(theme: str) -> None:
    """Its colour is that of its tactic: the first of its kind shows one of them alone."""
    (kind,) = STRIPS
    assert rules(kind.id, "shop", pdf_of(kind.id, "shop", THEMES[theme]), THEMES[theme]) == []


def test_a_letter_in_another_language_says_which_it_is() -> None:
    made = make_sheets(library_of(ROOT), icons_of(ROOT), Production())
    foreign = [sheet for sheet in made if sheet.data.get("language")]
    assert {sheet.data["language"] for sheet in foreign} == {"en"}
    for sheet in foreign:
        pdf, problems = Press(ROOT / "posters", Path("unused")).typeset(sheet)
        assert pdf, problems
        assert [*preflight_problems(FinishedPdf("x.pdf", sheet, pdf), SITE)] == []
        said_chinese = replace(sheet, data={**sheet.data, "language": ""})
        found = preflight_problems(FinishedPdf("x.pdf", said_chinese, pdf), SITE)
        assert [each.rule for each in found] == ["preflight-ua"]


def test_the_bleed_is_three_millimetres_and_the_tags_stay() -> None:
    with pikepdf.open(io.BytesIO(pdf_of("poster", "shop"))) as document:
        trim, bleed = document.pages[0].trimbox, document.pages[0].obj["/BleedBox"]
        assert [round(float(trim[at]) - float(bleed[at]), 3) for at in (0, 3)] == [
            round(BLEED * POINTS, 3),
            round(-BLEED * POINTS, 3),
        ]
        assert "/StructTreeRoot" in document.Root
    assert pdf_of("poster", "shop") == finished(pdf_of("poster", "shop"))


SHOP_DAMAGE: dict[str, tuple[Callable[[pikepdf.Pdf], None], str]] = {
    "an RGB area": (drawing(b"1 0 0 rg 50 50 99 99 re f"), "preflight-rgb"),
    "too much ink": (drawing(b"1 1 1 0.5 k 50 50 99 99 re f"), "preflight-ink"),
    "rich black body": (drawing(b"0.5 0.5 0.5 1 k BT /f0 9 Tf 3 Tr 0 Tr (x) Tj ET"), "preflight-ink"),
    "a headline in four inks' black": (drawing(b"0.5 0.5 0.5 1 k BT /f0 90 Tf 3 Tr 0 Tr (x) Tj ET"), "preflight-ink"),
    "a line in four inks' black": (drawing(b"0.5 0.5 0.5 1 K 9 w 50 50 m 99 99 l S"), "preflight-ink"),
    "no bleed box": (lambda document: document.pages[0].obj.__delitem__("/BleedBox"), "preflight-boxes"),
    "a page more": (lambda document: document.pages.append(document.pages[0]), "preflight-pages"),
    "no language": (lambda document: document.Root.__delitem__("/Lang"), "preflight-ua"),
    "no tags": (lambda document: document.Root.__delitem__("/StructTreeRoot"), "preflight-ua"),
}


@pytest.mark.parametrize("name", SHOP_DAMAGE)
def test_damage_to_a_shop_file_is_noticed(name: str) -> None:
    change, rule = SHOP_DAMAGE[name]
    assert rule in rules("poster", "shop", damaged(pdf_of("poster", "shop"), change))


@pytest.mark.parametrize(
    ("instructions", "rule"),
    [
        (b"0.9 g 50 50 99 99 re f", "preflight-grey"),
        (b"1 0 0 rg 50 50 99 99 re f", "preflight-grey"),
        (b"0 G 0.2 w 50 50 m 99 99 l S", "preflight-line"),
        (b"0.1 0 0 0.1 0 0 cm 0 G 2 w 50 50 m 99 99 l S", "preflight-line"),
    ],
)
def test_what_a_copier_loses_is_noticed(instructions: bytes, rule: str) -> None:
    assert rule in rules("letter", "office", damaged(pdf_of("letter", "office"), drawing(instructions)), "mono")


def test_a_font_that_is_not_in_the_file_is_noticed() -> None:
    def strip(document: pikepdf.Pdf) -> None:
        for font in document.pages[0].Resources.Font.values():
            described = font.DescendantFonts[0].FontDescriptor
            for key in ("/FontFile", "/FontFile2", "/FontFile3"):
                if key in described:
                    del described[key]

    assert "preflight-fonts" in rules("letter", "office", damaged(pdf_of("letter", "office"), strip))


def test_a_wrong_size_of_paper_is_noticed() -> None:
    paper = {"name": "A4", "width": 210, "height": 297}
    assert "preflight-boxes" in rules("poster", "office", pdf_of("poster", "office"), paper=paper)


def test_a_picture_of_few_pixels_is_noticed() -> None:
    def paste(document: pikepdf.Pdf) -> None:
        picture = Image.new("L", (40, 40), 0)
        image = document.make_stream(picture.tobytes())
        image.stream_dict.update(
            {"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Image, "/Width": 40, "/Height": 40}
        )
        image.stream_dict.update({"/ColorSpace": pikepdf.Name.DeviceGray, "/BitsPerComponent": 8})
        page = document.pages[0]
        name = page.add_resource(image, pikepdf.Name.XObject)
        page.contents_add(f"q 200 0 0 200 50 50 cm {name} Do Q".encode())

    assert "preflight-resolution" in rules("letter", "office", damaged(pdf_of("letter", "office"), paste))


def test_codes_lead_to_this_site_and_to_the_sheets_own_page() -> None:
    pdf = pdf_of("letter", "office")
    assert rules("letter", "office", pdf, site="https://other.example.org/") == ["preflight-qr"]
    page = {**sheets("office")["letter"].data["page"], "url": f"{SITE}tactics/elsewhere/"}
    assert rules("letter", "office", pdf, page=page) == ["preflight-qr"]


def test_a_code_that_cannot_be_read_is_noticed() -> None:
    white = drawing(b"1 g 0 0 2000 2000 re f")
    assert "preflight-qr" in rules("letter", "office", damaged(pdf_of("letter", "office"), white))


def test_what_a_kind_promises_more_of_is_missed() -> None:
    sheet = sheets("office")["notice"]

    def found(**changes: Any) -> list[str]:
        own = replace(sheet, manifest=sheet.manifest.model_copy(update=changes))
        pdf = FinishedPdf("x.pdf", own, pdf_of("notice", "office"))
        return [problem.message for problem in preflight_problems(pdf, SITE)]

    assert found() == []
    assert found(codes=3) == ["应有 3 个二维码，按 150 dpi 扫描只认出 2 个"]
    assert found(sides=4) == ["应有 4 面，实际 2 面"]
    assert found(limits=Limits(pages=1)) == ["最多 1 面，实际 2 面"]
    assert found(limits=Limits(multiple=4)) == ["面数要是 4 的倍数，实际 2 面"]


def test_a_broken_file_is_a_problem_and_no_crash() -> None:
    assert rules("letter", "office", b"%PDF-1.7 broken") == ["preflight-unreadable"]


def test_marks_are_read_with_their_size_on_paper() -> None:
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(100, 100))
    page.Contents = document.make_stream(
        b"2 0 0 2 0 0 cm 0 0 0 1 k BT /F 5 Tf 1 0 0 1 0 0 Tm (a) Tj ET 1 w 0 0 m 9 9 l S"
    )
    text, line = list(marks_of(page))
    assert (text.kind, text.size, text.colour) == ("text", 10.0, (0.0, 0.0, 0.0, 1.0))
    assert (line.kind, line.size) == ("stroke", 2.0)


def test_how_many_pixels_a_sheet_needs() -> None:
    assert [least_resolution(*size) for size in ((210, 297), (600, 800), (800, 1200), (1200, 2000))] == [
        300,
        150,
        120,
        96,
    ]


def test_addresses_are_those_that_have_a_code() -> None:
    code = {"url": f"{SITE}a/", "qr": qr_svg(f"{SITE}a/")}
    assert addresses({"page": code, "tactics": [{"page": {"url": f"{SITE}b/", "qr": ""}}]}) == {
        f"{SITE}a/",
        f"{SITE}b/",
    }


def test_the_hand_over_sheet_names_every_file() -> None:
    files = {f"{sheet.kind}.pdf": sheet for sheet in sheets("shop").values()}
    document = docx.Document(io.BytesIO(handover_sheet(files, Order("示例县反诈中心", "2026年11月22日", 500))))
    rows = {row.cells[0].text: [cell.text for cell in row.cells] for row in document.tables[0].rows}
    assert rows["poster.pdf"][2:6] == ["297×420", "303×426", "1", "四色 CMYK"]
    assert rows["poster.pdf"][7] == "500"
    assert "三折" in rows["leaflet.pdf"][6]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    out = tmp_path_factory.mktemp("print") / "out"
    words = ["print", "letter/xiaoxue-jiazhang", "notice", "--root", str(ROOT), "--out", str(out)]
    assert main([*words, "--production", "shop", "--preflight", "--docx", "--contact-sheet"]) == 0
    return out


def test_the_command_line_hands_over_everything(printed: Path) -> None:
    made = {str(path.relative_to(printed)) for path in printed.rglob("*.*")}
    assert {"交付单.docx", "小样-家长信.webp", "小样-告知书.webp"} <= made
    assert {"letter/xiaoxue-jiazhang.pdf", "letter/xiaoxue-jiazhang.docx"} <= made
    with Image.open(printed / "小样-家长信.webp") as contact:
        assert contact.width > 200


def test_readers_and_office_writers_are_loaded_only_where_they_are_needed() -> None:
    told = "import sys, fanzha.press; print({'pypdfium2', 'zxingcpp', 'openpyxl', 'docx'} & set(sys.modules))"
    environment = {**os.environ, "PYTHONPATH": "hooks"}
    command = [sys.executable, "-c", told]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "set()\n"
