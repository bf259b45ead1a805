"""Attempts on the command line: what people mistype, paste and mean badly, run as `fanzha` runs it."""

from __future__ import annotations

import contextlib
import io
import itertools
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fanzha.cli import engine, main

from tests.fuzz.changes import CRUMBS, Chance
from tests.fuzz.sources import Place
from tests.fuzz.watch import Watch, state
from tests.test_roster_fuzz import PLAIN

# R: a roster, O: a folder to write into, E: something that stands there already or cannot.
USUAL = (
    *("check", "check --format json", "check --today", "check --today 2027-01-01", "build --pages O --no-print"),
    *("build", "build --offline", "serve", "serve --addr 127.0.0.1:8001", "print poster --out O"),
    *("print letter/jiazhang --out O", "print --out O --paper A4", "print leaflet --out O --fold 二折"),
    *("print notice --out O --docx", "print poster --out O --production shop --quantity 500"),
    *("print letter --out O --preflight", "print poster --out O --screens", "print poster --out O --contact-sheet"),
    *("print letter --out O --set school=某某小学 --set class=三（2）班", "letters jiazhang --roster R --out O"),
    *("letters jiazhang --roster R --out O --once", "letters gaozhi --roster R --out O"),
    *("letters jiazhang --roster R --out O --column 份数=人数", "letters jiazhang --roster E --out O"),
    *("new case 新的案例", "new tactic xin-shoufa", "new letter 给老人的信", "--help", "print --help", "letters -h"),
)  # fmt: skip
WORDS = [
    *("--", "-", "---", "--x", "--out", "--out=", "--set", "--set=", "--set =", "--root", "--root=", "--format"),
    *("--format=xml", "--quantity", "--quantity=-1", "--quantity=1e9", "--quantity=99999999999999999999"),
    *("--quantity=a", "--paper=B5", "--paper=A3", "--theme=紫", "--theme=红", "--layout=单面回执", "--fold=五折"),
    *("--production=shop", "--today=昨天", "--today=2026-02-30", "--today=9999-99-99", "--sheet", "--sheet=没有"),
    *("--column", "--column=份数", "--column=份数=没有", "--column==", "--once", "--landscape", "--docx"),
    *("--screens", "--contact-sheet", "--preflight", "--no-print", "--pages", "--pages=O", "--offline", "check"),
    *("print", "letters", "new", "build", "poster", "poster/", "/", "letter/jiazhang", "../letter", "案例", "", " "),
    *("@file", "%s"),
]
SETTINGS = ["school=", "class=", "name=", "contact=", "date=", "co_issuer=", "school", "=", "==", "颜色=红", "SCHOOL="]
TEXTS = [
    *("某某小学", "三（2）班", "2026-11-22", "昨天", "9" * 400, "汉" * 5000, "13812345678", "<b>", "#panic()", "\\"),
    *("a\nb", '"', "￥"),
]
NAMES = [
    *("新案例", "xin-anli", "../../a", "/etc/a", "..", ".", "", "con", "a" * 5000, "!!!", "𠮷", "a b", "index"),
    *("案例\n二", "-x", "％"),
]


class _Engine:
    """Stands for MkDocs as a process: the words it is given are looked at, and nothing runs."""

    def __init__(self, words: list[str], **_: Any) -> None:
        assert all(isinstance(word, str) and "\0" not in word for word in words)

    def wait(self) -> int:
        return 0

    def terminate(self) -> None: ...


def yard(root: Path) -> Path:
    """The folder beside a project in which commands run, with what they may stumble over."""
    place = root.parent / "yard"
    (place / "full").mkdir(parents=True)
    (place / "full" / "a.txt").write_text("schon da", encoding="utf-8")
    (place / "empty").mkdir()
    (place / "file").write_bytes(b"x")
    (place / "roster.csv").write_bytes(PLAIN)
    (place / "odd.csv").write_bytes(b"\xff\xfe\0")
    (place / "link").symlink_to(place / "full", target_is_directory=True)
    (place / "into").symlink_to(root / "cases", target_is_directory=True)
    (place / "loop").symlink_to(place / "loop")
    (place / "nowhere").symlink_to(place / "not" / "there")
    return place


def _stumbling(place: Path, root: Path) -> list[str]:
    """Paths that are files, folders, links, sources, the project or its parents, or cannot be."""
    inside = [
        *("full", "empty", "file", "link", "into", "loop", "nowhere", "file/a", "loop/a", "new/a/b", "./new"),
        *("new/../new2", "odd.csv"),
    ]
    around = [
        *(str(root), str(root.parent), f"{root}/docs", f"{root}/docs/a", f"{root}/cases/../posters", f"{root}/.git"),
        *(f"{root}/hooks/a", "."),
    ]
    rest = [
        *("/dev/null", "/dev/null/a", "/proc/a", "a" * 300, "汉" * 90, "a\0b", "a\nb", "~", "-o", "", "\udc80", " "),
        "con",
    ]
    return [*inside, *around, *rest]


def command_line(chance: Chance, place: Path, root: Path) -> list[str]:
    """Some words after `fanzha`."""
    words = [*chance.choice(USUAL).split(" ")]
    for _ in range(chance.choice((0, 1, 1, 2, 3))):
        _spoil(words, chance)
    stumbling = _stumbling(place, root)
    ready = [_path(word, chance, stumbling) for word in words]
    named = chance.choice((str(root),) * 8 + (str(place), "file", "", "a\0b", "nowhere"))
    return [*ready[:1], "--root", named, *ready[1:]] if ready else ready


def _path(word: str, chance: Chance, stumbling: list[str]) -> str:
    lead, _, last = word.rpartition("=")
    lead += "=" if _ else ""
    if last == "O":
        return lead + (chance.choice(stumbling) if chance.random() < 0.5 else f"out{chance.randrange(3)}")
    if last == "R":
        return lead + (chance.choice(stumbling) if chance.random() < 0.2 else "roster.csv")
    return lead + chance.choice(stumbling) if last == "E" else word


def _spoil(words: list[str], chance: Chance) -> None:
    at = chance.randrange(len(words) + 1)
    way = chance.randrange(7)
    if way == 0 and words:
        del words[at % len(words)]
    elif way == 1 and words:
        words.insert(at, chance.choice(words))
    elif way == 2:
        words[at:at] = ["--set", chance.choice(SETTINGS) + chance.choice([*TEXTS, *CRUMBS])]
    elif way == 3:
        words.insert(at, chance.choice([*NAMES, *CRUMBS, *TEXTS]))
    elif way == 4 and words and words[0] == "new":
        words[-1:] = [chance.choice([*NAMES, *CRUMBS])]
    else:
        words.insert(at, chance.choice(WORDS))


def _targets(words: list[str], place: Path) -> list[Path]:
    """The folders that a command line names to write into."""
    named = [word.partition("=")[2] for word in words if word.startswith(("--out=", "--pages="))]
    named += [after for word, after in itertools.pairwise(words) if word in ("--out", "--pages")]
    return [_at(place, each) for each in named if "\0" not in each]


def _allowed(targets: list[Path], words: list[str], root: Path) -> list[Path]:
    """Where a command may write: its cache and its target with what is staged beside it; `new` among the sources."""
    staged = (f"staging-{os.getpid()}", "aside")
    beside = [each.with_name(f".{each.name}.{what}") for each in targets if each.name for what in staged]
    sources = [root / "docs/tactics", root / "cases", *root.glob("posters/*")] if "new" in words else []
    return [root / ".cache", root.parent / "tmp", *targets, *beside, *sources]


def _at(place: Path, written: str) -> Path:
    return Path(os.path.realpath(place / written))


@contextlib.contextmanager
def _within(place: Path, root: Path) -> Iterator[tuple[io.StringIO, io.StringIO]]:
    """In that folder, with MkDocs replaced and what is said kept."""
    before, popen = Path.cwd(), subprocess.Popen
    os.chdir(place)
    engine.subprocess.Popen = _Engine  # type: ignore[misc, assignment]
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", errors="backslashreplace") for _ in range(2))
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            yield out, err  # type: ignore[misc]
    finally:
        engine.subprocess.Popen = popen  # type: ignore[misc]
        os.chdir(before)


def command(place: Place, chance: Chance, watch: Watch) -> None:
    """One command line: an exit code, something said in Chinese, nothing written but where it may."""
    root = place.root
    where = root.parent / "yard" if (root.parent / "yard").is_dir() else yard(root)
    words = command_line(chance, where, root)
    targets = _targets(words, where)
    allowed, above = _allowed(targets, words, root), {folder for each in targets for folder in each.parents}
    kept = [*allowed, where / "out0", where / "out1", where / "out2"]
    before = state(root.parent, kept)
    with _within(where, root) as (out, err), watch.on(allowed, above):
        code = _exit_code(words)
    for stream in (out, err):
        stream.flush()
        stream.seek(0)
    said, told = out.read(), err.read()
    assert code in (0, 1, 2), code
    assert said or told or "serve" in words or "build" in words, "nothing was said"
    assert "Traceback" not in told
    assert not watch.outside, watch.outside
    after = state(root.parent, kept)
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    changed -= {str(folder) for folder in above}
    assert not changed, sorted(changed)[:5]
    _tidy(root, where)


def _exit_code(words: list[str]) -> int:
    try:
        return main(words)
    except SystemExit as left:  # after --help
        return int(left.code or 0)


def _tidy(root: Path, place: Path) -> None:
    """Without the sources that `new` made."""
    for path in [*root.glob("cases/*.md"), *root.glob("docs/tactics/*.md"), *root.glob("posters/*/*.md")]:
        if re.search("（(?:填写|正文|标题)", path.read_text(encoding="utf-8", errors="replace")):
            path.unlink()
