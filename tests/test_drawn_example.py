"""What the victim sees, drawn twice from one source: as SVG for pages, by Typst for paper. Both say all of it."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from functools import cache

import pypdfium2
import pytest
from fanzha import Edition
from fanzha.content.example import FRAMES, ScreenFrame
from fanzha.content.icons import icons_of
from fanzha.content.widths import width_of
from fanzha.kinds.sheet_data import SheetData
from fanzha.site.rendering import environment
from fanzha.site.screen_frames import screen_svgs
from fanzha.site.screen_lines import lines_of
from hypothesis import given
from hypothesis import strategies as some

from tests.own_content import own_library
from tests.print_layouts import compiler, squeezed
from tests.sample_project import REPOSITORY

LEAST_ON_PAPER = 316  # units: of-phone in posters/shared/screen/heads.typ
MOST = 12_000  # bytes a frame
SVG = "{http://www.w3.org/2000/svg}"


@cache
def frames() -> dict[str, tuple[ScreenFrame, str]]:
    """Every frame of every tactic with its SVG."""
    library, templates = own_library(), environment()
    return {
        f"{tactic.id}-{at}": (frame, str(svg))
        for tactic in library.tactics.values()
        for at, (frame, svg) in enumerate(
            zip(tactic.screen, screen_svgs(tactic.screen, library.vocabulary, templates), strict=True)
        )
    }


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def words_in(frame: ScreenFrame) -> list[str]:
    """All that is to be read in a frame."""
    rows = [word for row in frame.rows for word in (row.text, row.value, row.flag) if word]
    return ["示例", frame.title, *rows, *filter(None, [frame.do])]


def test_every_tactic_has_an_example() -> None:
    missing = [tactic.id for tactic in own_library().tactics.values() if not 1 <= len(tactic.screen) <= 4]
    assert missing == []


def test_the_first_picture_shows_what_to_do() -> None:
    """It stands alone on the poster: who does not read the list beside it sees the deed. A call can be hung up."""
    firsts = {tactic.id: tactic.screen[0] for tactic in own_library().tactics.values()}
    assert [id_ for id_, frame in firsts.items() if not frame.do and frame.kind != "来电"] == []


def test_every_kind_is_drawn() -> None:
    """Those that the project's own tactics do not use as well: a layout that nobody looks at breaks unseen."""
    assert {frame.kind for frame, _ in frames().values()} == {*FRAMES}


def test_a_page_reads_all_of_it() -> None:
    """As text, so that it can be found and enlarged; and to a screen reader in order, with what gives it away."""
    for name, (frame, svg) in frames().items():
        root = parsed(svg)
        shown = "".join("".join(each.itertext()) for each in root.iter(f"{SVG}text"))
        assert [word for word in words_in(frame) if squeezed(word) not in squeezed(shown)] == [], name
        told = root.get("aria-label", "")
        assert root.get("role") == "img"
        assert told.startswith("示例"), name
        assert [row.text for row in frame.rows if row.text not in told] == [], name
        assert [row.flag for row in frame.rows if row.flag and f"破绽：{row.flag}" not in told] == [], name
        assert not frame.do or f"这时：{frame.do}" in told, name


def test_a_frame_weighs_little_and_needs_no_policy() -> None:
    for name, (_, svg) in frames().items():
        assert len(svg.encode()) <= MOST, name
        assert re.findall(r"style=|href|<script|<style|url\(|\son\w+=", svg) == [], name


def test_no_line_leaves_its_frame() -> None:
    wrong = []
    for name, (_, svg) in frames().items():
        for each in parsed(svg).iter(f"{SVG}text"):
            width = width_of(each.text or "") * float(each.get("font-size", 0))
            x = float(each.get("x", 0)) - {"middle": width / 2, "end": width}.get(each.get("text-anchor", ""), 0)
            if x < 8 or x + width > 232:
                wrong.append(f"{name}: {each.text}")
    assert wrong == []


def test_every_frame_rings_what_gives_it_away() -> None:
    for name, (frame, svg) in frames().items():
        rings = [each for each in parsed(svg).iter(f"{SVG}rect") if each.get("stroke") == "#c8231b"]
        assert len(rings) == sum(bool(row.flag) for row in frame.rows), name


def printed(theme: str, production: str) -> tuple[str, list[float]]:
    """All frames set by Typst: their words, and how high each is in units of its width / 240."""
    data = SheetData(own_library(), icons_of(REPOSITORY))
    drawn = [data.frame(frame) for frame, _ in frames().values()]
    source = f"""
#import "/shared/screen.typ": screen
#import "/shared/theme.typ": family, sheet
#set document(title: "画面")
#set page(width: 300pt, height: auto, margin: 10pt)
#set text(font: family, lang: "zh")
#let s = sheet((paper: (width: 297, height: 420), theme: "{theme}", production: "{production}"))
#for frame in json(bytes(sys.inputs.data)) [#page(context screen(s, frame, 240pt))]
"""
    inputs = {"data": json.dumps(drawn)}
    made, warnings = compiler().compile_with_warnings(
        input=source.encode(), format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"]
    )
    assert not warnings
    pages = [*pypdfium2.PdfDocument(made)]
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    return squeezed(text), [page.get_height() - 20 for page in pages]


@pytest.mark.parametrize(("theme", "production"), [("red", "office"), ("mono", "office"), ("blue", "shop")])
def test_paper_says_the_same(theme: str, production: str) -> None:
    text, _ = printed(theme, production)
    missing = [word for frame, _ in frames().values() for word in words_in(frame) if squeezed(word) not in text]
    assert missing == []


def test_paper_and_page_look_alike() -> None:
    """The same frame is as high on both, but for a line that one of them breaks elsewhere. On a poster a phone keeps
    the shape of one; on a page it is as high as what is on it, for small screens.
    """
    _, heights = printed("red", "office")
    for (name, (_, svg)), high in zip(frames().items(), heights, strict=True):
        ours = float(parsed(svg).get("viewBox", "").split()[3])
        assert abs(ours - high) <= 22 or ours < high == LEAST_ON_PAPER, name


def test_a_tactics_page_opens_with_it(whole_edition: Edition) -> None:
    for uri, page in whole_edition.pages.items():
        if re.fullmatch(r"(zh-hant/)?tactics/(?!index)[\w-]+\.md", uri):
            before, drawn, after = page.partition('<svg class="fz-screen"')
            assert drawn, uri
            assert "fz-minute__summary" in before, uri  # one sentence says what it is, then it is seen
            assert "fz-minute__rest" in after, uri
            assert "## " not in before.replace("# ", "", 1), uri


def test_the_traditional_edition_draws_with_its_own_words(whole_edition: Edition) -> None:
    """As many frames on each page, and every line of them, shown or told, as that edition writes it."""
    edition = whole_edition
    hant, drawn = edition.traditional, re.compile(r'<svg class="fz-screen"[^\n]*</svg>')
    assert hant
    seen = 0
    for tactic in own_library().tactics.values():
        simplified, traditional = (
            drawn.findall(edition.pages[f"{folder}tactics/{tactic.id}.md"]) for folder in ("", "zh-hant/")
        )
        assert len(simplified) == len(traditional) == len(tactic.screen), tactic.id
        for frame, svg in zip(tactic.screen, traditional, strict=True):
            shown = squeezed("".join("".join(each.itertext()) for each in parsed(svg).iter(f"{SVG}text")))
            told = parsed(svg).get("aria-label", "")
            own = [hant.convert(word) for word in words_in(frame)]
            assert [word for word in own if squeezed(word) not in shown] == [], tactic.id
            assert hant.convert(frame.alt()) == told, tactic.id
            seen += len(own)
    assert seen > 400


TEXT = some.text(alphabet="转账一下，先垫800元。“好”（真的）：！ABC5%的了不", min_size=1, max_size=20).filter(str.strip)


@given(TEXT, some.integers(min_value=4, max_value=14))
def test_lines_keep_every_character_and_never_begin_with_a_stop(text: str, room: int) -> None:
    lines = lines_of(text, room)
    assert "".join(lines) == text.strip()
    assert not [line for line in lines[1:] if line[0] in "，。：！”）"]
    # Only what cannot be parted is wider than its room.
    assert not [line for line in lines if width_of(line) > room and len(lines_of(line, 0.1)) > 1]


def test_lines_break_between_phrases() -> None:
    assert lines_of("办案不会打电话，叫您转钱", 8) == ["办案不会打电话，", "叫您转钱"]
    assert "800元" in lines_of("高级任务先垫800元", 8)[-1]
