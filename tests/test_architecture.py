"""The house rules that a machine can watch (shared design notes, docs/contribute for programmers)."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.sample_project import REPOSITORY

LIBRARY = REPOSITORY / "hooks" / "fanzha"
MODULES = sorted([*LIBRARY.rglob("*.py"), REPOSITORY / "hooks" / "site_hooks.py"])
SITE_ENGINES = ("mkdocs", "material", "properdocs", "zensical", "pymdownx")

# What a source tree never says: where it was written, and where packages come from.
MACHINE = re.compile(
    r"/work/main|/root/|/home/[a-z]+/|C:\\Users\\|pypi\.org|pythonhosted|npmjs\.org|registry\.npm", re.I
)
# Half-width marks beside Chinese; a colon before a space is YAML's own.
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff”][,;!?()]|[,;!?()][\u4e00-\u9fff“]|[\u4e00-\u9fff”]:(?! )|:[\u4e00-\u9fff“]")


def walked(faults: Callable[[Path], Iterable[object]]) -> list[str]:
    """What a rule finds in any module, with the module's name. All modules in one test: 2,000 took as many seconds."""
    return [f"{module.relative_to(REPOSITORY)}: {each}" for module in MODULES for each in faults(module)]


@cache
def tree_of(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


@cache
def nodes_of(module: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree_of(module)))


def site_engines_in(module: Path) -> Iterator[str]:
    for node in nodes_of(module) if module.name != "site_hooks.py" else ():
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        yield from (name for name in names if name.split(".")[0] in SITE_ENGINES)


def test_the_library_knows_no_site_engine() -> None:
    assert walked(site_engines_in) == []


# Room → the rooms it may import from; everything may be imported by cli, by the pipeline itself and by site_hooks.py.
ROOMS = {
    "content": (),
    "checks": ("content",),
    "kinds": ("content",),
    "press": ("content", "kinds"),
    "merge": ("content", "kinds", "press", "checks"),
    "campaign": ("content", "kinds"),
    "site": ("content", "kinds", "campaign"),
    "editing": ("content", "checks", "kinds"),
    "publish": ("content", "checks"),
}


def room_of(module: Path) -> str:
    """The room a module lies in; "" for the pipeline and for site_hooks.py."""
    return module.relative_to(LIBRARY).parts[0] if LIBRARY in module.parents and module.parent != LIBRARY else ""


@cache
def imports_of(module: Path) -> tuple[tuple[str, str], ...]:
    """What a module imports of the library: (dotted name after fanzha., name)."""
    return tuple(
        ((node.module or "").removeprefix("fanzha").lstrip("."), alias.name)
        for node in nodes_of(module)
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "fanzha"
        for alias in node.names
    )


def imports_against_the_direction(module: Path) -> Iterator[str]:
    room = room_of(module)
    for place, name in imports_of(module):
        other = place.split(".")[0] or (name if name in ROOMS else "")
        if other != room and room not in ("", "cli") and other not in ROOMS[room]:
            yield f"{room} must not import {place or 'fanzha'}.{name}"


def test_rooms_import_one_way() -> None:
    assert walked(imports_against_the_direction) == []


def imports_past_a_face(module: Path) -> Iterator[str]:
    for place, name in imports_of(module):
        if place and place.split(".")[0] != room_of(module) and "." in place:
            yield f"{place}.{name}: hand it on in {place.split('.')[0]}/__init__.py"


def test_other_rooms_are_entered_by_their_face() -> None:
    """What lies deep in a room is imported by that room alone."""
    assert walked(imports_past_a_face) == []


def files_imported_by(module: Path) -> set[Path]:
    """The files of the library that a module names in an import, wherever in it the import stands."""
    found = set()
    for place, name in imports_of(module):
        deep = LIBRARY.joinpath(*place.split("."))
        for file in (deep / f"{name}.py", deep.with_suffix(".py"), deep / name / "__init__.py", deep / "__init__.py"):
            if file.exists():
                found.add(file)
                break
    return found - {LIBRARY / "__init__.py"}


def test_no_files_import_each_other_in_a_loop() -> None:
    """Not even at a call or for a type: two files that cannot be read apart are one file, or hold a third in them."""
    ties = {module: files_imported_by(module) for module in MODULES}
    assert sum(map(len, ties.values())) > 500, "the imports are not found"
    try:
        TopologicalSorter(ties).prepare()
    except CycleError as circle:
        pytest.fail(" ← ".join(str(file.relative_to(LIBRARY)) for file in circle.args[1]))


def test_every_room_has_a_face() -> None:
    rooms = {path.name for path in LIBRARY.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert rooms <= {*ROOMS, "cli"}
    for room in rooms:
        face = tree_of(LIBRARY / room / "__init__.py")
        assert ast.get_docstring(face), f"{room}: say what the room is for"
        handed = {alias.name for node in face.body if isinstance(node, ast.ImportFrom) for alias in node.names}
        used = {
            name for module in MODULES if room_of(module) != room for place, name in imports_of(module) if place == room
        }
        assert handed <= used, f"{room} hands on what nobody asks for: {handed - used}"


def what_is_too_long(module: Path) -> Iterator[str]:
    lines = module.read_text(encoding="utf-8").count("\n")
    if lines > (80 if module.name == "site_hooks.py" else 300):
        yield f"has {lines} lines"
    for node in nodes_of(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            if length > 60:
                yield f"{node.name} has {length} lines"


def test_sizes() -> None:
    assert walked(what_is_too_long) == []


def what_is_kept(module: Path) -> Iterator[str]:
    yield from ("global" for node in nodes_of(module) if isinstance(node, ast.Global))
    changed = {
        node.value.id
        for node in nodes_of(module)
        if isinstance(node, ast.Subscript)
        and isinstance(node.ctx, ast.Store | ast.Del)
        and isinstance(node.value, ast.Name)
    }
    for name, value in module_values(tree_of(module)):
        if isinstance(value, ast.List | ast.Set | ast.ListComp | ast.SetComp) and name != "__all__":
            yield f"{name} could grow with every rebuild; use a tuple or a frozenset"
        if name in changed:
            yield f"{name} is changed"


def test_nothing_is_kept_at_module_level() -> None:
    assert walked(what_is_kept) == []


def module_values(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in tree.body:
        if isinstance(node, ast.Assign):
            yield from ((target.id, node.value) for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and node.value and isinstance(node.target, ast.Name):
            yield node.target.id, node.value


def printing(module: Path) -> Iterator[str]:
    for node in nodes_of(module) if module.parent.name != "cli" else ():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            yield f"prints in line {node.lineno}"


def test_only_the_command_line_prints() -> None:
    assert walked(printing) == []


def empty_names(module: Path) -> Iterator[str]:
    named = [node.name for node in nodes_of(module) if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    yield from (name for name in (module.stem, *named) if re.search("manager|helper|utils", name, re.I))


def test_names_say_what_things_are() -> None:
    assert walked(empty_names) == []


def half_width_marks(module: Path) -> Iterator[str]:
    texts = (re.sub(r"\[[^\]]*\](\([^)]*\))?", "", text) for text in chinese_texts(nodes_of(module)))
    yield from (text for text in texts if HALF_WIDTH.search(text))


def test_messages_use_full_width_punctuation() -> None:
    assert walked(half_width_marks) == []


FAULTS = (
    """
import mkdocs
from fanzha.cli import run
from fanzha.press.typeset import Press
kept = []
found = {}


def utils(name):
    global kept
    found[name] = 1
    print(f"{name},不对")
"""
    + "\n" * 300
)


def test_every_rule_can_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    """A module that breaks all of them: none has been lost by walking all modules in one test."""
    wrong = LIBRARY / "content" / "wrong.py"
    monkeypatch.setattr(Path, "read_text", lambda path, **_: FAULTS if path == wrong else "")
    rules = {
        site_engines_in: ["mkdocs"],
        imports_against_the_direction: ["must not import cli.run", "must not import press.typeset.Press"],
        imports_past_a_face: ["press.typeset.Press: hand it on"],
        what_is_too_long: ["has 312 lines"],
        what_is_kept: ["global", "found is changed", "kept could grow"],
        printing: ["prints in line 12"],
        empty_names: ["utils"],
        half_width_marks: ["字,不对"],
    }
    for rule, expected in rules.items():
        told = sorted(rule(wrong))
        assert len(told) == len(expected), told
        assert all(part in each for part, each in zip(sorted(expected), told, strict=True)), told


def chinese_texts(nodes: tuple[ast.AST, ...]) -> Iterator[str]:
    """Texts with Chinese in them that are neither docstrings nor patterns; 字 stands for what is filled in."""
    parts = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    parts |= {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        text = ""
        if isinstance(node, ast.JoinedStr):
            said = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
            if re.search(r"[\u4e00-\u9fff]", said):
                text = "".join(str(part.value) if isinstance(part, ast.Constant) else "字" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
            text = node.value
        if re.search(r"[\u4e00-\u9fff]", text) and not re.search(r"\\|\(\?|\[\^|\|", text):
            yield text


def test_no_trace_of_a_machine_or_an_index() -> None:
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, check=False)
    names = [name for name in tracked.stdout.decode().split("\0") if name]
    if not names:
        pytest.skip("not a git checkout")
    found = []
    for name in names:
        path = REPOSITORY / name
        if name == "tests/test_architecture.py" or not path.is_file() or path.is_symlink():
            continue
        text = path.read_bytes().decode("utf-8", "ignore")
        found += [f"{name}: {match[0]}" for match in MACHINE.finditer(text)]
    assert not found, found
