"""Pages and scripts in other languages: what translators wrote, and what the site makes itself in their wordings.

docs/self-check.en.md has a head (title, description) and no text: the page is made once more for en/, with links to
what there is in English and with every wording of phrases.en.yml. What has no translation stays Chinese, says so, and
is marked as Chinese, so that it is drawn and read aloud as such.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

from markupsafe import Markup, escape

from fanzha.content import (
    HAN,
    REWRITTEN,
    Document,
    ForeignWords,
    Icons,
    Language,
    Library,
    Phrases,
    SourceFile,
    Tactic,
    read_document,
    read_foreign_words,
    read_languages,
    read_phrases,
    translations,
)
from fanzha.site.foreign_screens import with_screens
from fanzha.site.pages import search_page
from fanzha.site.rendering import Renderer, environment
from fanzha.site.search.index import ENGINE
from fanzha.site.search.shorten import reworded
from fanzha.site.self_check import COMPARED, Told, self_check_pages
from fanzha.site.traditional import script_said
from fanzha.site.translations import translated_pages

SCRIPTS = "assets/js/"
ALWAYS = ("assets/js/site.js", ENGINE)  # what every page loads, from the folder of its language
SIGNS, HAPPENED = "signs", "happened"  # anchors of an explainer's lists: how to tell, what to do
ADVISED = 2  # as many steps as in Chinese

_HEADING = re.compile(r"^## .*\{: #(?P<anchor>[a-z]+) \}$")
_ITEM = re.compile(r"^(?:- |\d+\. )(?P<said>.+)$")
_MARKS = re.compile(r"[*`]|!?\[([^\]]*)\]\([^)]*\)")
_CHINESE = re.compile(
    r"[\u3000-\u303f\uff00-\uffef“”《》\u3400-\u9fff]*[\u3400-\u9fff][\u3000-\u303f\uff00-\uffef《》\u3400-\u9fff]*"
)


def wordings(library: Library, language: str) -> Phrases:
    """Every wording of a language as it may stand in HTML and in a template, the issuer's name among them."""
    said = {chinese: _harmless(each) for chinese, each in _said(library, language).items()}
    return library.sources.once(f"wordings {language}", lambda: Phrases(said))


def _said(library: Library, language: str) -> Mapping[str, str]:
    phrases = _phrases(library, language)
    issuer = library.vocabulary.issuer
    own = {issuer.name: issuer.called(language)} if issuer.called(language) != issuer.name else {}
    return {**phrases.said, **own}


def _phrases(library: Library, language: str) -> Phrases:
    return read_phrases(library.sources)[0].get(language, Phrases())


def _harmless(translated: str) -> str:
    """No mark-up and no template: nothing but text, and the places of numbers."""
    return "{}".join(str(escape(part)).replace("{", "&#123;") for part in translated.split("{}"))


def foreign_pages(library: Library, icons: Icons, directory_urls: bool, files: Mapping[str, object]) -> dict[str, str]:
    """Every page in another language: uri → Markdown. Those whose translation has no text are generated anew.

    files: all that is published.
    """
    pages = translated_pages(library.sources)
    templates = environment()
    for code, found in translations(library.sources).items():
        language = read_languages(library.sources)[0].get(code)
        if language:
            own = {uri: pages[f"{code}/{uri}"] for uri in found}
            drawn = with_screens(own, library, language, _phrases(library, code), templates)
            pages |= {f"{code}/{uri}": page for uri, page in drawn.items()}
        stubs = {uri: file for uri, file in found.items() if language and uri in REWRITTEN and without_text(file)}
        if language and stubs:
            scripts = {uri.removeprefix(f"{code}/") for uri in files if uri.startswith(f"{code}/{SCRIPTS}")}
            abroad = _in_language(library, language, frozenset((*found, *scripts)))
            made = _made(abroad, icons, directory_urls, found, language)
            pages |= {f"{code}/{uri}": _page(made[uri], uri, file, library, language) for uri, file in stubs.items()}
    return pages


def without_text(file: SourceFile) -> bool:
    """Whether a translation has a head alone."""
    return bool(file.document and not file.document.body.strip())


def _in_language(library: Library, language: Language, own: frozenset[str]) -> Library:
    words = replace(library.vocabulary, edition=f"{language.id}/", own=own, elsewhere=language.only_chinese)
    return replace(library, vocabulary=words)


def _made(
    library: Library, icons: Icons, directory_urls: bool, found: Mapping[str, SourceFile], language: Language
) -> dict[str, str]:
    """The pages of REWRITTEN with their links, their wordings still Chinese."""
    renderer = Renderer(library.vocabulary, library.tactics, icon=icons.svg, directory_urls=directory_urls)
    named = {each.tactic: each for each in _names(library, language)}

    def tell(tactic: Tactic) -> Told:
        file = found.get(f"tactics/{tactic.id}.md")
        if file and file.document:
            return _told(file.document)
        return _only_named(tactic, named.get(tactic.id), language)

    return {
        **self_check_pages(library, icons, directory_urls, tell),
        "search.md": search_page(library, renderer),
    }


def _names(library: Library, language: Language) -> Iterator[ForeignWords]:
    for tongue in read_foreign_words(library.sources)[0]:
        if tongue.language == language.id:
            yield from (each for each in tongue.records if each.tactic)


def _told(document: Document) -> Told:
    """What the translation of an explainer says, from its lists."""
    front = document.front
    steps = [*_listed(document.body, HAPPENED)][:ADVISED]
    flags = tuple(_listed(document.body, SIGNS))[:COMPARED]
    return Told(str(front.get("title") or ""), str(front.get("description") or ""), " ".join(steps), flags)


def _only_named(tactic: Tactic, named: ForeignWords | None, language: Language) -> Told:
    """A tactic whose page is in Chinese alone."""
    title, lang = (named.title, "") if named else (tactic.title, "zh-Hans")
    return Told(f"{title} ({language.only_chinese})", "", "", (), lang)


def _listed(body: str, anchor: str) -> Iterator[str]:
    """The items of the list below a heading, as plain text."""
    here = False
    for line in body.splitlines():
        if heading := _HEADING.match(line):
            here = heading["anchor"] == anchor
        elif here and (item := _ITEM.match(line)):
            yield _MARKS.sub(lambda match: match[1] or "", item["said"])


def _page(made: str, uri: str, file: SourceFile, library: Library, language: Language) -> str:
    document, _ = read_document(uri, made.encode())
    own = file.document.front if file.document else {}
    if document is None:
        return made
    head = {
        "template": f"{language.id}/main.html",
        **document.front,
        "title": str(own.get("title") or ""),
        "description": str(own.get("description") or ""),
    }
    titled = {str(document.front["title"]): _harmless(head["title"])}
    body = Phrases({**wordings(library, language.id).said, **titled}).text(document.body)
    written = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items())
    return f"---\n{written}\n---\n{body}"


def foreign_files(files: Mapping[str, bytes | Path], library: Library) -> dict[str, bytes]:
    """Scripts whose texts are in another language, for every language: what says nothing of its own is shared."""
    scripts = {**dict(_written(library)), **dict(_generated(files))}
    found: dict[str, bytes] = {}
    for language in read_languages(library.sources)[0]:
        said = _said(library, language)
        for uri, script in scripts.items():
            other = script_said(script, partial(reworded, said=said), Phrases(said).exactly)
            if uri in ALWAYS or other != script:
                found[f"{language}/{uri}"] = other.encode()
    return found


def _written(library: Library) -> Iterator[tuple[str, str]]:
    """Scripts that are published as they are: uri, text."""
    for each in library.sources.within("docs/assets/js", ".js"):
        yield each.path.removeprefix("docs/"), each.text


def _generated(files: Mapping[str, bytes | Path]) -> Iterator[tuple[str, str]]:
    """Scripts that are put together from parts, and the search engine."""
    for uri, content in files.items():
        if isinstance(content, bytes) and (uri == ENGINE or (uri.startswith(SCRIPTS) and uri.endswith(".js"))):
            yield uri, content.decode()


def marked(html: str) -> Markup:
    """A page's HTML with `lang` on every run of Chinese in it that has none."""
    marker = _Marker()
    marker.feed(str.__str__(html))  # pieces of Markup would be escaped when they are put together
    marker.close()
    return Markup("".join(marker.parts))


class _Marker(HTMLParser):
    """Hands on what it reads as it is written, and puts Chinese in other texts into elements of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._within: list[tuple[str, bool]] = []  # open elements, and whether Chinese needs no mark in them

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs).get("lang")
        spared = tag in ("script", "style", "title") or (known.startswith("zh") if known else self._spared)
        if tag not in _VOID:
            self._within.append((tag, spared))
        self.parts.append(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if any(name == tag for name, _ in self._within):
            while self._within.pop()[0] != tag:
                pass
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        needed = HAN.search(data) and not self._spared
        tag = "tspan" if any(name == "svg" for name, _ in self._within) else "span"
        self.parts.append(_CHINESE.sub(rf'<{tag} lang="zh-Hans">\g<0></{tag}>', data) if needed else data)

    def handle_entityref(self, name: str) -> None:
        self.parts.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.parts.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.parts.append(f"<!--{data}-->")

    @property
    def _spared(self) -> bool:
        return bool(self._within) and self._within[-1][1]


_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
