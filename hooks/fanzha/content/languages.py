"""Other languages: cases/_vocabulary/languages.yml names them; X.en.md beside X.md is the page X in English.

A language is a record and files: no program knows which there are.
"""

from __future__ import annotations

import re
from collections import defaultdict

from pydantic import Field

from fanzha.content.library import list_path, read_terms
from fanzha.content.problems import Problem
from fanzha.content.sources import SourceFile, Sources
from fanzha.content.vocabulary import Term

# Generated pages that consist of wordings and of lists: their translation is a head without a text (site/rewritten.py).
REWRITTEN = ("search.md", "self-check.md")

_TRANSLATED = re.compile(r"(?P<stem>.+)\.(?P<language>[^./]+)\.md")


class Language(Term):
    """A language that pages are translated into: cases/_vocabulary/languages.yml. id: as in ISO 639, such as en."""

    only_chinese: str = Field(
        title="没有译文时的说明", description="跟在没有译文的链接后面，如 in Chinese", min_length=2, max_length=30
    )
    sources: str = Field(
        "",
        title="来源的小标题",
        description="译文末尾列出原文的来源，如 Sources (in Chinese)；不写就不列",
        max_length=40,
    )
    follows: str = Field(
        "",
        title="核对日期前面的话",
        description="接原文的核对日期，如 Follows the Chinese page checked on；不写就不说",
        max_length=60,
    )


def read_languages(sources: Sources) -> tuple[dict[str, Language], list[Problem]]:
    """The languages of a project by their codes; a project without the file has Chinese alone."""
    if list_path("languages") not in sources.files:
        return {}, []
    found, problems = sources.once(list_path("languages"), lambda: _read(sources))
    return dict(found), list(problems)


def _read(sources: Sources) -> tuple[dict[str, Language], list[Problem]]:
    problems: list[Problem] = []
    return {each.id: each for each in read_terms(sources, "languages", Language, problems).values()}, problems


def translation_of(path: str) -> tuple[str, str] | None:
    """The page that a file translates, and the language by its code; None for what is no translation."""
    match = _TRANSLATED.fullmatch(path)
    return (f"{match['stem']}.md", match["language"]) if match else None


def translations(sources: Sources) -> dict[str, dict[str, SourceFile]]:
    """All translated pages: language → uri of the Chinese page → the file."""
    found: dict[str, dict[str, SourceFile]] = defaultdict(dict)
    for file in sources.below("docs", ".md"):
        if told := translation_of(file.path.removeprefix("docs/")):
            found[told[1]][told[0]] = file
    return found
