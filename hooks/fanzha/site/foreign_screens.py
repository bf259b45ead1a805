"""The drawn example on a translated explainer: the first frame under what the page says in short, others at the signs.

Where the translation has no frames of its own, the Chinese ones are shown and said to be so: who reads no Chinese
still sees what it looks like here, and where the ring is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from jinja2 import Environment
from markupsafe import Markup, escape

from fanzha.content import Language, Library, Phrases, ScreenFrame, read_foreign_examples
from fanzha.site.html_blocks import END, START
from fanzha.site.screen_frames import screen_svgs

SEEN = "遇到时看到的，像这样"  # above the first, as on the Chinese page

_SECTION = re.compile(r"(?m)^(?=## )")
_SIGNS = re.compile(r"(?m)^## .*\{: #signs \}\n")


def with_screens(
    pages: Mapping[str, str], library: Library, language: Language, said: Phrases, templates: Environment
) -> dict[str, str]:
    """The explainers among a language's pages (uri below the language → Markdown) with their drawn examples."""
    own = {
        each.tactic: each.frames for each in read_foreign_examples(library.sources)[0] if each.language == language.id
    }
    shown: dict[str, str] = {}
    for id_, tactic in library.tactics.items():
        uri = f"tactics/{id_}.md"
        if tactic.screen and uri in pages:
            frames: tuple[ScreenFrame, ...] = own.get(id_) or ()
            mine = screen_svgs(frames, library.vocabulary, templates, said)
            chinese = [] if frames else screen_svgs(tactic.screen, library.vocabulary, templates, lang="zh-Hans")
            caption = said.exactly(SEEN) + (f" ({language.only_chinese})" if chinese else "")
            shown[uri] = _placed(pages[uri], caption, mine or chinese)
    return shown


def _placed(page: str, caption: str, svgs: list[Markup]) -> str:
    first, others = svgs[0], "".join(svgs[1:])
    figure = f'<figure class="fz-seen fz-seen--beside"><figcaption>{escape(caption)}</figcaption>{first}</figure>'
    page = _SECTION.sub(lambda _: f"{_block(figure)}\n", page, count=1)
    rest = _block(f'<div class="fz-screens">{others}</div>')
    return _SIGNS.sub(lambda found: f"{found[0]}\n{rest}", page, count=1) if others else page


def _block(html: str) -> str:
    return f"{START}\n{html}\n{END}\n"
