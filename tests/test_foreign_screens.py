"""The drawn example in other languages: own words in the same drawings, or the Chinese one that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fanzha import Edition
from fanzha.checks.translations import examples_behind
from fanzha.content.example import WORDINGS, ScreenFrame
from fanzha.content.foreign_frames import read_foreign_examples
from fanzha.content.languages import Language
from fanzha.content.origin import Origin
from fanzha.content.phrases import HAN, Phrases, read_phrases
from fanzha.content.widths import width_of
from fanzha.site.foreign_pages import marked
from fanzha.site.foreign_screens import with_screens
from fanzha.site.rendering import environment
from markupsafe import Markup

from tests.own_content import own_library
from tests.print_layouts import squeezed
from tests.test_drawn_example import MOST, SVG, parsed

DRAWN = re.compile(r'<svg class="fz-screen"[^\n]*?</svg>(?=\n|</figure>|</div>|<svg class="fz-screen")')
PAGE = "---\ntitle: T\n---\n\n# T\n\nMallonge.\n\n## Kio {: #what }\n\n## Signoj {: #signs }\n\n- Unu\n"
ESPERANTO = Language(
    id="eo", title="Esperanto", only_chinese="ĉine", origin=Origin("cases/_vocabulary/languages.yml", {})
)


def english(edition: Edition) -> Iterator[tuple[str, ScreenFrame, str]]:
    """Every frame on English pages: whose it is, its source, its SVG."""
    for example in read_foreign_examples(own_library().sources)[0]:
        svgs = DRAWN.findall(edition.pages[f"{example.language}/tactics/{example.tactic}.md"])
        assert len(svgs) == len(example.frames), example.tactic
        yield from ((f"{example.tactic}-{at}", *each) for at, each in enumerate(zip(example.frames, svgs, strict=True)))


def test_every_english_explainer_has_the_pictures_of_its_original(whole_edition: Edition) -> None:
    assert [str(each) for each in examples_behind(own_library())] == []
    assert len({name.rpartition("-")[0] for name, _, _ in english(whole_edition)}) == 12


def test_they_say_everything_in_english(whole_edition: Edition) -> None:
    """As text in the drawing, and to who hears it; of the drawing's own wordings none is left Chinese."""
    assert [each for each in WORDINGS if each not in read_phrases(own_library().sources)[0]["en"].said] == []
    for name, frame, svg in english(whole_edition):
        root = parsed(svg)
        shown = squeezed("".join("".join(each.itertext()) for each in root.iter(f"{SVG}text")))
        rows = [word for row in frame.rows for word in (row.text, row.value, row.flag) if word]
        wanted = ["Example", frame.title, *rows, *filter(None, [frame.do])]
        assert [word for word in wanted if squeezed(word) not in shown] == [], name
        told = root.get("aria-label", "")
        assert told.startswith("Example of a"), name
        assert [word for word in wanted if word not in told] == [], name
        assert not HAN.search(svg), name
        assert ".." not in told
        assert "?." not in told


def test_no_line_leaves_its_frame_and_none_is_heavy(whole_edition: Edition) -> None:
    for name, _, svg in english(whole_edition):
        assert len(svg.encode()) <= MOST, name
        for each in parsed(svg).iter(f"{SVG}text"):
            assert float(each.get("font-size", 0)) >= 15, "less is too small on the narrowest phone"
            width = width_of(each.text or "", bold=each.get("font-weight") == "700") * float(each.get("font-size", 0))
            x = float(each.get("x", 0)) - {"middle": width / 2, "end": width}.get(each.get("text-anchor", ""), 0)
            assert x >= 8, (name, each.text)
            assert x + width <= 232, (name, each.text)


def test_the_first_stands_before_the_first_chapter(whole_edition: Edition) -> None:
    for uri, page in whole_edition.pages.items():
        if re.fullmatch(r"en/tactics/(?!index)[\w-]+\.md", uri):
            before, drawn, after = page.partition('<svg class="fz-screen"')
            assert drawn, uri
            assert "\n## " not in before, uri
            assert "\n## " in after, uri


def test_a_translation_without_pictures_shows_the_chinese_ones_and_says_so() -> None:
    library = own_library()
    tactic = library.tactics["maochong-kefu"]
    said = Phrases({"遇到时看到的，像这样": "Kion vi vidas"})
    page = with_screens({f"tactics/{tactic.id}.md": PAGE}, library, ESPERANTO, said, environment())
    shown = page[f"tactics/{tactic.id}.md"]
    assert "<figcaption>Kion vi vidas (ĉine)</figcaption>" in shown
    svgs = DRAWN.findall(shown)
    assert len(svgs) == len(tactic.screen) == 2
    assert all('lang="zh-Hans"' in svg for svg in svgs)
    assert [shown.index(each) for each in (svgs[0], "## Kio", "## Signoj", svgs[1], "- Unu")] == sorted(
        shown.index(each) for each in (svgs[0], "## Kio", "## Signoj", svgs[1], "- Unu")
    )
    assert str(marked(svgs[0])) == svgs[0], "it says already that it is Chinese"


def test_what_a_template_made_is_marked_as_any_text() -> None:
    assert marked(Markup("<p>a 我 b</p>")) == '<p>a <span lang="zh-Hans">我</span> b</p>'


def test_chinese_in_a_drawing_is_marked_as_svg_can() -> None:
    """An element of HTML inside an svg ends the drawing there."""
    assert marked("<svg><text>示例 x</text></svg>示") == (
        '<svg><text><tspan lang="zh-Hans">示例</tspan> x</text></svg><span lang="zh-Hans">示</span>'
    )
