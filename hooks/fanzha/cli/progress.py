"""A progress bar for people, and who is waited for."""

from __future__ import annotations

import sys
from collections.abc import Callable
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


def waiting(folder: str) -> Callable[[], None]:
    """What to call when somebody else is writing a folder: says so on standard error."""
    return lambda: print(f"有人正在写“{folder}”，等他做完再开始……", file=sys.stderr)
