"""Whatever stands in a source file, editors get problems with a line; nobody ever gets a traceback."""

from __future__ import annotations

import builtins
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from fanzha import make_edition, read_and_check
from fanzha.content.frontmatter import MOST_BYTES, read_document
from fanzha.content.icons import icons_of
from fanzha.content.model import Case, Letter, Tactic
from fanzha.content.origin import Origin
from fanzha.content.problems import Problem
from fanzha.content.typography import house_style_markdown, house_style_values
from fanzha.content.validate import validate
from fanzha.content.vocabulary import LISTS
from fanzha.kinds.sheets import make_sheets
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sample_project import REPOSITORY, write

CASE = "cases/shuadan-dianxing.md"
SOURCES = {
    "docs/tactics/shuadan-yangli.md": Tactic,
    CASE: Case,
    "cases/kefu-tuikuan.md": Case,
    "posters/letter/jiazhang.md": Letter,
}
# What slips are made of; a mutation puts one of these somewhere.
CRUMBS = [
    "",
    "：",
    ": ",
    ":",
    "\t",
    "\u3000",
    "---\n",
    "- ",
    "-",
    "#",
    " #",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "!x ",
]
CRUMBS += [
    "|\n",
    "> ",
    "@",
    "%",
    "\n",
    "\r",
    "\0",
    "\ufeff",
    "\u200b",
    "\ud7ff",
    "𠮷",
    "1e999元",
    "99999999999999999999999元",
]
CRUMBS += [
    "http://[",
    "](javascript:",
    "<b",
    "\\",
    "~",
    "null",
    "0371",
    "12:30",
    "（填写）",
    "九六一一零",
    "? ",
    "<<: ",
    "...",
]

fast = settings(max_examples=16, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


def assert_readable(problems: list[Problem]) -> None:
    """Every problem names a file, a line and what is wrong, in one line."""
    for problem in problems:
        assert problem.line >= 1
        assert problem.message
        assert problem.rule
        assert "\n" not in str(problem)
        assert len(str(problem)) < 900, problem


@given(st.binary(max_size=300))
@fast
def test_any_bytes(raw: bytes) -> None:
    for model in (Tactic, Case, Letter):
        document, problems = read_document("cases/a.md", raw)
        if document:
            front = house_style_values(document.front)
            problems += validate(model, front, Origin("cases/a.md", document.lines), id="a")[1]
            house_style_markdown(document.body)
        assert_readable(problems)


@given(st.lists(st.sampled_from([*CRUMBS, "title", "say", "a", "标题", "  "]), max_size=40))
@fast
def test_any_front_matter(crumbs: list[str]) -> None:
    raw = ("---\n" + "".join(crumbs) + "\n---\n").encode()
    document, problems = read_document("cases/a.md", raw)
    if document:
        problems += validate(Case, document.front, Origin("cases/a.md", document.lines), id="a")[1]
    assert_readable(problems)
    assert problems, "no case can be made of crumbs, and silence would publish one"


@pytest.fixture
def spare(project: Path) -> Path:
    """A project whose sources each example writes anew."""
    return project


def survive_slip(spare: Path, path: str, at: int, crumb: str, lost: int) -> None:
    """Puts a crumb for some characters of a file: every problem can be read, and what is left can still be shown."""
    whole = (REPOSITORY / "tests" / "sample" / path).read_text(encoding="utf-8")
    at %= len(whole)
    write(spare, path, whole[:at] + crumb + whole[at + lost :])
    try:
        library, problems = read_and_check(spare)
        assert_readable(problems)
        if library:
            make_sheets(library.without({problem.path for problem in problems}), icons_of(spare))
    finally:
        write(spare, path, whole)


@given(st.sampled_from(sorted(SOURCES)), st.integers(0, 3000), st.sampled_from(CRUMBS), st.integers(0, 12))
@fast
def test_mutated_sources(spare: Path, path: str, at: int, crumb: str, lost: int) -> None:
    survive_slip(spare, path, at, crumb, lost)


@given(st.sampled_from(sorted(SOURCES)), st.integers(0, 3000))
@settings(fast, max_examples=12)
def test_truncated_sources(spare: Path, path: str, kept: int) -> None:
    whole = (REPOSITORY / "tests" / "sample" / path).read_bytes()
    write(spare, path, whole[: kept % len(whole)])
    try:
        assert_readable(read_and_check(spare)[1])
    finally:
        write(spare, path, whole)


@given(st.sampled_from([*LISTS, "issuer"]), st.integers(0, 3000), st.sampled_from(CRUMBS), st.integers(0, 12))
@settings(fast, max_examples=24)
def test_mutated_vocabulary(spare: Path, name: str, at: int, crumb: str, lost: int) -> None:
    path = f"cases/_vocabulary/{name}.yml"
    survive_slip(spare, path, at, crumb, lost)


@pytest.mark.parametrize(
    "path",
    [CASE, "docs/tactics/shuadan-yangli.md", "posters/letter/jiazhang.md", "cases/_vocabulary/channels.yml",
     "cases/_vocabulary/issuer.yml", "docs/index.md"],
)  # fmt: skip
def test_a_preview_of_the_rest(project: Path, path: str) -> None:
    write(project, path, "---\ntitle：坏了\n---\n")
    shutil.copytree(REPOSITORY / "docs" / "assets", project / "docs" / "assets")
    edition = make_edition(project, with_print=False)
    assert {problem.path for problem in edition.problems} == {path}


def test_ten_megabytes(project: Path) -> None:
    write(project, CASE, b"---\n" + b"a: b\n" * (MOST_BYTES * 2))
    assert [str(problem) for problem in read_and_check(project)[1]] == [
        f"{CASE}:1: 文件有 10.0 MB，超过 1 MB。正文只放文字，图片另存为文件 [file-too-large]"
    ]


@pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")
def test_a_link_is_no_file(project: Path) -> None:
    (project / CASE).unlink()
    (project / CASE).symlink_to("/etc/hostname")
    (project / "cases" / "folder.md").mkdir()
    hint = "这是一个链接或文件夹，不是文件。请放真正的文件 [file-link]"
    assert [str(problem) for problem in read_and_check(project)[1]] == [
        f"cases/folder.md:1: {hint}",
        f"{CASE}:1: {hint}",
    ]


def test_a_locked_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Any, *args: Any, **options: Any) -> Any:
        if str(path).endswith("shuadan-dianxing.md"):
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **options)

    opened = builtins.open
    monkeypatch.setattr(builtins, "open", refuse)
    assert [(problem.path, problem.rule) for problem in read_and_check(project)[1]] == [(CASE, "file-unreadable")]


@pytest.mark.skipif(os.name == "nt", reason="such names are not possible there")
def test_odd_names_are_told_in_one_line(project: Path) -> None:
    write(project, "docs/help/a\nb\u202e.docx", "x")
    assert [str(problem).partition("“")[0] for problem in read_and_check(project)[1]] == [
        "docs/help/a\\nb\\u202e.docx:1: "
    ]


@pytest.mark.parametrize("name", ["docs", "posters"])
def test_a_file_in_place_of_a_folder(project: Path, name: str) -> None:
    shutil.rmtree(project / name)
    write(project, name, "x")
    assert (name, "file-unknown") in {(problem.path, problem.rule) for problem in read_and_check(project)[1]}


def test_what_is_quoted_is_cut_short() -> None:
    told = str(Problem("a.md", 1, "link-broken", f"“{'a' * 9000}”不在名单里", f"请改成“{'b' * 199}”"))
    assert told == f"a.md:1: “{'a' * 150}……”不在名单里。请改成“{'b' * 199}” [link-broken]"
    told = str(Problem("a.md", 1, "word-rules", f"没有〈{'b' * 9000}〉这个词"))
    assert len(told) < 540
    assert told.endswith("b〉这个词 [word-rules]")
