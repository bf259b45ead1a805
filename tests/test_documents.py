"""Documents: a template of Markdown becomes a Word file and a PDF that say the same, and class meetings add up."""

from __future__ import annotations

import io
import re
from itertools import pairwise
from pathlib import Path

import docx
import pypdfium2
import pytest
from fanzha.content.icons import icons_of
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets
from fanzha.press.typeset import Job, Press

from tests.filled_promises import words_of_word
from tests.kind_promises import broken_promises, library_of
from tests.print_layouts import squeezed
from tests.sample_project import REPOSITORY

KINDS = read_kinds(REPOSITORY)[0]
DOCUMENTS = {id_: kind for id_, kind in KINDS.items() if kind.engine == "markdown"}


def sheets() -> list[Sheet]:
    return make_sheets(library_of(REPOSITORY), icons_of(REPOSITORY), kinds=DOCUMENTS)


def named(sheet: Sheet) -> str:
    return f"{sheet.kind}/{sheet.id}"


WRITTEN = [sheet for sheet in sheets() if sheet.source == "letter"]


@pytest.mark.parametrize("sheet", WRITTEN, ids=named)
def test_a_written_document_keeps_its_promises(sheet: Sheet, print_cache: Path) -> None:
    assert list(broken_promises(REPOSITORY, sheet, print_cache)) == []


@pytest.mark.parametrize("sheet", WRITTEN, ids=named)
def test_word_and_pdf_say_the_same(sheet: Sheet, print_cache: Path) -> None:
    """Every paragraph of the Word file stands in the PDF; lists have their numbers in neither text."""
    press = Press(REPOSITORY / "posters", print_cache)
    word, pdf = (press.print_one(Job.of(sheet, format)).path for format in ("docx", "pdf"))
    assert word
    assert pdf
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf.read_bytes())]
    foot = re.compile(r"内容核对：.*第\d页，共\d页", re.DOTALL)
    printed = bare(foot.sub("", "".join(pages)))
    missing = [line for line in words_of_word(word.read_bytes()).split("\n") if bare(line) not in printed]
    assert missing == []


def bare(text: str) -> str:
    """Letters and Chinese only: how marks and blanks come out of a PDF is the reader's affair."""
    return re.sub(r"[\W_\ufffe]", "", squeezed(text))


def minutes(sheet: Sheet) -> list[tuple[int, int]]:
    return [(int(a), int(b)) for a, b in re.findall(r"(?m)^\| (\d+)—(\d+) \|", sheet.data["letter"]["body"])]


@pytest.mark.parametrize("sheet", [each for each in WRITTEN if minutes(each)], ids=named)
def test_a_lesson_is_planned_to_the_minute(sheet: Sheet) -> None:
    """No minute is left out or planned twice, and the whole is a lesson as long as its summary says."""
    spans = minutes(sheet)
    assert all(before[1] == after[0] for before, after in pairwise(spans))
    assert spans[0][0] == 0
    assert f"{spans[-1][1]}分钟" in sheet.data["letter"]["summary"]
    assert 40 <= spans[-1][1] <= 45


@pytest.mark.parametrize("sheet", [each for each in WRITTEN if minutes(each)], ids=named)
def test_a_lesson_has_all_its_parts(sheet: Sheet, print_cache: Path) -> None:
    """Discussion with what pupils may answer, an agreement to sign, what to say to a pupil who was cheated."""
    word = Press(REPOSITORY / "posters", print_cache).print_one(Job.of(sheet, "docx")).path
    assert word
    document = docx.Document(io.BytesIO(word.read_bytes()))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    headings = [each.text for each in document.paragraphs if each.style and each.style.name == "Heading 2"]
    assert {"按分钟走", "我们的约定", "如果有学生说自己被骗过"} <= {*headings}
    assert len(re.findall("(?:孩子|学生)可能说：", text)) >= 3
    assert "＿＿＿" in text
    assert sum(row.cells[0].text.startswith("你愿意告诉我") for table in document.tables for row in table.rows) == 1


def test_no_lesson_frightens_or_shames() -> None:
    found = [(named(sheet), word) for sheet in WRITTEN for word in SHAMING if word in sheet.data["letter"]["body"]]
    assert found == []


SHAMING = ("坐牢", "愚蠢", "活该", "贪", "上当的人", "反面教材")
