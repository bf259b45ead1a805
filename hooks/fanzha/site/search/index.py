"""What can be found on the site → the files of the search index, loaded by docs/assets/js/search.

All plain scripts so that they also load from file://. `core.js` holds what explainers and help pages are called. What
they say, for the browser to rank them by, is split so that a query fetches a few small files however many explainers
there are (`tells-N.js`, tells.py), and so is the full text of everything (`words-N.js` and `cases-N.js`, words.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from fanzha.content import Saying, Sources, whole_pinyin
from fanzha.site.rendering import page_url
from fanzha.site.search.foreign import Foreign
from fanzha.site.search.patterns import expression
from fanzha.site.search.shorten import shortened
from fanzha.site.search.tables import Sounds, pinyin_table, traditional_steps, traditional_table
from fanzha.site.search.tells import Key, Row, saying_row, tell_files, worths
from fanzha.site.search.words import word_files
from fanzha.site.versions import version_of

FOLDER = "assets/search/"
SEARCH_SOURCES = "docs/assets/js/search"  # the client's parts
ENGINE = FOLDER + "engine.js"
FOREIGN = FOLDER + "foreign.js"
PARTS = (
    "text",
    "rank",
    "urgency",
    "number",
    "lead",
    "words",
    "view",
    "box",
)  # in this order: each uses those before it
CASES_A_FILE = 3  # titles in a file; a query fetches the files of its best, about 0.4 kB each


@dataclass(frozen=True)
class SearchEntry:
    """One page that can be found. url: relative to the site's root, such as `tactics/shuadan-fanli/`.

    aliases, phrases, signs: for explainers, other names, what victims say, and the scammer's lines, steps and red
    flags, each weighing less than the one before. words: what such stories are told with (content/sayings.py).
    note: what is shown small beside a case (date, region, outcome). first: what an explainer advises to do first.
    """

    url: str
    title: str
    kind: Literal["tactic", "case", "page"] = "page"
    aliases: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    summary: str = ""
    text: str = ""
    note: str = ""
    first: str = ""


def search_index(
    entries: Iterable[SearchEntry], sayings: Sequence[Saying] = (), foreign: Foreign | None = None
) -> dict[str, bytes]:
    """URI relative to the site's root → bytes. Explainers keep their order, which decides between equals."""
    every = list(entries)
    foreign = foreign or Foreign()
    found = [entry for entry in every if entry.url not in foreign.translated]
    named = [entry for kind in ("tactic", "page") for entry in found if entry.kind == kind]
    cases = [entry for entry in found if entry.kind == "case"]
    words = word_files([(entry.title, _full_text(entry)) for entry in (*named, *cases)])
    files = {f"words-{number}.js": _script("words", number, grams) for number, grams in enumerate(words)}
    for start in range(0, len(cases), CASES_A_FILE):
        part = [[case.url, case.title, case.note, case.summary] for case in cases[start : start + CASES_A_FILE]]
        number = start // CASES_A_FILE
        files[f"cases-{number}.js"] = _script("cases", number, part)
    names = _names(named)
    files["traditional.js"] = _script("traditional", *traditional_steps(traditional_table(names)))
    files["foreign.js"] = _script("foreign", *foreign.values({entry.url for entry in every}))
    sounds = whole_pinyin()
    pinyin = pinyin_table(names, sounds)
    table = worths([list(_said(entry)) for entry in named], sum(entry.kind == "tactic" for entry in named))
    tells = tell_files(table, names, Sounds(*pinyin, sounds))
    files |= {f"tells-{number}.js": _script("tells", number, keys) for number, keys in enumerate(tells.files)}
    core = {
        "pinyin": pinyin,
        "latin": sorted({unit for key in table for unit in key if unit.isascii()}),
        "entries": [_row(entry) for entry in named],
        "cases": len(cases),
        "casesAFile": CASES_A_FILE,
        "wordFiles": len(words),
        "tells": " ".join(tells.starts),
        **_sayings(sayings, table),
        "leads": _leads(sayings, [entry.url for entry in named]),
        "version": _version(files),
    }
    files["core.js"] = _script("core", core)
    return {FOLDER + name: content for name, content in files.items()}


def search_engine(sources: Sources) -> bytes:
    """The client's parts under docs/assets/js/search in one file, shortened.

    One request instead of eight, and a quarter less to load on a slow line.
    """
    parts = [sources.files[f"{SEARCH_SOURCES}/{part}.js"].text for part in PARTS]
    return "".join(map(shortened, parts)).encode()


def foreign_client(sources: Sources) -> bytes:
    """What understands other languages: it comes with their words, and only to who asks in one."""
    return shortened(sources.files[f"{SEARCH_SOURCES}/foreign.js"].text).encode()


def _row(entry: SearchEntry) -> list[Any]:
    return [entry.url, entry.title, int(entry.kind == "tactic"), entry.summary, "\n".join(entry.aliases), entry.first]


def _said(entry: SearchEntry) -> Iterator[tuple[str, float]]:
    """What an entry says, and how much a pair of characters there counts."""
    yield "\n".join(dict.fromkeys((*entry.aliases, entry.title))), 6
    yield "\n".join(_concise(entry.words)), 4
    yield "\n".join(entry.phrases), 2
    yield "\n".join((*entry.signs, entry.summary)), 1


def _concise(words: Iterable[str]) -> list[str]:
    """The same pairs of characters in fewer: the browser reads nothing else of these words.

    Without those that are a part of others, and linked where one ends as another begins (开户, 户口 → 开户口).
    """
    every = sorted(set(words))
    joined = "\n".join(every)
    return _linked([word for word in every if joined.count(word) == 1])


def _linked(words: Sequence[str]) -> list[str]:
    """Chains of words, each used once."""
    starting: dict[str, list[str]] = {}
    for word in reversed(words):
        if not word[0].isascii():  # two Latin words would make a third
            starting.setdefault(word[0], []).append(word)
    ends = {word[-1] for word in words}
    used: set[str] = set()
    chains = []
    # Those that no other leads to come first, or they would be left alone.
    for word in sorted(words, key=lambda word: (word[0] in ends, word)):
        if word in used:
            continue
        chain = ""
        following: str | None = word
        while following:
            used.add(following)
            chain += following[1:] if chain else following
            waiting = starting.get(chain[-1], [])
            following = next((each for each in reversed(waiting) if each not in used), None)
        chains.append(chain)
    return sorted(chains)


def _sayings(sayings: Iterable[Saying], table: Mapping[Key, Row]) -> dict[str, Any]:
    """skipped: the words that are passed over; sayings: [words, what they say for which entry], see tells.py."""
    plain = [saying for saying in sayings if not saying.page and not saying.fit]
    skipped = [word for saying in plain if not saying.means for word in saying.say]
    weak = frozenset(word for word in skipped if len(word) == 1)
    rows = [[" ".join(saying.say), saying_row(saying.means, table, weak)] for saying in plain if saying.means]
    return {"skipped": " ".join(skipped), "sayings": rows}


def _leads(sayings: Iterable[Saying], urls: list[str]) -> list[list[Any]]:
    """For every saying that stands for a page or tells how well anything fits: [words, number of the entry that
    answers them or -1, 1 if urgent words ask for it, fit, expressions, exceptions, words aside, heading of the page].

    A page that is not found is left out.
    """
    found: list[list[Any]] = []
    for saying in sayings:
        page, _, heading = saying.page.partition("#")
        wanted = {page_url(page, directory_urls) for directory_urls in (True, False)}
        place = next((at for at, url in enumerate(urls) if url in wanted), -1) if page else -1
        if place >= 0 or saying.fit:
            patterns = "\n".join(map(expression, saying.patterns))
            said = [" ".join(saying.say), place, int(saying.urgent == "yes"), saying.fit]
            found.append([*said, patterns, " ".join(saying.unless), " ".join(saying.aside), heading])
    return found


def _names(entries: Iterable[SearchEntry]) -> list[str]:
    return [
        text for entry in entries for text in (entry.title, *entry.aliases, *entry.phrases, *entry.signs, *entry.words)
    ]


def _full_text(entry: SearchEntry) -> str:
    lists = (*entry.aliases, *entry.phrases, *entry.signs, *entry.words)
    return "\n".join((*lists, entry.summary, entry.note, entry.text))


def _script(call: str, *values: object) -> bytes:
    """A call that hands the values to the client: works from file://, where fetch does not."""
    arguments = ",".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values)
    return f"fanzhaSearch.take.{call}({arguments})\n".encode()


def _version(files: dict[str, bytes]) -> str:
    """Changes whenever a file changes: added to the addresses so that no cache mixes two builds."""
    return version_of(name.encode() + files[name] for name in sorted(files))
