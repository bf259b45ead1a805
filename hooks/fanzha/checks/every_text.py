"""All rules about texts over all texts: one loop, so that no reader of a file can forget a rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from urllib.parse import unquote

from fanzha.checks.contacts import contact_problems, unknown_host
from fanzha.checks.excused import excuse_of, readied
from fanzha.checks.links import link_problems
from fanzha.checks.markup_rules import Markup, read_markup
from fanzha.checks.privacy import privacy_problems
from fanzha.checks.text_rules import wording_checks
from fanzha.content import (
    Library,
    Problem,
    Registry,
    Shelf,
    Shelves,
    SourceFile,
    Text,
    Vocabulary,
    readable,
    texts_of_file,
)

Check = Callable[[Text], Iterable[Problem]]

# Shelves of what earlier runs found to be well (content/kept.py): whole files, those of which no line is put before
# readers as it stands, and strings that may leave the house.
_FILES, _DESIGNS, _HARMLESS = "files", "designs", "harmless"

FAULTY = 1024  # strings of which what is wrong is remembered while the process runs; a project has few

# Without one of these plain ASCII says nothing that a rule could mind, control characters aside; half of all lines of
# programs and style sheets are like that.
_TELLING = re.compile(r"[\d.@:\x00-\x08\x0b-\x1f\x7f]|//")

_IN_DESIGN = re.compile(r"[\"'(=]\s*//([^\s/\"')]+)")  # an address that takes its scheme from the page


def check_every_text(library: Library) -> Iterator[Problem]:
    """What is wrong with any string of any file, and with the markup of any body."""
    for file in library.sources.files.values():
        yield from file_problems(file, library.vocabulary, library.sources.kept)


def file_problems(file: SourceFile, words: Vocabulary, kept: Shelves | None = None) -> list[Problem]:
    """The same for one file. It hangs on nothing but the file and the lists: of a file in which an earlier run found
    nothing by the same lists, nothing is asked. kept: where that is known.
    """
    well = kept.shelf(*_judge(file, words)) if kept and words.sound and file.text else Shelf()
    if well.has(file.path, file.text):
        return []
    check = text_check(words, file, kept)
    found = [problem for text in texts_of_file(file) for problem in check(text)]
    if file.document:
        found += _in_markup(read_markup(file.document), check, _registry(words))
    if not found:
        well.add(file.path, file.text)
    return found


def _judge(file: SourceFile, words: Vocabulary) -> tuple[str, str]:
    """On which shelf a file stands that is well, and the lists that it was judged by: wording is asked of what is said
    alone, so another word in a list leaves three files in four as they were.
    """
    said = file.usable or file.row.form == "template"
    return (_FILES, words.digest) if said else (_DESIGNS, _registry(words).digest)


def _in_markup(markup: Markup, check: Check, registry: Registry) -> Iterator[Problem]:
    """Links and pictures as Markdown reads them: hosts however they are written, what attributes say."""
    yield from markup.problems()
    for line, link in markup.links_with_lines():
        yield from link_problems(markup.document.path, line, link, registry)
        for value in (unquote(readable(link.address)), link.alt, link.title):
            yield from check(Text(markup.document.path, line, value)) if value else ()


def leaving_check(registry: Registry, kept: Shelves | None = None) -> Check:
    """What holds for all that leaves the house, whoever wrote it: no personal data, no unregistered contact.

    What is harmless is looked at once: the same sentence stands in a source, on a page, in a feed and in the values of
    a sheet, and the next run reads all of them again. kept: where that is known; a list of words that changes does not
    make every string be read again, since these rules see nothing but the registry.
    """
    harmless, own = (kept or Shelves()).shelf(_HARMLESS, registry.digest), registry.numbers

    @lru_cache(maxsize=FAULTY)  # a fault that stands in one file stands in its copy, on its page and in its sheet
    def found(value: str) -> list[Problem]:
        text = Text("", 1, value)  # the rules see what the shelf sees, and nothing else
        return [*privacy_problems(text, own), *contact_problems(text, registry)]

    def check(text: Text) -> list[Problem]:
        if harmless.has(text.value):
            return []
        problems = found(text.value)
        if not problems:
            harmless.add(text.value)
        return [replace(each, path=text.path, line=text.line) for each in problems]

    return check


def text_check(words: Vocabulary, file: SourceFile | None = None, kept: Shelves | None = None) -> Check:
    """Every rule for one text: numbers, addresses and persons always, wording where readers get to see it.

    file: what the texts stand in, if they stand in one. kept: where it is known what is harmless; none for what is read
    from a roster, of which nothing is to be kept. Nothing while a list is broken: what it would have permitted is
    unknown.
    """
    if not words.sound:
        return lambda text: []
    rules = _rules(words)
    both, clean = _both(rules, leaving_check(rules.registry, kept) if kept else rules.leaving), rules.clean
    excused = excuse_of(file)

    def check(text: Text) -> list[Problem]:
        if not text.said and text.value in clean:
            return []
        problems = both(text)
        ready = readied(text.value, text.path, text.said) if problems else text.value
        if ready != text.value:
            problems = both(replace(text, value=ready))
        elif not problems and not text.said:
            clean.add(text.value)
        return [each for each in problems if not excused(text, each)]

    return check


@dataclass(frozen=True)
class _Rules:
    """What judges texts by some lists. clean: lines of programs, which are often the same, in which nothing was found;
    leaving: remembers what is harmless as long as the process runs.
    """

    registry: Registry
    leaving: Check
    wording: tuple[Check, ...]
    clean: set[str] = field(default_factory=set)


@lru_cache(maxsize=8)
def _registry(words: Vocabulary) -> Registry:
    return Registry(words)


@lru_cache(maxsize=8)
def _rules(words: Vocabulary) -> _Rules:
    registry = _registry(words)
    return _Rules(registry, leaving_check(registry), tuple(wording_checks(words)))


def _both(rules: _Rules, leaving: Check) -> Callable[[Text], list[Problem]]:
    """What finds all that is wrong with a text, as it is written and as it is seen."""

    def found(text: Text) -> Iterator[Problem]:
        if text.value.isascii() and not _TELLING.search(text.value):
            return
        yield from leaving(text)
        if text.said:
            for check in rules.wording:
                yield from check(text)
        else:
            yield from _without_scheme(text, rules.registry)

    def both(text: Text) -> list[Problem]:
        problems = [*found(text)]
        bare = text.value.replace("<!--", " ").replace("-->", " ")  # a comment is read by whoever looks at the source
        for other in dict.fromkeys((text.seen, bare)):
            if other != text.value:
                known = {problem.rule for problem in problems}
                problems += [each for each in found(replace(text, value=other)) if each.rule not in known]
        return problems

    return both


def _without_scheme(text: Text, registry: Registry) -> Iterator[Problem]:
    for host in _IN_DESIGN.findall(text.value) if "//" in text.value else ():
        if not registry.knows_domain(host.lower()):
            yield unknown_host(text.path, text.line, host.lower())
