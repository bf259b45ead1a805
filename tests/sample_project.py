"""A small complete project to break: tests/sample with the layouts of this repository."""

from __future__ import annotations

from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
SAMPLE = Path(__file__).parent / "sample"


def make_project(root: Path, cache: Path) -> Path:
    """Copies the sample and this repository's layouts to root; finished sheets are shared through cache."""
    files = sample_files()
    for folder in sorted({path.rpartition("/")[0] for path in files}):
        (root / folder).mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        with open(f"{root}/{path}", "wb") as file:  # a Path of each would take as long again
            file.write(content)
    (root / ".cache").mkdir()
    (root / ".cache" / "fanzha").symlink_to(cache, target_is_directory=True)
    return root


@cache
def sample_files() -> dict[str, bytes]:
    """What a project begins with: every file of the sample, and of the layouts all but letters and guides. Some 600
    tests need them, so they are read once.
    """
    layouts = (path for path in (REPOSITORY / "posters").rglob("*") if path.suffix != ".md")
    inside = [(path, REPOSITORY) for path in layouts if path.parent != REPOSITORY / "posters"]
    found = [*inside, *((path, SAMPLE) for path in SAMPLE.rglob("*"))]
    return {path.relative_to(top).as_posix(): path.read_bytes() for path, top in found if path.is_file()}


def write(root: Path, path: str, content: str | bytes) -> None:
    """Puts a file into a project."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content if isinstance(content, bytes) else content.encode())
