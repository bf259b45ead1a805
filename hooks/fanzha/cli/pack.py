"""`fanzha pack`: all that an audience or a campaign needs, in one ZIP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fanzha import cache_folder, read_and_check
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
from fanzha.cli.kit import everything
from fanzha.cli.parser import Args, Usage
from fanzha.cli.print import typeset, with_settings
from fanzha.cli.progress import waiting
from fanzha.cli.verdicts import report, tell
from fanzha.content import Library, closest, icons_of, in_order, safe_name
from fanzha.kinds import LeftOut, Sheet, layouts_of, pack_sheets, published, read_kinds
from fanzha.press import Job, Press, workbook
from fanzha.publish import Gate, locks_of, refuse, write_folder


def pack(args: Args) -> int:
    """Makes one pack, all of it or nothing."""
    root, out = Path(args.root), Path(args.out)
    refuse(root, out)
    library, problems = read_and_check(root)
    if library is None or problems:
        return report(problems)
    library = with_settings(library, args.settings)
    sheets = list(published(each for each in everything(library) if not isinstance(each, LeftOut)))
    wanted = pack_named(args.name, library, sheets)
    tell(library.vocabulary.issuer)
    named = packed_names(belonging(wanted, sheets, library))
    press = Press(layouts_of(root), cache_folder(root))
    lists = list(_lists(wanted, named, library))
    beside = {GUIDE_NAME: guide(wanted, named, library)}
    texts = {name: text for name, (sheet, _) in named.items() if (text := press.text_of(sheet))}
    gate = Gate(library)
    data = {name: sheet.data for name, (sheet, _) in named.items()}
    data |= {each.manifest.title: each.data for each in lists}
    faults = in_order([*gate.sheets(data), *gate.texts({**texts, **beside})])
    if faults:
        return report(faults)
    beside_list: dict[str, bytes | Path] = {}
    made, faults = typeset(press, {name: Job.of(sheet, format) for name, (sheet, format) in named.items()}, "做材料")
    for each in lists:
        typeset_list, wrong = press.typeset(each)
        beside_list[f"{each.manifest.title}.pdf"] = typeset_list or b""
        faults += wrong
    if faults:
        return report(faults)
    files: dict[str, bytes | Path] = {
        GUIDE_NAME: _for_windows(beside[GUIDE_NAME]),
        LIST_NAME: _listed(wanted, named, library),
        **beside_list,
        **made,
    }
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


def _for_windows(text: str) -> bytes:
    return (text.replace("\n", "\r\n") + "\r\n").encode("utf-8-sig")


def _lists(wanted: Pack, named: dict[str, tuple[Sheet, str]], library: Library) -> Iterator[Sheet]:
    """The lists that are printed."""
    kinds = read_kinds(library.root, library.sources)[0]
    title, groups = f"{wanted.title}宣传资料清单", list_groups(wanted, named)
    return pack_sheets(kinds, library, icons_of(library.root), title, groups, _reviewed(named))


def _reviewed(named: dict[str, tuple[Sheet, str]]) -> str:
    """When the stalest of it was checked."""
    days = {day: day_of(day) for sheet, _ in named.values() if (day := reviewed_of(sheet))}
    return min(days, key=days.__getitem__, default="")


def _listed(wanted: Pack, named: dict[str, tuple[Sheet, str]], library: Library) -> bytes:
    title = f"{wanted.title}宣传资料清单"
    return workbook(title, list_table(wanted, named), library.vocabulary.issuer.name, _reviewed(named))
