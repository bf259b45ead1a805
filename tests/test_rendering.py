"""Escaping for Markdown, and HTML of our own that passes through it unparsed."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import markdown
import pytest
from fanzha.content.frontmatter import Document
from fanzha.content.home import Home
from fanzha.site.html_blocks import HtmlBlocks
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


def test_an_unclosed_marker_swallows_nothing() -> None:
    assert "<h2" in markdown.markdown("<!--html-->\n\n## 题\n", extensions=[HtmlBlocks()])
