"""What drawings cost on a poster: processor time a sheet in each layout, over the layout that has none.

The same tactics in all, each sheet once with a warm compiler, with and without its drawings where they can be left out.
The goal (issue 14): at most 15 ms a sheet.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "hooks"))

from fanzha import read_and_check  # noqa: E402
from fanzha.content import Library, icons_of  # noqa: E402
from fanzha.kinds.folders import read_kinds  # noqa: E402
from fanzha.kinds.sheet import Sheet  # noqa: E402
from fanzha.kinds.sheets import Production, make_sheets  # noqa: E402
from fanzha.press.typeset import Press  # noqa: E402

KINDS = ("poster", "phone-poster", "line-poster")
PLAIN = "清单"  # words alone
SHEETS = 16  # a layout; the first is thrown away
GOAL = 15  # ms


def cpu_ms(press: Press, sheets: list[Sheet]) -> float:
    """Processor time of a sheet, the median of all but the first, in ms. None has been laid out before."""
    times = []
    for sheet in sheets:
        start = time.process_time()
        press.typeset(sheet)
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times[1:])


def layouts(library: Library) -> Iterator[tuple[str, list[Sheet]]]:
    """Each layout by name, with the first sheets that are set in it."""
    kinds, _ = read_kinds(ROOT)
    for kind in (kinds[name] for name in KINDS if name in kinds):
        for name, layout in kind.layouts.items():
            made = make_sheets(library, icons_of(ROOT), Production(layout=name), {kind.id: kind})
            fitting = [sheet for sheet in made if sheet.data["layout"] == layout.file and not sheet.variant]
            yield name, fitting[:SHEETS]


def undrawn(sheet: Sheet) -> Sheet:
    """The sheet with its sign left out, and a title of its own: Typst remembers what it has laid out."""
    return replace(sheet, data={**sheet.data, "art": None, "title": f"{sheet.data['title']}（无图）"})


def drawing_table() -> None:
    library, _ = read_and_check(ROOT)
    assert library
    found = dict(layouts(library))
    with tempfile.TemporaryDirectory() as name:
        press = Press(ROOT / "posters", Path(name))
        cpu_ms(press, [undrawn(sheet) for sheet in found[PLAIN]])  # fonts, modules
        plain = cpu_ms(press, found[PLAIN])
        print(f"海报，每份的处理器时间：{PLAIN}（没有图）{plain:.1f} ms")
        for layout, sheets in found.items():
            if layout == PLAIN:
                continue
            with_drawings, without = cpu_ms(press, sheets), cpu_ms(press, [undrawn(sheet) for sheet in sheets])
            more = f"比{PLAIN}多 {with_drawings - plain:.1f} ms（目标 {GOAL}）"
            print(f"  {layout}：{with_drawings:.1f} ms，{more}；去掉图样 {without:.1f} ms")


if __name__ == "__main__":
    drawing_table()
