"""A text speaks to those it is for: by their audience's own words, else by the place in which they live."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from fanzha.content.icons import icons_of
from fanzha.content.library import Library
from fanzha.kinds.folders import filled_kinds, printed_kinds, read_kinds
from fanzha.kinds.hailed import HAIL, hail
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets
from fanzha.press.filled import Filling

from tests.kind_promises import library_of
from tests.sample_project import REPOSITORY
from tests.test_long_names import SCHOOL, UNIT

LIBRARY = library_of(REPOSITORY)
KINDS = read_kinds(REPOSITORY)[0]
VILLAGE = "样例省样例市样例自治县样例民族乡样例行政村第一第二第三村民小组样例自然村样例村屯"


def issued(**changes: str) -> Library:
    """The library of a unit with these names."""
    issuer = LIBRARY.vocabulary.issuer.model_copy(update=changes)
    return replace(LIBRARY, vocabulary=replace(LIBRARY.vocabulary, issuer=issuer))


@pytest.mark.parametrize(
    ("community", "readers", "said"),
    [
        ("和平村", ["all"], "乡亲们"),
        ("和平屯", ["villager", "all"], "乡亲们"),
        ("和平社区", ["all"], "各位居民"),
        ("", ["all"], "各位居民、乡亲们"),
        ("", ["all", "villager"], "各位居民、乡亲们"),
        ("", ["villager"], "乡亲们"),
        ("和平社区", ["parent", "pupil"], "各位家长、同学们"),
        ("和平村", [], "乡亲们"),
    ],
)
def test_who_lives_in_a_village_is_not_called_a_resident(community: str, readers: list[str], said: str) -> None:
    assert hail(issued(community=community), readers) == said


def test_every_text_for_a_village_speaks_to_a_village() -> None:
    """All kinds of text, and whatever in a written one stands for the address."""
    texts = texts_of(sheets_of(issued(community="和平村")))
    assert [uri for uri, text in texts.items() if "各位居民" in text] == []
    kinds = {id_: made for id_, made in printed_kinds(KINDS).items() if made.from_letters}
    letters = make_sheets(issued(community="和平村"), icons_of(REPOSITORY), kinds=kinds)
    assert [sheet.uri for sheet in letters if "各位居民" in sheet.data["salutation"]] == []
    assert [sheet.uri for sheet in letters if HAIL in sheet.data["salutation"]] == []
    assert {sheet.data["salutation"] for sheet in letters} >= {"乡亲们："}


def test_who_is_written_to_is_called_by_the_audiences_own_words() -> None:
    """Of each kind whose template calls its listeners, every audience's text begins with its own."""
    calling = {id_ for id_, made in KINDS.items() if made.filled and "address" in template_of(id_, made.file)}
    called = [sheet for sheet in sheets_of(LIBRARY) if sheet.source == "audience" and sheet.kind in calling]
    assert len({sheet.kind for sheet in called}) >= 3
    records = LIBRARY.vocabulary.audiences.records
    assert {sheet.id for sheet in called} == set(records)
    texts = texts_of(called)
    for sheet in called:
        wanted = sheet.data["address"] if sheet.id == "all" else records[sheet.id].address
        assert texts[sheet.uri].startswith(wanted), sheet.uri


def template_of(kind: str, file: str) -> str:
    """A template with what it imports."""
    own = (REPOSITORY / "posters" / kind / file).read_text(encoding="utf-8")
    shared = re.findall(r'from "(shared/[\w.]+)"', own)
    return own + "".join(
        (REPOSITORY / "posters" / name).read_text(encoding="utf-8") for name in shared if "talk" in name
    )


def texts_of(sheets: Iterable[Sheet]) -> dict[str, str]:
    """What each says, by its address."""
    filling = Filling(REPOSITORY / "posters")
    return {sheet.uri: made.text for sheet in sheets if (made := filling.filled(sheet)[0])}


def sheets_of(library: Library) -> list[Sheet]:
    kinds = {id_: made for id_, made in filled_kinds(KINDS).items() if made.engine in ("text", "markdown")}
    return make_sheets(library, icons_of(REPOSITORY), kinds=kinds)


@pytest.mark.parametrize("place", [{"community": VILLAGE[:40]}, {"school": SCHOOL}], ids=["village", "school"])
def test_names_of_forty_characters_are_said_in_every_text(place: dict[str, str]) -> None:
    """Of all tactics, audiences and texts; what is sent as one message is paid by its length and needs a short name."""
    filling = Filling(REPOSITORY / "posters")
    long = issued(name=UNIT, short="样例县反诈办", **place)
    assert [str(problem) for sheet in sheets_of(long) for problem in filling.problems(sheet)] == []
