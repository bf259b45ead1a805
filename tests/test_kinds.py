"""A kind is a folder: each keeps what its manifest promises; copied it is there, deleted gone, and named nowhere."""

from __future__ import annotations

import re
import shutil
import typing
from pathlib import Path

import pytest
from fanzha import make_edition, read_and_check
from fanzha.cli.run import COMMANDS, main
from fanzha.content.icons import icons_of
from fanzha.content.library import Library
from fanzha.content.model import THEMES, Letter, PosterChoice
from fanzha.editing.kinds_page import kinds_page
from fanzha.kinds.folders import filled_kinds, read_kinds
from fanzha.kinds.manifest import Manifest
from fanzha.kinds.offered import Source
from fanzha.kinds.sheets import LeftOut, Production, make_sheets, plan, published
from fanzha.site.pages import make_pages

from tests.kind_promises import broken_promises, extremes, library_of, sample_of, sheets_of
from tests.print_layouts import squeezed
from tests.printed_help import help_of
from tests.sample_project import REPOSITORY

KINDS, PROBLEMS = read_kinds(REPOSITORY)
SOURCES = typing.get_args(Source)


def test_all_manifests_are_sound() -> None:
    assert PROBLEMS == []
    made_of = [path for path in (REPOSITORY / "posters").glob("*/main.*") if path.parent.name != "shared"]
    assert {path.parent.name for path in made_of} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_keeps_its_promises(kind: str, print_cache: Path) -> None:
    """Its sample, the longest and the shortest record of the library: paper, sides, limits, codes, tags, formats."""
    manifest = KINDS[kind]
    sheets = [sample_of(REPOSITORY, manifest), *extremes(REPOSITORY, manifest)]
    assert len(sheets) > 1
    assert [broken for sheet in sheets for broken in broken_promises(REPOSITORY, sheet, print_cache)] == []


@pytest.mark.parametrize("kind", [kind for kind, made in KINDS.items() if len(made.shapes) > 1])
def test_every_layout_and_fold_keeps_its_promises(kind: str, print_cache: Path) -> None:
    """Each that may be asked for, on the first record for which there is enough material."""
    manifest = KINDS[kind]
    for name, layout in manifest.shapes.items():
        asked = Production(layout=name, fold=name)
        sheets = make_sheets_of(manifest, asked)
        fitting = [sheet for sheet in sheets if sheet.data["layout"] == layout.file]
        assert fitting, name
        shortest = min(fitting, key=lambda sheet: len(str(sheet.data.get("blocks", ""))))  # a letter is written for one
        assert list(broken_promises(REPOSITORY, shortest, print_cache)) == []


def make_sheets_of(manifest: Manifest, production: Production) -> list:  # type: ignore[type-arg]
    return make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), production, {manifest.id: manifest})


def test_what_editors_may_choose_some_kind_offers() -> None:
    """Layouts and colours that front matter takes are in manifests."""
    chosen = PosterChoice.model_fields["layout"].annotation, Letter.model_fields["layout"].annotation
    words = {word for one in chosen for part in (one, *typing.get_args(one)) for word in typing.get_args(part)}
    offered = {name for made in KINDS.values() for name in made.layouts}
    assert {word for word in words if isinstance(word, str)} <= offered
    assert set(THEMES) <= {theme for made in KINDS.values() for theme in made.themes}


def test_every_uri_is_there_once() -> None:
    uris = [uri for sheet in sheets_of(REPOSITORY) for format in sheet.formats if (uri := sheet.uri_as(format))]
    published_ = [uri for uri in uris if "classes" not in uri]
    assert len(published_) == len(set(published_))


def test_addresses_of_old_stay() -> None:
    """What is linked from elsewhere since the first edition: print/<kind>/<record>."""
    uris = {uri for sheet in sheets_of(REPOSITORY) for format in sheet.formats if (uri := sheet.uri_as(format))}
    assert {
        "print/poster/shuadan-fanli.pdf",
        "print/poster/shuadan-fanli.webp",
        "print/poster/shuadan-fanli-mono.pdf",
        "print/poster/shuadan-fanli-1x1.jpg",
        "print/poster/shuadan-fanli-9x16.jpg",
        "print/poster/shuadan-fanli-900x383.jpg",
        "print/poster/shuadan-fanli-500x500.jpg",
        "print/poster/dalian-tuikuan-zhihui.pdf",
        "print/poster/dalian-tuikuan-zhihui-mono.webp",
        "print/poster/dalian-tuikuan-zhihui-1x1.jpg",
        "print/leaflet/elder.pdf",
        "print/letter/xiaoxue-jiazhang.docx",
        "print/notice/jumin-gaozhishu.pdf",
    } <= uris


def test_a_record_without_what_is_needed_is_left_out() -> None:
    own = KINDS["poster"].model_copy(update={"needs": ("slogan", "mnemonic")})
    library = library_of(REPOSITORY)
    planned = list(plan(library, icons_of(REPOSITORY), kinds={own.id: own}))
    left = [each for each in planned if isinstance(each, LeftOut)]
    assert {each.missing for each in left} == {("mnemonic",)}
    assert len(planned) == len(library.tactics) > len(left) > 0


def copied(root: Path, kind: str) -> Manifest:
    """The folder of a kind copied under a new name with another title. → the new kind"""
    shutil.copytree(root / "posters" / kind, root / "posters" / f"eigen-{kind}")
    manifest = root / "posters" / f"eigen-{kind}" / "manifest.yml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(re.sub(r"(?m)^title: .*$", "title: 自家样式", text), encoding="utf-8")
    kinds, problems = read_kinds(root)
    assert problems == []
    return kinds[f"eigen-{kind}"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_copied_kind_is_everywhere(kind: str, project: Path, print_cache: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    own = copied(project, kind)
    library, problems = read_and_check(project)
    assert library
    assert problems == []
    sheets = everything(library)
    made, before = ([sheet for sheet in sheets if sheet.kind == id_] for id_ in (own.id, kind))
    assert len(made) == len(before)
    assert len({sheet.uri for sheet in sheets}) == len(sheets)
    if not own.filled:
        pages = make_pages(library, [sheet for sheet in sheets if not sheet.manifest.filled])
        if own.group and made:
            assert f'id="{own.id}"' in pages["print.md"]
            assert own.title in pages["print.md"]
        assert all(f"{sheet.uri}" in "".join(pages.values()) for sheet in made)
    assert f"| `{own.id}` | {own.title} |" in kinds_page([], read_kinds(project)[0])
    assert told_by(["print", "--help"], own, project, capsys) == bool(not own.filled and (own.group or own.beside))
    assert told_by(["kit", "--help"], own, project, capsys) == (not own.on_demand)
    shown = [sample_of(project, own), *extremes(project, own)]
    assert [broken for sheet in shown for broken in broken_promises(project, sheet, print_cache)] == []


def everything(library: Library) -> list:  # type: ignore[type-arg]
    """What every kind of a project makes."""
    root = library.root
    written = make_sheets(library, icons_of(root), kinds=filled_kinds(read_kinds(root)[0]))
    return [*published(make_sheets(library, icons_of(root))), *written]


def told_by(words: list[str], kind: Manifest, root: Path, capsys) -> bool:  # type: ignore[no-untyped-def]
    """Whether a help text names a kind."""
    with pytest.raises(SystemExit):
        main([*words, "--root", str(root)])
    return squeezed(f"{kind.id} {kind.title}") in squeezed(capsys.readouterr().out)


def test_a_copied_kind_is_printed_and_read_back(project: Path, tmp_path: Path) -> None:
    own = copied(project, "poster")
    out = tmp_path / "out"
    words = ["print", own.id, "--root", str(project), "--out", str(out), "--preflight", "--contact-sheet"]
    assert main([*words, "--production", "shop"]) == 0
    made = {path.relative_to(out).as_posix() for path in out.rglob("*.*")}
    assert {f"{own.id}/shuadan-yangli.pdf", f"{own.id}/kefu-yangli.pdf", "小样-自家样式.webp", "交付单.docx"} <= made


def test_pictures_are_made_when_they_are_named(project: Path, tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    out = tmp_path / "out"
    named = ["share-image/kefu-tuikuan", "cover/kefu-yangli"]
    assert main(["print", *named, "--root", str(project), "--out", str(out), "--preflight"]) == 0
    made = {path.relative_to(out).as_posix() for path in out.rglob("*.*")}
    sizes = {f"poster/kefu-tuikuan-{size}.jpg" for size in ("1x1", "9x16")}
    assert made == sizes | {f"poster/kefu-yangli-{size}.jpg" for size in ("900x383", "500x500")}
    assert "已生成 4 个文件" in capsys.readouterr().out


@pytest.mark.parametrize("kind", KINDS)
def test_a_deleted_kind_leaves_no_trace(kind: str, project: Path) -> None:
    """Whatever is made of the texts in its folder goes with it."""
    gone = KINDS[kind]
    for folder in (kind, *(made.id for made in KINDS.values() if made.letters == kind)):
        shutil.rmtree(project / "posters" / folder)
    shutil.copytree(REPOSITORY / "docs" / "assets", project / "docs" / "assets")
    edition = make_edition(project, with_print=False)
    assert edition.problems == []
    assert edition.library
    sheets = list(published(make_sheets(edition.library, icons_of(project))))
    pages = {**edition.pages, **make_pages(edition.library, sheets)}
    kinds, _ = read_kinds(project)
    assert f"`{kind}`" not in kinds_page([], kinds)
    for command in COMMANDS:
        assert not re.search(rf"(?<![\w-]){kind} {gone.title}", help_of(command, kinds))
    if gone.filled:  # a page may say 短信 without naming a kind
        return
    longer = "|".join(made.title for made in kinds.values() if gone.title in made.title) or "$^"
    named = {uri: re.sub(longer, "", text).count(gone.title) for uri, text in pages.items()}
    assert [uri for uri, times in named.items() if times] == []
    assert [uri for uri, text in pages.items() if f'id="{kind}"' in text] == []


def test_no_layout_needs_another_kinds_folder() -> None:
    """What several kinds share lies in posters/shared, or deleting one would break the others."""
    for kind in KINDS:
        for file in (REPOSITORY / "posters" / kind).rglob("*.typ"):
            outside = re.findall(r'"\.\./([\w-]+)/', file.read_text(encoding="utf-8"))
            assert set(outside) <= {"shared"}, f"{file.relative_to(REPOSITORY)}: {outside}"


# Where sources are told apart, of which some have a kind's name.
SOURCES_TOLD_APART = ("sources.py", "briefs.py", "offered.py", "manifest.py", "reference.py")
# A name in quotes, with or without the folders that lead to it, or as the beginning of a path.
QUOTED = r"""["'`](?:\.\./)*(?:posters/|print/)?({names})["'`/]"""


def test_nothing_outside_a_kinds_folder_names_a_kind() -> None:
    quoted = re.compile(QUOTED.replace("{names}", "|".join(KINDS)))
    places = [REPOSITORY / "hooks", REPOSITORY / "docs" / "templates"]
    files = [path for place in places for path in place.rglob("*.*") if path.suffix in (".py", ".md", ".html", ".xml")]
    found = []
    for path in files:
        room = path.relative_to(REPOSITORY / "hooks" / "fanzha").parts[0] if "fanzha" in path.parts else ""
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            names = set(quoted.findall(re.sub(r'\bname="[\w-]+"', "", line)))  # a form's field is no kind
            # A source may have a kind's name where sources are told apart, and so may a field of front matter.
            names -= {*SOURCES} if path.name in SOURCES_TOLD_APART else set()
            names -= {"poster"} if room in ("content", "checks", "editing") else set()
            found += [f"{path.relative_to(REPOSITORY)}:{number}: {name}" for name in names]
    assert found == []
