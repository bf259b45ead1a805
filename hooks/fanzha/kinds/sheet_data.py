"""Records → the plain values that layouts work from; the contract is the arguments in each posters/*/lib.typ."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from fanzha.content import (
    ART_FOLDER,
    PLAIN_FRAME,
    TRUTHS,
    Alert,
    Audience,
    Case,
    Hotline,
    Icons,
    Letter,
    Library,
    Record,
    ScreenFrame,
    Tactic,
    art_of,
    blocks_of,
    frame_of,
    is_written_for,
    people_in,
    placed,
    sections_of,
    shown_in,
    version,
)
from fanzha.kinds.addresses import Addresses
from fanzha.kinds.chosen import Asked, tactics_shown, whatever
from fanzha.kinds.gentle import FOR_CHILDREN
from fanzha.kinds.hailed import HAIL, hail

R = TypeVar("R")
SHOWN_HOTLINES = ("110", "96110")


def chinese_day(day: datetime.date) -> str:
    """2026年11月22日, without leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def published_by(record: Record) -> str:
    """Who published a record's first source, and when, as printed."""
    first = record.sources[0]
    return " ".join(part for part in (first.issuer or first.title, first.date.chinese if first.date else "") if part)


@dataclass(frozen=True)
class SheetData:
    """What layouts are told about a project's records. asked: of which of them anything is told at all."""

    library: Library
    icons: Icons
    asked: Asked = whatever

    @cached_property
    def addresses(self) -> Addresses:
        return Addresses(self.library)

    def only(self, source: str, records: Iterable[R]) -> Iterator[R]:
        """Those of a source's records that are asked for."""
        return (record for record in records if self.asked(source, record))

    def common(self, record: Any, page: str, purpose: str) -> dict[str, Any]:
        """The part that every sheet has: who issued it, when it was checked, where its page is."""
        vocabulary = self.library.vocabulary
        issuer = vocabulary.issuer
        reviewed, review_by = getattr(record, "reviewed", None), getattr(record, "review_by", None)
        return {
            "title": record.title,
            "summary": getattr(record, "summary", ""),
            "issuer": {
                "name": issuer.name,
                "short": issuer.short or issuer.name,
                "co_issuer": issuer.co_issuer,
                "contact": issuer.contact,
                "community": issuer.community,
                "logo": self._logo(),
            },
            "reviewed": chinese_day(reviewed) if reviewed else "",
            "review_by": chinese_day(review_by) if review_by else "",
            "hotlines": self.hotlines(getattr(record, "hotlines", None) or SHOWN_HOTLINES),
            "mnemonic": self.mnemonic(getattr(record, "mnemonic", "")),
            "page": self.page(page, purpose),
            "license": "CC BY 4.0",
        }

    def _logo(self) -> dict[str, str] | None:
        logo = self.library.vocabulary.issuer.logo
        file = self.library.sources.files.get(f"{ART_FOLDER}/{logo.file}") if logo else None
        return {"svg": file.text, "authorised_by": logo.authorised_by} if logo and file and file.text else None

    def page(self, path: str, purpose: str) -> dict[str, str]:
        """An address of this site, to be read and to be scanned."""
        return self.addresses.scanned(path, purpose)

    def hotlines(self, ids: Iterable[str]) -> list[dict[str, str]]:
        keys = ("display", "title", "purpose", "use")
        return [{key: getattr(line, key) for key in keys} for line in self._hotlines(ids)]

    def _hotlines(self, ids: Iterable[str]) -> list[Hotline]:
        registry = self.library.vocabulary.hotlines.records
        return [registry[id_] for id_ in ids if id_ in registry]

    def sources(self, record: Any) -> dict[str, Any]:
        """Where the texts come from that a sheet has beside its record's own: lists and the issuer."""
        shown = self._hotlines(getattr(record, "hotlines", None) or SHOWN_HOTLINES)
        return {
            "": record,
            "issuer": self.library.vocabulary.issuer,
            **{f"hotlines.{at}": line for at, line in enumerate(shown)},
            **{f"after.{at}": step for at, step in enumerate(self.library.vocabulary.after)},
        }

    def mnemonic(self, id_: str) -> dict[str, Any] | None:
        saying = self.library.vocabulary.mnemonics.records.get(id_)
        if not saying:
            return None
        credit = "".join(part for part in (saying.issuer, f"（{saying.year}）" if saying.year else "") if part)
        return {"title": saying.title, "lines": list(saying.lines), "credit": credit}

    def tactic(self, tactic: Tactic) -> dict[str, Any]:
        return {
            "id": tactic.id,
            "title": tactic.title,
            "category": self.library.vocabulary.categories.records[tactic.category].title,
            "slogan": tactic.slogan,
            "summary": tactic.summary,
            "formula": [term.strip() for term in tactic.formula.replace("=", "+").split("+") if term.strip()],
            "lines": [{"say": line.say, "tell": line.tell} for line in tactic.lines],
            "steps": list(tactic.steps),
            "red_flags": list(tactic.red_flags),
            "do": list(tactic.do),
            "never": list(tactic.never),
            "icon": self.icons.svg(tactic.icon),
            "art": self.sign(tactic),
            "screen": [self.frame(frame) for frame in tactic.screen],
        }

    def frame(self, frame: ScreenFrame) -> dict[str, Any]:
        """One frame of a drawn example, with the drawings in it."""
        words = self.library.vocabulary
        shown, people = shown_in(frame, words), people_in(frame, words) if frame.drawn_as == "handover" else ()
        return {
            "kind": frame.drawn_as,
            "title": frame.title,
            "art": shown,
            "people": list(people),
            "rows": [{"by": row.by, "text": row.text, "value": row.value, "flag": row.flag} for row in frame.rows],
            "do": frame.do,
            "alt": frame.alt(),
            "pictures": {id_: words.art.drawn[id_] for id_ in (shown, *people) if id_ in words.art.drawn},
        }

    def sign(self, tactic: Tactic) -> dict[str, str] | None:
        """A tactic's drawing and what it stands on, as SVG; nothing where the drawings could not be read."""
        return self._on_frame(art_of(tactic, self.library.vocabulary), frame_of(tactic))

    def _on_frame(self, drawing: str, frame: str) -> dict[str, str] | None:
        art = self.library.vocabulary.art
        found = art.records.get(drawing)
        if not found or drawing not in art.drawn or frame not in art.drawn:
            return None
        return {"svg": art.drawn[drawing], "frame": art.drawn[frame], "alt": found.alt}

    def sign_of_letter(self, letter: Letter) -> dict[str, str] | None:
        """What a written text shows: the drawing it names, else its first tactic's."""
        named = self.library.vocabulary.art.find(letter.art) if letter.art else None
        if named:
            return self._on_frame(named.id, PLAIN_FRAME)
        return next((self.sign(tactic) for tactic in self.tactics_of(letter)), None)

    def drawings(self) -> list[dict[str, str]]:
        """All drawings with the names by which editors ask for them."""
        art = self.library.vocabulary.art
        return [
            {"id": each.id, "title": each.title, "kind": each.kind, "alt": each.alt, "svg": art.drawn[each.id]}
            for each in art
            if each.id in art.drawn
        ]

    def tactic_with_page(self, tactic: Tactic) -> dict[str, Any]:
        return {**self.tactic(tactic), "page": self.page(f"tactics/{tactic.id}/", "看完整讲解")}

    def alert(self, alert: Alert) -> dict[str, Any]:
        """An alert with its day and who warned first."""
        return {
            "title": alert.title,
            "date": chinese_day(alert.date),
            "until": chinese_day(alert.until),
            "seen": list(alert.seen),
            "source": published_by(alert),
        }

    def case(self, case: Case, *readers: Audience) -> dict[str, Any]:
        """A case, in the words written for these readers if there are such."""
        return {
            "title": case.title,
            "date": case.date.chinese if case.date else case.date_note,
            "region": case.region,
            "truth": TRUTHS[case.kind],
            "composite": case.kind == "composite",
            "summary": version(case, readers),
            "timeline": [{"when": moment.when, "what": moment.what} for moment in case.timeline],
            "turning_point": case.turning_point,
            "lesson": case.lesson,
            "loss": case.loss.text if case.loss else "",
            "saved": case.saved.text if case.saved else "",
            "outcome": case.outcome,
            "source": published_by(case),
        }

    def audience_page(self, id_: str = "") -> str:
        """The page of an audience; the index where nothing is about that audience yet, so that it has no page."""
        audience = self.library.vocabulary.audiences.records.get(id_)
        return f"audiences/{id_}/" if audience and is_written_for(self.library, audience) else "audiences/"

    def audience(self, audience: Audience) -> dict[str, Any]:
        least = audience.type or 0  # whose sheets must not be smaller say less in larger type
        icon, art = self.icons.svg(audience.icon), self.picture_of(audience)
        told = {"title": audience.title, "note": audience.note, "slogan": audience.slogan}
        return {**told, "icon": icon, "art": art, "large": least > 0 or audience.theme == FOR_CHILDREN, "least": least}

    def picture_of(self, audience: Audience) -> dict[str, str] | None:
        """The drawing that stands for an audience; nothing where it names none or where that could not be read."""
        art = self.library.vocabulary.art
        drawing = art.find(audience.art) if audience.art else None
        return {"svg": art.drawn[drawing.id], "alt": drawing.alt} if drawing and drawing.id in art.drawn else None

    def tactics_for(self, audience: Audience) -> list[Tactic]:
        return tactics_shown(self.library, audience)

    def case_for(self, audience: Audience, tactics: list[Tactic]) -> Case | None:
        """The newest case that is first of all about this audience, else about it too, else about these tactics."""
        ids = {tactic.id for tactic in tactics}
        cases = self.library.newest_cases()
        ranked = sorted(
            cases,
            key=lambda case: (
                audience.id not in case.audiences,
                audience.id not in case.audiences[:1],
                case.tactic not in ids,
            ),
        )
        best = ranked[0] if ranked else None
        return best if best and (audience.id in best.audiences or best.tactic in ids) else None

    def after(self) -> list[dict[str, str]]:
        """What to do after being scammed, as short as a leaflet needs."""
        return [{"title": step.title, "text": step.text} for step in self.library.vocabulary.after]

    def reviewed_of(self, records: list[Record]) -> str:
        """A sheet made from several records is as fresh as the stalest of them."""
        return chinese_day(min(record.reviewed for record in records))

    def review_by_of(self, records: list[Record]) -> str:
        return chinese_day(min(record.review_by for record in records if record.review_by))

    def tactics_of(self, letter: Letter) -> list[Tactic]:
        """What the back of a letter shows."""
        return [self.library.tactics[id_] for id_ in letter.tactics if id_ in self.library.tactics]

    def placed(self, letter: Letter, body: str) -> str:
        """A letter's body with its case and its law."""
        words = self.library.vocabulary
        laws = [words.laws.records[id_] for id_ in letter.laws if id_ in words.laws.records]
        return placed(body, self.library.cases.get(letter.case), laws, self.readers(letter))

    def readers(self, letter: Letter) -> list[Audience]:
        """To whom a letter is written."""
        known = self.library.vocabulary.audiences.records
        return [known[id_] for id_ in letter.audiences if id_ in known]

    def letter(self, letter: Letter, body: str) -> dict[str, Any]:
        issuer = self.library.vocabulary.issuer
        blocks = blocks_of(self.placed(letter, body))
        reader = next(iter(self.readers(letter)), None)
        return {
            "audience": self.audience(reader) if reader else None,
            "salutation": letter.salutation.replace(HAIL, hail(self.library, letter.audiences)),
            "blocks": blocks,
            "sections": sections_of(blocks),
            "closing": letter.closing,
            "date": issuer.date.chinese if issuer.date else chinese_day(letter.reviewed),
            "school": issuer.school,
            "class_name": issuer.class_name,
            "contact": issuer.contact,
            "slip": letter.slip.model_dump() if letter.slip else None,
            "numbers": [],
            "art": self.sign_of_letter(letter),
            "back": [self.tactic(tactic) for tactic in self.tactics_of(letter)],
        }
