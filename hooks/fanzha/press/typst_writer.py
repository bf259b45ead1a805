"""A layout and its data → PDF or pixels, by Typst: the one place that says how both are written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typst

# 2026-01-01 UTC: the same sources give the same bytes, whenever they are built.
TIMESTAMP = 1767225600

STANDARDS = ("ua-1",)  # what every PDF is: accessible


@dataclass(frozen=True)
class Written:
    """What Typst made, or what it said instead. A warning is said, too: nothing that it warns of is printed."""

    made: bytes | None = None
    said: str = ""


def compiler(root: Path, fonts: list[str]) -> typst.Compiler:
    """A compiler for the layouts below root; for one thread, and dear to start."""
    return typst.Compiler(root=str(root), font_paths=fonts, ignore_system_fonts=True)


def write(compiler: typst.Compiler, layout: Path, data: str, ppi: float | None = None) -> Written:
    """All pages as PDF, or with ppi the first as PNG. data: the JSON value that the layout gets."""
    options: dict[str, Any] = {"ppi": ppi} if ppi else {"pdf_standards": list(STANDARDS)}
    try:
        made, warnings = compiler.compile_with_warnings(
            input=str(layout),
            format="png" if ppi else "pdf",
            sys_inputs={"data": data},
            timestamp=TIMESTAMP,
            **options,
        )
    except typst.TypstError as error:
        return Written(said=error.message)
    except RuntimeError as error:
        return Written(said=str(error))
    if warnings:
        return Written(said=warnings[0].message)
    first = made[0] if isinstance(made, list) else made
    assert first is not None  # a layout without a page would have failed above
    return Written(first)
