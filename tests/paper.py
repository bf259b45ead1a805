"""What a page must be when a real Chromium prints it on A4: whole, without the frame of the screen, no empty sheet."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2

A4 = (595, 842)  # points
BETWEEN_MARGINS = 673  # CSS px that A4 leaves a page
OF_THE_FRAME = ("菜单", "搜骗局", "大字版", "高对比", "已转账先拨", "打印这一页", "复制成一段话", "下一步")
ADAPTED = "典型情形（根据常见手法改编"
RIGHT_EDGE = """() => Math.max(...Array.from(document.querySelectorAll("article *"))
  .filter(each => each.getClientRects().length).map(each => each.getBoundingClientRect().right))"""


def sheets_of(page: Any) -> list[str]:
    """The text of each sheet; every sheet must be A4."""
    sheets = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    for sheet in sheets:
        short, long = sorted(sheet.get_size())
        assert abs(short - A4[0]) <= 2, (short, long)
        assert abs(long - A4[1]) <= 2, (short, long)
    return [sheet.get_textpage().get_text_bounded().strip() for sheet in sheets]


def unbroken(sheets: list[str]) -> str:
    """All text in one, without the ends of lines."""
    return "".join(sheets).replace("\r\n", "")


def paper_faults(page: Any, name: str) -> Iterator[str]:
    """What is wrong with a page of page_types on paper; the page is shown on screen again, in another window."""
    sheets = sheets_of(page)
    whole = unbroken(sheets)
    yield from (f"sheet {at + 1} of {len(sheets)} is empty" for at, text in enumerate(sheets) if not text)
    yield from (f"the frame is printed: {words}" for words in OF_THE_FRAME if words in whole)
    if name != "letter desk":  # prints its letters and nothing of the page
        title = page.locator("h1").first.inner_text()
        if title[:10] not in whole:
            yield f"without its title {title}"
        yield from _beyond_the_edge(page)
    yield from ON_PAPER.get(name, _nothing_more)(page, sheets)


def _beyond_the_edge(page: Any) -> Iterator[str]:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": BETWEEN_MARGINS, "height": 900})
    edge = page.evaluate(RIGHT_EDGE)
    page.emulate_media(media="null")
    if edge > BETWEEN_MARGINS + 1:
        yield f"{edge:.0f} px wide where paper has {BETWEEN_MARGINS}"


def _nothing_more(page: Any, sheets: list[str]) -> Iterator[str]:
    yield from ()


def _says_that_it_is_adapted(page: Any, sheets: list[str]) -> Iterator[str]:
    if ADAPTED not in sheets[0]:
        yield f"the first sheet does not say {ADAPTED}"


def _names_its_sources(page: Any, sheets: list[str]) -> Iterator[str]:
    """A reported case is not adapted, and its sources' addresses can be read off the paper."""
    if ADAPTED in "".join(sheets):
        yield f"says {ADAPTED}"
    addresses = page.eval_on_selector_all(".fz-sources a", "links => links.map(link => link.getAttribute('href'))")
    if not addresses:
        yield "names no source"
    yield from (f"a source without its address: {each}" for each in addresses if each not in unbroken(sheets))


def _is_one_sheet(page: Any, sheets: list[str]) -> Iterator[str]:
    if len(sheets) != 1:
        yield f"{len(sheets)} sheets instead of one"


def _is_two_sheets(page: Any, sheets: list[str]) -> Iterator[str]:
    """One for the police, one for the bank."""
    if [("报案情况" in sheet, "马上办" in sheet) for sheet in sheets[:2]] != [(True, False), (False, True)]:
        yield "not a sheet for the police and one for the bank"


ON_PAPER: dict[str, Callable[[Any, list[str]], Iterator[str]]] = {
    "case, adapted": _says_that_it_is_adapted,
    "case, reported": _names_its_sources,
    "list for the police": _is_one_sheet,
    "report": _is_two_sheets,
    "report, filled in": _is_two_sheets,
}
