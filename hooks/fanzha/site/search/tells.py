"""What explainers and pages say → how much each character pair and word speaks for each of them, in small files.

The browser adds up the pairs of a query (docs/assets/js/search/rank.js). It fetches only the files that hold them, so
that a query weighs about the same however many explainers there are and however much they say.
"""

from __future__ import annotations

import itertools
import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fanzha.site.search.tables import Sounds
from fanzha.site.search.words import digits

UNIT = re.compile(r"[\u3400-\u9fff]|[a-z]+|[0-9]+")
RUN = re.compile(r"[\u3400-\u9fffa-z0-9]+")

DOUBT = 0.5  # as if every explainer held every key so often: what stands in one place once proves little
TELLING = 2  # how much weighs what tells explainers apart, against a name that fits (rank.js)
SINGLE = 0.5  # a character by itself, against a pair
WEAK, WEAKER = 0.5, 0.12  # a pair with one or two characters that say little (我, 的)
SYNONYM = 2  # the most that what a saying stands for adds

LEVELS = 32  # a posting is the step to an entry × LEVELS + its level: together two characters
A_LEVEL, A_SHARE = 0.25, 0.0625  # what a level is worth, of a key and of a saying
CHARACTERS_A_FILE = 800  # about 0.8 kB compressed: a query fetches up to 10 of them

Key = tuple[str, ...]  # one unit (a Han character, a Latin word, a number) or two that follow each other
Row = dict[int, float]  # number of an entry → how much


def units(text: str) -> Iterator[list[str]]:
    """The units of every stretch without marks. docs/assets/js/search/text.js splits queries by the same rule."""
    for run in RUN.findall(unicodedata.normalize("NFKC", text).lower()):
        yield UNIT.findall(run)


def keys(run: Sequence[str]) -> Iterator[Key]:
    yield from ((unit,) for unit in run)
    yield from itertools.pairwise(run)


def worths(said: Sequence[Iterable[tuple[str, float]]], tactics: int) -> dict[Key, Row]:
    """said: for every entry its texts, and how much a key in each of them counts; the first so many are explainers.

    A key is worth the logarithm of how much more often an entry holds it than the other explainers do on average: what
    one alone holds is worth the same however many explainers there are. Keys that tell nothing are left out.
    """
    held: dict[Key, Row] = defaultdict(lambda: defaultdict(float))
    for number, texts in enumerate(said):
        for text, amount in texts:
            for run in units(text):
                for key in keys(run):
                    held[key][number] += amount
    found = {key: worth(row, tactics) for key, row in held.items()}
    return {key: row for key, row in found.items() if row}


def worth(row: Mapping[int, float], tactics: int) -> Row:
    """What a key is worth for each that holds it: nothing where the others hold it as often."""
    whole = sum(amount for number, amount in row.items() if number < tactics)
    found = {}
    for number, amount in sorted(row.items()):
        others = (whole - amount) / max(1, tactics - 1) if number < tactics else whole / max(1, tactics)
        amount_of = TELLING * math.log((amount + DOUBT) / (others + DOUBT))
        if amount_of >= A_LEVEL / 2:
            found[number] = amount_of
    return found


def saying_row(means: Iterable[str], table: Mapping[Key, Row], weak: frozenset[str]) -> str:
    """What the words that a saying stands for say for each entry: the best of them, and no more than SYNONYM, so that
    long lists and long words weigh no more than short."""
    best: Row = defaultdict(float)
    for word in means:
        own: Row = defaultdict(float)
        for run in units(word):
            for key in keys(run):
                share = _share(key, weak)
                for number, worth in table.get(key, {}).items():
                    own[number] += share * worth
        for number, score in own.items():
            best[number] = max(best[number], score)
    share = min(1.0, SYNONYM / max(best.values(), default=1.0))
    return written({number: score * share for number, score in sorted(best.items())}, A_SHARE)


def _share(key: Key, weak: frozenset[str]) -> float:
    few = sum(unit in weak for unit in key)
    if len(key) == 1:
        return 0 if few else 1 if key[0].isascii() else SINGLE
    return (1, WEAK, WEAKER)[few]


def written(row: Mapping[int, float], a_level: float) -> str:
    """Postings: for each entry the step from the one before × LEVELS + its level, in digits."""
    steps = []
    before = -1
    for number, worth in row.items():
        level = min(LEVELS - 1, round(worth / a_level))
        if level:
            steps.append(digits((number - before) * LEVELS + level))
            before = number
    return "".join(steps)


@dataclass(frozen=True)
class TellFiles:
    """starts: where each file begins, ascending, as short as it can be told from the end of the file before it;
    files: "key!postings key!postings …"."""

    starts: tuple[str, ...]
    files: tuple[str, ...]


def tell_files(table: Mapping[Key, Row], said: Iterable[str], sounds: Sounds) -> TellFiles:
    """The table in files. A key lies with the rarer of the sounds of its two units: neighbours in a query often share
    it, and what sounds alike lies together, so that a wrong character or pinyin needs no other file. Where one sound
    has more keys than a file holds, they are parted by the other sound."""
    buckets: dict[str, list[str]] = defaultdict(list)
    heard = _heard(said, sounds)
    for key, row in sorted(table.items()):
        readings = [tuple(map(sounds.first, key)), *heard.get(key, ())]
        postings = written(row, A_LEVEL)
        for place in {sounds.place(reading) for reading in readings} if postings else ():
            buckets[place].append(f"{''.join(key)}!{postings}")
    return _packed(buckets)


def _packed(buckets: Mapping[str, Sequence[str]]) -> TellFiles:
    """Buckets in the order of their names, as many in a file as it holds."""
    starts: list[str] = []
    files: list[list[str]] = []
    size = 0
    before = ""
    for places in _unparted(buckets):
        length = _length(buckets, places)
        if not files or size + length > CHARACTERS_A_FILE:
            starts.append(_first_beyond(before, places[0]))
            files.append([])
            size = 0
        files[-1] += [row for place in places for row in buckets[place]]
        size += length
        before = places[-1]
    return TellFiles(tuple(starts), tuple(map(" ".join, files)))


def _unparted(buckets: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """The names of buckets in order; those of one rarer sound together if a file holds them."""
    for _, same in itertools.groupby(sorted(buckets), key=lambda place: place.partition("-")[0]):
        places = list(same)
        if _length(buckets, places) <= CHARACTERS_A_FILE:
            yield places
        else:
            yield from ([place] for place in places)


def _length(buckets: Mapping[str, Sequence[str]], places: Iterable[str]) -> int:
    return sum(len(row) for place in places for row in buckets[place])


def _first_beyond(before: str, place: str) -> str:
    """The shortest beginning of a name that comes after the name before it."""
    return next(place[:end] for end in range(1, len(place) + 1) if place[:end] > before)


def _heard(said: Iterable[str], sounds: Sounds) -> dict[Key, set[Key]]:
    """Pairs of characters that sound in another way in the texts than one by one (银行) → their sounds there."""
    found: dict[Key, set[Key]] = defaultdict(set)
    for text in said:
        for run in units(text):
            for pair, heard in zip(itertools.pairwise(run), itertools.pairwise(sounds.read(run)), strict=True):
                if heard != tuple(map(sounds.first, pair)):
                    found[pair].add(heard)
    return found
