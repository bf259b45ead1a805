"""The one way out: a folder is wholly old or wholly new, and what nobody thought of is caught at the gate."""

from __future__ import annotations

import multiprocessing
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from fanzha import make_edition, read_and_check
from fanzha.cli import main
from fanzha.content import Refused
from fanzha.publish import Gate, refuse, write_folder
from fanzha.publish.folders import Staging, new_folder
from fanzha.publish.gate import of_json, of_markup

from tests.sample_project import REPOSITORY, write

FILES = 40
KILLS = 50
fork = multiprocessing.get_context("fork")  # a child that has everything loaded is at work at once


def publish_versions(target: Path, locks: Path, first: int, told: Connection) -> None:
    """Publishes one version after another, for as long as it lives."""
    for version in range(first, first + 10_000):
        with Staging(target, locks) as staging:
            for number in range(FILES):
                (staging.place / f"{number}.txt").write_text(f"{version}\n" * 200)
        told.send(version)


def writer(target: Path, locks: Path, first: int = 0) -> tuple[BaseProcess, Connection]:
    """A process that publishes, and where it tells the versions that are out."""
    here, there = fork.Pipe(duplex=False)
    process = fork.Process(target=publish_versions, args=(target, locks, first, there))
    process.start()
    there.close()
    return process, here


def version_in(target: Path) -> int:
    """The version of a folder; fails where it is not whole."""
    names = sorted(path.name for path in target.iterdir())
    assert names == sorted(f"{number}.txt" for number in range(FILES))
    written = {path.read_text() for path in target.iterdir()}
    assert len(written) == 1, "old and new files side by side"
    lines = written.pop().splitlines()
    assert len(lines) == 200
    return int(lines[0])


def test_killed_at_any_moment(tmp_path: Path) -> None:
    target, locks = tmp_path / "site", tmp_path / "locks"
    moments = random.Random(20261125)
    reached = 0
    for _ in range(KILLS):
        process, told = writer(target, locks, reached + 1)
        told.recv()  # the first version is out: from here on, any moment
        time.sleep(moments.uniform(0, 0.02))
        process.kill()
        process.join()
        reached = version_in(target)
    with Staging(target, locks) as staging:
        (staging.place / "new").touch()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["locks", "site"], "left-overs go with the next run"
    assert [path.name for path in target.iterdir()] == ["new"]


def test_killed_where_folders_cannot_be_exchanged_in_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere three renames do it; a kill between them is mended by the next run, even if that run fails."""
    monkeypatch.setattr("fanzha.publish.swap._in_one_step", lambda first, second: False)
    target, locks = tmp_path / "site", tmp_path / "locks"
    write_folder(target, {"a": b"old"}, locks)
    write_folder(target, {"a": b"new"}, locks)
    assert (target / "a").read_bytes() == b"new"
    target.rename(tmp_path / ".site.aside")  # as if killed after the first of the three
    with pytest.raises(RuntimeError), Staging(target, locks):
        raise RuntimeError
    assert (target / "a").read_bytes() == b"new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["locks", "site"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 200 kB."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small file system needs root")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk(small_disk: Path, tmp_path: Path) -> None:
    target, locks = small_disk / "site", tmp_path / "locks"
    write_folder(target, {"a": b"old"}, locks)
    with pytest.raises(OSError, match="No space left"):
        write_folder(target, {"a": b"new", "b": bytes(300_000)}, locks)
    assert {path.name: path.read_bytes() for path in target.iterdir()} == {"a": b"old"}
    assert [path.name for path in small_disk.iterdir()] == ["site"]


@pytest.mark.parametrize("name", ["x" * 300, "deep/" * 2000 + "x"])
def test_a_name_that_the_system_refuses(tmp_path: Path, name: str) -> None:
    target, locks = tmp_path / "site", tmp_path / "locks"
    write_folder(target, {"a": b"old"}, locks)
    with pytest.raises(OSError, match="name too long"):
        write_folder(target, {"a": b"new", name: b""}, locks)
    assert {path.name: path.read_bytes() for path in target.iterdir()} == {"a": b"old"}


def test_what_stood_there_stays_as_it_was(tmp_path: Path) -> None:
    """Files of an earlier run stay, links too; the old file behind a new one is not written through."""
    target, locks = tmp_path / "out", tmp_path / "locks"
    write_folder(target, {"poster/a.pdf": b"1", "b.pdf": b"1"}, locks)
    (target / "link").symlink_to("poster")
    beside = tmp_path / "kept.pdf"
    os.link(target / "b.pdf", beside)
    write_folder(target, {"b.pdf": b"2"}, locks)
    assert (target / "poster/a.pdf").read_bytes() == b"1"
    assert (target / "link").is_symlink()
    assert (target / "b.pdf").read_bytes() == b"2"
    assert beside.read_bytes() == b"1"


def test_two_at_once(tmp_path: Path) -> None:
    """The second waits and says so; neither sees the other's half."""
    target, locks = tmp_path / "site", tmp_path / "locks"
    writers = [writer(target, locks, first) for first in (0, 100_000)]
    for _, told in writers:
        for _ in range(5):
            told.recv()
            version_in_steady(target)
    for process, _ in writers:
        process.kill()
        process.join()
    with Staging(target, locks):
        code = "import sys; from fanzha.publish.folders import write_folder; from pathlib import Path\n"
        code += "write_folder(Path(sys.argv[1]), {'a': b''}, Path(sys.argv[2]), lambda: print('waits', flush=True))"
        command = [sys.executable, "-c", code, str(target), str(locks)]
        second = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=REPOSITORY / "hooks", encoding="utf-8")
        assert second.stdout
        assert second.stdout.readline() == "waits\n"
    assert second.wait() == 0


def version_in_steady(target: Path) -> None:
    """One look into a folder that others go on replacing: a file opened is a file of one version."""
    lines = (target / "0.txt").read_text().splitlines()
    assert len(lines) == 200
    assert len(set(lines)) == 1


@pytest.mark.parametrize("out", ["docs", "docs/x", "cases", "posters/letter", "hooks", ".git", ".git/x", ".", ".."])
def test_sources_are_never_written(project: Path, out: str) -> None:
    with pytest.raises(Refused, match="不能写到"):
        refuse(project, project / out)


def test_a_link_into_the_sources_is_seen_through(project: Path) -> None:
    (project / "out").symlink_to("docs")
    with pytest.raises(Refused, match=r"源文件夹 docs/"):
        refuse(project, project / "out" / "x")


@pytest.mark.parametrize("out", ["loop", "loop/x", "a\0b"])
def test_what_can_be_no_folder_is_refused(project: Path, out: str) -> None:
    (project / "loop").symlink_to("loop")
    with pytest.raises(Refused, match=r"不是能用的文件夹名"):
        refuse(project, project / out)


@pytest.mark.parametrize(
    "words",
    [
        ("print", "letter", "--out", "docs/x"),
        ("letters", "jiazhang", "--roster", "r.csv", "--out", "cases"),
        ("build", "--pages", "posters", "--no-print"),
        ("print", "letter", "--out", "file"),
    ],
)
def test_commands_refuse_with_a_clear_line(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(project)
    (project / "file").touch()
    before = sorted(project.rglob("*"))
    assert main(list(words)) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "文件夹" in told
    assert sorted(project.rglob("*")) == before


def test_a_folder_of_somebody_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fanzha.publish.folders.MOST_KEPT", 3)
    for name in "abcd":
        write(tmp_path / "home", name, b"")
    with pytest.raises(Refused, match="不像放印刷品的"):
        write_folder(tmp_path / "home", {"x": b""}, tmp_path / "locks")
    assert sorted(path.name for path in (tmp_path / "home").iterdir()) == ["a", "b", "c", "d"]
    with pytest.raises(Refused, match="已经有文件"), new_folder(tmp_path / "home", tmp_path / "locks"):
        pass


def test_ctrl_c(project: Path) -> None:
    """Exit code 130, one line, no traceback, nothing left."""
    code = (
        "import signal, sys, fanzha.press.typeset as typeset; from fanzha.cli import main\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # what runs in a shell's background ignores it
        "typeset.Press.print_all = lambda *a, **k: signal.raise_signal(signal.SIGINT)\n"
        "sys.exit(main(['--root', sys.argv[1], 'print', 'letter', '--out', sys.argv[1] + '/out']))"
    )
    command = [sys.executable, "-c", code, str(project)]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "hooks")}
    done = subprocess.run(command, capture_output=True, env=environment, encoding="utf-8", check=False)
    assert done.returncode == 130
    assert done.stdout == ""
    assert done.stderr.strip().count("\n") == 0
    assert "已取消" in done.stderr
    assert not (project / "out").exists()


def test_markup_is_read_as_a_reader_would() -> None:
    line = (
        '<p title="13800138000">138<b>0013</b>8000&#32;<a href="//bad.example/">看</a></p><svg><path d="M1 2"/></svg>'
    )
    assert [string for string in of_markup(line) if string.strip()] == [
        "13800138000", "13800138000 ", "//bad.example/", "看",
    ]  # fmt: skip


def test_data_is_read_by_its_strings() -> None:
    assert list(of_json('{"a": ["x", {"b": "y"}], "n": 110110}')) == ["x", "y"]
    assert list(of_json('take.core({"a": "x"});')) == ["x"]
    assert list(of_json("let x = 1;")) == ["let x = 1;"]


def test_the_gate_names_page_file_and_sheet(project: Path) -> None:
    library, _ = read_and_check(project)
    assert library
    gate = Gate(library)
    found = [
        *gate.pages({"a.html": "<p>好</p>\n<p>请打 13912345678</p>", "b.html": "<p>请打 13912345678</p>"}),
        *gate.files({"x.json": b'{"to": "https://bad.example.com/"}', "pic.webp": b"\xff", "13912345679.txt": b""}),
        *gate.sheets({"print/letter/a.pdf": {"blocks": [{"text": "加微信号 abc_12345"}], "qr": "<svg>13912345678"}}),
    ]
    assert [(problem.path, problem.line, problem.rule) for problem in found] == [
        ("网页 a.html", 2, "privacy-mobile"),
        ("文件 x.json", 1, "domain-unknown"),
        ("文件 13912345679.txt", 1, "privacy-mobile"),
        ("印刷品 print/letter/a.pdf", 1, "privacy-account"),
    ]
    assert all("来处" in problem.hint for problem in found)


def test_a_string_whose_source_nobody_thought_of(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A number in a template is caught, and named with the page it would have stood on."""
    monkeypatch.setattr(
        "fanzha.site.site_pages", lambda *arguments: {"help.md": "# 求助\n\n骗子的电话 400-123-4567 请回拨"}
    )
    edition = make_edition(project, with_print=False)
    assert [str(problem).partition("：")[0] for problem in edition.problems if problem.path == "网页 help.md"] != []
