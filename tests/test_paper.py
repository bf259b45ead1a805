"""Every type of page printed by a real Chromium on A4: no empty sheet, no frame, nothing beyond the edge."""

from __future__ import annotations

import io
from typing import Any

import pypdfium2
import pytest

from tests.browser import PHONE, chromium, complaints, opened
from tests.page_types import TYPES
from tests.test_browser import address

__all__ = ["address", "chromium", "complaints"]

pytestmark = pytest.mark.browser

A4 = [595, 842]  # points
PRINTED = [name for name, kind in TYPES.items() if kind.printed]
OF_THE_FRAME = ("菜单", "搜骗局、案例", "大字版", "高对比", "已转账先拨", "打印这一页", "复制成一段话", "下一步")
ADAPTED = "典型情形（根据常见手法改编"


def printed(page: Any) -> list[str]:
    """The text of each sheet; checks that every sheet is A4."""
    sheets = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    assert all(sorted(sheet.get_size()) == pytest.approx(A4, abs=2) for sheet in sheets)
    return [sheet.get_textpage().get_text_bounded().strip() for sheet in sheets]


def on_paper(chromium: Any, address: str, complaints: list[str], name: str) -> Any:
    page = opened(chromium, address + TYPES[name].path, complaints, viewport=PHONE)
    TYPES[name].prepare(page)
    return page


@pytest.mark.parametrize("name", PRINTED)
def test_pages_print_without_frame_and_empty_sheets(
    chromium: Any, address: str, complaints: list[str], name: str
) -> None:
    page = on_paper(chromium, address, complaints, name)
    sheets = printed(page)
    title = page.locator("h1").inner_text()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 673, "height": 900})  # what A4 leaves between its margins, in CSS px
    edge = "Array.from(document.querySelectorAll('article *')).filter(each => each.getClientRects().length)"
    beyond = page.evaluate(f"Math.max(...{edge}.map(each => each.getBoundingClientRect().right))")
    page.context.close()
    whole = "".join(sheets)
    assert all(sheets)
    assert [words for words in OF_THE_FRAME if words in whole] == []
    if name != "letter desk":
        assert title[:10] in whole.replace("\r\n", "")
        assert beyond <= 674
    assert complaints == []


def test_what_was_adapted_says_so_on_paper(chromium: Any, address: str, complaints: list[str]) -> None:
    page = on_paper(chromium, address, complaints, "case, adapted")
    assert ADAPTED in printed(page)[0]
    page.context.close()
    page = on_paper(chromium, address, complaints, "case, reported")
    assert ADAPTED not in "".join(printed(page))
    page.context.close()


def test_the_list_for_the_police_is_one_sheet(chromium: Any, address: str, complaints: list[str]) -> None:
    page = on_paper(chromium, address, complaints, "list for the police")
    assert len(printed(page)) == 1
    page.context.close()


def test_sources_can_be_read_off_the_paper(chromium: Any, address: str, complaints: list[str]) -> None:
    page = on_paper(chromium, address, complaints, "case, reported")
    addresses = page.eval_on_selector_all(".fz-sources a", "links => links.map(link => link.getAttribute('href'))")
    whole = "".join(printed(page)).replace("\r\n", "")
    page.context.close()
    assert addresses
    assert [each for each in addresses if each not in whole] == []


def test_a_list_prints_whole_and_folds_print_open(chromium: Any, address: str, complaints: list[str]) -> None:
    page = opened(chromium, f"{address}cases/", complaints, viewport=PHONE)
    titles = page.locator(".fz-case a").all_inner_texts()
    whole = "".join(printed(page)).replace("\r\n", "")
    assert [title for title in titles if title not in whole] == []
    page.goto(f"{address}figures/")
    assert "写明损失的" in "".join(printed(page))  # a column of the tables
    assert page.locator("details.fz-data[open]").count() == 0
    page.context.close()
