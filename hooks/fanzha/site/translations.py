"""Pages in other languages: docs/help/index.en.md is published as en/help/, beside help/.

A link in a translation leads to the translation of that page; where there is none, to the Chinese one, and says so.
The sources are those of the original: they are never typed a second time.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping

from markupsafe import escape

from fanzha.content import Language, SourceFile, Sources, read_languages, translations
from fanzha.site.html_blocks import END, START, without_markers
from fanzha.site.wording import MARKS

_LINK = re.compile(r"(?<!!)\[(?P<said>[^\[\]]*)\]\((?P<path>[^()\s:#]+\.md)(?P<anchor>#[^()\s]*)?\)")


def translated_pages(sources: Sources) -> dict[str, str]:
    """Every translation in a language that the project names: uri → Markdown."""
    languages = read_languages(sources)[0]
    pages: dict[str, str] = {}
    for code, found in translations(sources).items():
        for uri, file in found.items() if code in languages else ():
            page = _page(file.text, uri, languages[code], found)
            pages[f"{code}/{uri}"] = page + _sources(sources.files.get(f"docs/{uri}"), file, languages[code])
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


def _sources(original: SourceFile | None, file: SourceFile, language: Language) -> str:
    """The list of the original's sources, and as of which day the translation follows it; "" where there are none."""
    written = original.document.front.get("sources") if original and original.document else None
    if not language.sources or not isinstance(written, list):
        return ""
    day = str(file.document.front.get("original_reviewed") or "") if file.document else ""
    follows = (
        f'<p class="fz-reviewed">{escape(language.follows)} {escape(day)}.</p>' if language.follows and day else ""
    )
    items = [f"<li>{''.join(_source(each))}</li>" for each in written if isinstance(each, dict)]
    rows = ['<ul class="fz-sources" lang="zh-Hans">', *items, "</ul>", follows]
    return "\n".join(["", f"## {language.sources} {{: #sources }}", "", START, *rows, END, ""])


def _source(written: Mapping[str, object]) -> Iterator[str]:
    """A source as explainers show it: what it is, who issued it, when, and of which sort it is."""
    title, url = escape(written.get("title", "")), written.get("url")
    yield f'<a href="{escape(url)}" rel="noopener nofollow">{title}</a>' if url else str(title)
    said = (written.get("issuer"), written.get("date"), MARKS.get(str(written.get("mark"))))
    yield f" <small>{escape(' · '.join(str(each) for each in said if each))}</small>"
