"""The press: nothing is typeset twice, nothing is half-written, and what cannot be printed names its line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fanzha import read_and_check
from fanzha.content.icons import icons_of
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets
from fanzha.press.jobs import Job
from fanzha.press.press_errors import problems_of
from fanzha.press.typeset import Press, store
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sample_project import write

LAYOUT = """
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set page(width: data.paper.width * 1mm, height: data.paper.height * 1mm)
#set text(font: "Noto Sans CJK SC", lang: "zh")
#data.title #data.salutation
"""
LETTER = "posters/letter/jiazhang.md"
TACTIC = "docs/tactics/shuadan-yangli.md"


@pytest.fixture
def plain(project: Path, tmp_path: Path) -> Path:
    """A project with a cache of its own and a layout that is typeset in no time."""
    (project / ".cache" / "fanzha").unlink()
    write(project, "posters/notice/main.typ", LAYOUT)
    return project


def sheets_of(root: Path) -> dict[str, Sheet]:
    library, problems = read_and_check(root)
    assert library
    assert not problems, problems
    return {f"{sheet.kind}/{sheet.id}": sheet for sheet in make_sheets(library, icons_of(root))}


def press_of(root: Path) -> Press:
    return Press(root / "posters", root / ".cache" / "fanzha")


def jobs_of(root: Path) -> list[Job]:
    sheet = sheets_of(root)["notice/gaozhi"]
    return [Job(sheet), Job(sheet, "webp", 320), Job(sheet, "jpg", 400), Job(sheet, "png", 200)]


def test_a_second_run_typesets_nothing(plain: Path) -> None:
    assert [printed.fresh for printed in press_of(plain).print_all(jobs_of(plain))] == [True] * 4
    seen: list[tuple[int, int]] = []
    again = press_of(plain).print_all(jobs_of(plain), lambda done, total: seen.append((done, total)))
    assert [printed.fresh for printed in again] == [False] * 4
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("posters/notice/main.typ", "#data.title #data", "#data.title。#data"),
        ("posters/notice/manifest.yml", "", "# changed\n"),
        ("posters/notice/gaozhi.md", "尊敬的客户", "亲爱的客户"),
        ("cases/_vocabulary/issuer.yml", "样例县反诈中心", "样例县公安局"),
    ],
)
def test_what_it_depends_on_makes_it_new(plain: Path, path: str, old: str, new: str) -> None:
    press_of(plain).print_all(jobs_of(plain)[:1])
    text = (plain / path).read_text(encoding="utf-8")
    write(plain, path, text.replace(old, new, 1))
    assert [printed.fresh for printed in press_of(plain).print_all(jobs_of(plain)[:1])] == [True]


def test_what_it_does_not_depend_on_leaves_it(plain: Path) -> None:
    press_of(plain).print_all(jobs_of(plain)[:1])
    write(plain, "posters/poster/main.typ", "#panic()")
    write(plain, "posters/shared/theme.typ", "#panic()")
    write(plain, "posters/fonts/README.md", "no font")
    assert [printed.fresh for printed in press_of(plain).print_all(jobs_of(plain)[:1])] == [False]


def test_the_same_bytes_twice(plain: Path, tmp_path: Path) -> None:
    made = [
        [
            printed.path.read_bytes() if printed.path else b""
            for printed in Press(plain / "posters", tmp_path / name).print_all(jobs_of(plain))
        ]
        for name in ("one", "two")
    ]
    assert made[0] == made[1]
    assert [start[:4] for start in made[0]] == [b"%PDF", b"RIFF", b"\xff\xd8\xff\xe0", b"\x89PNG"]


def test_two_presses_at_once(plain: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda _: press_of(plain).print_all(jobs_of(plain)), range(2))
    assert [printed.path for printed in first] == [printed.path for printed in second]
    assert all(printed.path and printed.path.stat().st_size > 500 for printed in first)
    assert not list((plain / ".cache").rglob(".part-*"))


def test_a_killed_writer_leaves_nothing_that_counts(tmp_path: Path) -> None:
    target = tmp_path / "ab" / "sheet.pdf"
    program = (
        "import os, sys; from pathlib import Path; from fanzha.press.typeset import store\n"
        "os.replace = lambda *names: os._exit(9)\n"
        "store(Path(sys.argv[1]), b'%PDF half')"
    )
    assert subprocess.run([sys.executable, "-c", program, str(target)], check=False).returncode == 9
    assert not target.exists()
    store(target, b"%PDF whole")
    assert target.read_bytes() == b"%PDF whole"


def test_an_interrupted_writer_cleans_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*names: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        store(tmp_path / "sheet.pdf", b"%PDF")
    assert list(tmp_path.iterdir()) == []


def test_a_warning_is_a_problem(plain: Path) -> None:
    write(plain, "posters/notice/main.typ", LAYOUT.replace("Noto Sans CJK SC", "SimSun"))
    (printed,) = press_of(plain).print_all(jobs_of(plain)[:1])
    assert printed.path is None
    assert [problem.rule for problem in printed.problems] == ["layout-broken"]
    assert "unknown font family: simsun" in printed.problems[0].message


@pytest.mark.parametrize("name", ["买买提·䶮", "㛃㐂堃喆昇犇镕", "𠮷", "𬱖𫖯"])
def test_rare_names_can_be_printed(project: Path, name: str) -> None:
    text = (project / LETTER).read_text(encoding="utf-8")
    write(project, LETTER, text.replace("您好！", f"{name}，您好！"))
    (printed,) = press_of(project).print_all([Job(sheets_of(project)["letter/jiazhang"])])
    assert printed.problems == ()


@pytest.mark.parametrize(
    ("kind", "field", "path", "text"),
    [
        ("poster/shuadan-yangli", "red_flags.1", TACTIC, "说任务没做完不能提现"),
        ("poster/shuadan-yangli", "lines.0.tell", TACTIC, "越垫越多"),
        ("poster/shuadan-yangli", "slogan", TACTIC, "slogan:"),
        ("case-poster/kefu-tuikuan", "case.timeline.1.what", "cases/kefu-tuikuan.md", "what: 20万元被转走"),
        ("case-poster/kefu-tuikuan", "red_flags.0", "docs/tactics/kefu-yangli.md", "主动来电说退款"),
        ("leaflet/elder", "tactics.0.steps.1", TACTIC, "让您垫付大额资金"),
        ("leaflet/elder", "case.lesson", "cases/kefu-tuikuan.md", "lesson:"),
        ("leaflet/elder", "audience.note", "cases/_vocabulary/audiences.yml", "elder"),
        ("leaflet/elder", "after.1.text", "cases/_vocabulary/after.yml", "马上拨打110"),
        ("leaflet/elder", "hotlines.1.use", "cases/_vocabulary/hotlines.yml", "use: 拿不准时拨打"),
        ("letter/jiazhang", "issuer.name", "cases/_vocabulary/issuer.yml", "name: 样例县反诈中心"),
        ("letter/jiazhang", "blocks.0", LETTER, "您好！"),
        ("letter/jiazhang", "slip.statement", LETTER, "slip: {}"),
    ],
)
def test_a_text_that_does_not_fit_names_its_line(project: Path, kind: str, field: str, path: str, text: str) -> None:
    said = "panicked with: " + json.dumps("FIT" + json.dumps([{"field": field, "excess": 7}]))
    (problem,) = problems_of(sheets_of(project)[kind], said)
    lines = (project / path).read_text(encoding="utf-8").split("\n")
    assert (problem.path, problem.rule) == (path, "text-overflow")
    assert "还多出约 7 字" in problem.message
    assert text in "\n".join(lines[problem.line - 1 : problem.line + 2])


@pytest.fixture
def letter(project: Path) -> Sheet:
    """A sheet that all examples of a test share."""
    return sheets_of(project)["letter/jiazhang"]


@given(
    said=st.one_of(st.text(max_size=60), st.text('[]{}:,.019abfieldexcess"\\\\ ', max_size=40).map("FIT[{}]".format))
)
@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_whatever_the_typesetter_says(letter: Sheet, said: str) -> None:
    for problem in problems_of(letter, said):
        assert problem.line >= 1
