"""Pictures of cases: nothing of the original but its pixels, nothing under a covered region, every fault named."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fanzha.content.library import Library
from fanzha.content.model import Case
from fanzha.content.origin import Origin
from fanzha.content.pictures import INK, LONGEST_SIDE, cleaned, picture_files, picture_problems, published_size
from PIL import Image

from tests.test_pages import case, library, tactic

ORIENTATION, MAKER, PLACE = 0x0112, 0x010F, 0x8825


def photo(width: int = 400, height: int = 300, turned: int = 1) -> bytes:
    """A white picture with a red corner at its top left, and the metadata that a phone writes."""
    picture = Image.new("RGB", (width, height), "white")
    picture.paste((200, 0, 0), (0, 0, 40, 40))
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = turned, "Phone"
    exif.get_ifd(PLACE)[1] = "N"
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=95, exif=exif, comment=b"secret")
    return out.getvalue()


def opened(raw: bytes) -> Image.Image:
    return Image.open(io.BytesIO(raw))


def with_picture(root: Path, raw: bytes | None, **changes: object) -> tuple[Library, Case]:
    made = case("an", pictures=[{"file": "a.jpg", "alt": "一张示意图", **changes}])
    lines = {("pictures", 0, "file"): 30, ("pictures", 0, "hide"): 32}
    made = made.model_copy(update={"origin": Origin("cases/an.md", lines)})
    shelf = library([tactic()], [made])
    if raw is not None:
        (root / "cases" / "an").mkdir(parents=True)
        (root / "cases" / "an" / "a.jpg").write_bytes(raw)
    return Library(root, shelf.tactics, {"an": made}, {}, shelf.vocabulary, shelf.documents), made


def test_nothing_but_pixels_is_published() -> None:
    made = cleaned(photo(), ())
    assert b"Exif" not in made
    assert b"secret" not in made
    assert b"Phone" not in made
    assert opened(made).getexif() == {}


def test_turned_pictures_stand_upright_and_are_not_too_large() -> None:
    made = opened(cleaned(photo(3000, 1500, turned=6), ())).convert("RGB")
    assert made.size == (LONGEST_SIDE // 2, LONGEST_SIDE)
    red, green, _ = made.getpixel((made.width - 3, 3))  # type: ignore[misc]
    assert red > 150 > green


@pytest.mark.parametrize(("width", "height", "turned"), [(400, 300, 1), (3000, 1500, 6), (1999, 777, 1)])
def test_the_page_knows_the_size_of_what_is_published(tmp_path: Path, width: int, height: int, turned: int) -> None:
    raw = photo(width, height, turned)
    shelf, made = with_picture(tmp_path, raw)
    assert published_size(shelf, made, made.pictures[0]) == opened(cleaned(raw, ())).size


def test_a_picture_that_is_not_there_has_no_size(tmp_path: Path) -> None:
    shelf, made = with_picture(tmp_path, None)
    assert published_size(shelf, made, made.pictures[0]) is None


def test_a_covered_region_keeps_nothing() -> None:
    made = opened(cleaned(photo(), ((0, 0, 40, 40),))).convert("RGB")
    covered = {made.getpixel((x, y)) for x in range(3, 37, 3) for y in range(3, 37, 3)}
    assert all(max(abs(a - b) for a, b in zip(pixel, INK, strict=True)) < 12 for pixel in covered)  # type: ignore[arg-type]


def test_the_same_picture_is_made_once_and_the_same_twice(tmp_path: Path) -> None:
    shelf, _ = with_picture(tmp_path, photo())
    first = picture_files(shelf, tmp_path / "cache")
    assert list(first) == ["cases/an/a.jpg.webp"]
    kept = first["cases/an/a.jpg.webp"]
    assert isinstance(kept, Path)
    stamp = kept.stat().st_mtime_ns
    assert picture_files(shelf, tmp_path / "cache") == first
    assert kept.stat().st_mtime_ns == stamp
    assert kept.read_bytes() == cleaned(photo(), ())


@pytest.mark.parametrize(
    ("raw", "changes", "expected"),
    [
        (None, {}, ("picture-missing", 30)),
        (b"not a picture", {}, ("picture-broken", 30)),
        (photo()[:400], {}, ("picture-broken", 30)),
        (photo(900, 900)[:-700], {}, ("picture-broken", 30)),
        (photo(), {"hide": [(380, 0, 40, 10)]}, ("picture-region", 32)),
        (photo(), {"hide": [(0, 0, 400, 300)]}, None),
    ],
)
def test_faults_name_their_line(
    tmp_path: Path, raw: bytes | None, changes: dict[str, object], expected: tuple[str, int] | None
) -> None:
    shelf, _ = with_picture(tmp_path, raw, **changes)
    found = [(problem.rule, problem.line) for problem in picture_problems(shelf)]
    assert found == ([expected] if expected else [])
