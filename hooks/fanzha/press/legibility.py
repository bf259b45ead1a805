"""Whether what is finished can be read from where it is meant to be read, and scanned; as its kind's manifest says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from fanzha.kinds import Limits
from fanzha.press.pdf_marks import Mark
from fanzha.press.points import POINTS
from fanzha.press.scanned_codes import Code

if TYPE_CHECKING:
    import pypdfium2

Fault = tuple[str, str]  # the rule without its prefix, and what is wrong

LEAST_CODE = 20  # mm: what an old telephone reads at arm's length (print guide)
_ROUNDED = 0.5  # mm: the reader of codes rounds to their modules
_NEAR = 0.05  # pt that a size may be off, by rounding


def small_type(limits: Limits, marks: Iterable[Mark]) -> Iterator[Fault]:
    """No type is smaller than the kind allows."""
    sizes = [mark.size for mark in marks if mark.kind == "text"]
    if limits.type and sizes and min(sizes) < limits.type - _NEAR:
        yield "type", f"有 {min(sizes):.1f} 磅的字，至少要 {limits.type:g} 磅"


def codes_in_reach(limits: Limits, codes: Iterable[Code]) -> Iterator[tuple[int, Fault]]:
    """Every code is as large as a telephone or the kind wants it, and as high over the lower edge: page, fault."""
    least = max(limits.code or 0, LEAST_CODE)
    for code in codes:
        if code.edge < least - _ROUNDED:
            yield code.page, ("code", f"二维码只有 {code.edge:.0f} 毫米宽，至少要 {least} 毫米")
        reach = limits.code_height
        if reach and not reach.least <= code.foot <= reach.most:
            yield code.page, ("code", f"二维码离底边 {code.foot:.0f} 毫米，应在{reach}毫米")


def empty_foot(limits: Limits, page: pypdfium2.PdfPage) -> Iterator[Fault]:
    """Nothing to be read stands where the kind says that a sheet must stay empty."""
    if limits.empty is None:
        return
    left, bottom, right, _ = page.get_trimbox()
    words = page.get_textpage().get_text_bounded(
        left=left, bottom=bottom, right=right, top=bottom + limits.empty * POINTS
    )
    if words.strip():
        yield "empty", f"底下 {limits.empty} 毫米不能放字，印了“{words.strip()[:12]}”"
