"""Where tests write: into memory where the system offers a folder for that, since what they write is gone at once.

Some 400 tests begin with a project of 200 files. On a disk these cost 9 to 110 ms of processor time to write, by how
busy it is; in memory 3 ms, which is less than to read and to check them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from fanzha.campaign.record import RECORD

from tests.sample_project import REPOSITORY

MEMORY = Path("/dev/shm")
ROOM = 2_000_000_000  # bytes that must be free: a whole run needs a tenth of that
ROOM_IN_MEMORY = os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM
_SETTING = "PYTEST_DEBUG_TEMPROOT"  # where pytest makes its temporary folders; whoever has set it is heeded


def write_into_memory() -> None:
    """Tells pytest and its workers so, unless there is little room or another place was asked for."""
    if ROOM_IN_MEMORY:
        os.environ.setdefault(_SETTING, str(MEMORY))


def keep_bytecode() -> None:
    """Lets workers, and the programs that tests start, keep what they have compiled, as in the Makefile: where a shell
    forbids it each of them compiles all of the house anew, which costs half a second of processor time.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def lying_about() -> set[str]:
    """The files in the checkout that git neither knows nor is told to ignore, and how long the record of what was made
    is, which it is told to ignore. None where there is no git.
    """
    if not shutil.which("git") or not (REPOSITORY / ".git").exists():
        return set()
    told = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard", "-z"], cwd=REPOSITORY, capture_output=True, check=False
    )
    record = REPOSITORY / RECORD
    recorded = {f"{RECORD}, {record.stat().st_size} bytes"} if record.is_file() else set()
    return (set(told.stdout.decode().split("\0")) - {""}) | recorded
