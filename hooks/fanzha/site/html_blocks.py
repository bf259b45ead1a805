"""Python-Markdown extension: HTML of our own templates passes through as it is; everything else is sanitised.

Generated pages consist mostly of HTML that our templates made, between two marker lines. It is taken out before
Markdown looks at the page (parsing its tags took a third of the site's build) and put back at the end. What Markdown
made of the rest, which is what editors wrote, goes piece by piece through markup.py's allow-list, so that no piece can
leave a tag open around our own HTML. The markers are HTML comments: any other Markdown converter gives the same page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from fanzha.content import Dialect, Library, Problem, dial_of, sanitised
from fanzha.site.dialling import Dialling

START = "<!--html-->"
END = "<!--/html-->"

# After white space is normalised (30), before fenced code (25), and before MkDocs (21) and Markdown look for raw HTML.
EARLY = 27
LATE = -10  # after everything that puts HTML into the page

SHORT = 100  # characters: headings of sections, which stand on every page of a kind

# Markdown drops \x02 and \x03 from every source, so that no author can write a place.
_PLACE = "\x02fanzha-html:{}\x03"
_PLACES = re.compile("\x02fanzha-html:([0-9]+)\x03")
_ALONE = re.compile(f"<p>({_PLACES.pattern})</p>")


def page_extensions(library: Library | None) -> list[Extension]:
    """What every page of the site is read with."""
    return [Dialect(), HtmlBlocks(), Dialling(dial_of(library.vocabulary.hotlines if library else ()))]


class HtmlBlocks(Extension):
    """Registers both ends; takes no options. One is made a build: it remembers the short pieces that pages share."""

    def __init__(self) -> None:
        super().__init__()
        self.clean: dict[str, str] = {}

    def extendMarkdown(self, md: Markdown) -> None:
        kept: list[str] = []
        md.preprocessors.register(_Keep(md, kept), "fanzha_html_blocks", EARLY)
        md.postprocessors.register(_PutBack(md, kept, self.clean), "fanzha_html_blocks", LATE)


class _Keep(Preprocessor):
    def __init__(self, md: Markdown, kept: list[str]) -> None:
        super().__init__(md)
        self.kept = kept

    def run(self, lines: list[str]) -> list[str]:
        self.kept.clear()
        left: list[str] = []
        block: list[str] | None = None
        for line in lines:
            if line == START:
                block = []
            elif line == END and block is not None:
                left += ["", _PLACE.format(len(self.kept)), ""]
                self.kept.append("\n".join(block))
                block = None
            elif block is not None:
                block.append(line)
            else:
                left.append(line)
        return left if block is None else lines


class _PutBack(Postprocessor):
    def __init__(self, md: Markdown, kept: list[str], clean: dict[str, str]) -> None:
        super().__init__(md)
        self.kept = kept
        self.clean = clean

    def run(self, text: str) -> str:
        pieces = _PLACES.split(_ALONE.sub(r"\1", text))
        return "".join(self.kept[int(piece)] if at % 2 else self._cleaned(piece) for at, piece in enumerate(pieces))

    def _cleaned(self, piece: str) -> str:
        if len(piece) > SHORT:
            return sanitised(piece)
        if piece not in self.clean:
            self.clean[piece] = sanitised(piece)
        return self.clean[piece]


def block_problems(pages: Mapping[str, str]) -> Iterator[Problem]:
    """网页模板里现成的 HTML，每一段的开头标记和结束标记各占一行，成对出现；缺一个，整页的样子就丢了。[page-block]"""
    for uri, page in pages.items():
        opened = 0
        for number, line in enumerate(page.split("\n"), 1):
            if line == START and opened:
                yield _unmatched(uri, opened, END)
            elif line == END and not opened:
                yield _unmatched(uri, number, START)
            opened = number if line == START else 0 if line == END else opened
        if opened:
            yield _unmatched(uri, opened, END)


def _unmatched(uri: str, line: int, missing: str) -> Problem:
    what = "没有结束" if missing == END else "没有开头"
    return Problem(uri, line, "page-block", f"这一段 HTML {what}", f"在模板里补上单独一行的 {missing}")


def without_markers(written: str) -> str:
    """A text that our templates did not make, in which the markers mean nothing. Reads lines as Markdown does."""
    text = written.replace("\x02", "").replace("\x03", "").replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(line for line in text.split("\n") if line.strip() not in (START, END))
