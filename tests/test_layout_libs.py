"""Every layout stands on its own: it opens in an editor without Python, and its function says what it can be given."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pypdfium2
import pytest
import typst
from fanzha.kinds.folders import printed_kinds, read_kinds
from fanzha.press.fonts import font_folders
from fanzha.press.typst_writer import STANDARDS, TIMESTAMP, write

from tests.print_layouts import POSTERS, compiler, fonts, pages, sample, squeezed

KINDS = list(printed_kinds(read_kinds(POSTERS.parent)[0]))
NOT_IN_DATA = {"merged", "only_numbers", "slip_note", "own"}  # from a roster, or a designer's function


def main_of(kind: str) -> list[str]:
    return (POSTERS / kind / "main.typ").read_text(encoding="utf-8").splitlines()


def function_of(kind: str) -> tuple[Path, str]:
    """Where the layout's public function is, and its name: several kinds may hand on one that lies in shared/."""
    found = re.fullmatch(r'#import "(.*lib\.typ)": ([\w-]+)', main_of(kind)[0])
    assert found, f"posters/{kind}/main.typ does not begin with an import of lib.typ"
    lib = (POSTERS / kind / found[1]).resolve()
    handed_on = re.search(r'^#import "(\.\./shared/[\w/-]+/lib\.typ)"', lib.read_text(encoding="utf-8"), re.MULTILINE)
    return (lib.parent / handed_on[1]).resolve() if handed_on else lib, found[2]


def source(kind: str) -> str:
    return function_of(kind)[0].read_text(encoding="utf-8")


def parameters(kind: str) -> list[str]:
    """The lines between the brackets of the public function."""
    name = function_of(kind)[1]
    found = re.search(rf"^#let {name}\(\n(.*?)^\) = ", source(kind), re.MULTILINE | re.DOTALL)
    assert found, f"posters/{kind} has no function {name}"
    return found[1].splitlines()


def compiled(written: str) -> bytes:
    pdf, warnings = compiler().compile_with_warnings(
        input=written.encode(), format="pdf", sys_inputs={}, pdf_standards=["ua-1"], timestamp=TIMESTAMP
    )
    assert not warnings
    return bytes(pdf)


def called(kind: str, arguments: str) -> bytes:
    lib, name = function_of(kind)
    return compiled(f'#import "/{lib.relative_to(POSTERS)}": {name}\n#{name}({arguments})\n')


@pytest.mark.parametrize("kind", KINDS)
def test_an_editor_without_python_shows_the_sample(kind: str) -> None:
    made = typst.compile(
        str(POSTERS / kind / "main.typ"),
        root=str(POSTERS),
        font_paths=fonts(),
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
    )
    data, shown = sample(kind), "".join(pages(bytes(made)))
    untitled = kind in ("cover", "giveaway", "stair-sign", "banner-sheet")
    said = [data["issuer"]["short"]] if untitled else [data["title"], data.get("closing", "")]
    slogan = [part for part in data.get("slogan", "").split("，") if part]  # on a banner a comma is a space
    assert [text for text in [*said, *slogan] if squeezed(text) not in shown] == []


@pytest.mark.parametrize("kind", KINDS)
def test_main_is_an_import_and_a_call(kind: str) -> None:
    _, second = main_of(kind)
    assert second.startswith(f"#{function_of(kind)[1]}(..json(")


@pytest.mark.parametrize("kind", KINDS)
def test_the_press_calls_the_function_as_main_does(kind: str) -> None:
    """Letter for letter, whatever signs a text holds; and no kind's main.typ is one that the press does not know."""
    layout, data = POSTERS / kind / "main.typ", sample(kind)
    data["title"] = '“一” \\ "#x" \\u{41} \\n $y$ \t'
    given = json.dumps(data, ensure_ascii=False)
    known = compiler()
    handed_in = known.compile(
        input=str(layout), sys_inputs={"data": given}, pdf_standards=list(STANDARDS), timestamp=TIMESTAMP
    )
    assert write(known, layout, given).made == handed_in
    known.compile(input=b'#assert("data" not in sys.inputs)')  # so it was called, and not handed in again


@pytest.mark.parametrize("kind", KINDS)
def test_every_argument_is_named_has_a_default_and_is_explained(kind: str) -> None:
    before = ""
    for line in parameters(kind):
        if not line.startswith("  ///"):
            assert re.fullmatch(r"  (\w+: .+|\.\.more),", line)
            assert before.startswith("  ///"), f"{line} is not explained"
        before = line


@pytest.mark.parametrize("kind", KINDS)
def test_the_sample_has_every_argument(kind: str) -> None:
    """What an editor changes in the sample is all that can be given."""
    known = {line.split(":")[0].strip() for line in parameters(kind) if re.match(r"  \w+: ", line)}
    assert known - set(sample(kind)) - NOT_IN_DATA == set()


@pytest.mark.parametrize("kind", KINDS)
def test_every_argument_may_be_left_out(kind: str) -> None:
    assert len(pypdfium2.PdfDocument(called(kind, ""))) >= 1


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_known_is_carried_along(kind: str) -> None:
    assert called(kind, 'colour: "mauve"') == called(kind, "")


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_at_the_head_of_the_file_works(kind: str) -> None:
    example = "\n".join(re.findall(r"^//   (#.*)$", source(kind), re.MULTILINE))
    lib, name = function_of(kind)
    assert f"#{name}(" in example
    assert pages(compiled(example.replace('"lib.typ"', f'"/{lib.relative_to(POSTERS)}"')))


def test_the_designers_guide_is_true(tmp_path: Path) -> None:
    """Its steps, done as they are written, make a sheet that says the slogan."""
    guide = (POSTERS.parent / "docs" / "contribute" / "layouts.md").read_text(encoding="utf-8")
    layout, lib = re.findall(r"```typst\n(.*?)```", guide, re.DOTALL)
    root = tmp_path / "posters"
    shutil.copytree(POSTERS, root)
    shutil.copytree(root / "poster", root / "kouhao")
    (root / "kouhao" / "kouhao.typ").write_text(layout, encoding="utf-8")
    (root / "kouhao" / "lib.typ").write_text(lib, encoding="utf-8")
    made = typst.compile(
        str(root / "kouhao" / "main.typ"), root=str(root), font_paths=font_folders(root), ignore_system_fonts=True
    )
    (shown,) = pages(bytes(made))
    assert squeezed(sample("poster")["slogan"]) in squeezed(shown)
