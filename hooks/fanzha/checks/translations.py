"""Translations: each belongs to a page and a language that there are, and says which version of the page it follows.

A translation that falls behind stops nothing: a correction of the Chinese page must not wait for it. It is told with
the reviews that are overdue.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from fanzha.checks.targets import Site
from fanzha.content import (
    HAN,
    REWRITTEN,
    Library,
    Phrases,
    Problem,
    SourceFile,
    Sources,
    closest,
    parse_day,
    read_foreign_examples,
    read_languages,
    read_phrases,
    read_self_check,
    translations,
)

_FOLLOWS = "original_reviewed"  # the field that says it


def translation_problems(site: Site) -> Iterator[Problem]:
    """译文和原文放在一起，文件名多一截语言，如 index.md 的英文是 index.en.md：原文要有，语言要写在 languages.yml 里，
    译文要有自己的 title 和 description。原文有核对日期的，译文写明照的是哪一天核对的原文（original_reviewed）。

    只有文件头、没有正文的译文，是请程序照自己的话译出来的，只有自查和搜索两页可以这样写。

    [translation-orphan] [translation-language] [translation-title] [translation-version] [translation-empty]
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
                yield from _empty(file, uri)
                yield from _dated(file, _day(sources.files.get(f"docs/{uri}"), "reviewed"))


def language_problems(library: Library) -> Iterator[Problem]:
    """phrases.<语言>.yml 一句话只译一次，译文里的 {} 不比原话多。

    译文的画面（screen）和手法的画面一样写，只是字数按字母算。

    信的 language、issuer.yml 的 names 和 phrases 文件名里的语言，都要先写进 languages.yml。

    [phrase-twice] [phrase-number] [reference-unknown]
    """
    sources = library.sources
    languages = read_languages(sources)[0]
    phrases, problems = read_phrases(sources)
    yield from (*problems, *read_foreign_examples(sources)[1])
    issuer = library.vocabulary.issuer
    letters = (each for group in library.letters.values() for each in group.values() if each.language)
    named = [
        *((f"cases/_vocabulary/phrases.{code}.yml", 1, code) for code in phrases),
        *((each.origin.path, each.line("language"), each.language) for each in letters),
        *((issuer.origin.path, issuer.origin.line("names", at), each.language) for at, each in enumerate(issuer.names)),
    ]
    for path, line, code in named:
        if code not in languages:
            hint = closest(code, [*languages]) or "请先写进 languages.yml"
            yield Problem(path, line, "reference-unknown", f"没有“{code}”这种语言", hint)


def phrases_missing(library: Library) -> Iterator[Problem]:
    """自查的问题和选项，有译文的语言里还没有译的：那几句在译文里是中文（只在 fanzha check --today 时检查）。

    [translation-missing]
    """
    phrases = read_phrases(library.sources)[0]
    for code, pages in translations(library.sources).items():
        said = phrases.get(code, Phrases()).said
        for question in read_self_check(library)[0] if "self-check.md" in pages else ():
            asked = [((), question.title), *((("options", at), each.title) for at, each in enumerate(question.options))]
            for keys, title in asked:
                if title not in said:
                    line = question.origin.line(*keys, "title")
                    message = f"“{title}”没有译成 {code}"
                    yield Problem(
                        question.origin.path, line, "translation-missing", message, f"请写进 phrases.{code}.yml"
                    )


def examples_behind(library: Library) -> Iterator[Problem]:
    """手法有画面，译文没有自己的画面：译文那一页画的是中文的。译文的画面和原文的张数、样子对不上，也会提醒
    （只在 fanzha check --today 时检查）。

    [translation-missing] [translation-screen]
    """
    for each in read_foreign_examples(library.sources)[0]:
        tactic = library.tactics.get(each.tactic)
        wanted = [frame.kind for frame in tactic.screen] if tactic else []
        found = [frame.kind for frame in each.frames]
        line = each.origin.line("screen")
        if wanted and not found:
            hint = "现在画的是中文的；请在译文的文件头照原文写 screen，话用这种语言"
            yield Problem(each.origin.path, line, "translation-missing", "原文有画面，译文没有", hint)
        elif found != wanted:
            message = f"译文的画面是{'、'.join(found)}，原文是{'、'.join(wanted) or '没有画面'}"
            yield Problem(each.origin.path, line, "translation-screen", message, "请对照原文的 screen，改成一样几幅")


def translations_behind(sources: Sources) -> Iterator[Problem]:
    """原文重新核对过、译文还没有跟着改的（只在 fanzha check --today 时检查）。[translation-behind]"""
    for pages in translations(sources).values():
        for uri, file in pages.items():
            reviewed, follows = _day(sources.files.get(f"docs/{uri}"), "reviewed"), _day(file, _FOLLOWS)
            if reviewed and follows and follows < reviewed:
                message = f"原文 {reviewed} 又核对过，译文照的是 {follows} 的"
                hint = f"请对照原文改好译文，再写 {_FOLLOWS}: {reviewed}"
                yield Problem(file.path, _line(file, _FOLLOWS), "translation-behind", message, hint)


def _dated(file: SourceFile, reviewed: datetime.date | None) -> Iterator[Problem]:
    follows = _day(file, _FOLLOWS)
    if reviewed and (follows is None or follows > reviewed):
        message = f"{_FOLLOWS} 比原文的核对日期还晚" if follows else "没有写明照的是哪一天核对的原文"
        hint = f"请在文件头写 {_FOLLOWS}: {reviewed}"
        yield Problem(file.path, _line(file, _FOLLOWS), "translation-version", message, hint)


def _day(file: SourceFile | None, field: str) -> datetime.date | None:
    """A day of a page's front matter; None for what is missing or no day."""
    written = file.document.front.get(field) if file and file.document else None
    try:
        return parse_day(written) if written else None
    except PydanticCustomError:
        return None


def _line(file: SourceFile, field: str) -> int:
    return file.document.lines.get((field,), 1) if file.document else 1


def _empty(file: SourceFile, uri: str) -> Iterator[Problem]:
    if file.document and not file.document.body.strip() and uri not in REWRITTEN:
        yield Problem(
            file.path, 1, "translation-empty", "译文没有正文", f"请写正文；不用写的只有：{'、'.join(REWRITTEN)}"
        )


def _titled(file: SourceFile) -> Iterator[Problem]:
    front = file.document.front if file.document else {}
    for field in ("title", "description"):
        said = str(front.get(field) or "")
        if not said or HAN.search(said):
            message = f"译文没有自己的 {field}"
            yield Problem(file.path, _line(file, field), "translation-title", message, "请用这种语言写在文件头")
