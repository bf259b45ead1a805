"""Rosters as schools write them, with what should become of every row: one half to tune on, one to measure with.

What was read right at the first run, before the reader was changed for it: 32 of the 34 of KEPT, all of the first 20 of
FRESH. The others of FRESH came with a change. Rows were named in the two that failed, none was printed wrongly.
"""

from __future__ import annotations

from tests.rosters.fresh import FRESH
from tests.rosters.kept import KEPT
from tests.rosters.tuned import TUNED

__all__ = ["FRESH", "KEPT", "TUNED"]
