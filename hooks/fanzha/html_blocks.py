"""Python-Markdown extension: what stands between two marker lines is HTML already and is not parsed again.

Generated pages consist mostly of HTML that our templates made. Parsing its tags took a third of the site's build
(MkDocs reads raw HTML twice). The markers are HTML comments: any other Markdown converter gives the same page.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

START = "<!--html-->"
END = "<!--/html-->"

# After white space is normalised (30), before MkDocs (21) and Markdown itself (20) look for raw HTML.
PRIORITY = 25


class HtmlBlocks(Extension):
    """Registers the preprocessor; takes no options."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(_Keep(md), "fanzha_html_blocks", PRIORITY)


class _Keep(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        kept: list[str] = []
        block: list[str] | None = None
        for line in lines:
            if line == START:
                block = []
            elif line == END and block is not None:
                kept += ["", self.md.htmlStash.store("\n".join(block)), ""]
                block = None
            elif block is not None:
                block.append(line)
            else:
                kept.append(line)
        return kept if block is None else lines


def without_markers(body: str) -> str:
    """An editor's text, in which the markers mean nothing."""
    return body.replace(START, "").replace(END, "")
