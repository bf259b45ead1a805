"""What a deck promises, held against the file itself: the zip and its XML, read without the library that wrote it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from xml.etree import ElementTree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"

WIDE = (12192000, 6858000)  # EMU, 16:9
LEAST = 2400  # hundredths of a point


@dataclass(frozen=True)
class Shown:
    """A slide. title, text: paragraphs, without the slide's number; notes: what is said."""

    root: ElementTree.Element
    title: str
    text: str
    notes: str


def deck_of(written: bytes) -> list[Shown]:
    """The slides of a file in their order."""
    with zipfile.ZipFile(io.BytesIO(written)) as parts:
        assert parts.testzip() is None
        return [_shown(parts, f"ppt/slides/slide{number}.xml") for number in range(1, _count(parts) + 1)]


def _count(parts: zipfile.ZipFile) -> int:
    return len(list(ElementTree.fromstring(parts.read("ppt/presentation.xml")).iter(f"{P}sldId")))


def _shown(parts: zipfile.ZipFile, name: str) -> Shown:
    root = ElementTree.fromstring(parts.read(name))
    kinds = {shape: place.get("type", "") for shape in root.iter(f"{P}sp") for place in shape.iter(f"{P}ph")}
    title = next(said(shape) for shape, kind in kinds.items() if kind in ("title", "ctrTitle"))
    numbers = [shape for shape, kind in kinds.items() if kind == "sldNum"]
    text = "\n".join(said(shape) for shape in (*root.iter(f"{P}sp"), *root.iter(f"{A}tbl")) if shape not in numbers)
    related = parts.read(f"ppt/slides/_rels/{PurePosixPath(name).name}.rels")
    targets = [each.get("Target", "") for each in ElementTree.fromstring(related).iter(f"{RELATIONS}Relationship")]
    notes = next((target for target in targets if "notesSlide" in target), "")
    spoken = ElementTree.fromstring(parts.read(f"ppt/{notes.removeprefix('../')}")) if notes else None
    return Shown(root, title, text, _notes(spoken))


def _notes(root: ElementTree.Element | None) -> str:
    shapes = (
        []
        if root is None
        else [s for s in root.iter(f"{P}sp") if any(p.get("type") == "body" for p in s.iter(f"{P}ph"))]
    )
    return "\n".join(map(said, shapes))


def said(shape: ElementTree.Element) -> str:
    """The words of a shape, a line a paragraph; a break within one is none."""
    return "\n".join("".join(t.text or "" for t in each.iter(f"{A}t")) for each in shape.iter(f"{A}p")).strip()


def of_deck(written: bytes) -> Iterator[str]:
    """Every way in which a deck is not what slides must be."""
    with zipfile.ZipFile(io.BytesIO(written)) as parts:
        names = parts.namelist()
        size = ElementTree.fromstring(parts.read("ppt/presentation.xml")).find(f"{P}sldSz")
        if size is None or (int(size.get("cx", 0)), int(size.get("cy", 0))) != WIDE:
            yield "it is not 16:9"
        for name in names:
            if "/theme/" in name and name.endswith(".xml"):
                yield from (f"{name}: {wrong}" for wrong in _of_theme(ElementTree.fromstring(parts.read(name))))
            if re.search(r"slide(Layout|Master)s/[^/]*\.xml$", name) and b"Click to edit" in parts.read(name):
                yield f"{name} speaks English"
        if any(re.search(r"fonts?/|\.fntdata|printerSettings|thumbnail", name) for name in names):
            yield "it has something embedded that nobody needs"
    slides = deck_of(written)
    titles = [slide.title for slide in slides]
    if "" in titles or len({*titles}) < len(titles):
        yield f"titles are missing or repeated: {titles}"
    for number, slide in enumerate(slides, 1):
        yield from (f"slide {number}: {wrong}" for wrong in _of_slide(slide))


def _of_theme(root: ElementTree.Element) -> Iterator[str]:
    for part in (*root.iter(f"{A}majorFont"), *root.iter(f"{A}minorFont")):
        face = part.find(f"{A}ea")
        if face is None or not face.get("typeface"):
            yield "no East Asian face"


def _of_slide(slide: Shown) -> Iterator[str]:
    for run in slide.root.iter(f"{A}r"):
        look = run.find(f"{A}rPr")
        face = look.find(f"{A}ea") if look is not None else None
        if look is None or face is None or not face.get("typeface"):
            yield f"no East Asian face: {said_of(run)}"
        elif int(look.get("sz", 0)) < LEAST:
            yield f"smaller than 24 pt: {said_of(run)}"
        elif look.get("lang") != "zh-CN":
            yield f"its language is not said: {said_of(run)}"
    for shape in slide.root.iter(f"{P}sp"):
        if any(shape.iter(f"{P}ph")) and not "".join(t.text or "" for t in shape.iter(f"{A}t")).strip():
            yield "an empty placeholder"
    for about in slide.root.iter(f"{P}cNvPr"):
        parent = about.get("name", "")
        if parent in ("图", "表") and len(about.get("descr", "")) < 3:
            yield f"a {parent} without a description"
    if any(slide.root.iter(f"{A}normAutofit")):
        yield "its text may be shrunk"
    if not slide.notes:
        yield "nobody is told what to say"


def said_of(run: ElementTree.Element) -> str:
    return "".join(t.text or "" for t in run.iter(f"{A}t"))
