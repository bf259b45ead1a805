"""Recall on what may never be published and false alarms on what looks like it, by kind, for both halves."""

from __future__ import annotations

from collections import defaultdict

from fanzha.checks.contacts import contact_problems
from fanzha.checks.privacy import privacy_problems
from fanzha.content import Registry, Text, read_library

from tests.privacy.corpus import HALVES, Item, items
from tests.sample_project import REPOSITORY


def registry() -> Registry:
    """This project's own."""
    library, problems = read_library(REPOSITORY)
    assert library, problems
    return Registry(library.vocabulary)


def noticed(item: Item, known: Registry) -> bool:
    """Whether one of the two rules about what leaves the house has something to say."""
    text = Text("a.md", 1, item.text)
    return any(True for _ in privacy_problems(text, known.numbers)) or any(True for _ in contact_problems(text, known))


def wrong(half: str, known: Registry) -> list[Item]:
    """Planted items that pass, and look-alikes that do not."""
    return [item for item in items(half) if noticed(item, known) != item.planted]


def shares(half: str, known: Registry) -> tuple[float, float]:
    """Recall and false alarms of a half, in percent."""
    faults = wrong(half, known)
    planted = sum(item.planted for item in items(half))
    missed = sum(item.planted for item in faults)
    alike = len(items(half)) - planted
    return 100 * (planted - missed) / planted, 100 * (len(faults) - missed) / alike


def table(known: Registry) -> str:
    """What `make bench` prints."""
    rows = [f"{'kind':14}{'tune: recall':>16}{'false alarms':>16}{'held out: recall':>20}{'false alarms':>16}"]
    cells: dict[str, list[str]] = defaultdict(list)
    for half in HALVES:
        faults = wrong(half, known)
        for planted in (True, False):
            for kind in dict.fromkeys(item.kind for each in HALVES for item in items(each)):
                of_kind = [item for item in items(half) if item.kind == kind and item.planted == planted]
                bad = sum(item.kind == kind and item.planted == planted for item in faults)
                shown = f"{len(of_kind) - bad if planted else bad}/{len(of_kind)}" if of_kind else "-"
                cells[kind].append(shown)
    rows += ["{:14}{:>16}{:>16}{:>20}{:>16}".format(kind, *shown) for kind, shown in cells.items()]
    figures = [f"{share:.1f} %" for half in HALVES for share in shares(half, known)]
    return "\n".join([*rows, "{:14}{:>16}{:>16}{:>20}{:>16}".format("all", *figures)])


def sentence(known: Registry) -> str:
    """The figures for the README, of the half that nobody has tuned on."""
    recall, false_alarms = shares("held out", known)
    return (
        f"{recall:.1f} % of planted personal items are noticed, {false_alarms:.1f} % of look-alikes raise a false alarm"
    )


def main() -> None:
    """The table and the sentence."""
    known = registry()
    print("personal data: noticed of what was planted, false alarms of what looks like it")
    print(table(known))
    print(sentence(known))


if __name__ == "__main__":
    main()
