"""Pages in other languages: published below their language, linked to both ways, and open about what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from fanzha.content.languages import Language, Phrase, translation_of
from fanzha.content.model import Origin
from fanzha.content.sources import read_sources
from fanzha.site.search.index import FOLDER
from fanzha.site.translations import frame, translated_pages

from tests.sample_project import write

LANGUAGES = (
    "- {id: en, title: English, only_chinese: in Chinese}\n- {id: vi, title: Tiếng Việt, only_chinese: tiếng Trung}\n"
)
PAGE = "---\ntitle: T\ndescription: D\n---\n\n[a](../a.md) [b](b.md#x) [c](https://www.gov.cn/c.md) ![d](d.md)\n"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("docs/help/index.en.md", ("docs/help/index.md", "en")),
        ("docs/help/index.md", None),
        ("docs/v1.2/index.md", None),
    ],
)
def test_a_translation_is_known_by_its_name(path: str, expected: tuple[str, str] | None) -> None:
    assert translation_of(path) == expected


def test_links_lead_to_the_translation_or_say_that_there_is_none(tmp_path: Path) -> None:
    write(tmp_path, "cases/_vocabulary/languages.yml", LANGUAGES)
    for name in ("docs/help/index.en.md", "docs/help/index.vi.md", "docs/a.en.md", "docs/help/b.vi.md"):
        write(tmp_path, name, PAGE)
    pages = translated_pages(read_sources(tmp_path))
    assert set(pages) == {"en/help/index.md", "vi/help/index.md", "en/a.md", "vi/help/b.md"}
    english, vietnamese = pages["en/help/index.md"], pages["vi/help/index.md"]
    assert "[a](../a.md) [b (in Chinese)](../../help/b.md#x)" in english
    assert "[a (tiếng Trung)](../../a.md) [b](b.md#x)" in vietnamese
    for page in (english, vietnamese):
        assert "[c](https://www.gov.cn/c.md) ![d](d.md)" in page


def test_the_sources_are_those_of_the_original(tmp_path: Path) -> None:
    told = "- {id: en, title: English, only_chinese: in Chinese, sources: Sources, follows: As checked on}\n"
    write(tmp_path, "cases/_vocabulary/languages.yml", told + LANGUAGES.splitlines()[1] + "\n")
    original = (
        "sources:\n  - title: 手册<1>\n    issuer: 公安部\n    date: 2025-06\n    url: https://www.gov.cn/a?b&c\n"
        "    mark: official\n"
    )
    write(tmp_path, "docs/a.md", f"---\ntitle: T\n{original}---\n\n# T\n")
    for name in ("docs/a.en.md", "docs/a.vi.md", "docs/b.en.md"):
        write(tmp_path, name, PAGE.replace("---\n\n", "original_reviewed: 2026-11-25\n---\n\n"))
    pages = translated_pages(read_sources(tmp_path))
    english = pages["en/a.md"]
    assert "## Sources {: #sources }" in english
    assert '<a href="https://www.gov.cn/a?b&amp;c" rel="noopener nofollow">手册&lt;1&gt;</a>' in english
    assert "<small>公安部 · 2025-06 · 官方发布</small>" in english
    assert "As checked on 2026-11-25." in english
    assert "sources" not in pages["vi/a.md"] + pages["en/b.md"]


def test_an_unknown_language_is_not_published(tmp_path: Path) -> None:
    write(tmp_path, "docs/help/index.en.md", PAGE)
    assert translated_pages(read_sources(tmp_path)) == {}


def test_the_longest_wording_of_the_frame_wins() -> None:
    said = (Phrase(chinese="被骗了", translated="Scammed"), Phrase(chinese="被骗了怎么办", translated="Help"))
    language = Language(id="en", title="English", only_chinese="in Chinese", phrases=said, origin=Origin("x", {}))
    assert frame(language)("<b>被骗了怎么办</b>被骗了，小测") == "<b>Help</b>Scammed，小测"


def test_the_page_and_the_chinese_one_name_each_other(site: Path) -> None:
    english = (site / "en" / "help" / "index.html").read_text(encoding="utf-8")
    chinese = (site / "help" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in english
    assert '<html lang="zh-Hans"' in chinese
    for page in (english, chinese):
        assert 'rel="alternate" hreflang="en"' in page
        assert 'rel="alternate" hreflang="zh-Hans"' in page
    assert '<a href="../../help/" lang="zh-Hans"' in english
    assert '<a href="../en/help/" lang="en"' in chinese
    assert "who to call (in Chinese)" in english
    assert "Skip to main content" in english
    assert not (site / "help" / "index.en").exists()


def test_it_is_found(site: Path) -> None:
    """By words of its language if the project has some, in an index of their own."""
    files = [(site / FOLDER / name).read_text(encoding="utf-8") for name in ("core.js", "foreign.js")]
    assert ["en/help/" in text for text in files] == [False, True]
