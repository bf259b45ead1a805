"""`fanzha pack`: all that an audience or a campaign needs, in one ZIP."""

from __future__ import annotations

import datetime
from functools import partial
from pathlib import Path
from typing import NoReturn

from fanzha import cache_folder
from fanzha.campaign import (
    GUIDE_NAME,
    LIST_NAME,
    Belonging,
    Pack,
    day_of,
    entry,
    guide,
    packed_names,
    packs_of,
)
from fanzha.cli.answers import Answer, answered
from fanzha.cli.making import everything, left_out, not_to_leave, printed
from fanzha.cli.parser import Args, Usage
from fanzha.cli.print import NEAR
from fanzha.cli.progress import waiting
from fanzha.cli.project import opened, told_where_set
from fanzha.cli.record import remember
from fanzha.cli.verdicts import notices, report
from fanzha.content import Library, closest, read_library
from fanzha.kinds import Called, LeftOut, layouts_of, packed, read_kinds
from fanzha.press import Press
from fanzha.production import Contents, lists_of, stalest, zipped
from fanzha.publish import locks_of, refuse, write_folder


def pack(args: Args) -> int:
    """Makes one pack, all of it or nothing."""
    root = Path(args.root)
    if not args.out:
        _without_place(args.name, root)
    out = Path(args.out)
    refuse(root, out)
    question = ["pack", args.name, *args.settings, str(args.skip_unfit)]
    answer = answered(root, question, lambda: _made(root, out, args))
    if answer is None:
        return 1
    write_folder(out, answer.files, locks_of(root), waiting(args.out))
    remember(root, answer.entries)
    (name,), (made,) = answer.files, answer.entries
    print(f"已做好 {args.out}/{name}，里面有 {made.files} 个文件；先看里面的“{GUIDE_NAME}”和“{LIST_NAME}”")
    return 0


def _without_place(name: str, root: Path) -> NoReturn:
    """What packs there are, or that a place is missing for the one that is asked for. Raises Usage."""
    library, _ = read_library(root)
    if library is not None:
        pack_named(name, library)
    raise Usage(f"还缺少：--out，资料包放在哪里，如 fanzha pack {name or '老年人'} --out 宣传")


def _made(root: Path, out: Path, args: Args) -> Answer | None:
    library = opened(root, out, args.settings)
    if library is None:
        return None
    told = partial(told_where_set, library=library, settings=args.settings)
    wanted = pack_named(args.name, library)
    belonging = Belonging(wanted, library)
    planned = everything(library, belonging.asks, read_kinds(root, library.sources)[0])
    named = packed_names(belonging.of(packed(each for each in planned if not isinstance(each, LeftOut))))
    press = Press(layouts_of(root), cache_folder(root))
    lists = lists_of(wanted, named, library)
    faults = not_to_leave(named, library, press, {GUIDE_NAME: guide(wanted, named, library)}, lists)
    if faults:
        report(told(faults))
        return None
    made = printed(named, press).told(told)
    if made.refused(args.skip_unfit):
        return None
    if made.unfit:
        named = {name: each for name, each in named.items() if name in made.files}
        lists = lists_of(wanted, named, library)
    file, faults = zipped(Contents(wanted, named, made.files, lists, made.unfit), library, press)
    if file is None:
        report(told(faults))
        return None
    issuer = library.vocabulary.issuer
    done = entry(
        f"{wanted.title}资料包", issuer, datetime.date.today(), files=len(named), reviewed=day_of(stalest(named))
    )
    return Answer({wanted.file_name: file}, (done,), told=notices(issuer), said=tuple(left_out(made.unfit)))


def pack_named(name: str, library: Library) -> Pack:
    """The pack of this id or Chinese name. Raises Usage."""
    packs = packs_of(library)
    titles = {each.title: each.id for each in packs.values()}
    if name not in packs:
        audience = Called(library, {}).audience(name)
        within = [title for title in titles if name in title] if len(name) > 1 else []
        name = audience.title if audience else within[0] if len(within) == 1 else name
    if name not in packs:
        missing = f"没有“{name}”的资料包。" if name else "要写给谁，或者哪次活动。"
        raise Usage(missing + closest(name, titles, also=titles.values(), cutoff=NEAR))
    return packs[name]
