"""报警助手 asks nothing twice, offers what can be ticked, and prints every answer on a sheet that exists."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from fanzha.content import REPORT_CHOICES, REPORT_FILE, Library, Problem, Report, closest, read_report


def report_problems(library: Library) -> Iterator[Problem]:
    """What is wrong with the form."""
    report, problems = read_report(library)
    yield from problems
    rules: tuple[Callable[[Report], Iterator[Problem]], ...] = (told_apart, offered, said_once, printed_somewhere)
    for rule in rules if report else ():
        assert report
        yield from rule(report)


def told_apart(report: Report) -> Iterator[Problem]:
    """报警助手的每个编号只用一次：填的内容按编号印到纸上。[report-repeated]"""
    seen: set[str] = set()
    for group, at, field in report.fields():
        if field.id in seen:
            line = report.origin.line("groups", group, "fields", at, "id")
            yield Problem(REPORT_FILE, line, "report-repeated", f"编号“{field.id}”写了两次", "请换一个编号")
        seen.add(field.id)


def offered(report: Report) -> Iterator[Problem]:
    """报警助手里选一个、选几个的要写 options，别的不写。[report-options]"""
    for group, at, field in report.fields():
        ticked = field.kind in REPORT_CHOICES
        if ticked != bool(field.options) or len(field.options) == 1:
            line = report.origin.line("groups", group, "fields", at)
            message = f"“{field.title}”是 {field.kind}，{'至少要有两个 options' if ticked else '不写 options'}"
            yield Problem(REPORT_FILE, line, "report-options", message)


def said_once(report: Report) -> Iterator[Problem]:
    """报警助手的 say 里有一个 {}，填的内容放在那里。[report-say]"""
    for group, at, field in report.fields():
        if field.say and field.say.count("{}") != 1:
            line = report.origin.line("groups", group, "fields", at, "say")
            yield Problem(REPORT_FILE, line, "report-say", f"“{field.say}”里要有一个 {{}}", "如：对方账号{}")


def printed_somewhere(report: Report) -> Iterator[Problem]:
    """报警助手的每个字段至少印在一张纸上，纸要在 sheets 里。[report-sheet]"""
    known = [sheet.id for sheet in report.sheets]
    for group, at, field in report.fields():
        line = report.origin.line("groups", group, "fields", at, "sheets")
        for each in (each for each in field.sheets if each not in known):
            yield Problem(REPORT_FILE, line, "report-sheet", f"没有“{each}”这张纸", closest(each, known))
        if not field.sheets:
            yield Problem(REPORT_FILE, line, "report-sheet", f"“{field.title}”没有印在任何一张纸上", "请写 sheets")
