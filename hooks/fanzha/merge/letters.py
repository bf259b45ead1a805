"""One letter and a roster → a PDF a class, one of all, and the tally: typeset in batches, copied without setting again.

Only what differs between classes is typeset: a batch of classes is one document, in which Typst lays out the common
body once. The copies of a class share that page; the numbers of their slips are typeset once a school and printed over.
So 45 copies weigh little more than one. Copies are for the printer and carry no tags; the site's letter does.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pikepdf

from fanzha.content import Problem, filled
from fanzha.kinds import Sheet
from fanzha.merge.outcomes import ClassRow
from fanzha.press import Press, Progress

BATCH = 20  # classes a document: Typst remembers its last ten, at 1 MiB a class; more classes save no time

_NOTE_ROOM = 19  # em: what stands beside the slip's title in the narrowest layout
_ADDRESSED = ("老师", "先生", "女士", "同学", "主任", "校长", "园长")


@dataclass(frozen=True)
class Batch:
    """Classes typeset together. letters: their pages one after another; numbers: one page (or two) a slip number."""

    rows: tuple[ClassRow, ...]
    letters: bytes
    numbers: bytes | None
    first_number: dict[tuple[str, str], int]  # of the numbers of each school's slip: index of the first
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Merge:
    """What is to be made of a letter. once: one copy without a number a class, for a copier."""

    sheet: Sheet
    press: Press
    roster: str
    once: bool

    def own(self, row: ClassRow) -> dict[str, Any]:
        """What a class's letter has of its own."""
        data: dict[str, Any] = {
            "school": row.school,
            "class_name": row.class_name,
            **filled(self.sheet.data, row.fields),
        }
        note, contact = slip_note(row), contact_of(row)
        return data | ({"slip_note": note} if note else {}) | ({"contact": contact} if contact else {})

    @property
    def numbered(self) -> bool:
        return not self.once and self.sheet.data["slip"] is not None

    def batches(self, rows: list[ClassRow]) -> Iterator[Batch]:
        """The classes in order, typeset on all threads. A class that cannot be set is left out and reported."""
        parts = [tuple(rows[at : at + BATCH]) for at in range(0, len(rows), BATCH)]
        with ThreadPoolExecutor(self.press.threads) as pool:
            for made in pool.map(self._typeset, parts):
                yield from made

    def _typeset(self, rows: tuple[ClassRow, ...]) -> list[Batch]:
        letters, problems = self._print([self.own(row) for row in rows])
        if letters is None:
            if len(rows) == 1:
                return [Batch((), b"", None, {}, tuple(self._of_row(rows[0], problem) for problem in problems))]
            middle = len(rows) // 2
            return [*self._typeset(rows[:middle]), *self._typeset(rows[middle:])]
        if not self.numbered:
            return [Batch(rows, letters, None, {})]
        most: dict[tuple[str, str], int] = {}
        own: dict[tuple[str, str], dict[str, Any]] = {}
        for row in rows:
            key = self.slip_key(row)
            most[key] = max(most.get(key, 0), row.copies or 1)
            own.setdefault(key, self.own(row))
        numbers, problems = self._print(
            [{**own[key], "numbers": list(range(1, count + 1)), "only_numbers": True} for key, count in most.items()]
        )
        ends = [sum(list(most.values())[:at]) for at in range(len(most))]
        return [Batch(rows, letters, numbers, dict(zip(most, ends, strict=True)), tuple(problems))]

    def slip_key(self, row: ClassRow) -> tuple[str, str]:
        """Slips with the same key have their number at the same place."""
        slip = self.own(row).get("slip") or self.sheet.data["slip"]
        return row.school, str(slip["statement"])

    def _print(self, own: list[dict[str, Any]]) -> tuple[bytes | None, list[Problem]]:
        only_numbers = any(each.get("only_numbers") for each in own)
        data = {**self.sheet.data, "merged": own, "only_numbers": only_numbers}
        return self.press.typeset(replace(self.sheet, data=data))

    def _of_row(self, row: ClassRow, problem: Problem) -> Problem:
        """The letter alone can be printed, so what is wrong stands in the roster."""
        message = f"{row.school}{row.class_name}的信排不出来：{problem.message}"
        return Problem(self.roster, row.line, problem.rule, message, "请改名单里这一行，写短些或换个字")


def slip_note(row: ClassRow) -> str:
    """Whom the slip goes back to, as long as there is room beside its title. Empty without a teacher."""
    if not row.teacher:
        return ""
    note = f"剪下后交给{_addressed(row.teacher)}"
    longer = f"{note}（{row.phone}）" if row.phone else note
    return next((each for each in (longer, note) if _em(each) <= _NOTE_ROOM), "")


def contact_of(row: ClassRow) -> str:
    """Whom the class's letter names to be asked: who has a telephone in the roster. Empty without one."""
    return f"{_addressed(row.teacher)} {row.phone}".strip() if row.phone else ""


def _addressed(teacher: str) -> str:
    """王芳 → 王芳老师; what stands in brackets stays behind: 王芳（语文） → 王芳老师（语文）."""
    name, bracket, rest = re.sub(r"\s*[(]([^()]*)[)]$", r"（\1）", teacher).partition("（")
    return teacher if not name or name.endswith(_ADDRESSED) else f"{name}老师{bracket}{rest}"


def _em(text: str) -> float:
    return sum(0.56 if sign.isascii() else 1 for sign in text)


class Copies:
    """Lays a batch's pages out as copies: for each class a PDF, and all of them in one."""

    def __init__(self, merge: Merge) -> None:
        self.merge = merge
        self.all = pikepdf.new()
        self.pages = 0

    def count(self, row: ClassRow) -> int:
        """How many copies a class gets."""
        return 1 if self.merge.once else row.copies or 1

    def of(self, batch: Batch) -> Iterator[tuple[ClassRow, bytes]]:
        """Each class with its PDF; its pages join the big one as well."""
        if not batch.rows:
            return
        with pikepdf.open(io.BytesIO(batch.letters)) as letters, _maybe(batch.numbers) as numbers:
            sides = len(letters.pages) // len(batch.rows)
            made: dict[tuple[str, int, int], pikepdf.Object] = {}
            shared = _Shared(self.all, self.merge.once, made)
            for at, row in enumerate(batch.rows):
                bases = list(letters.pages[at * sides : (at + 1) * sides])
                first = batch.first_number[self.merge.slip_key(row)] if numbers else 0
                over = [numbers.pages[(first + n) * sides] if numbers else None for n in range(self.count(row))]
                with pikepdf.new() as own:
                    _lay(_Shared(own, self.merge.once, made), bases, over)
                    yield row, saved(own, f"{self.merge.sheet.title} {row.school}{row.class_name}")
                self.pages += _lay(shared, bases, over)


@dataclass
class _Shared:
    """A PDF to which pages are copied, each only once however often it is printed."""

    target: pikepdf.Pdf
    whole: bool  # pages go over as they are, one copy each; else they are drawn on new pages
    made: dict[tuple[str, int, int], pikepdf.Object]  # forms of the source's pages, made once for all targets
    known: dict[tuple[str, int, int], pikepdf.Object] = field(default_factory=dict)
    drawings: dict[tuple[str, ...], pikepdf.Object] = field(default_factory=dict)

    def form(self, name: str, page: pikepdf.Page) -> pikepdf.Object:
        """A page as a form to be drawn under this name: letters and numbers come from different PDFs."""
        key = (name, *page.obj.objgen)
        if key not in self.known:
            if key not in self.made:
                self.made[key] = page.as_form_xobject()
            self.known[key] = self.target.copy_foreign(self.made[key])
        return self.known[key]

    def drawing(self, names: tuple[str, ...]) -> pikepdf.Object:
        """The page content that draws these forms: the same for thousands of pages, so there is one."""
        if names not in self.drawings:
            self.drawings[names] = self.target.make_stream(b" ".join(b"q %s Do Q" % name.encode() for name in names))
        return self.drawings[names]


def _lay(shared: _Shared, bases: list[pikepdf.Page], over: list[pikepdf.Page | None]) -> int:
    """Adds the sides of every copy, the number on the first side. → pages added"""
    if shared.whole:
        shared.target.pages.extend(_untagged(base) for base in bases)
        return len(bases)
    forms = {f"/L{side}": shared.form("L", base) for side, base in enumerate(bases)}
    forms |= {f"/N{at}": shared.form("N", number) for at, number in enumerate(over, 1) if number is not None}
    resources = shared.target.make_indirect(pikepdf.Dictionary(XObject=pikepdf.Dictionary(forms)))
    sizes = [[float(edge) for edge in base.mediabox] for base in bases]
    for at, number in enumerate(over, 1):
        for side, size in enumerate(sizes):
            names = [f"/L{side}", f"/N{at}"] if number is not None and side == 0 else [f"/L{side}"]
            _add_page(shared.target, size, resources, shared.drawing(tuple(names)))
    return len(over) * len(bases)


def _add_page(pdf: pikepdf.Pdf, size: list[float], resources: pikepdf.Object, content: pikepdf.Object) -> None:
    """Adds a page by hand: add_blank_page would look through all pages again for every page."""
    tree = pdf.Root.Pages
    page = pikepdf.Dictionary(Type=pikepdf.Name.Page, Parent=tree, MediaBox=size, Resources=resources, Contents=content)
    tree.Kids.append(pdf.make_indirect(page))
    tree.Count = int(tree.Count) + 1


def _untagged(page: pikepdf.Page) -> pikepdf.Page:
    """The tags stay behind when a page is copied, so nothing in it may point to them."""
    for key in ("/StructParents", "/Tabs"):
        if key in page.obj:
            del page.obj[key]
    return page


def _maybe(pdf: bytes | None) -> AbstractContextManager[pikepdf.Pdf | None]:
    return pikepdf.open(io.BytesIO(pdf)) if pdf else nullcontext()


def saved(pdf: pikepdf.Pdf, title: str) -> bytes:
    """A PDF's bytes, the same for the same content."""
    pdf.docinfo["/Title"] = title
    pdf.Root.Lang = pikepdf.String("zh-CN")
    pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True, PrintScaling=pikepdf.Name.NONE)
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


@dataclass(frozen=True)
class Laid:
    """What was really made. copies: line in the roster → copies; problems: of the classes that are not among them."""

    copies: dict[int, int]
    pages: int
    problems: list[Problem]


def write_all(merge: Merge, rows: list[ClassRow], folder: Path, names: dict[int, str], progress: Progress) -> Laid:
    """Every class's PDF under its name (by line in the roster) and 全部.pdf."""
    problems: list[Problem] = []
    copies, laid = Copies(merge), {}
    for batch in merge.batches(rows):
        problems += batch.problems
        for row, pdf in copies.of(batch):
            target = folder / names[row.line]
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(pdf)
            laid[row.line] = copies.count(row)
            progress(len(laid), len(rows))
    if copies.pages:
        (folder / "全部.pdf").write_bytes(saved(copies.all, merge.sheet.title))
    return Laid(laid, copies.pages, problems)
