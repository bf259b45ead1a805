"""What an attempt may not do: take long, write elsewhere, leave anything elsewhere. Who does is told at once."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SECONDS = 10  # of the processor: what an editor is made to wait for, at the very most
HANG = 300  # by the clock, where something waits for what never comes

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGING = frozenset(
    ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.link", "os.truncate", "os.chmod", "os.chown")
)


class TooSlow(BaseException):
    """More than its time; no error that a program may take for its own."""


@contextmanager
def limited(seconds: float = SECONDS) -> Iterator[None]:
    """Raises TooSlow where signals of time exist; elsewhere nothing is limited."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: Any) -> None:
        raise TooSlow

    before = [signal.signal(each, stop) for each in (signal.SIGPROF, signal.SIGALRM)]
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, HANG)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for each, handler in zip((signal.SIGPROF, signal.SIGALRM), before, strict=True):
            signal.signal(each, handler)


class Watch:
    """Refuses what is written outside the allowed folders while it is on, and keeps it to be told."""

    def __init__(self) -> None:
        self.allowed: list[str] | None = None
        self.made: set[str] = set()
        self.outside: list[str] = []
        sys.addaudithook(self._heard)  # stays for the life of the process

    @contextmanager
    def on(self, allowed: Iterable[Path], made: Iterable[Path] = ()) -> Iterator[None]:
        """allowed: where anything may be written; made: folders that may be made, but not written into."""
        self.outside.clear()
        self.made = {os.path.realpath(each) for each in made}
        self.allowed = [os.path.realpath(each) for each in allowed]
        try:
            yield
        finally:
            self.allowed = None

    def _heard(self, event: str, args: tuple[Any, ...]) -> None:
        if self.allowed is None:
            return
        if event == "open":
            paths = [args[0]] if isinstance(args[2], int) and args[2] & _WRITING else []
        elif event in _CHANGING:
            paths = list({"os.rename": args[:2], "os.link": args[:2], "os.symlink": args[1:2]}.get(event, args[:1]))
        else:
            return
        below = args[1:] if event in ("os.remove", "os.rmdir", "os.mkdir") else ()
        folder = next((each for each in below if _is_handle(each)), -1)
        for path in paths:
            if not isinstance(path, str | bytes | os.PathLike):
                continue  # a file that is open already
            real = os.path.realpath(os.fsdecode(path)) if event == "open" else _absolute(path, folder)
            if not self._may(real) and not (event == "os.mkdir" and real in self.made):
                self.outside.append(f"{event} {os.fsdecode(path)}")
                raise PermissionError(1, "outside its folder", os.fsdecode(path))

    def _may(self, path: str) -> bool:
        own = "__pycache__" in path or path in ("/dev/null", os.devnull)
        return own or any(path == each or path.startswith(each + os.sep) for each in self.allowed or ())


def _is_handle(value: Any) -> bool:
    return isinstance(value, int) and value > 2 and os.path.isdir(f"/proc/self/fd/{value}")


def _absolute(path: Any, folder: int) -> str:
    """The real place of a name; of a link itself, not of what it leads to, where only its folder is resolved."""
    plain = os.fsdecode(path)
    if folder > 2:
        plain = os.path.join(os.readlink(f"/proc/self/fd/{folder}"), plain)
    head, tail = os.path.split(os.path.abspath(plain))
    return os.path.join(os.path.realpath(head), tail)


def state(folder: Path, but: Iterable[Path]) -> dict[str, tuple[int, int, int]]:
    """Everything below a folder, with size and time, but for what lies in some folders in it."""
    left = {os.path.realpath(each) for each in but}
    found: dict[str, tuple[int, int, int]] = {}
    waiting = [os.path.realpath(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.path in left:
                    continue
                seen = entry.stat(follow_symlinks=False)
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                    found[entry.path] = (seen.st_mode, 0, 0)
                else:
                    found[entry.path] = (seen.st_mode, seen.st_size, seen.st_mtime_ns)
    return found
