"""How fast the kit is: all kinds of one tactic and a whole audience's pack, from nothing, again, and after one change.

Each command runs in a process of its own, in a copy of this project with its own cache. Processor time and memory are
those of that process; the clock is printed as well, and on a busy machine is not to be believed. The goals are those of
the issue for ten tactics; this project has more.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
TACTIC, AUDIENCE = "shuadan-fanli", "elder"
MOST_MEMORY = 500  # MiB


@dataclass(frozen=True)
class Run:
    """One run of a command. clock, processor: seconds; memory: MiB at the most."""

    clock: float
    processor: float
    memory: float


def run(project: Path, *words: str) -> Run:
    """One command over a project."""
    settings = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    started = subprocess.Popen(
        [sys.executable, "-m", "fanzha", *words, "--root", str(project), "--out", str(project / "out")],
        cwd=ROOT,
        env={**settings, "PYTHONPATH": "hooks"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(started.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, words
    return Run(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def kit_table() -> None:
    """Measures everything and prints it."""
    with tempfile.TemporaryDirectory() as name:
        project = Path(name)
        for part in ("docs", "cases", "posters"):
            shutil.copytree(ROOT / part, project / part)
        count = len([path for path in (project / "docs/tactics").glob("*.md") if "." not in path.stem])
        print(f"宣传材料，{count} 种手法（目标是 10 种手法时的）")
        commands = (("一种手法的全部种类", ("kit", "make", TACTIC), 6), ("一类人的资料包", ("pack", AUDIENCE), 60))
        for what, words, goal in commands:
            shutil.rmtree(project / ".cache", ignore_errors=True)
            cold, warm = run(project, *words), run(project, *words)
            with (project / "cases" / "_vocabulary" / "issuer.yml").open("a", encoding="utf-8") as issuer:
                issuer.write("# another line\n")
            after = run(project, *words)
            _print(f"{what}（冷）", cold, f"目标 {goal} 秒，{MOST_MEMORY} MiB")
            _print(f"{what}（热）", warm, "目标 2 秒")
            _print(f"{what}（改一个文件以后）", after, "")
            again, changed = (each.processor / cold.processor for each in (warm, after))
            print(f"  热是冷的 {again:.2f}，改一个文件以后是 {changed:.2f}")


def _print(what: str, one: Run, goal: str) -> None:
    print(f"{what}：处理器 {one.processor:.1f} 秒，{one.clock:.1f} 秒，内存 {one.memory:.0f} MiB　{goal}".rstrip())


if __name__ == "__main__":
    kit_table()
