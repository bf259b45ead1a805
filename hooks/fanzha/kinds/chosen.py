"""Which records are chosen: for an audience, and for whoever wants sheets of some alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fanzha.content import Audience, Library, Tactic

Asked = Callable[[str, Any], bool]  # whether sheets of a source's record are asked for

AUDIENCE_TACTICS = 4  # what fits the three inner panels of a tri-fold in readable type


def whatever(source: str, record: Any) -> bool:
    """Asked for is everything."""
    return True


def tactics_shown(library: Library, audience: Audience) -> list[Tactic]:
    """Up to four: those the record puts first, those that target the audience, then those for everybody."""
    tactics = library.tactics
    first = [tactics[id_] for id_ in audience.tactics if id_ in tactics]
    own = [tactic for tactic in tactics.values() if audience.id in tactic.audiences]
    others = [tactic for tactic in tactics.values() if "all" in tactic.audiences]
    unique = {tactic.id: tactic for tactic in [*first, *own, *others]}
    return list(unique.values())[:AUDIENCE_TACTICS]


def on_copiers(library: Library) -> set[tuple[str, str]]:
    """What is for readers where there is but a copier: (source, id) of audiences, and of the tactics put to them."""
    those = [audience for audience in library.vocabulary.audiences if audience.copier]
    shown = {tactic.id for audience in those for tactic in tactics_shown(library, audience)}
    return {*(("audience", audience.id) for audience in those), *(("tactic", id_) for id_ in shown)}
