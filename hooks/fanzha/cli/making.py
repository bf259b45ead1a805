"""What was asked for → files in the cache: what must not leave is looked at first, what has no room is told by file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from fanzha.campaign import Named, Unfit
from fanzha.cli.progress import Bar
from fanzha.cli.project import TOO_LONG
from fanzha.cli.verdicts import report
from fanzha.content import Library, Problem, icons_of, in_order
from fanzha.kinds import Asked, Kinds, LeftOut, Sheet, filled_kinds, plan, printed_kinds
from fanzha.press import Filled, Job, Press
from fanzha.publish import Gate

MAKING = "做材料"


@dataclass(frozen=True)
class Made:
    """files: in the cache, by name; unfit: what has no room for its texts; faults: all that is wrong with any of it."""

    files: dict[str, Path] = field(default_factory=dict)
    unfit: Unfit = field(default_factory=dict)
    faults: list[Problem] = field(default_factory=list)

    def told(self, where: Callable[[list[Problem]], list[Problem]]) -> Made:
        """The same, with every problem said of where it comes from, such as the command line."""
        return replace(self, faults=where(self.faults))

    def refused(self, skip_unfit: bool) -> bool:
        """Whether nothing may be handed out, all reasons then being told. skip_unfit: what has no room is left out."""
        others = [each for each in self.faults if each.rule not in TOO_LONG]
        if not self.faults or (skip_unfit and self.files and not others):
            return False
        report(in_order(self.faults))
        if self.unfit and not others:
            told = ("放不下的是：", *(f"　{name}" for name in self.unfit))
            hint = "请改短；也可以加上 --skip-unfit：这些不做，别的照做，清单里会写明。"
            print(*told, hint, sep="\n", file=sys.stderr)
        return True


def left_out(unfit: Unfit) -> list[str]:
    """A line for each file that was left out."""
    return [f"没有做“{name}”：{why}" for name, (_, why) in unfit.items()]


def everything(library: Library, asked: Asked, kinds: Kinds) -> Iterator[Sheet | LeftOut]:
    """The sheets of these kinds, laid out or filled, and what is left out. asked: of which records."""
    icons = icons_of(library.root)
    for some in (printed_kinds(kinds), filled_kinds(kinds)):
        yield from plan(library, icons, kinds=some, asked=asked)


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
    faults = in_order([*gate.sheets(data), *gate.texts({**texts, **(beside or {})})])
    gate.keep()
    return faults


def made_of(named: Named, library: Library, press: Press) -> Made:
    """Files in the cache, and what could not be made; nothing is made where something must not leave."""
    faults = not_to_leave(named, library, press)
    return Made(faults=faults) if faults else printed(named, press)


def printed(named: Named, press: Press) -> Made:
    """Files in the cache, and what could not be made."""
    jobs = {name: Job.of(sheet, format) for name, (sheet, format) in named.items()}
    with Bar(MAKING) as bar:
        outcomes = dict(zip(jobs, press.print_all(jobs.values(), bar.show), strict=True))
    unfit: Unfit = {}
    for name, outcome in outcomes.items():
        if outcome.problems and all(each.rule in TOO_LONG for each in outcome.problems):
            unfit[name] = (named[name][0], "；".join(dict.fromkeys(each.message for each in outcome.problems)))
    faults = dict.fromkeys(each for outcome in outcomes.values() for each in outcome.problems)
    files = {name: outcome.path for name, outcome in outcomes.items() if outcome.path}
    return Made(files, unfit, in_order(faults))
