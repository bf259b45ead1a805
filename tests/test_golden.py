"""One YAML file a behaviour: what is put into the sample project, and every problem that comes out, word for word.

edit: path → [[text, its replacement], …] in the sample's files; files: path → whole text; raw: path → bytes in hex;
remove: paths; edition: make the pages too; print: sheets to typeset as well, as KIND/ID; today: a date for the check
of overdue reviews.
"""

from __future__ import annotations

import datetime
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from fanzha import make_edition, read_and_check
from fanzha.checks.rules import overdue
from fanzha.content.icons import icons_of
from fanzha.content.problems import Problem, in_order
from fanzha.kinds.sheets import make_sheets, selected
from fanzha.press.typeset import Job, Press

from tests.rule_ids import rule_ids
from tests.sample_project import REPOSITORY, make_project, write

GOLDEN = REPOSITORY / "tests" / "golden"


def read(path: Path) -> dict[str, Any]:
    """One golden file."""
    loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return dict(loaded)


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDEN.glob("*.yml")))
def test_golden(name: str, tmp_path: Path, print_cache: Path) -> None:
    golden = read(GOLDEN / f"{name}.yml")
    root = make_project(tmp_path / "project", print_cache)
    arrange(root, golden)
    # How much too long a text is depends on the layout, which has tests of its own.
    shown = [re.sub(r"约 \d+ 字", "约 N 字", str(problem)) for problem in problems_of(root, golden)]
    assert shown == golden["problems"]


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
        shutil.copytree(REPOSITORY / "docs" / "assets", root / "docs" / "assets")
        problems += make_edition(root, with_print=False).problems
    if library and golden.get("print"):
        sheets, unknown = selected(make_sheets(library, icons_of(root)), golden["print"])
        assert not unknown
        for printed in Press(root / "posters", root / ".cache" / "fanzha").print_all(map(Job, sheets)):
            problems += printed.problems
    return in_order(problems)
