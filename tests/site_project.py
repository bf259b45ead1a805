"""The sample project as a whole site: its own content, this repository's design, built as its users build it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from fanzha.content import translation_of

from tests.sample_project import REPOSITORY, make_project


def make_site_project(root: Path, cache: Path) -> Path:
    """A project that `mkdocs build` works in: the sample, with pages and design of this repository that it lacks."""
    make_project(root, cache)
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    shutil.copytree(REPOSITORY / "hooks", root / "hooks", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for source in sorted((REPOSITORY / "docs").rglob("*")):
        inside = source.relative_to(REPOSITORY / "docs")
        target = root / "docs" / inside
        own = inside.parts[0] != "tactics" and not translation_of(inside.as_posix())
        if source.is_file() and own and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
    shutil.copy(Path(__file__).parent / "site" / "help.en.md", root / "docs" / "help" / "index.en.md")
    quiz = root / "docs" / "tactics" / "quiz"
    quiz.mkdir()
    shutil.copy(Path(__file__).parent / "site" / "quiz.yml", quiz / "shuadan-yangli.yml")
    # The questions name every channel.
    for name in (
        "self_check.yml",
        "channels.yml",
        "message_flags.yml",
        "languages.yml",
        "number_kinds.yml",
        "report.yml",
    ):
        shutil.copy(REPOSITORY / "cases" / "_vocabulary" / name, root / "cases" / "_vocabulary")
    for name in ("regions.yml", "story_words.en.yml", "phrases.en.yml"):
        shutil.copy(Path(__file__).parent / "site" / name, root / "cases" / "_vocabulary")
    return root


def pages_in(site: Path) -> list[Path]:
    """The files that are pages: below print/ there are others, to be pasted elsewhere, that only end in .html."""
    return [page for page in sorted(site.rglob("*.html")) if "print" not in page.parts or page.name == "index.html"]


def without_print(root: Path) -> None:
    """Leaves the sheets out of a project's site: they have tests of their own, and a build takes seconds."""
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    assert "\nextra:\n" in settings
    (root / "mkdocs.yml").write_text(settings.replace("\nextra:\n", "\nextra:\n  print: false\n"), encoding="utf-8")


def copy_repository(root: Path) -> Path:
    """This repository's own content and design, without sheets."""
    for name in ("docs", "hooks", "cases", "posters"):
        shutil.copytree(REPOSITORY / name, root / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    without_print(root)
    return root


def built(root: Path, *words: str) -> Path:
    """A project whose site must build; its root."""
    done = build(root, *words)
    assert done.returncode == 0, done.stdout + done.stderr
    return root


def build(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """`mkdocs build --strict` in a project, with what it said."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *words]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False)
