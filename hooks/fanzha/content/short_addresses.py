"""Short addresses that never change: cases/_vocabulary/short_addresses.yml, a number for every page that is printed.

Digits alone: they are read aloud in every dialect, typed without changing the keyboard, and there is no o beside a 0
and no l beside a 1. Numbers are given out in one order that depends on nothing else, so that a line that is gone leaves
a gap; each carries a seal over its number and its page, so that a line that was changed is seen. The first line states
the last number, so that a line that is gone from the end is seen as well, even if its page went with it.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from pydantic import Field

from fanzha.content.alerts import ALERTS
from fanzha.content.library import Library, list_path, read_terms
from fanzha.content.model import Case, Record, Tactic
from fanzha.content.problems import Problem
from fanzha.content.sources import Sources
from fanzha.content.vocabulary import Audience, Term

SHORT_ADDRESSES = list_path("short_addresses")

# Pages that belong to no record and stand on sheets, or are told to people, and what they are called.
STANDING = {
    "help": "被骗了怎么办", "hotlines": "该打哪个电话", "self-check": "是不是骗局", "message": "看一条消息",
    "report": "报案要说的", "tactics": "骗术讲解", "cases": "案例", "audiences": "写给谁", "alerts": "预警",
    "quiz": "小测验", "calendar": "活动日历", "figures": "数字", "kit": "宣传资料", "print": "打印下载",
}  # fmt: skip

_SEALS = "bcdfghjkmnpqrstwxyz"  # no vowels, so that no word comes out
_GIVEN = re.compile(r'given: "\d*"')
_FIRST = 10
_UNLIKED = frozenset({"13", "38", "69", "250", "213", "911", "999"})  # insults, and emergency numbers of elsewhere
_DIALLED = ("11", "12", "95", "96")  # how numbers begin that one dials: 110, 120, 955xx, 96110


class ShortAddress(Term):
    """A number that leads to a page for good: cases/_vocabulary/short_addresses.yml. id: the number."""

    id: str = Field(title="短号", description="网址斜杠后面的数字；印出去了，再也不改", pattern=r"^[1-9]\d{1,3}$")
    title: str = Field("", title="说明", description="给编辑看的，可不写", max_length=40)
    page: str = Field(title="页面", description="发号时页面的地址，如 tactics/shuadan-fanli；页面改名也不改这里")
    to: str = Field("", title="现在到哪里", description="页面搬走或停用以后，改到哪一页；别处写了旧网址名的不用写")
    retired: str = Field("", title="停用", description="为什么停用，一句话；号留着，不给别的页面", max_length=40)
    given: str = Field("", title="发到几号", description="只写在第一行：最后一行的号，少了末尾几行就能看出来")
    seal: str = Field(title="封签", description="按短号和页面算出来的四个字母，由 fanzha new、fanzha check 给出")


@dataclass(frozen=True)
class ShortAddresses:
    """The numbers of a project. leads: number → the page that it leads to today, "" where there is none any more;
    printed: page → the number that is printed for it, of two that lead there the one given out first."""

    leads: Mapping[str, str]
    printed: Mapping[str, str]


def read_short_addresses(sources: Sources) -> tuple[tuple[ShortAddress, ...], list[Problem]]:
    """The numbers in the order of their file; a project without the file prints whole addresses."""
    if SHORT_ADDRESSES not in sources.files:
        return (), []
    entries, problems = sources.once(SHORT_ADDRESSES, lambda: _read(sources))
    return entries, list(problems)


def _read(sources: Sources) -> tuple[tuple[ShortAddress, ...], list[Problem]]:
    problems: list[Problem] = []
    return tuple(read_terms(sources, "short_addresses", ShortAddress, problems).values()), problems


def short_addresses(library: Library) -> ShortAddresses:
    """The numbers of a project with the pages that they lead to today. A renamed page is followed by its old name."""
    entries = read_short_addresses(library.sources)[0]
    moved = {
        f"{folder}/{old}": f"{folder}/{record.id}"
        for folder, records in (("tactics", library.tactics), ("cases", library.cases), ("alerts", library.alerts))
        for record in records.values()
        for old in record.redirect_from
    }
    there = frozenset(all_pages(library))
    leads: dict[str, str] = {}
    printed: dict[str, str] = {}
    for each in entries:
        wanted = each.to or each.page
        leads[each.id] = page = wanted if wanted in there else moved.get(wanted, "")
        if page and not each.retired:
            printed.setdefault(page, each.id)
    return ShortAddresses(leads, printed)


def all_pages(library: Library) -> Iterator[str]:
    """Every page that has to have a number, without the slash at its end."""
    yield from STANDING
    yield from (f"tactics/{id_}" for id_ in library.tactics)
    for audience in library.vocabulary.audiences:
        if is_written_for(library, audience):
            yield f"audiences/{audience.id}"
            yield f"kit/{audience.id}"
    yield from (f"alerts/{id_}" for id_ in library.alerts)
    yield from (f"cases/{id_}" for id_ in library.cases)


def title_of(library: Library, page: str) -> str:
    """What the page that a number leads to is called."""
    folder, _, id_ = page.partition("/")
    known: dict[str, Mapping[str, Record | Audience]] = {
        "tactics": library.tactics,
        "cases": library.cases,
        "alerts": library.alerts,
        "audiences": library.vocabulary.audiences.records,
        "kit": library.vocabulary.audiences.records,
    }
    found = known[folder].get(id_) if folder in known else None
    return found.title if found else STANDING.get(page, page)


def is_written_for(library: Library, audience: Audience) -> bool:
    """Whether anything is about an audience, so that it has a page."""
    records: list[Tactic | Case] = [*library.tactics.values(), *library.cases.values()]
    return bool(audience.tactics) or any(audience.id in record.audiences for record in records)


def numbers() -> Iterator[str]:
    """All numbers in the order in which they are given out. None has a 4, which is heard as death; none is an insult or
    begins as numbers do that one dials.
    """
    for each in map(str, itertools.count(_FIRST)):
        if "4" not in each and each not in _UNLIKED and not (len(each) > 2 and each.startswith(_DIALLED)):
            yield each


def seal_of(number: str, page: str) -> str:
    """The four letters that a line carries: another number or page has others."""
    digest = hashlib.sha256(f"{number} {page}".encode()).digest()
    return "".join(_SEALS[byte % len(_SEALS)] for byte in digest[:4])


class Given(NamedTuple):
    """A number that is given out, and the line to be put at the end of the file."""

    number: str
    text: str


def next_lines(entries: tuple[ShortAddress, ...], pages: Iterable[str]) -> Iterator[Given]:
    """The next free number for each of these pages, in turn."""
    taken = {each.id for each in entries}
    free = (number for number in numbers() if number not in taken)
    for number, page in zip(free, pages, strict=False):
        yield Given(number, f'- {{id: "{number}", page: {page}, seal: {seal_of(number, page)}}}')


def stating(registry: str, number: str) -> str:
    """The text of a registry whose first line states another last number."""
    return _GIVEN.sub(f'given: "{number}"', registry, count=1)


def page_of(path: str) -> str:
    """The page that a source makes, "" for a source that makes none of its own: docs/tactics/x.md → tactics/x."""
    folder, _, name = path.rpartition("/")
    found = {"docs/tactics": "tactics", "cases": "cases", ALERTS: "alerts"}.get(folder)
    return f"{found}/{name.removesuffix('.md')}" if found else ""
