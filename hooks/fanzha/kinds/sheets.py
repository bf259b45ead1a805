"""What is printed for whom: manifests and material → [Sheet], each with the one JSON value its layout works from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from fanzha.content import THEMES, Icons, Library, Screen, read_screens
from fanzha.kinds.briefs import Briefs
from fanzha.kinds.chosen import Asked, on_copiers, whatever
from fanzha.kinds.engines import SCREEN
from fanzha.kinds.figures import figures_of
from fanzha.kinds.folders import Kinds, printed_kinds, read_kinds
from fanzha.kinds.gentle import FOR_CHILDREN, gentle
from fanzha.kinds.manifest import Layout, Manifest, ScreenSize, lacking
from fanzha.kinds.named_pictures import pictured
from fanzha.kinds.papers import paper_of, plain_name
from fanzha.kinds.sheet import Sheet, least_type_of
from fanzha.kinds.sheet_data import SheetData
from fanzha.kinds.sources import MADE_FOR, SOURCES, TO_WRITE_FOR, Material, of_tactics

Illustrations = Callable[[str], tuple[Sheet, ...]]  # a tactic's id → its pictures


@dataclass(frozen=True)
class Production:
    """How sheets are made: office (copiers, no bleed) or shop (bleed, crop marks, CMYK); None keeps each default.

    theme: as layouts call it; layout, fold: as manifests do. A kind that has no such thing keeps its own.
    """

    name: str = "office"
    paper: str | None = None
    landscape: bool = False
    theme: str | None = None
    layout: str | None = None
    fold: str | None = None


@dataclass(frozen=True)
class LeftOut:
    """A record of which no sheet is made. missing: the material that the kind needs and the record has none of."""

    manifest: Manifest
    title: str
    missing: tuple[str, ...]

    @property
    def lacks(self) -> str:
        """The same for who is to write it."""
        return "、".join(f"{name}（{TO_WRITE_FOR[name]}）" if name in TO_WRITE_FOR else name for name in self.missing)


def make_sheets(
    library: Library, icons: Icons, production: Production = Production(), kinds: Kinds | None = None
) -> list[Sheet]:
    """Every sheet of these kinds in their order. kinds: those of the project that a design lays out, if not given."""
    return [sheet for sheet in plan(library, icons, production, kinds) if isinstance(sheet, Sheet)]


def plan(
    library: Library,
    icons: Icons,
    production: Production = Production(),
    kinds: Kinds | None = None,
    asked: Asked = whatever,
) -> Iterator[Sheet | LeftOut]:
    """Every sheet, and every record that is left out. kinds: as for make_sheets; asked: of which records alone."""
    data = SheetData(library, icons, asked=asked)
    briefs = Briefs(data)
    taken: set[str] = set()
    wanted = printed_kinds(read_kinds(library.root, library.sources)[0]) if kinds is None else kinds
    screens = read_screens(library.sources)[0]
    copied = on_copiers(library)
    for manifest in wanted.values():
        illustrations = illustrations_of(manifest, library, data)
        for source in manifest.sources:
            for material in _materials(manifest, source, data, briefs):
                missing = lacking(manifest.needs, material.value)
                if missing:
                    yield LeftOut(manifest, manifest.named(material.title), tuple(missing))
                    continue
                made = sheets_of(manifest, material, production, illustrations)
                for sheet in on_screens(made, screens) if manifest.engine == SCREEN else made:
                    # A kind may stand in another's folder; whose place is taken stands in its own.
                    free = sheet if sheet.uri not in taken else replace(sheet, folder=manifest.id)
                    free = replace(free, copied=True) if (source, free.about) in copied else free
                    taken.add(free.uri)
                    yield free


def _materials(manifest: Manifest, source: str, data: SheetData, briefs: Briefs) -> Iterator[Material]:
    """What a kind is made of, from one of its sources: for its audiences, with what is worked out for it alone."""
    known = data.library.vocabulary.audiences
    wanted = {term.id for written in manifest.audiences if (term := known.find(written))}
    every = briefs.of(source, manifest.letter_folder) if manifest.filled else _laid_out(manifest, source, data)
    for material in every:
        record = material.records[""]
        if not manifest.audiences or wanted & {record.id, *getattr(record, "audiences", ())}:
            if manifest.pictured:
                material = pictured(data, material)
            made_here = [name for name in _needs(manifest) if name in MADE_FOR]
            own = {name: MADE_FOR[name](data, material) for name in made_here}
            yield replace(material, value={**material.value, **own}) if own else material


def _needs(manifest: Manifest) -> Iterable[str]:
    """What a kind needs, and what some of its layouts do."""
    return dict.fromkeys([*manifest.needs, *(name for each in manifest.shapes.values() for name in each.needs)])


def _laid_out(manifest: Manifest, source: str, data: SheetData) -> Iterable[Material]:
    return SOURCES[source](data, manifest.letter_folder) if source in SOURCES else ()


def illustrations_of(manifest: Manifest, library: Library, data: SheetData) -> Illustrations:
    """What tells a tactic's pictures of the kind that a manifest names; none where there is no such kind."""
    named = read_kinds(library.root, library.sources)[0].get(manifest.illustrated) if manifest.illustrated else None
    if not named or not named.pictures:
        return _no_pictures

    @cache
    def pictures_of(tactic: str) -> tuple[Sheet, ...]:
        about = replace(data, asked=lambda _, record: record.id == tactic)
        found = (each for each in of_tactics(about, named.id) if not lacking(named.needs, each.value))
        return tuple(sheet for material in found for sheet in sheets_of(named, material))

    return pictures_of


def _no_pictures(tactic: str) -> tuple[Sheet, ...]:
    return ()


def on_screens(sheets: Iterable[Sheet], screens: Iterable[Screen]) -> Iterator[Sheet]:
    """Each of these on every screen of the project: a picture of exactly its pixels and colours."""
    shown = list(screens)
    sizes = {each.id: ScreenSize.model_validate(_size(each)) for each in shown}
    for sheet in sheets:
        manifest = sheet.manifest.model_copy(update={"pictures": sizes})
        for each in shown:
            screen = {key: getattr(each, key) for key in ("title", "width", "height", "ink", "ground")}
            yield replace(sheet, manifest=manifest, variant=each.id, data={**sheet.data, "screen": screen})


def _size(screen: Screen) -> dict[str, Any]:
    return {"title": screen.title, "width": screen.width, "height": screen.height, "millimetres": 100}


def sheets_of(
    manifest: Manifest,
    material: Material,
    production: Production = Production(),
    illustrations: Illustrations = _no_pictures,
) -> Iterator[Sheet]:
    """A record's sheet, or its pictures in all sizes. illustrations: what stands in it or beside it, by tactic."""
    if manifest.filled:
        tactic = material.value["tactic"] if material.source != "audience" else None
        pictures = illustrations(tactic["id"]) if tactic else ()
        yield from (replace(sheet, pictures=pictures) for sheet in _filled(manifest, material))
        return
    if manifest.printed:
        yield sheet_of(manifest, material, production)
        return
    figures = figures_of(material.value) if manifest.each else [None] * len(manifest.pictures)
    for (name, size), figure in zip(manifest.pictures.items(), figures, strict=False):
        paper = {"name": name, "width": size.millimetres, "height": size.millimetres * size.height / size.width}
        sheet = sheet_of(manifest, material, Production(layout=production.layout), paper)
        yield replace(sheet, variant=name, data={**sheet.data, "figure": figure} if figure else sheet.data)


def _filled(manifest: Manifest, material: Material) -> Iterator[Sheet]:
    """One record for a template, which is told the brief as it is; once for each edition, which it is told as well."""
    title, paper = manifest.named(material.title), next(iter(manifest.papers), "")
    whole = Sheet(manifest, material.source, material.id, title, paper, material.id, material.value, material.records)
    if not manifest.editions:
        yield whole
    for id_, name in manifest.editions.items():
        data = {**material.value, "edition": id_}
        yield replace(whole, title=f"{title}（{name}）", data=data, variant=id_)


def sheet_of(
    manifest: Manifest, material: Material, production: Production = Production(), paper: dict[str, Any] | None = None
) -> Sheet:
    """One record laid out as a kind says, as far as the production asks for nothing else that the kind offers."""
    ordered = production.fold if manifest.folds else production.layout
    layout = manifest.shape(material.source, material.value, ordered, material.layout)
    large = least_type_of(manifest, material.records) > 0
    paper = paper or _paper(manifest, layout, production, large)
    file = layout.file if layout else ""
    theme, value = _look(manifest, material, production)
    data = {
        **value,
        "kind": manifest.id,
        "layout": file,
        "theme": theme,
        "production": "shop" if manifest.shop_only else production.name,
        "paper": paper,
        **({"fold": file} if manifest.folds else {}),
        **_die(layout),
        **manifest.fixed,
    }
    title = manifest.named(material.title)
    return Sheet(manifest, material.source, material.id, title, paper["name"], material.id, data, material.records)


def _die(layout: Layout | None) -> dict[str, Any]:
    """What the design is told of the shape that is punched out of it."""
    return {"die": layout.die.model_dump()} if layout and layout.die else {}


def _paper(manifest: Manifest, layout: Layout | None, production: Production, large: bool) -> dict[str, Any]:
    """large: for readers with a least size of type, who get none of the papers that are too small for it."""
    papers = (layout and layout.papers) or manifest.papers
    if large:
        papers = (layout and layout.large_papers) or manifest.large_papers or papers
    wanted = next((paper for paper in papers if plain_name(paper) == production.paper), papers[0])
    return paper_of(wanted, production.landscape and manifest.landscape)


def _look(manifest: Manifest, material: Material, production: Production) -> tuple[str, dict[str, Any]]:
    """The theme and what is shown in it: for young children without what frightens. What has too little left then is
    nothing for them, and keeps the look that it has otherwise."""
    offered = [THEMES[theme] for theme in manifest.themes]
    asked = [theme for theme in (production.theme, material.theme, *offered) if theme in offered]
    child = THEMES[FOR_CHILDREN]
    if asked[0] == child:
        value = gentle(material.value, material.avoided)
        if not lacking(manifest.needs, value):
            return child, value
    return next((theme for theme in asked if theme != child), child), material.value


def papers_of(manifest: Manifest) -> list[str]:
    """Every paper that a kind can be ordered on, the default first."""
    papers = [*manifest.papers, *(paper for layout in manifest.shapes.values() for paper in layout.papers)]
    return list(dict.fromkeys(plain_name(paper) for paper in papers))


def published(sheets: Iterable[Sheet]) -> Iterator[Sheet]:
    """What the site offers: every sheet and its variants, such as a black-and-white one for copiers.

    Of what is not made for the site it has the first of each kind, to show what it is.
    """
    shown: set[str] = set()
    for sheet in sheets:
        if not sheet.manifest.on_site:
            if sheet.kind not in shown:
                yield sheet
            shown.add(sheet.kind)
            continue
        yield sheet
        for name, variant in sheet.manifest.variants.items():
            if variant.copier and not sheet.copied:
                continue
            shape = sheet.manifest.shapes.get(variant.layout)
            theme = THEMES[variant.theme] if variant.theme else sheet.data["theme"]
            data = {**sheet.data, "theme": theme, "paper": paper_of(variant.paper)}
            data |= {"layout": shape.file, **_die(shape)} if shape else {}
            paper = plain_name(variant.paper)
            title = f"{sheet.title}（{paper} {variant.title}）"
            yield replace(sheet, variant=name, paper=paper, data=data, title=title)
