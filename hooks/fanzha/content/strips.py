"""A case in four pictures: three moments and the turn, told to who does not read much.

Of the timeline three moments are kept. The turn comes last: of a case that ended well what saved, of another what would
have. Every word, figure and object may be written in the case (`strip`); what is not follows from the record.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from fanzha.content.art import art_of
from fanzha.content.model import Case, Moment, Tactic
from fanzha.content.strip_frame import MOST_SPOKEN, MOST_TOLD, StripFrame
from fanzha.content.strip_words import drawings_in, parted_speech, said_aloud, shortened
from fanzha.content.vocabulary import Art, Vocabulary

MOMENTS = 3  # before the turn
LOST = "被骗"  # the outcome of a case that nobody stopped

_EVERYBODY = "office-worker"  # where no audience of a case has a figure
_STRANGER = "stranger"
_ELDERS = ("elder-woman", "elder-man")  # which of the two, the story says
_IN_PERSON = ("上门", "来人", "取走", "当面", "交给", "跑腿")
_STOP, _SAVED = "hand", "shield"  # what a turn shows that speaks of no thing


@dataclass(frozen=True)
class StripPicture:
    """One of the four. fields: where its two texts were written, as layouts call it; people, art: ids of drawings;
    speaker: which of the people says it."""

    fields: tuple[str, str]
    what: str
    say: str
    people: tuple[str, ...]
    art: str
    speaker: int
    turn: bool = False


def strip_of(case: Case, tactic: Tactic, words: Vocabulary) -> tuple[StripPicture, ...]:
    """Four pictures; none where the record has fewer than three moments and its author drew no four."""
    kept = _moments(case)
    if len(kept) < MOMENTS and len(case.strip) <= MOMENTS:
        return ()
    hero = _hero(case, words)
    drawn: list[StripPicture] = []
    for at in range(MOMENTS):
        place, moment = kept[at] if at < len(kept) else (at, None)
        picture = _moment(place, moment, hero, words.art)
        drawn.append(_chosen(picture, at, case, words.art))
    drawn.append(_chosen(_turn(case, hero, words.art), MOMENTS, case, words.art))
    told = all(picture.what for picture in drawn)
    return tuple(_with_object(drawn, art_of(tactic, words))) if told else ()


def _moments(case: Case) -> list[tuple[int, Moment]]:
    """Three moments with their places: how it began, the one that says more of those between, how it went on."""
    every = list(enumerate(case.timeline))
    if len(every) <= MOMENTS:
        return every
    if case.outcome != LOST:
        return every[:MOMENTS]
    between = max(every[1:-1], key=lambda each: (len(each[1].what) if len(each[1].what) <= MOST_TOLD else 0, each[0]))
    return [every[0], between, every[-1]]


def _hero(case: Case, words: Vocabulary) -> str:
    """Who is drawn throughout: the figure of the first audience of the case that has one."""
    found = [figure for id_ in case.audiences if (figure := _figure_of(id_, words))]
    hero = next(iter(found), _EVERYBODY)
    if hero not in _ELDERS:
        return hero
    told = "，".join([case.title, case.summary, *(moment.what for moment in case.timeline)])
    return next((id_ for id_ in drawings_in(told, words.art, "人") if id_ in _ELDERS), hero)


def _figure_of(id_: str, words: Vocabulary) -> str:
    audience = words.audiences.records.get(id_)
    drawing = words.art.find(audience.figure or audience.art) if audience else None
    return drawing.id if drawing and drawing.kind == "人" else ""


def _moment(place: int, moment: Moment | None, hero: str, art: Art) -> StripPicture:
    """What a moment says, whom it speaks of beside the hero, and of what."""
    field = f"case.timeline.{place}.what"
    if moment is None:
        return StripPicture((field, field), "", "", (hero,), "", 0)
    told, said = parted_speech(moment.what, MOST_SPOKEN)
    helper = next(drawings_in(told, art, "人", without=(hero, _STRANGER)), "")
    other = helper or (_STRANGER if said or any(word in moment.what for word in _IN_PERSON) else "")
    things = [*drawings_in(moment.what, art, "物")]
    people = tuple(each for each in (hero, other) if each)
    return StripPicture(
        (field, field), shortened(told, MOST_TOLD), said, people, next(iter(things), ""), len(people) - 1
    )


def _turn(case: Case, hero: str, art: Art) -> StripPicture:
    """What saved, said by who helped; or what would have, said by who has learned it."""
    saved = case.outcome != LOST
    last = case.timeline[-1].what if case.timeline and saved else ""
    helper = next(
        (
            each
            for told in (case.turning_point, last)
            for each in drawings_in(told, art, "人", without=(hero, _STRANGER))
        ),
        "",
    )
    people = tuple(each for each in (hero, helper) if each)
    thing = next(drawings_in(case.turning_point, art, "物"), _SAVED) if saved else _STOP
    return StripPicture(
        ("case.turning_point", "case.lesson"), shortened(case.turning_point, MOST_TOLD),
        said_aloud(case.lesson, MOST_SPOKEN), people, thing, len(people) - 1, turn=True,
    )  # fmt: skip


def _chosen(picture: StripPicture, at: int, case: Case, art: Art) -> StripPicture:
    """The same with what the editor wrote for it."""
    written = case.strip[at] if at < len(case.strip) else StripFrame()
    own = f"case.strip.{at}"
    people = tuple(drawing.id for name in written.people if (drawing := art.find(name)))
    thing = art.find(written.art) if written.art else None
    what, say = written.what or picture.what, written.say or ("" if written.what else picture.say)
    fields = (f"{own}.what" if written.what else picture.fields[0], f"{own}.say" if written.say else picture.fields[1])
    shown = people or picture.people
    speaker = len(shown) - 1 if people or not picture.turn else picture.speaker
    return replace(
        picture,
        fields=fields,
        what=what,
        say=say,
        people=shown,
        art=thing.id if thing else picture.art,
        speaker=speaker,
    )


def _with_object(drawn: list[StripPicture], own: str) -> list[StripPicture]:
    """A picture that speaks of no thing shows the tactic's own, so that none is of figures alone."""
    return [picture if picture.art else replace(picture, art=own) for picture in drawn]
