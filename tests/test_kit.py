"""`fanzha kit`: what a campaign needs, by kind, under names that people read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fanzha.campaign.listing import LISTING, Listed, listing
from fanzha.campaign.names import day_of
from fanzha.cli.kit import wanted
from fanzha.cli.making import everything
from fanzha.cli.run import main
from fanzha.content.library import read_library
from fanzha.kinds.asked import Names
from fanzha.kinds.chosen import whatever
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheet import Sheet

from tests.sample_project import REPOSITORY, write


def made(root: Path, out: Path, *words: str) -> dict[str, bytes]:
    """The files that a run makes, by their names below the folder."""
    assert main(["kit", "make", *words, "--root", str(root), "--out", str(out)]) == 0
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def text_of(file: bytes) -> str:
    return file.decode("utf-8-sig")


def test_every_kind_has_a_line(capsys) -> None:  # type: ignore[no-untyped-def]
    assert main(["kit", "list", "--root", str(REPOSITORY)]) == 0
    lines = capsys.readouterr().out.splitlines()
    on_demand = {"tally", "pack-list", "bulletin-sheet", "bulletin-text"}
    kinds = {path.parent.name for path in (REPOSITORY / "posters").glob("*/manifest.yml")} - on_demand
    assert {line.split()[0] for line in lines} == kinds
    (message,) = [line for line in lines if line.startswith("text-message ")]
    assert re.fullmatch(r"text-message +短信　TXT　群发的公益短信.*", message)


def test_the_things_of_a_kind_are_listed(project: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    assert main(["kit", "list", "text-message", "--root", str(project)]) == 0
    told = capsys.readouterr().out
    assert "text-message/shuadan-yangli" in told
    assert "短信：刷单返利" in told
    assert "text-message/elder" in told


def test_files_say_what_they_are_and_when_they_were_checked(project: Path, tmp_path: Path) -> None:
    files = made(project, tmp_path / "out", "text-message/shuadan-yangli", "广播稿/刷单返利")
    names = sorted(re.sub(r"\d{4}-\d\d-\d\d", "日", name) for name in files)
    assert names == [
        "广播稿/刷单返利（日核对）.docx",
        "广播稿/刷单返利（日核对）.txt",
        LISTING,
        "短信/刷单返利（日核对）.txt",
    ]
    rows = [line.split("\t") for line in text_of(files[LISTING]).splitlines()]
    assert rows[0][0] == "文件"
    assert {row[0] for row in rows[1:]} == set(files) - {LISTING}
    assert all(row[3].endswith("日") and row[4] == "样例县反诈中心" for row in rows[1:])


def test_the_list_counts_as_the_reader_counts(project: Path, tmp_path: Path) -> None:
    files = made(project, tmp_path / "out", "text-message/shuadan-yangli", "broadcast/shuadan-yangli")
    told = {row.split("\t")[0].split("/")[0]: row.split("\t")[2] for row in text_of(files[LISTING]).splitlines()[1:]}
    (message,) = [text_of(file).split("\r\n")[0] for name, file in files.items() if name.startswith("短信/")]
    assert told["短信"] == f"1条，{len(message)}字"
    assert re.fullmatch(r"念\d+字，约\d+秒", told["广播稿"])


def test_a_second_run_adds_to_the_list(project: Path, tmp_path: Path) -> None:
    made(project, tmp_path / "out", "text-message/shuadan-yangli")
    files = made(project, tmp_path / "out", "moments/kefu-yangli")
    assert {line.split("\t")[0] for line in text_of(files[LISTING]).splitlines()[1:]} == set(files) - {LISTING}


def test_what_is_gone_leaves_the_list(tmp_path: Path) -> None:
    one = Listed("短信/甲.txt", "短信：甲", "1条", "2026年1月1日", "某某")
    write(tmp_path, LISTING, listing([one], tmp_path))
    assert "甲" not in listing([], tmp_path).decode("utf-8-sig")
    write(tmp_path, one.name, "")
    assert one.line in listing([], tmp_path).decode("utf-8-sig")


def test_settings_are_in_the_texts(project: Path, tmp_path: Path) -> None:
    words = ("text-message/shuadan-yangli", "broadcast/shuadan-yangli", "group-message/elder")
    set_ = ("--set", "issuer=和平县反诈中心", "--set", "community=和平社区")
    files = made(project, tmp_path / "out", *words, *set_)
    texts = {name.split("/")[0]: text_of(file) for name, file in files.items() if name.endswith(".txt")}
    assert texts["短信"].startswith("【和平县反诈中心】")
    assert texts["广播稿"].startswith("和平社区的各位居民，")
    assert "——和平社区　和平县反诈中心" in texts["微信群和校讯通"]


def test_another_issuer_does_not_sign_with_the_short_name_on_record(project: Path, tmp_path: Path) -> None:
    issuer = project / "cases/_vocabulary/issuer.yml"
    write(project, "cases/_vocabulary/issuer.yml", issuer.read_text(encoding="utf-8") + "short: 样例反诈\n")
    files = made(project, tmp_path / "a", "text-message/shuadan-yangli")
    (own,) = [text_of(each) for name, each in files.items() if name != LISTING]
    assert own.startswith("【样例反诈】")
    files = made(project, tmp_path / "b", "text-message/shuadan-yangli", "--set", "issuer=和平县公安局")
    assert [name for name, each in files.items() if "样例反诈" in text_of(each)] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["make", "--out", "甲"], "make 后面要写做什么、放在哪里"),
        (["make", "text-message"], "make 后面要写做什么、放在哪里"),
        (["make", "text-mesage", "--out", "甲"], "没有“text-mesage”。是不是想写“text-message”？"),
        (["make", "text-message/nobody", "--out", "甲"], "没有“text-message/nobody”"),
        (["make", "text-message", "--out", "甲", "--set", "town=甲"], "--set town=甲 看不懂"),
        (["make", "text-message", "--out", "甲", "--set", "phone=值班员 13812345678"], "--set phone 里有手机号"),
        (["make", "text-message", "--out", "甲", "--set", "issuer=拨打95001"], "没有登记"),
        (["make", "text-message", "--out", "docs"], "不能写到“docs”"),
        (["more"], "不能是 'more'"),
    ],
)
def test_what_cannot_be_done_is_said_in_chinese(  # type: ignore[no-untyped-def]
    words: list[str], said: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    monkeypatch.chdir(project)
    before = sorted(path.as_posix() for path in project.rglob("*") if ".cache" not in path.parts)
    assert main(["kit", *words]) == 2
    assert said in capsys.readouterr().err
    assert sorted(path.as_posix() for path in project.rglob("*") if ".cache" not in path.parts) == before


def test_too_long_a_name_makes_nothing(project: Path, tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    out = tmp_path / "out"
    files = made(project, out, "moments/elder")
    name = "某某省某某市某某县打击治理电信网络新型违法犯罪中心反诈专班"
    words = ["text-message", "moments", "--out", str(out), "--root", str(project), "--set", f"issuer={name}"]
    capsys.readouterr()
    assert main(["kit", "make", *words]) == 1
    told = capsys.readouterr().out
    short = "请改短，或另写一个简称：“--set short=某某县反诈中心反诈专班” [text-limit]"
    assert f"（另有 9 处也放不下）。用到的 name 有 29 字，{short}" in told
    assert told.count("[text-limit]") == 1
    assert {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()} == set(files)


def test_a_number_nobody_registered_does_not_leave_spelt_out(project: Path, tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    """The gate reads what is said aloud as a number that is dialled."""
    template = project / "posters/broadcast/main.txt.jinja"
    text = template.read_text(encoding="utf-8")
    write(
        project,
        "posters/broadcast/main.txt.jinja",
        text.replace("96110，96110", '{{ "九五" ~ "五八八" }}，96110，96110'),
    )
    out = str(tmp_path / "out")
    assert main(["kit", "make", "broadcast/elder", "--root", str(project), "--out", out]) == 1
    assert "contact-unknown" in capsys.readouterr().out


def test_pictures_and_sheets_are_made_as_well(project: Path, tmp_path: Path) -> None:
    files = made(project, tmp_path / "out", "poster/shuadan-yangli", "share-image/shuadan-yangli")
    kinds = {(name.split("/")[0], name.rpartition(".")[2]) for name in files if "/" in name}
    assert kinds == {("海报", "pdf"), ("转发图片", "jpg")}
    assert len([name for name in files if name.startswith("转发图片/")]) == 2


def test_the_same_sources_give_the_same_bytes(project: Path, tmp_path: Path) -> None:
    words = ("broadcast", "led-text", "text-message")
    assert made(project, tmp_path / "a", *words) == made(project, tmp_path / "b", *words)


def test_days_are_sorted_as_files() -> None:
    assert day_of("2026年3月5日") == "2026-03-05"
    assert day_of("") == ""


def test_a_record_alone_means_every_kind_of_it(project: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    told = []
    for name in ("刷单返利", "shuadan-yangli"):
        assert main(["kit", "list", name, "--root", str(project)]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    names = [line.split()[0] for line in told[0].splitlines()]
    assert len(set(names)) == len(names)
    assert {name.split("/")[1][:14] for name in names} == {"shuadan-yangli"}
    made_of_tactics = {kind.id for kind in read_kinds(project)[0].values() if "tactic" in kind.sources}
    assert {name.split("/")[0] for name in names} <= made_of_tactics


def test_each_line_of_the_list_can_be_asked_for(project: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    library, _ = read_library(project)
    assert library
    assert main(["kit", "list", "刷单返利", "老年人", "--root", str(project)]) == 0
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    for name in names:
        found, _ = wanted(library, [name])
        assert {f"{sheet.kind}/{sheet.stem}" for sheet in found} & {
            name,
            *(f"{name}-{sheet.variant}" for sheet in found),
        }


def test_what_is_planned_for_some_is_what_is_planned_for_all(project: Path) -> None:
    """Sheets of one record alone are the same, pictures included, as among those of all records."""
    library, _ = read_library(project)
    assert library
    kinds = read_kinds(project)[0]
    every = {each.uri: each for each in everything(library, whatever, kinds) if isinstance(each, Sheet)}
    for id_ in {sheet.id for sheet in every.values()}:
        some = [each for each in everything(library, Names((id_,), kinds).asks, kinds) if isinstance(each, Sheet)]
        assert {sheet.uri for sheet in some} >= {uri for uri, sheet in every.items() if sheet.id == id_}
        assert [sheet.uri for sheet in some if every[sheet.uri] != sheet] == []


def test_what_has_no_room_is_told_by_its_file_and_may_be_left_out(project: Path, tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    """A long name costs the pieces that it does not fit, not the others beside them."""
    small = next(
        kind
        for kind in read_kinds(project)[0].values()
        if kind.layouts and any(each.die for each in kind.layouts.values())
    )
    words = [
        f"{small.title}/刷单返利",
        "--root",
        str(project),
        "--set",
        "issuer=某某省某某市某某县打击治理电信网络新型违法犯罪中心反诈专班",
    ]
    out = tmp_path / "out"
    assert main(["kit", "make", *words, "--out", str(out)]) == 1
    told = capsys.readouterr()
    assert "放不下 short：缩到最小字号还多出约" in told.out
    refused = [line.strip("　") for line in told.err.splitlines() if line.startswith("　")]
    assert 0 < len(refused) <= len(small.variants)
    assert not out.exists()
    assert main(["kit", "make", *words, "--out", str(out), "--skip-unfit"]) == 0
    left_out = capsys.readouterr().out
    assert [name for name in refused if f"没有做“{name}”" not in left_out] == []
    files = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()} - {LISTING}
    assert len(files) == len(small.variants) + 1 - len(refused)
    rows = {row.split("\t")[0]: row.split("\t")[2] for row in text_of((out / LISTING).read_bytes()).splitlines()[1:]}
    assert {*rows} == {*files, *refused}
    assert rows[refused[0]].startswith("没有做：")


def test_where_nothing_has_room_nothing_is_made(project: Path, tmp_path: Path) -> None:
    name = "某某省某某市某某县打击治理电信网络新型违法犯罪中心反诈专班"
    words = ["text-message/shuadan-yangli", "--set", f"issuer={name}", "--skip-unfit"]
    assert main(["kit", "make", *words, "--root", str(project), "--out", str(tmp_path / "out")]) == 1
    assert not (tmp_path / "out").exists()
