"""What goes into a job, found and not listed: the layout's files, and the modules of the house that write it.

Layouts name files in quotes, so every quoted name of a file that is there counts as read: sometimes one too many, never
one too few (a test typesets each kind from the files found here alone). Python says by its imports what it needs.
"""

from __future__ import annotations

import ast
import hashlib
import importlib.metadata
import os
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path

from fanzha.content import FOLDERS, HOUSE, KEPT, files_in, installed
from fanzha.kinds import TEMPLATE

_NAMED = re.compile(r'"([\w./ -]{1,200}\.\w{1,8})"')


def layout_files(layouts: Path, main: Path) -> list[Path]:
    """All files that a layout or template may read: itself, what it imports, what that imports.

    layouts: the root of `/…` names, and of all names in a template.
    """
    found: set[Path] = set()
    waiting = [main]
    while waiting:
        file = waiting.pop()
        if file in found or not file.is_file():
            continue
        found.add(file)
        if file.suffix in (".typ", TEMPLATE):
            for name in _NAMED.findall(file.read_text(encoding="utf-8", errors="replace")):
                from_root = name.startswith("/") or file.suffix == TEMPLATE
                waiting.append(((layouts if from_root else file.parent) / name.lstrip("/")).resolve())
    return sorted(found)


def module_files(name: str) -> tuple[list[Path], set[str]]:
    """A module of the house with all modules it needs when it runs, and the packages of others that these import."""
    found: dict[Path, None] = {}
    others: set[str] = set()
    waiting = [name]
    while waiting:
        file = _file_of(waiting.pop())
        if file in found:
            continue
        found[file] = None
        for module, names in _imports_in(file.read_text(encoding="utf-8")):
            top = module.split(".")[0]
            if top == "fanzha":
                waiting += [_home_of(module, each) for each in names]
            elif top not in sys.stdlib_module_names:
                others.add(top)
    return sorted(found), others


def _file_of(module: str) -> Path:
    path = HOUSE.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


@lru_cache(maxsize=KEPT)
def _imports_in(source: str) -> tuple[tuple[str, list[str]], ...]:
    return tuple(_imports(ast.parse(source)))


def _imports(tree: ast.AST) -> Iterator[tuple[str, list[str]]]:
    """(module, names) of every import that is run; what only a type checker reads is left out."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            continue
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            yield from ((alias.name, []) for alias in node.names)
        yield from _imports(node)


def _home_of(module: str, name: str) -> str:
    """The module in which a name is made: behind a room's face the one that the face has it from."""
    if (HOUSE.joinpath(*module.split("."), name)).with_suffix(".py").is_file():
        return f"{module}.{name}"
    file = _file_of(module)
    if file.name == "__init__.py":
        for inner, names in _imports_in(file.read_text(encoding="utf-8")):
            if name in names and inner.startswith("fanzha."):
                return _home_of(inner, name)
    return module


def digest(files: Iterable[Path], root: Path) -> str:
    """Names and contents of files below root."""
    whole = hashlib.sha256()
    for file in files:
        content = file.read_bytes()
        whole.update(f"{file.relative_to(root)}\0{len(content)}\0".encode() + content)
    return whole.hexdigest()


def everything_digest(root: Path, layouts: Path) -> str:
    """All that anything made of a project can depend on: its content, its layouts, this program, what is installed.

    Raises OSError for what cannot be read.
    """
    whole = hashlib.sha256(f"{sys.version}\0{' '.join(installed())}".encode())
    for top in (*(root / name for name in FOLDERS), root / "mkdocs.yml", layouts, HOUSE / "fanzha"):
        for file in sorted(files_in(top)):
            if not os.path.isfile(file):  # a pipe would be waited for; what lies behind a link to a folder is not read
                raise FileNotFoundError(file)
            with open(file, "rb", buffering=0) as opened:
                content = opened.read()
            linked = " linked" if os.path.islink(file) else ""
            named = f"{file.removeprefix(str(top))}{linked}\0{len(content)}\0"
            whole.update(named.encode("utf-8", "surrogateescape") + content)
        whole.update(b"\0\0")
    return whole.hexdigest()


def writer_digest(modules: Iterable[str]) -> str:
    """What the modules that write a format are: their source, and the versions of the packages they import."""
    parts = []
    for module in modules:
        files, others = module_files(module)
        parts.append(digest(files, HOUSE) + " ".join(sorted(map(_version, others))))
    return " ".join(parts)


@cache
def _version(package: str) -> str:
    try:
        return f"{package}={importlib.metadata.version(package)}"
    except importlib.metadata.PackageNotFoundError:  # imported under another name than it is installed by
        return " ".join(sorted(f"{each.name}={each.version}" for each in _installing(package)))


def _installing(package: str) -> Iterator[importlib.metadata.Distribution]:
    """Which distributions put a package there. The library's own table of all costs half a second to make."""
    begins = re.compile(rf"^{re.escape(package)}(?:/|\.py,|\.[\w.-]+\.(?:so|pyd),)", re.MULTILINE)
    for each in importlib.metadata.distributions():
        if begins.search(each.read_text("RECORD") or ""):
            yield each
