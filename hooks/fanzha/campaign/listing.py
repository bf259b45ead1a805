"""清单.txt: what lies in a folder that was made, one line a file, with where it comes from and how long it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

LISTING = "清单.txt"

_HEAD = ("文件", "是什么", "多长", "内容核对", "落款")


@dataclass(frozen=True)
class Listed:
    """One file. length: as a reader counts it, "" for what is not text."""

    name: str
    title: str
    length: str
    reviewed: str
    issuer: str

    @property
    def line(self) -> str:
        return "\t".join((self.name, self.title, self.length, self.reviewed, self.issuer))


def listing(made: Iterable[Listed], folder: Path) -> bytes:
    """The list as tab-separated text for Excel and Notepad: what is there from before, and what was made now.

    folder: where it will lie; lines about files that are no longer there are left out.
    """
    lines = {**_before(folder), **{each.name: each.line for each in made}}
    return "\r\n".join(["\t".join(_HEAD), *(lines[name] for name in sorted(lines)), ""]).encode("utf-8-sig")


def _before(folder: Path) -> Mapping[str, str]:
    old = folder / LISTING
    if not old.is_file():
        return {}
    lines = old.read_text(encoding="utf-8-sig", errors="replace").splitlines()[1:]
    named = {line.split("\t")[0]: line for line in lines if line.count("\t") == len(_HEAD) - 1}
    return {name: line for name, line in named.items() if (folder / name).is_file()}
