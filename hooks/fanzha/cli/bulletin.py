"""`fanzha bulletin`: a station's table of cases → the week's or month's 警情通报, with sums added up again."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from fanzha import cache_folder
from fanzha.campaign import entries_of, file_names, sheets_in
from fanzha.checks import text_check
from fanzha.cli.making import made_of
from fanzha.cli.parser import Args, Usage, day_of_option
from fanzha.cli.progress import waiting
from fanzha.cli.project import opened
from fanzha.cli.record import remember
from fanzha.cli.verdicts import report, tell
from fanzha.content import PERSONAL, Library, Tactic, closest, icons_of, in_order, read_columns
from fanzha.kinds import bulletin_sheets, chinese_day, layouts_of, read_kinds
from fanzha.merge import Figures, about, money, read_figures
from fanzha.press import Press
from fanzha.publish import locks_of, write_folder


def make_bulletin(args: Args) -> int:
    """Makes the bulletin in all of its forms, or says all that is wrong with the table."""
    root, out = Path(args.root), Path(args.out)
    first, last = day_of_option("--from", args.first), day_of_option("--to", args.last)
    if last < first:
        raise Usage(f"--to {last} 在 --from {first} 前面")
    library = opened(root, out, args.settings)
    if library is None:
        return 1
    figures = _read(args, library)
    if figures.problems:
        return report(in_order(figures.problems))
    tell(library.vocabulary.issuer)
    for notice in figures.notices:
        print(f"提示：{notice}")
    tactic = tactic_of(args.tactic, figures, library)
    title = f"{last.year}年第{args.number}期"
    kinds, _ = read_kinds(root, library.sources)
    value = value_of(figures, first, last)
    named = file_names(bulletin_sheets(kinds, library, icons_of(root), title, value, tactic))
    press = Press(layouts_of(root), cache_folder(root))
    made = made_of(named, library, press)
    if made.faults:
        return report(made.faults)
    write_folder(out, made.files, locks_of(root), waiting(args.out))
    remember(root, entries_of(sheets_in(named), library.vocabulary.issuer, datetime.date.today()))
    sums = f"{figures.cases} 起，{money(figures.yuan)}"
    print(f"已做好 {len(made.files)} 个文件，放在 {args.out}：{sums}，这一期讲“{tactic.title}”")
    return 0


def _read(args: Args, library: Library) -> Figures:
    columns, _ = read_columns(library.sources)
    personal = [name for name, id_ in columns.items() if id_ in (PERSONAL, "phone")]
    try:
        return read_figures(Path(args.table), text_check(library.vocabulary), personal, args.sheet)
    except OSError as error:
        raise Usage(f"读不了“{args.table}”：{error.strerror or error}") from None


def value_of(figures: Figures, first: datetime.date, last: datetime.date) -> dict[str, Any]:
    """The figures as templates are told them."""
    year = f"{last.year}年" if last.year != first.year else ""
    return {
        "period": f"{first.year}年{first.month}月{first.day}日至{year}{last.month}月{last.day}日",
        "until": chinese_day(last),
        "cases": figures.cases,
        "yuan": money(figures.yuan),
        "about": about(figures.yuan),
        "areas": [
            {"title": name, "cases": cases, "yuan": money(yuan)} for name, (cases, yuan) in figures.areas.items()
        ],
        "types": [{"title": name, "cases": cases} for name, cases in _by_count(figures) if cases],
    }


def _by_count(figures: Figures) -> list[tuple[str, int]]:
    """The most frequent type first; what is no type of its own comes last, however much of it there is."""
    return sorted(figures.types.items(), key=lambda each: (each[0].startswith("其他"), -each[1]))


def tactic_of(asked: str, figures: Figures, library: Library) -> Tactic:
    """The tactic that is asked for, else the first that a type of the table names, the most frequent type first.

    Raises Usage where there is none.
    """
    by_name = {name: tactic for tactic in library.tactics.values() for name in (tactic.title, tactic.id)}
    if asked:
        if asked not in by_name:
            raise Usage(f"没有“{asked}”这种手法。{closest(asked, by_name)}")
        return by_name[asked]
    for name, _ in _by_count(figures):
        if found := named(name, library):
            return found
    raise Usage("表里的类型对不上任何一种手法，请用 --tactic 写明这一期讲哪一种，如 --tactic 刷单返利")


def named(type_: str, library: Library) -> Tactic | None:
    """The tactic whose title, else whose category, else one of whose other names has the word of a table for a type."""
    word = type_.removesuffix("诈骗").removesuffix("类")
    if len(word) < 2 or word == "其他":
        return None
    categories = library.vocabulary.categories
    told = (
        lambda tactic: [tactic.title],
        lambda tactic: [found.title] if (found := categories.find(tactic.category)) else [],
        lambda tactic: tactic.aliases,
    )
    every = library.tactics.values()
    return next((tactic for names in told for tactic in every if any(word in name for name in names(tactic))), None)
