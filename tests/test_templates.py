"""Templates: strict, in a sandbox, and wrong in a named line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from fanzha import make_edition
from fanzha.content.icons import icons_of
from fanzha.content.library import read_library
from fanzha.kinds.folders import filled_kinds, read_kinds
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets
from fanzha.press.filled import Filling
from fanzha.press.templates import aloud, short_sentences, tidy

from tests.sample_project import write

MANIFEST = """title: 提示音
use: 客服电话里的一句话
from: tactic
name: 提示音：{title}
engine: text
outputs: txt
limits: {chars: 60}
"""


@pytest.fixture
def own(project: Path) -> Path:
    """A project with a kind of its own, which nothing in the program has heard of."""
    write(project, "posters/prompt/manifest.yml", MANIFEST)
    shutil.copy(project / "posters/moments/sample.json", project / "posters/prompt/sample.json")
    return project


def sheet_of(root: Path) -> Sheet:
    library, _ = read_library(root)
    assert library
    kinds, problems = read_kinds(root)
    assert problems == []
    return make_sheets(library, icons_of(root), kinds={"prompt": filled_kinds(kinds)["prompt"]})[0]


def made_of(root: Path, template: str) -> str:
    """The text, or the problem, that a template makes of the first tactic."""
    write(root, "posters/prompt/main.txt.jinja", template)
    filled, problems = Filling(root / "posters").filled(sheet_of(root))
    return filled.text if filled else "\n".join(map(str, problems))


def test_a_text_is_filled_in(own: Path) -> None:
    assert made_of(own, "{{ tactic.slogan }}。\n\n\n\n{{ issuer.name }}\n") == "先垫钱的任务都别做。\n\n样例县反诈中心"


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("一\n{{ tactic.slogn }}", 2, "没有“slogn”这一项"),
        ("一\n二\n{{ nobody.name }}", 3, "没有“nobody”这一项"),
        ("一\n{% for x in tactic.do %}{{ x.y }}{% endfor %}", 2, "没有“y”这一项"),
        ("一\n{% if tactic %}", 2, "模板填不出来"),
        ("{{ tactic.slogan | nothing }}", 1, "模板填不出来"),
        ("一\n{{ 1 / 0 }}", 2, "模板填不出来"),
        ("{{ tactic.slogan + 1 }}", 1, "模板填不出来"),
        ("\n{% include 'shared/none.jinja' %}", 2, "模板填不出来"),
        ("{% for x in range(10000000) %}a{% endfor %}", 1, "模板填不出来"),
        ("{{ tactic.__class__.__mro__ }}", 1, "没有“__class__”这一项"),
        ("{{ ''.__class__.__mro__ }}", 1, "模板填不出来"),
        ("{{ '%s' | attr('format') }}{{ ().__class__ }}", 1, "模板填不出来"),
        ("{% include '../../../../etc/hostname' %}", 1, "模板填不出来"),
        ("{{ tactics.append(1) }}", 1, "模板填不出来"),
    ],
)
def test_a_wrong_template_is_a_problem_at_its_line(own: Path, template: str, line: int, said: str) -> None:
    told = made_of(own, template)
    assert told.startswith(f"posters/prompt/main.txt.jinja:{line}: 模板填不出来：")
    assert said in told
    assert told.endswith("[template-broken]")


def test_a_wrong_part_is_named_by_its_own_file(own: Path) -> None:
    write(own, "posters/shared/part.jinja", "{% macro a() %}\n{{ no.thing }}\n{% endmacro %}")
    told = made_of(own, '{% from "shared/part.jinja" import a %}\n{{ a() }}')
    assert told.startswith("posters/shared/part.jinja:2: ")


def test_too_long_names_the_field_and_by_how_much(own: Path) -> None:
    told = made_of(own, "{{ tactic.slogan }}" + "字" * 60)
    assert told == (
        "docs/tactics/shuadan-yangli.md:10: “提示音：刷单返利”有 69 字，最多60，超出 9。"
        "用到的 slogan 有 9 字，请改短 [text-limit]"
    )


def test_the_issuers_name_counts(own: Path) -> None:
    told = made_of(own, "{{ issuer.name * 10 }}")
    assert told.startswith("cases/_vocabulary/issuer.yml:")
    assert "超出 10" in told


def test_only_the_block_called_text_is_measured(own: Path) -> None:
    template = "{% macro a() %}好{% endmacro %}{% block text %}{{ a() }}{% endblock %}\n\n" + "字" * 90
    assert made_of(own, template).startswith("好\n字字")


@pytest.mark.print
def test_check_finds_it(own: Path) -> None:
    """`fanzha check` fills every template with every record."""
    write(own, "posters/prompt/main.txt.jinja", "{{ tactic.summary * 9 }}")
    problems = make_edition(own, lay_out_only=True).problems
    assert {problem.rule for problem in problems} == {"text-limit"}
    assert {problem.path for problem in problems} == {
        "docs/tactics/shuadan-yangli.md",
        "docs/tactics/kefu-yangli.md",
    }


@pytest.mark.print
def test_words_of_a_template_are_checked_as_any_text(own: Path) -> None:
    write(own, "posters/prompt/main.txt.jinja", "{{ tactic.slogan }}\n这不是贪心，拨打95001")
    told = {(problem.rule, problem.line) for problem in make_edition(own, lay_out_only=True).problems}
    assert told == {("word-respect", 2), ("contact-unknown", 2)}


def test_an_engine_makes_what_it_can(own: Path) -> None:
    write(own, "posters/prompt/main.txt.jinja", "好")
    write(own, "posters/prompt/manifest.yml", MANIFEST.replace("outputs: txt", "outputs: [txt, pdf]"))
    (problem,) = read_kinds(own)[1]
    assert str(problem) == "posters/prompt/manifest.yml:6: text 做不出 pdf，可以写：txt、docx [kind-form]"


def test_a_design_has_no_limits_of_text(own: Path) -> None:
    manifest = own / "posters/poster/manifest.yml"
    write(own, "posters/prompt/main.txt.jinja", "好")
    told = manifest.read_text(encoding="utf-8")
    assert "limits: {type: 9}" in told
    write(own, "posters/poster/manifest.yml", told.replace("limits: {type: 9}", "limits: {chars: 20}"))
    (problem,) = read_kinds(own)[1]
    assert (problem.path, problem.rule) == ("posters/poster/manifest.yml", "kind-form")


def test_a_kind_without_its_template_is_named(own: Path) -> None:
    (problem,) = read_kinds(own)[1]
    assert problem.message == "文件夹里没有 main.txt.jinja"


@pytest.mark.parametrize("written", ["90-60", "很多", "-", "1.5"])
def test_a_limit_is_written_as_a_number_or_a_span(own: Path, written: str) -> None:
    write(own, "posters/prompt/main.txt.jinja", "好")
    write(own, "posters/prompt/manifest.yml", MANIFEST.replace("60", f'"{written}"'))
    (problem,) = read_kinds(own)[1]
    assert (problem.line, problem.rule) == (7, "kind-limit")


def test_a_meter_begins_with_a_number(own: Path) -> None:
    write(own, "posters/prompt/main.txt.jinja", "好")
    manifest = MANIFEST.replace("chars: 60", "meter: 同上、7")
    write(own, "posters/prompt/manifest.yml", manifest)
    (problem,) = read_kinds(own)[1]
    assert (problem.line, problem.rule) == (7, "kind-meter")


def test_speech_has_neither_brackets_nor_quotes() -> None:
    assert aloud("贴卡盗刷（NFC）。“高级”群，拨96110", ["96110"]) == "贴卡盗刷，NFC。高级群，拨九六幺幺零"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("一二三四五六，七八九。", "一二三四五六。七八九。"),
        ("一二三，四五。", "一二三，四五。"),
        ("一二三四五六七八九", "一二三四五六七八九"),
        ("一二，三四，五六，七八。好！", "一二，三四，五六。七八。好！"),
    ],
)
def test_long_sentences_are_parted_at_their_commas(text: str, made: str) -> None:
    assert short_sentences(text, 6) == made


def test_blank_lines_are_tidied() -> None:
    assert tidy("\n\n一  \n\n\n\n二\n\n") == "一\n\n二"
