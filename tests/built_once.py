"""What all workers of a test run share: sites that the first to need them builds; and what is kept from run to run, as
long as nothing changes that it is made from: sheets, and the pages of this repository.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import pickle
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

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
    folder = KEPT / f"sheets-{_digest(_what_prints())}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def kept_value(name: str, make: Callable[[], Any]) -> Any:
    """What make gives, as it was made by the first who asked since anything in this repository last changed."""

    def written(folder: Path) -> None:
        folder.mkdir()
        (folder / "value").write_bytes(pickle.dumps(make()))

    KEPT.mkdir(parents=True, exist_ok=True)
    return pickle.loads((made_once(_place_of_value(name), written) / "value").read_bytes())


def _place_of_value(name: str) -> Path:
    return KEPT / f"value-{_digest(_all_sources())}-{name}"


def forget_what_is_old() -> None:
    """Removes what older programs and sources made, and all sheets once they are too much: before a run begins."""
    current = kept_sheets()
    for folder in KEPT.glob("sheets-*"):
        if folder != current or _size(folder) > MOST_KEPT:
            shutil.rmtree(folder, ignore_errors=True)
    values = _place_of_value("").name
    for left in KEPT.glob("value-*"):
        if left.name.startswith(values):
            continue
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


def _what_prints() -> Iterable[Path]:
    yield from (path for room in ("press", "kinds") for path in (REPOSITORY / "hooks" / "fanzha" / room).rglob("*.py"))
    yield from (path for path in (REPOSITORY / "posters").rglob("*") if path.is_file() and path.suffix != ".md")
    yield REPOSITORY / "requirements" / "site.txt"


def _all_sources() -> Iterable[Path]:
    for name in ("hooks", "docs", "cases", "posters"):
        inside = (path for path in (REPOSITORY / name).rglob("*") if ".egg-info" not in str(path))
        yield from (path for path in inside if path.suffix != ".pyc" and path.is_file())
    yield from (REPOSITORY / "mkdocs.yml", REPOSITORY / "requirements" / "site.txt")


def _digest(files: Iterable[Path]) -> str:
    whole = hashlib.sha256(sys.version.encode())
    for path in sorted(files):
        whole.update(f"{path.relative_to(REPOSITORY)}\0".encode() + path.read_bytes() + b"\0")
    return whole.hexdigest()[:16]


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
