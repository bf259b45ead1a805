"""`fanzha record`: all that was made, as a workbook to fill in; and the lines that other commands add to it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

from filelock import FileLock

from fanzha import read_and_check
from fanzha.campaign import NUMBER, RECORD, TYPED, Entry, read_entries, record_table, unfit
from fanzha.checks import text_check
from fanzha.cli.parser import Args, Usage, day_of_option
from fanzha.cli.verdicts import report
from fanzha.content import Library, Problem, Refused, Text, in_order, store
from fanzha.merge import filled_in
from fanzha.press import workbook
from fanzha.publish import SOURCES, locks_of

Typed = dict[str, dict[str, str]]  # number → column → text


def write_record(args: Args) -> int:
    """Writes the workbook; what people have filled into an older one stays where it was."""
    root, out = Path(args.root), Path(args.out)
    _refuse(root, out)
    since = day_of_option("--since", args.since) if args.since else datetime.date.min
    library, problems = read_and_check(root)
    if library is None or problems:
        return report(problems)
    entries, problems = read_entries(root)
    typed, wrong = _typed(out, library, len(entries))
    if problems or wrong:
        return report([*problems, *wrong])
    shown = [(number, each) for number, each in enumerate(entries, 1) if each.made >= since or str(number) in typed]
    if not shown:
        print("台账里还没有内容：用 fanzha print、letters、kit make、pack 做过的材料会自动记上")
        return 0
    issuer = library.vocabulary.issuer.name
    store(out, workbook("宣传材料台账", record_table(shown, typed), issuer, ""))
    print(f"已写好 {args.out}，一共 {len(shown)} 行；发到哪里、谁负责，请在里面填，下次再做会留着")
    return 0


def _refuse(root: Path, out: Path) -> None:
    if out.suffix.lower() != ".xlsx" or out.is_dir():
        raise Usage(f"--out 要写一个 .xlsx 文件，如 台账.xlsx，不能是“{out}”")
    inside = {(root / name).resolve() for name in SOURCES}
    if inside & {out.resolve(), *out.resolve().parents}:
        raise Refused(f"不能写到“{out}”：它在源文件夹里面。请写在别的地方，如 台账.xlsx")


def _typed(out: Path, library: Library, count: int) -> tuple[Typed, list[Problem]]:
    """What the unit filled into the workbook that is there, and what must not stand in it. count: of lines."""
    if not out.is_file():
        return {}, []
    rows, problems = filled_in(out, NUMBER)
    check = text_check(library.vocabulary)
    found: Typed = {}
    for line, row in rows.items():
        typed = {title: row[title] for title in TYPED if row.get(title)}
        problems += unfit(out.name, line, typed)
        problems += (each for text in typed.values() for each in check(Text(out.name, line, text)))
        number = row.get(NUMBER, "")
        if typed and (not _among(number, count) or number in found):
            problems.append(_stray(out.name, line, number))
        elif typed:
            found[number] = typed
    return found, in_order(problems)


def _among(number: str, count: int) -> bool:
    return number.isascii() and number.isdigit() and 1 <= int(number) <= count


def _stray(label: str, line: int, number: str) -> Problem:
    """填过字的行要有编号，编号要在台账里、不重复，不然填的字会丢。[record-row]"""
    message = f"这一行填了字，{NUMBER}“{number}”却不在台账里，或者重复了" if number else f"这一行填了字，却没有{NUMBER}"
    return Problem(label, line, "record-row", message, f"请照台账填好{NUMBER}，或者删掉这一行")


def remember(root: Path, entries: Iterable[Entry]) -> None:
    """Adds what was made to the record; the same again on one day is not added twice.

    What was made is there already: if the record cannot be written, that is said and nothing else happens.
    """
    try:
        locks_of(root).mkdir(parents=True, exist_ok=True)
        with FileLock(locks_of(root) / "record.lock"):
            path = root / RECORD
            known = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
            lines = dict.fromkeys(each.line for each in entries)
            new = [line for line in lines if line not in known]
            with path.open("a", encoding="utf-8", newline="\n") as record:
                record.write("\n" * bool(known and not known.endswith("\n")) + "".join(new))
    except OSError as error:
        print(f"提示：台账没有记上（{error.strerror or error}），做好的材料不受影响")
