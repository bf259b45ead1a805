"""Python-Markdown extension: numbers of the registry in what editors write → links that a phone dials at a touch."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from fanzha.content import Dial


class Dialling(Extension):
    """Links, headings and code keep their text."""

    def __init__(self, dial: Dial) -> None:
        super().__init__()
        self.dial = dial

    def extendMarkdown(self, md: Markdown) -> None:
        if self.dial.addresses:
            # Below links (160 and less), so that a number in a link's text is known to be inside one.
            md.inlinePatterns.register(_Number(self.dial, md), "fanzha_dialling", 15)


class _Number(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a", "code", "h1", "h2", "h3", "h4", "h5", "h6")

    def __init__(self, dial: Dial, md: Markdown) -> None:
        super().__init__(dial.pattern, md)
        self.addresses = dial.addresses

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        link = Element("a", {"href": self.addresses[match[1]]})
        link.text = match[1]
        return link, match.start(0), match.end(0)
