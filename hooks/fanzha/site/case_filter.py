"""The case filter's choices and data: what docs/assets/js/case-filter.js needs to filter thousands of cases on a phone.

`index.js` holds, for every case, only the places of its values in the choices: one character a case and choice, so that
5,000 cases weigh less than a picture. Titles come in files of CASES_A_FILE, fetched for what is shown; the newest stand
in index.js itself, so that a shared choice mostly needs one file. All are plain scripts and load from file:// as well.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from fanzha.content import Case, Library
from fanzha.site.versions import version_of
from fanzha.site.wording import GOOD_OUTCOMES, TRUTH_SHORT, when

FOLDER = "assets/cases/"
CASES_A_FILE = 100  # about 6 kB compressed

OUTCOMES = {"被骗": "lost", "止付": "stopped", "追回": "recovered", "劝阻成功": "dissuaded", "及时识破": "noticed"}
# Upper bounds in yuan; the names stand in the address. 诈骗“数额较大”“数额巨大” start at other sums in every province,
# so these are round figures for people, not legal thresholds.
LOSSES = (
    ("none", "没有损失", 0),
    ("under-10k", "不到1万元", 9_999),
    ("10k-100k", "1万元到10万元", 100_000),
    ("100k-1m", "10万元到100万元", 1_000_000),
    ("over-1m", "100万元以上", 10**12),
)
UNKNOWN = "unknown"


@dataclass(frozen=True)
class Choice:
    """One value that can be chosen. id: as in the address; count: cases that have it."""

    id: str
    title: str
    count: int


@dataclass(frozen=True)
class Facet:
    """One box of the filter. name: as in the address; of: the ids of a case's values."""

    name: str
    title: str
    titles: dict[str, str]
    of: Callable[[Case], Iterable[str]]

    def choices(self, cases: Iterable[Case]) -> list[Choice]:
        """The values that occur, in the order of `titles`."""
        counts = Counter(id_ for case in cases for id_ in self.of(case))
        return [Choice(id_, title, counts[id_]) for id_, title in self.titles.items() if counts[id_]]


def facets(library: Library) -> list[Facet]:
    """The boxes in the order in which they are shown."""
    words = library.vocabulary
    years = sorted({case.date.year for case in library.cases.values() if case.date}, reverse=True)
    losses = {id_: title for id_, title, _ in LOSSES}
    outcomes = {id_: title for title, id_ in OUTCOMES.items()}
    return [
        Facet("tactic", "手法", {each.id: each.title for each in library.tactics.values()}, lambda case: [case.tactic]),
        Facet("audience", "适合谁看", {each.id: each.title for each in words.audiences}, lambda case: case.audiences),
        Facet("channel", "渠道", {each.id: each.title for each in words.channels}, lambda case: case.channels),
        Facet("year", "年份", {**{str(year): f"{year}年" for year in years}, UNKNOWN: "年份不详"}, _year),
        Facet("outcome", "结果", outcomes, lambda case: [OUTCOMES[case.outcome]]),
        Facet("loss", "损失", {**losses, UNKNOWN: "没有公布"}, lambda case: [loss_range(case)]),
        Facet("kind", "真实性", {**TRUTH_SHORT}, lambda case: [case.kind]),
    ]


def filter_choices(library: Library) -> list[tuple[Facet, list[Choice]]]:
    """What the page offers: facets between whose values there is a choice."""
    cases = list(library.cases.values())
    offered = [(facet, facet.choices(cases)) for facet in facets(library)]
    return [(facet, choices) for facet, choices in offered if len(choices) > 1]


def _year(case: Case) -> Iterator[str]:
    yield str(case.date.year) if case.date else UNKNOWN


def loss_range(case: Case) -> str:
    """The range that a case's loss falls in, by its name in the address."""
    if case.loss is None:
        return UNKNOWN
    yuan = case.loss.yuan
    return next(id_ for id_, _, most in LOSSES if yuan <= most)


def filter_files(library: Library, directory_urls: bool = True) -> dict[str, bytes]:
    """The scripts: uri → bytes. Cases stand in the order of the index page, newest first."""
    cases = library.newest_cases()
    rows = [_row(case, library) for case in cases]
    parts = [rows[start : start + CASES_A_FILE] for start in range(0, len(rows), CASES_A_FILE)]
    scripts = [_script("rows", number, part) for number, part in enumerate(parts)]
    index = _script(
        "index",
        {
            "count": len(cases),
            "casesAFile": CASES_A_FILE,
            "version": version_of(scripts),
            "ending": "/" if directory_urls else ".html",
            "facets": {facet.name: _column(facet, cases) for facet in facets(library)},
        },
    )
    later = {f"{FOLDER}rows-{number}.js": script for number, script in enumerate(scripts) if number}
    return {f"{FOLDER}index.js": index + b"".join(scripts[:1]), **later}


def _column(facet: Facet, cases: list[Case]) -> dict[str, object]:
    """sets: the combinations of values that occur; of: one character a case, the place of its combination + 48."""
    sets: dict[tuple[str, ...], int] = {}
    places = [sets.setdefault(tuple(facet.of(case)), len(sets)) for case in cases]
    return {"sets": list(sets), "of": "".join(chr(place + 48) for place in places)}


def _row(case: Case, library: Library) -> list[object]:
    """What the list shows of a case: id, title, facts, outcome (with whether it ended well), loss, saved, truth."""
    tactic = library.tactics.get(case.tactic)
    facts = " · ".join(part for part in (when(case), case.region, tactic.title if tactic else "") if part)
    loss = case.loss.text if case.loss and case.loss.yuan else ""
    saved = case.saved.text if case.saved and case.saved.yuan else ""
    good = int(case.outcome in GOOD_OUTCOMES)
    return [case.id, case.title, facts, case.outcome, good, loss, saved, case.kind, TRUTH_SHORT[case.kind]]


def _script(call: str, *values: object) -> bytes:
    arguments = ",".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values)
    return f"fanzhaCases.{call}({arguments})\n".encode()
