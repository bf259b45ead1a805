"""Pages in other languages: docs/help/index.en.md is published as en/help/, beside help/.

A link in a translation leads to the translation of that page; where there is none, to the Chinese one, and says so.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Mapping

from fanzha.content import Language, Sources, read_languages, translations
from fanzha.site.html_blocks import without_markers

_LINK = re.compile(r"(?<!!)\[(?P<said>[^\[\]]*)\]\((?P<path>[^()\s:#]+\.md)(?P<anchor>#[^()\s]*)?\)")


def translated_pages(sources: Sources) -> dict[str, str]:
    """Every translation in a language that the project names: uri → Markdown."""
    languages = read_languages(sources)[0]
    pages: dict[str, str] = {}
    for code, found in translations(sources).items():
        for uri, file in found.items() if code in languages else ():
            pages[f"{code}/{uri}"] = _page(file.text, uri, languages[code], found)
    return pages


def _page(text: str, uri: str, language: Language, known: Collection[str]) -> str:
    """A translation with a frame in its language, and with links that lead somewhere."""
    head, _, rest = without_markers(text).removeprefix("---\n").partition("\n---\n")
    return f"---\ntemplate: {language.id}/main.html\n{head}\n---\n{_linked(rest, uri, language, known)}"


def _linked(body: str, uri: str, language: Language, known: Collection[str]) -> str:
    here = posixpath.dirname(uri)

    def link(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(here, match["path"]))
        if target in known:
            return match[0]
        outside = posixpath.relpath(target, posixpath.join(language.id, here))
        return f"[{match['said']} ({language.only_chinese})]({outside}{match['anchor'] or ''})"

    return _LINK.sub(link, body)


def frame(language: Language) -> Callable[[str], str]:
    """Puts the wordings of the frame into a language; what is not listed stays Chinese."""
    said: Mapping[str, str] = {each.chinese: each.translated for each in language.phrases}
    if not said:
        return lambda text: text
    pattern = re.compile("|".join(map(re.escape, sorted(said, key=len, reverse=True))))
    return lambda text: pattern.sub(lambda match: said[match[0]], text)
