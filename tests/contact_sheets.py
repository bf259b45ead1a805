"""`make contact-sheet`: every kind in every layout as one picture, and one page that shows them all, to judge from.

All tactics in a layout side by side tell whether they look like one family and no two like twins. Nothing is asserted,
nothing of it is kept: what was judged stands in docs/contribute/design.md. Takes a minute from nothing.
"""

from __future__ import annotations

import html
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "hooks"))

from fanzha import cache_folder, read_and_check  # noqa: E402
from fanzha.content import Library, icons_of  # noqa: E402
from fanzha.kinds import Production, Sheet, plan, read_kinds  # noqa: E402
from fanzha.press import Job, Press, contact_sheets  # noqa: E402

OUT = ROOT / "build" / "contact-sheet"


def families(library: Library) -> Iterator[tuple[str, list[Sheet]]]:
    """What belongs side by side: the layout's name, "" where a kind has but one, and all sheets that can be set so."""
    kinds = [kind for kind in read_kinds(ROOT)[0].values() if kind.printed]
    icons = icons_of(ROOT)
    for layout in ["", *dict.fromkeys(name for kind in kinds for name in kind.layouts if len(kind.layouts) > 1)]:
        production = Production(layout=layout or None)
        sheets = [sheet for sheet in plan(library, icons, production) if isinstance(sheet, Sheet)]
        for kind in kinds:
            own = list(kind.layouts) if len(kind.layouts) > 1 else [""]
            shown = [sheet for sheet in sheets if sheet.kind == kind.id and not sheet.variant and sheet.preview_uri]
            if layout in own and shown:
                yield layout, shown


def make(library: Library, press: Press) -> dict[str, bytes]:
    """File name → picture."""
    made: dict[str, bytes] = {}
    for layout, sheets in families(library):
        printed = press.print_all([Job.of(sheet, "webp") for sheet in sheets])
        shown = [(sheet, each.path) for sheet, each in zip(sheets, printed, strict=True) if each.path]
        for name, picture in contact_sheets(shown, press.layouts).items():
            named = f"{Path(name).stem}-{layout}.webp" if layout else name
            made[named] = picture
            left = f"，另有 {len(sheets) - len(shown)} 份字太多，放不下" if len(shown) < len(sheets) else ""
            print(f"{named}：{len(shown)} 份，{len(picture) // 1000} kB{left}")
    return made


def main() -> None:
    library, problems = read_and_check(ROOT)
    assert library, problems
    OUT.mkdir(parents=True, exist_ok=True)
    pictures = make(library, Press(ROOT / "posters", cache_folder(ROOT)))
    for name, picture in pictures.items():
        (OUT / name).write_bytes(picture)
    shown = "".join(f'<img src="{html.escape(name)}" alt="{html.escape(name)}" loading="lazy">' for name in pictures)
    style = "body{margin:0;background:#e9e4da}img{display:block;width:min(100%,1440px);margin:0 auto 24px}"
    page = (
        f'<!doctype html><html lang="zh"><meta charset="utf-8"><title>小样</title><style>{style}</style>{shown}</html>'
    )
    (OUT / "index.html").write_text(page, encoding="utf-8")
    print(OUT.relative_to(ROOT) / "index.html")


if __name__ == "__main__":
    main()
