"""`fanzha kit`: everything a campaign hands out, by kind: texts, documents, sheets, pictures."""

from __future__ import annotations

from pathlib import Path

from fanzha import cache_folder, read_and_check
from fanzha.campaign import LISTING, Listed, file_names, listing, reviewed_of
from fanzha.cli.parser import Args, Usage
from fanzha.cli.print import typeset, with_settings
from fanzha.cli.progress import waiting
from fanzha.cli.verdicts import report, tell
from fanzha.content import Library, closest, icons_of, in_order
from fanzha.kinds import (
    FORMAT_NAMES,
    PREVIEW,
    LeftOut,
    Manifest,
    Sheet,
    filled_kinds,
    layouts_of,
    plan,
    read_kinds,
    selected,
)
from fanzha.press import Job, Press
from fanzha.publish import Gate, locks_of, refuse, write_folder


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
    refuse(root, out)
    library, problems = read_and_check(root)
    if library is None or problems:
        return report(problems)
    library = with_settings(library, args.settings)
    tell(library.vocabulary.issuer)
    named = file_names(wanted(library, args.items))
    press = Press(layouts_of(root), cache_folder(root))
    texts = {name: text for name, (sheet, _) in named.items() if (text := press.text_of(sheet))}
    gate = Gate(library)
    faults = in_order([*gate.sheets({name: sheet.data for name, (sheet, _) in named.items()}), *gate.texts(texts)])
    if faults:
        return report(faults)
    made, faults = typeset(press, {name: Job.of(sheet, format) for name, (sheet, format) in named.items()}, "做材料")
    if faults:
        return report(faults)
    listed = [_listed(name, sheet, press, library) for name, (sheet, _) in named.items()]
    write_folder(out, {**made, LISTING: listing(listed, out)}, locks_of(root), waiting(args.out))
    print(f"已做好 {len(made)} 个文件，放在 {args.out}；每个是什么、多长、什么时候核对的，写在 {LISTING}")
    return 0


def _listed(name: str, sheet: Sheet, press: Press, library: Library) -> Listed:
    return Listed(name, sheet.title, press.length_of(sheet), reviewed_of(sheet), library.vocabulary.issuer.name)


def everything(library: Library) -> list[Sheet | LeftOut]:
    """The sheets of every kind, laid out or filled, and what is left out."""
    icons = icons_of(library.root)
    templates = filled_kinds(read_kinds(library.root, library.sources)[0])
    return [*plan(library, icons), *plan(library, icons, kinds=templates)]


def wanted(library: Library, names: list[str]) -> list[Sheet]:
    """The sheets that are named by KIND or KIND/ID, of every kind. Raises Usage for names that are none."""
    planned = everything(library)
    sheets = [each for each in planned if isinstance(each, Sheet)]
    found, unknown = selected(sheets, names)
    if unknown:
        names = [name for sheet in sheets for name in (sheet.kind, f"{sheet.kind}/{sheet.id}")]
        raise Usage("；".join(_unknown(name, list(dict.fromkeys(names))) for name in unknown))
    for left in planned:
        if isinstance(left, LeftOut) and left.manifest.id in names:
            print(f"没有做“{left.title}”：缺少 {'、'.join(left.missing)}")
    return found


def _unknown(name: str, known: list[str]) -> str:
    """What to say of a name that is none: of a kind's own things if it names a kind, else of the kinds."""
    kind = name.partition("/")[0]
    own = [each for each in known if each.startswith(f"{kind}/")]
    kinds = [each for each in known if "/" not in each]
    return f"没有“{name}”。{closest(name, own or kinds)}"
