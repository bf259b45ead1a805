"""The folders of a project's kinds → their manifests, in the order of the print page; and what is wrong with them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from fanzha.content import KEPT, Origin, Problem, SourceFile, Sources, read_source, validate
from fanzha.kinds.engines import ENGINES
from fanzha.kinds.manifest import Manifest
from fanzha.kinds.offered import DRAWN, PREVIEW

MANIFEST, SAMPLE = "manifest.yml", "sample.json"

Kinds = dict[str, Manifest]


def layouts_of(root: Path) -> Path:
    """The folder with a project's kinds; the kit's own where a project brings content only."""
    own = root / "posters"
    return own if any(own.glob(f"*/{MANIFEST}")) else Path(__file__).parents[3] / "posters"


def printed_kinds(kinds: Kinds) -> Kinds:
    """The kinds that a design lays out."""
    return {id_: made for id_, made in kinds.items() if not made.filled}


def filled_kinds(kinds: Kinds) -> Kinds:
    """The kinds whose template is filled with a brief."""
    return {id_: made for id_, made in kinds.items() if made.filled}


def read_kinds(root: Path, sources: Sources | None = None) -> tuple[Kinds, list[Problem]]:
    """The sound kinds of a project by the names of their folders, those of one group together; and every problem.

    sources: what has been read of the project already; without them the manifests are read from the disk.
    """
    kinds, problems = sources.once("posters", lambda: _read_all(root, sources)) if sources else _read_all(root, None)
    return dict(kinds), list(problems)


def _read_all(root: Path, sources: Sources | None) -> tuple[Kinds, list[Problem]]:
    problems: list[Problem] = []
    found: list[Manifest] = []
    for folder in sorted(path.parent for path in layouts_of(root).glob(f"*/{MANIFEST}")):
        label = f"posters/{folder.name}/{MANIFEST}"
        known = sources.files.get(label) if sources and folder.is_relative_to(root) else None
        made, wrong = _read(folder, known or read_source(folder / MANIFEST, label))
        wrong += form(made) if made else ()
        problems += wrong
        found += [made] if made and not wrong else []
    kinds = {made.id: made for made in in_order_of_groups(found)}
    return kinds, [
        *problems,
        *without_manifest(root),
        *same_title(kinds),
        *no_such_texts(kinds),
        *no_such_letters(kinds, root),
    ]


def _read(folder: Path, file: SourceFile) -> tuple[Manifest | None, list[Problem]]:
    label, value, problems = file.path, file.value, file.problems
    if not isinstance(value, dict):
        unwritten = Problem(label, 1, "kind-files", "这里要写“名称: 值”", "至少写 title、use、from")
        return None, [*(problems or (unwritten,))]
    made, wrong = _manifest(file, folder.name)
    wanted = (made.file, SAMPLE) if made else (SAMPLE,)
    missing = [name for name in wanted if not os.path.isfile(f"{folder}/{name}")]
    layout = f"版式或模板写在 {made.file}，" if made else ""
    hint = f"{layout}样例内容写在 {SAMPLE}；不要这个种类，就把文件夹整个删掉"
    wrong += tuple(Problem(label, 1, "kind-files", f"文件夹里没有 {name}", hint) for name in missing)
    return made, [*problems, *wrong]


@lru_cache(maxsize=KEPT)  # a file that has not changed is the same value at the next reading
def _manifest(file: SourceFile, id_: str) -> tuple[Manifest | None, tuple[Problem, ...]]:
    made, wrong = validate(Manifest, file.value, Origin(file.path, file.lines), id=id_)
    return made, tuple(wrong)


def in_order_of_groups(kinds: Iterable[Manifest]) -> list[Manifest]:
    """By order, but what is in one group stands where the first of it does; what stands nowhere comes last."""
    every = list(kinds)
    first: dict[str, int] = {}
    for made in every:
        first[made.group] = min(first.get(made.group, made.order), made.order)
    return sorted(every, key=lambda made: (not made.group, first[made.group], made.group, made.order, made.id))


def without_manifest(root: Path) -> Iterator[Problem]:
    """有版式（main.typ）或模板（main.txt.jinja 等）的文件夹里要有 manifest.yml 和 sample.json，才算一个种类。

    [kind-files]
    """
    names = dict.fromkeys(engine.file for engine in ENGINES.values())
    top = layouts_of(root)
    folders = [top / name for name in os.listdir(top) if not os.path.isfile(f"{top}/{name}/{MANIFEST}")]
    for layout in sorted(folder / name for folder in folders for name in names):
        if layout.is_file():
            label = f"posters/{layout.parent.name}/{layout.name}"
            hint = "照别的种类写一个；不要这个种类，就把文件夹整个删掉"
            yield Problem(label, 1, "kind-files", f"文件夹里没有 {MANIFEST}", hint)


def form(made: Manifest) -> Iterator[Problem]:
    """成品是 PDF 的要写纸张，是图片的要写大小；layouts 和 folds 只写一样；有 beside 就不写 group；
    每种做法只能出它能出的文件；用版式排的没有字数一类的限度，也不分卷。[kind-form]
    """
    for key, message in _contradictions(made):
        yield Problem(made.origin.path, made.line(key), "kind-form", message)


def _contradictions(made: Manifest) -> Iterator[tuple[str, str]]:
    engine = ENGINES[made.engine]
    impossible = [format for format in made.outputs if format not in engine.outputs]
    if impossible:
        yield "outputs", f"{made.engine} 做不出 {'、'.join(impossible)}，可以写：{'、'.join(engine.outputs)}"
        return
    if not made.filled and made.limits.about_text:
        yield "limits", "用版式排的，字数由排版检查；这里只写 pages、multiple、type、code、code_height、empty"
    if made.editions and not made.filled:
        yield "editions", "用版式排的不分卷，请用 variants"
    has_paper = made.papers or (made.shapes and all(layout.papers for layout in made.shapes.values()))
    if "pdf" in (made.outputs if made.layout else made.outputs[:1]) and not has_paper:
        yield "outputs", "成品是 PDF，要写用什么纸（papers）"
    if not made.filled and made.outputs[0] in DRAWN and not made.pictures:
        yield "outputs", "成品是图片，要写有多大（pictures）"
    if not made.filled and made.outputs[0] in (PREVIEW, "docx"):
        yield "outputs", f"成品不能是 {made.outputs[0]}，它由别的文件来"
    if made.layouts and made.folds:
        yield "folds", "layouts 和 folds 只能写一样"
    if made.beside and made.group:
        yield "beside", "写了 beside 就是放在别的旁边，不再写 group"
    if "{title}" not in made.name:
        yield "name", "name 里要有 {title}，不然每一份都叫同一个名字"


def same_title(kinds: Kinds) -> Iterator[Problem]:
    """两个种类不能同名：打印下载页上分不清，小样也会互相盖掉。[kind-title]"""
    first: dict[str, Manifest] = {}
    for made in kinds.values():
        other = first.setdefault(made.title, made)
        if other is not made:
            message = f"“{made.title}”这个名字 {other.origin.path} 已经用了"
            yield Problem(made.origin.path, made.line("title"), "kind-title", message, "请换一个名字")


def no_such_texts(kinds: Kinds) -> Iterator[Problem]:
    """letters 写的是另一个种类的文件夹，那里要有用 .md 做的东西；from 里没有 letter，就不写 letters。[kind-texts]"""
    holding = [made.id for made in kinds.values() if made.holds_letters]
    for made in kinds.values():
        if made.letters and made.letter_folder not in holding:
            message = (
                f"posters/{made.letters} 里没有可以用的文稿" if made.letter_folder else "不是用文稿做的，写了 letters"
            )
            hint = f"可以写：{'、'.join(holding)}" if made.letter_folder else "请删掉 letters，或者在 from 里写 letter"
            yield Problem(made.origin.path, made.line("letters"), "kind-texts", message, hint)


def no_such_letters(kinds: Kinds, root: Path) -> Iterator[Problem]:
    """信（.md）放在来源是 letter 的种类的文件夹里，放在别处不会印出来。[kind-letter]"""
    for path in sorted((root / "posters").glob("*/*.md")):
        made = kinds.get(path.parent.name)
        unread = made is None and (layouts_of(root) / path.parent.name / MANIFEST).is_file()
        if path.name != "README.md" and not unread and (made is None or not made.holds_letters):
            own = "、".join(f"posters/{each.id}" for each in kinds.values() if each.holds_letters)
            label = f"posters/{path.parent.name}/{path.name}"
            yield Problem(label, 1, "kind-letter", "这个文件夹里的信不会印出来", f"信放在 {own}" if own else "")
