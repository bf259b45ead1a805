"""What the command line writes: folders that appear whole or not at all, and a progress bar for people."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

_BAR_WIDTH = 28  # characters


class Bar:
    """A progress bar on standard error; silent where that is no terminal."""

    def __init__(self, what: str) -> None:
        self.what, self.shown = what, sys.stderr.isatty()

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.shown:
            sys.stderr.write("\r\033[K")

    def show(self, done: int, total: int) -> None:
        """Draws how much is done."""
        if self.shown:
            filled = _BAR_WIDTH * done // max(total, 1)
            sys.stderr.write(f"\r{self.what} {'█' * filled}{'░' * (_BAR_WIDTH - filled)} {done}/{total}")
            sys.stderr.flush()


def write_folder(folder: Path, files: dict[str, bytes | Path]) -> None:
    """Puts files under a folder. All are written beside it first, so an error or a kill leaves nothing half-made.

    Files of an earlier run with other names stay. Raises OSError.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as staging:
        for uri, content in files.items():
            target = Path(staging) / uri
            target.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, Path):
                shutil.copyfile(content, target)
            else:
                target.write_bytes(content)
        for uri in files:
            final = folder / uri
            final.parent.mkdir(parents=True, exist_ok=True)
            os.replace(Path(staging) / uri, final)


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """A folder to write into that gets its name only when everything is in it.

    Raises FileExistsError where something stands already."""
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"“{folder}”里已经有文件")
    folder.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        yield staging
        staging.chmod(0o755)  # mkdtemp's are for their owner alone
        if folder.exists():
            folder.rmdir()
        os.replace(staging, folder)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
