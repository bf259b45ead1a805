"""`fanzha letters`: one letter for every class of a roster."""

from __future__ import annotations

import datetime
import sys
from dataclasses import replace
from pathlib import Path

from fanzha import cache_folder
from fanzha.campaign import day_of, entry, reviewed_of
from fanzha.checks import text_check
from fanzha.cli.parser import Args, Usage
from fanzha.cli.progress import Bar, waiting
from fanzha.cli.project import opened
from fanzha.cli.record import remember
from fanzha.cli.verdicts import tell
from fanzha.content import Library, Problem, closest, icons_of, in_order, places, read_columns
from fanzha.kinds import Kinds, Sheet, layouts_of, letter_sheet, read_kinds, roster_letters
from fanzha.merge import (
    ROSTER_TITLES,
    Account,
    Laid,
    Merge,
    Roster,
    account,
    counted,
    file_names,
    read_roster,
    roster_reminders,
    summary_csv,
    summary_markdown,
    vetted,
    write_all,
)
from fanzha.press import Press
from fanzha.publish import locks_of, new_folder


def merge_letters(args: Args) -> int:
    """Makes a PDF a class. Rows that cannot be read are reported and the others made; exit code 1 then.

    The last line is the sum over all rows of the roster.
    """
    root, out = Path(args.root), Path(args.out)
    library = opened(root, out, args.settings)
    if library is None:
        return 1
    tell(library.vocabulary.issuer)
    kinds, _ = read_kinds(root, library.sources)
    sheet = wanted_letter(library, kinds, args.name)
    columns, _ = read_columns(library.sources)
    asked = places(sheet.data)
    roster = vetted(_roster(args, columns, library.vocabulary.issuer.school), asked, [text_check(library.vocabulary)])
    noticed = roster_reminders(roster, columns, asked)
    problems = [*roster.problems, *_missing_columns(sheet, roster)]
    press = Press(layouts_of(root), cache_folder(root))
    _, faults = press.typeset(sheet)  # what is wrong with the letter itself is said once, not once a class
    if faults or not roster.rows:
        return _told([*problems, *faults], noticed, account(roster, {}))
    with new_folder(out, locks_of(root), waiting(args.out)) as folder:
        merge = Merge(sheet, press, roster.label, args.once)
        laid = _make(merge, kinds, roster, folder, problems, noticed)
    whole = account(roster, laid.copies)
    if whole.classes:
        issuer, day = library.vocabulary.issuer, datetime.date.today()
        reviewed = day_of(reviewed_of(sheet))
        made = entry(sheet.title, issuer, day, files=whole.classes, copies=whole.copies, reviewed=reviewed)
        remember(root, [made])
    print(f"已做好 {whole.classes} 个班的信，放在 {out}（名单按 {roster.note or 'Excel 表格'} 读取）")
    return _told([*problems, *laid.problems], noticed, whole)


def _told(problems: list[Problem], noticed: list[Problem], whole: Account) -> int:
    """Says what is wrong, what became of it and, last, the sum over all rows; the exit code."""
    for problem in in_order(problems):
        print(problem)
    for notice in noticed:
        print(f"提示：{notice}")
    if not whole.classes:
        end = "一封信也没有做。照上面改好以后，再做一遍。"
    elif whole.not_made:
        end = f"已做好 {whole.classes} 个班；上面 {whole.not_made} 行没有做，改好名单后换一个新文件夹重做。"
    else:
        end = f"{whole.classes} 个班都做好了；上面说到的地方，信上留了空，打印以后手写填上。"
    sys.stdout.flush()
    if problems or not whole.classes:
        print(end, file=sys.stderr, flush=True)
    print(whole)
    return 1 if problems or not whole.classes else 0


def _make(
    merge: Merge, kinds: Kinds, roster: Roster, folder: Path, known: list[Problem], noticed: list[Problem]
) -> Laid:
    """Everything into a folder. → what was made, with every problem that turned up on the way"""
    counting = (f"{manifest.title}.pdf" for manifest in kinds.values() if "roster" in manifest.sources)
    names = file_names(roster.rows, counting)
    with Bar("做信") as bar:
        laid = write_all(merge, roster.rows, folder, names, bar.show)
    made = [row for row in roster.rows if row.line in laid.copies]
    counts, faults = counted(merge.sheet, made, merge.press, kinds)
    for manifest, pdf in counts:
        (folder / f"{manifest.title}.pdf").write_bytes(pdf)
    wrong = in_order([*known, *laid.problems, *faults])
    (folder / "汇总.csv").write_bytes(summary_csv(roster, names, laid.copies, laid.problems))
    beside = [f"{manifest.title}.pdf：{manifest.use}" for manifest, _ in counts]
    text = summary_markdown(merge.sheet, roster, laid.copies, wrong, beside, noticed)
    (folder / "汇总.md").write_text(text, encoding="utf-8", newline="\n")
    return replace(laid, problems=[*laid.problems, *faults])


def wanted_letter(library: Library, kinds: Kinds, name: str) -> Sheet:
    """The sheet of a letter by its file's name or its title. Raises Usage."""
    letters = roster_letters(library, kinds)
    titles = {letter.title: id_ for id_, (_, letter) in letters.items()}
    id_ = name.removesuffix(".md").rpartition("/")[2] if name not in titles else titles[name]
    found = letters.get(name.removesuffix(".md")) or letters.get(id_)
    if found is None:
        raise Usage(f"没有“{name}”这封信。{closest(name, titles, also=letters)}")
    return letter_sheet(*found, library, icons_of(library.root))


def _roster(args: Args, columns: dict[str, str], school: str) -> Roster:
    wanted = dict(_column(written) for written in args.column)
    try:
        return read_roster(Path(args.roster), columns, school, not args.once, args.sheet, wanted)
    except OSError as error:
        raise Usage(f"读不了名单“{args.roster}”：{error.strerror or error}") from None


def _column(written: str) -> tuple[str, str]:
    """份数=总人数: which column of the roster is meant. Raises Usage."""
    title, equals, name = written.partition("=")
    if not equals or not name or title not in ROSTER_TITLES:
        raise Usage(f"--column {written} 看不懂，要写成 项=名单里的列名，项可以是：{'、'.join(ROSTER_TITLES)}")
    return title, name


def _missing_columns(sheet: Sheet, roster: Roster) -> list[Problem]:
    """Placeholders of the letter that the roster has no column for; they are printed as blanks."""
    if not roster.rows:
        return []
    missing = [place for place in places(sheet.data) if place not in roster.rows[0].fields]
    hint = "在名单里加上这一列；不加的话，信上会留空，手写填上"
    return [
        Problem(roster.label, 1, "roster-field", f"信里要填 {{{name}}}，名单里没有这一列，或者不止一列", hint)
        for name in missing
    ]
