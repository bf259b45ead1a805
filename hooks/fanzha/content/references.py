"""What sources refer to: the Chinese titles that editors write become ids, and what leads nowhere is a problem."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from fanzha.content.model import Case, Record, Tactic
from fanzha.content.problems import Problem, closest
from fanzha.content.validate import PLACEHOLDER, shortened
from fanzha.content.vocabulary import Term, Vocabulary

R = TypeVar("R", bound=Record)

OF_TACTICS = ("tactic", "tactics", "about", "related")  # fields that name explainers
# Fields that name other records.
REFERENCES = ("category", "channels", "audiences", "hotlines", "mnemonic", "laws", "art", *OF_TACTICS)


@dataclass(frozen=True)
class Resolver:
    """Turns the Chinese titles that editors write into ids, and reports what leads nowhere.

    broken: ids and titles of tactics that exist but cannot be used; what refers to them is not at fault.
    """

    vocabulary: Vocabulary
    tactics: dict[str, Tactic]
    cases: dict[str, Case]
    problems: list[Problem]
    broken: dict[str, str]

    def resolve(self, record: R) -> R:
        """The same record with every reference as an id."""
        changes: dict[str, Any] = {}
        for name in REFERENCES:
            written = getattr(record, name, None)
            if isinstance(written, tuple):
                changes[name] = tuple(self._id(record, name, word, at) for at, word in enumerate(written))
            elif written:
                changes[name] = self._id(record, name, written)
        poster = getattr(record, "poster", None)
        for keys, named in ((("poster", "case"), poster and poster.case), (("case",), getattr(record, "case", ""))):
            if named and not self._is_case(named):
                self._unknown(record, keys, named, {case.id: case.title for case in self.cases.values()})
        return record.model_copy(update=changes)

    def _is_case(self, id_: str) -> bool:
        return id_ in self.cases or any(problem.path == f"cases/{id_}.md" for problem in self.problems)

    def _id(self, record: Record, name: str, written: str, *at: int) -> str:
        known = self._known(name)
        by_title = {title: id_ for id_, title in known.items()}
        if written not in known and written not in by_title and not self._excused(name, written):
            self._unknown(record, (name, *at), written, known)
        return by_title.get(written, written)

    def _excused(self, name: str, written: str) -> bool:
        """Whether it cannot be said that something does not exist: its own file was not read, or nothing was chosen."""
        if PLACEHOLDER.fullmatch(written):
            return True  # a rule of its own reports what is still to be filled in
        if name in OF_TACTICS:
            return written in self.broken or written in self.broken.values() or "?" in self.broken.values()
        return not self.vocabulary.sound or (name == "art" and not self.vocabulary.art.records)

    def _known(self, name: str) -> dict[str, str]:
        """Ids and titles of what a field may name."""
        if name in OF_TACTICS:
            return {tactic.id: tactic.title for tactic in self.tactics.values()}
        lists = {"category": "categories", "mnemonic": "mnemonics"}
        terms: Iterable[Term] = getattr(self.vocabulary, lists.get(name, name))
        return {term.id: term.title for term in terms}

    def _unknown(self, record: Record, keys: tuple[str | int, ...], written: str, known: dict[str, str]) -> None:
        field = type(record).model_fields[str(keys[0])]
        message = f"{keys[0]}（{field.title}）里的“{shortened(written)}”不在名单里"
        by_id = keys[0] in ("hotlines", "mnemonic", "poster", "case", "laws")
        shown, also = (known, known.values()) if by_id else (known.values(), known)
        hint = closest(written, shown, also=also)
        self.problems.append(Problem(record.origin.path, record.line(*keys), "reference-unknown", message, hint))
