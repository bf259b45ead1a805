"""Links and pictures within the site: where they lead must be there. Needs the finished pages, so it runs last."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions.toc import TocExtension

from fanzha.checks.markup_rules import PRINTED, Link, read_markup
from fanzha.content import Dialect, Library, Problem, closest, read_sayings, readable, refused, translation_of

# Folders of generated pages, of which some may be missing while something else is wrong.
_GENERATED = ("tactics", "cases", "alerts", "categories", "audiences", "channels", "quiz", "print")


@dataclass(frozen=True)
class Target:
    """What a link names. path, line: where it stands; page: the uri it is read from."""

    path: str
    line: int
    page: str
    address: str
    picture: bool = False


@dataclass(frozen=True)
class Site:
    """What there will be. pages: generated ones, uri → Markdown; files: every other uri; whole: nothing is missing
    because its own source has a problem."""

    library: Library
    pages: Mapping[str, str]
    files: Container[str]
    whole: bool = True
    anchors: dict[str, frozenset[str]] = field(default_factory=dict)

    def has(self, uri: str) -> bool:
        """Whether something is published there."""
        written = f"docs/{uri}" in self.library.sources.files and not translation_of(uri)  # linked to by the original
        return uri in self.pages or uri in self.files or written

    def body(self, uri: str) -> str:
        """The Markdown of a page."""
        file = self.library.sources.files.get(f"docs/{uri}")
        if uri in self.pages:
            return re.sub(r"\A---\n.*?\n---\n", "", self.pages[uri], count=1, flags=re.DOTALL)
        return file.document.body if file and file.document else ""

    def in_language_of(self, page: str, uri: str) -> str:
        """What a link on this page leads to: from a translation to a translation, where there is one."""
        told = translation_of(page)
        translated = f"{uri.removesuffix('.md')}.{told[1]}.md" if told else uri
        return translated if f"docs/{translated}" in self.library.sources.files else uri

    def anchors_of(self, uri: str) -> frozenset[str]:
        """What a link may name behind the # of this page."""
        if uri not in self.anchors:
            self.anchors[uri] = anchors_in(self.body(uri))
        return self.anchors[uri]

    def can_tell(self, uri: str) -> bool:
        """Whether something that is not there would be there if its source were well."""
        top, slash, _ = uri.partition("/")
        generated = {page.partition("/")[0] for page in self.pages} | {*_GENERATED}
        return self.whole or (bool(slash) and top not in generated)


def target_problems(site: Site) -> Iterator[Problem]:
    """链接到本站的页面、小标题和图片都要有；写页面的文件名（.md），从自己所在的文件夹算起，不以 / 开头。

    [link-broken] [link-anchor] [picture-broken]
    """
    for target in targets_of(site.library):
        yield from _problem(target, site)


def targets_of(library: Library) -> Iterator[Target]:
    """Every link and picture within the site, in all bodies and in the pages that searches are answered with."""
    for file in library.sources.files.values():
        if file.document and not file.path.startswith(("docs/templates/", PRINTED)):  # of sheets: markup_rules
            page = file.path.removeprefix("docs/")
            for line, link in read_markup(file.document).links_with_lines():
                if _is_inner(link):
                    yield Target(file.path, line, page, readable(link.address), link.picture)
    for saying in read_sayings(library.sources)[0]:
        if saying.page:
            yield Target(saying.origin.path, saying.origin.line("page"), "", saying.page)


def _is_inner(link: Link) -> bool:
    if refused(link.address, link.picture):
        return False  # never published
    parts = _split(readable(link.address))
    return parts is not None and not parts[0]


def _split(address: str) -> tuple[str, str, str] | None:
    """Host or scheme, path and fragment; None for what is no address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return parts.scheme or parts.netloc, unquote(parts.path), unquote(parts.fragment)


def _problem(target: Target, site: Site) -> Iterator[Problem]:
    _, path, anchor = _split(target.address) or ("", "", "")
    if path.startswith("/"):
        yield _broken(target, "以 / 开头，换一个网址就会断", "从这个文件所在的文件夹算起，上一层写 ../")
        return
    here = (translation_of(target.page) or (target.page,))[0]
    uri = posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here
    if not site.has(uri):
        if site.can_tell(uri):
            yield _broken(target, f"指向的“{uri}”不存在", _near(uri, site))
    elif anchor and uri.endswith(".md") and site.can_tell(uri):
        known = site.anchors_of(site.in_language_of(target.page, uri))
        if anchor not in known:
            message = f"链接“{target.address[:60]}”：“{uri}”里没有“#{anchor}”这个小标题"
            yield Problem(target.path, target.line, "link-anchor", message, closest(anchor, sorted(known)))


def _broken(target: Target, why: str, hint: str) -> Problem:
    shown = f"“{target.address[:60]}”{why}"
    if target.picture:
        return Problem(target.path, target.line, "picture-broken", f"图片{shown}", hint)
    return Problem(target.path, target.line, "link-broken", f"链接{shown}", hint)


def _near(uri: str, site: Site) -> str:
    """What to write instead."""
    if translated := translation_of(uri):
        return f"请写原文的名字：{posixpath.basename(translated[0])}，有译文会自己指过去"
    page = f"{uri.rstrip('/').removesuffix('/index.html').removesuffix('.html')}"
    guesses = [guess for guess in (f"{page}.md", f"{page}/index.md") if site.has(guess)]
    if guesses:
        return f"请写源文件的名称：{guesses[0]}"
    written = [path.removeprefix("docs/") for path in site.library.sources.files if path.startswith("docs/")]
    alike = [each for each in (*site.pages, *written) if each.endswith(posixpath.splitext(uri)[1])]
    return closest(uri, alike, at_most=0) or "请查文件名，或删掉这个链接"


def anchors_in(body: str) -> frozenset[str]:
    """The ids in a Markdown text: of its headings, of lists of attributes, of HTML."""
    converter = markdown.Markdown(extensions=[Dialect(), TocExtension(slugify=slug, marker="")])
    found = _Ids()
    found.feed(converter.convert(body))
    for item in converter.htmlStash.rawHtmlBlocks:
        if isinstance(item, str):
            found.feed(item)
        elif isinstance(item, Element):
            found.ids.update(id_ for each in item.iter() if (id_ := each.get("id")))
    return frozenset(found.ids)


def slug(heading: str, separator: str) -> str:
    """The id of a heading, as mkdocs.yml has them made: small letters, spaces to hyphens, no punctuation."""
    plain = re.sub(r"</?[^>]*>", "", unicodedata.normalize("NFC", heading)).strip().lower()
    return re.sub(r"[^\w\- ]", "", plain).replace(" ", separator)


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids.update(value for name, value in attrs if name in ("id", "name") and value)
