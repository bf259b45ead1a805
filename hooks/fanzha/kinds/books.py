"""An audience with all that there is for it: what a handbook and a set of boards are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from fanzha.content import Audience, Hotline, Record, Tactic, read_self_check
from fanzha.kinds.sheet_data import SheetData

LEAST_TACTICS = 8  # of which a handbook for few is filled up with those for everybody

ASKED = ("want", "signs")  # the questions of the self-check that can be answered alone, by pointing at a list
SAYING = "sanbu-yiduo"  # what a handbook begins with
CALLED = ("110", "96110", "12110", "12381", "12356", "120")  # numbers that anybody may need, by their ids


def tactics_for(data: SheetData, audience: Audience) -> list[Tactic]:
    """Those the record puts first, all others that target the audience, and as many for everybody as are then short."""
    tactics = data.library.tactics
    first = [tactics[id_] for id_ in audience.tactics if id_ in tactics]
    own = [tactic for tactic in tactics.values() if audience.id in tactic.audiences]
    found = {tactic.id: tactic for tactic in [*first, *own]}
    others = [tactic for tactic in tactics.values() if "all" in tactic.audiences and tactic.id not in found]
    return [*found.values(), *others[: max(0, LEAST_TACTICS - len(found))]]


def book(data: SheetData, audience: Audience, tactics: list[Tactic]) -> dict[str, Any]:
    """What is told of an audience beside what every sheet has. The case is one that a leaflet tells, too."""
    case = data.case_for(audience, tactics)
    shown: list[Record] = [*tactics, *([case] if case else [])]
    return {
        "summary": audience.note,
        "audience": data.audience(audience),
        "tactics": [data.tactic(tactic) for tactic in tactics],
        "case": data.case(case, audience) if case else None,
        "saying": data.mnemonic(SAYING),
        "after": data.after(),
        "checks": list(_checks(data)),
        "numbers": [_number(line) for line in numbers_for(data)],
        "sources": sources_of(shown),
        "reviewed": data.reviewed_of(shown),
        "review_by": data.review_by_of(shown),
    }


def _checks(data: SheetData) -> Iterator[dict[str, Any]]:
    """Questions to answer by pointing: title, and what to stop at; urgent: what means calling at once."""
    questions, _ = read_self_check(data.library)
    for question in questions:
        if question.id in ASKED:
            told = [option for option in question.options if not option.none]  # 上面都不是 stops nobody
            answers = [{"text": option.title, "urgent": bool(option.urgent)} for option in told]
            yield {"title": question.title, "answers": answers}


def numbers_for(data: SheetData) -> list[Hotline]:
    """The numbers that anybody may need, as far as they are registered."""
    registry = data.library.vocabulary.hotlines.records
    return [registry[id_] for id_ in CALLED if id_ in registry]


def _number(line: Hotline) -> dict[str, str]:
    return {"title": line.title, "display": line.display, "use": line.use or line.purpose, "not_for": line.not_for}


def sources_of(records: Iterable[Record]) -> list[str]:
    """Who published what the records rest on, each once; what nobody published is practice, and pages say so."""
    named = (source.issuer for record in records for source in record.sources if source.issuer)
    return list(dict.fromkeys(named))
