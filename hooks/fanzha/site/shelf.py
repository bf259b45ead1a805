"""The library sorted as pages need it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from fanzha.content import Case, Library, Tactic
from fanzha.kinds import Design, Sheet, make_designs

CASES_BESIDE = 6  # cases listed beside something else

Page = tuple[str, str]


@dataclass(frozen=True)
class Shelf:
    """The library sorted as pages need it: every list is made once, newest cases first."""

    library: Library
    cases: list[Case]
    by_tactic: dict[str, list[Case]]
    designs: list[Design]
    designs_about: dict[tuple[str, str], list[Design]]

    def tactics_where(self, wanted: Callable[[Tactic], bool]) -> list[Tactic]:
        """Tactics in the order of their categories, then of their file names."""
        order = [category.id for category in self.library.vocabulary.categories]
        found = [tactic for tactic in self.library.tactics.values() if wanted(tactic)]
        return sorted(found, key=lambda each: (order.index(each.category) if each.category in order else 99, each.id))

    def printed_for(self, source: str, id_: str) -> list[Design]:
        """The printed matter about a record, of the source that manifests name."""
        return self.designs_about.get((source, id_), [])


def sorted_library(library: Library, sheets: Sequence[Sheet]) -> Shelf:
    """A library and what is printed of it, on the shelf."""
    cases = library.newest_cases()
    designs = make_designs(sheets)
    about: dict[tuple[str, str], list[Design]] = {}
    for design in designs:
        if not design.manifest.on_site:  # one stands for all on the page of everything printed
            continue
        about.setdefault((design.source, design.about), []).append(design)
    return Shelf(library, cases, _grouped(cases), designs, about)


def _grouped(cases: Iterable[Case]) -> dict[str, list[Case]]:
    groups: dict[str, list[Case]] = {}
    for case in cases:
        groups.setdefault(case.tactic, []).append(case)
    return groups
