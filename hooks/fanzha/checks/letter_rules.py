"""Letters: their case and their law come from records, and each scam they name has its page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from fanzha.content import CASE, LAW, Letter, Library, Problem, Text, read_sayings, sums_in, texts_of

SHORT = 3  # characters; a shorter name is an everyday word
_SIGNS = re.compile(r"[^\w]|_")


def letters_from_records(library: Library) -> Iterator[Problem]:
    """信里的案例和法律不自己打字：文件头写 case、laws，正文单独一行写 {案例}、{法律}；正文里不另写钱数。

    [letter-case] [letter-law]
    """
    for letter in _letters(library):
        body = _body(letter, library)
        for rule, field, place in (("letter-case", "case", CASE), ("letter-law", "laws", LAW)):
            lines = [text for text in body if text.value.strip() == place]
            named = bool(getattr(letter, field))
            if named and len(lines) != 1:
                message = f"写了 {field}，正文里要有一行{place}"
                yield Problem(letter.origin.path, letter.line(field), rule, message, "单独一行，前后空一行")
            if lines and not named:
                message = f"正文里有{place}，文件头没有写 {field}"
                yield Problem(lines[0].path, lines[0].line, rule, message, f"请在文件头写 {field}")
        for text in body:
            if sums := sums_in(text.value):
                message = f"信里自己写了“{sums[0].text}”"
                hint = f"案例写成 cases 里的一篇，文件头写 case，这里写{CASE}；改一处，处处都改"
                yield Problem(text.path, text.line, "letter-case", message, hint)


def scams_with_a_page(library: Library) -> Iterator[Problem]:
    """信里说到的每一种骗局，站里都要有讲解：写在 about 里，信上的二维码打开的人群页就会列出它。[letter-topic]"""
    names = _names(library)
    unexplained = [word for saying in read_sayings(library.sources)[0] if saying.fit == "weak" for word in saying.say]
    for letter in _letters(library):
        known = {*letter.about, *letter.tactics}
        for text in _body(letter, library):
            said = _SIGNS.sub("", text.value)
            yield from _forgotten(text, said, names, known, library)
            for word in unexplained:
                if len(word) >= SHORT and word in said:
                    message = f"“{word}”这种骗局，站里没有讲解"
                    yield Problem(text.path, text.line, "letter-topic", message, "请先写一篇讲解，或者不写它")


def _forgotten(
    text: Text, said: str, names: dict[str, set[str]], known: set[str], library: Library
) -> Iterator[Problem]:
    """Names of scams in a line that the letter does not own up to."""
    for name, ids in names.items():
        if (
            name in said
            and not ids & known
            and not any(name in other and other in said for other in names if other != name)
        ):
            titles = "、".join(library.tactics[id_].title for id_ in sorted(ids))
            hint = f"请在 about 里加上 {'、'.join(sorted(ids))}"
            yield Problem(text.path, text.line, "letter-topic", f"说到“{name}”，about 里没有写{titles}", hint)


def _names(library: Library) -> dict[str, set[str]]:
    """What scams are called → the explainers that are called so."""
    found: dict[str, set[str]] = defaultdict(set)
    for tactic in library.tactics.values():
        for name in (tactic.title, *tactic.aliases):
            if len(_SIGNS.sub("", name)) >= SHORT:
                found[_SIGNS.sub("", name)].add(tactic.id)
    return found


def _letters(library: Library) -> Iterator[Letter]:
    yield from (letter for found in library.letters.values() for letter in found.values())


def _body(letter: Letter, library: Library) -> list[Text]:
    return [text for text in texts_of(library.documents[letter.origin.path]) if not text.keys]
