"""Whether what is finished can be read from where it is meant to be read, and scanned; as its kind's manifest says.

How lines may end: no number and no address is broken, none begins with a mark that belongs to the one before, and none
is left with a character or two (handbook section 11).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from fanzha.kinds import Limits
from fanzha.press.lines_on_paper import Passage
from fanzha.press.pdf_marks import Mark
from fanzha.press.points import POINTS
from fanzha.press.scanned_codes import Code

if TYPE_CHECKING:
    import pypdfium2

Fault = tuple[str, str]  # the rule without its prefix, and what is wrong

_CLOSING = "，。！？；：、”’）》】〉」』…,.!?;:)"
_FEW = 2  # characters that look forgotten on a line of their own
_LATIN_END, _LATIN_START = re.compile(r"[!-~]+$"), re.compile(r"[!-~]+")
_HALF = re.compile(r"\d-?$")  # a number that may go on
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


def broken_words(whole: set[str], passages: Iterable[Passage]) -> Iterator[Fault]:
    """No number and no address goes on in the next line: nobody can dial or type it. whole: those that a sheet was
    told.
    """
    for passage in passages:
        for line, after in pairwise(passage.lines):
            end, start = _LATIN_END.search(line), _LATIN_START.match(after)
            if end and start and _is_broken(end[0], start[0], whole, passage.together):
                yield "broken", f"“{end[0]}”和下一行的“{start[0]}”是一个号码、网址，断成了两行"


def unbroken(data: Any) -> Iterator[str]:
    """Numbers to call and addresses that a sheet was told. data: all that it was told."""
    if isinstance(data, dict):
        yield from (data[key] for key in ("display", "readable") if isinstance(data.get(key), str) and data[key])
        for part in data.values():
            yield from unbroken(part)
    elif isinstance(data, list | tuple):
        for part in data:
            yield from unbroken(part)


def _is_broken(end: str, start: str, whole: set[str], together: bool) -> bool:
    """together: whether the lines are known to go on in each other, so that two halves of any number are one."""
    if together and _HALF.search(end) and start[0].isdigit() and not {end, start} <= whole:
        return True
    seam = end + start
    places = (match.span() for each in whole for match in re.finditer(re.escape(each), seam))
    return any(first < len(end) < last for first, last in places)


def line_ends(passages: Iterable[Passage]) -> Iterator[Fault]:
    """No line begins with a mark that closes, and none has only a character or two but a clause of its own."""
    for passage in passages:
        longest = max(map(len, passage.lines))
        if not passage.together or longest <= _FEW:  # signs under one another are set so
            continue
        for before, line in pairwise(passage.lines):
            if line[0] in _CLOSING and before[-1] not in "：:":
                yield "mark", f"“{line[:8]}”这一行以标点开头"
        for at, line in enumerate(passage.lines):
            own = at == 0 or passage.lines[at - 1][-1] in _CLOSING
            words = len(re.sub(r"[^\w＝＋=+%％°＿]", "", line))
            if words <= _FEW and words * 2 < longest and not own:  # two words under three are a block of display
                yield "few", f"“{passage.lines[at - 1][-8:]}”下面一行只有“{line}”"
