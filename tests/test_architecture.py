"""The house rules that a machine can watch (shared design notes, docs/contribute for programmers)."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
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


@pytest.fixture(scope="module", params=MODULES, ids=lambda path: path.stem)
def module(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@cache
def tree_of(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def test_the_library_knows_no_site_engine(module: Path) -> None:
    if module.name == "site_hooks.py":
        return
    for node in ast.walk(tree_of(module)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        assert not [name for name in names if name.split(".")[0] in SITE_ENGINES], names


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


def imports_of(module: Path) -> Iterator[tuple[str, str]]:
    """What a module imports of the library: (dotted name after fanzha., name)."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "fanzha":
            for alias in node.names:
                yield (node.module or "").removeprefix("fanzha").lstrip("."), alias.name


def test_rooms_import_one_way(module: Path) -> None:
    room = room_of(module)
    for place, name in imports_of(module):
        other = place.split(".")[0] or (name if name in ROOMS else "")
        if other == room or room in ("", "cli"):
            continue
        assert other in ROOMS[room], f"{room} must not import {place or 'fanzha'}.{name}"


def test_other_rooms_are_entered_by_their_face(module: Path) -> None:
    """What lies deep in a room is imported by that room alone."""
    room = room_of(module)
    for place, name in imports_of(module):
        if place and place.split(".")[0] != room:
            assert "." not in place, f"{place}.{name}: hand it on in {place.split('.')[0]}/__init__.py"


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


def test_sizes(module: Path) -> None:
    lines = module.read_text(encoding="utf-8").count("\n")
    assert lines <= (80 if module.name == "site_hooks.py" else 300)
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 60, f"{node.name} has {length} lines"


def test_nothing_is_kept_at_module_level(module: Path) -> None:
    tree = tree_of(module)
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Global)]
    for name, value in module_values(tree):
        if isinstance(value, ast.List | ast.Set | ast.ListComp | ast.SetComp):
            assert name == "__all__", f"{name} could grow with every rebuild; use a tuple or a frozenset"
        changed = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Subscript)
            and isinstance(node.ctx, ast.Store | ast.Del)
            and isinstance(node.value, ast.Name)
            and node.value.id == name
        ]
        assert not changed, f"{name} is changed"


def module_values(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in tree.body:
        if isinstance(node, ast.Assign):
            yield from ((target.id, node.value) for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and node.value and isinstance(node.target, ast.Name):
            yield node.target.id, node.value


def test_only_the_command_line_prints(module: Path) -> None:
    calls = [node for node in ast.walk(tree_of(module)) if isinstance(node, ast.Call)]
    printing = [node for node in calls if isinstance(node.func, ast.Name) and node.func.id == "print"]
    assert module.parent.name == "cli" or not printing


def test_names_say_what_things_are(module: Path) -> None:
    assert not re.search("manager|helper|utils", module.stem)
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            assert not re.search("manager|helper|utils", node.name, re.I), node.name


def test_messages_use_full_width_punctuation(module: Path) -> None:
    texts = [re.sub(r"\[[^\]]*\](\([^)]*\))?", "", text) for text in chinese_texts(tree_of(module))]
    wrong = [text for text in texts if HALF_WIDTH.search(text)]
    assert not wrong, wrong


def chinese_texts(tree: ast.Module) -> Iterator[str]:
    """Texts with Chinese in them that are neither docstrings nor patterns; 字 stands for what is filled in."""
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    parts |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
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
