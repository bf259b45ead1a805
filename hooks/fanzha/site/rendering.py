"""Templates → Markdown text: escaping, addresses, and what every page template may use."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from fanzha.content import TRUTHS, Alert, Case, Category, Tactic, Vocabulary, dial_of, dialled, joined
from fanzha.site import wording
from fanzha.site.art import inline_art
from fanzha.site.html_blocks import without_markers

# Files that every edition of the site has its own of; all others, PDFs above all, are shared.
OF_EDITION = ("assets/js/", "assets/cases/", "assets/search/cases", "assets/search/engine")
FOR_EDITORS = "contribute/"  # pages that only the Simplified edition has

TEMPLATES = Path(__file__).parent / "templates"

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!])")


def one_line(value: object) -> str:
    """A text in one line: where it was wrapped between Chinese characters there is no space."""
    return " ".join(joined(str(value)).split())


def md(value: object) -> Markup:
    """Text for a line of Markdown: nothing in it is markup, and it stays one line."""
    line = one_line(value)
    return Markup(_MARKDOWN.sub(r"\\\1", str(escape(line)).replace("&#39;", "'").replace("&#34;", "&quot;")))


def yaml_string(value: object) -> Markup:
    """A value of front matter: every JSON string is a YAML string."""
    return Markup(json.dumps(one_line(value), ensure_ascii=False))


def body(written: str) -> Markup:
    """Markdown that an editor wrote, as it is."""
    return Markup(without_markers(written))


class _Compiled(BytecodeCache):
    """Templates as programs, by their text: each page is filled in an environment of its own, for its edition, and to
    compile what it says anew takes longer than to fill it.
    """

    def __init__(self) -> None:
        self._programs: dict[tuple[str, str], Any] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._programs.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._programs[bucket.key, bucket.checksum] = bucket.code


@cache
def _compiled() -> _Compiled:
    return _Compiled()


def environment() -> Environment:
    """The templates' environment: inserted values are escaped for HTML, a misspelt name is an error."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=_compiled(),
    )
    made.filters.update(md=md, yaml=yaml_string, body=body, raw=Markup)  # raw: icons and other HTML of our own
    made.globals.update(data=wording, dialled=dialled, truths=TRUTHS)
    return made


def page_url(uri: str, directory_urls: bool) -> str:
    """The address of a page's source below the site's root, as MkDocs makes it."""
    stem = uri.removesuffix(".md")
    if not directory_urls:
        return f"{stem}.html"
    return stem.removesuffix("index") if stem == "index" or stem.endswith("/index") else f"{stem}/"


@dataclass(frozen=True)
class Renderer:
    """Fills templates. tactics: for their titles; icon: Material icon name → SVG, or "" where there is none."""

    words: Vocabulary
    tactics: dict[str, Tactic]
    icon: Callable[[str], str]
    directory_urls: bool = True
    templates: Environment = field(default_factory=environment)
    cards: dict[tuple[str, str, int], Markup] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.templates.globals.update(words=self.words, titles=self.tactics)
        self.templates.filters.update(dial=dial_of(self.words.hotlines).links)

    def depth(self, page: str) -> int:
        """How many folders below the site's root a page is served."""
        return page_url(page, self.directory_urls).count("/")

    def link(self, depth: int, target: str) -> str:
        """A relative address from a page of this depth to another page (.md) or file of the site."""
        is_page = target.endswith(".md")
        outside = 0 if self.has(target) else self.words.edition.count("/")
        return "../" * (depth + outside) + (page_url(target, self.directory_urls) if is_page else target) or "./"

    def has(self, target: str) -> bool:
        """Whether the edition has its own of a page (.md) or a file."""
        if self.words.own is not None:
            return target in self.words.own
        is_page = target.endswith(".md")
        return target.startswith(OF_EDITION) or (is_page and not target.startswith(FOR_EDITORS))

    def elsewhere(self, target: str) -> str:
        """What is said behind a link that leaves a page's language."""
        return f" ({self.words.elsewhere})" if self.words.elsewhere and not self.has(target) else ""

    def address(self, uri: str) -> str:
        """The full address of a published page, for texts that leave the site; the same in an offline copy."""
        return self.words.issuer.site + self.words.edition + page_url(uri, True)

    def card(self, depth: int, kind: str, record: Tactic | Case | Alert) -> Markup:
        """A record's entry in a list: the same on all pages of one depth, so it is made once."""
        key = (kind, record.id, depth)
        if key not in self.cards:
            link = partial(self.link, depth)
            text = self.templates.get_template("card.md").render(kind=kind, record=record, link=link, art=self._art)
            self.cards[key] = Markup(text)
        return self.cards[key]

    def render(self, template: str, uri: str, **values: Any) -> str:
        """One page as Markdown text."""
        depth = self.depth(uri)
        known = {"link": partial(self.link, depth), "card": partial(self.card, depth), "icon": self._drawn}
        known |= {"art": self._art, "elsewhere": self.elsewhere}
        return self.templates.get_template(template).render(known, **values)

    def _art(self, shown: Tactic | Category) -> Markup:
        return Markup(inline_art(self.words, shown))

    def _drawn(self, name: str) -> Markup:
        return Markup(self.icon(name))
