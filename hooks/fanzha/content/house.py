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
        with open(file, "rb", buffering=0) as opened:
            content = opened.read()
        named = f"{os.path.relpath(file, HOUSE)}\0{len(content)}\0"
        whole.update(named.encode("utf-8", "surrogateescape") + content)
    return whole.hexdigest()


def files_in(top: Path) -> Iterator[str]:
    """Every file below a folder, compiled Python left out, and every link to a folder; a file itself.

    As strings: some 2,000 are asked for, and a Path of each would take longer than to read it.
    """
    for folder, folders, names in os.walk(top):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (os.path.join(folder, name) for name in names)
        yield from (link for name in folders if os.path.islink(link := os.path.join(folder, name)))
    yield from [str(top)] if top.is_file() else []


def installed() -> list[str]:
    """Every package with its version, as its folder is called."""
    folders = [folder for folder in dict.fromkeys(sys.path) if folder and os.path.isdir(folder)]
    names = (name for folder in folders for name in os.listdir(folder))
    return sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))
