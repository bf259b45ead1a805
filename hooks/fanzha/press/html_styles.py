"""How an article for an official account looks, said on each element: what is said elsewhere the editor takes away.

Made for a phone of 390 px: 16 px type with room between the lines, one signal colour, two sizes of heading. On white,
ink has a contrast of 16 : 1, the signal colour 5.8 : 1, the grey of captions 5.9 : 1.
"""

from __future__ import annotations

INK, SIGNAL, QUIET, TINT, LINE = "#1d1815", "#c8231b", "#665e57", "#faeeea", "#d8cfc8"

LINE_LEAD = 1.7  # em from a list's edge to its text

_TYPE = f"font-size:16px;line-height:1.8;color:{INK};letter-spacing:0.3px"
_HEAD = f"font-weight:bold;color:{INK};letter-spacing:0.3px;text-align:left"
_BAR = f"border-left:4px solid {SIGNAL}"
_ITEM = f"padding:0 0 0 {LINE_LEAD}em;text-indent:-{LINE_LEAD}em;{_TYPE}"
_CELL = f"{_TYPE};border:1px solid {LINE};padding:8px 10px;text-align:left;vertical-align:top"

_LOOKS = {
    "page": "margin:0 auto;max-width:677px;padding:20px 16px 40px;background:#ffffff",
    "article": f"{_TYPE};text-align:left;word-wrap:break-word;overflow-wrap:break-word",
    "p": f"margin:0 0 16px;{_TYPE}",
    "quote": f"margin:0 0 24px;padding:14px 16px;background:{TINT};border-radius:6px",
    "quoted": f"margin:0 0 10px;{_TYPE}",
    "quoted last": f"margin:0;{_TYPE}",
    "h2": f"margin:36px 0 16px;padding:0 0 0 12px;{_BAR};font-size:20px;line-height:1.4;{_HEAD}",
    "h3": f"margin:24px 0 10px;font-size:17px;line-height:1.5;{_HEAD}",
    "item": f"margin:0 0 10px;{_ITEM}",
    "item last": f"margin:0 0 22px;{_ITEM}",
    "note": f"margin:0 0 10px;font-size:14px;line-height:1.7;color:{QUIET};letter-spacing:0.3px;text-align:left",
    "mark": f"display:inline-block;width:{LINE_LEAD}em;text-indent:0;font-weight:bold;color:{SIGNAL}",
    "strong": "font-weight:bold",
    "figure": "margin:20px 0 24px;text-align:center",
    "img": "display:block;width:100%;height:auto;margin:0 auto;border-radius:6px",
    "caption": f"margin:8px 0 0;font-size:14px;line-height:1.6;color:{QUIET};text-align:center",
    "table": "width:100%;border-collapse:collapse;margin:0 0 20px",
    "th": f"{_CELL};font-weight:bold;background:{TINT}",
    "td": _CELL,
    "rule": f"border:none;border-top:1px solid {LINE};margin:32px 0",
}


def style(look: str) -> str:
    """The declarations of one kind of element."""
    return _LOOKS[look]
