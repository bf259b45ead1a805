"""What stands beside the letters of a mail merge: counts to be filled in, and a summary as CSV and Markdown."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import replace

import pikepdf

from fanzha.content import Problem
from fanzha.kinds import Kinds, Manifest, Sheet, counting_sheets
from fanzha.merge.letters import saved
from fanzha.merge.outcomes import ClassRow, Faulty, LeftOut, Outcome, Printed, Roster, account
from fanzha.press import Press

MOST_TALLIES = 60  # schools with a sheet of their own; of more, the desk that asked keeps one list

_FORMULA = ("=", "+", "-", "@", "\t")


def counted(
    sheet: Sheet, rows: list[ClassRow], press: Press, kinds: Kinds
) -> tuple[list[tuple[Manifest, bytes]], list[Problem]]:
    """What is made from the roster itself, such as a count of returned slips: every school's in one PDF a kind."""
    by_school: dict[str, list[ClassRow]] = {}
    for row in rows:
        by_school.setdefault(row.school, []).append(row)
    if len(by_school) > MOST_TALLIES:
        by_school = {"": [replace(row, class_name=f"{row.school}{row.class_name}") for row in rows]}
    sheets: dict[str, list[Sheet]] = {}
    for school, classes in by_school.items():
        told = [{"class_name": row.class_name, "teacher": row.teacher, "copies": row.copies or 0} for row in classes]
        for each in counting_sheets(sheet, kinds, school, told):
            sheets.setdefault(each.kind, []).append(each)
    done: list[tuple[Manifest, bytes]] = []
    for same in sheets.values():
        pdf, problems = _joined(same, press)
        if pdf is None:
            return done, problems
        done.append((same[0].manifest, pdf))
    return done, []


def _joined(sheets: list[Sheet], press: Press) -> tuple[bytes | None, list[Problem]]:
    """Sheets of one kind one after another in one PDF."""
    whole = pikepdf.new()
    kept = []  # pages point into the PDF they came from until the whole is saved
    for sheet in sheets:
        made, problems = press.typeset(sheet)
        if made is None:
            return None, problems
        kept.append(pikepdf.open(io.BytesIO(made)))
        whole.pages.extend(kept[-1].pages)
    return saved(whole, sheets[0].title), []


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
    sheet: Sheet,
    roster: Roster,
    laid: Mapping[int, int],
    problems: list[Problem],
    beside: Iterable[str] = (),
    noticed: Iterable[Problem] = (),
) -> str:
    """The same for people: how many of what, which rows have to be put right, and what should be looked at.

    beside: what else was made and what for, a line each.
    """
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
        f"- 做成：{schools} 所学校、{whole.classes} 个班、{whole.copies} 份信，每份 {sheet.sides} 面",
        f"- 没做成：{missing} 行" + ("，改好名单后换一个新文件夹重做" if missing else ""),
        f"- 全部.pdf：{all_of_them}",
        *[f"- {line}" for line in beside],
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
