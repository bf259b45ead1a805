"""`fanzha pack`: all that an audience or a campaign needs, in one ZIP."""

from __future__ import annotations

import datetime
from pathlib import Path

from fanzha import cache_folder
from fanzha.campaign import (
    GUIDE_NAME,
    LIST_NAME,
    Pack,
    archive,
    belonging,
    day_of,
    entry,
    guide,
    packed_names,
    packs_of,
)
from fanzha.cli.kit import MAKING, everything, jobs, not_to_leave
from fanzha.cli.parser import Args, Usage
from fanzha.cli.print import typeset
from fanzha.cli.progress import waiting
from fanzha.cli.project import opened, told_where_set
from fanzha.cli.record import remember
from fanzha.cli.verdicts import report, tell
from fanzha.content import Library, closest
from fanzha.kinds import LeftOut, Sheet, layouts_of, packed
from fanzha.press import Press
from fanzha.production import list_files, lists_of, stalest, written
from fanzha.publish import locks_of, write_folder


def pack(args: Args) -> int:
    """Makes one pack, all of it or nothing."""
    root, out = Path(args.root), Path(args.out)
    library = opened(root, out, args.settings)
    if library is None:
        return 1
    sheets = list(packed(each for each in everything(library) if not isinstance(each, LeftOut)))
    wanted = pack_named(args.name, library, sheets)
    tell(library.vocabulary.issuer)
    named = packed_names(belonging(wanted, sheets, library))
    press = Press(layouts_of(root), cache_folder(root))
    lists = lists_of(wanted, named, library)
    faults = not_to_leave(named, library, press, {GUIDE_NAME: guide(wanted, named, library)}, lists)
    if faults:
        return report(told_where_set(faults, library, args.settings))
    made, faults = typeset(press, jobs(named), MAKING)
    beside, wrong = list_files(lists, press)
    if faults or wrong:
        return report(told_where_set([*faults, *wrong], library, args.settings))
    files = {**written(wanted, named, library), **beside, **made}
    write_folder(out, {wanted.file_name: archive(files)}, locks_of(root), waiting(args.out))
    title, day = f"{wanted.title}资料包", datetime.date.today()
    reviewed = day_of(stalest(named))
    remember(root, [entry(title, library.vocabulary.issuer, day, files=len(named), reviewed=reviewed)])
    print(f"已做好 {args.out}/{wanted.file_name}，里面有 {len(named)} 个文件；先看里面的“{GUIDE_NAME}”和“{LIST_NAME}”")
    return 0


def pack_named(name: str, library: Library, sheets: list[Sheet]) -> Pack:
    """The pack of this id or Chinese name. Raises Usage."""
    packs = packs_of(library, sheets)
    if name not in packs:
        titles = {each.title: each.id for each in packs.values()}
        missing = f"没有“{name}”的资料包。" if name else "要写给谁，或者哪次活动。"
        raise Usage(missing + closest(name, titles, also=titles.values()))
    return packs[name]
