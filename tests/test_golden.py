"""One YAML file a behaviour: what is put into the sample project, and every problem that comes out, word for word.

edit: path → [[text, its replacement], …] in the sample's files; files: path → whole text; raw: path → bytes in hex;
remove: paths; edition: make the pages too; print: sheets to typeset as well, as KIND/ID; today: a date for the check
of overdue reviews.
"""

from __future__ import annotations

import datetime
import os
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from fanzha import make_edition, read_and_check
from fanzha.checks.rules import overdue
from fanzha.content.icons import icons_of
from fanzha.content.problems import Problem, in_order
from fanzha.kinds.asked import selected
from fanzha.kinds.sheets import make_sheets
from fanzha.press.jobs import Job
from fanzha.press.typeset import Press

from tests.rule_ids import rule_ids
from tests.sample_project import REPOSITORY, make_project, sample_files, write

GOLDEN = REPOSITORY / "tests" / "golden"
AGO = 1_000_000_000 * 10**9  # ns since 1970: when no test can have written anything


def read(path: Path) -> dict[str, Any]:
    """One golden file."""
    loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return dict(loaded)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, print_cache: Path) -> Path:
    """One sample for all: to write its 200 files takes three times as long as to check them."""
    root = make_project(tmp_path_factory.mktemp("golden") / "project", print_cache)
    put_right(root)
    shutil.copytree(REPOSITORY / "docs" / "assets", root.parent / "assets")
    return root


@pytest.fixture
def root(shared: Path) -> Iterator[Path]:
    """That sample, and as it was once a test is done with it."""
    yield shared
    if (shared / "docs" / "assets").is_dir() and not (shared.parent / "assets").exists():
        (shared / "docs" / "assets").rename(shared.parent / "assets")
    put_right(shared)


def put_right(root: Path) -> None:
    """Writes what was changed or removed as it was; removes what was added. What is as it was has the hour of AGO."""
    wanted, folders, there = sample_files(), sample_folders(), everything(root)
    for path, place in sorted(there.items(), reverse=True):  # what lies in a folder before the folder
        if place.is_dir(follow_symlinks=False):
            if path not in folders:
                os.rmdir(place.path)
        elif path not in wanted:
            os.unlink(place.path)
    for path, content in wanted.items():
        if path not in there or there[path].stat(follow_symlinks=False).st_mtime_ns != AGO:
            write(root, path, content)
            os.utime(root / path, ns=(AGO, AGO))


@cache
def sample_folders() -> frozenset[str]:
    return frozenset(str(folder) for path in sample_files() for folder in PurePosixPath(path).parents)


def everything(root: Path) -> dict[str, os.DirEntry[str]]:
    """Files and folders of a project by their paths in it; its cache aside, which many share."""
    found: dict[str, os.DirEntry[str]] = {}
    waiting = [(str(root), "")]
    while waiting:
        place, inside = waiting.pop()
        for entry in os.scandir(place):
            path = f"{inside}{entry.name}"
            if path == ".cache":
                continue
            found[path] = entry
            if entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, f"{path}/"))
    return found


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDEN.glob("*.yml")))
def test_golden(name: str, root: Path) -> None:
    golden = read(GOLDEN / f"{name}.yml")
    arrange(root, golden)
    # How much too long a text is depends on the layout, which has tests of its own.
    shown = [re.sub(r"约 \d+ 字", "约 N 字", str(problem)) for problem in problems_of(root, golden)]
    assert shown == golden["problems"]


def test_the_shared_sample_is_put_right(root: Path) -> None:
    name = next(iter(sample_files()))
    write(root, name, "别的")
    write(root, "docs/xin/ye.md", "新的")
    (root / "mkdocs.yml").write_text("新的", encoding="utf-8")
    (root / "cases" / "_vocabulary" / "issuer.yml").unlink()
    put_right(root)
    files = {path: Path(place) for path, place in everything(root).items() if place.is_file()}
    assert {path: place.read_bytes() for path, place in files.items()} == sample_files()
    assert not (root / "docs" / "xin").exists()


def test_every_rule_is_covered() -> None:
    """Each rule id of the library stands in a golden file or, where bytes and mocks are needed, in a test."""
    tests = REPOSITORY / "tests"
    texts = [
        path.read_text(encoding="utf-8")
        for path in (*GOLDEN.glob("*.yml"), *tests.glob("test_*.py"), *tests.glob("rosters/*.py"))
    ]
    said = set(re.findall(r"[a-z]+(?:-[a-z]+)+", "\n".join(texts)))
    assert rule_ids() - said == set()


def test_golden_files_name_real_rules() -> None:
    goldens = map(read, GOLDEN.glob("*.yml"))
    named = {re.sub(r".*\[([a-z-]+)\]$", r"\1", problem) for golden in goldens for problem in golden["problems"]}
    assert named - rule_ids() == set()


def arrange(root: Path, golden: dict[str, Any]) -> None:
    """Changes the sample as the golden file says."""
    for path, changes in golden.get("edit", {}).items():
        text = (root / path).read_text(encoding="utf-8")
        for old, new in changes:
            assert text.count(old) == 1, f"{path} holds {old!r} {text.count(old)} times"
            text = text.replace(old, new)
        write(root, path, text)
    for path, text in golden.get("files", {}).items():
        write(root, path, text)
    for path in golden.get("remove", []):
        (root / path).unlink()
    for path, digits in golden.get("raw", {}).items():
        write(root, path, bytes.fromhex(digits))


def problems_of(root: Path, golden: dict[str, Any]) -> list[Problem]:
    """Everything an editor would be told about the project."""
    library, problems = read_and_check(root)
    if library and "today" in golden:
        problems += overdue(library, datetime.date.fromisoformat(str(golden["today"])))
    if golden.get("edition"):
        (root.parent / "assets").rename(root / "docs" / "assets")
        problems += make_edition(root, with_print=False).problems
    if library and golden.get("print"):
        sheets, unknown = selected(make_sheets(library, icons_of(root)), golden["print"])
        assert not unknown
        for printed in Press(root / "posters", root / ".cache" / "fanzha").print_all(map(Job, sheets)):
            problems += printed.problems
    return in_order(problems)
