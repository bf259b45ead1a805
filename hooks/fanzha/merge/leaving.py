"""What a roster says on paper passes the same rules as everything else that leaves the house.

A school's own roster may name its teachers and print their telephones: that is what these two columns are for. Nothing
else in it may carry a private number, an account, an address of the web or the name of a pupil.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from fanzha.content import Problem, Text
from fanzha.merge.outcomes import ClassRow, Faulty, Outcome, Printed, Roster

Check = Callable[[Text], Iterable[Problem]]

# What may stand where: numbers of classes look like short codes.
_ALLOWED = {
    "班级": frozenset(("contact-unknown",)),
    "班主任": frozenset(("privacy-name",)),
}
_TELEPHONES = frozenset(("contact-unknown", "privacy-mobile"))
_TELEPHONE = re.compile("电话|手机|联系方式")


def vetted(roster: Roster, asked: Iterable[str], checks: list[Check]) -> Roster:
    """The roster with every class that must not be printed as a faulty row. asked: columns that the letter names."""
    names = ["学校", "班级", "班主任", *(name for name in dict.fromkeys(asked) if name not in ("份数", "联系电话"))]
    known: dict[tuple[str, str], tuple[str, str, str] | None] = {}

    def vet(each: Outcome) -> Outcome:
        if not isinstance(each, Printed):
            return each
        for name in dict.fromkeys(names):
            value = each.row.fields.get(name, "")
            if (name, value) not in known:
                known[name, value] = next(_findings(roster.label, each.row, name, checks), None)
            found = known[name, value]
            if found:
                rule, message, hint = found
                return Faulty(each.line, Problem(roster.label, each.line, rule, f"{name}：{message}", hint))
        return each

    return replace(roster, outcomes=[vet(each) for each in roster.outcomes])


def _findings(label: str, row: ClassRow, name: str, checks: list[Check]) -> Iterator[tuple[str, str, str]]:
    allowed = _ALLOWED.get(name, _TELEPHONES if _TELEPHONE.search(name) else frozenset())
    for check in checks:
        for problem in check(Text(label, row.line, row.fields.get(name, ""))):
            if problem.rule not in allowed:
                yield problem.rule, problem.message, problem.hint
