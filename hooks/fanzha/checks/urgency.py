"""The grammar of urgency names only what it has, and its first screens say only what may be published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fanzha.content import (
    BUILT_IN,
    REFERENCE,
    URGENCY_FILE,
    Library,
    Origin,
    Problem,
    Urgency,
    closest,
    read_urgency,
)

_WRITTEN = re.compile(r"^(?:[\u3400-\u9fffa-z0-9、 …]|〈[^〈〉]+〉)+$")


def urgency_problems(library: Library) -> Iterator[Problem]:
    """急事的句式只写词、〈名字〉和 …，〈名字〉要先在 parts 里写过；拨号的号码要在 hotlines.yml 里。

    [urgency-pattern] [urgency-part]
    """
    found, problems = read_urgency(library.sources)
    yield from problems
    known = list(BUILT_IN)
    for part in found.parts:
        for at, word in enumerate(part.words):
            yield from _wrong(part.origin, part.origin.line("words", at), word, known)
        known.append(part.id)
    written = [(each.origin, each.patterns) for each in found.guards]
    for origin, patterns in [*written, *((each.origin, each.patterns) for each in found.classes)]:
        for at, pattern in enumerate(patterns):
            yield from _wrong(origin, origin.line("patterns", at), pattern, known)
    yield from _unknown(found, library)


def _wrong(origin: Origin, line: int, pattern: str, known: list[str]) -> Iterator[Problem]:
    if not _WRITTEN.match(pattern):
        hint = "只写汉字、小写字母、数字、顿号、… 和〈名字〉"
        yield Problem(origin.path, line, "urgency-pattern", f"句式“{pattern[:30]}”里有不认得的符号", hint)
    for name in REFERENCE.findall(pattern):
        plain = name.removeprefix("非").removesuffix("？")
        if name not in known and plain not in known:
            yield Problem(origin.path, line, "urgency-part", f"前面没有〈{plain}〉这组词", closest(plain, known))


def _unknown(found: Urgency, library: Library) -> Iterator[Problem]:
    ids = [each.id for each in found.classes]
    for guard in found.guards:
        for name in set(guard.classes) - set(ids):
            line, message = guard.origin.line("classes"), f"没有“{name}”这类急事"
            yield Problem(URGENCY_FILE, line, "reference-unknown", message, closest(name, ids))
    words = library.vocabulary
    numbers = [line.id for line in words.hotlines if line.kind in ("emergency", "hotline")]
    for each in found.classes if words.sound else ():
        for name in each.dial:
            if name not in numbers:
                line, message = each.origin.line("dial"), f"hotlines.yml 里没有能拨的号码“{name}”"
                yield Problem(URGENCY_FILE, line, "reference-unknown", message, closest(name, numbers))
