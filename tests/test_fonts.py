"""Fonts in one place: posters/shared/fonts.yml names families and packages, and everything follows it."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest
import typst
from fanzha.press.fonts import SUFFIXES, font_folders, fonts_of
from fanzha.press.lettering import hei

from tests.sample_project import REPOSITORY

POSTERS = REPOSITORY / "posters"


def test_every_package_is_pinned_and_has_its_notice() -> None:
    wanted = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    pinned = {line.split("==")[0] for line in wanted if "==" in line}
    notice = (REPOSITORY / "NOTICE").read_text(encoding="utf-8")
    names = importlib.metadata.packages_distributions()
    for module in fonts_of(POSTERS).modules:
        (package,) = names[module]
        assert package in pinned
        assert package in notice


def test_both_families_are_there() -> None:
    folders = font_folders(POSTERS)
    assert [folder for folder in folders if not Path(folder).is_dir()] == []
    text = "".join(f'#text(font: "{each}")[字]' for each in (fonts_of(POSTERS).sans, fonts_of(POSTERS).serif))
    _, warnings = typst.compile_with_warnings(text.encode(), font_paths=folders, ignore_system_fonts=True)
    assert [str(warning) for warning in warnings] == []
    assert hei(POSTERS, 20, 700).getname()[0] == fonts_of(POSTERS).sans


def test_no_other_file_names_a_face() -> None:
    """Another package or family is a change of one file."""
    named = re.compile("|".join([fonts_of(POSTERS).sans, fonts_of(POSTERS).serif, *fonts_of(POSTERS).modules]))
    files = [*POSTERS.rglob("*.typ"), *(REPOSITORY / "hooks").rglob("*.py")]
    assert [str(file) for file in files if named.search(file.read_text(encoding="utf-8"))] == []


def test_an_organisations_own_come_first(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "fonts.yml").write_bytes((POSTERS / "shared" / "fonts.yml").read_bytes())
    (tmp_path / "fonts").mkdir()
    assert font_folders(tmp_path)[0] == str(tmp_path / "fonts")
    assert len(font_folders(tmp_path)) == len(font_folders(POSTERS)) + 1
    with pytest.raises(OSError, match="no Noto"):
        hei_without_packages(tmp_path)


def hei_without_packages(layouts: Path) -> None:
    text = (layouts / "shared" / "fonts.yml").read_text(encoding="utf-8")
    (layouts / "shared" / "fonts.yml").write_text(re.sub(r"module: \w+", "module: fanzha", text), encoding="utf-8")
    assert not [file for folder in font_folders(layouts) for file in Path(folder).rglob("*") if file.suffix in SUFFIXES]
    hei(layouts, 20, 700)
