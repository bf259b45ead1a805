"""A filled template of a table → the table it says, or what is wrong with it; and the value that sets it on paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fanzha.content import Origin, Problem, parse_yaml, validate
from fanzha.kinds import Formula, Sheet, Table, TableSheet, paper_of, qr_svg

if TYPE_CHECKING:
    from fanzha.press.templates import Filled


def read_table(sheet: Sheet, filled: Filled) -> tuple[Table | None, list[Problem]]:
    """表格的模板要填成“sheets: …”：每张表有名称、说明、列，每行的格子不能比列多。[table-form]"""
    path = f"posters/{sheet.kind}/{sheet.manifest.file}"
    written, _, problems = parse_yaml(path, filled.text)
    if problems or not isinstance(written, dict):
        said = "；".join(dict.fromkeys(problem.message for problem in problems))[:200] or "要写成“sheets: …”"
        hint = "内容来自外面的，写成 {{ … | tojson }}"
        return None, [Problem(path, 1, "table-form", f"“{sheet.title}”填出来的表读不懂：{said}", hint)]
    return validate(Table, written, Origin(path))


def table_of(sheet: Sheet, filled: Filled) -> Table:
    """The table of a template that has been found sound."""
    table, problems = read_table(sheet, filled)
    assert table, problems
    return table


def table_problems(sheet: Sheet, filled: Filled) -> list[Problem]:
    """Every reason why no table can be made."""
    return read_table(sheet, filled)[1]


def table_sheet(sheet: Sheet, filled: Filled) -> Sheet:
    """The sheet as one that a design lays out: the arguments of the function in posters/shared/table/lib.typ."""
    told = sheet.data
    value = {
        "title": sheet.title,
        "summary": sheet.manifest.use,
        "paper": paper_of(sheet.manifest.papers[0]),
        "production": "office",
        "theme": "mono",
        "tables": [_on_paper(each) for each in table_of(sheet, filled).sheets],
        "hotlines": told["hotlines"],
        "page": {**told["page"], "qr": qr_svg(told["page"]["url"])},
        "issuer": {**told["issuer"], "logo": None},
        "dates": told["dates"],
        "place": _place(told["issuer"]),
    }
    return replace(sheet, data=value)


def _place(issuer: dict[str, Any]) -> dict[str, str]:
    """For which place a form is: what kind, and its name."""
    at_school = issuer["school"] and not issuer["community"]
    return {"title": "学校" if at_school else "社区、村", "name": issuer["community"] or issuer["school"]}


def _on_paper(table: TableSheet) -> dict[str, Any]:
    """What is worked out in a workbook is left open for a pen."""
    rows = [["" if isinstance(cell, Formula) else cell for cell in table.cells(row)] for row in table.rows]
    return {
        "title": table.title,
        "note": table.note,
        "columns": [{"title": column.title, "width": column.width} for column in table.columns],
        "rows": [*rows, *([""] * len(table.columns) for _ in range(table.by_hand))],
    }
