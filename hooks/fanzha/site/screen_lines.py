"""Lines of the drawn example on a page: Chinese broken where it may be, other texts between words, in even lines, by
counting widths.
"""

from __future__ import annotations

import re

from fanzha.content import HAN, width_of

_PIECES = re.compile(r"[A-Za-z0-9+%.,:•*]+(?:[元万亿秒点时%人张]|块)?|.")
_WORDS = re.compile(r"\S+\s*")
_CLOSING = "，。、；：！？”’）》】…"
_OPENING = "“‘（《【"
_PAUSES = "，。；：！？,.;:!?"
_LEANS_ON = "不没别先再要就才都也很把被让给和在向为是有这那每您你我他请"  # a line does not end with these
_LEANS_BACK = "的地得了着过们吗呢吧啊里上下中后前款钱元账号卡"  # nor begin with those

_PER_LINE = 10.0


def lines_of(text: str, room: float) -> list[str]:
    """The fewest lines within `room` em, the most even of these, broken beside pauses rather than within words."""
    pieces = _pieces(text)
    best: list[tuple[float, list[str]]] = [(0.0, [])]
    for end in range(1, len(pieces) + 1):
        tries = []
        for start in range(end):
            line = "".join(pieces[start:end]).rstrip()
            if width_of(line) <= room or start == end - 1:
                before, lines = best[start]
                tries.append((before + _price(line, room, last=end == len(pieces)), [*lines, line]))
        best.append(min(tries))
    return best[-1][1]


def _pieces(text: str) -> list[str]:
    """What is never parted: a number with its unit, a mark with its character; a word where there is no Chinese."""
    if not HAN.search(text):
        return _WORDS.findall(text.strip())
    pieces: list[str] = []
    for piece in _PIECES.findall(text.strip()):
        if pieces and (piece.isspace() or piece in _CLOSING or pieces[-1][-1] in _OPENING):
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def _price(line: str, room: float, *, last: bool) -> float:
    slack = max(0.0, (room - width_of(line)) / room)
    uneven = slack * slack * (1.0 if not last else 0.6)
    lonely = 0.6 if width_of(line) < 2.1 else 0.0
    if last:
        return _PER_LINE + uneven + lonely
    end = 0.0 if line[-1] in _PAUSES else 0.9 if line[-1] in _LEANS_ON else 0.3
    return _PER_LINE + uneven + lonely + end + (0.3 if line[0] in _LEANS_BACK else 0.0)
