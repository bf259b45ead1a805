"""The ids of all rules, read off the source: what is documented and what is tested is compared with them."""

from __future__ import annotations

import ast
import re
import typing
from collections.abc import Iterator
from functools import cache

from fanzha.content.vocabulary import Wording

from tests.sample_project import REPOSITORY

ID = re.compile(r"[a-z]+(?:-[a-z]+)+")
# Calls that carry a rule id; findings do too, tuples of rule, message and hint.
CALLS = (
    "Problem",
    "Finding",
    "Found",
    "problem",
    "_problem",
    "_report",
    "_say",
    "_fail",
    "Trap",
    "Damaged",
    "PydanticCustomError",
)
MODULES = sorted((REPOSITORY / "hooks" / "fanzha").rglob("*.py"))


@cache
def rule_ids() -> set[str]:
    """Every rule id that the library can report."""
    found = {id_ for module in MODULES for id_ in _ids(ast.parse(module.read_text(encoding="utf-8")))}
    return found | {f"word-{kind}" for kind in typing.get_args(Wording.model_fields["kind"].annotation)}


def _ids(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            yield from _constants(node.args if name in CALLS else [])
        elif isinstance(node, ast.Tuple) and len(node.elts) in (3, 4):
            yield from _constants(node.elts[: len(node.elts) - 2])


def _constants(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and ID.fullmatch(node.value):
            yield node.value
