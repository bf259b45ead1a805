"""Translations: each belongs to a page and a language that there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fanzha.checks.targets import Site
from fanzha.content import Problem, SourceFile, read_languages, translations

_HAN = re.compile(r"[\u3400-\u9fff]")


def translation_problems(site: Site) -> Iterator[Problem]:
    """译文和原文放在一起，文件名多一截语言，如 index.md 的英文是 index.en.md：原文要有，语言要写在 languages.yml 里，
    译文要有自己的 title 和 description。

    [translation-orphan] [translation-language] [translation-title]
    """
    sources = site.library.sources
    languages = read_languages(sources)[0]
    for code, pages in translations(sources).items():
        for uri, file in pages.items():
            if code not in languages:
                hint = f"已有的语言：{'、'.join(languages) or '没有'}；新加一种，请先写进 languages.yml"
                yield Problem(file.path, 1, "translation-language", f"没有“{code}”这种语言", hint)
            elif not site.has(uri) and site.can_tell(uri):
                yield Problem(file.path, 1, "translation-orphan", f"没有原文“{uri}”", "请查文件名，或删掉译文")
            else:
                yield from _titled(file)


def _titled(file: SourceFile) -> Iterator[Problem]:
    front = file.document.front if file.document else {}
    for field in ("title", "description"):
        said = str(front.get(field) or "")
        if not said or _HAN.search(said):
            line = file.document.lines.get((field,), 1) if file.document else 1
            yield Problem(file.path, line, "translation-title", f"译文没有自己的 {field}", "请用这种语言写在文件头")
