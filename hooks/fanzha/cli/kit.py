"""`fanzha kit`: everything a campaign hands out, by kind: texts, documents, sheets, pictures."""

from __future__ import annotations

import datetime
from pathlib import Path

from fanzha import cache_folder, read_and_check
from fanzha.campaign import LISTING, Listed, Unfit, entries_of, file_names, listing, reviewed_of, sheets_in
from fanzha.cli.answers import Answer, answered
from fanzha.cli.making import everything, filled, left_out, made_of
from fanzha.cli.parser import Args, Usage
from fanzha.cli.print import unknown_name
from fanzha.cli.progress import waiting
from fanzha.cli.project import opened, told_where_set
from fanzha.cli.record import remember
from fanzha.cli.verdicts import notices, report
from fanzha.content import Library, in_order
from fanzha.kinds import (
    FORMAT_NAMES,
    PREVIEW,
    Called,
    LeftOut,
    Manifest,
    Names,
    Sheet,
    askable,
    layouts_of,
    length,
    read_kinds,
    selected,
    whatever,
)
from fanzha.press import Filled, Press
from fanzha.publish import locks_of, refuse, write_folder


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
    sheets, notes = wanted(library, args.items)
    for note in notes:
        print(note)
    editions: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        editions.setdefault(f"{sheet.kind}/{sheet.id}", []).append(sheet)
    for name, same in editions.items():
        first, *others = same
        print(f"{name:<32} {_told_apart(first)}{f'；连下面 {len(others)} 种一起做' if others else ''}")
        for sheet in others:
            print(f"{f'{sheet.kind}/{sheet.stem}':<32} {_told_apart(sheet)}")
    return 0


def _told_apart(sheet: Sheet) -> str:
    return sheet.title if not sheet.edition or sheet.edition in sheet.title else f"{sheet.title}（{sheet.edition}）"


def _formats(kind: Manifest) -> str:
    names = [FORMAT_NAMES[format] for format in kind.outputs if format != PREVIEW]
    sizes = [size.title for size in kind.pictures.values()]
    return "、".join([*names, *sizes])


def make_kit(args: Args) -> int:
    """Makes what is named, all of it or none, and a list of it."""
    if not args.items or not args.out:
        raise Usage("make 后面要写做什么、放在哪里，如 fanzha kit make 种类 --out 宣传；有哪些种类，看 fanzha kit list")
    root, out = Path(args.root), Path(args.out)
    refuse(root, out)
    question = ["kit", *args.items, "--set", *args.settings, str(args.skip_unfit)]
    answer = answered(root, question, lambda: _made(root, out, args))
    if answer is None:
        return 1
    write_folder(out, {**answer.files, LISTING: listing(answer.listed, out)}, locks_of(root), waiting(args.out))
    remember(root, answer.entries)
    print(f"已做好 {len(answer.files)} 个文件，放在 {args.out}；每个是什么、多长、什么时候核对的，写在 {LISTING}")
    return 0


def _made(root: Path, out: Path, args: Args) -> Answer | None:
    library = opened(root, out, args.settings)
    if library is None:
        return None
    sheets, notes = wanted(library, args.items)
    named = file_names(sheets)
    press = Press(layouts_of(root), cache_folder(root))
    made = made_of(named, library, press).told(lambda faults: told_where_set(faults, library, args.settings))
    if made.refused(args.skip_unfit):
        return None
    issuer, texts = library.vocabulary.issuer, filled(named, press)
    kept = {name: each for name, each in named.items() if name in made.files}
    return Answer(
        made.files,
        tuple(entries_of(sheets_in(kept), issuer, datetime.date.today())),
        (
            *(_listed(name, sheet, texts.get(name), issuer.name) for name, (sheet, _) in kept.items()),
            *_not_made(made.unfit, issuer.name),
        ),
        notices(issuer),
        (*notes, *left_out(made.unfit)),
    )


def _listed(name: str, sheet: Sheet, text: Filled | None, issuer: str) -> Listed:
    counted = length(text.measured, sheet.manifest.limits) if text else ""
    return Listed(name, sheet.title, counted, reviewed_of(sheet), issuer)


def _not_made(unfit: Unfit, issuer: str) -> list[Listed]:
    return [Listed(name, sheet.title, f"没有做：{why}", "", issuer) for name, (sheet, why) in unfit.items()]


def wanted(library: Library, names: list[str]) -> tuple[list[Sheet], list[str]]:
    """The sheets that are named by KIND, KIND/ID or ID, in every edition, and what to say of those that cannot be.

    Raises Usage for a name that is none.
    """
    kinds, _ = read_kinds(library.root, library.sources)
    names = Called(library, kinds).names(names)
    named = Names(tuple(names), kinds)
    planned = list(everything(library, named.asks, named.meant))
    found, unknown = selected(list(askable(each for each in planned if isinstance(each, Sheet))), names)
    if unknown:
        every = [each for each in everything(library, whatever, kinds) if isinstance(each, Sheet)]
        raise Usage("；".join(unknown_name(name, every) for name in unknown))
    missing = [
        left for left in planned if isinstance(left, LeftOut) and {left.manifest.id, left.manifest.title} & {*names}
    ]
    return found, [f"没有做“{left.title}”：缺少 {left.lacks}" for left in missing]
