"""What is printed for whom: Library → [Sheet], each with the one JSON value its layout works from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from fanzha.content import Case, Icons, Letter, Library, Record, Tactic, filled, in_category_order
from fanzha.kinds.sheet_data import SheetData

PAPERS = {
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "4开": (420.0, 570.0),
    "对开": (570.0, 840.0),
    "500x700": (500.0, 700.0),
    "16开": (210.0, 285.0),
    "190x210": (190.0, 210.0),
    "1x1": (180.0, 180.0),
    "9x16": (180.0, 320.0),
}

# What a leaflet can be folded to, and on which papers (mm, turned where a fold needs it); the first is the default.
FOLDS = {"三折": "tri", "二折": "bi", "单页": "flyer"}
LEAFLET_PAPERS = {"tri": ("A4", "16开"), "bi": ("A4", "190x210"), "flyer": ("A5",)}

SHARE_SHAPES = ("1x1", "9x16")

# Cover pictures of a WeChat article in px (handbook section 12); drawn on paper of a tenth of a millimetre a pixel.
COVERS = {"900x383": (900, 383), "500x500": (500, 500)}
KINDS_URI = "print/contact/kinds.webp"  # the picture of all kinds on the print page

SHARE_WIDTH = 1080  # px: what chat programs show without scaling up

KINDS = {"poster": "海报", "leaflet": "折页", "letter": "家长信", "notice": "告知书"}


@dataclass(frozen=True)
class Sheet:
    """One thing to print. data: the JSON value its layout gets; uri: where its PDF is published.

    sources: which record a field of the layout came from, by the beginning of the field's name ("" for the rest).
    """

    kind: str
    id: str
    title: str
    paper: str
    about: str
    data: dict[str, Any] = field(repr=False)
    sources: dict[str, Any] = field(repr=False)
    variant: str = ""

    @property
    def pages(self) -> int:
        """How many sides of paper it has."""
        return 2 if self.kind in ("leaflet", "notice") or self.data["layout"] == "double" else 1

    @property
    def stem(self) -> str:
        return f"{self.id}-{self.variant}" if self.variant else self.id

    @property
    def uri(self) -> str:
        return f"print/{self.kind}/{self.stem}.pdf"

    @property
    def preview_uri(self) -> str:
        return f"print/{self.kind}/{self.stem}.webp"

    @property
    def docx_uri(self) -> str:
        """Where a letter's Word file is published; empty for kinds that have none."""
        return f"print/{self.kind}/{self.stem}.docx" if self.kind in ("letter", "notice") else ""

    def share_images(self) -> dict[str, Sheet]:
        """A poster's pictures by uri: on a square and on a phone's tall page; a tactic's also as WeChat covers."""
        if self.kind != "poster" or self.variant:
            return {}
        shapes = {shape: {**self.data, "paper": paper_of(shape)} for shape in SHARE_SHAPES}
        found = {f"print/poster/{self.id}-{shape}.jpg": replace(self, data=data) for shape, data in shapes.items()}
        return found | (self._covers() if self.sources[""].id == self.id else {})

    def _covers(self) -> dict[str, Sheet]:
        covers: dict[str, Sheet] = {}
        for name, (width, height) in COVERS.items():
            data = {**self.data, "kind": "cover", "paper": {"name": name, "width": width / 10, "height": height / 10}}
            covers[f"print/poster/{self.id}-{name}.jpg"] = replace(self, kind="cover", data=data)
        return covers

    @property
    def pixels(self) -> int:
        """How wide its picture for screens is."""
        return COVERS[self.data["paper"]["name"]][0] if self.kind == "cover" else SHARE_WIDTH


@dataclass(frozen=True)
class Production:
    """How sheets are made: office (copiers, no bleed) or shop (bleed, crop marks, CMYK); None keeps each default."""

    name: str = "office"
    paper: str | None = None
    landscape: bool = False
    theme: str | None = None
    layout: str | None = None
    fold: str = "tri"


def make_sheets(library: Library, icons: Icons, production: Production = Production()) -> list[Sheet]:
    """Every sheet of a project, posters first, in the order of the tactics' categories."""
    data = SheetData(library, icons, production.name)
    return [*posters(library, data, production), *leaflets(library, data, production), *letters(library, data)]


def paper_of(name: str, landscape: bool = False) -> dict[str, Any]:
    """Trim size in mm, turned if asked."""
    width, height = PAPERS[name]
    return {"name": name, "width": height if landscape else width, "height": width if landscape else height}


def posters(library: Library, data: SheetData, production: Production) -> Iterator[Sheet]:
    """One poster a tactic, and one a case in the 案例 layout."""
    for tactic in in_category_order(library):
        yield poster(tactic, data, production)
    for case in library.newest_cases():
        yield case_poster(case, library, data, production)


def poster(tactic: Tactic, data: SheetData, production: Production) -> Sheet:
    """A tactic's poster: the layout it asks for, else the one that its fields suit best."""
    case = data.library.cases.get(tactic.poster.case)
    paper = production.paper or "A3"
    return Sheet(
        "poster",
        tactic.id,
        f"{tactic.title}海报",
        paper,
        tactic.id,
        {
            **data.common("poster", tactic, f"tactics/{tactic.id}/", "看完整讲解"),
            "layout": production.layout or data.poster_layout(tactic, case),
            "theme": production.theme or data.theme(tactic.poster),
            "paper": paper_of(paper, production.landscape),
            **data.tactic(tactic),
            "case": data.case(case) if case else None,
        },
        {**data.sources(tactic), "case": case or tactic},
    )


def case_poster(case: Case, library: Library, data: SheetData, production: Production) -> Sheet:
    """A case's poster: its own story, with what its tactic says to do."""
    tactic = library.tactics[case.tactic]
    paper = production.paper or "A3"
    return Sheet(
        "poster",
        case.id,
        f"案例海报：{case.title}",
        paper,
        case.id,
        {
            **data.common("poster", case, f"cases/{case.id}/", "看完整案例"),
            **{key: value for key, value in data.tactic(tactic).items() if key not in ("title", "summary", "id")},
            "id": case.id,
            "layout": "case",
            "theme": production.theme or data.theme(case.poster),
            "paper": paper_of(paper, production.landscape),
            "case": data.case(case),
        },
        {**data.sources(tactic), "case": case},
    )


def leaflets(library: Library, data: SheetData, production: Production) -> Iterator[Sheet]:
    """One tri-fold an audience, from the tactics that target it and its newest case."""
    for audience in library.vocabulary.audiences:
        tactics = data.tactics_for(audience)
        if not tactics:
            continue
        case = data.case_for(audience, tactics)
        paper = (
            production.paper
            if production.paper in LEAFLET_PAPERS[production.fold]
            else LEAFLET_PAPERS[production.fold][0]
        )
        yield Sheet(
            "leaflet",
            audience.id,
            f"{audience.title}折页",
            paper,
            audience.id,
            {
                **data.common("leaflet", audience, data.audience_page(audience.id), "看更多"),
                "summary": audience.note,
                "layout": production.fold,
                "fold": production.fold,
                "theme": production.theme or "red",
                "paper": paper_of(paper, landscape=paper in ("A4", "16开")),
                "audience": data.audience(audience),
                "tactics": [data.tactic_with_page(tactic) for tactic in tactics],
                "case": data.case(case) if case else None,
                "after": data.after(),
                "reviewed": data.reviewed_of([*tactics, *([case] if case else [])]),
                "review_by": data.review_by_of([*tactics, *([case] if case else [])]),
            },
            {**data.sources(audience), "case": case, **{f"tactics.{at}": tactic for at, tactic in enumerate(tactics)}},
        )


def letters(library: Library, data: SheetData) -> Iterator[Sheet]:
    """The letters and notices that editors wrote; where a roster would fill something in, a blank for a pen."""
    for kind, found in library.letters.items():
        for letter in found.values():
            sheet = letter_sheet(kind, letter, library, data)
            fields = {"学校": sheet.data["school"], "班级": sheet.data["class_name"]}
            yield replace(sheet, data={**sheet.data, **filled(sheet.data, fields)})


def letter_sheet(kind: str, letter: Letter, library: Library, data: SheetData) -> Sheet:
    """One letter with this project's issuer, date, school and class."""
    landscape = letter.layout == "A5二拼"
    return Sheet(
        kind,
        letter.id,
        letter.title,
        "A4",
        letter.id,
        {
            **data.common(kind, letter, data.audience_page(*letter.audiences[:1]), "看更多防骗知识"),
            "theme": "mono",
            "paper": paper_of("A4", landscape),
            **data.letter(letter, library.body(letter)),
        },
        {**data.sources(letter), **{f"back.{at}": tactic for at, tactic in enumerate(data.tactics_of(letter))}},
    )


def published(sheets: Iterable[Sheet]) -> Iterator[Sheet]:
    """What the site offers: every sheet, and of every poster a black-and-white one for copiers on A4."""
    for sheet in sheets:
        yield sheet
        if sheet.kind == "poster":
            data = {**sheet.data, "theme": "mono", "paper": paper_of("A4")}
            yield replace(sheet, variant="mono", paper="A4", data=data, title=f"{sheet.title}（A4 黑白）")


def selected(sheets: list[Sheet], wanted: list[str]) -> tuple[list[Sheet], list[str]]:
    """The sheets named by KIND or KIND/ID, and the names that match nothing."""
    if not wanted:
        return sheets, []
    found = [sheet for sheet in sheets if sheet.kind in wanted or f"{sheet.kind}/{sheet.id}" in wanted]
    names = {sheet.kind for sheet in sheets} | {f"{sheet.kind}/{sheet.id}" for sheet in sheets}
    return found, [name for name in wanted if name not in names]


def record_behind(sheet: Sheet, layout_field: str) -> tuple[Record, tuple[str | int, ...]]:
    """The record and its key path that a field named by a layout, such as "tactics.1.red_flags.2", came from."""
    prefix = max((name for name in sheet.sources if layout_field.startswith(name)), key=len)
    rest = layout_field[len(prefix) :].strip(".")
    keys = tuple(int(part) if part.isdigit() else part for part in rest.split(".") if part)
    return sheet.sources[prefix] or sheet.sources[""], keys


def contact_uris(sheets: Iterable[Sheet]) -> list[str]:
    """Where the site has its contact sheets, one a kind, and the picture of all kinds."""
    uris = [f"print/contact/{kind}.webp" for kind in dict.fromkeys(sheet.kind for sheet in sheets)]
    return [*uris, KINDS_URI] if uris else []
