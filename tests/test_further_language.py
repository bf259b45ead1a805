"""A further language is files alone: an invented one in a project of its own, from pages to letter."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from fanzha import read_and_check
from fanzha.checks import Site, translation_problems
from fanzha.checks.translations import phrases_missing
from fanzha.content.icons import icons_of
from fanzha.content.languages import REWRITTEN
from fanzha.content.library import Library
from fanzha.kinds import make_sheets, read_kinds
from fanzha.site.foreign_pages import foreign_files, foreign_pages, marked
from fanzha.site.search.foreign import foreign_of
from fanzha.site.search.index import ENGINE
from fanzha.site.theme import tongues_of

from tests.sample_project import write

LISTS = "cases/_vocabulary"
EXPLAINER = """
# Pagataj

## Signoj {: #signs }

- Vi pagas **unue**.

## Post {: #happened }

1. Haltu. [110](tel:110)
"""
HEAD = "---\ntitle: {}\ndescription: {}\n---\n"
QUESTIONS = """- id: who
  title: 谁找的您？
  options:
    - {title: 自称客服, words: 客服}
    - {title: 招兼职的, words: 兼职}
- id: want
  title: 要您做什么？
  enough: yes
  options:
    - {title: 先垫钱, words: 垫钱}
    - {title: 我已经转了钱, urgent: yes}
"""
WORDS = {
    "谁找的您？": "Kiu <vokis>?",
    "先垫钱": "Pagi {{ 7 * 7 }} unue",
    "下一步": "Sekva",
    "第 {} 步，共 {} 步 · 可以选几个": "Paŝo {} el {}",
    "先这样做：": "Unue: ",
    "联系：{}": "Kontakto: {}",
    "内容核对：{}": "Kontrolita: {}",
    "看更多防骗知识": "Pli pri trompoj",
    "主导航": "Menuo",
}
LETTER = """---
title: Haltu
language: eo
audiences: 老年人
summary: 写给说世界语的人，迎新时发
salutation: Karaj,
sources:
  - title: 防范电信网络诈骗宣传手册
    issuer: 公安部
    date: 2025
    mark: official
reviewed: 2026-11-22
---

Haltu kaj demandu.
"""


def phrases_file(words: dict[str, str]) -> str:
    rows = ({"chinese": chinese, "translated": translated} for chinese, translated in words.items())
    return "".join(f"- {json.dumps(row, ensure_ascii=False)}\n" for row in rows)


@pytest.fixture
def abroad(project: Path) -> Library:
    """The sample with Esperanto: a record, a list of wordings, words to search by, four pages and a letter."""
    files = {
        f"{LISTS}/languages.yml": "- {id: eo, title: Esperanto, only_chinese: ĉine}\n",
        f"{LISTS}/phrases.eo.yml": phrases_file(WORDS),
        f"{LISTS}/story_words.eo.yml": "- {tactic: kefu-yangli, title: Falsa servo, words: [servo]}\n",
        f"{LISTS}/self_check.yml": QUESTIONS,
        "docs/help/index.eo.md": HEAD.format("Trompita", "Kion fari")
        + "\n# Trompita\n\n[Ĉu trompo?](../self-check.md)\n",
        "docs/self-check.eo.md": HEAD.format("Ĉu trompo?", "Demandoj"),
        "docs/search.eo.md": HEAD.format("Serĉi", "Per viaj vortoj"),
        "docs/tactics/shuadan-yangli.eo.md": HEAD.format("Pagataj taskoj", "Taskoj").replace(
            "---\n", "---\noriginal_reviewed: 2026-11-22\n", 1
        )
        + EXPLAINER,
        "posters/letter/esperanto.md": LETTER,
    }
    for name, text in files.items():
        write(project, name, text)
    issuer = project / LISTS / "issuer.yml"
    issuer.write_text(
        issuer.read_text(encoding="utf-8") + "names:\n  - {language: eo, name: Centro Ekzempla}\n", encoding="utf-8"
    )
    library, problems = read_and_check(project)
    assert problems == []
    assert library
    return library


def pages_of(library: Library) -> tuple[dict[str, str], dict[str, bytes]]:
    files = foreign_files({ENGINE: b"", "assets/js/site.js": b""}, library)
    return foreign_pages(library, icons_of(library.root), True, files), files


def test_pages_scripts_and_links_are_in_the_language(abroad: Library) -> None:
    pages, files = pages_of(abroad)
    check = pages["eo/self-check.md"]
    assert set(pages) == {f"eo/{uri}" for uri in (*REWRITTEN, "help/index.md", "tactics/shuadan-yangli.md")}
    assert "# Ĉu trompo?" in check
    assert "Paŝo 1 el 2" in check
    assert '<a href="../../tactics/kefu-yangli/">Falsa servo (ĉine)</a>' in check
    assert '<a href="../tactics/shuadan-yangli/">Pagataj taskoj</a>' in check
    told = json.loads(re.search(r"data-self-check-data>(.*?)</script>", check)[1])["tactics"]  # type: ignore[index]
    assert told["shuadan-yangli"] == [
        "Pagataj taskoj",
        "../tactics/shuadan-yangli/",
        "Taskoj",
        "Haltu. 110",
        ["Vi pagas unue."],
    ]
    assert told["kefu-yangli"][2:] == ["", "", []]
    assert {"eo/assets/js/site.js", f"eo/{ENGINE}"} <= {*files}


def test_a_translation_is_text_and_never_markup_or_a_template(abroad: Library) -> None:
    check = pages_of(abroad)[0]["eo/self-check.md"]
    assert "Kiu &lt;vokis&gt;?" in check
    assert "Pagi &#123;&#123; 7 * 7 }} unue" in check
    frame = tongues_of(abroad, None)[-1]
    assert frame.convert
    assert (
        frame.convert('<nav aria-label="主导航">先垫钱</nav>')
        == '<nav aria-label="Menuo">Pagi &#123;&#123; 7 * 7 }} unue</nav>'
    )


def test_what_has_no_translation_is_chinese_and_marked_so(abroad: Library) -> None:
    check = pages_of(abroad)[0]["eo/self-check.md"]
    assert "招兼职的" in check
    assert '<span lang="zh-Hans">招兼职的</span>' in marked("<p>招兼职的</p>")
    _, told = read_and_check(abroad.root)
    assert told == [], "it stops nothing"


def test_the_language_is_on_the_switch_and_is_searched(abroad: Library) -> None:
    assert [each.lang for each in tongues_of(abroad, None)] == ["zh-Hans", "eo"]
    urls = [target.url for target in foreign_of(abroad.sources, True).targets]
    assert urls == ["tactics/kefu-yangli/"]


def test_a_letter_has_its_frame_in_the_language(abroad: Library) -> None:
    kinds, _ = read_kinds(abroad.root, abroad.sources)
    [sheet] = [each for each in make_sheets(abroad, icons_of(abroad.root), kinds=kinds) if each.id == "esperanto"]
    data = sheet.data
    assert data["issuer"]["name"] == "Centro Ekzempla"
    assert data["said"] == {"联系：{}": "Kontakto: {}", "内容核对：{}": "Kontrolita: {}"}
    assert (data["language"], data["date"], data["page"]["purpose"]) == ("eo", "2026-11-22", "Pli pri trompoj")
    assert data["audience"] is None, "a line that has no translation would stand above the letter in Chinese"


@pytest.mark.parametrize(
    ("path", "content", "rule"),
    [
        (f"{LISTS}/phrases.eo.yml", phrases_file(WORDS) + phrases_file({"下一步": "Plu"}), "phrase-twice"),
        (f"{LISTS}/phrases.eo.yml", phrases_file({"下一步": "Paŝo {}"}), "phrase-number"),
        (f"{LISTS}/phrases.xx.yml", phrases_file({"下一步": "x"}), "reference-unknown"),
        ("posters/letter/esperanto.md", LETTER.replace("language: eo", "language: xx"), "reference-unknown"),
    ],
)
def test_what_is_wrong_with_a_language_is_told(abroad: Library, path: str, content: str, rule: str) -> None:
    write(abroad.root, path, content)
    found = read_and_check(abroad.root)[1]
    assert [(each.path, each.rule) for each in found] == [(path, rule)]


def test_what_is_not_translated_is_told_with_the_reviews(abroad: Library) -> None:
    """translation-missing: the titles of the self-check that have no wording in the language."""
    told = [each.message for each in phrases_missing(abroad)]
    assert told == [f"“{title}”没有译成 eo" for title in ("自称客服", "招兼职的", "要您做什么？", "我已经转了钱")]


def test_only_a_generated_page_may_have_a_head_alone(abroad: Library) -> None:
    """translation-empty"""
    write(abroad.root, "docs/help/index.eo.md", HEAD.format("Trompita", "Kion fari"))
    library, _ = read_and_check(abroad.root)
    assert library
    found = translation_problems(Site(library, {"help/index.md": ""}, {}, True))
    assert "translation-empty" in {each.rule for each in found}
