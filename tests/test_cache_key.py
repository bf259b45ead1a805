"""What a cached result depends on is found: every file a layout reads, every font, every module that writes it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from fanzha.cli.run import main
from fanzha.content.icons import icons_of
from fanzha.content.library import read_library
from fanzha.kinds.folders import printed_kinds, read_kinds
from fanzha.kinds.sheets import make_sheets
from fanzha.press import ingredients
from fanzha.press.fonts import fonts_digest
from fanzha.press.ingredients import HOUSE, layout_files, module_files, writer_digest
from fanzha.press.jobs import Job
from fanzha.press.typeset import WRITERS, Press
from fanzha.press.typst_writer import compiler, write

from tests.print_layouts import fonts
from tests.sample_project import REPOSITORY
from tests.sample_project import write as write_file

POSTERS = REPOSITORY / "posters"
KINDS, _ = read_kinds(REPOSITORY)


@pytest.mark.print
@pytest.mark.parametrize("kind", printed_kinds(KINDS))
def test_a_layout_needs_no_file_that_was_not_found(kind: str, tmp_path: Path) -> None:
    """Typeset from the files found alone, all of its layouts' branches included."""
    for file in layout_files(POSTERS, POSTERS / kind / "main.typ"):
        target = tmp_path / file.relative_to(POSTERS)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    own = compiler(tmp_path, fonts())
    sample = (POSTERS / kind / "sample.json").read_text(encoding="utf-8")
    shapes = [layout.file for layout in KINDS[kind].shapes.values()] or [""]
    for shape in shapes:
        data = sample.replace('"layout": "', f'"layout": "{shape}", "unused": "', 1) if shape else sample
        written = write(own, tmp_path / kind / "main.typ", data)
        assert "file not found" not in written.said
        assert written.made or "FIT" in written.said, written.said


def test_files_are_found_however_they_are_named(tmp_path: Path) -> None:
    for name in ("shared/a.typ", "kind/b.typ", "kind/marks/stop.svg", "kind/sample.json", "kind/other.typ"):
        write_file(tmp_path, name, "")
    write_file(tmp_path, "shared/a.typ", '#let c = read("/kind/marks/stop.svg")')
    write_file(tmp_path, "kind/b.typ", '#include "main.typ"')
    write_file(
        tmp_path, "kind/main.typ", '#import "../shared/a.typ": *\n#{ if x { import "b.typ": y } }\n#json("sample.json")'
    )
    found = layout_files(tmp_path, tmp_path / "kind" / "main.typ")
    assert {file.relative_to(tmp_path).as_posix() for file in found} == {
        "kind/b.typ",
        "kind/main.typ",
        "kind/marks/stop.svg",
        "kind/sample.json",
        "shared/a.typ",
    }


def test_modules_are_found_behind_faces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingredients, "HOUSE", tmp_path)
    write_file(tmp_path, "fanzha/room/__init__.py", "from fanzha.room.deep import made, other\n")
    write_file(tmp_path, "fanzha/room/deep.py", "import docx\nfrom fanzha.room import beside\n")
    write_file(tmp_path, "fanzha/room/beside.py", "import json, PIL.Image\n")
    write_file(
        tmp_path,
        "fanzha/writer.py",
        "if TYPE_CHECKING:\n    import typst\ndef f():\n    from fanzha.room import made\n",
    )
    files, others = module_files("fanzha.writer")
    assert [file.relative_to(tmp_path / "fanzha").as_posix() for file in files] == [
        "room/beside.py",
        "room/deep.py",
        "writer.py",
    ]
    assert others == {"docx", "PIL"}


@pytest.mark.parametrize("format", WRITERS)
def test_writers_load_nothing_that_was_not_found(format: str) -> None:
    """What is loaded of the press when a writer is asked for its own work alone."""
    found = {file for module in WRITERS[format] for file in module_files(module)[0]}
    for module in WRITERS[format]:
        __import__(module)
        loaded = vars(sys.modules[module]).values()
        homes = {getattr(value, "__module__", None) or getattr(value, "__name__", "") for value in loaded}
        own = {name for name in homes if str(name).startswith("fanzha.")}
        assert {HOUSE.joinpath(*str(name).split(".")).with_suffix(".py") for name in own} <= found
    packages = {"docx": "python-docx", "xlsx": "openpyxl", "ics": "icalendar"}
    assert f"{packages.get(format, 'typst')}=" in writer_digest(WRITERS[format])


def test_a_font_more_or_another_is_noticed(tmp_path: Path) -> None:
    before = fonts_digest(tmp_path)
    write_file(tmp_path, "fonts/own.ttf", b"\0" * 100)
    one = fonts_digest(tmp_path)
    write_file(tmp_path, "fonts/own.ttf", b"\1" * 100)
    assert len({before, one, fonts_digest(tmp_path)}) == 3


@pytest.mark.print
def test_a_check_lays_out_and_makes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / ".cache" / "fanzha").unlink()
    shutil.copytree(REPOSITORY / "docs" / "assets", project / "docs" / "assets")
    assert main(["check", "--root", str(project)]) == 0, capsys.readouterr().out
    kept = {path.name.partition("-")[0] for path in (project / ".cache").rglob("*") if path.is_file()}
    assert kept == {"designs", "files", "harmless", "layouts.kept", "projects", "through"}
    library, _ = read_library(project)
    assert library
    sheets = make_sheets(library, icons_of(project))
    press = Press(project / "posters", project / ".cache" / "fanzha")
    assert [outcome.fresh for outcome in press.lay_out_all(sheets)] == [False] * len(sheets)


def test_a_check_says_again_what_does_not_fit(project: Path) -> None:
    """A fault is not kept: a text that has moved is found where it now stands."""
    (project / ".cache" / "fanzha").unlink()
    letter = project / "posters" / "letter" / "jiazhang.md"
    text = letter.read_text(encoding="utf-8") + "\n\n很长的一段话。" * 400
    said = []
    for front in ("---\n", "---\n# 一行说明\n"):
        letter.write_text(front + text.removeprefix("---\n"), encoding="utf-8")
        library, _ = read_library(project)
        assert library
        (sheet,) = [each for each in make_sheets(library, icons_of(project)) if each.manifest.roster]
        outcome = Press(project / "posters", project / ".cache" / "fanzha").lay_out(Job(sheet, "layout"))
        assert [problem.rule for problem in outcome.problems] == ["text-overflow"]
        said.append((outcome.fresh, outcome.problems[0].line))
    (first, line), (second, moved) = said
    assert (first, second) == (True, True)
    assert moved == line + 1


def test_what_is_printed_need_not_be_laid_out(project: Path, tmp_path: Path) -> None:
    library, _ = read_library(project)
    assert library
    (sheet,) = [each for each in make_sheets(library, icons_of(project)) if each.manifest.roster]
    press = Press(project / "posters", tmp_path / "nothing kept")
    printed = press.print_one(Job.of(sheet, "pdf"))
    assert printed.path
    assert press.lay_out(Job(sheet, "layout")).path == printed.path


def test_what_has_room_is_asked_again_when_anything_has_changed(project: Path, tmp_path: Path) -> None:
    """A text that is filled in and a sheet that is laid out: manifest, template, layout, record."""
    changes = {
        "posters/text-message/manifest.yml": ("without: ", "without: 拿、"),
        "posters/shared/texts.jinja": ("{% macro call(tactic) %}", "{% macro call(tactic) %}（"),
        "docs/tactics/shuadan-yangli.md": ("slogan: 先垫钱的任务", "slogan: 先垫钱（的）任务"),
        "posters/cover/lib.typ": ("\n#let ", '\n#panic("no")\n#let '),
    }

    def found() -> tuple[set[str], set[bool]]:
        library, _ = read_library(project)
        assert library
        kinds = {id_: made for id_, made in read_kinds(project)[0].items() if id_ in ("text-message", "cover")}
        sheets = make_sheets(library, icons_of(project), kinds=kinds)
        outcomes = Press(project / "posters", tmp_path / "cache").lay_out_all(sheets)
        assert {sheet.kind for sheet in sheets} == kinds.keys()
        return {each.rule for one in outcomes for each in one.problems}, {one.fresh for one in outcomes}

    assert found() == (set(), {True})
    for path, (old, new) in changes.items():
        text = (project / path).read_text(encoding="utf-8")
        assert old in text
        write_file(project, path, text.replace(old, new, 1))
        assert found()[0] != set(), path
        write_file(project, path, text)
        assert found() == (set(), {False}), path
