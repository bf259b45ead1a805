"""What was looked at and found to be well is kept from run to run, so that it is not looked at again.

Kept are digests of what was looked at, on shelves. A shelf is a file that is named after all that looked: the program,
and the lists by which it judged. So another word in a file, another number in a list or another line of the program
leads to a digest or a shelf that is not there. What was found to be wrong is never kept: it is found again and said in
full. What cannot be read counts as not there, and what cannot be written is done without.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel

from fanzha.content.house import program_digest

SIZE = 16  # bytes of a digest: 300,000 strings meet by chance once in 10^27 projects
MOST = 1_000_000  # digests on a shelf, 16 MB; one that is full is begun anew
SHELVES = 4  # of a name that are kept: what was judged by older lists is forgotten

VERDICTS = "verdicts"  # the folder of the cache in which shelves stand

_MARK = b"fanzha kept 1\n"


class Shelf:
    """What is known to be well. place: the file it is kept in; None for one that is forgotten with the process."""

    def __init__(self, place: Path | None = None) -> None:
        self.place = place
        self._known = _read(place) if place else frozenset()
        self._new: set[bytes] = set()

    def has(self, *parts: str) -> bool:
        """Whether something was put here. Only the last of the parts may hold a NUL."""
        found = _digest(parts)
        return found in self._known or found in self._new

    def add(self, *parts: str) -> None:
        """Remembers that something is well."""
        self._new.add(_digest(parts))

    def save(self) -> None:
        """Writes what is new beside what another run may have written meanwhile. Raises OSError."""
        if self.place is None:
            return
        if self._new:
            whole = _read(self.place) | self._new
            body = b"".join(sorted(whole if len(whole) <= MOST else self._new))
            store(self.place, _MARK + hashlib.blake2b(body, digest_size=SIZE).digest() + body)
            self._known, self._new = self._known | self._new, set()
        elif self._known:
            os.utime(self.place)  # it is in use: an older one goes first


class Shelves:
    """The shelves of one project, opened when they are asked for. folder: where they are kept; None for nowhere."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._open: dict[tuple[str, ...], Shelf] = {}

    def shelf(self, name: str, *judge: str) -> Shelf:
        """What was found to be well by this program and by this judge."""
        asked = (name, *judge)
        if asked not in self._open:
            self._open[asked] = Shelf(self._place(name, judge))
        return self._open[asked]

    def _place(self, name: str, judge: tuple[str, ...]) -> Path | None:
        if self._folder is None:
            return None
        try:
            key = "\0".join((program_digest(), *judge))
        except OSError:  # a program that cannot be told from another one
            return None
        return self._folder / f"{name}-{hashlib.sha256(key.encode()).hexdigest()[:40]}.kept"

    def save(self) -> None:
        """Keeps what is new, as far as the disk lets it, and forgets the oldest shelves."""
        if self._folder is None:
            return
        for shelf in self._open.values():
            with contextlib.suppress(OSError):
                shelf.save()
        for name in {name for name, *_ in self._open}:
            with contextlib.suppress(OSError):
                _forget(sorted(self._folder.glob(f"{name}-*.kept"), key=_written))


def _forget(shelves: list[Path]) -> None:
    for old in shelves[:-SHELVES]:
        old.unlink(missing_ok=True)


def _written(file: Path) -> float:
    return file.stat().st_mtime


def _digest(parts: Iterable[str]) -> bytes:
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=SIZE).digest()


def _read(place: Path) -> frozenset[bytes]:
    """The digests of a shelf; none if it is not there or not as it was written."""
    try:
        written = place.read_bytes()
    except OSError:
        return frozenset()
    begin = len(_MARK) + SIZE
    body = written[begin:]
    whole = hashlib.blake2b(body, digest_size=SIZE).digest()
    if len(body) % SIZE or written[:begin] != _MARK + whole:
        return frozenset()
    return _told_apart(body)


@lru_cache(maxsize=2 * SHELVES)
def _told_apart(body: bytes) -> frozenset[bytes]:
    """The digests of a shelf's bytes: a preview opens the same shelves at every save."""
    return frozenset(body[at : at + SIZE] for at in range(0, len(body), SIZE))


def fingerprint(value: object) -> str:
    """A digest of a value with all that is in it, found and not listed: fields of models, entries, members."""
    return hashlib.sha256("\0".join(_told(value)).encode("utf-8", "surrogatepass")).hexdigest()


def _told(value: object) -> Iterator[str]:
    if isinstance(value, BaseModel):
        value = {name: getattr(value, name) for name in type(value).model_fields}
    elif dataclasses.is_dataclass(value):
        value = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        yield f"{len(value)} entries"
        for key, part in value.items():
            yield from _told(key)
            yield from _told(part)
    elif isinstance(value, set | frozenset):
        yield f"{len(value)} members"
        yield from sorted("\0".join(_told(part)) for part in value)
    elif isinstance(value, tuple | list):
        yield f"{len(value)} parts"
        for part in value:
            yield from _told(part)
    else:
        yield repr(value)


def store(target: Path, made: bytes) -> None:
    """Puts bytes at their place whole or not at all, safe against a second writer of the same."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(made)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
