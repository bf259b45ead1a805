"""No poster on the smallest paper has type below 9 pt, in any layout, upright or turned: read from the PDF."""

from __future__ import annotations

import ctypes
import json

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from tests.print_layouts import compiler, sample
from tests.sample_project import REPOSITORY

LEAST = 9.0  # pt
LAYOUTS = ("warning", "checklist", "chat", "formula", "case", "phone", "one-line")
A4 = {"upright": (210, 297), "turned": (297, 210)}


def sizes(made: bytes) -> set[float]:
    """The sizes of all type in a PDF, in pt as printed."""
    found = set()
    for page in pypdfium2.PdfDocument(made):
        for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            size = ctypes.c_float()
            pdfium.FPDFTextObj_GetFontSize(each.raw, ctypes.byref(size))
            found.add(round(size.value * abs(each.get_matrix().d), 2))
    return found


@pytest.mark.parametrize("turn", A4)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_small_poster_can_be_read(layout: str, turn: str) -> None:
    width, height = A4[turn]
    data = sample("poster", layout=layout, paper={"name": "A4", "width": width, "height": height})
    made = compiler().compile(
        input=str(REPOSITORY / "posters" / "poster" / "main.typ"), format="pdf", sys_inputs={"data": json.dumps(data)}
    )
    assert made
    found = sizes(bytes(made))
    assert found
    assert {size for size in found if size < LEAST - 0.01} == set()
