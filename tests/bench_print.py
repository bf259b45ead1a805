"""How fast printing is: warm cost of a document, everything from nothing, a roster, and the same letter set by others.

The others get the letter as HTML with the same words, faces and page: WeasyPrint in this process, Chromium through one
browser that stays open. Both are warm: fonts loaded, one run thrown away.
"""

from __future__ import annotations

import html
import itertools
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "hooks"))

from fanzha import read_and_check  # noqa: E402
from fanzha.content.icons import icons_of  # noqa: E402
from fanzha.content.library import Library  # noqa: E402
from fanzha.kinds.sheet import Sheet  # noqa: E402
from fanzha.kinds.sheets import make_sheets, published  # noqa: E402
from fanzha.merge.file_names import file_names  # noqa: E402
from fanzha.merge.letters import Merge, write_all  # noqa: E402
from fanzha.merge.roster import ClassRow  # noqa: E402
from fanzha.press.fonts import font_folders  # noqa: E402
from fanzha.press.typeset import Press  # noqa: E402
from fanzha.production import Line, printed  # noqa: E402

from tests.browser import CHROMIUM, launched  # noqa: E402

LETTER = "xiaoxue-jiazhang"
CLASSES = 1000


def median_ms(work: Callable[[], Any], times: int) -> float:
    """The median time of a warm run in ms."""
    work()
    return statistics.median(ms(work) for _ in range(times))


def ms(work: Callable[[], Any]) -> float:
    """How long something takes, in ms."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def another(sheet: Sheet, number: int) -> Sheet:
    """The sheet with another title and salutation: Typst would remember what it has laid out before."""
    changed = {"title": f"{sheet.data['title']}{number % 9}", "salutation": f"{number}号家庭："}
    return replace(sheet, data={**sheet.data, **{key: changed[key] for key in changed if key in sheet.data}})


def install_fonts(folder: Path, layouts: Path) -> None:
    """Shows the pinned fonts to programs that only know installed ones, before they are loaded."""
    (folder / "fonts").mkdir()
    for source in font_folders(layouts):
        for file in Path(source).rglob("*.[ot]t*"):
            (folder / "fonts" / file.name).symlink_to(file)
    os.environ["XDG_DATA_HOME"] = str(folder)


def letter_html(sheet: Sheet) -> str:
    """The letter as a web page: its words in its order, set in the same face on the same paper."""
    data = sheet.data
    parts = [
        f"<h1>{html.escape(data['title'])}</h1><p>{html.escape(data['salutation'])}</p>",
        *map(_block, data["blocks"]),
    ]
    parts.append(f"<p>{html.escape(data['closing'])}</p>")
    parts += [f"<p><b>{line['display']}</b> {html.escape(line['use'])}</p>" for line in data["hotlines"]]
    parts.append(data["page"]["qr"] + f"<p>{data['page']['readable']}</p>")
    parts.append(f"<p style='text-align:right'>{data['issuer']['name']}<br>{data['date']}</p><hr>")
    slip = data["slip"] or {"title": "", "statement": "", "fields": [], "choices": []}
    cells = "".join(f"<td>{html.escape(label)}：</td><td></td>" for label in slip["fields"])
    parts.append(f"<h2>{slip['title']}</h2><p>{slip['statement']}</p><table border=1><tr>{cells}</tr></table>")
    page = "@page{size:A4;margin:16mm 25mm}body{font:11.5pt/1.5 'Noto Serif SC';text-align:justify}"
    style = page + "h1{text-align:center;font-size:22pt}svg{width:18mm}"
    return f"<!doctype html><html lang=zh><meta charset=utf-8><style>{style}</style>{''.join(parts)}</html>"


def _block(block: dict[str, Any]) -> str:
    if block["t"] in ("ol", "ul"):
        items = "".join(f"<li>{''.join(map(_block, item))}</li>" for item in block["items"])
        return f"<{block['t']}>{items}</{block['t']}>"
    tag = {"p": "p", "h": "h2", "quote": "blockquote"}.get(block["t"], "div")
    return f"<{tag}>{''.join(map(_inline, block.get('c', [])))}</{tag}>"


def _inline(part: dict[str, Any]) -> str:
    if "c" in part:
        return f"<b>{''.join(map(_inline, part['c']))}</b>"
    return html.escape(part.get("v", ""))


def weasyprint_ms(page: str) -> float | None:
    try:
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
    except (ImportError, OSError):
        return None
    fonts = FontConfiguration()
    return median_ms(lambda: weasyprint.HTML(string=page).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1"), 5)


def chromium_ms(page: str, folder: Path) -> float | None:
    """A page opened and printed in a browser that is already running."""
    if not CHROMIUM:
        return None
    from playwright.sync_api import sync_playwright

    file = folder / "letter.html"
    file.write_text(page, encoding="utf-8")
    with sync_playwright() as playwright:
        browser = launched(playwright)
        tab = browser.new_page()

        def once() -> None:
            tab.goto(file.as_uri())
            tab.pdf(format="A4", prefer_css_page_size=True)

        taken = median_ms(once, 5)
        browser.close()
    return taken


def merge_seconds(sheet: Sheet, press: Press, folder: Path, once: bool) -> tuple[float, float]:
    """A roster of CLASSES classes: seconds on the clock and of processor time."""
    rows = [ClassRow(at + 2, f"第{at // 30}小学", f"{at % 30}班", "王老师", "", 45) for at in range(CLASSES)]
    start, used = time.perf_counter(), time.process_time()
    laid = write_all(Merge(sheet, press, "x", once), rows, folder, file_names(rows), lambda done, total: None)
    assert not laid.problems
    return time.perf_counter() - start, time.process_time() - used


def print_ratios() -> None:
    """Measures everything and prints it."""
    library, problems = read_and_check(ROOT)
    assert library
    assert not problems
    sheets = make_sheets(library, icons_of(ROOT))
    letter = next(sheet for sheet in sheets if sheet.kind == "letter" and sheet.id == LETTER)
    layouts = ROOT / "posters"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        press = Press(layouts, folder / "cache")
        number = itertools.count()
        ours = median_ms(lambda: press.typeset(another(letter, next(number))), 20)
        print(f"一份信（热）：{ours:.1f} ms")
        for kind in dict.fromkeys(sheet.kind for sheet in sheets):
            some = [sheet for sheet in sheets if sheet.kind == kind][:6]
            press.typeset(some[0])
            times = [ms(lambda sheet=sheet: press.typeset(another(sheet, next(number)))) for sheet in some]  # type: ignore[misc]
            print(f"  {kind}：每份 {statistics.median(times):.1f} ms")
        install_fonts(folder, layouts)
        page = letter_html(letter)
        weasyprint = weasyprint_ms(page)
        for other, taken in (("WeasyPrint", weasyprint), ("Chromium（热）", chromium_ms(page, folder))):
            shown = f"{taken:.0f} ms，我们用它的 {ours / taken:.3f}" if taken else "没有安装，没有比"
            print(f"同一封信 {other}：{shown}")
        for once, what in ((True, "每班一份"), (False, "每班 45 份")):
            (folder / what).mkdir()
            clock, used = merge_seconds(letter, press, folder / what, once)
            print(f"{CLASSES} 个班（{what}）：{clock:.1f} 秒，处理器 {used:.1f} 秒")
            if once and weasyprint:
                each = clock / CLASSES * 1000
                print(f"  成批时每封 {each:.1f} ms，是 WeasyPrint 的 {each / weasyprint:.3f}")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"内存峰值：{peak:.0f} MiB（含上面全部）")
        cold(folder, library, list(published(sheets)))


def cold(folder: Path, library: Library, sheets: list[Sheet]) -> None:
    """Everything the site prints, from an empty cache and again."""
    for what in ("冷", "热"):
        start, used = time.perf_counter(), time.process_time()
        line = Line(library, icons_of(ROOT), Press(ROOT / "posters", folder / "cold"))
        files, problems = printed(line, sheets)
        assert not problems
        clock, used = time.perf_counter() - start, time.process_time() - used
        print(f"网站全部印刷品（{what}）：{len(sheets)} 份、{len(files)} 个文件，{clock:.1f} 秒，处理器 {used:.1f} 秒")


if __name__ == "__main__":
    print_ratios()
