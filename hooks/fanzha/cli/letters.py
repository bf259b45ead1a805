"""`fanzha letters`: one letter for every class of a roster."""

from __future__ import annotations

import sys
from pathlib import Path

from fanzha import cache_folder, read_and_check
from fanzha.checks import text_check
from fanzha.cli.parser import Args, Usage
from fanzha.cli.print import with_settings
from fanzha.cli.progress import Bar, waiting
from fanzha.cli.verdicts import report, tell
from fanzha.content import Library, Problem, closest, icons_of, in_order, places, read_columns
from fanzha.kinds import Kinds, Sheet, layouts_of, letter_sheet, read_kinds, roster_letters
from fanzha.merge import (
    Merge,
    Roster,
    counted,
    file_names,
    fit_rows,
    not_made,
    read_roster,
    roster_reminders,
    summary_csv,
    summary_markdown,
    write_all,
)
from fanzha.press import Press
from fanzha.publish import locks_of, new_folder, refuse


def merge_letters(args: Args) -> int:
    """Makes a PDF a class. Rows that cannot be read are reported and the others made; exit code 1 then."""
    root, out = Path(args.root), Path(args.out)
    refuse(root, out)
    library, problems = read_and_check(root)
    if library is None or problems:
        return report(problems)
    library = with_settings(library, args.settings)
    tell(library.vocabulary.issuer)
    kinds, _ = read_kinds(root, library.sources)
    sheet = wanted_letter(library, kinds, args.name)
    columns, problems = read_columns(library.sources)
    roster = _roster(args, columns, library.vocabulary.issuer.school)
    roster = fit_rows(roster, places(sheet.data), text_check(library))
    noticed = roster_reminders(roster, columns, places(sheet.data))
    problems += [*roster.problems, *_missing_columns(sheet, roster)]
    press = Press(layouts_of(root), cache_folder(root))
    _, faults = press.typeset(sheet)  # what is wrong with the letter itself is said once, not once a class
    if faults or not roster.rows:
        return _told([*problems, *faults], 0)
    with new_folder(out, locks_of(root), waiting(args.out)) as folder:
        merge = Merge(sheet, press, roster.label, args.once)
        problems += _make(merge, kinds, roster, folder, problems, noticed)
    for notice in noticed:
        print(f"提示：{notice}")
    rows = sum(row.line not in not_made(problems) for row in roster.rows)
    print(f"已做好 {rows} 个班的信，放在 {out}（名单按 {roster.note or 'Excel 表格'} 读取）")
    return _told(problems, rows) if problems else 0


def _told(problems: list[Problem], made: int) -> int:
    """Says what is wrong and what became of it; the exit code."""
    for problem in in_order(problems):
        print(problem)
    missing = len(not_made(problems))
    if not made:
        end = "一封信也没有做。照上面改好以后，再做一遍。"
    elif missing:
        end = f"已做好 {made} 个班；上面 {missing} 行没有做，改好名单后换一个新文件夹重做。"
    else:
        end = f"{made} 个班都做好了；上面说到的地方，信上留了空，打印以后手写填上。"
    print(end, file=sys.stderr)
    return 1


def _make(
    merge: Merge, kinds: Kinds, roster: Roster, folder: Path, known: list[Problem], noticed: list[Problem]
) -> list[Problem]:
    """Everything into a folder. → new problems"""
    names = file_names(roster.rows)
    with Bar("做信") as bar:
        problems = write_all(merge, roster.rows, folder, names, bar.show)
    failed = {problem.line for problem in problems}
    made = [row for row in roster.rows if row.line not in failed]
    counts, faults = counted(merge.sheet, made, merge.press, kinds)
    for manifest, pdf in counts:
        (folder / f"{manifest.title}.pdf").write_bytes(pdf)
    (folder / "汇总.csv").write_bytes(summary_csv(roster.rows, names, failed, merge.once))
    wrong = in_order([*known, *problems])
    beside = [f"{manifest.title}.pdf：{manifest.use}" for manifest, _ in counts]
    text = summary_markdown(merge.sheet, roster.rows, failed, wrong, roster.label, merge.once, beside, noticed)
    (folder / "汇总.md").write_text(text, encoding="utf-8", newline="\n")
    return [*problems, *faults]


def wanted_letter(library: Library, kinds: Kinds, name: str) -> Sheet:
    """The sheet of a letter by its file's name. Raises Usage."""
    letters = roster_letters(library, kinds)
    found = letters.get(name.removesuffix(".md"))
    if found is None:
        raise Usage(f"没有“{name}”这封信。{closest(name, letters)}")
    return letter_sheet(*found, library, icons_of(library.root))


def _roster(args: Args, columns: dict[str, str], school: str) -> Roster:
    try:
        return read_roster(Path(args.roster), columns, school, with_copies=not args.once)
    except OSError as error:
        raise Usage(f"读不了名单“{args.roster}”：{error.strerror or error}") from None


def _missing_columns(sheet: Sheet, roster: Roster) -> list[Problem]:
    """Placeholders of the letter that the roster has no column for; they are printed as blanks."""
    if not roster.rows:
        return []
    missing = [place for place in places(sheet.data) if place not in roster.rows[0].fields]
    hint = "在名单里加上这一列；不加的话，信上会留空，手写填上"
    return [
        Problem(roster.label, 1, "roster-field", f"信里要填 {{{name}}}，名单里没有这一列", hint) for name in missing
    ]
