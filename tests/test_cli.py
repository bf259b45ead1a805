"""The command line: exit codes, Chinese throughout, and folders that appear whole or not at all."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from fanzha.cli.parser import SETTINGS, parser
from fanzha.cli.run import COMMANDS, main
from fanzha.kinds.folders import read_kinds

from tests.sample_project import REPOSITORY, write
from tests.starting import COMMANDS as STARTS
from tests.starting import HEAVY, loaded_by, project_to_write_in

CASE = "cases/shuadan-dianxing.md"
BROKEN = "---\ntitle：做任务先垫钱\n---\n"
# Latin words that a Chinese page of help may hold: names of formats, fields, commands and this program.
NAMES = "|".join(
    (
        "fanzha|json|text|office|shop|PDF|Markdown|CSV|XLSX|md|site|Excel|key|posters|tactic|case",
        "xiaoxue|jiazhang|MkDocs|localhost|Word|list|make|campaign|elder",
        *SETTINGS,
        *(word for kind in read_kinds(REPOSITORY)[0] for word in kind.split("-")),
    )
)


@pytest.fixture
def run(project: Path, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    def words(*command: str) -> tuple[int, str, str]:
        code = main([command[0], "--root", str(project), *command[1:]])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return words


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """`check` without typesetting, which is tested once in test_typeset."""
    from fanzha import make_edition
    from fanzha.cli import check

    monkeypatch.setattr(check, "make_edition", lambda root, **options: make_edition(root, with_print=False))
    monkeypatch.setattr("fanzha.site.site_files", lambda *arguments: {})


@pytest.mark.usefixtures("quick")
class TestCheck:
    def test_clean(self, run) -> None:  # type: ignore[no-untyped-def]
        assert run("check") == (0, "检查通过，没有发现问题。\n", "")

    def test_problems(self, run, project: Path) -> None:  # type: ignore[no-untyped-def]
        write(project, CASE, BROKEN)
        code, out, err = run("check")
        assert code == 1
        assert re.fullmatch(rf"{CASE}:2: .+ \[yaml-wide-colon\]\n", out)
        assert err == "共 1 个问题，涉及 1 个文件。全部改好之前，什么都不会发布。\n"

    def test_json(self, run, project: Path) -> None:  # type: ignore[no-untyped-def]
        write(project, CASE, BROKEN)
        code, out, _ = run("check", "--format", "json")
        assert code == 1
        (problem,) = json.loads(out)
        assert problem | {"message": "", "hint": ""} == {
            "path": CASE, "line": 2, "rule": "yaml-wide-colon", "message": "", "hint": "",
        }  # fmt: skip

    def test_json_of_nothing(self, run) -> None:  # type: ignore[no-untyped-def]
        code, out, _ = run("check", "--format", "json")
        assert (code, json.loads(out)) == (0, [])

    def test_overdue_only_when_asked(self, run) -> None:  # type: ignore[no-untyped-def]
        code, out, _ = run("check", "--today", "2027-11-23")
        assert code == 1
        assert out.count("[review-overdue]") == 8
        assert run("check", "--today", "2027-09-01")[0] == 0
        assert run("check", "--today", "明天")[0] == 2


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["check", "--fromat", "json"], "不认识：--fromat json"),
        (["chekc"], "命令 不能是 'chekc'，可以是：'check', 'build', 'serve', 'print'"),
        (["print"], "还缺少：--out"),
        (["print", "--out"], "--out 后面要写一个值"),
        (["print", "letter/nobody", "--out", "o"], "没有“letter/nobody”。"),
        (["print", "--out", "o", "--set", "colour=red"], "看不懂，要写成 项=值，项可以是：issuer、name、"),
        (["print", "--out", "o", "--set", "date=昨天"], "看不懂日期“昨天”"),
        (["print", "--out", "o", "--set", "contact=王老师 13812345678"], "--set phone 里有手机号 138…78"),
        (["print", "--out", "o", "--set", "school=示例小学 95001"], "--set school=示例小学 95001：号码“95001”没有登记"),
        (["print", "--out", "o", "--set", "contact=教务处 0000-1234567"], "号码“0000-1234567”没有登记"),
        (["print", "--out", "o", "--set", "class=三班 www.evil.top"], "网址“www.evil.top”没有登记"),
        (["print", "--out", "o", "--paper", "B5"], "--paper 不能是 'B5'，可以是："),
        (["print", "letter", "--out", "o", "--paper", "A3"], "这些都不能印在 A3 上。可以是：家长信：A4"),
        (["print", "posters", "--out", "o"], "没有“posters”。是不是想写“poster”？"),
        (["print", "短信/刷单返利", "--out", "o"], "“短信”不用 print 做，用 fanzha kit make 短信/刷单返利 --out 宣传"),
        (["print", "--out", "o", "--fold", "五折"], "--fold 不能是 '五折'，可以是：'三折', '二折', '单页'"),
        (["new", "book", "x"], "不能是 'book'，可以是：'tactic', 'case', 'notice-of-week', 'letter'"),
        (["new", "case", "kefu-tuikuan"], "cases/kefu-tuikuan.md 已经有了，请换一个名称"),
        (["check", "--format", "xml"], "--format 不能是 'xml'，可以是：'text', 'json'"),
    ],
)
def test_wrong_usage(run, project: Path, command: list[str], said: str) -> None:  # type: ignore[no-untyped-def]
    before = sorted(project.rglob("*.*"))
    code, out, err = run(*command)
    assert (code, out) == (2, "")
    assert said in err
    explained = re.sub(r"'[\w-]+'", "", err)  # what may be typed is quoted as it is typed
    assert not re.search(r"\b(the|are|of|from|error|invalid|required|argument|choice|usage)\b", explained), err
    assert sorted(project.rglob("*.*")) == before


def test_no_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(tmp_path)]) == 2
    assert "不是反诈印坊的项目文件夹" in capsys.readouterr().err


class TestPrint:
    def test_a_letter_with_school_and_class(self, run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
        out = tmp_path / "out"
        settings = ["--set", "school=样例小学", "--set", "class=三年级2班", "--set", "date=2026-12-01"]
        assert run("print", "letter/jiazhang", *settings, "--out", str(out))[0] == 0
        assert [path.relative_to(out).as_posix() for path in out.rglob("*.*")] == ["letter/jiazhang.pdf"]
        text = text_of(out / "letter" / "jiazhang.pdf")
        assert "样例小学" in text
        assert "三年级2班" in text
        assert "2026年12月1日" in text

    def test_all_or_nothing(self, run, project: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
        write(project, "posters/notice/main.typ", '#panic("no")')
        code, out, _ = run("print", "letter", "notice", "--out", str(tmp_path / "out"))
        assert code == 1
        assert "[layout-broken]" in out
        assert not (tmp_path / "out").exists()

    def test_nothing_from_broken_sources(self, run, project: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
        write(project, CASE, BROKEN)
        assert run("print", "letter", "--out", str(tmp_path / "out"))[0] == 1
        assert not (tmp_path / "out").exists()

    def test_a_folder_that_cannot_be(self, run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
        write(tmp_path, "file", "x")
        code, _, err = run("print", "letter", "--out", str(tmp_path / "file" / "out"))
        assert code == 2
        assert err.startswith("读写文件出错：")


def text_of(pdf: Path) -> str:
    """What a PDF says, without the spaces and line ends that extraction adds."""
    document = pypdfium2.PdfDocument(pdf)
    return re.sub(r"\s", "", "".join(page.get_textpage().get_text_range() for page in document))


@pytest.mark.parametrize(
    ("kind", "name", "path"),
    [
        ("tactic", "冒充“网约车”客服", "docs/tactics/mao-chong-wang-yue-che-ke-fu.md"),
        ("case", "2026-kefu-tuikuan", "cases/2026-kefu-tuikuan.md"),
        ("letter", "给新生家长的信", "posters/letter/gei-xin-sheng-jia-zhang-de-xin.md"),
        ("class-meeting", "职高", "posters/class-meeting/zhi-gao.md"),
    ],
)
def test_new(run, project: Path, kind: str, name: str, path: str) -> None:  # type: ignore[no-untyped-def]
    from fanzha import read_and_check

    code, out, _ = run("new", kind, name)
    assert code == 0
    assert path in out
    problems = read_and_check(project)[1]
    assert problems
    assert {(problem.path, problem.rule) for problem in problems} == {(path, "placeholder-left")}
    assert run("new", kind, name)[0] == 2


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_is_chinese(command: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"] if command else ["--help"])
    assert left.value.code == 0
    shown = capsys.readouterr().out
    assert "用法：" in shown
    words = re.sub(r"[\w.-]*[/.][\w/.-]+", "", shown)  # names of files and folders
    words = re.sub(rf"--?[a-z-]+|\b({NAMES}|{'|'.join(COMMANDS)})\b", "", words)
    assert not re.findall(r"\b[A-Za-z]{4,}\b", words), shown


@pytest.mark.parametrize("words", STARTS.values(), ids=list(STARTS))
def test_what_makes_nothing_loads_nothing_heavy(words: tuple[str, ...], tmp_path: Path) -> None:
    loaded = loaded_by(words, project_to_write_in(tmp_path))
    assert {"fanzha", "argparse"} <= loaded
    assert HEAVY & loaded == set()


def test_every_command_has_help() -> None:
    shown = parser(dict).format_help()
    assert all(re.search(rf"^\s+{name}\s+\S", shown, re.M) for name in COMMANDS)


def test_build_pages(run, project: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    import shutil

    shutil.copytree(REPOSITORY / "docs" / "assets", project / "docs" / "assets")
    out = tmp_path / "pages"
    assert run("build", "--pages", str(out), "--no-print")[0] == 0
    assert (out / "cases" / "kefu-tuikuan.md").is_file()
    write(project, CASE, BROKEN)
    assert run("build", "--pages", str(tmp_path / "other"), "--no-print")[0] == 1
    assert not (tmp_path / "other").exists()


def test_as_a_module(project: Path) -> None:
    write(project, CASE, BROKEN)
    command = [sys.executable, "-m", "fanzha", "print", "letter", "--out", "x", "--root", str(project)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "[yaml-wide-colon]" in done.stdout
    assert "Traceback" not in done.stderr


def test_pictures_for_screens_are_made_by_their_own_kind(run, project: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    code, _, err = run("print", "letter", "--screens", "--out", str(tmp_path / "out"))
    assert code == 2
    assert "fanzha kit make LED图片 --out" in err
    write(project, "cases/_vocabulary/screens.yml", "- {id: door, title: 门头屏, width: 32, height: 16}\n")
    code, out, _ = run("kit", "make", "LED图片", "--out", str(tmp_path / "out"))
    assert code == 1
    assert "docs/tactics/kefu-yangli.md:6: 门头屏（32×16）放不下“主动退款先别信”。" in out
    assert out.count("[screen-overflow]") == 2
    write(project, "cases/_vocabulary/screens.yml", "- {id: door, title: 门头屏, width: 8, height: 9999}\n")
    assert run("print", "letter", "--out", str(tmp_path / "out"))[1].count("[value-form]") == 2
    assert not (tmp_path / "out").exists()


def test_what_there_is_is_told_by_the_names_people_read(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    out = str(tmp_path / "out")
    _, _, err = run("kit", "make", "敲门卡/老", "--out", out)
    assert "没有“敲门卡/老”。是不是想写“敲门卡/老年人”" in err
    assert "letter/" not in err
    _, _, err = run("print", "海抱", "--out", out)
    assert "是不是想写“海报”" in err
    for words in (("pack", "--out", out), ("pack",)):
        code, _, err = run(*words)
        assert code == 2
        assert "要写给谁" in err
        assert "“老年人”" in err
    _, _, err = run("pack", "老年人")
    assert "还缺少：--out" in err
    assert "fanzha pack 老年人 --out 宣传" in err
    _, _, err = run("pack", "--out", out)
    assert "要写给谁" in err
    assert "“老年人”" in err
    assert "运行 fanzha pack --help" in err


def test_what_set_makes_too_long_is_said_of_set(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """Not of the line in issuer.yml, where another name stands; and what to write instead."""
    long = "issuer=中国示例银行股份有限公司某某市和平路支行"
    code, out, _ = run("print", "giveaway", "--set", long, "--out", str(tmp_path / "out"))
    assert code == 1
    assert "--set issuer:1: 宣传小件放不下 short" in out
    assert "“--set short=示例银行某某市和平路支行”" in out
    assert "issuer.yml" not in out
    assert len([line for line in out.splitlines() if line.startswith("--set")]) == 1


def test_what_is_made_beside_the_pdf_is_counted_too(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    code, out, _ = run("print", "letter/jiazhang", "--docx", "--out", str(tmp_path / "out"))
    assert code == 0
    assert "已生成 1 份 PDF，另有 1 个文件" in out
    assert len([path for path in (tmp_path / "out").rglob("*") if path.suffix in (".pdf", ".docx")]) == 2


class TestLetters:
    def test_a_letter_is_asked_for_by_its_title_too(self, run, project: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
        title = next(
            line.partition(":")[2].strip()
            for line in (project / "posters/letter/jiazhang.md").read_text(encoding="utf-8").splitlines()
            if line.startswith("title:")
        )
        write(project, "r.csv", "学校,班级,份数\n样例小学,一（1）班,2\n")
        roster = str(project / "r.csv")
        assert run("letters", title, "--roster", roster, "--out", str(tmp_path / "one"))[0] == 0
        _, _, err = run("letters", title[:3], "--roster", roster, "--out", str(tmp_path / "two"))
        assert f"“{title}”" in err

    def test_a_column_that_the_letter_asks_for(self, run, project: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
        letter = project / "posters" / "letter" / "jiazhang.md"
        write(project, "posters/letter/jiazhang.md", letter.read_text(encoding="utf-8").replace("您好！", "{辅导员}："))
        write(tmp_path, "roster.csv", "班级,份数\n三年级1班,2\n")
        code, out, _ = run(
            "letters", "jiazhang", "--roster", str(tmp_path / "roster.csv"), "--out", str(tmp_path / "o")
        )
        assert code == 1
        assert "[roster-field]" in out

    def test_a_cell_that_is_no_text(self, run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
        book = openpyxl.Workbook()
        for row in (["班级", "份数"], [True, 2], ["三年级2班", 2]):
            book.active.append(row)
        book.save(tmp_path / "roster.xlsx")
        code, out, _ = run(
            "letters", "jiazhang", "--roster", str(tmp_path / "roster.xlsx"), "--out", str(tmp_path / "o")
        )
        assert code == 1
        assert "[roster-value]" in out
