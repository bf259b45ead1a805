"""Attempts on the tree itself: names, kinds and places of files that nobody expects."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

from fanzha import make_edition, read_and_check

from tests.fuzz.changes import Chance
from tests.fuzz.sources import EDITIONS, Place, assert_readable

FOLDERS = (
    *("docs", "docs/tactics", "docs/tactics/quiz", "docs/help", "docs/assets/images", "cases", "cases/_vocabulary"),
    *("cases/kefu-tuikuan", "posters", "posters/letter", "posters/art", "posters/fonts", "posters/neu"),
)
ENDINGS = (
    *(".md", ".MD", ".markdown", ".yml", ".yaml", ".docx", ".xlsx", ".svg", ".png", ".html", ".js", ".css", ".typ"),
    *(".json", ".ttf", "", ".tmp", ".md.txt", ".md ", "~", ".ico"),
)
NAMES = (
    *("a", "A", "案例", "a b", "a%20b", "con", "nul", "~$a", ".a", "..a", "a\nb", "a\u202eb", "\udcff\udcfe"),
    *("a" * 200, "index", "README", "manifest", "main", "roster", "-", "a&b", "<b>", "#a", "a?b", "issuer"),
    "sample",
)
CONTENTS = (
    *(b"", b"---\ntitle: a\n---\n", b"\xff\xfe\0", b"# a\n", b"- {id: a, title: b}\n", b"{}", b"<svg/>"),
    b"PK\x03\x04",
)


def tree(place: Place, chance: Chance) -> None:
    """One to three oddities among the sources, or something missing that ought to be there."""
    made: list[Path] = []
    moved: list[tuple[Path, Path]] = []
    try:
        for _ in range(chance.choice((1, 1, 2, 3))):
            with contextlib.suppress(OSError):  # a name too long, a folder that is a file by now
                _oddity(place.root, chance, made, moved)
        library, problems = read_and_check(place.root)
        assert_readable(problems)
        if library and chance.random() < EDITIONS:
            assert_readable(make_edition(place.root, with_print=False).problems)
    finally:
        for path in reversed(made):
            _remove(path)
        for old, new in reversed(moved):
            _remove(old)
            new.rename(old)


def _oddity(root: Path, chance: Chance, made: list[Path], moved: list[tuple[Path, Path]]) -> None:
    if chance.random() < 0.3:  # what is there goes, and something else comes, or nothing
        old = chance.choice([path for path in root.rglob("*") if ".cache" not in path.parts])
        new = root.parent / f"aside-{len(moved)}"
        old.rename(new)
        moved.append((old, new))
        if chance.random() < 0.6:
            _put(old, chance, root)
        return
    folder = root / chance.choice(FOLDERS)
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    made += reversed(missing)
    path = folder / (chance.choice(NAMES) + chance.choice(ENDINGS))
    if not os.path.lexists(path):
        made.append(path)
        _put(path, chance, root)


def _put(path: Path, chance: Chance, root: Path) -> None:
    """A file, a folder, a link to somewhere, to nothing or to itself, a pipe that nobody writes into."""
    way = chance.randrange(8)
    if way == 0:
        path.mkdir()
    elif way == 1:
        path.symlink_to(chance.choice(("/etc/hostname", "/etc", "nowhere", path.name, "..", str(root))))
    elif way == 2:
        os.mkfifo(path)
    else:
        path.write_bytes(chance.choice(CONTENTS))


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif os.path.lexists(path):
        path.unlink()
