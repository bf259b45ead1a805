"""报警助手: a form on the reader's own device → a text to read to 110, a sheet for the police and one for the bank.

Form and sheets stand in the page, made from cases/_vocabulary/report.yml: without a script the sheets are there to
print and to fill in with a pen. assets/js/report writes what is typed into them; nothing is sent or stored unasked.
"""

from __future__ import annotations

from collections.abc import Iterator

from fanzha.content import Icons, Library, Report, ReportField, ReportGroup, ReportSheet, read_report
from fanzha.site.rendering import Renderer

URI = "report.md"
ROWS_FOR_A_PEN = 4  # of a group that is filled in more than once
KEPT_HOURS = 24
BY_TEXT = "12110"  # the id of the number that takes a text message, in hotlines.yml


def report_pages(library: Library, icons: Icons, directory_urls: bool) -> dict[str, str]:
    """The page; without a list of questions it says what to do."""
    report, _ = read_report(library)
    renderer = Renderer(library.vocabulary, library.tactics, icon=icons.svg, directory_urls=directory_urls)
    page = renderer.render(
        "report.md",
        URI,
        report=report,
        sheets=[(sheet, list(on_sheet(report, sheet))) for sheet in report.sheets] if report else [],
        pen_rows=ROWS_FOR_A_PEN,
        hours=KEPT_HOURS,
        by_text=library.vocabulary.hotlines.find(BY_TEXT),
    )
    return {URI: page}


def on_sheet(report: Report, sheet: ReportSheet) -> Iterator[tuple[ReportGroup, list[ReportField]]]:
    """The groups that have something on a sheet, with the fields that are printed there."""
    for group in report.groups:
        fields = [field for field in group.fields if sheet.id in field.sheets]
        if fields:
            yield group, fields
