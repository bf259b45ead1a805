"""What a long legal name is shortened to, who is told to write one, and that twelve characters fit on everything."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fanzha.checks.rules import issuer_has_short_name
from fanzha.content import SHORT_NAME, Issuer, Origin, icons_of, offered_name, validate
from fanzha.content.short_names import short_name
from fanzha.kinds.folders import filled_kinds, read_kinds
from fanzha.kinds.sheets import make_sheets
from fanzha.press.filled import Filling

from tests.kind_promises import library_of
from tests.sample_project import REPOSITORY

BANK = "示例县农村商业银行股份有限公司城关支行"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        (BANK, "示例县农商银行城关支行"),
        ("中国示例银行股份有限公司某某市和平路支行", "示例银行某某市和平路支行"),
        ("示例省示例市示例县东河镇社会治安综合治理中心", "示例县东河镇综治中心"),
        ("示例市示例县打击治理电信网络新型违法犯罪中心", "示例市示例县反诈中心"),
        ("示例县反诈中心", "示例县反诈中心"),
        ("示例县电信网络诈骗防范宣传志愿服务工作领导小组", ""),
    ],
)
def test_a_name_as_its_unit_would_shorten_it(name: str, short: str) -> None:
    assert short_name(name) == short
    assert len(short) <= SHORT_NAME


def test_who_has_no_short_name_for_a_long_one_is_offered_one() -> None:
    library = library_of(REPOSITORY)
    told = []
    for name, short in ((BANK, ""), (BANK, "农商行城关支行"), ("示例县反诈中心", "")):
        issuer = library.vocabulary.issuer.model_copy(update={"name": name, "short": short})
        called = replace(library, vocabulary=replace(library.vocabulary, issuer=issuer))
        told.append([str(each) for each in issuer_has_short_name(called)])
    ((found,), *others) = told
    assert "“short: 示例县农商银行城关支行”" in found
    assert "[issuer-short]" in found
    assert others == [[], []]


def test_too_long_a_short_name_is_offered_a_shorter_one() -> None:
    written = {"name": BANK, "short": BANK, "site": "https://fanzha.example.org/"}
    _, problems = validate(Issuer, written, Origin("issuer.yml"))
    assert [each.rule for each in problems] == ["issuer-short"]
    assert offered_name(BANK) in str(problems[0])
    assert validate(Issuer, written | {"short": "示例县农商银行城关镇支行"}, Origin("issuer.yml"))[1] == []


def test_no_text_of_the_library_is_too_long_for_a_unit_with_the_longest_names() -> None:
    """Whatever a unit is called: its short name signs where characters are counted."""
    library = library_of(REPOSITORY)
    names = {"name": "示" * 40, "short": "短" * SHORT_NAME, "contact": "大堂值班 0000-0000000"}
    issuer = library.vocabulary.issuer.model_copy(update=names)
    library = replace(library, vocabulary=replace(library.vocabulary, issuer=issuer))
    kinds = {id_: kind for id_, kind in filled_kinds(read_kinds(REPOSITORY)[0]).items() if kind.engine == "text"}
    filling = Filling(REPOSITORY / "posters")
    sheets = make_sheets(library, icons_of(REPOSITORY), kinds=kinds)
    assert len(sheets) > 300
    assert [str(problem) for sheet in sheets for problem in filling.problems(sheet)] == []
