"""`fanzha kit`: everything a campaign hands out, by kind: texts, documents, sheets, pictures."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from pathlib import Path

from fanzha import cache_folder, read_and_check
from fanzha.campaign import LISTING, Listed, Named, entries_of, file_names, listing, reviewed_of, sheets_in
from fanzha.cli.parser import Args, Usage
from fanzha.cli.print import typeset, unknown_name
from fanzha.cli.progress import waiting
from fanzha.cli.project import opened, told_where_set
from fanzha.cli.record import remember
from fanzha.cli.verdicts import report, tell
from fanzha.content import Library, Problem, icons_of, in_order
from fanzha.kinds import (
    FORMAT_NAMES,
    PREVIEW,
    LeftOut,
    Manifest,
    Sheet,
    filled_kinds,
    layouts_of,
    length,
    plan,
    published,
    read_kinds,
    selected,
)
from fanzha.press import Filled, Job, Press
from fanzha.publish import Gate, locks_of, write_folder

MAKING = "做材料"


def kit(args: Args) -> int:
    """Lists the kinds, or makes what is named."""
    return _list(args) if args.action == "list" else make_kit(args)


def _list(args: Args) -> int:
    """A line a kind; of kinds that are named, a line each thing that can be asked for."""
    kinds, problems = read_kinds(Path(args.root))
    shown = [kind for kind in kinds.values() if not kind.on_demand]
    if problems:
        return report(in_order(problems))
    if args.items:
        return _list_items(args)
    for kind in shown:
        print(f"{kind.id:<16} {kind.title}　{_formats(kind)}　{kind.use}")
    return 0


def _list_items(args: Args) -> int:
    library, problems = read_and_check(Path(args.root))
    if library is None or problems:
        return report(problems)
    for sheet in wanted(library, args.items):
        print(f"{sheet.kind}/{sheet.id:<24} {sheet.title}")
    return 0


def _formats(kind: Manifest) -> str:
    names = [FORMAT_NAMES[format] for format in kind.outputs if format != PREVIEW]
    sizes = [size.title for size in kind.pictures.values()]
    return "、".join([*names, *sizes])


def make_kit(args: Args) -> int:
    """Makes what is named, all of it or none, and a list of it."""
    if not args.items or not args.out:
        raise Usage("make 后面要写做什么、放在哪里，如 fanzha kit make 种类 --out 宣传；有哪些种类，看 fanzha kit list")
    root, out = Path(args.root), Path(args.out)
    library = opened(root, out, args.settings)
    if library is None:
        return 1
    tell(library.vocabulary.issuer)
    named = file_names(wanted(library, args.items))
    press = Press(layouts_of(root), cache_folder(root))
    made, faults = made_of(named, library, press)
    if faults:
        return report(told_where_set(faults, library, args.settings))
    texts = filled(named, press)
    listed = [_listed(name, sheet, texts.get(name), library) for name, (sheet, _) in named.items()]
    write_folder(out, {**made, LISTING: listing(listed, out)}, locks_of(root), waiting(args.out))
    remember(root, entries_of(sheets_in(named), library.vocabulary.issuer, datetime.date.today()))
    print(f"已做好 {len(made)} 个文件，放在 {args.out}；每个是什么、多长、什么时候核对的，写在 {LISTING}")
    return 0


def _listed(name: str, sheet: Sheet, text: Filled | None, library: Library) -> Listed:
    counted = length(text.measured, sheet.manifest.limits) if text else ""
    return Listed(name, sheet.title, counted, reviewed_of(sheet), library.vocabulary.issuer.name)


def filled(named: Named, press: Press) -> dict[str, Filled]:
    """What is filled from a template and holds its limits, by the file it goes into."""
    return {name: made for name, (sheet, _) in named.items() if (made := press.filled(sheet))}


def not_to_leave(
    named: Named, library: Library, press: Press, beside: Mapping[str, str] | None = None, lists: Iterable[Sheet] = ()
) -> list[Problem]:
    """What must not leave the house of all that is handed out.

    beside: other texts that go out with these, by name; lists: of what there is.
    """
    gate = Gate(library)
    data = {name: sheet.data for name, (sheet, _) in named.items()}
    data |= {sheet.manifest.title: sheet.data for sheet in lists}
    texts = {name: each.text for name, each in filled(named, press).items()}
    return in_order([*gate.sheets(data), *gate.texts({**texts, **(beside or {})})])


def jobs(named: Named) -> dict[str, Job]:
    """What is to be made, by the name of its file."""
    return {name: Job.of(sheet, format) for name, (sheet, format) in named.items()}


def made_of(named: Named, library: Library, press: Press) -> tuple[dict[str, Path], list[Problem]]:
    """Files in the cache by name, or all reasons why there are none: nothing is made where something must not leave."""
    faults = not_to_leave(named, library, press)
    return ({}, faults) if faults else typeset(press, jobs(named), MAKING)


def everything(library: Library) -> list[Sheet | LeftOut]:
    """The sheets of every kind, laid out or filled, and what is left out."""
    icons = icons_of(library.root)
    templates = filled_kinds(read_kinds(library.root, library.sources)[0])
    return [*plan(library, icons), *plan(library, icons, kinds=templates)]


def wanted(library: Library, names: list[str]) -> list[Sheet]:
    """The sheets that are named by KIND or KIND/ID, in every edition. Raises Usage for a name that is none."""
    planned = everything(library)
    sheets = list(published(each for each in planned if isinstance(each, Sheet)))
    found, unknown = selected(sheets, names)
    if unknown:
        raise Usage("；".join(unknown_name(name, sheets) for name in unknown))
    for left in planned:
        if isinstance(left, LeftOut) and left.manifest.id in names:
            print(f"没有做“{left.title}”：缺少 {left.lacks}")
    return found
