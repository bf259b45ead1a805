"""The one Markdown dialect of this project: what Chinese editors really type, read the same for page, PDF and Word.

docs/contribute/writing.md tells editors what it is. Python-Markdown does the plumbing (stash of HTML, inline patterns,
serialising), so that MkDocs and its extensions work as ever; what a paragraph, a list, a heading, a star is, is decided
here. Whoever reads Markdown in this project does it with `Dialect()`: there is nothing to keep in step.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.md_in_html import MarkdownInHtmlExtension

from fanzha.content.dialect.blocks import Blocks
from fanzha.content.dialect.inlines import AttributeLists, Joined, patterns
from fanzha.content.dialect.lines import Fences, Tabs, Tags


class Dialect(Extension):
    """Replaces the rules of Python-Markdown that swallow or bend what is typed. Takes no options, keeps no state."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.parser = Blocks(md)
        MarkdownInHtmlExtension().extendMarkdown(md)
        AttrListExtension().extendMarkdown(md)
        md.treeprocessors.register(AttributeLists(md), "attr_list", 8)
        md.preprocessors.register(Tabs(md), "normalize_whitespace", 30)
        md.preprocessors.register(Tags(md, md.preprocessors["html_block"]), "html_block", 20)
        md.preprocessors.register(Fences(md), "fenced_code_block", 25)
        for name, pattern, priority in patterns(md):
            md.inlinePatterns.register(pattern, name, priority)
        md.treeprocessors.register(Joined(md), "fanzha_joined", 25)  # before inline patterns (20) take the text apart
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "|"] if "|" not in md.ESCAPED_CHARS else md.ESCAPED_CHARS


__all__ = ["Dialect"]
