"""What a command made is kept under all that went in: asked the same again, it hands out what lies in the cache.

What went in is found and not listed: every file of the project's content, of the house and of its layouts, every
package that is installed, and the question itself. Kept is where the files lie, so that an answer of which one is gone
is none; and only what was made without a problem is kept.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from fanzha import cache_folder
from fanzha.campaign import Entry, Listed
from fanzha.content import store
from fanzha.kinds import layouts_of
from fanzha.press import everything_digest


@dataclass(frozen=True)
class Answer:
    """What is handed out. files: in the cache, by name; listed: of the list beside them; entries: for the record.

    told: on standard error, said: on standard output, before the last line.
    """

    files: dict[str, Path]
    entries: tuple[Entry, ...]
    listed: tuple[Listed, ...] = ()
    told: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


def answered(root: Path, question: list[str], make: Callable[[], Answer | None]) -> Answer | None:
    """The answer that is kept, or what make makes; None if that says what is wrong.

    question: all that may change the answer and stands in no file.
    """
    cache = cache_folder(root)
    place = _place(root, question, cache)
    answer = _kept(place, cache) if place else None
    if answer is None:
        answer = make()
        if place and answer and place == _place(root, question, cache):  # nobody has saved a file meanwhile
            store(place, _written(answer, cache))
    for line in answer.told if answer else ():
        print(line, file=sys.stderr)
    for line in answer.said if answer else ():
        print(line)
    return answer


def whole_digest(root: Path) -> str:
    """Of everything in a project; "" where something cannot be read: what comes of that is not kept."""
    try:
        return everything_digest(root, layouts_of(root))
    except OSError:
        return ""


def _place(root: Path, question: list[str], cache: Path) -> Path | None:
    """None where something cannot be read."""
    whole = whole_digest(root)
    if not whole:
        return None
    key = hashlib.sha256("\0".join([whole, *question]).encode("utf-8", "surrogateescape")).hexdigest()
    return cache / key[:2] / f"{key[2:40]}.answer"


def _written(answer: Answer, cache: Path) -> bytes:
    told = {
        "files": {name: file.relative_to(cache).as_posix() for name, file in answer.files.items()},
        "entries": [each.model_dump(mode="json") for each in answer.entries],
        "listed": [asdict(each) for each in answer.listed],
        "told": answer.told,
        "said": answer.said,
    }
    return json.dumps(told, ensure_ascii=False).encode()


def _read(kept: dict[str, Any], cache: Path) -> Answer:
    return Answer(
        {name: cache / file for name, file in kept["files"].items()},
        tuple(Entry.model_validate_json(json.dumps(each)) for each in kept["entries"]),
        tuple(Listed(**each) for each in kept["listed"]),
        tuple(kept["told"]),
        tuple(kept["said"]),
    )


def _kept(place: Path, cache: Path) -> Answer | None:
    """The answer at a place, its entries made today; None if there is none, it is damaged, or a file of it is gone."""
    try:
        answer = _read(json.loads(place.read_text(encoding="utf-8")), cache)
    except (OSError, ValueError):
        return None
    today = tuple(each.model_copy(update={"made": datetime.date.today()}) for each in answer.entries)
    return replace(answer, entries=today) if all(map(Path.is_file, answer.files.values())) else None
