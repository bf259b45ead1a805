"""警情通报: from a station's table to PDF, Word and a text, with sums added up again and nobody in it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from fanzha.cli.run import main

from tests.print_layouts import squeezed
from tests.test_figures_table import WEEK, workbook

RIGHT = WD_ALIGN_PARAGRAPH.RIGHT
HEAD = ["辖区", "类型", "损失金额（元）"]
TOTAL = ["合计", "6起", 430436.15]


def made(project: Path, table: Path, out: Path, *options: str) -> int:
    days = ["--number", "37", "--from", "2025-09-08", "--to", "2025-09-14"]
    return main(["bulletin", str(table), *days, "--root", str(project), "--out", str(out), *options])


def text_of(out: Path, ending: str) -> str:
    (path,) = out.rglob(f"*.{ending}")
    written = path.read_bytes()
    if ending == "pdf":
        document = pypdfium2.PdfDocument(written)
        return squeezed("".join(page.get_textpage().get_text_range() for page in document))
    if ending == "docx":
        body = docx.Document(io.BytesIO(written))
        cells = [cell.text for table in body.tables for row in table.rows for cell in row.cells]
        return squeezed("".join([*(each.text for each in body.paragraphs), *cells]))
    return squeezed(written.decode("utf-8-sig"))


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory, print_cache: Path) -> Path:
    """The real week of handbook section 14, C45, made once."""
    from tests.sample_project import make_project

    place = tmp_path_factory.mktemp("bulletin")
    root = make_project(place / "project", print_cache)
    assert made(root, workbook(place / "周.xlsx", [HEAD, *WEEK, TOTAL]), place / "out") == 0
    return place / "out"


def test_pdf_and_word_say_the_same_figures(week: Path) -> None:
    for ending in ("pdf", "docx"):
        text = text_of(week, ending)
        for said in (
            "2025年第37期",
            "2025年9月8日至9月14日",
            "6起",
            "43万余元",
            "430,436.15元",
            "353,705元",
            "7,066.58元",
        ):
            assert said in text, (ending, said)


def test_the_short_text_has_the_figures_the_advice_and_no_address(week: Path) -> None:
    text = text_of(week, "txt")
    assert "案件6起，群众损失43万余元" in text
    assert "购物2起" in text
    assert "96110不会要您转账" in text
    assert "http" not in text


def test_figures_stand_to_the_right_and_it_is_dated_with_the_last_day(week: Path) -> None:
    (path,) = week.rglob("*.docx")
    for row in docx.Document(str(path)).tables[0].rows:
        assert [cell.paragraphs[0].alignment for cell in row.cells] == [None, RIGHT, RIGHT]
    assert text_of(week, "pdf").count("2025年9月14日") == 1  # where it is signed; of the period the year is said once


def test_the_types_of_the_short_text_add_up(project: Path, tmp_path: Path) -> None:
    """Only five are named; what the rest come to is said, and what is no type of its own never comes first."""
    types = ["刷单", "购物", "游戏", "投资", "贷款", "客服"]
    rows = [HEAD, *(["城关", "其他", 10] for _ in range(3)), *(["城关", type_, 10] for type_ in types)]
    assert made(project, workbook(tmp_path / "周.xlsx", rows), tmp_path / "out") == 0
    text = text_of(tmp_path / "out", "txt")
    assert "案件9起" in text
    assert "刷单1起，购物1起，游戏1起，投资1起，贷款1起，另有2种共4起。" in text


def test_places_stand_in_the_order_of_the_table(week: Path) -> None:
    text = text_of(week, "pdf")
    places = [text.index(name) for name in ("龙眠", "经开", "龙腾", "孔城")]
    assert places == sorted(places)


def refused(
    project: Path, tmp_path: Path, rows: list[list[Any]], capsys: pytest.CaptureFixture[str], *options: str
) -> str:
    assert made(project, workbook(tmp_path / "周.xlsx", rows), tmp_path / "out", *options) == 1
    assert not (tmp_path / "out").exists()
    return "".join(capsys.readouterr())


def test_a_sum_that_disagrees_stops_it(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(project, tmp_path, [HEAD, *WEEK, ["合计", "7起", 430436.15]], capsys)
    assert "周.xlsx[Sheet]:8" in said
    assert "合计写了 7 起，上面各行加起来是 6 起" in said
    said = refused(project, tmp_path, [HEAD, *WEEK, ["合计", "", 430437]], capsys)
    assert "430,436.15元" in said
    assert "[bulletin-sum]" in said


def test_all_that_is_wrong_is_said_at_once(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        HEAD,
        ["和平小区3栋", "刷单", 100],
        ["城关", "刷单", "约五万"],
        ["城关", "请打400-820-1234", 5],
        ["", "刷单", 7],
    ]
    said = refused(project, tmp_path, rows, capsys)
    for rule in ("bulletin-place", "bulletin-amount", "contact-unknown"):
        assert f"[{rule}]" in said


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        ([["辖区", "起数"], ["城关", "两"]], "bulletin-count"),
        ([["班级", "人数"], ["三（1）班", 40]], "bulletin-header"),
        ([["辖区", "起数"]], "bulletin-empty"),
    ],
)
def test_no_figures(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], rows: list[list[Any]], rule: str
) -> None:
    assert f"[{rule}]" in refused(project, tmp_path, rows, capsys)


def test_persons_in_the_table_are_left_where_they_are(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [[*HEAD, "事主姓名", "电话"], *([*row, "王建国", "13912345678"] for row in WEEK)]
    assert made(project, workbook(tmp_path / "周.xlsx", rows), tmp_path / "out") == 0
    assert "没有读也没有印这几列个人信息：事主姓名、电话" in capsys.readouterr().out
    for ending in ("pdf", "docx", "txt"):
        text = text_of(tmp_path / "out", ending)
        assert "王建国" not in text
        assert "13912345678" not in text


def test_which_tactic_it_warns_of(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = workbook(
        tmp_path / "周.xlsx", [HEAD, ["城关", "刷单类", 100], ["城关", "冒充客服", 5], ["城关", "冒充客服", 5]]
    )
    assert made(project, table, tmp_path / "a", "--tactic", "刷单返利") == 0
    assert "这一期讲“刷单返利”" in capsys.readouterr().out
    assert made(project, table, tmp_path / "b", "--tactic", "刷单反利") == 2
    assert "刷单返利" in capsys.readouterr().err
    unknown = workbook(tmp_path / "无.xlsx", [["辖区", "起数"], ["城关", 2]])
    assert made(project, unknown, tmp_path / "c") == 2
    assert "--tactic" in capsys.readouterr().err


def test_wrong_usage_is_told(project: Path, tmp_path: Path) -> None:
    table = workbook(tmp_path / "周.xlsx", [HEAD, *WEEK])
    assert made(project, tmp_path / "没有.xlsx", tmp_path / "out") == 2
    assert made(project, table, tmp_path / "out", "--to", "2025-09-01") == 2
    assert made(project, table, tmp_path / "out", "--from", "上周") == 2
    assert made(project, table, project / "docs") == 2
