"""How a text speaks to those it is for: 各位居民, 乡亲们, 各位家长."""

from __future__ import annotations

from collections.abc import Iterable

from fanzha.content import Audience, Library

EVERYONE = "all"  # the audience of what is for all readers
HAIL = "{称呼}"  # stands for it in a letter's salutation


def hail(library: Library, readers: Iterable[str] = (EVERYONE,)) -> str:
    """As audiences.yml says of these readers. For everybody it depends on where they live: by the name of the place
    for which the unit makes it, and where none is named both who lives in a town and who lives in a village.
    """
    known = library.vocabulary.audiences.records
    to = [known[id_] for id_ in readers if id_ in known]
    everyone = known.get(EVERYONE)
    if everyone and (everyone in to or not to):
        to = _living(library, everyone)
    return "、".join(dict.fromkeys(each.address for each in to))


def _living(library: Library, everyone: Audience) -> list[Audience]:
    """Everybody in the unit's place; without a place everybody, and those whose places have other endings."""
    place = library.vocabulary.issuer.community
    elsewhere = [each for each in library.vocabulary.audiences if each.places]
    here = [each for each in elsewhere if place.endswith(each.places)]
    return here[:1] or [everyone, *(elsewhere if not place else ())]
