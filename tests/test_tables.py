"""Tables: a template becomes a workbook that counts right and a form for a pen; columns about persons are refused."""

from __future__ import annotations

import csv
import io
import random
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from fanzha.content.icons import icons_of
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets
from fanzha.kinds.tables import FIRST_ROW, Formula, TableSheet
from fanzha.press.jobs import Job
from fanzha.press.tables import table_of
from fanzha.press.typeset import Press

from tests.kind_promises import library_of, press_of
from tests.print_layouts import squeezed
from tests.sample_project import REPOSITORY, write
from tests.test_templates import sheet_of

KINDS = read_kinds(REPOSITORY)[0]
PLACES = ("和平小区1号楼", "2号楼", "三组")


@cache
def sheets(kind: str, places: tuple[str, ...] = PLACES) -> list[Sheet]:
    """All sheets of a kind for an organisation with these places; whoever asks changes none."""
    library = library_of(REPOSITORY)
    issuer = library.vocabulary.issuer.model_copy(update={"places": places})
    own = replace(library, vocabulary=replace(library.vocabulary, issuer=issuer))
    return make_sheets(own, icons_of(REPOSITORY), kinds={kind: KINDS[kind]})


def book_of(sheet: Sheet, kept: Path) -> openpyxl.Workbook:
    made = press_of(REPOSITORY / "posters", kept).print_one(Job.of(sheet, "xlsx"))
    assert made.path, made.problems
    return openpyxl.load_workbook(made.path)


@pytest.mark.parametrize("count", sheets("awareness-count"), ids=lambda sheet: str(sheet.id))
def test_what_is_counted_is_what_the_questionnaire_asks(count: Sheet, print_cache: Path) -> None:
    """Question by question, in one order, with the letters that are right; every formula looks at its own column. Asked
    of the tables: that a workbook holds them cell by cell is asked below.
    """
    entered, by_item, by_place = tables_of(count, print_cache).values()
    paper = next(sheet for sheet in sheets("awareness-survey") if sheet.id == count.id)
    filled = press_of(REPOSITORY / "posters", print_cache).filled(paper)
    assert filled
    key = entered[4][2:12]
    for number, question in enumerate(count.data["survey"], 3):
        assert f"{number}. {question['scene']}{question['ask']}" in filled.text
        assert by_item[4 + number][1] == question["scene"] + question["ask"]
        assert by_item[4 + number][2] == key[number - 1] == question["answer"]
    for number in range(10):
        letter = "CDEFGHIJKL"[number]
        assert by_item[5 + number][3] == f"=COUNTIF(填答案!{letter}$5:{letter}$304,C{5 + number})"
    assert entered[304][12] == '=IF(COUNTA(C304:L304)=0,"",SUMPRODUCT(--(C304:L304=C$4:L$4)))'
    assert max(entered) == 304
    assert [by_place[at][0] for at in range(4, 8)] == ["全部", *PLACES]


def tables_of(sheet: Sheet, kept: Path) -> dict[str, dict[int, list[str | None]]]:
    """The tables of a workbook by name: row of the page → what its cells are to say, formulas as Excel writes them."""
    filled = press_of(REPOSITORY / "posters", kept).filled(sheet)
    assert filled
    return {table.title: dict(enumerate(cells_in(table), FIRST_ROW)) for table in table_of(sheet, filled).sheets}


def cells_in(table: TableSheet) -> Iterator[list[str | None]]:
    for at, row in enumerate([*table.rows, *[()] * table.blank], FIRST_ROW):
        yield [f"={cell.formula.replace('{row}', str(at))}" if isinstance(cell, Formula) else cell or None
               for cell in table.cells(row)]  # fmt: skip


@pytest.mark.parametrize("kind", [id_ for id_, kind in KINDS.items() if kind.engine == "table"])
def test_a_workbook_holds_its_tables_cell_by_cell(kind: str, print_cache: Path) -> None:
    for sheet in sheets(kind)[:2]:
        book, tables = book_of(sheet, print_cache), tables_of(sheet, print_cache)
        assert book.sheetnames == [*tables]
        for name, rows in tables.items():
            shown = {at: [cell.value for cell in row] for at, row in enumerate(book[name].iter_rows(), 1)}
            assert {at: row for at, row in shown.items() if at >= FIRST_ROW} == rows, (sheet.id, name)


def test_a_workbook_can_be_worked_in(print_cache: Path) -> None:
    book = book_of(sheets("awareness-count")[0], print_cache)
    entered = book["填答案"]
    assert entered.freeze_panes == "A5"
    assert entered.print_title_rows == "$3:$3"
    assert entered.page_setup.orientation == "landscape"
    rules = {str(rule.sqref): rule.formula1 for rule in entered.data_validations.dataValidation}
    assert rules["B5:B304"] == "各地点!$A$5:$A$34"
    assert rules["C5:C304"] == '"A,B,C"'


def test_a_bar_an_item_shows_what_was_known(print_cache: Path) -> None:
    """The chart's own XML: names and rates of the whole and of ten items, on a page of its own."""
    page = book_of(sheets("awareness-count")[0], print_cache)["各题"]
    (chart,) = page._charts
    (series,) = chart.series
    assert (series.cat.numRef or series.cat.strRef).f == "'各题'!$A$4:$A$14"
    assert series.val.numRef.f == "'各题'!$E$4:$E$14"
    assert page.cell(14, 1).value == "第10题"
    assert (chart.y_axis.scaling.min, chart.y_axis.scaling.max) == (0, 1)
    assert [each.id for each in page.row_breaks.brk] == [15]
    assert chart.anchor._from.row > 15


def test_a_place_that_looks_like_a_formula_is_a_text(print_cache: Path) -> None:
    names = ("=1+1", "+3", "-楼", "@组", '引号"<>&', "𠮷村")
    page = book_of(sheets("awareness-count", names)[0], print_cache)["各地点"]
    cells = [page.cell(5 + at, 1) for at in range(len(names))]
    assert [(cell.value, cell.data_type) for cell in cells] == [(name, "s") for name in names]


@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice to count")
def test_another_program_counts_fifty_papers(print_cache: Path, tmp_path: Path) -> None:
    """Fifty invented papers, some with blanks, some without a place; rates worked out here by hand."""
    book = book_of(sheets("awareness-count")[0], print_cache)
    entered = book["填答案"]
    key = [cell.value for cell in entered[4]][2:12]
    lot = random.Random(50)
    items, places = [0] * 10, {place: [0, 0] for place in (*PLACES, "")}
    for number in range(50):
        place = (*PLACES, "")[number % 4]
        entered.cell(5 + number, 2).value = place or None
        places[place][0] += 1
        for at, right in enumerate(key):
            answer = lot.choice(["A", "B", "C", right, right, None])
            entered.cell(5 + number, 3 + at).value = answer
            items[at] += answer == right
            places[place][1] += answer == right
    book.save(tmp_path / "t.xlsx")
    told = counted(tmp_path)
    assert [int(row[3]) for row in told["各题"][4:14]] == items
    assert [rate(row[4]) for row in told["各题"][4:14]] == [each / 50 for each in items]
    assert (int(told["各题"][3][3]), rate(told["各题"][3][4])) == (50, sum(items) / 500)
    for row, place in zip(told["各地点"][4:7], PLACES, strict=True):
        papers, right = places[place]
        assert (row[0], int(row[1]), int(row[2])) == (place, papers, right)
        assert rate(row[3]) == pytest.approx(right / papers / 10)
    assert told["各地点"][7][1:] == ["", "", "", ""]


def counted(folder: Path) -> dict[str, list[list[str]]]:
    """What LibreOffice makes of t.xlsx, sheet by sheet."""
    every = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    words = ["soffice", f"-env:UserInstallation=file://{folder}/own", "--headless", "--convert-to", every, "t.xlsx"]
    subprocess.run(words, cwd=folder, check=True, capture_output=True, timeout=180)
    files = {file.stem.removeprefix("t-"): file for file in folder.glob("t-*.csv")}
    return {name: list(csv.reader(io.StringIO(file.read_text(encoding="utf-8")))) for name, file in files.items()}


def rate(shown: str) -> float:
    return round(float(shown.rstrip("%")) / 100, 6)


@pytest.mark.parametrize("kind", ["door-register", "progress"])
def test_a_form_is_about_places_and_asks_for_nobody(kind: str, print_cache: Path) -> None:
    book = book_of(sheets(kind)[0], print_cache)
    heads = [cell.value for page in book.worksheets for cell in page[3]]
    assert not [head for head in heads if head and any(word in head for word in ("姓名", "电话", "受害", "APP"))]
    told = "".join(page.title + str(page["A5"].value or "") for page in book.worksheets)
    assert "1号楼" in told


def test_a_form_on_paper_says_for_which_village_it_is(print_cache: Path) -> None:
    """Its name, or a line to write it on; in the workbook it stands in the title."""
    library = library_of(REPOSITORY)
    for community, said in (
        ("某某街道某某社区居民委员会和平里小区", "社区、村：某某街道某某社区居民委员会和平里小区"),
        ("", "社区、村："),
    ):
        issuer = library.vocabulary.issuer.model_copy(update={"community": community})
        own = replace(library, vocabulary=replace(library.vocabulary, issuer=issuer))
        (sheet,) = make_sheets(own, icons_of(REPOSITORY), kinds={"door-register": KINDS["door-register"]})
        path = Press(REPOSITORY / "posters", print_cache).print_one(Job.of(sheet, "pdf")).path
        assert path
        document = pypdfium2.PdfDocument(path.read_bytes())
        assert len(document) == 1
        assert squeezed(said) in squeezed(document[0].get_textpage().get_text_range())
        assert community in str(book_of(sheet, print_cache).worksheets[0].cell(1, 1).value)


MANIFEST = "title: 自家表\nuse: 试一试自己写的表\nfrom: tactic\nname: 表：{title}\nengine: table\noutputs: xlsx\n"


@pytest.fixture
def own(project: Path) -> Path:
    write(project, "posters/prompt/manifest.yml", MANIFEST)
    shutil.copy(project / "posters/moments/sample.json", project / "posters/prompt/sample.json")
    return project


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("户主姓名", "“户主姓名”里的“户主”是登记人的"),
        ("联系电话", "“联系电话”里的“电话”是登记人的"),
        ("受害人", "“受害人”里的“受害”是登记人的"),
        ("APP安装数", "“APP安装数”里的“APP”是登记安装、排名的"),
        ("排名", "“排名”里的“排名”是登记安装、排名的"),
    ],
)
def test_a_column_about_persons_is_refused(own: Path, title: str, said: str) -> None:
    head = f"sheets:\n  - title: 一\n    note: 说明一句话\n    columns:\n      - {{title: {title}, width: 8}}\n"
    (problem,) = problems_of(own, head)
    assert problem.startswith("posters/prompt/main.yml.jinja:1:")
    assert said in problem
    assert problem.endswith("[table-person]")


COLUMNS = "columns: [{title: 地点, width: 8}]"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("- 一\n", "要写成“sheets: …”"),
        ("sheets:\n  - title: 一\n  note: [\n", "填出来的表读不懂"),
        (
            f"sheets:\n  - title: 一\n    note: 说明一句话\n    {COLUMNS}\n    rows: [[a, b]]\n",
            "第 1 行有 2 格，表只有 1 列",
        ),
    ],
)
def test_a_table_that_makes_no_sense_is_a_problem(own: Path, template: str, said: str) -> None:
    (problem,) = problems_of(own, template)
    assert said in problem
    assert problem.endswith("[table-form]")


def problems_of(root: Path, template: str) -> list[str]:
    write(root, "posters/prompt/main.yml.jinja", template)
    return [str(each) for each in Press(root / "posters", root / ".cache").lay_out(Job(sheet_of(root))).problems]
