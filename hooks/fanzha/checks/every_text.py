"""All rules about texts over all texts: one loop, so that no reader of a file can forget a rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from urllib.parse import unquote

from fanzha.checks.contacts import contact_problems, unknown_host
from fanzha.checks.excused import excuse_of, readied
from fanzha.checks.links import link_problems
from fanzha.checks.markup_rules import Markup, read_markup
from fanzha.checks.privacy import privacy_problems
from fanzha.checks.text_rules import wording_checks
from fanzha.content import Library, Problem, Registry, SourceFile, Text, readable, texts_of_file

Check = Callable[[Text], Iterable[Problem]]

# Without one of these plain ASCII says nothing that a rule could mind, control characters aside; half of all lines of
# programs and style sheets are like that.
_TELLING = re.compile(r"[\d.@:\x00-\x08\x0b-\x1f\x7f]|//")

_IN_DESIGN = re.compile(r"[\"'(=]\s*//([^\s/\"')]+)")  # an address that takes its scheme from the page


def check_every_text(library: Library) -> Iterator[Problem]:
    """What is wrong with any string of any file, and with the markup of any body."""
    check, registry = text_check(library), Registry(library.vocabulary)
    for file in library.sources.files.values():
        yield from file_problems(file, check, registry)


def file_problems(file: SourceFile, check: Check, registry: Registry) -> Iterator[Problem]:
    """The same for one file. check: as text_check makes it."""
    for text in texts_of_file(file):
        yield from check(text)
    if file.document:
        yield from _in_markup(read_markup(file.document), check, registry)


def _in_markup(markup: Markup, check: Check, registry: Registry) -> Iterator[Problem]:
    """Links and pictures as Markdown reads them: hosts however they are written, what attributes say."""
    yield from markup.problems()
    for line, link in markup.links_with_lines():
        yield from link_problems(markup.document.path, line, link, registry)
        for value in (unquote(readable(link.address)), link.alt, link.title):
            yield from check(Text(markup.document.path, line, value)) if value else ()


def leaving_checks(library: Library) -> list[Check]:
    """What holds for all that leaves the house, whoever wrote it: no personal data, no unregistered contact."""
    registry = Registry(library.vocabulary)
    return [lambda text: privacy_problems(text, registry.numbers), lambda text: contact_problems(text, registry)]


def text_check(library: Library) -> Check:
    """Every rule for one text: numbers, addresses and persons always, wording where readers get to see it.

    Nothing while a list is broken: what it would have permitted is unknown."""
    if not library.vocabulary.sound:
        return lambda text: []
    registry = Registry(library.vocabulary)
    own = registry.numbers
    wording = wording_checks(library)
    excused = excuse_of(library)

    def found(text: Text) -> Iterator[Problem]:
        if text.value.isascii() and not _TELLING.search(text.value):
            return
        yield from privacy_problems(text, own)
        yield from contact_problems(text, registry)
        if text.said:
            for check in wording:
                yield from check(text)
        else:
            yield from _without_scheme(text, registry)

    clean: set[str] = set()  # lines of programs are often the same; nothing is found in them twice

    def both(text: Text) -> list[Problem]:
        problems = [*found(text)]
        bare = text.value.replace("<!--", " ").replace("-->", " ")  # a comment is read by whoever looks at the source
        for other in dict.fromkeys((text.seen, bare)):
            if other != text.value:
                known = {problem.rule for problem in problems}
                problems += [each for each in found(replace(text, value=other)) if each.rule not in known]
        return problems

    def check(text: Text) -> list[Problem]:
        if not text.said and text.value in clean:
            return []
        problems = both(text)
        if problems:
            problems = both(replace(text, value=readied(text.value, text.path, text.said)))
        elif not text.said:
            clean.add(text.value)
        return [each for each in problems if not excused(text, each)]

    return check


def _without_scheme(text: Text, registry: Registry) -> Iterator[Problem]:
    for host in _IN_DESIGN.findall(text.value) if "//" in text.value else ():
        if not registry.knows_domain(host.lower()):
            yield unknown_host(text.path, text.line, host.lower())
