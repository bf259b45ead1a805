"""A roster in, a PDF a class out: what stands on the pages, what becomes of bad rows, folders whole or absent."""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from fanzha.cli import main
from fanzha.content.icons import icons_of
from fanzha.content.placeholders import BLANK, filled, places
from fanzha.kinds.sheets import make_sheets
from fanzha.merge.file_names import file_names
from fanzha.merge.letters import contact_of, slip_note
from fanzha.merge.outcomes import ClassRow, Printed, Roster
from fanzha.merge.report import summary_csv

from tests.kind_promises import library_of

pytestmark = pytest.mark.usefixtures("nothing_remembered")  # this repository's own letters and sheets

ROOT = Path(__file__).parents[1]
LETTER = "xiaoxue-jiazhang"
ROSTER = "学校,班级,班主任,联系电话,份数\n示例小学,三（1）班,王芳,0371-66666666,3\n示例小学,三（2）班,,,2\n"


def letters(out: Path, roster: str, *words: str, letter: str = LETTER) -> int:
    path = out.parent / "名单.csv"
    path.write_text(roster, encoding="utf-8")
    return main(["letters", letter, "--root", str(ROOT), "--roster", str(path), "--out", str(out), *words])


def texts(pdf: Path) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("merge") / "信"
    assert letters(out, ROSTER) == 0
    return out


def test_a_class_has_as_many_numbered_copies_as_pupils(merged: Path) -> None:
    pages = texts(merged / "三（1）班.pdf")
    assert len(pages) == 3
    for number, page in enumerate(pages, 1):
        assert f"回执序号 {number}" in page
        assert "三（1）班" in page.replace(" ", "")
        assert "示例小学" in page
        assert "王芳老师" in page
        assert "联系：王芳老师 0371-66666666" in page


def test_numbers_stand_where_the_letter_itself_prints_them(merged: Path) -> None:
    """The number is printed over the copy: its right end stands where the slip's own blanks end."""
    page = pypdfium2.PdfDocument(merged / "三（1）班.pdf")[0]
    (place,) = list(_boxes(page, "回执序号"))
    width = page.get_width()
    assert place[2] == pytest.approx(width - 25 * 72 / 25.4, abs=14)  # left end of the words, a number may follow
    assert 0 < place[1] < 72 * 70 / 25.4


def _boxes(page: pypdfium2.PdfPage, words: str) -> list[tuple[float, float, float, float]]:
    said = page.get_textpage()
    found = said.search(words).get_next()
    assert found
    return [said.get_rect(at) for at in range(said.count_rects(*found))][:1]


def test_all_classes_stand_in_one_pdf(merged: Path) -> None:
    pages = texts(merged / "全部.pdf")
    assert ["三（2）班" in page.replace(" ", "") for page in pages] == [False] * 3 + [True] * 2


def test_the_tally_has_a_row_a_class_and_no_names_of_pupils(merged: Path) -> None:
    (page,) = texts(merged / "回执统计表.pdf")
    for words in ("应收", "实收", "缺交序号", "三（1）班", "三（2）班", "王芳", "示例小学"):
        assert words in page.replace(" ", "")


def test_the_summary_opens_in_excel(merged: Path) -> None:
    written = (merged / "汇总.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(written.decode("utf-8-sig").splitlines()))
    assert [(row["班级"], row["份数"], row["文件"]) for row in rows] == [
        ("三（1）班", "3", "三（1）班.pdf"),
        ("三（2）班", "2", "三（2）班.pdf"),
        ("2 个班", "5", "名单 2 行：2 个班 5 份。表头在第 1 行。"),
    ]
    assert "2 个班、5 份信" in (merged / "汇总.md").read_text(encoding="utf-8")


def test_once_makes_one_copy_without_a_number(tmp_path: Path) -> None:
    out = tmp_path / "信"
    assert letters(out, ROSTER, "--once") == 0
    (page,) = texts(out / "三（1）班.pdf")
    assert "回执序号" not in page


def test_the_same_roster_gives_the_same_bytes(merged: Path, tmp_path: Path) -> None:
    out = tmp_path / "again"
    assert letters(out, ROSTER) == 0
    for file in sorted(path.name for path in merged.iterdir()):
        assert (out / file).read_bytes() == (merged / file).read_bytes(), file


def test_a_bad_row_is_reported_and_the_rest_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "信"
    assert letters(out, ROSTER + "示例小学,3月1日,,,2\n示例小学,三\U0010fffd班,,,2\n") == 1
    said, end = capsys.readouterr()
    assert end.endswith("已做好 2 个班；上面 2 行没有做，改好名单后换一个新文件夹重做。\n")
    assert "全部.pdf：不全，缺没做成的 2 行" in (out / "汇总.md").read_text(encoding="utf-8")
    assert "名单.csv:4:" in said
    assert "[roster-class-date]" in said
    assert "名单.csv:5:" in said
    assert "[glyph-missing]" in said
    made = {path.name for path in out.iterdir()}
    assert made == {"三（1）班.pdf", "三（2）班.pdf", "全部.pdf", "回执统计表.pdf", "汇总.csv", "汇总.md"}
    assert "没有做成" in (out / "汇总.csv").read_text(encoding="utf-8-sig")


def test_nothing_appears_when_nothing_can_be_made(tmp_path: Path) -> None:
    out = tmp_path / "信"
    assert letters(out, "学校,姓名\n甲,乙\n") == 1
    assert not out.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["名单.csv"]


def test_notices_stop_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "信"
    assert letters(out, "班级,家长电话\n3-1,13800000000\n", "--once") == 0
    said = capsys.readouterr().out
    for rule in ("roster-personal", "roster-school", "roster-class-unclear"):
        assert f"[{rule}]" in said
        assert f"[{rule}]" in (out / "汇总.md").read_text(encoding="utf-8")
    assert "13800000000" not in said


def test_what_must_not_be_printed_is_not_printed_from_a_roster_either(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    roster = "学校,班级,班主任\n示例小学,一班,王芳\n示例小学,二班,王芳 13812345678\n示例小学打95001,三班,\n"
    assert letters(tmp_path / "信", roster, "--once") == 1
    said = capsys.readouterr().out
    assert "名单.csv:3: 班主任：像是个人手机号“138…78”" in said
    assert "名单.csv:4: 学校：号码“95001”没有登记" in said
    assert "13812345678" not in said
    assert (tmp_path / "信" / "一班.pdf").exists()
    assert not [*(tmp_path / "信").rglob("[二三]班.pdf")]


@pytest.mark.parametrize(
    ("header", "row", "rule"),
    [
        ("班级,班主任,份数", "一班,王芳13800138000,2", "privacy-mobile"),
        ("班级,班主任,份数", "一班,微信号wangfang88,2", "privacy-account"),
        ("班级,班主任,份数", "www.fanli-renwu.com,王芳,2", "domain-unknown"),
        ("学校,班级,份数", "甲校6222021234567890128,一班,2", "privacy-card"),
    ],
)
def test_what_must_not_leave_is_not_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], header: str, row: str, rule: str
) -> None:
    out = tmp_path / "信"
    assert letters(out, f"{header}\n{row}\n") == 1
    said = capsys.readouterr().out
    assert f"[{rule}]" in said
    assert "13800138000" not in said
    assert "1 行有问题没有印" in said
    assert not out.exists()


def test_a_telephone_of_the_roster_is_printed(tmp_path: Path) -> None:
    assert letters(tmp_path / "信", "班级,班主任,联系电话,份数\n一班,王芳,13800138000,1\n") == 0


def test_a_folder_with_files_in_it_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "信"
    out.mkdir()
    (out / "重要.docx").write_text("x")
    assert letters(out, ROSTER, "--once") == 2
    assert "已经有文件" in capsys.readouterr().err
    assert [path.name for path in out.iterdir()] == ["重要.docx"]


def test_an_unknown_letter_is_a_usage_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert letters(tmp_path / "x", ROSTER, letter="xiaoxue-jiazhan") == 2
    assert LETTER in capsys.readouterr().err


def test_placeholders_are_filled_in_text_and_nowhere_else() -> None:
    data = {
        "salutation": "{班级}的家长：",
        "blocks": [{"t": "p", "c": [{"t": "text", "v": "在{地点}见"}]}],
        "title": "{班级}",
    }
    assert places(data) == ["班级", "地点"]
    assert filled(data, {"班级": "一班"}) == {
        "salutation": "一班的家长：",
        "blocks": [{"t": "p", "c": [{"t": "text", "v": f"在{BLANK}见"}]}],
    }


def test_without_a_roster_a_placeholder_is_a_blank() -> None:
    library = library_of(ROOT)
    letter = library.letters["letter"][LETTER].model_copy(update={"salutation": "{班级}家长，{地点}见："})
    changed = replace(library, letters={"letter": {LETTER: letter}})
    (sheet,) = (each for each in make_sheets(changed, icons_of(ROOT)) if each.source == "letter")
    assert sheet.data["salutation"] == f"{BLANK}家长，{BLANK}见："


def test_a_slip_note_gives_way_where_there_is_no_room() -> None:
    assert slip_note(ClassRow(2, "校", "一班", "王芳", "0371-66666666")) == "剪下后交给王芳老师（0371-66666666）"
    assert slip_note(ClassRow(2, "校", "一班", "阿依古丽·买买提", "0371-66666666")) == "剪下后交给阿依古丽·买买提老师"
    assert slip_note(ClassRow(2, "校", "一班")) == ""


def test_brackets_stay_behind_the_title() -> None:
    assert contact_of(ClassRow(2, "校", "一班", "张老师（语文）", "110")) == "张老师（语文） 110"
    assert contact_of(ClassRow(2, "校", "一班", "李红(数学)", "110")) == "李红老师（数学） 110"


def test_a_telephone_without_a_teacher_is_printed_too() -> None:
    assert contact_of(ClassRow(2, "校", "一班", "", "0371-66666666")) == "0371-66666666"
    assert contact_of(ClassRow(2, "校", "一班", "王芳")) == ""


def test_file_names_are_safe_and_each_its_own() -> None:
    rows = [ClassRow(2, "甲/校", "一:班"), ClassRow(3, "甲/校", "一?班"), ClassRow(4, "乙校", "..")]
    assert file_names(rows) == {2: "甲-校/一-班.pdf", 3: "甲-校/一-班-3.pdf", 4: "乙校/未命名.pdf"}


@pytest.mark.parametrize("name", ["CON", "nul", "Com1", "LPT9", "aux.一班", "prn ", "CONIN$"])
def test_no_file_is_named_like_a_device(name: str) -> None:
    made = file_names([ClassRow(2, "", name)])[2]
    assert made.startswith("班级-")


def test_no_class_takes_the_file_of_another_or_of_the_command() -> None:
    names = [
        "全部",
        "回执统计表",
        "汇总",
        "三/1班",
        "三:1班",
        "三-1班",
        "三-1班-6",
        "A班",
        "a班",
        "e\u0301班",
        "\u00e9班",
    ]
    names += ["长" * 70 + "甲", "长" * 70 + "乙"]
    rows = [ClassRow(at, "", name) for at, name in enumerate(names, 2)]
    made = list(file_names(rows, ("回执统计表.pdf",)).values())
    compared = {unicodedata.normalize("NFC", name).casefold() for name in made}
    assert len(compared) == len(names)
    assert not compared & {"全部.pdf", "回执统计表.pdf", "汇总.csv", "汇总.md"}
    assert all(len(name.encode()) < 255 for name in made)


def test_a_school_named_like_a_file_gets_its_own_folder() -> None:
    rows = [
        ClassRow(2, "汇总.csv", "一班"),
        ClassRow(3, "甲/校", "一班"),
        ClassRow(4, "甲:校", "一班"),
        ClassRow(5, "", "甲-校"),
    ]
    made = file_names(rows)
    folders = [name.rpartition("/")[0] for name in made.values()]
    assert folders == ["汇总.csv-2", "甲-校", "甲-校-4", ""]


def test_no_cell_of_the_summary_is_a_formula() -> None:
    roster = Roster("x", [Printed(2, ClassRow(2, "=HYPERLINK(1)", "一班"))])
    assert "'=HYPERLINK(1)" in summary_csv(roster, {2: "一班.pdf"}, {2: 1}, []).decode("utf-8-sig")
