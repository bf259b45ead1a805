"""One way in: every file is named by a row and opened once; strings are looked at as readers see them."""

from __future__ import annotations

import builtins
import os
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from fanzha import make_edition, read_and_check
from fanzha.checks.excused import EXCUSES, LITERALS, readied
from fanzha.checks.links import host_of
from fanzha.checks.targets import slug
from fanzha.content.icons import Icons
from fanzha.content.seen import as_run, as_seen
from fanzha.content.sources import FOLDERS, Sources, read_sources, row_of, taken_apart
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from pymdownx.slugs import slugify

from tests.sample_project import REPOSITORY, write


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("拨打96**1**10", "拨打96110"),
        ("&#57;&#54;110 &lt;b>", "96110 <b>"),
        ("9<!-- 不 -->6<kbd title='x'>1</kbd>10", "96110"),
        ("110<br>12345", "110 12345"),
        ("[138](a.md)`1234`\\-5678", "1381234-5678"),
        ("[![图](a.png)](b.md)字", "图字"),
        ("请拨\u202e01169\u202c。", "请拨96110。"),
        ("96\u200b1\u00ad10", "96110"),
        ("甲 < 乙，丙 > 丁", "甲 < 乙，丙 > 丁"),
        ("没有记号", "没有记号"),
    ],
)
def test_as_readers_see_it(written: str, seen: str) -> None:
    assert as_seen(written) == seen


@pytest.mark.parametrize(
    ("written", "run"),
    [
        ('"\\u0031\\x32\\u{33}"', '"123"'),
        ("content: '\\39 6\\31 10'", "content: '96110'"),
        ("&#57;6110", "96110"),
        ("10 * 6 ** 2", "10 * 6 ** 2"),
        ("\\ud800\\u{110000}", "  "),
    ],
)
def test_as_programs_show_it(written: str, run: str) -> None:
    assert as_run(written) == run


@given(st.text("9&#5;<!->*`\\[]()字\u202e\u202c\u200b x", max_size=40))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_any_string_can_be_seen(text: str) -> None:
    assert len(as_seen(text)) <= len(text)
    as_run(text)


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://a.cn/b", "a.cn"),
        ("//A.cn:80", "a.cn"),
        ("https:\\\\a.cn\\b", "a.cn"),
        ("http:a.cn", "a.cn"),
        ("https://gov.cn@evil.cn/", "evil.cn"),
        ("https://%65vil.cn", "evil.cn"),
        ("../a.md", ""),
        ("a//b.cn", ""),
        ("#a", ""),
    ],
)
def test_the_host_a_browser_would_ask(address: str, host: str) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize("heading", ["怎样 报警？", "A b_C-d", "“三不”：1、2", "<b>x</b> é", " 两  格 ", "（一）！"])
def test_headings_get_the_ids_that_the_site_gives_them(heading: str) -> None:
    assert slug(heading, "-") == slugify(case="lower")(heading, "-")


def test_every_file_is_opened_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: Counter[str] = Counter()

    def count(owner: object, name: str) -> None:
        read = getattr(owner, name)

        def counted(path: Any, *args: Any, **options: Any) -> object:
            opened[Path(path).as_posix() if isinstance(path, str | Path) else ""] += 1
            return read(path, *args, **options)

        monkeypatch.setattr(owner, name, counted)

    for name in ("read_bytes", "read_text"):
        count(Path, name)
    count(builtins, "open")
    edition = make_edition(project, with_print=False, traditional=True)
    assert edition.problems == []
    wanted = {(project / path).as_posix() for path, file in read_sources(project).files.items() if file.text}
    assert wanted
    assert {path: opened[path] for path in wanted if opened[path] > 2} == {}  # once here, once by this very test
    assert {path for path in wanted if opened[path] < 2} == set()


def test_nothing_is_parsed_or_made_twice(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Checks, sheets and the pages of both editions ask for the same records."""
    made: Counter[tuple[str, str, int]] = Counter()
    parsed: Counter[str] = Counter()
    taken_apart.cache_clear()
    validate, parse = BaseModel.model_validate.__func__, yaml.parse

    def counted(model: type[BaseModel], values: dict[str, Any], **options: Any) -> object:
        made[model.__name__, values["origin"].path, values["origin"].line()] += 1
        return validate(model, values, **options)

    def counted_parse(text: str, **options: Any) -> object:
        parsed[text] += 1
        return parse(text, **options)

    monkeypatch.setattr(BaseModel, "model_validate", classmethod(counted))
    monkeypatch.setattr(yaml, "parse", counted_parse)
    quiz = (REPOSITORY / "tests" / "site" / "quiz.yml").read_text(encoding="utf-8")
    write(project, "docs/tactics/quiz/kefu-yangli.yml", quiz)
    for name in ("self_check.yml", "channels.yml", "synonyms.yml", "story_words.yml", "roster.yml", "screens.yml"):
        shutil.copy(REPOSITORY / "cases" / "_vocabulary" / name, project / "cases" / "_vocabulary")
    make_edition(project, with_print=False, traditional=True)
    late = {"Manifest", "Question", "CheckQuestion", "Saying", "StoryWords", "RosterColumn", "Screen"}
    assert {model for model, _, _ in made} >= late | {"Case", "Tactic", "Letter", "Issuer"}
    assert {each: count for each, count in made.items() if count > 1} == {}
    assert {text[:60]: count for text, count in parsed.items() if count > 1} == {}


def test_what_begins_with_a_dot_is_not_published_and_not_read(project: Path) -> None:
    write(project, "docs/.DS_Store", b"\0")
    write(project, "cases/.git/config", "x")
    assert read_and_check(project)[1] == []


@pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")
def test_links_lead_nowhere(project: Path, tmp_path: Path) -> None:
    (tmp_path / "名单.md").write_text("13812345678", encoding="utf-8")
    (project / "docs" / "help" / "wai.md").symlink_to(tmp_path / "名单.md")
    (project / "docs" / "wai").symlink_to(tmp_path, target_is_directory=True)
    (project / "posters" / "wai").symlink_to(tmp_path / "没有")
    said = [(problem.path, problem.rule) for problem in read_and_check(project)[1]]
    assert said == [("docs/help/wai.md", "file-link"), ("docs/wai", "file-link"), ("posters/wai", "file-link")]


@pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")
def test_a_folder_that_leads_to_itself(project: Path) -> None:
    shutil.rmtree(project / "docs")
    (project / "docs").symlink_to("docs")
    assert ("docs", "file-link") in {(problem.path, problem.rule) for problem in read_and_check(project)[1]}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_nobody_waits_for_a_pipe(project: Path) -> None:
    for path in ("cases/guan.md", "docs/guan.md", "posters/letter/guan.md"):
        os.mkfifo(project / path)
    assert {(problem.path, problem.rule) for problem in read_and_check(project)[1]} == {
        ("cases/guan.md", "file-link"),
        ("docs/guan.md", "file-link"),
        ("posters/letter/guan.md", "file-link"),
    }


def test_an_icon_is_called_by_its_name_alone(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("<svg/>", encoding="utf-8")
    icons = Icons((tmp_path / "b", tmp_path))
    (tmp_path / "b").mkdir()
    assert icons.svg("a") == "<svg/>"
    assert [icons.find(name) for name in ("../a", f"{tmp_path}/a", "./a", "a\0", "")] == [None] * 5


def test_a_project_without_some_folders(tmp_path: Path) -> None:
    assert read_sources(tmp_path).files == {}
    assert Sources().problems == []


def test_reasons_are_given_and_literals_stand_alone() -> None:
    assert all(each.why and each.rules for each in EXCUSES)
    for literal, why in LITERALS:
        assert why
        assert readied(f"a {literal} b", "posters/a.typ", said=False).strip() == "a   b".strip()
        assert readied(f"x{literal}.top", "posters/a.typ", said=False) == f"x{literal}.top"
        assert readied(literal, "docs/a.md", said=True) == literal


def test_rows_name_what_lies_in_the_folders_of_content_and_the_settings() -> None:
    assert row_of("docs/a/b/c.md")
    assert row_of("docs/a/b/c.MD") is None
    assert row_of("docs/a/~$b.docx") is None
    assert row_of("mkdocs.yml")
    assert FOLDERS == ("docs", "cases", "posters")
