"""`fanzha pack`: all that an audience or a campaign needs in one ZIP, sorted by how much time there is."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from fanzha.campaign.archive import archive
from fanzha.campaign.packs import FOLDERS, GUIDE_NAME, LIST_NAME, Belonging, audience_packs
from fanzha.cli.run import main
from fanzha.content.icons import icons_of
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheets import make_sheets, published

from tests.kind_promises import library_of, table_of
from tests.print_layouts import squeezed
from tests.sample_project import REPOSITORY, make_project, write


def packed(root: Path, out: Path, *words: str) -> zipfile.ZipFile:
    """The only ZIP that a run leaves."""
    assert main(["pack", *words, "--root", str(root), "--out", str(out)]) == 0
    (made,) = out.iterdir()
    return zipfile.ZipFile(made)


def rows_of(pack: zipfile.ZipFile) -> list[list[str]]:
    return table_of(pack.read(LIST_NAME))[1]


def guide_of(pack: zipfile.ZipFile) -> str:
    return pack.read(GUIDE_NAME).decode("utf-8-sig")


@pytest.fixture(scope="module")
def elders(tmp_path_factory: pytest.TempPathFactory, print_cache: Path) -> zipfile.ZipFile:
    """What is made for the old, by another issuer."""
    place = tmp_path_factory.mktemp("pack")
    root = make_project(place / "project", print_cache)
    return packed(root, place / "out", "老年人", "--set", "issuer=和平县反诈中心")


def test_every_file_is_on_the_list_and_nothing_else(elders: zipfile.ZipFile) -> None:
    title, head, *rows = rows_of(elders)
    assert title == ["老年人宣传资料清单"]
    assert head[:3] == ["文件", "是什么", "做什么用"]
    assert [row[0] for row in rows] == [name for name in elders.namelist() if "/" in name]
    assert all(row[2] and row[8].endswith("日") for row in rows)


def test_a_list_to_print_has_a_row_for_every_kind(elders: zipfile.ZipFile) -> None:
    (name,) = [name for name in elders.namelist() if name.endswith(".pdf") and "/" not in name]
    assert name == LIST_NAME.replace(".xlsx", ".pdf")
    document = pypdfium2.PdfDocument(elders.read(name))
    text = squeezed("".join(page.get_textpage().get_text_range() for page in document))
    kinds = {each.split("/")[1] for each in elders.namelist() if "/" in each}
    assert [kind for kind in kinds if squeezed(kind) not in text] == []
    assert "老年人宣传资料清单" in text
    assert len(document) <= 2


def test_what_is_quickest_comes_first(elders: zipfile.ZipFile) -> None:
    folders = [name.split("/")[0] for name in elders.namelist() if "/" in name]
    assert folders == sorted(folders)
    assert {*folders} == {*FOLDERS.values()}
    by_kind = {name.split("/")[1]: name.split("/")[0] for name in elders.namelist() if "/" in name}
    assert (by_kind["短信"], by_kind["海报"], by_kind["折页"]) == ("1-十分钟", "2-一小时", "2-一小时")
    assert all(f"打开“{folder}”" in guide_of(elders) for folder in FOLDERS.values())


def test_it_holds_what_the_audience_needs(elders: zipfile.ZipFile) -> None:
    names = "\n".join(elders.namelist())
    assert "折页/老年人（" in names
    assert "折页/大学生（" not in names
    assert "海报/刷单返利（" in names


def test_it_says_who_made_it_and_asks_for_nobodys_data(elders: zipfile.ZipFile) -> None:
    assert "和平县反诈中心" in guide_of(elders)
    assert "真的96110不会要您转账、要验证码" in guide_of(elders)
    head = rows_of(elders)[1]
    assert not {"姓名", "电话", "手机号", "身份证号"} & {*head}
    texts = [elders.read(name).decode("utf-8-sig") for name in elders.namelist() if "/短信/" in name]
    assert texts
    assert all(text.startswith("【和平县反诈中心】") for text in texts)


def test_an_adapted_case_is_marked_on_the_list(elders: zipfile.ZipFile) -> None:
    marks = {row[9] for row in rows_of(elders)[2:] if "改编" in row[9]}
    assert marks == {"案例是典型情形，由多件事改编"}


def test_a_campaign_has_its_day_and_its_calendar(project: Path, tmp_path: Path) -> None:
    pack = packed(project, tmp_path / "out", "kaixue")
    told = guide_of(pack)
    assert "全部材料请在2027年8月20日以前准备好" in told
    parts = ("第1周，2027年8月20日起，", "第2周，2027年8月27日起，", "打开“1-十分钟”")
    assert [told.index(words) for words in parts] == sorted(told.index(words) for words in parts)
    rows = rows_of(pack)[2:]
    assert {row[5] for row in rows} == {"2027年8月20日"}
    endings = {row[0].rpartition(".")[2] for row in rows if "日历" in row[0]}
    assert endings == {"pdf", "xlsx", "ics"}
    assert any("折页/大学生（" in row[0] for row in rows)


def test_names_survive_windows_and_the_bytes_are_the_same_twice(project: Path, tmp_path: Path) -> None:
    first = packed(project, tmp_path / "a", "student")
    packed(project, tmp_path / "b", "student")
    (one,), (two,) = ((tmp_path / folder).iterdir() for folder in "ab")
    assert one.read_bytes() == two.read_bytes()
    for entry in first.infolist():
        assert entry.flag_bits & 0x800 or entry.filename.isascii()  # told to be UTF-8
        assert not entry.filename.startswith("/")
        assert ".." not in entry.filename
        assert not set(entry.filename) & set('<>:"|?*\\')


def test_a_file_is_packed_as_it_is(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "甲")
    made = zipfile.ZipFile(io.BytesIO(archive({"一/a.txt": tmp_path / "a.txt", "b.jpg": b"\0\1"})))
    assert made.testzip() is None
    assert (made.read("一/a.txt").decode(), made.read("b.jpg")) == ("甲", b"\0\1")


def test_an_unknown_name_makes_nothing(project: Path, tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    out = tmp_path / "out"
    assert main(["pack", "老人", "--root", str(project), "--out", str(out)]) == 2
    assert "没有“老人”的资料包。是不是想写“老年人”？" in capsys.readouterr().err
    assert not out.exists()


def test_too_long_a_name_makes_nothing(project: Path, tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    out = tmp_path / "out"
    name = "某某省某某市某某县打击治理电信网络新型违法犯罪中心反诈专班"
    assert main(["pack", "老年人", "--root", str(project), "--out", str(out), "--set", f"issuer={name}"]) == 1
    assert "[text-limit]" in capsys.readouterr().out
    assert not out.exists()


def test_what_has_no_room_is_on_the_list_and_not_in_the_pack(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ("老年人", "--skip-unfit", "--set", "issuer=某某省某某市某某县打击治理电信网络新型违法犯罪中心反诈专班")
    pack = packed(project, out, *words)
    left = {row[0]: row[9] for row in rows_of(pack)[2:] if row[9].startswith("没有做：")}
    assert left
    assert all("short" in why or "反诈专班" in why for why in left.values())
    assert {*left}.isdisjoint(pack.namelist())
    assert {row[0] for row in rows_of(pack)[2:]} == {*left, *(name for name in pack.namelist() if "/" in name)}


def test_who_has_but_a_copier_gets_editions_for_it_and_who_goes_from_door_to_door_forms() -> None:
    """For every audience of this repository, by what its record says; nobody else has to sort them out."""
    library = library_of(REPOSITORY)
    kinds = read_kinds(REPOSITORY)[0]
    variants = {kind for kind, made in kinds.items() if any(each.copier for each in made.variants.values())}
    forms = {kind for kind, made in kinds.items() if made.sources == ("issuer",)}
    filled = {kind: kinds[kind] for kind in forms}
    sheets = [*published(make_sheets(library, icons_of(REPOSITORY)))]
    sheets += make_sheets(library, icons_of(REPOSITORY), kinds=filled)
    assert len(variants) >= 4
    assert len(forms) >= 2
    packs = list(audience_packs(library))
    for pack in packs:
        audience = library.vocabulary.audiences.records[pack.id]
        own = list(Belonging(pack, library).of(sheets))
        assert {sheet.kind for sheet in own if sheet.for_copiers} == (variants if audience.copier else set()), pack.id
        assert forms & {sheet.kind for sheet in own} == (forms if audience.visited else set()), pack.id
    assert {library.vocabulary.audiences.records[pack.id].copier for pack in packs} == {True, False}
