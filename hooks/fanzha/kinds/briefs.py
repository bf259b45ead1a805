"""Records → briefs: for each source that a kind may be made from, one brief a record, made once however many kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from fanzha.content import (
    Alert,
    Audience,
    Case,
    Letter,
    Library,
    Question,
    Record,
    Registry,
    Tactic,
    in_category_order,
    months_after,
    newest_alerts,
    read_quizzes,
    safe_name,
)
from fanzha.kinds.brief import Brief, TacticBrief
from fanzha.kinds.figures import figures_of
from fanzha.kinds.hailed import EVERYONE, hail
from fanzha.kinds.quiz_papers import MARKS, papers_of, survey_of
from fanzha.kinds.sheet_data import SHOWN_HOTLINES, SheetData, chinese_day
from fanzha.kinds.sources import Material

FORM_MONTHS = 12  # how long a form may be used before its numbers are looked at again


@dataclass(frozen=True)
class Briefs:
    """What templates are told about a project's records."""

    data: SheetData
    _made: dict[str, tuple[Material, ...]] = field(default_factory=dict, repr=False)

    @property
    def library(self) -> Library:
        return self.data.library

    def of(self, source: str, kind: str) -> tuple[Material, ...]:
        """A brief for every record of a source; empty for a source that no template can be filled from.

        kind: whose own texts are meant, where the source is those.
        """
        if source == "letter":
            kept = f"{source}/{kind}"
            if kept not in self._made:
                self._made[kept] = tuple(of_letters(self, kind))
            return self._made[kept]
        if source not in self._made:
            made = _SOURCES.get(source)
            self._made[source] = tuple(made(self)) if made else ()
        return self._made[source]

    @cached_property
    def _quizzes(self) -> dict[str, tuple[Question, ...]]:
        return {quiz.tactic.id: quiz.questions for quiz in read_quizzes(self.library)[0]}

    def common(self, record: Any, page: str, purpose: str, tactics: Iterable[Tactic]) -> dict[str, Any]:
        """What every brief has: who issues it, whom to call, what to do afterwards, where to read on."""
        vocabulary = self.library.vocabulary
        pools = [list(self._quiz(tactic)) for tactic in tactics]
        lines = [vocabulary.hotlines.records[id_] for id_ in SHOWN_HOTLINES if id_ in vocabulary.hotlines.records]
        return {
            "id": record.id,
            "title": record.title,
            "issuer": self._issuer(),
            "hotlines": [{key: getattr(line, key) for key in ("display", "title", "purpose", "use")} for line in lines],
            "numbers": sorted(Registry(vocabulary).numbers),
            "help": self.data.after(),
            "quiz": [question for pool in pools for question in pool],
            "papers": papers_of(record.id, pools),
            "survey": survey_of(pools, SHOWN_HOTLINES),
            "page": self.data.addresses.read(page, purpose),
        }

    def _issuer(self) -> dict[str, Any]:
        issuer = self.library.vocabulary.issuer
        names = ("name", "co_issuer", "region", "school", "class_name", "community", "contact")
        plain = {name: getattr(issuer, name) for name in names}
        return {"short": issuer.short or issuer.name, "places": list(issuer.places), **plain}

    def dates(self, records: list[Record]) -> dict[str, str]:
        """Something made of several records is as fresh as the stalest of them."""
        reviewed = self.data.reviewed_of(records)
        date = self.library.vocabulary.issuer.date
        return {
            "reviewed": reviewed,
            "review_by": self.data.review_by_of(records),
            "signed": date.chinese if date else reviewed,
        }

    def tactic(self, tactic: Tactic) -> dict[str, Any]:
        told = self.data.tactic(tactic)
        return {
            **{key: part for key, part in told.items() if key in TacticBrief.model_fields},
            "mnemonic": self.data.mnemonic(tactic.mnemonic),
            "figures": [{key: figure[key] for key in ("caption", "alt")} for figure in figures_of(told)],
            "sources": sources_of(tactic),
            "body": self.library.body(tactic),
        }

    def letter(self, letter: Letter) -> dict[str, Any]:
        return {"summary": letter.summary, "body": self.data.placed(letter, self.library.body(letter))}

    def case(self, case: Case | None, *readers: Audience) -> dict[str, Any] | None:
        """A case, in the words written for these readers if there are such."""
        if not case:
            return None
        return {
            "id": case.id,
            **self.data.case(case, *readers),
            "sources": sources_of(case),
            "body": self.library.body(case),
        }

    def _quiz(self, tactic: Tactic) -> Iterator[dict[str, Any]]:
        for question in self._quizzes.get(tactic.id, ()):
            options = [
                {"mark": mark, "text": option.text, "right": option.right, "why": option.why}
                for mark, option in zip(MARKS, question.options, strict=False)
            ]
            yield {
                "tactic": tactic.title,
                "scene": question.scene,
                "ask": question.ask,
                "options": options,
                "answer": MARKS[question.place],
            }


def sources_of(record: Record) -> list[str]:
    """Where a record's facts come from, a line a source: who, what, when."""
    named = (
        (source.issuer, f"《{source.title.strip('《》')}》", source.date.chinese if source.date else "")
        for source in record.sources
    )
    return ["，".join(part for part in parts if part) for parts in named]


def of_tactics(briefs: Briefs) -> Iterator[Material]:
    """A tactic with the case its poster names, or the newest that was published; in the order of the official list."""
    for tactic in briefs.data.only("tactic", in_category_order(briefs.library)):
        cases = briefs.library.cases_of(tactic.id)
        real = [case for case in cases if case.kind == "reported"]
        case = briefs.library.cases.get(tactic.poster.case) or next(iter([*real, *cases]), None)
        yield _made(briefs, "tactic", tactic, f"tactics/{tactic.id}/", "看完整讲解", [tactic], case)


def of_cases(briefs: Briefs) -> Iterator[Material]:
    """A case with its tactic, the newest first."""
    for case in briefs.data.only("case", briefs.library.newest_cases()):
        tactic = briefs.library.tactics[case.tactic]
        yield _made(briefs, "case", case, f"cases/{case.id}/", "看完整案例", [tactic], case)


def of_alerts(briefs: Briefs) -> Iterator[Material]:
    """An alert with its tactic, the newest first."""
    for alert in briefs.data.only("alert", newest_alerts(briefs.library.alerts.values())):
        tactic = briefs.library.tactics[alert.tactic]
        yield _made(briefs, "alert", alert, f"alerts/{alert.id}/", "看完整预警", [tactic], None)


def of_audiences(briefs: Briefs) -> Iterator[Material]:
    """An audience with the tactics that target it and its newest case."""
    for audience in briefs.data.only("audience", briefs.library.vocabulary.audiences):
        tactics = briefs.data.tactics_for(audience)
        case = briefs.data.case_for(audience, tactics)
        page = briefs.data.audience_page(audience.id)
        if tactics:
            yield _made(briefs, "audience", audience, page, "看更多", tactics, case)


def of_letters(briefs: Briefs, kind: str) -> Iterator[Material]:
    """A text from the kind's own folder, with the tactics that it names."""
    for letter in briefs.data.only("letter", briefs.library.letters.get(kind, {}).values()):
        tactics = briefs.data.tactics_of(letter)
        page = briefs.data.audience_page(*letter.audiences[:1])
        yield _made(briefs, "letter", letter, page, "看更多防骗知识", tactics, None)


def of_issuer(briefs: Briefs) -> Iterator[Material]:
    """The unit itself, once: for forms that are about its own places. They are as fresh as the numbers on them."""
    issuer = briefs.library.vocabulary.issuer
    lines = [line for id_ in SHOWN_HOTLINES if (line := briefs.library.vocabulary.hotlines.records.get(id_))]
    if not lines:
        return
    checked = min(line.checked for line in lines)
    title = issuer.community or issuer.school or issuer.short or issuer.name
    value = Brief.model_validate(
        {
            **briefs.common(lines[0], "audiences/", "看更多防骗知识", ()),
            "id": "own",
            "title": title,
            "source": "issuer",
            "tactic": None,
            "tactics": (),
            "case": None,
            "audience": None,
            "address": hail(briefs.library),
            "dates": {
                "reviewed": chinese_day(checked),
                "review_by": chinese_day(months_after(checked, FORM_MONTHS)),
                "signed": issuer.date.chinese if issuer.date else chinese_day(checked),
            },
        }
    ).model_dump(mode="json")
    yield Material("issuer", "own", title, value, {"": issuer, "issuer": issuer})


def of_figures(briefs: Briefs, title: str, figures: Mapping[str, Any], tactic: Tactic) -> Material:
    """A station's figures with the tactic of the week. figures: as FiguresBrief has them."""
    cases = briefs.library.cases_of(tactic.id)
    case = next((case for case in cases if case.kind == "reported"), None)
    made = _made(briefs, "tactic", tactic, f"tactics/{tactic.id}/", "看完整讲解", [tactic], case)
    date = briefs.library.vocabulary.issuer.date
    dates = made.value["dates"]
    if not date and figures.get("until"):
        dates = dates | {"signed": figures["until"]}
    own = {"id": safe_name(title), "title": title, "source": "figures", "figures": figures, "dates": dates}
    told = Brief.model_validate({**made.value, **own})
    return replace(made, source="figures", id=told.id, title=title, value=told.model_dump(mode="json"))


def _made(
    briefs: Briefs, source: str, record: Any, page: str, purpose: str, tactics: list[Tactic], case: Case | None
) -> Material:
    own_text = record if isinstance(record, Letter) else None
    alert = record if isinstance(record, Alert) else None
    shown: list[Record] = [*tactics, *(each for each in (case, own_text, alert) if each)]
    told = [briefs.tactic(tactic) for tactic in tactics]
    readers = [record] if isinstance(record, Audience) else []
    own = {key: getattr(record, key) for key in ("id", "title", "note")} if isinstance(record, Audience) else None
    value = Brief.model_validate(
        {
            **briefs.common(record, page, purpose, tactics),
            "source": source,
            "tactic": next(iter(told), None),
            "tactics": told,
            "case": briefs.case(case, *readers),
            "alert": briefs.data.alert(alert) if alert else None,
            "audience": own,
            "address": hail(briefs.library, _read_by(record)),
            "letter": briefs.letter(own_text) if own_text else None,
            "dates": briefs.dates(shown),
        }
    ).model_dump(mode="json")
    return Material(source, record.id, record.title, value, _records(briefs, record, tactics, case))


def _read_by(record: Any) -> tuple[str, ...]:
    """For whom a text is that is made of a record: an audience, or whom somebody wrote it for; else everybody."""
    if isinstance(record, Audience):
        return (record.id,)
    return record.audiences if isinstance(record, Letter) else (EVERYONE,)


def _records(briefs: Briefs, record: Any, tactics: list[Tactic], case: Case | None) -> dict[str, Any]:
    """Which record a field of a brief came from, by the beginning of the field's name."""
    vocabulary = briefs.library.vocabulary
    readers = briefs.data.readers(record) if isinstance(record, Letter) else [record]
    return {
        "": record,
        "audience": next(iter(readers), record),
        "tactic": next(iter(tactics), record),
        **{f"tactics.{at}": tactic for at, tactic in enumerate(tactics)},
        "case": case,
        "issuer": vocabulary.issuer,
        **{f"help.{at}": step for at, step in enumerate(vocabulary.after)},
    }


_SOURCES: dict[str, Callable[[Briefs], Iterator[Material]]] = {
    "tactic": of_tactics,
    "case": of_cases,
    "alert": of_alerts,
    "audience": of_audiences,
    "issuer": of_issuer,
}
