"""What a command loads before it has done anything, and what that costs: for the bench and for a test."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.sample_project import REPOSITORY

# Print engine, pictures, PDF and codes, office files, Markdown and pages, telephone numbers, Chinese: seconds to load.
HEAVY = {
    *("typst", "PIL", "segno", "zxingcpp", "pypdfium2", "pikepdf", "openpyxl", "docx", "lxml"),
    *("markdown", "jinja2", "mkdocs", "material", "phonenumbers", "pypinyin", "opencc"),
}
COMMANDS = {
    "--help": ("--help",),
    "new, a file name": ("new", "tactic", "ceshi-{}"),
    "new, a Chinese title": ("new", "tactic", "冒充银行行长的新骗局{}"),
}
YARDSTICK = "import yaml, pydantic; pydantic.BaseModel"  # a tenth of a second on a machine that does nothing else

_TOLD = """
import json, sys
from fanzha.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def loaded_by(words: tuple[str, ...], root: Path) -> set[str]:
    """The packages that are loaded when a command has run in a project."""
    return set(json.loads(_run(["-c", _TOLD, *_at(words, root)]).splitlines()[-1]))


def cpu_of(program: list[str]) -> float:
    """Seconds of processor time that a program of Python takes from the shell."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    _run(program)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def project_to_write_in(folder: Path) -> Path:
    """What `new` reads of this project."""
    for part in ("cases/_vocabulary", "posters", "docs/tactics"):
        shutil.copytree(REPOSITORY / part, folder / part)
    return folder


def start_table(rounds: int = 5) -> None:
    """Prints what starting costs (goal 0.3 s) and which heavy packages it loads (goal none)."""
    yardstick = min(cpu_of(["-c", YARDSTICK]) for _ in range(rounds))
    print(f"start: Python with pydantic and PyYAML alone {yardstick:.2f} s of processor time")
    with tempfile.TemporaryDirectory() as place:
        root = project_to_write_in(Path(place))
        for name, words in COMMANDS.items():
            taken = min(cpu_of(["-m", "fanzha", *_at(words, root, number)]) for number in range(1, rounds + 1))
            heavy = ", ".join(sorted(HEAVY & loaded_by(words, root))) or "none"
            print(f"  fanzha {name}: {taken:.2f} s (goal 0.30), {taken / yardstick:.1f} times that; heavy: {heavy}")


def _at(words: tuple[str, ...], root: Path, number: int = 0) -> list[str]:
    """The words of a command in a project. number: makes another name of it, since nothing is written over."""
    return [word.format(number) for word in words] + ([] if words == ("--help",) else ["--root", str(root)])


def _run(program: list[str]) -> str:
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "hooks"), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, *program]
    return subprocess.run(command, env=environment, check=True, capture_output=True, encoding="utf-8").stdout
