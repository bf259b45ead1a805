"""What stands beside the letters of a mail merge: counts to be filled in, and a summary as CSV and Markdown."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import replace

import pikepdf

from fanzha.content import Problem
from fanzha.kinds import Kinds, Manifest, Sheet, counting_sheets
from fanzha.merge.letters import saved
from fanzha.merge.roster import ClassRow
from fanzha.press import Press

MOST_TALLIES = 60  # schools with a sheet of their own; of more, the desk that asked keeps one list

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_FORMULA = ("=", "+", "-", "@", "\t")


def file_names(rows: list[ClassRow]) -> dict[int, str]:
    """The PDF of each class by its line in the roster: 三（1）班.pdf, in a folder a school where there are several."""
    several = len({row.school for row in rows}) > 1
    names: dict[int, str] = {}
    taken: set[str] = set()
    for row in rows:
        parts = (row.school, row.class_name) if several else (row.class_name,)
        name = "/".join(_safe(part) for part in parts if part)
        if name.lower() in taken:  # of 三/1班 and 三:1班 both become 三-1班
            name = f"{name}-{row.line}"
        taken.add(name.lower())
        names[row.line] = f"{name}.pdf"
    return names


def _safe(name: str) -> str:
    """A name that every system takes for a file, Windows included."""
    return _UNSAFE.sub("-", name).strip(". ")[:60] or "未命名"


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


def not_made(problems: Iterable[Problem]) -> set[int]:
    """The roster's lines that have no letter. A placeholder without a column costs none: it is printed as a blank."""
    return {problem.line for problem in problems if problem.rule != "roster-field"}


def summary_csv(rows: Iterable[ClassRow], names: dict[int, str], failed: set[int], once: bool) -> bytes:
    """What was made, for Excel: UTF-8 with its mark, and no cell that Excel takes for a formula."""
    out = io.StringIO(newline="")
    sheet = csv.writer(out)
    sheet.writerow(["名单行号", "学校", "班级", "班主任", "联系电话", "份数", "文件"])
    for row in rows:
        copies = "1" if once else str(row.copies or 1)
        file = "没有做成" if row.line in failed else names[row.line]
        cells = [str(row.line), row.school, row.class_name, row.teacher, row.phone, copies, file]
        sheet.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return out.getvalue().encode("utf-8-sig")


def summary_markdown(
    sheet: Sheet,
    rows: list[ClassRow],
    failed: set[int],
    problems: list[Problem],
    source: str,
    once: bool,
    beside: Iterable[str] = (),
    noticed: Iterable[Problem] = (),
) -> str:
    """The same for people: how many of what, which rows have to be put right, and what should be looked at.

    beside: what else was made and what for, a line each.
    """
    missing = len(not_made(problems))
    whole = f"不全，缺没做成的 {missing} 行" if missing else "所有班级依次排好，可以一次打印"
    looked_at = list(noticed)
    made = [row for row in rows if row.line not in failed]
    copies = len(made) if once else sum(row.copies or 1 for row in made)
    schools = len({row.school for row in made})
    lines = [
        f"# {sheet.title}：汇总",
        "",
        f"- 名单：{source}",
        f"- 做成：{schools} 所学校、{len(made)} 个班、{copies} 份信，每份 {sheet.sides} 面",
        f"- 没做成：{missing} 行" + ("，改好名单后换一个新文件夹重做" if missing else ""),
        f"- 全部.pdf：{whole}",
        *[f"- {line}" for line in beside],
        "",
    ]
    if problems:
        lines += ["## 请改这些地方", "", *[f"- {problem}" for problem in problems], ""]
    if looked_at:
        lines += ["## 请看一看", "", *[f"- {notice}" for notice in looked_at], ""]
    return "\n".join(lines)
