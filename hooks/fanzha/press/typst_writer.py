"""A layout and its data → PDF or pixels, by Typst: the one place that says how both are written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

# 2026-01-01 UTC: the same sources give the same bytes, whenever they are built.
TIMESTAMP = 1767225600

STANDARDS = ("ua-1",)  # what every PDF is: accessible

# A main.typ as all kinds have it: a function of lib.typ is called with the value, or with the sample in an editor.
_MAIN = re.compile(
    r'#import "lib\.typ": ([\w-]+)\s+#\1\(\.\.json\(if "data" in sys\.inputs '
    r'\{ bytes\(sys\.inputs\.data\) \} else \{ "sample\.json" \}\)\)\s*'
)


@dataclass(frozen=True)
class Written:
    """What Typst made, or what it said instead. A warning is said, too: nothing that it warns of is printed."""

    made: bytes | None = None
    said: str = ""


def loaded(fonts: Iterable[str], digest: str) -> typst.Fonts:
    """The fonts in these folders and no others, to be shared by compilers: what one has worked out with them the next
    one need not work out again, and 35 MiB a compiler are not needed twice. digest: what lies in the folders now.
    """
    return _loaded(tuple(fonts), digest)


@lru_cache(maxsize=2)  # a preview prints at every save, and with fonts loaded anew the first sheet costs four times
def _loaded(fonts: tuple[str, ...], digest: str) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=list(fonts))


def compiler(root: Path, fonts: typst.Fonts) -> typst.Compiler:
    """A compiler for the layouts below root; for one thread."""
    return typst.Compiler(root=str(root), font_paths=fonts, ignore_system_fonts=True)


def write(compiler: typst.Compiler, layout: Path, data: str, ppi: float | None = None) -> Written:
    """All pages as PDF, or with ppi the first as PNG. layout: <root>/<kind>/main.typ; data: the JSON value it gets."""
    options: dict[str, Any] = {"ppi": ppi} if ppi else {"pdf_standards": list(STANDARDS)}
    try:
        made, warnings = compiler.compile_with_warnings(
            format="png" if ppi else "pdf", timestamp=TIMESTAMP, **_asked(layout, data), **options
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


def told(layouts: Path, fonts: typst.Fonts, layout: Path, data: str, label: str) -> tuple[list[Any], str]:
    """What a layout says of itself as metadata under a label, in order; or nothing, and why."""
    try:
        found = typst.query(
            str(layout),
            f"<{label}>",
            field="value",
            root=str(layouts),
            font_paths=fonts,
            sys_inputs={"data": data},
        )
    except (typst.TypstError, RuntimeError) as error:
        return [], str(getattr(error, "message", error))
    return json.loads(found), ""


def _asked(layout: Path, data: str) -> dict[str, Any]:
    """What Typst is to set. It remembers what it worked out for one sheet and would forget all of it, down to where a
    slogan breaks, whenever sys.inputs change: so the function is called with the value itself, which takes half the
    time and gives the same bytes. A main.typ that does anything else is handed the value in sys.inputs.
    """
    main = _MAIN.fullmatch(layout.read_text(encoding="utf-8-sig", errors="replace"))
    if not main:
        return {"input": str(layout), "sys_inputs": {"data": data}}
    lib, function = f"/{layout.parent.name}/lib.typ", main[1]
    value = data.replace("\\", "\\\\").replace('"', '\\"')  # all that a string may not hold as it is
    called = f'#import "{lib}": {function}\n#{function}(..json(bytes("{value}")))\n'
    return {"input": called.encode(), "sys_inputs": {}}
