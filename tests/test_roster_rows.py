"""No row is lost: over generated rosters every row has one outcome, and the sum is what was planted and printed."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
import pytest
from fanzha.cli import main
from fanzha.merge.outcomes import Above, Blank, Faulty, LeftOut, Printed, Roster, account
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.rosters.sample import book, text
from tests.test_roster import ROOT, read

many = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)

pytestmark = pytest.mark.usefixtures("nothing_remembered")  # this repository's own letters and sheets
DAMAGE = ("四十五", "", "0", "999", "45.5", "约45")


@dataclass
class Planted:
    """A roster being written: its rows, and what must become of each."""

    rows: list[list[str]] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    copies: int = 0

    def add(self, kind: str, *cells: str) -> None:
        self.rows.append(list(cells))
        self.kinds.append(kind)


def planted(seed: int) -> Planted:
    """A roster of titles, classes, totals, gaps, notes and damaged rows in a random order."""
    chance = random.Random(seed)
    made = Planted()
    for _ in range(chance.randrange(3)):
        made.add("标题", "某小学班级名单", "", "", "")
    made.add("表头", "学校", "班级", "班主任", "份数")
    for at in range(chance.randrange(1, 40)):
        _plant(made, chance, at)
    while made.rows and not any(made.rows[-1]):  # a spreadsheet has no blank rows at its end
        made.rows.pop(), made.kinds.pop()
    return made


def _plant(made: Planted, chance: random.Random, at: int) -> None:
    kind = chance.choices(("班", "坏", "空", "合计", "说明"), (12, 2, 2, 2, 1))[0]
    if kind == "班":
        number = chance.randrange(1, 60)
        made.copies += number
        said = chance.choice((str(number), f"{number}人", f"{number} 份"))
        made.add("班", "某小学", f"{at}班", chance.choice(("王芳", "待定", "")), said)
    elif kind == "坏":
        made.add("坏", "某小学", f"{at}班", "王芳", chance.choice(DAMAGE))
    elif kind == "空":
        made.add("空", "", "", "", "")
    elif kind == "合计":
        made.add("合计", chance.choice(("合计", "小计", "总 计", "年级小计：")), "", "", "45")
    else:
        made.add("说明", "注：人数以学籍为准", "", "", "")


def kinds_of(roster: Roster) -> list[str]:
    """What became of each row, in order, one word a row."""
    found: list[str] = []
    for each in roster.outcomes:
        assert each.line == len(found) + 1, "a row has two outcomes or none"
        if isinstance(each, Blank):
            found += ["空"] * each.rows
        elif isinstance(each, Above | LeftOut):
            found.append(each.what if isinstance(each, Above) else each.reason)
        else:
            found.append({Printed: "班", Faulty: "坏"}[type(each)])
    return found


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(("utf-8-sig", "gb18030", "utf-16", "xlsx")))
@many
def test_every_row_has_one_outcome(tmp_path: Path, seed: int, written: str) -> None:
    made = planted(seed)
    if written == "xlsx":
        roster = read(tmp_path, book(*[[cell or None for cell in row] for row in made.rows]), "名单.xlsx")
    else:
        roster = read(tmp_path, text(*map(",".join, made.rows), encoding=written))
    assert kinds_of(roster) == made.kinds
    laid = {row.line: row.copies or 0 for row in roster.rows}
    whole = account(roster, laid)
    below = [kind for kind in made.kinds if kind not in ("标题", "表头")]
    assert (whole.rows, whole.classes, whole.copies) == (len(below), below.count("班"), made.copies)
    assert whole.classes + sum(whole.left.values()) + whole.blank + whole.faulty == whole.rows
    assert (whole.blank, whole.faulty) == (below.count("空"), below.count("坏"))


@given(st.integers(min_value=0, max_value=10**9))
@many
def test_a_stray_quote_costs_its_own_row_and_no_other(tmp_path: Path, seed: int) -> None:
    made = planted(seed)
    chance = random.Random(seed)
    lines = [",".join(row) for row in made.rows]
    classes = [at for at, kind in enumerate(made.kinds) if kind == "班"]
    hurt = set(chance.sample(classes, min(len(classes), chance.randrange(1, 4))))
    for at in hurt:
        place = chance.choice([0, *(match.end() for match in re.finditer(",", lines[at]))])
        lines[at] = lines[at][:place] + '"' + lines[at][place:]
    found = kinds_of(read(tmp_path, text(*lines)))
    assert found == ["坏" if at in hurt else kind for at, kind in enumerate(made.kinds)]


@pytest.mark.print
def test_the_sum_is_what_was_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        "某校班级名单",
        "班级,班主任,人数",
        "一班,王芳,3",
        ",,",
        "二班,待定,2",
        "三班,李红,三十",
        "合计,,5",
        "注：无",
    ]
    (tmp_path / "名单.csv").write_bytes(text(*rows))
    out = tmp_path / "信"
    words = ["--root", str(ROOT), "--roster", str(tmp_path / "名单.csv"), "--out", str(out)]
    assert main(["letters", "xiaoxue-jiazhang", *words]) == 1
    whole = (
        "名单 6 行：2 个班 5 份，1 行合计不印，1 行说明不印，1 行空，1 行有问题没有印。表头在第 2 行，上面 1 行是标题。"
    )
    assert capsys.readouterr().out.splitlines()[-1] == whole
    assert whole in (out / "汇总.md").read_text(encoding="utf-8")
    assert whole in (out / "汇总.csv").read_text(encoding="utf-8-sig")
    assert len(pypdfium2.PdfDocument(out / "全部.pdf")) == 5
    assert sum(len(pypdfium2.PdfDocument(out / f"{name}.pdf")) for name in ("一班", "二班")) == 5


@pytest.mark.print
def test_nothing_is_printed_before_a_question_is_answered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "名单.csv").write_bytes(text("班级,学生人数,在籍人数", "一班,2,3", "二班,2,2"))
    out = tmp_path / "信"
    words = ["--root", str(ROOT), "--roster", str(tmp_path / "名单.csv"), "--out", str(out)]
    assert main(["letters", "xiaoxue-jiazhang", *words]) == 1
    said = capsys.readouterr().out
    assert "“学生人数”（各行加起来 4）" in said
    assert "“在籍人数”（各行加起来 5）" in said
    assert said.splitlines()[-1] == "名单 2 行：0 个班 0 份，2 行等上面的问题定下来再印。表头在第 1 行。"
    assert not out.exists()
    assert main(["letters", "xiaoxue-jiazhang", *words, "--column", "份数=在籍人数"]) == 0
    assert "2 个班 5 份" in capsys.readouterr().out.splitlines()[-1]
