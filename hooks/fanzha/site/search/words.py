"""Full text → inverted index in small files: pairs of neighbouring characters, and whole Latin words and numbers.

Pairs instead of dictionary words: 刷单 and 杀猪盘 are no words to a segmenter (shared measurements: pairs find more).
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence

RUN = re.compile(r"[\u3400-\u9fff]+|[a-z0-9]{2,}")
AMOUNT = re.compile(r"[0-9]+(?:\.[0-9]+)?[万亿]")  # 5万 is no pair and no word, and cases are looked for by it
WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ]")  # normalising every text would take a quarter of the time
BYTES_A_FILE = 1400  # about 1.1 kB compressed: a query fetches several of them on a slow line
COMMON = 0.2  # a pair in more than this share of the pages tells them apart no more
FEW = 300  # up to this many pages nothing is left out

# Printable ASCII that JSON leaves alone, without the separator "|". The first half ends a number, the other carries on.
DIGITS = "".join(chr(code) for code in range(35, 125) if chr(code) not in "\\|")
HALF = len(DIGITS) // 2


def grams(text: str) -> set[str]:
    """The pairs, words and amounts of a text. docs/assets/js/search/text.js splits queries by the same rule."""
    if WIDE.search(text):
        text = unicodedata.normalize("NFKC", text)
    found: set[str] = set(AMOUNT.findall(text))
    for run in RUN.findall(text.lower()):
        if run.isascii():
            found.add(run)
        else:
            found.update(map("".join, itertools.pairwise(run)))
    return found


def word_files(pages: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    """(title, text) of every page, numbered from 0 → files of {gram: "pages by text|pages by title"}."""
    in_text: dict[str, list[int]] = defaultdict(list)
    in_title: dict[str, list[int]] = defaultdict(list)
    for number, (title, text) in enumerate(pages):
        of_title = grams(title)
        for gram in of_title:
            in_title[gram].append(number)
        for gram in grams(text) - of_title:
            in_text[gram].append(number)
    most = len(pages) * COMMON if len(pages) > FEW else len(pages)
    steps = [digits(value) for value in range(len(pages) + 1)]
    written = {
        gram: _written(in_text.get(gram, ()), in_title.get(gram, ()), steps)
        for gram in sorted(in_text.keys() | in_title.keys())
        if len(in_text.get(gram, ())) + len(in_title.get(gram, ())) <= most
    }
    size = sum(len(places) + 12 for places in written.values())  # 12: the gram itself in UTF-8, its quotes and marks
    files: list[dict[str, str]] = [{} for _ in range(size // BYTES_A_FILE + 1)]
    for gram, places in written.items():
        files[file_of(gram, len(files))][gram] = places
    return files


def file_of(gram: str, files: int) -> int:
    """Which of so many files holds a gram; the client computes the same."""
    value = 0
    for char in gram:
        value = (value * 31 + ord(char)) % 65521
    return value % files


def _written(in_text: Sequence[int], in_title: Sequence[int], steps: Sequence[str]) -> str:
    return _encode(in_text, steps) + ("|" + _encode(in_title, steps) if in_title else "")


def _encode(numbers: Iterable[int], steps: Sequence[str]) -> str:
    """Ascending page numbers as the steps between them, the first counted from -1."""
    return "".join([steps[number - before] for before, number in itertools.pairwise((-1, *numbers))])


def digits(value: int) -> str:
    """A step in digits, only the last of them from the lower half."""
    written = DIGITS[value % HALF]
    while value := value // HALF:
        written = DIGITS[HALF + value % HALF] + written
    return written
