"""The last look before anything leaves the house: what is about to be published, read once more as a reader would.

Sources are checked where they are read, with their lines. This catches a string whose source nobody thought of: a text
in a template, in mkdocs.yml, in a layout. It can name only the page or sheet on which the string would have stood.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from fanzha.checks import leaving_check
from fanzha.content import Library, Problem, Registry, Text, dialled_again, values_of

# Attributes that draw or lay out and that nobody reads or follows; the coordinates of a path look like card numbers.
DRAWN = frozenset(
    {"d", "points", "viewbox", "transform", "xmlns", "class", "id", "style", "width", "height", "version"}
)

PAGE = ".html"
PICTURE = "data:image/"  # how a picture begins that lies in a page

# What marks a part of a text and does not end it.
INLINE = frozenset(("b", "strong", "em", "i", "span", "u", "s", "sup", "sub", "mark", "wbr", "code", "abbr"))

# Tables of characters and of pairs of characters for the search: nobody reads them, and their words stand on the pages.
TABLES = (
    "assets/cases/index",
    "assets/search/words-",
    "assets/search/tells-",
    "assets/search/traditional",
    "assets/search/pinyin",
    "assets/search/engine",
    "assets/search/foreign",
)
# What pages are called stands there beside packed tables, whose signs may look like an address by chance.
NAMED = "assets/search/core"

# Vocabularies that files of data name as their own format, and the licence: no reader is sent there for help.
FORMATS = (
    "https://creativecommons.org/licenses/",
    "http://www.w3.org/",
    "https://json-schema.org/",
    "https://jsonfeed.org/",
    "https://schema.org",
    "http://www.sitemaps.org/",
)

# Guides for editors show wrong ways of writing; which of their lines do is marked and checked in their sources.
GUIDES = ("contribute/",)

# Texts to be read out stand there as they are said: 九六幺幺零 is dialled all the same.
HANDED_OUT = ("kit/", "zh-hant/kit/")

Strings = Iterable[str]

# The shelf of what an earlier run let through (content/kept.py), and what lies on it.
_THROUGH, _PAGE, _FILE = "through", "page", "file"

_HAN = re.compile(r"[\u3400-\u9fff]")


class _Seen(HTMLParser):
    """What a reader sees of HTML or follows in it: texts and values of attributes. Emphasis does not part a text.

    What a page is about, for search engines (site/linked_data.py), is read string by string.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.strings: list[str] = []
        self._text = ""
        self._in_data = False

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._part(tag)
        self._in_data = tag == "script" and str(dict(attrs).get("type")).endswith("ld+json")
        followed = (value for name, value in attrs if value and name.lower() not in DRAWN)
        self.strings += [value for value in followed if not value.startswith(PICTURE)]

    def handle_endtag(self, tag: str) -> None:
        self._part(tag)

    def _part(self, tag: str) -> None:
        if tag not in INLINE:
            self.strings += of_json(self._text) if self._in_data else (self._text,)
            self._text, self._in_data = "", False

    def close(self) -> None:
        super().close()
        self._part("")


def of_markup(line: str) -> Strings:
    """The strings of a line of Markdown or HTML."""
    if "<" not in line and "&" not in line:
        return (line,)
    seen = _Seen()
    seen.feed(line)
    seen.close()
    return seen.strings


def of_json(written: str) -> Strings:
    """The strings of JSON, also of a script that does no more than hand it to a function; else lines as they are."""
    data = written.lstrip()[:1] in ("[", "{")
    try:
        value = json.loads(written if data else f"[{written.partition('(')[2].rpartition(')')[0]}]")
    except ValueError:
        return written.split("\n")
    return (text.value for text in values_of("", value, {})) if data or value else written.split("\n")


def readers(uri: str) -> Callable[[str], Strings] | None:
    """How the strings of a published file are found; None for what holds no text."""
    if uri.startswith(TABLES):
        return None
    if uri.endswith((".html", ".xml", ".svg", ".md", ".txt", ".csv", ".ics", ".webmanifest")):
        return lambda written: (string for line in written.split("\n") for string in of_markup(line))
    if uri.startswith(NAMED):
        return lambda written: (string for string in of_json(written) if _HAN.search(string))
    return of_json if uri.endswith(".json") or uri.startswith(("assets/search/", "assets/cases/")) else None


class Gate:
    """Everything that leaves through one gate is read once: what many pages share is looked at on the first of them.

    A page or file that an earlier run let through by the same registry is let through again.
    """

    def __init__(self, library: Library) -> None:
        registry = Registry(library.vocabulary)
        self._kept = library.sources.kept
        self._through = self._kept.shelf(_THROUGH, registry.digest)
        self._check, self._numbers = leaving_check(registry, self._kept), registry.numbers
        self._lines: set[str] = set()
        self._passed: set[str] = set()
        self._stopped = False

    def pages(self, pages: Mapping[str, str]) -> Iterator[Problem]:
        """Pages as Markdown or HTML, by address."""
        for uri, written in pages.items():
            if uri.startswith(GUIDES) or self._through.has(_PAGE, uri, written):
                continue
            said = dialled_again(written, self._numbers) if uri.startswith(HANDED_OUT) else written
            for number, line in enumerate(said.split("\n"), 1):
                if line not in self._lines:
                    self._lines.add(line)
                    yield from self._strings(f"网页 {uri}", number, of_markup(line))
            self._let_through(_PAGE, uri, written)

    def files(self, files: Mapping[str, bytes | Path]) -> Iterator[Problem]:
        """Files of text, by address; their names as well. Of what lies in the cache, pages are read."""
        for uri, content in files.items():
            yield from self._strings(f"文件 {uri}", 1, (uri,))
            reader = readers(uri)
            if reader and (isinstance(content, bytes) or uri.endswith(PAGE)):
                whole = (content if isinstance(content, bytes) else content.read_bytes()).decode("utf-8")
                if not self._through.has(_FILE, uri, whole):
                    yield from self._strings(f"文件 {uri}", 1, reader(whole))
                    self._let_through(_FILE, uri, whole)

    def sheets(self, sheets: Mapping[str, Mapping[str, Any]]) -> Iterator[Problem]:
        """The values that sheets are laid out from, by the address of the sheet. Pictures in them are drawings."""
        for uri, data in sheets.items():
            strings = (text.value for text in values_of("", dict(data), {}))
            yield from self._strings(f"印刷品 {uri}", 1, (each for each in strings if not each.startswith("<svg")))

    def texts(self, texts: Mapping[str, str]) -> Iterator[Problem]:
        """Final texts, by the file they go into. A number that is spelt as one reads it out is dialled all the same."""
        for uri, text in texts.items():
            for number, line in enumerate(dialled_again(text, self._numbers).split("\n"), 1):
                yield from self._strings(f"文件 {uri}", number, (line,))

    def keep(self) -> None:
        """Lets the next run know what was let through."""
        self._kept.save()

    def _let_through(self, *parts: str) -> None:
        """Once something was stopped, its second appearance is passed over: no later page is known to be well."""
        if not self._stopped:
            self._through.add(*parts)

    def _strings(self, place: str, line: int, strings: Strings) -> Iterator[Problem]:
        for string in strings:
            if string in self._passed or string.startswith(FORMATS) or not string.strip():
                continue
            self._passed.add(string)
            for found in self._check(Text(place, line, string)):
                hint = f"源文件的检查没有查到它，请找到这句话的来处（模板、mkdocs.yml、版式）改掉。{found.hint}"
                self._stopped = True
                yield Problem(place, line, found.rule, found.message, hint)
