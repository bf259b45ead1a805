"""`fanzha print`: sheets as PDF into a folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fanzha import cache_folder, read_and_check
from fanzha.cli_parser import SETTINGS, Args, Usage
from fanzha.cli_site import report
from fanzha.icons import icons_of
from fanzha.library import Library
from fanzha.model import POSTER_LAYOUTS, THEMES
from fanzha.output import Bar, write_folder
from fanzha.problems import in_order
from fanzha.sheets import Production, Sheet, make_sheets, selected
from fanzha.typeset import Job, Press
from fanzha.validate import validate
from fanzha.vocabulary import Issuer

_FIELDS = {"class": "class_name"}


def print_sheets(args: Args) -> int:
    """Makes the wanted sheets, all of them or none."""
    root = Path(args.root)
    library, problems = read_and_check(root)
    if library is None or problems:
        return report(problems)
    sheets = wanted_sheets(with_settings(library, args.settings), args)
    with Bar("排版") as bar:
        printed = Press(root / "posters", cache_folder(root)).print_all([Job(sheet) for sheet in sheets], bar.show)
    faults = in_order(problem for each in printed for problem in each.problems)
    if faults:
        return report(faults)
    files = {file_name(sheet): each.path for sheet, each in zip(sheets, printed, strict=True) if each.path}
    write_folder(Path(args.out), {**files})
    print(f"已生成 {len(files)} 份 PDF，放在 {args.out}")
    return 0


def file_name(sheet: Sheet) -> str:
    """Where a sheet goes below the output folder: poster/shuadan-fanli.pdf."""
    return sheet.uri.removeprefix("print/")


def wanted_sheets(library: Library, args: Args) -> list[Sheet]:
    """The sheets that were named, made as the options say. Raises Usage for names that are none."""
    production = Production(
        name=args.production,
        paper=args.paper,
        landscape=args.landscape,
        theme=THEMES[args.theme] if args.theme else None,
        layout=POSTER_LAYOUTS[args.layout] if args.layout else None,
    )
    sheets = make_sheets(library, icons_of(library.root), production)
    found, unknown = selected(sheets, args.sheets)
    if unknown:
        raise Usage(f"没有“{'、'.join(unknown)}”。可以写：{known_names(sheets)}")
    return found


def known_names(sheets: list[Sheet]) -> str:
    """The kinds, and for a start some names of each."""
    kinds: dict[str, list[str]] = {}
    for sheet in sheets:
        kinds.setdefault(sheet.kind, []).append(f"{sheet.kind}/{sheet.id}")
    return "；".join("、".join([kind, *names[:4]]) + ("……" if len(names) > 4 else "") for kind, names in kinds.items())


def with_settings(library: Library, settings: list[str]) -> Library:
    """The library with another school, class, date … in place of issuer.yml's. Raises Usage."""
    changes: dict[str, str] = {}
    for setting in settings:
        key, equals, value = setting.partition("=")
        if not equals or key not in SETTINGS:
            raise Usage(f"--set {setting} 看不懂，要写成 项=值，项可以是：{'、'.join(SETTINGS)}")
        changes[_FIELDS.get(key, key)] = value
    issuer = library.vocabulary.issuer
    changed, problems = validate(Issuer, {**_fields(issuer), **changes}, issuer.origin)
    if changed is None:
        raise Usage("；".join(problem.message for problem in problems))
    return replace(library, vocabulary=replace(library.vocabulary, issuer=changed))


def _fields(issuer: Issuer) -> dict[str, object]:
    return {name: getattr(issuer, name) for name in Issuer.model_fields if name != "origin"}
