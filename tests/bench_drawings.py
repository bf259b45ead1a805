"""What drawings cost on a poster: processor time a sheet in each layout, over the layout that has none; what it weighs.

Each sheet once with a warm compiler, with and without its drawings where they can be left out. The goals (issue 14): at
most 15 ms a sheet, at most 300 kB.
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

KINDS = ("poster", "phone-poster", "line-poster", "strip-poster")
PLAIN = "清单"  # words alone
EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"></svg>'
SHEETS = 16  # a layout; the first is thrown away
GOAL, MOST = 15, 300  # ms, kB


def cost(press: Press, sheets: list[Sheet]) -> tuple[float, float]:
    """Processor time of a sheet, the median of all but the first, in ms, and the heaviest in kB. None has been laid
    out before."""
    times, weights = [], []
    for sheet in sheets:
        start = time.process_time()
        pdf, _ = press.typeset(sheet)
        times.append((time.process_time() - start) * 1000)
        weights.append(len(pdf or b"") / 1000)
    return statistics.median(times[1:]), max(weights)


def layouts(library: Library) -> Iterator[tuple[str, list[Sheet]]]:
    """Each layout by name, with the first sheets that are set in it."""
    kinds, _ = read_kinds(ROOT)
    for kind in (kinds[name] for name in KINDS if name in kinds):
        for name, layout in kind.layouts.items():
            made = make_sheets(library, icons_of(ROOT), Production(layout=name), {kind.id: kind})
            fitting = [sheet for sheet in made if sheet.data["layout"] == layout.file and not sheet.variant]
            yield name, fitting[:SHEETS]


def undrawn(sheet: Sheet) -> Sheet:
    """The sheet without its sign and with empty pictures in its strip, and with a title of its own: Typst remembers
    what it has laid out."""
    title = f"{sheet.data['title']}（无图）"
    told = sheet.data.get("strip", [])
    strip = [{**picture, "people": [EMPTY] * len(picture["people"]), "art": EMPTY} for picture in told]
    return replace(sheet, data={**sheet.data, "art": None, "title": title, **({"strip": strip} if strip else {})})


def drawing_table() -> None:
    library, _ = read_and_check(ROOT)
    assert library
    found = dict(layouts(library))
    with tempfile.TemporaryDirectory() as name:
        press = Press(ROOT / "posters", Path(name))
        cost(press, [undrawn(sheet) for sheet in found[PLAIN]])  # fonts, modules
        plain, weight = cost(press, found[PLAIN])
        print(f"海报，每份的处理器时间：{PLAIN}（没有图）{plain:.1f} ms，最重 {weight:.0f} kB")
        for layout, sheets in found.items():
            if layout == PLAIN:
                continue
            (drawn, weight), (bare, _) = cost(press, sheets), cost(press, [undrawn(sheet) for sheet in sheets])
            more = f"比{PLAIN}多 {drawn - plain:.1f} ms（目标 {GOAL}）"
            print(f"  {layout}：{drawn:.1f} ms，{more}；去掉图样 {bare:.1f} ms；最重 {weight:.0f} kB（目标 {MOST}）")


if __name__ == "__main__":
    drawing_table()
