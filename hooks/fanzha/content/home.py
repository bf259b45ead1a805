"""docs/index.md → what the home page says by hand: which tactics to warn of just now, and a few words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fanzha.content.problems import Problem, closest
from fanzha.content.sources import Sources

SOURCE = "docs/index.md"
FIELDS = ("title", "description", "season_title", "season", "asks")


@dataclass(frozen=True)
class Home:
    """season: ids of tactics, shown first; asks: what people type, offered below the search box; intro: Markdown."""

    title: str = "觉得不对劲？先停一停，查一查"
    description: str = "看清骗局，知道怎么办，打印可以直接张贴的宣传材料。"
    season_title: str = "近期要留心"
    season: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    intro: str = ""


def read_home(sources: Sources, tactics: Iterable[str]) -> tuple[Home, list[Problem]]:
    """The home page's source and what is wrong with it. tactics: the ids it may name. Without the file: defaults."""
    file = sources.files.get(SOURCE)
    document = file.document if file else None
    if document is None:
        return Home(), []
    problems = []
    for name in document.front:
        if name not in FIELDS:
            hint = "可以写：" + "、".join(FIELDS)
            problems.append(
                Problem(SOURCE, document.lines.get((name,), 1), "field-unknown", f"没有 {name} 这个字段", hint)
            )
    season = _words(document.front.get("season"))
    known = list(tactics)
    for written in season:
        if written not in known:
            line = document.lines.get(("season",), 1)
            message = f"season（近期多发）里的“{written}”不在名单里"
            problems.append(Problem(SOURCE, line, "reference-unknown", message, closest(written, known)))
    texts = {name: str(document.front[name]) for name in FIELDS[:3] if document.front.get(name)}
    return Home(**texts, season=season, asks=_words(document.front.get("asks")), intro=document.body.strip()), problems


def _words(written: object) -> tuple[str, ...]:
    return tuple(str(each) for each in written) if isinstance(written, list) else ()
