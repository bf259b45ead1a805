"""What all workers of a test run share: sites that the first to need them builds, and sheets kept from run to run."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sample_project import REPOSITORY

KEPT = REPOSITORY / ".cache" / "tests"
MOST_KEPT = 300_000_000  # bytes of sheets; data change, and what they made before is never asked for again


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """The temporary folder of a run: the workers of pytest-xdist have theirs inside it."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def made_once(target: Path, make: Callable[[Path], object]) -> Path:
    """target, made by whoever asks first; everybody else waits for it. What failed is tried again by the next."""
    with target.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # let go of by the system when a worker dies
        done = target.with_suffix(".done")
        if not done.exists():
            shutil.rmtree(target, ignore_errors=True)
            make(target)
            done.touch()
    return target


def kept_sheets() -> Path:
    """Where sheets are kept from one run to the next.

    The press's own keys are contents already; on top of them everything that makes a sheet out of data is in the name
    of the folder, so that no test ever sees what an older program made.
    """
    folder = KEPT / f"sheets-{_digest_of_what_prints()}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def forget_old_sheets() -> None:
    """Removes what older programs made, and everything once it is too much: before the workers of a run begin."""
    current = kept_sheets()
    for folder in KEPT.glob("sheets-*"):
        if folder != current or _size(folder) > MOST_KEPT:
            shutil.rmtree(folder, ignore_errors=True)


def _digest_of_what_prints() -> str:
    sources = [
        *(path for room in ("press", "kinds") for path in (REPOSITORY / "hooks" / "fanzha" / room).rglob("*.py")),
        *(path for path in (REPOSITORY / "posters").rglob("*") if path.is_file() and path.suffix != ".md"),
        REPOSITORY / "requirements" / "site.txt",
    ]
    whole = hashlib.sha256()
    for path in sorted(sources):
        whole.update(f"{path.relative_to(REPOSITORY)}\0".encode() + path.read_bytes() + b"\0")
    return whole.hexdigest()[:16]


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
