"""A small complete project to break: tests/sample with the layouts of this repository."""

from __future__ import annotations

import shutil
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
SAMPLE = Path(__file__).parent / "sample"


def make_project(root: Path, cache: Path) -> Path:
    """Copies the sample and this repository's layouts to root; finished sheets are shared through cache."""
    shutil.copytree(SAMPLE, root)
    for layout in (REPOSITORY / "posters").iterdir():
        if layout.is_dir():
            kept = shutil.ignore_patterns("*.md")
            shutil.copytree(layout, root / "posters" / layout.name, dirs_exist_ok=True, ignore=kept)
    (root / ".cache").mkdir()
    (root / ".cache" / "fanzha").symlink_to(cache, target_is_directory=True)
    return root


def write(root: Path, path: str, content: str | bytes) -> None:
    """Puts a file into a project."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content if isinstance(content, bytes) else content.encode())
