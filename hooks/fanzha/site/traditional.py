"""The Traditional Chinese edition: every page once more below zh-hant/, converted by OpenCC before it is rendered.

Pages are made a second time from the same sources (so that links to PDFs lead to the same files) and converted as
Markdown. Fixed wordings — law, sayings, names of offices and tools — change their characters only, never their words:
反电信网络诈骗法 would become another law with 網路 for 網絡. protected.yml has the last word on any word or character.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import opencc

from fanzha.content import Library, Sources, Vocabulary, translation_of
from fanzha.site.html_blocks import without_markers
from fanzha.site.rendering import FOR_EDITORS, OF_EDITION
from fanzha.site.search.urgency import URGENCY_CALL

PREFIX = "zh-hant/"
TEMPLATE = f"template: {PREFIX}main.html"

# Pages for editors stay Simplified: what they tell people to type is Simplified.
LEFT_OUT = (FOR_EDITORS, "tactics/", "templates/", "404.md")

_QUOTES = {"“": "「", "”": "」", "‘": "『", "’": "』"}
_MARK = "\ue000"  # for private use: stands where a wording was taken out
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class Converter:
    """Simplified text → Traditional text. fixed: wordings → what stands for them; characters: OpenCC for the rest."""

    fixed: Mapping[str, str]
    pattern: re.Pattern[str]
    characters: opencc.OpenCC

    def convert(self, text: str) -> str:
        """The text in Traditional characters and Taiwan's words; what is Traditional already stays."""
        if text.isascii():
            return text
        parts = self.pattern.split(text)
        # One call for all that lies between the wordings; no phrase of OpenCC's reaches across the mark.
        between = self.characters.convert(_MARK.join(parts[::2])).split(_MARK)
        held = [self.fixed[part] for part in parts[1::2]]
        return "".join(itertools.chain.from_iterable(itertools.zip_longest(between, held, fillvalue="")))


def converter(words: Vocabulary) -> Converter:
    """For the wordings of a project.

    OpenCC gives characters only. Its list of Taiwan's words (s2twp) is one for programmers: it hangs up with 結束通話
    and makes a bank's counter a 視窗. The few words that readers miss are in protected.yml.
    """
    characters, back = opencc.OpenCC("s2tw"), opencc.OpenCC("t2s")
    written = {each.title: each.traditional for each in words.protected if each.traditional} | _QUOTES
    spellings = {term: form for term, form in written.items() if len(term) == 1 or back.convert(form) == term}
    spell = _holding(spellings, characters)
    names = [*_wordings(words), *(each.title for each in words.protected if not each.traditional)]
    fixed = {term: spell.convert(term) for term in names if _HAN.search(term)} | written
    # The theme prints titles that are Traditional already through the same door: they have to stay.
    return _holding({form: form for form in fixed.values() if len(form) > 1} | fixed, characters)


def _holding(fixed: Mapping[str, str], characters: opencc.OpenCC) -> Converter:
    known = {**fixed, _MARK: _MARK}
    heads: dict[str, list[str]] = {}
    for term in sorted(known, key=len, reverse=True):  # the longest wording wins
        heads.setdefault(term[0], []).append(re.escape(term[1:]))
    # By first character: with hundreds of wordings side by side, the search took as long as OpenCC.
    pattern = "|".join(f"{re.escape(head)}(?:{'|'.join(rest)})" for head, rest in heads.items())
    return Converter(known, re.compile(f"({pattern})"), characters)


def _wordings(words: Vocabulary) -> Iterator[str]:
    """What is quoted or is a name, from the lists that hold it."""
    yield words.issuer.name
    for law in words.laws:
        yield from (law.law, law.text)
    for saying in words.mnemonics:
        yield from (saying.title, *saying.lines)
    for hotline in words.hotlines:
        yield from (hotline.display, hotline.title)


def in_edition(library: Library) -> Library:
    """The library whose pages lie in the Traditional edition."""
    return replace(library, vocabulary=replace(library.vocabulary, edition=PREFIX))


def traditional_pages(pages: Mapping[str, str], sources: Sources, convert: Converter) -> dict[str, str]:
    """Pages made for the edition, and the hand-written ones, converted: source uri → Markdown."""
    texts = {**dict(_written(sources, pages)), **pages}
    return {PREFIX + uri: _page(text, convert) for uri, text in texts.items()}


def _written(sources: Sources, known: Iterable[str]) -> Iterator[tuple[str, str]]:
    generated = set(known)
    for file in sources.below("docs", ".md"):
        uri = file.path.removeprefix("docs/")
        if uri not in generated and not uri.startswith(LEFT_OUT) and not translation_of(uri):
            yield uri, without_markers(file.text)


def _page(text: str, convert: Converter) -> str:
    """A page that the theme renders in Traditional."""
    start, _, rest = text.partition("---\n")
    if start.strip():
        return f"---\n{TEMPLATE}\n---\n{convert.convert(text)}"
    return f"---\n{TEMPLATE}\n{convert.convert(rest)}"


def traditional_files(files: Mapping[str, bytes | Path], sources: Sources, convert: Converter) -> dict[str, bytes]:
    """What pages of the edition load in their own language: scripts, titles of the search, the filter's rows."""
    found: dict[str, bytes] = {}
    for uri, content in files.items():
        if isinstance(content, bytes) and uri.startswith(OF_EDITION):
            found[PREFIX + uri] = script_said(content.decode(), convert.convert, convert.convert).encode()
    core = files.get(CORE)
    if isinstance(core, bytes):
        found[PREFIX + CORE] = _search_core(core.decode(), convert).encode()
    for script in sources.within("docs/assets/js", ".js"):
        if not script.text.isascii():
            found[PREFIX + script.path.removeprefix("docs/")] = convert.convert(script.text).encode()
    return found


def script_said(text: str, convert: Callable[[str], str], show: Callable[[str], str]) -> str:
    """A script as another edition has it: convert: its code; show: what it shows of the grammar of urgency at its end,
    which reads Simplified and shows only titles."""
    code, call, data = text.partition(URGENCY_CALL)
    if not call:
        return convert(text)
    grammar = json.loads(data.rstrip().removesuffix(")"))
    for screen in grammar["screens"].values():
        screen[0] = show(screen[0])
    return f"{convert(code)}{call}{json.dumps(grammar, ensure_ascii=False, separators=(',', ':'))})\n"


CORE = "assets/search/core.js"


def _search_core(script: str, convert: Converter) -> str:
    """The search index with three more columns: it is searched in Simplified and shown in Traditional."""
    call, _, data = script.partition("(")
    core = json.loads(data.rstrip().removesuffix(")"))
    for row in core["entries"]:
        row += [convert.convert(row[at]) for at in (1, 3, 5)]
    for lead in core["leads"]:
        lead[-1] = convert.convert(lead[-1])  # the heading of a page is its anchor
    return f"{call}({json.dumps(core, ensure_ascii=False, separators=(',', ':'))})\n"
