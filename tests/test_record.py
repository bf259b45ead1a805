"""台账: what commands made is remembered, written as a workbook, and what people fill in stays and is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from fanzha.campaign.record import POSTS, RECORD, TYPED
from fanzha.cli.run import main
from openpyxl import Workbook, load_workbook

from tests.kind_promises import table_of

HEAD = 2  # the row with the names of the columns


def made(project: Path, out: Path, *items: str) -> None:
    assert main(["kit", "make", *items, "--root", str(project), "--out", str(out)]) == 0


def recorded(project: Path, target: Path, *options: str) -> int:
    return main(["record", "--root", str(project), "--out", str(target), *options])


def rows(target: Path) -> list[dict[str, str]]:
    head, *found = table_of(target.read_bytes())[1][HEAD - 1 :]
    return [dict(zip(head, row, strict=False)) for row in found]


def fill(target: Path, line: int, **cells: str) -> None:
    book = load_workbook(target)
    page = book.active
    names = {page.cell(HEAD, at).value: at for at in range(1, page.max_column + 1)}
    for name, text in cells.items():
        page.cell(HEAD + line, names[name]).value = text
    book.save(target)


@pytest.mark.print
def test_each_run_adds_a_line_a_kind(project: Path, tmp_path: Path) -> None:
    made(project, tmp_path / "a", "text-message", "moments/elder")
    assert (
        main(["pack", "老年人", "--root", str(project), "--out", str(tmp_path / "b"), "--set", "community=和平社区"])
        == 0
    )
    assert main(["print", "poster/shuadan-yangli", "--root", str(project), "--out", str(tmp_path / "c")]) == 0
    target = tmp_path / "台账.xlsx"
    assert recorded(project, target) == 0
    found = rows(target)
    assert [row["编号"] for row in found] == ["1", "2", "3", "4"]
    assert found[0]["材料"].startswith("短信，")
    assert found[1]["材料"].startswith("朋友圈：")
    assert found[2]["材料"] == "老年人资料包"
    assert found[2]["给哪里"] == "和平社区"
    assert all(row["内容核对"].startswith("20") and row["落款"] for row in found)


def test_what_is_counted_is_a_number_and_stays_one(project: Path, tmp_path: Path) -> None:
    """A unit adds it up at the end of the year; what it has filled in is not made a text by the next run."""
    made(project, tmp_path / "a", "moments/elder", "text-message/elder")
    target = tmp_path / "台账.xlsx"
    assert recorded(project, target) == 0
    fill(target, 1, 发了几份=200)
    fill(target, 2, 发了几份="约30份")
    assert recorded(project, target) == 0
    page = load_workbook(target).active
    assert page
    head = [cell.value for cell in page[HEAD]]
    for name, counted in {"几个文件": [1, 1], "发了几份": [200, "约30份"]}.items():
        assert [page.cell(HEAD + line, head.index(name) + 1).value for line in (1, 2)] == counted


def test_the_same_again_on_one_day_is_one_line(project: Path, tmp_path: Path) -> None:
    made(project, tmp_path / "a", "moments/elder")
    made(project, tmp_path / "b", "moments/elder")
    assert (project / RECORD).read_text(encoding="utf-8").count("\n") == 1


def test_letters_are_counted_in_copies(project: Path, tmp_path: Path) -> None:
    roster = tmp_path / "名单.csv"
    roster.write_text(
        "学校,班级,班主任,份数\n示例小学,三（1）班,张老师,3\n示例小学,三（2）班,李老师,4\n", encoding="utf-8"
    )
    letter = next(iter(sorted(path.stem for path in (project / "posters/letter").glob("*.md"))))
    code = main(["letters", letter, "--roster", str(roster), "--root", str(project), "--out", str(tmp_path / "信")])
    assert recorded(project, tmp_path / "台账.xlsx") == 0
    (row,) = rows(tmp_path / "台账.xlsx")
    assert code in (0, 1)
    assert (row["几个文件"], row["份数"]) == ("2", "7")


def test_what_was_filled_in_stays(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "台账.xlsx"
    made(project, tmp_path / "a", "moments/elder")
    assert recorded(project, target) == 0
    fill(
        target,
        1,
        发了几份="200",
        发在哪里="和平社区服务大厅",
        怎么发的="当面讲",
        负责的岗位="网格员",
        备注="=1+1 也是字",
    )
    made(project, tmp_path / "b", "banner/elder")
    assert recorded(project, target) == 0
    first, second = rows(target)
    assert (first["发了几份"], first["发在哪里"], first["负责的岗位"]) == ("200", "和平社区服务大厅", "网格员")
    assert not any(second[title] for title in TYPED)
    assert recorded(project, target, "--since", "2999-01-01") == 0
    assert [row["编号"] for row in rows(target)] == ["1"]  # what somebody filled in is never left out


@pytest.mark.parametrize(
    ("column", "text", "rule"),
    [
        ("负责的岗位", "王建国", "record-person"),
        ("备注", "受害人住三栋", "record-person"),
        ("备注", "App安装率98%", "record-person"),
        ("备注", "本村排名倒数", "record-person"),
        ("发在哪里", "张三的手机13912345678", "privacy-mobile"),
        ("怎么发的", "挨家检查", "record-person"),
    ],
)
def test_persons_and_tallies_are_refused(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], column: str, text: str, rule: str
) -> None:
    target = tmp_path / "台账.xlsx"
    made(project, tmp_path / "a", "moments/elder")
    assert recorded(project, target) == 0
    fill(target, 1, **{column: text})
    before = target.read_bytes()
    capsys.readouterr()
    assert recorded(project, target) == 1
    said = capsys.readouterr()
    assert f"[{rule}]" in said.out + said.err
    assert "台账.xlsx:3" in said.out + said.err
    assert target.read_bytes() == before


def test_a_row_that_belongs_nowhere_is_not_lost(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "台账.xlsx"
    made(project, tmp_path / "a", "moments/elder")
    assert recorded(project, target) == 0
    fill(target, 2, 编号="9", 备注="多出来的一行")
    assert recorded(project, target) == 1
    assert "[record-row]" in "".join(capsys.readouterr())


def test_anothers_workbook_is_not_overwritten(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "台账.xlsx"
    made(project, tmp_path / "a", "moments/elder")
    book = Workbook()
    book.active.append(["班级", "人数"])
    book.active.append(["三（1）班", "45"])
    book.save(target)
    before = target.read_bytes()
    assert recorded(project, target) == 1
    assert target.read_bytes() == before
    said = "".join(capsys.readouterr())
    assert "台账.xlsx:1" in said
    assert "[record-workbook]" in said


def test_a_damaged_line_is_named(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made(project, tmp_path / "a", "moments/elder")
    with (project / RECORD).open("a", encoding="utf-8") as record:
        record.write('{"made": "昨天"}\n')
    assert recorded(project, tmp_path / "台账.xlsx") == 1
    said = "".join(capsys.readouterr())
    assert f"{RECORD}:2" in said
    assert "[record-line]" in said
    assert not (tmp_path / "台账.xlsx").exists()


def test_wrong_usage_is_told(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert recorded(project, tmp_path / "台账") == 2
    assert recorded(project, project / "docs" / "台账.xlsx") == 2
    assert recorded(project, tmp_path / "台账.xlsx", "--since", "昨天") == 2
    assert recorded(project, tmp_path / "台账.xlsx") == 0
    assert not (tmp_path / "台账.xlsx").exists()
    assert "还没有内容" in capsys.readouterr().out


def test_nothing_asks_for_a_person() -> None:
    assert not {"姓名", "电话", "身份证"} & {*TYPED}
    assert all(len(post) >= 2 for post in POSTS)
