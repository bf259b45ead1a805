"""The Traditional Chinese edition: every page once more below zh-hant/, converted by OpenCC before it is rendered.

Pages are made a second time from the same sources (so that links to PDFs lead to the same files) and converted as
Markdown. Fixed wordings — law, sayings, names of offices and tools — change their characters only, never their words:
OpenCC's regional vocabulary would make 反电信网络诈骗法 another law (網路 for 網絡).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import opencc

from fanzha.html_blocks import without_markers
from fanzha.library import Library
from fanzha.rendering import FOR_EDITORS, OF_EDITION
from fanzha.vocabulary import Vocabulary

PREFIX = "zh-hant/"
TEMPLATE = f"template: {PREFIX}main.html"

# Pages for editors stay Simplified: what they tell people to type is Simplified.
LEFT_OUT = (FOR_EDITORS, "tactics/", "templates/", "404.md")

_QUOTES = {"“": "「", "”": "」", "‘": "『", "’": "』"}
_SHORT = 2  # shorter wordings are not told apart from ordinary words when text is converted twice
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class Converter:
    """Simplified text → Traditional text. fixed: wordings → what stands for them; words: OpenCC with vocabulary."""

    fixed: Mapping[str, str]
    pattern: re.Pattern[str]
    words: opencc.OpenCC

    def convert(self, text: str) -> str:
        """The text in Traditional characters and Taiwan's words; what is Traditional already stays."""
        if text.isascii():
            return text
        parts = self.pattern.split(text)
        return "".join(self.fixed[part] if at % 2 else self.words.convert(part) for at, part in enumerate(parts))


def converter(words: Vocabulary) -> Converter:
    """For the wordings of a project."""
    characters = opencc.OpenCC("s2t")
    fixed = {term: characters.convert(term) for term in _wordings(words) if _HAN.search(term)}
    fixed |= {each.title: each.traditional or characters.convert(each.title) for each in words.protected}
    fixed |= _QUOTES
    fixed |= {written: written for written in list(fixed.values()) if len(written) > _SHORT}
    longest_first = sorted(fixed, key=len, reverse=True)
    pattern = re.compile("(" + "|".join(map(re.escape, longest_first)) + ")" if fixed else "((?!))")
    return Converter(fixed, pattern, opencc.OpenCC("s2twp"))


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


def traditional_pages(pages: Mapping[str, str], docs: Path, convert: Converter) -> dict[str, str]:
    """Pages made for the edition, and the hand-written ones, converted: source uri → Markdown."""
    texts = {**dict(_written(docs, pages)), **pages}
    return {PREFIX + uri: _page(text, convert) for uri, text in texts.items()}


def _written(docs: Path, known: Iterable[str]) -> Iterator[tuple[str, str]]:
    generated = set(known)
    for path in sorted(docs.rglob("*.md")):
        uri = path.relative_to(docs).as_posix()
        if uri not in generated and not uri.startswith(LEFT_OUT):
            yield uri, without_markers(path.read_text(encoding="utf-8"))


def _page(text: str, convert: Converter) -> str:
    """A page that the theme renders in Traditional."""
    start, _, rest = text.partition("---\n")
    if start.strip():
        return f"---\n{TEMPLATE}\n---\n{convert.convert(text)}"
    return f"---\n{TEMPLATE}\n{convert.convert(rest)}"


def traditional_files(files: Mapping[str, bytes | Path], docs: Path, convert: Converter) -> dict[str, bytes]:
    """What pages of the edition load in their own language: scripts, titles of the search, the filter's rows."""
    found: dict[str, bytes] = {}
    for uri, content in files.items():
        if isinstance(content, bytes) and uri.startswith(OF_EDITION):
            found[PREFIX + uri] = convert.convert(content.decode()).encode()
    core = files.get(CORE)
    if isinstance(core, bytes):
        found[PREFIX + CORE] = _search_core(core.decode(), convert).encode()
    for script in sorted((docs / "assets/js").glob("*.js")):
        text = script.read_text(encoding="utf-8")
        if not text.isascii():
            found[f"{PREFIX}assets/js/{script.name}"] = convert.convert(text).encode()
    return found


CORE = "assets/search/core.js"


def _search_core(script: str, convert: Converter) -> str:
    """The search index with two more columns: it is searched in Simplified and shown in Traditional."""
    call, _, data = script.partition("(")
    core = json.loads(data.rstrip().removesuffix(")"))
    for row in core["entries"]:
        row += [convert.convert(row[1]), convert.convert(row[3])]
    return f"{call}({json.dumps(core, ensure_ascii=False, separators=(',', ':'))})\n"
