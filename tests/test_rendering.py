"""Escaping for Markdown, and HTML of our own that passes through it unparsed."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import markdown
import pytest
from fanzha import Edition
from fanzha.content.frontmatter import Document
from fanzha.content.home import Home
from fanzha.site.html_blocks import HtmlBlocks, block_problems
from fanzha.site.pages import make_pages
from fanzha.site.rendering import md

from tests.test_pages import EXTENSIONS, NASTY, POSTER, case, html, library, tactic


@pytest.mark.parametrize(
    "text", [NASTY, "# 题", "1. 一", "- 一", "a\n\n# b", "\\*", "it's", "![x](y)", "---", "~~~", "<!-- -->"]
)
def test_md_keeps_any_text_as_it_is(text: str) -> None:
    made = markdown.markdown(f"# {md(text)}", extensions=EXTENSIONS)
    parser = HTMLParser(convert_charrefs=True)
    shown: list[str] = []
    parser.handle_data = shown.append  # type: ignore[method-assign]
    parser.feed(made)
    assert "".join(shown) == " ".join(text.split())
    assert re.findall(r"<(\w+)", made) == ["h1"]


def test_marked_html_is_passed_through_and_nothing_else_changes() -> None:
    """Any Markdown converter makes the same page as ours: the same elements, ids and texts in the same order."""
    for uri, page in make_pages(library([tactic()], [case(), case("er")]), [POSTER], home=Home(asks=("问",))).items():
        assert page.count("<!--html-->") == page.count("<!--/html-->") > 0, uri
        plain = re.sub(r"<!--/?html-->", "", html(page))
        assert re.sub(r"\s+", "", html(page, HtmlBlocks())) == re.sub(r"\s+", "", plain), uri


def test_editors_cannot_use_the_markers() -> None:
    shelf = library([tactic()], [])
    written = Document("docs/tactics/shuadan-fanli.md", {}, {}, "<!--html-->\n<b>*x*</b>\n<!--/html-->\n", 9)
    shelf.documents["docs/tactics/shuadan-fanli.md"] = written
    assert "<em>x</em>" in html(make_pages(shelf, [])["tactics/shuadan-fanli.md"], HtmlBlocks())


NO_END = "这一段 HTML 没有结束。在模板里补上单独一行的 <!--/html--> [page-block]"
NO_START = "这一段 HTML 没有开头。在模板里补上单独一行的 <!--html--> [page-block]"


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("# 题\n<!--html-->\n<p>一</p>\n<!--/html-->\n", []),
        ("# 题\n<!--html-->\n<p>一</p>\n", [f"a.md:2: {NO_END}"]),
        ("<!--/html-->\n", [f"a.md:1: {NO_START}"]),
        ("<!--html-->\n<!--html-->\n<!--/html-->\n", [f"a.md:1: {NO_END}"]),
    ],
)
def test_a_block_that_is_not_closed_is_a_problem_in_its_line(page: str, found: list[str]) -> None:
    assert [str(problem) for problem in block_problems({"a.md": page})] == found


def test_no_own_page_has_such_a_block(whole_edition: Edition) -> None:
    assert list(block_problems(whole_edition.pages)) == []


def test_an_unclosed_marker_swallows_nothing() -> None:
    assert "<h2" in markdown.markdown("<!--html-->\n\n## 题\n", extensions=[HtmlBlocks()])
