"""What stands beside the letters of a mail merge: the tally to be filled in, and a summary as CSV and Markdown."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pikepdf

from fanzha.content import Problem
from fanzha.kinds import Sheet
from fanzha.merge.letters import saved
from fanzha.merge.outcomes import ClassRow, Faulty, LeftOut, Outcome, Printed, Roster, account
from fanzha.press import Press

MOST_TALLIES = 60  # schools with a sheet of their own; of more, the desk that asked keeps one list

_FORMULA = ("=", "+", "-", "@", "\t")


def tally(sheet: Sheet, rows: list[ClassRow], press: Press) -> tuple[bytes | None, list[Problem]]:
    """回执统计表 of every school in one PDF."""
    by_school: dict[str, list[ClassRow]] = {}
    for row in rows:
        by_school.setdefault(row.school, []).append(row)
    if len(by_school) > MOST_TALLIES:
        by_school = {"": [replace(row, class_name=f"{row.school}{row.class_name}") for row in rows]}
    whole = pikepdf.new()
    kept = []  # pages point into the PDF they came from until the whole is saved
    for school, classes in by_school.items():
        made, problems = press.typeset(_tally_sheet(sheet, school, classes))
        if made is None:
            return None, problems
        kept.append(pikepdf.open(io.BytesIO(made)))
        whole.pages.extend(kept[-1].pages)
    return saved(whole, f"《{sheet.title}》回执统计表"), []


def _tally_sheet(sheet: Sheet, school: str, rows: list[ClassRow]) -> Sheet:
    classes = [{"class_name": row.class_name, "teacher": row.teacher, "copies": row.copies or 0} for row in rows]
    title = f"《{sheet.title}》回执统计表"
    data: dict[str, Any] = {**sheet.data, "kind": "tally", "title": title, "school": school, "rows": classes}
    paper = sheet.data["paper"]
    upright = {**paper, "width": min(paper["width"], paper["height"]), "height": max(paper["width"], paper["height"])}
    return replace(sheet, kind="tally", title=title, data={**data, "paper": upright})


def summary_csv(roster: Roster, names: Mapping[int, str], laid: Mapping[int, int], problems: list[Problem]) -> bytes:
    """What became of every row, for Excel: UTF-8 with its mark, and no cell that Excel takes for a formula."""
    out = io.StringIO(newline="")
    sheet = csv.writer(out)
    sheet.writerow(["名单行号", "学校", "班级", "班主任", "联系电话", "份数", "文件"])
    failed = {problem.line: problem.message for problem in problems}
    for each in roster.outcomes:
        cells = _csv_row(each, names, laid, failed)
        if cells:
            sheet.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    whole = account(roster, laid)
    sheet.writerow(["合计", "", f"{whole.classes} 个班", "", "", str(whole.copies), str(whole)])
    return out.getvalue().encode("utf-8-sig")


def _csv_row(
    each: Outcome, names: Mapping[int, str], laid: Mapping[int, int], failed: Mapping[int, str]
) -> list[str] | None:
    """One row of the summary; None for what nobody looks for there, blank rows and those above the classes."""
    if isinstance(each, Printed):
        row = each.row
        file = names[row.line] if row.line in laid else f"没有做成：{failed.get(row.line, '')}"
        copies = str(laid.get(row.line, 0))
        return [str(row.line), row.school, row.class_name, row.teacher, row.phone, copies, file]
    if isinstance(each, LeftOut):
        return [str(each.line), "", "", "", "", "0", f"{each.reason}，不印"]
    if isinstance(each, Faulty):
        return [str(each.line), "", "", "", "", "0", f"没有做成：{each.problem.message}"]
    return None


def summary_markdown(
    sheet: Sheet, roster: Roster, laid: Mapping[int, int], problems: list[Problem], noticed: Iterable[Problem] = ()
) -> str:
    """The same for people: how many of what, which rows have to be put right, and what should be looked at."""
    whole = account(roster, laid)
    missing = whole.not_made
    all_of_them = f"不全，缺没做成的 {missing} 行" if missing else "所有班级依次排好，可以一次打印"
    looked_at = list(noticed)
    schools = len({row.school for row in roster.rows if row.line in laid})
    lines = [
        f"# {sheet.title}：汇总",
        "",
        f"- 名单：{roster.label}",
        f"- {whole}",
        f"- 做成：{schools} 所学校、{whole.classes} 个班、{whole.copies} 份信，每份 {sheet.pages} 面",
        f"- 没做成：{missing} 行" + ("，改好名单后换一个新文件夹重做" if missing else ""),
        f"- 全部.pdf：{all_of_them}",
        "- 回执统计表.pdf：每班应收、实收、缺交序号，由班主任填写",
        "",
    ]
    left = [each for each in roster.outcomes if isinstance(each, LeftOut)]
    if left:
        lines += ["## 不印的行", "", *[f"- 第 {each.line} 行：{each.reason}" for each in left], ""]
    if problems:
        lines += ["## 请改这些地方", "", *[f"- {problem}" for problem in problems], ""]
    if looked_at:
        lines += ["## 请看一看", "", *[f"- {notice}" for notice in looked_at], ""]
    return "\n".join(lines)
