"""家长信打印台: every letter as a sheet of HTML that a school fills in and prints in its own browser.

The sheets come from the same data as the PDFs (sheet_data.py), so both say the same. What is typed goes nowhere: the
script assets/js/letter-desk.js writes it into the page and makes the text as large as one A4 side allows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from fanzha.content import Icons, Letter, Library, folded, parted, read_columns
from fanzha.kinds import Manifest, letter_sheet, qr_svg, read_kinds, roster_letters
from fanzha.site.foreign_pages import marked
from fanzha.site.rendering import Renderer

URI = "letter-desk.md"
FLAGS_SHOWN = 3  # signals of each tactic on the back: what a ninth of a side holds in readable type

# What may be typed in, by the name that a roster has for it (roster.yml). A letter's {班级} takes the same value.
FIELDS = ("school", "class", "teacher", "phone")


@dataclass(frozen=True)
class Paper:
    """One letter for its template. name: what it is asked for by; data: as layouts get it, parted at placeholders."""

    name: str
    letter: Letter
    data: dict[str, Any]
    code: Markup

    @property
    def said(self) -> Mapping[str, str]:
        """What stands around the text of a letter in another language; nothing for those in Chinese."""
        said: Mapping[str, str] = self.data.get("said", {})
        return said

    @property
    def label(self) -> str:
        """How the letter is offered; several layouts of one letter may share a title."""
        return f"{self.letter.title}（{self.letter.layout}）"


def letter_desk_pages(library: Library, icons: Icons, directory_urls: bool) -> dict[str, str]:
    """The page with all letters; none if the project has no letters."""
    letters = roster_letters(library, read_kinds(library.root, library.sources)[0])
    if not letters:
        return {}
    renderer = Renderer(library.vocabulary, library.tactics, icon=icons.svg, directory_urls=directory_urls)
    renderer.templates.filters["marked"] = marked
    columns, _ = read_columns(library.sources)
    in_order = sorted(letters, key=lambda name: (not _for_classes(letters[name][1]), name))
    papers = [_paper(name, *letters[name], library, icons, columns) for name in in_order]
    issuer = library.vocabulary.issuer
    title = next(iter(letters.values()))[0].title
    return {
        URI: renderer.render(
            "letter-desk.md", URI, title=f"{title}打印台", papers=papers, issuer=issuer, flags_shown=FLAGS_SHOWN
        )
    }


def _for_classes(letter: Letter) -> bool:
    """Whether a letter goes out class by class: those are what a school comes here for."""
    return letter.slip is not None and "班级" in letter.slip.fields


def _paper(
    name: str, manifest: Manifest, letter: Letter, library: Library, icons: Icons, columns: dict[str, str]
) -> Paper:
    data = letter_sheet(manifest, letter, library, icons).data
    slip = data["slip"]
    placed = {
        **data,
        "salutation": _inlines(data["salutation"], columns),
        "closing": _inlines(data["closing"], columns),
        "blocks": _placed(data["blocks"], columns),
        "back": [{**tactic, "icon": Markup(tactic["icon"])} for tactic in data["back"]],
        "slip": {**slip, "statement": _inlines(slip["statement"], columns)} if slip else None,
    }
    return Paper(name, letter, placed, _code(data))


def _code(data: Mapping[str, Any]) -> Markup:
    """The letter's code, named by the address it holds."""
    said = data.get("said", {}).get("二维码：{}", "二维码：{}").replace("{}", data["page"]["readable"])
    drawn = qr_svg(data["page"]["url"], scalable=True)
    return Markup(drawn.replace("<svg ", f'<svg role="img" aria-label="{escape(said)}" ', 1))


def _placed(node: Any, columns: dict[str, str]) -> Any:
    """A block tree whose texts are parted at placeholders."""
    if isinstance(node, list):
        return [part for each in node for part in _as_list(_placed(each, columns))]
    if not isinstance(node, dict):
        return node
    if node.get("t") == "text":
        return _inlines(node["v"], columns)
    if node.get("t") == "table":
        return {**node, "head": _rows([node["head"]], columns)[0], "rows": _rows(node["rows"], columns)}
    if "items" in node:
        return {**node, "items": [_placed(item, columns) for item in node["items"]]}
    return {**node, "c": _placed(node["c"], columns)} if "c" in node else node


def _rows(rows: list[Any], columns: dict[str, str]) -> list[list[Any]]:
    return [[_placed(cell, columns) for cell in row] for row in rows]


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _inlines(text: str, columns: dict[str, str]) -> list[dict[str, str]]:
    """Text and places: {"t": "place", "fill": the field it takes, or "" for a blank to be filled in by hand}."""
    made = []
    for part, name in parted(text):
        if part:
            made.append({"t": "text", "v": part})
        if name:
            field = columns.get(folded(name), "")
            made.append({"t": "place", "fill": field if field in FIELDS else ""})
    return made
