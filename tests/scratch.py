"""Where tests write: into memory where the system offers a folder for that, since what they write is gone at once.

Some 400 tests begin with a project of 200 files. On a disk these cost 9 to 110 ms of processor time to write, by how
busy it is; in memory 3 ms, which is less than to read and to check them.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

MEMORY = Path("/dev/shm")
ROOM = 2_000_000_000  # bytes that must be free: a whole run needs a tenth of that
ROOM_IN_MEMORY = os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM
_SETTING = "PYTEST_DEBUG_TEMPROOT"  # where pytest makes its temporary folders; whoever has set it is heeded


def write_into_memory() -> None:
    """Tells pytest and its workers so, unless there is little room or another place was asked for."""
    if ROOM_IN_MEMORY:
        os.environ.setdefault(_SETTING, str(MEMORY))
