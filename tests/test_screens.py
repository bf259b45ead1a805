"""LED pictures, contact sheets and article covers: exact pixels, two colours, type that fits."""

from __future__ import annotations

import io
from itertools import pairwise
from pathlib import Path

import pytest
from fanzha.content.icons import icons_of
from fanzha.content.origin import Origin
from fanzha.content.screens import Screen, read_screens
from fanzha.kinds.sheet import KINDS_URI, contact_uris
from fanzha.kinds.sheets import make_sheets
from fanzha.press.contact_sheet import (
    HEAVIEST,
    MOST,
    TILE,
    WIDTH,
    contact_files,
    contact_sheet,
    contact_sheets,
    kinds_files,
)
from fanzha.press.jobs import Job
from fanzha.press.screens import SMALLEST, fit, screen_image
from fanzha.press.typeset import Press
from PIL import Image

from tests.kind_promises import library_of

ROOT = Path(__file__).parents[1]
LAYOUTS = ROOT / "posters"


def screen(width: int, height: int, **options: str) -> Screen:
    return Screen(id="s", title="屏", width=width, height=height, origin=Origin("x.yml"), **options)


@pytest.mark.parametrize(("width", "height"), [(320, 64), (192, 384), (1920, 1080), (96, 96), (64, 32)])
def test_a_picture_has_the_screens_pixels_and_two_colours(width: int, height: int) -> None:
    made = screen_image("陌生链接，不要点", screen(width, height, ink="#ffd400", ground="#102030"), LAYOUTS)
    if made is None:
        assert (width, height) == (64, 32)
        return
    with Image.open(io.BytesIO(made)) as picture:
        assert picture.size == (width, height)
        found = {colour for _, colour in picture.convert("RGB").getcolors(99) or []}
    assert found == {(0xFF, 0xD4, 0x00), (0x10, 0x20, 0x30)}


def test_nothing_is_cut_off_at_the_edge() -> None:
    made = screen_image("没见过面，就别谈钱", screen(320, 64), LAYOUTS)
    assert made
    with Image.open(io.BytesIO(made)) as picture:
        left, top, right, bottom = picture.convert("L").getbbox() or (0, 0, 0, 0)
    assert left > 0
    assert top > 0
    assert right < 320
    assert bottom < 64


def test_lines_break_after_punctuation_and_numbers_stay_whole() -> None:
    fitted = fit("没见过面，就别谈钱", (900, 400), LAYOUTS)
    assert fitted
    assert fitted.lines == ("没见过面", "就别谈钱")
    narrow = fit("拿不准真假，拨打96110问一问", (150, 400), LAYOUTS)
    assert narrow
    assert any("96110" in line for line in narrow.lines)


def test_more_room_makes_the_type_smaller_only_for_a_better_break() -> None:
    sizes = [
        found.size for width in range(100, 900, 50) if (found := fit("真警察，不会让您转账", (width, 300), LAYOUTS))
    ]
    assert all(one * 0.75 <= two + 1 for one, two in pairwise(sizes))
    assert sizes[-1] > 1.5 * sizes[0]


def test_type_too_small_to_read_is_refused() -> None:
    assert fit("字" * 60, (100, 30), LAYOUTS) is None
    fitted = fit("字", (SMALLEST, SMALLEST), LAYOUTS)
    assert fitted is None or fitted.size >= SMALLEST


def test_the_shipped_screens_take_every_slogan() -> None:
    library = library_of(ROOT)
    screens, problems = read_screens(library.sources)
    assert not problems
    for shown in screens:
        for tactic in library.tactics.values():
            made = screen_image(tactic.slogan, shown, LAYOUTS)
            assert made, (shown.id, tactic.id)
            with Image.open(io.BytesIO(made)) as picture:
                left, top, right, bottom = picture.getbbox() or (0, 0, 0, 0)
                assert 0 < left < right < picture.width, (shown.id, tactic.id)
                assert 0 < top < bottom < picture.height, (shown.id, tactic.id)


def test_covers_have_exactly_the_pixels_that_wechat_asks_for(tmp_path: Path) -> None:
    library = library_of(ROOT)
    sheets = make_sheets(library, icons_of(ROOT))
    covers = [sheet for sheet in sheets if sheet.manifest.title == "公众号封面" and sheet.id == sheets[0].id]
    assert {sheet.variant for sheet in covers} == {"900x383", "500x500"}
    press = Press(LAYOUTS, tmp_path)
    for sheet in covers:
        printed = press.print_one(Job.of(sheet, "jpg"))
        assert printed.path, printed.problems
        with Image.open(printed.path) as picture:
            assert f"{picture.width}x{picture.height}" == sheet.variant
            assert sheet.uri == f"print/poster/{sheet.id}-{sheet.variant}.jpg"


def test_a_contact_sheet_shows_every_preview_and_is_kept(tmp_path: Path) -> None:
    library = library_of(ROOT)
    sheets = make_sheets(library, icons_of(ROOT))[:8]
    files: dict[str, bytes | Path] = {}
    for at, sheet in enumerate(sheets):
        files[sheet.preview_uri] = tmp_path / f"{at}.webp"
        Image.new("RGB", (300, 424), (at * 20, 0, 0)).save(tmp_path / f"{at}.webp")
    (made,) = contact_files(sheets, files, LAYOUTS, tmp_path / "cache").values()
    again = contact_files(sheets, files, LAYOUTS, tmp_path / "cache")
    assert [*again, KINDS_URI] == contact_uris(sheets) == ["print/contact/poster.webp", KINDS_URI]
    previews = [(sheet, tmp_path / f"{at}.webp") for at, sheet in enumerate(sheets)]
    assert made.read_bytes() == contact_sheet(previews, LAYOUTS)
    with Image.open(made) as picture:
        assert picture.width <= WIDTH


def test_a_contact_sheet_of_many_is_one_light_page(tmp_path: Path) -> None:
    """No wider with more sheets on it, about as high as wide, and as light as a poster even where nothing is plain."""
    sheet = make_sheets(library_of(ROOT), icons_of(ROOT))[0]
    plain, noise = tmp_path / "plain.webp", tmp_path / "noise.webp"
    Image.new("RGB", (42, 59)).save(plain)
    Image.effect_noise((210, 297), 90).convert("RGB").save(noise, quality=90)
    for count, preview in ((24, plain), (48, plain), (72, plain), (30, noise)):
        made = contact_sheet([(sheet, preview)] * count, LAYOUTS)
        with Image.open(io.BytesIO(made)) as picture:
            assert picture.width <= WIDTH
            assert picture.height <= 1.6 * WIDTH
        assert len(made) <= HEAVIEST


def test_a_contact_sheet_of_flat_sheets_is_flat(tmp_path: Path) -> None:
    """Banners lay at the foot of cells as high as posters."""
    sheet = make_sheets(library_of(ROOT), icons_of(ROOT))[0]
    Image.new("RGB", (600, 80)).save(tmp_path / "banner.webp")
    with Image.open(io.BytesIO(contact_sheet([(sheet, tmp_path / "banner.webp")] * 48, LAYOUTS))) as picture:
        assert picture.height < 0.6 * WIDTH


def test_more_sheets_than_a_glance_takes_are_shown_in_parts(tmp_path: Path) -> None:
    sheet = make_sheets(library_of(ROOT), icons_of(ROOT))[0]
    Image.new("RGB", (30, 42)).save(tmp_path / "one.webp")
    made = contact_sheets([(sheet, tmp_path / "one.webp")] * (MOST + 1), LAYOUTS)
    assert list(made) == ["小样-海报-1.webp", "小样-海报-2.webp"]


def test_all_kinds_are_shown_in_one_small_picture(tmp_path: Path) -> None:
    files: dict[str, bytes | Path] = {}
    for at, shape in enumerate([(420, 594), (594, 420), (420, 420)]):
        files[f"{at}.webp"] = tmp_path / f"{at}.webp"
        Image.new("RGB", shape, (200, at * 80, 0)).save(tmp_path / f"{at}.webp")
    ((uri, made),) = kinds_files([*files], files, tmp_path / "cache").items()
    assert uri == KINDS_URI
    with Image.open(made) as picture:
        assert picture.size == (TILE, TILE * 3)
        foot = [picture.convert("RGB").getpixel((TILE // 2, TILE * row + TILE - 9)) for row in range(3)]
    assert all(abs(green - at * 80) < 12 for at, (_, green, _) in enumerate(foot))
    assert kinds_files([], files, tmp_path / "cache") == {}
