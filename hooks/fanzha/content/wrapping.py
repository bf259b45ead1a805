"""Where a line is wrapped between Chinese characters there is no space: neither on a page nor on paper."""

from __future__ import annotations

import re
from itertools import pairwise

# Chinese characters and the punctuation that is set as wide as they are; to be put between [ and ].
HAN = "\u2014-\u2026\u2e80-\u2fdf\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U000323af"

_HAN = re.compile(f"[{HAN}]")
_MARKS = "*`]) "  # what may stand between the last character of a line and its end, or before the first


def joined(text: str) -> str:
    """A text without the line breaks that stand beside Chinese; two spaces at the end of a line keep their break."""
    lines = text.split("\n")
    made = [lines[0]]
    for before, after in pairwise(lines):
        made += ("\n" if _parted(before, after) else "", after)
    return "".join(made)


def _parted(before: str, after: str) -> bool:
    if before.endswith("  ") or after.lstrip().startswith("{:"):  # a list of attributes has its own line
        return True
    if before.endswith("*") and after.lstrip().startswith("*"):  # stars of two lines are not four stars
        return True
    around = before.rstrip(_MARKS)[-1:] + after.lstrip("*`[( !")[:1]
    return not _HAN.search(around)
