"""Rosters as schools write them, with what should become of every row: one half to tune on, one to measure with."""

from __future__ import annotations

from tests.rosters.kept import KEPT
from tests.rosters.tuned import TUNED

__all__ = ["KEPT", "TUNED"]
