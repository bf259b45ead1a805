"""What somebody who cannot see a Word file or slides is told of their pictures: read from the parts of the file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

SAID = ("descr", "title")
LEAST = 2  # characters that say what a picture shows
# Whatever shows a picture or a drawing names it in one of these, whether Word or slides hold it.
NAMES = re.compile(r"\{[^}]*\}(docPr|cNvPr)$")
PICTURES = {"word": re.compile(r"\{[^}]*\}(inline|anchor)$"), "ppt": re.compile(r"\{[^}]*\}(pic|graphicFrame)$")}


def unheard(package: bytes) -> Iterator[str]:
    """Every picture, drawing and table of slides that is not described."""
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        for name in parts.namelist():
            if not re.fullmatch(r"(word/(document|header\d*|footer\d*)|ppt/(slides|slideLayouts)/[^/]+)\.xml", name):
                continue
            root = ElementTree.fromstring(parts.read(name))
            for element in root.iter():
                if PICTURES[name.partition("/")[0]].search(element.tag) and not _described(element):
                    yield f"{name}: a picture without words"


def _described(element: ElementTree.Element) -> bool:
    named = next((each for each in element.iter() if NAMES.search(each.tag)), None)
    return named is not None and any(len(named.get(key, "").strip()) >= LEAST for key in SAID)
