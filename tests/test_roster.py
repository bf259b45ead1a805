"""Rosters as schools keep them: every damage Excel does is named with its row, and everything else is read."""

from __future__ import annotations

import datetime
import io
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from fanzha import read_and_check
from fanzha.content.roster_columns import read_columns
from fanzha.content.sources import read_sources
from fanzha.merge.outcomes import account
from fanzha.merge.reminders import roster_reminders
from fanzha.merge.roster import Roster, read_roster

from tests.sample_project import write

ROOT = Path(__file__).parents[1]
HEADER = "学校,班级,班主任,联系电话,份数"


def read(tmp_path: Path, written: bytes, name: str = "名单.csv", **options: Any) -> Roster:
    path = tmp_path / name
    path.write_bytes(written)
    return read_roster(path, own_columns(), **options)


@cache
def own_columns() -> dict[str, str]:
    """What the columns of a roster are called, from this repository's list. Nobody changes it."""
    columns, problems = read_columns(read_sources(ROOT))
    assert not problems
    return columns


def csv_roster(tmp_path: Path, *rows: str, header: str = HEADER, **options: Any) -> Roster:
    return read(tmp_path, "\r\n".join([header, *rows]).encode(), **options)


def xlsx(*rows: list[Any]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("encoding", "note"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8（带 BOM）"), ("gb18030", "GB18030"), ("utf-16", "UTF-16")],
)
def test_every_usual_encoding_is_read(tmp_path: Path, encoding: str, note: str) -> None:
    roster = read(tmp_path, f"{HEADER}\n实验小学,三（1）班,朱镕老师,0371-66666666,45\n".encode(encoding))
    assert roster.note == note
    assert not roster.problems
    row = roster.rows[0]
    assert (row.school, row.class_name, row.teacher, row.copies, row.line) == (
        "实验小学",
        "三（1）班",
        "朱镕老师",
        45,
        2,
    )


@pytest.mark.parametrize("written", ["三（1）班", "三(1)班 ", " 三（１） 班", "三[1]班", "三【1】班", "\u200b三(1)班"])
def test_one_class_has_one_name(tmp_path: Path, written: str) -> None:
    assert csv_roster(tmp_path, f"校,{written},,,45").rows[0].class_name == "三（1）班"


def test_a_point_in_a_class_name_becomes_brackets(tmp_path: Path) -> None:
    assert csv_roster(tmp_path, "校,3.1班,,,45").rows[0].class_name == "3（1）班"


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("校,3月1日,,,45", "roster-class-date"),
        ("校,1-Mar,,,45", "roster-class-date"),
        ("校,Mar-01,,,45", "roster-class-date"),
        ("校,2026/3/1,,,45", "roster-class-date"),
        ("校,1.1E+17,,,45", "roster-scientific"),
        ("校,一班,,,四十五", "roster-copies"),
        ("校,一班,,,", "roster-copies"),
        ("校,一班,,,0", "roster-copies"),
        ("校,一班,,,4500", "roster-copies"),
        ("校,,,,45", "roster-empty"),
        ("校,一班,,3716666666,45", "roster-zero"),
        ("校,一班,,见群公告,45", "roster-phone"),
        ("校,一班,,,45,多一格", "roster-fields"),
        ("校,#REF!,,,45", "roster-formula"),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_kept(tmp_path: Path, row: str, rule: str) -> None:
    roster = csv_roster(tmp_path, "校,好班,,,45", row, "校,也好班,,,45")
    assert [each.class_name for each in roster.rows] == ["好班", "也好班"]
    (problem,) = roster.problems
    assert (problem.path, problem.line, problem.rule) == ("名单.csv", 3, rule)
    assert problem.hint


def test_the_lost_zero_of_a_number_column_is_told_from_its_neighbours(tmp_path: Path) -> None:
    header = "班级,份数,学号"
    roster = csv_roster(tmp_path, "一班,40,007", "二班,41,8", header=header)
    assert roster.rows[0].fields["学号"] == "007"
    assert [(problem.line, problem.rule) for problem in roster.problems] == [(3, "roster-zero")]


def test_identity_numbers_are_refused_and_not_repeated(tmp_path: Path) -> None:
    roster = csv_roster(tmp_path, "一班,40,11010519491231002X", header="班级,份数,证件")
    (problem,) = roster.problems
    assert problem.rule == "roster-private"
    assert "11010519491231002X" not in str(problem)


def test_duplicates_are_found_after_normalising(tmp_path: Path) -> None:
    roster = csv_roster(tmp_path, "校,三(1)班,,,45", "校,三（１）班,,,45")
    assert [(problem.line, problem.rule) for problem in roster.problems] == [(3, "roster-duplicate")]


def test_what_surrounds_the_classes_is_no_class(tmp_path: Path) -> None:
    text = f"2026年秋季班级名单,,,,\n\n{HEADER}\n甲校,一班,,,45人\n,二班,,,４４份\n合计,,,,89\n,,,,\n"
    roster = read(tmp_path, text.encode())
    assert not roster.problems
    assert [(row.school, row.class_name, row.copies) for row in roster.rows] == [
        ("甲校", "一班", 45),
        ("甲校", "二班", 44),
    ]


def test_other_columns_become_fields_and_headers_have_synonyms(tmp_path: Path) -> None:
    roster = csv_roster(tmp_path, "一班,45,阿依古丽•买买提,多功能厅", header="班 级：,学生人数（人）,老师,地点")
    row = roster.rows[0]
    assert (row.copies, row.teacher, row.fields["地点"]) == (45, "阿依古丽·买买提", "多功能厅")


def test_what_a_keeper_should_look_at(tmp_path: Path) -> None:
    columns = own_columns()
    header = "班级,份数,班主任姓名,家长电话,学生姓名,地点"
    roster = csv_roster(tmp_path, "三/4班,2,王芳,,,礼堂", "三4班,2,王芳,,,礼堂", header=header)
    assert [(notice.line, notice.rule) for notice in roster_reminders(roster, columns, ["学生姓名"])] == [
        (1, "roster-personal"),
        (2, "roster-school"),
        (2, "roster-class-unclear"),
    ]
    assert not roster_reminders(csv_roster(tmp_path, "校,三（1）班,,,45"), columns)


def test_without_a_class_column_the_header_is_shown(tmp_path: Path) -> None:
    (problem,) = csv_roster(tmp_path, "a,b", header="姓名,成绩").problems
    assert problem.rule == "roster-header"
    assert "姓名" in problem.message


def test_copies_are_needed_unless_each_class_gets_one(tmp_path: Path) -> None:
    assert csv_roster(tmp_path, "一班", header="班级").problems[0].rule == "roster-column"
    assert len(csv_roster(tmp_path, "一班", header="班级", with_copies=False).rows) == 1


def test_a_workbook_gives_the_same_rows(tmp_path: Path) -> None:
    roster = read(
        tmp_path, xlsx(["班级名单"], HEADER.split(","), ["校", "三(1)班", "王芳", 13800138000, 45.0]), "名单.xlsx"
    )
    assert not roster.problems
    row = roster.rows[0]
    assert (row.class_name, row.phone, row.copies, row.line) == ("三（1）班", "13800138000", 45, 3)


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        (datetime.datetime(2026, 3, 1), "roster-class-date"),
        (3.1, "roster-class-number"),
        (110105194912310020, "roster-scientific"),
    ],
)
def test_what_excel_made_of_a_class_is_named(tmp_path: Path, value: object, rule: str) -> None:
    roster = read(tmp_path, xlsx(["班级", "份数"], [value, 45], ["好班", 44]), "名单.xlsx")
    assert [row.class_name for row in roster.rows] == ["好班"]
    assert [(problem.line, problem.rule) for problem in roster.problems] == [(2, rule)]


def test_zeros_kept_by_a_number_format_are_kept(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["班级", "份数", "编号"], ["一班", 45, 7]):
        book.active.append(row)
    book.active["C2"].number_format = "000"
    out = io.BytesIO()
    book.save(out)
    assert read(tmp_path, out.getvalue(), "名单.xlsx").rows[0].fields["编号"] == "007"


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 99, "roster-format"),
        (b"PK\x03\x04 broken", "roster-unreadable"),
        (b"\xff\xfa\xfb\xff\xff\x80", "roster-encoding"),
        (b"", "roster-header"),
    ],
)
def test_what_is_no_roster_is_a_problem(tmp_path: Path, written: bytes, rule: str) -> None:
    roster = read(tmp_path, written)
    assert not roster.rows
    assert [problem.rule for problem in roster.problems] == [rule]


def test_a_cell_at_the_far_edge_is_one_row(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["班级", "份数"], ["一班", 45]):
        book.active.append(row)
    book.active["XFD1048576"] = "x"
    out = io.BytesIO()
    book.save(out)
    roster = read(tmp_path, out.getvalue(), "名单.xlsx")
    assert len(roster.outcomes) == 4
    assert (roster.problems[0].line, roster.problems[0].rule) == (1048576, "roster-empty")
    assert "XFD" in roster.problems[0].message
    assert account(roster, {2: 45}).blank == 1048573


def test_a_school_that_could_not_be_read_is_not_replaced_by_the_one_above(tmp_path: Path) -> None:
    roster = csv_roster(tmp_path, "甲校,一班,,,45", '"乙校,一班,,,44', ",二班,,,43", "丙校,一班,,,42", ",二班,,,41")
    assert [(row.school, row.class_name) for row in roster.rows] == [
        ("甲校", "一班"),
        ("丙校", "一班"),
        ("丙校", "二班"),
    ]
    assert [problem.rule for problem in roster.problems] == ["roster-quote", "roster-carried"]


def test_what_stands_before_a_stray_quote_goes_on_below(tmp_path: Path) -> None:
    roster = csv_roster(tmp_path, "甲校,一班,,,45", '乙校,"一班,,,44', "同上,二班,,,43", ",三班,,,42")
    assert [(row.school, row.class_name) for row in roster.rows] == [
        ("甲校", "一班"),
        ("乙校", "二班"),
        ("乙校", "三班"),
    ]


def test_what_a_hidden_row_says_once_goes_on_below_it(tmp_path: Path) -> None:
    rows = [
        ["甲校", "一班", "王芳", 45],
        ["乙校", "一班", "李红", 44],
        [None, "二班", "同上", 43],
        [None, "三班", None, 42],
    ]
    book = openpyxl.Workbook()
    for row in (["学校", "班级", "班主任", "份数"], *rows):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    out = io.BytesIO()
    book.save(out)
    roster = read(tmp_path, out.getvalue(), "名单.xlsx")
    assert [(row.school, row.class_name) for row in roster.rows] == [("甲校", "一班"), ("乙校", "三班")]
    assert [(notice.line, notice.rule) for notice in roster.notices] == [(3, "roster-hidden")]
    assert [problem.rule for problem in roster.problems] == ["roster-ditto"], (
        "王芳, as one sees, or 李红, as one does not"
    )


@pytest.mark.parametrize("rows", [(), ("合计,,,,0",)])
def test_a_roster_without_classes_is_a_problem(tmp_path: Path, rows: tuple[str, ...]) -> None:
    roster = csv_roster(tmp_path, *rows)
    assert not roster.rows
    assert [problem.rule for problem in roster.problems] == ["roster-empty"]


@pytest.mark.parametrize(
    "changed",
    [
        "- id: class\n  title: 班级\n",
        "class: 班级\n",
        "",
        "- {id: class, title: 班级, names: 班级}\n",
        "- {id: school, title: 学校, names: 班级}\n- {id: class, title: 班级, names: 班级}\n",
    ],
)
def test_a_damaged_list_of_columns_is_named_by_check(project: Path, changed: str) -> None:
    write(project, "cases/_vocabulary/roster.yml", changed)
    assert "cases/_vocabulary/roster.yml" in {problem.path for problem in read_and_check(project)[1]}


def test_a_workbook_with_two_rosters_asks_which(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for sheet in (book.active, book.create_sheet("初中部")):
        sheet.append(["班级", "份数"])
        sheet.append(["一班", 45])
    out = io.BytesIO()
    book.save(out)
    (problem,) = read(tmp_path, out.getvalue(), "名单.xlsx").problems
    assert problem.rule == "roster-sheets"
    assert "初中部" in problem.message
