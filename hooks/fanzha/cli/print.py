"""`fanzha print`: sheets as PDF into a folder."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

from fanzha import cache_folder
from fanzha.campaign import entries_of
from fanzha.cli.parser import Args, Usage
from fanzha.cli.preflight import check_all, is_pdf
from fanzha.cli.progress import Bar, waiting
from fanzha.cli.project import opened, told_where_set
from fanzha.cli.record import remember
from fanzha.cli.verdicts import report, tell
from fanzha.content import (
    THEMES,
    Library,
    Problem,
    closest,
    icons_of,
    in_order,
)
from fanzha.kinds import (
    ON_PAPER,
    SCREEN,
    Called,
    Kinds,
    LeftOut,
    Production,
    Sheet,
    filled_kinds,
    layouts_of,
    papers_of,
    plan,
    read_kinds,
    selected,
)
from fanzha.press import Job, Press, contact_sheets
from fanzha.publish import Gate, locks_of, write_folder

NEAR = 0.1  # of a name that nobody has, the nearest is told even if it is far


def print_sheets(args: Args) -> int:
    """Makes the wanted sheets, all of them or none; with --preflight none that would come back from the shop."""
    root, out = Path(args.root), Path(args.out)
    if args.screens:
        raise Usage(_instead_of_screens(root))
    library = opened(root, out, args.settings)
    if library is None:
        return 1
    tell(library.vocabulary.issuer)
    sheets = {file_name(sheet): sheet for sheet in wanted_sheets(library, args)}
    faults = in_order(Gate(library).sheets({name: sheet.data for name, sheet in sheets.items()}))
    if faults:
        return report(told_where_set(faults, library, args.settings))
    press = Press(layouts_of(root), cache_folder(root))
    jobs = paper_jobs(sheets.values(), args.production)
    files, faults = typeset(press, jobs, "排版")
    if faults:
        return report(told_where_set(faults, library, args.settings))
    if args.preflight:
        faults = check_all(jobs, files, library.vocabulary.issuer.site)
    if faults:
        return report(faults)
    beside, faults = extras(args, sheets, press, library)
    if faults:
        return report(faults)
    write_folder(out, {**files, **beside}, locks_of(root), waiting(args.out))
    remember(root, entries_of(sheets.values(), library.vocabulary.issuer, datetime.date.today()))
    checked = "，已逐份读回检查" if args.preflight else ""
    what = "份 PDF" if all(map(is_pdf, files)) else "个文件"
    also = f"，另有 {len(beside)} 个文件" if beside else ""
    print(f"已生成 {len(files)} {what}{also}，放在 {args.out}{checked}")
    return 0


def _instead_of_screens(root: Path) -> str:
    """Where the pictures of LED screens come from, since --screens makes none any more."""
    titles = [kind.title for kind in read_kinds(root)[0].values() if kind.engine == SCREEN]
    return f"--screens 不用了。LED 屏的图片这样做：fanzha kit make {' '.join(titles)} --out 屏幕"


def paper_jobs(sheets: Iterable[Sheet], production: str) -> dict[str, Job]:
    """What is to be printed, by the name of its file. A shop imposes a book itself, as its machines want it."""
    return {
        sheet.uri_as(format).removeprefix("print/"): Job.of(sheet, format)
        for sheet in sheets
        for format in sheet.formats
        if format == sheet.formats[0] or (format in ON_PAPER and not sheet.manifest.filled and production == "office")
    }


def typeset(press: Press, jobs: dict[str, Job], what: str) -> tuple[dict[str, Path], list[Problem]]:
    """Jobs by name → files in the cache by name, and what could not be made."""
    with Bar(what) as bar:
        printed = dict(zip(jobs, press.print_all(jobs.values(), bar.show), strict=True))
    faults = in_order(problem for each in printed.values() for problem in each.problems)
    return {name: each.path for name, each in printed.items() if each.path}, faults


def extras(
    args: Args, sheets: dict[str, Sheet], press: Press, library: Library
) -> tuple[dict[str, bytes | Path], list[Problem]]:
    """What goes beside the PDFs: letters for Word, contact sheets, a shop's hand-over sheet."""
    word = {sheet.uri_as("docx").removeprefix("print/"): sheet for sheet in sheets.values() if sheet.uri_as("docx")}
    jobs = {name: Job.of(sheet, "docx") for name, sheet in word.items()}
    found, faults = typeset(press, jobs, "Word") if args.docx else ({}, [])
    files: dict[str, bytes | Path] = {**found}
    if args.contact_sheet:
        small = {name: Job.of(sheet, "webp") for name, sheet in sheets.items() if sheet.preview_uri}
        previews, more = typeset(press, small, "小样")
        faults += more
        files |= contact_sheets([(sheets[name], path) for name, path in previews.items()], press.layouts)
    if args.production == "shop":
        from fanzha.press import Order, handover_sheet

        issuer = library.vocabulary.issuer
        date = issuer.date.chinese if issuer.date else ""
        paper = {name: sheet for name, sheet in sheets.items() if is_pdf(name)}
        files["交付单.docx"] = handover_sheet(paper, Order(issuer.name, date, args.quantity))
    return files, faults


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
        layout=args.layout,
        fold=args.fold,
    )
    planned = list(plan(library, icons_of(library.root), production))
    sheets = [sheet for sheet in planned if isinstance(sheet, Sheet)]
    kinds = read_kinds(library.root, library.sources)[0]
    names = Called(library, kinds).names(args.sheets)
    found, unknown = selected(sheets, names)
    if unknown:
        filled = filled_kinds(kinds)
        raise Usage("；".join(_made_elsewhere(name, filled) or unknown_name(name, sheets) for name in unknown))
    chosen = {sheet.kind: sheet.manifest for sheet in found}
    if args.paper and not any(args.paper in papers_of(kind) for kind in chosen.values()):
        offered = "；".join(f"{kind.title}：{'、'.join(papers_of(kind))}" for kind in chosen.values() if kind.printed)
        raise Usage(f"这些都不能印在 {args.paper} 上。可以是：{offered}")
    for left in planned:
        if isinstance(left, LeftOut) and (not names or {left.manifest.id, left.manifest.title} & {*names}):
            print(f"没有做“{left.title}”：缺少 {left.lacks}")
    return found


def _made_elsewhere(name: str, filled: Kinds) -> str:
    """What to say of a kind that is filled from a template, which `print` does not make; "" for any other name."""
    asked = name.partition("/")[0]
    kind = next((each for each in filled.values() if asked in (each.id, each.title)), None)
    return f"“{kind.title}”不用 print 做，用 fanzha kit make {name} --out 宣传" if kind else ""


def unknown_name(name: str, sheets: Iterable[Sheet]) -> str:
    """What to say of a name that is none: of a kind's own things if it names a kind, else of the kinds.

    Told are the names that people read; ids are taken as well.
    """
    sheets, asked = list(sheets), name.partition("/")[0]
    kinds: dict[str, str] = {}
    own: dict[str, str] = {}
    for sheet in sheets:
        title = sheet.manifest.title
        kinds[title] = sheet.kind
        if asked in (title, sheet.kind):
            own[f"{asked}/{sheet.data['title']}"] = f"{asked}/{sheet.id}"
    known = own or kinds
    others = dict.fromkeys(other for sheet in sheets for other in sheet.manifest.also) if known is kinds else ()
    return f"没有“{name}”。{closest(name, known, also=[*known.values(), *others], cutoff=NEAR)}"
