"""Library → everything that is printed and handed out: sheets, texts as files, a ZIP of all that belongs together."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from fanzha.campaign import (
    GUIDE_NAME,
    LIST_NAME,
    AllHandouts,
    Belonging,
    Handouts,
    Named,
    Pack,
    Unfit,
    archive,
    audience_packs,
    day_of,
    guide,
    list_groups,
    list_table,
    packed_names,
    reviewed_of,
    zip_uri,
)
from fanzha.content import Icons, Library, Problem, icons_of, store
from fanzha.kinds import (
    Sheet,
    contact_uris,
    filled_kinds,
    kinds_shown,
    make_sheets,
    pack_sheets,
    published,
    read_kinds,
)
from fanzha.press import (
    Job,
    Press,
    Progress,
    contact_files,
    jobs_of,
    kinds_files,
    windows_text,
    workbook,
    writer_digest,
)

if TYPE_CHECKING:
    from fanzha.publish import Gate

Files = dict[str, bytes | Path]

_WRITERS = ("fanzha.press.xlsx_table", "fanzha.press.text_file", "fanzha.campaign.archive")


@dataclass(frozen=True)
class Line:
    """What is needed to produce. lay_out_only: find every problem and make nothing; files then have nothing in them."""

    library: Library
    icons: Icons
    press: Press
    lay_out_only: bool = False


@dataclass(frozen=True)
class Produced:
    """All that a site prints and hands out. sheets: as planned; available: those without a fault; files: by uri."""

    sheets: list[Sheet] = field(default_factory=list)
    available: list[Sheet] = field(default_factory=list)
    files: Files = field(default_factory=dict)
    handouts: AllHandouts = field(default_factory=AllHandouts)
    problems: list[Problem] = field(default_factory=list)

    def through(self, gate: Gate) -> Iterator[Problem]:
        """What must not leave of what is laid out, written or said."""
        yield from gate.sheets({sheet.uri: sheet.data for sheet in self.sheets})
        yield from gate.texts(self.handouts.texts)


def produced(line: Line, with_packs: bool = True, progress: Progress | None = None) -> Produced:
    """Everything that the kinds of a project promise of its records, and what is wrong with the rest."""
    every = make_sheets(line.library, line.icons)
    sheets = list(published(every))
    files, problems = (laid_out if line.lay_out_only else printed)(line, sheets, progress)
    problems += to_order(line, every) if line.lay_out_only else []
    filled, texts, wrong = handed_out(line, files)
    available = [sheet for sheet in sheets if sheet.uri in files]
    handouts, wrong_packs = handouts_of(line, [*available, *filled], files, with_packs)
    files |= kinds_files(kinds_shown(available), files, line.press.cache)
    problems += [*wrong, *wrong_packs]
    return Produced(sheets, available, files, AllHandouts(tuple(handouts), texts), problems)


def printed(line: Line, sheets: list[Sheet], progress: Progress | None = None) -> tuple[Files, list[Problem]]:
    """All that a design lays out: uri → file in the cache; and what could not be printed."""
    jobs = {uri: job for sheet in sheets for uri, job in jobs_of(sheet).items()}
    made = line.press.print_all(jobs.values(), progress)
    files: Files = {uri: each.path for uri, each in zip(jobs, made, strict=True) if each.path}
    files |= contact_files(sheets, files, line.press.layouts, line.press.cache)
    return files, [problem for each in made for problem in each.problems]


def laid_out(line: Line, sheets: list[Sheet], progress: Progress | None = None) -> tuple[Files, list[Problem]]:
    """What would be printed: its uris, with nothing behind them; and what could not be."""
    outcomes = line.press.lay_out_all(sheets, progress)
    sound = [sheet for sheet, outcome in zip(sheets, outcomes, strict=True) if not outcome.problems]
    uris = [sheet.uri_as(format) for sheet in sound for format in sheet.formats]
    return dict.fromkeys([*uris, *contact_uris(sound)], b""), [fault for each in outcomes for fault in each.problems]


def to_order(line: Line, sheets: Iterable[Sheet]) -> list[Problem]:
    """What could not be made if somebody asked for it: the large kinds, of which a site shows one."""
    found = line.press.lay_out_all(sheet for sheet in sheets if not sheet.manifest.on_site)
    return [fault for each in found for fault in each.problems]


def handed_out(line: Line, files: Files) -> tuple[list[Sheet], dict[str, str], list[Problem]]:
    """Every text and document that holds its limits, added to files; the texts, by uri; what is wrong with others."""
    kinds = filled_kinds(read_kinds(line.library.root, line.library.sources)[0])
    sheets = make_sheets(line.library, line.icons, kinds=kinds)
    outcomes = line.press.lay_out_all(sheets)
    problems = [problem for outcome in outcomes for problem in outcome.problems]
    sound = [sheet for sheet, outcome in zip(sheets, outcomes, strict=True) if not outcome.problems]
    jobs = {uri: job for sheet in sound for uri, job in jobs_of(sheet).items()}
    if line.lay_out_only:
        files |= dict.fromkeys(jobs, b"")
        return sound, {}, problems
    made = line.press.print_all(jobs.values())
    files |= {uri: each.path for uri, each in zip(jobs, made, strict=True) if each.path}
    texts = {sheet.uri: filled.measured for sheet in sound if (filled := line.press.filled(sheet))}
    return sound, texts, [*problems, *(wrong for each in made for wrong in each.problems)]


def lists_of(pack: Pack, named: Named, library: Library) -> list[Sheet]:
    """The lists of a pack's files that are printed."""
    kinds = read_kinds(library.root, library.sources)[0]
    groups = list_groups(pack, named)
    return list(pack_sheets(kinds, library, icons_of(library.root), pack.list_title, groups, stalest(named)))


def stalest(named: Named) -> str:
    """When the stalest of these was checked, as printed."""
    days = {day: day_of(day) for sheet, _ in named.values() if (day := reviewed_of(sheet))}
    return min(days, key=days.__getitem__, default="")


def list_files(lists: Iterable[Sheet], press: Press) -> tuple[Files, list[Problem]]:
    """The lists that are printed, by the name of the file."""
    made = {f"{each.manifest.title}.pdf": press.print_one(Job(each)) for each in lists}
    files: Files = {name: each.path for name, each in made.items() if each.path}
    return files, [problem for each in made.values() for problem in each.problems]


def written(of: Contents, library: Library) -> Files:
    """What to do with a pack, and the list of it that is filled in."""
    table = list_table(of.pack, of.named, of.unfit)
    book = workbook(of.pack.list_title, table, library.vocabulary.issuer.name, stalest(of.named))
    return {GUIDE_NAME: windows_text(guide(of.pack, of.named, library)), LIST_NAME: book}


def handouts_of(
    line: Line, sheets: list[Sheet], files: Files, with_packs: bool
) -> tuple[list[Handouts], list[Problem]]:
    """What there is for each audience, its pack added to the files; and what is wrong with packs.

    sheets: all that is published; files: where it lies, by uri.
    """
    found: list[Handouts] = []
    problems: list[Problem] = []
    ready = [sheet for sheet in sheets if sheet.manifest.on_site]
    for pack in audience_packs(line.library):
        own = tuple(Belonging(pack, line.library).of(ready))
        if not own:
            continue
        uri = zip_uri(pack) if with_packs else ""
        if uri and line.lay_out_only:
            files[uri] = b""
        elif uri:
            file, wrong = zipped(_contents(pack, own, files, line.library), line.library, line.press)
            files[uri] = file or b""
            problems += wrong
        found.append(Handouts(pack, own, uri, _size(files.get(uri, b""))))
    return found, problems


@dataclass(frozen=True)
class Contents:
    """What goes into a pack. named: what its files are of; made: where these lie, by the same names.

    lists: of all of it, to be printed; unfit: what would be in it if its texts had room.
    """

    pack: Pack
    named: Named
    made: Mapping[str, bytes | Path]
    lists: list[Sheet]
    unfit: Unfit = field(default_factory=dict)


def _contents(pack: Pack, own: Iterable[Sheet], files: Files, library: Library) -> Contents:
    """A pack of what is published anyway."""
    named = packed_names(own)
    made = {name: file for name, (sheet, format) in named.items() if (file := files.get(sheet.uri_as(format)))}
    return Contents(pack, named, made, lists_of(pack, named, library))


def zipped(of: Contents, library: Library, press: Press) -> tuple[Path | None, list[Problem]]:
    """A pack as one file, kept in the cache under all that is in it, whoever asked for it."""
    lists, problems = list_files(of.lists, press)
    if problems:
        return None, problems
    places = [(name, str(file)) for name, file in {**lists, **of.made}.items()]
    issuer = library.vocabulary.issuer.name
    table = list_table(of.pack, of.named, of.unfit)
    told = [places, issuer, table, guide(of.pack, of.named, library), writer_digest(_WRITERS)]
    key = hashlib.sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
    target = press.cache / key[:2] / f"{key[2:40]}.zip"
    if not target.is_file():
        store(target, archive({**written(of, library), **lists, **of.made}))
    return target, []


def _size(pack: bytes | Path) -> int:
    return len(pack) if isinstance(pack, bytes) else pack.stat().st_size
