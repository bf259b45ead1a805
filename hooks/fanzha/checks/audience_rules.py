"""An audience and the tactics put first for it agree about whom those are for."""

from __future__ import annotations

from collections.abc import Iterator

from fanzha.content import Library, Problem

EVERYONE = "all"  # the audience of what is for all readers


def tactics_for_them(library: Library) -> Iterator[Problem]:
    """人群里先讲的手法，那篇讲解也要写明给这个人群（或给全体群众），不然人群页和折页说的不是一回事。[audience-tactic]"""
    for audience in library.vocabulary.audiences:
        for at, id_ in enumerate(audience.tactics):
            tactic = library.tactics.get(id_)
            if tactic and audience.id != EVERYONE and not {audience.id, EVERYONE} & {*tactic.audiences}:
                message = f"“{audience.title}”先讲“{tactic.title}”，那篇讲解没有写给他们"
                hint = f"请在 {tactic.origin.path} 的 audiences 里加上“{audience.title}”，或者换一种手法"
                line = audience.origin.line("tactics", at)
                yield Problem(audience.origin.path, line, "audience-tactic", message, hint)
