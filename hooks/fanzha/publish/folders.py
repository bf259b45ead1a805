"""The one way out: a folder that is wholly old or wholly new, whatever is wrong, full, killed or started twice.

Everything is written into a staging folder beside the target, and the two change places when all of it is there. What a
killed run left behind is removed by the next one, which holds the target's lock and so knows that nobody else needs it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from fanzha.content import Refused
from fanzha.publish.swap import aside_of, exchange, recover

SOURCES = ("docs", "cases", "posters", "hooks", ".git")
MOST_KEPT = 5_000  # files: a folder that holds more was not made by this program, and is not one to be replaced
_OTHER = "成品"  # a name to propose


def refuse(root: Path, out: Path) -> None:
    """Raises Refused for an output that is, contains or lies in a source folder, for where one stands, for a file."""
    try:
        target = out.resolve()
    except (OSError, RuntimeError, ValueError):  # links in a circle, a zero byte
        raise Refused(f"“{out}”不是能用的文件夹名。请换一个名称，如 {_OTHER}") from None
    for name in SOURCES:
        source = (root / name).resolve()
        if target == source or source in target.parents or target in source.parents:
            raise Refused(f"不能写到“{out}”：它就是、包着或者在源文件夹 {name}/ 里面。请写一个别的文件夹，如 {_OTHER}")
    if target in (Path.cwd(), *Path.cwd().parents, Path.home()):
        raise Refused(f"不能写到“{out}”：整个文件夹会被换掉。请写它下面的一个新文件夹，如 {_OTHER}")
    if target.exists() and not target.is_dir():
        raise Refused(f"“{out}”是一个文件，不是文件夹。请换一个名称，如 {_OTHER}")


def locks_of(root: Path) -> Path:
    """Where a project keeps its locks: beside the cache, outside every watched folder."""
    return root / ".cache" / "locks"


class Staging:
    """A folder to write into (`place`) that takes the target's place with `publish`, or is gone with `drop`.

    locks: where locks are kept. waiting: called once if somebody else is writing the same target.
    Raises OSError.
    """

    def __init__(self, target: Path, locks: Path, waiting: Callable[[], object] = lambda: None) -> None:
        self.target = target.resolve()
        locks.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(os.fsencode(self.target)).hexdigest()[:24]
        self._lock = FileLock(locks / f"{name}.lock")
        self._acquire(waiting)
        try:
            self.target.parent.mkdir(parents=True, exist_ok=True)
            self._clear()
            self.place = self.target.with_name(f"{self._prefix}{os.getpid()}")
            self.place.mkdir()
        except BaseException:
            self._lock.release()
            raise

    @property
    def _prefix(self) -> str:
        return f".{self.target.name}.staging-"

    def _acquire(self, waiting: Callable[[], object]) -> None:
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            waiting()
            self._lock.acquire()

    def _clear(self) -> None:
        """Removes what a killed run left, and puts back what it had put aside."""
        recover(self.target)
        shutil.rmtree(aside_of(self.target), ignore_errors=True)
        for left in self.target.parent.iterdir():
            if left.name.startswith(self._prefix):
                shutil.rmtree(left, ignore_errors=True)

    def publish(self) -> None:
        """The target is the new folder from one moment to the next; the old one is removed. Raises OSError."""
        try:
            if self.target.exists():
                exchange(self.place, self.target)
            else:
                os.rename(self.place, self.target)
        finally:
            self.drop()

    def drop(self) -> None:
        """Removes what is staged (after `publish`: what was there before) and lets others write."""
        shutil.rmtree(self.place, ignore_errors=True)
        self._lock.release()

    def __enter__(self) -> Staging:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.publish()
        else:
            self.drop()


def write_folder(
    target: Path, files: Mapping[str, bytes | Path], locks: Path, waiting: Callable[[], None] = lambda: None
) -> None:
    """Files into a folder, by name; what stands in it under other names stays. Raises OSError, Refused."""
    with Staging(target, locks, waiting) as staging:
        _keep(staging.target, staging.place)
        for name, content in files.items():
            place = staging.place / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.unlink(missing_ok=True)  # what was kept is the old file itself, and must stay as it is
            if isinstance(content, Path):
                shutil.copyfile(content, place)
            else:
                place.write_bytes(content)


def _keep(old: Path, new: Path) -> None:
    """The files of a folder once more in another one: the same files where the system has hard links, else copies."""
    kept = 0
    for folder, folders, names in os.walk(old):
        beside = new / Path(folder).relative_to(old)
        beside.mkdir(exist_ok=True)
        links = [name for name in folders if (Path(folder) / name).is_symlink()]  # these are not walked into
        kept += len(names)
        if kept > MOST_KEPT:
            raise Refused(f"“{old.name}”里有 {MOST_KEPT} 个以上的文件，不像放印刷品的。请换一个新文件夹，如 {_OTHER}")
        for name in (*names, *links):
            _link(Path(folder) / name, beside / name)


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError:
        shutil.copy2(old, new, follow_symlinks=False)


@contextmanager
def new_folder(target: Path, locks: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[Path]:
    """A folder to write into that gets its name only when everything is in it. Raises OSError, Refused."""
    if target.exists() and any(target.iterdir()):
        raise Refused(f"“{target}”里已经有文件。请换一个新文件夹，或者先把它清空")
    with Staging(target, locks, waiting) as staging:
        yield staging.place
