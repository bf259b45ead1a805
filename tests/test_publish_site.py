"""The whole site through MkDocs: wholly old or wholly new, whatever goes wrong on the way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.sample_project import write
from tests.site_project import build, make_site_project

pytestmark = pytest.mark.usefixtures("print_cache")


@pytest.fixture(scope="module")
def first_build(tmp_path_factory: pytest.TempPathFactory, print_cache: Path) -> tuple[Path, float]:
    """A site project without sheets and without the second edition, built once beside what a killed build has left;
    and the seconds that this takes here and now.
    """
    root = make_site_project(tmp_path_factory.mktemp("publish") / "project", print_cache)
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    write(root, "mkdocs.yml", config.replace("  traditional: true", "  traditional: false\n  print: false"))
    write(root, ".site.staging-1/index.html", "half")
    start = time.monotonic()
    done = build(root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root, time.monotonic() - start


@pytest.fixture(scope="module")
def project(first_build: tuple[Path, float]) -> Path:
    return first_build[0]


@pytest.fixture(scope="module")
def lasts(first_build: tuple[Path, float]) -> float:
    return first_build[1]


@pytest.fixture
def old(project: Path) -> dict[str, bytes]:
    """What the site holds before a build goes wrong."""
    return contents(project / "site")


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


NOWHERE = """
[坏链接](meiyou.md)

![坏图](meiyou.png)

[坏锚](index.md#meiyou)
"""


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        ("docs/about.md", NOWHERE, ("meiyou.md", "meiyou.png", "#meiyou")),
        ("docs/" + "长" * 70 + ".md", "# 名字太长的页面\n", ("长长长",)),
        ("mkdocs.yml", "\ncopyright: 有事请打 13912345678\n", ("privacy-mobile",)),
    ],
)
def test_a_fault_on_the_way(project: Path, old: dict[str, bytes], path: str, text: str, told: tuple[str, ...]) -> None:
    """Broken links and a picture that is missing, a name the system refuses, a number in a file that is no source."""
    before = (project / path).read_bytes() if (project / path).is_file() else None
    write(project, path, (before or b"") + text.encode())
    done = build(project)
    if before is None:
        (project / path).unlink()
    else:
        write(project, path, before)
    assert done.returncode == 1
    assert [each for each in told if each not in done.stdout + done.stderr] == []
    assert "Traceback" not in done.stderr
    assert contents(project / "site") == old


@pytest.mark.parametrize("share", [0.5, 0.8, 0.95])
def test_killed(project: Path, old: dict[str, bytes], lasts: float, share: float) -> None:
    """kill -9 at a share of the time that a build takes leaves the old site or the new one, which is the same here."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks"}
    process = subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.DEVNULL)
    time.sleep(lasts * share)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert contents(project / "site") == old


def test_left_overs_go(project: Path) -> None:
    assert not (project / ".site.staging-1").exists()


def test_ctrl_c(project: Path, old: dict[str, bytes]) -> None:
    command = [sys.executable, "-m", "fanzha", "build"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks"}
    left = {path.name for path in project.iterdir()}  # by one who was killed
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in a shell's background ignores it
    process = subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.PIPE, encoding="utf-8")
    signal.signal(signal.SIGINT, before)
    while not any(path.name.startswith(".site.staging") for path in project.iterdir() if path.name not in left):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate()
    assert process.returncode == 130
    assert told.strip().splitlines()[-1].startswith("已取消")
    assert "Traceback" not in told
    assert contents(project / "site") == old


def test_the_sources_are_no_site(project: Path) -> None:
    done = build(project, "--site-dir", "posters/site")
    assert done.returncode == 1
    assert "源文件夹 posters/" in done.stdout + done.stderr
    assert not (project / "posters" / "site").exists()
