"""Exact sums of yuan, as they are printed and as they are said."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

WAN = 10_000


def money(yuan: Decimal) -> str:
    """430436.15 → 430,436.15元; without a fraction where there is none."""
    text = f"{yuan:,.2f}"
    return f"{text.removesuffix('.00')}元"


def about(yuan: Decimal) -> str:
    """As it is said: 430436.15 → 43万余元, 7839 → 7839元, exact sums without 余."""
    if yuan < WAN:
        return f"{yuan.quantize(Decimal(1), ROUND_HALF_UP)}元"
    unit, name = (Decimal(WAN**2), "亿") if yuan >= WAN**2 else (Decimal(WAN), "万")
    step = Decimal("0.01") if name == "亿" else Decimal(1)
    whole = (yuan / unit) // step * step
    shown = f"{whole:f}".rstrip("0").rstrip(".") if "." in f"{whole:f}" else f"{whole:f}"
    return f"{shown}{name}{'余' if whole * unit != yuan else ''}元"
