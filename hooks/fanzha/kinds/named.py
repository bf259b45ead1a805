"""What a manifest names must be there: a name that is none would make nothing, and nobody would be told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from fanzha.content import KEPT, Library, Problem, closest
from fanzha.kinds.folders import SAMPLE, Kinds, layouts_of
from fanzha.kinds.manifest import Manifest
from fanzha.kinds.sources import MADE_FOR


def unknown_names(kinds: Kinds, library: Library) -> list[Problem]:
    """All that manifests name and that neither the lists of a project nor the kind itself has."""
    known = library.vocabulary.audiences
    names = [name for term in known for name in (term.title, term.id)] if library.vocabulary.sound else []
    problems: list[Problem] = []
    for made in kinds.values():
        problems += [*no_such_audience(made, known.titles, names), *no_such_layout(made), *no_such_source(made)]
        problems += no_such_material(made, _sample(made.id, library))
    return problems


def no_such_audience(made: Manifest, titles: list[str], known: list[str]) -> Iterator[Problem]:
    """manifest.yml 的 audiences、readers 只写 audiences.yml 里的人群，写名称或编号；写错一个，那些人的就一份也没有。
    [kind-audience]
    """
    for key in ("audiences", "readers"):
        for at, written in enumerate(getattr(made, key)):
            if known and written not in known:
                message = f"没有“{written}”这个人群"
                hint = closest(written, titles, also=known)
                yield Problem(made.origin.path, made.line(key, at), "kind-audience", message, hint)


def no_such_layout(made: Manifest) -> Iterator[Problem]:
    """variants 的 layout 写这个种类 layouts 或 folds 里有的名字，不然另一版会和原来的一样。[kind-layout]"""
    for name, variant in made.variants.items():
        if variant.layout and variant.layout not in made.shapes:
            hint = closest(variant.layout, made.shapes) or "这个种类没有 layouts，请删掉这一行"
            line = made.line("variants", name, "layout")
            yield Problem(made.origin.path, line, "kind-layout", f"没有“{variant.layout}”这个版式", hint)


def no_such_source(made: Manifest) -> Iterator[Problem]:
    """版式的 from 只写这个种类的 from 里有的来源，不然这个版式永远用不上。[kind-source]"""
    for key, shapes in (("layouts", made.layouts), ("folds", made.folds)):
        for name, shape in shapes.items():
            for source in [each for each in shape.sources if each not in made.sources]:
                message = f"这个种类不用 {source} 做，版式“{name}”用不上"
                hint = closest(source, made.sources)
                yield Problem(made.origin.path, made.line(key, name, "from"), "kind-source", message, hint)


def no_such_material(made: Manifest, sample: Any) -> Iterator[Problem]:
    """needs 写 sample.json 里有的内容，用圆点写到里面一层；写了没有的，一份也做不出来。[kind-needs]"""
    if not isinstance(sample, dict):
        return
    known = [*sample, *MADE_FOR]
    asked: list[tuple[tuple[str | int, ...], str]] = [(("needs",), name) for name in made.needs]
    for key, shapes in (("layouts", made.layouts), ("folds", made.folds)):
        asked += [((key, name, "needs"), need) for name, shape in shapes.items() for need in shape.needs]
    for place, need in asked:
        if need.partition(".")[0] not in known:
            message, hint = f"没有“{need}”这项内容", closest(need, known)
            yield Problem(made.origin.path, made.line(*place), "kind-needs", message, hint)


def _sample(kind: str, library: Library) -> Any:
    """Of what a kind's sample shows that it is given; None where it cannot be read."""
    read = library.sources.files.get(f"posters/{kind}/{SAMPLE}")
    try:
        return _keys(read.text if read else (layouts_of(library.root) / kind / SAMPLE).read_text("utf-8-sig"))
    except (OSError, ValueError):
        return None


@lru_cache(maxsize=KEPT)
def _keys(sample: str) -> Any:
    """The names that a sample begins its parts with, or whatever else it is."""
    read = json.loads(sample)
    return dict.fromkeys(read) if isinstance(read, dict) else None
