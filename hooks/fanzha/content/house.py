"""What the program is that runs here, as one digest: every file of the house, every package, the Python below them."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

HOUSE = Path(__file__).parents[2]  # the folder in which the package fanzha lies


@cache
def program_digest() -> str:
    """The same as long as the same sources would be judged in the same way. What runs was loaded once, so it is asked
    once. Raises OSError for a file that cannot be read.
    """
    whole = hashlib.sha256(f"{sys.version}\0{' '.join(installed())}".encode())
    for file in sorted(files_in(HOUSE / "fanzha")):
        content = file.read_bytes()
        whole.update(f"{file.relative_to(HOUSE)}\0{len(content)}\0".encode("utf-8", "surrogateescape") + content)
    return whole.hexdigest()


def files_in(top: Path) -> Iterator[Path]:
    """Every file below a folder, compiled Python left out, and every link to a folder; a file itself."""
    for folder, folders, names in os.walk(top):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (Path(folder, name) for name in names)
        yield from (link for name in folders if (link := Path(folder, name)).is_symlink())
    yield from [top] if top.is_file() else []


def installed() -> list[str]:
    """Every package with its version, as its folder is called."""
    folders = [Path(folder) for folder in dict.fromkeys(sys.path) if folder and Path(folder).is_dir()]
    return sorted(
        each.name for folder in folders for each in folder.iterdir() if each.suffix in (".dist-info", ".egg-info")
    )
