"""Documentation is under test: tables equal the source, and what is documented exists."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from fanzha.cli.run import COMMANDS
from fanzha.content.model import Case, Letter, Tactic
from fanzha.content.validate import HIDDEN
from fanzha.editing.brief_page import BRIEF, brief_page
from fanzha.editing.kinds_page import KINDS, kinds_page
from fanzha.editing.reference import (
    COMMAND,
    FIELDS,
    RULES,
    brief_head,
    documented_ids,
    fields_page,
    kinds_head,
    rules_page,
)
from fanzha.kinds.folders import read_kinds

from tests.printed_help import help_of
from tests.rule_ids import rule_ids
from tests.sample_project import REPOSITORY

GUIDES = sorted((REPOSITORY / "docs" / "contribute").glob("*.md"))
README = REPOSITORY / "README.md"


@pytest.mark.parametrize(
    ("path", "made"),
    [
        (FIELDS, fields_page),
        (RULES, rules_page),
        (KINDS, lambda: kinds_page(kinds_head(), read_kinds(REPOSITORY)[0])),
        (BRIEF, lambda: brief_page(brief_head())),
    ],
)
def test_tables_are_up_to_date(path: str, made) -> None:  # type: ignore[no-untyped-def]
    written = (REPOSITORY / path).read_text(encoding="utf-8")
    assert written == made(), f"run: {COMMAND}"


def test_every_rule_is_documented() -> None:
    assert {id_ for id_ in rule_ids() if not id_.startswith("roster-")} == documented_ids() - {"roster-…"}


@pytest.mark.parametrize("model", [Tactic, Case, Letter])
def test_every_field_says_what_to_write(model) -> None:  # type: ignore[no-untyped-def]
    for name, field in model.model_fields.items():
        assert name in HIDDEN or (field.title and field.description), name


def test_every_command_is_documented() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in GUIDES)
    assert [name for name in COMMANDS if f"fanzha {name}" not in text] == []


@cache
def help_text(command: str) -> str:
    return help_of(command, read_kinds(REPOSITORY)[0])


@pytest.mark.parametrize("path", [*GUIDES, README], ids=lambda path: path.name)
def test_commands_in_guides_exist(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for name, rest in re.findall(r"\bfanzha (?!--)([a-z]+)\b([^`\n]*)", code_of(text)):
        assert name in COMMANDS, f"fanzha {name}"
        for option in re.findall(r"(?<!\S)--[a-z][a-z-]*", rest):
            assert option in help_text(name), f"fanzha {name} {option}"


@pytest.mark.parametrize("path", [*GUIDES, README], ids=lambda path: path.name)
def test_make_targets_exist(path: Path) -> None:
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"(?m)^([a-z-]+):.*## ", makefile))
    assert targets
    assert set(re.findall(r"\bmake ([a-z-]+)", code_of(path.read_text(encoding="utf-8")))) <= targets


def test_make_help_lists_every_target() -> None:
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"(?m)^\.PHONY: (.+)$", makefile)
    assert phony
    assert set(phony[1].split()) == set(re.findall(r"(?m)^([a-z-]+):.*## \S", makefile))


def test_error_examples_are_real() -> None:
    """A message that a guide shows names a rule that exists."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in GUIDES)
    shown = set(re.findall(r"\.md:\d+: .*\[([a-z-]+)\]", text))
    assert shown
    assert shown <= rule_ids()


def code_of(markdown: str) -> str:
    """What stands in code spans and code blocks."""
    fenced = re.findall(r"(?ms)^\s*```[^\n]*\n(.*?)^\s*```", markdown)
    indented = re.findall(r"(?m)^(?: {4}|\t).*$", markdown)
    spans = re.findall(r"`([^`\n]+)`", markdown)
    return "\n".join([*fenced, *indented, *spans])
