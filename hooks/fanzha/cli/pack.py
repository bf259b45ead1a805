"""`fanzha pack`: all that an audience or a campaign needs, in one ZIP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fanzha import cache_folder
from fanzha.campaign import (
    GUIDE_NAME,
    LIST_NAME,
    Pack,
    archive,
    belonging,
    day_of,
    guide,
    list_groups,
    list_table,
    packed_names,
    packs_of,
    reviewed_of,
)
from fanzha.cli.kit import MAKING, Named, everything, filled, jobs, not_to_leave
from fanzha.cli.parser import Args, Usage
from fanzha.cli.print import typeset
from fanzha.cli.progress import waiting
from fanzha.cli.project import opened
from fanzha.cli.verdicts import report, tell
from fanzha.content import Library, closest, icons_of, safe_name
from fanzha.kinds import LeftOut, Sheet, layouts_of, pack_sheets, published, read_kinds
from fanzha.press import Press, windows_text, workbook
from fanzha.publish import locks_of, write_folder


def pack(args: Args) -> int:
    """Makes one pack, all of it or nothing."""
    root, out = Path(args.root), Path(args.out)
    library = opened(root, out, args.settings)
    if library is None:
        return 1
    sheets = list(published(each for each in everything(library) if not isinstance(each, LeftOut)))
    wanted = pack_named(args.name, library, sheets)
    tell(library.vocabulary.issuer)
    named = packed_names(belonging(wanted, sheets, library))
    press = Press(layouts_of(root), cache_folder(root))
    lists = list(_lists(wanted, named, library))
    told = guide(wanted, named, library)
    texts = {name: each.text for name, each in filled(named, press).items()}
    faults = not_to_leave(named, {**texts, GUIDE_NAME: told}, library, lists)
    if faults:
        return report(faults)
    made, faults = typeset(press, jobs(named), MAKING)
    files: dict[str, bytes | Path] = {GUIDE_NAME: windows_text(told), LIST_NAME: _listed(wanted, named, library)}
    for each in lists:
        pdf, wrong = press.typeset(each)
        files[f"{each.manifest.title}.pdf"] = pdf or b""
        faults += wrong
    if faults:
        return report(faults)
    files |= made
    target = f"{safe_name(wanted.title)}宣传资料.zip"
    write_folder(out, {target: archive(files)}, locks_of(root), waiting(args.out))
    print(f"已做好 {args.out}/{target}，里面有 {len(named)} 个文件；先看里面的“{GUIDE_NAME}”和“{LIST_NAME}”")
    return 0


def pack_named(name: str, library: Library, sheets: list[Sheet]) -> Pack:
    """The pack of this id or Chinese name. Raises Usage."""
    tactics_of = {
        sheet.about: tuple(tactic["id"] for tactic in sheet.data["tactics"])
        for sheet in sheets
        if sheet.source == "audience"
    }
    packs = packs_of(library, tactics_of)
    if name not in packs:
        titles = {each.title: each.id for each in packs.values()}
        raise Usage(f"没有“{name}”的资料包。{closest(name, titles, also=titles.values())}")
    return packs[name]


def _lists(wanted: Pack, named: Named, library: Library) -> Iterator[Sheet]:
    """The lists that are printed."""
    kinds = read_kinds(library.root, library.sources)[0]
    groups = list_groups(wanted, named)
    return pack_sheets(kinds, library, icons_of(library.root), wanted.list_title, groups, _reviewed(named))


def _reviewed(named: Named) -> str:
    """When the stalest of it was checked."""
    days = {day: day_of(day) for sheet, _ in named.values() if (day := reviewed_of(sheet))}
    return min(days, key=days.__getitem__, default="")


def _listed(wanted: Pack, named: Named, library: Library) -> bytes:
    return workbook(wanted.list_title, list_table(wanted, named), library.vocabulary.issuer.name, _reviewed(named))
