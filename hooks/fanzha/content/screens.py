"""LED screens: cases/_vocabulary/screens.yml."""

from __future__ import annotations

from pydantic import Field

from fanzha.content.library import list_path, read_terms
from fanzha.content.problems import Problem
from fanzha.content.sources import Sources
from fanzha.content.vocabulary import Term

_HEX = r"^#[0-9a-fA-F]{6}$"


class Screen(Term):
    """One LED screen: cases/_vocabulary/screens.yml."""

    width: int = Field(title="宽", description="横向像素数", ge=32, le=8192)
    height: int = Field(title="高", description="纵向像素数", ge=16, le=8192)
    ink: str = Field("#ff0000", title="字的颜色", description="如 #ff0000", pattern=_HEX)
    ground: str = Field("#000000", title="底的颜色", description="如 #000000", pattern=_HEX)


def read_screens(sources: Sources) -> tuple[list[Screen], list[Problem]]:
    """The screens of a project; a project without the file has none."""
    if list_path("screens") not in sources.files:
        return [], []
    screens, problems = sources.once(list_path("screens"), lambda: _read(sources))
    return list(screens), list(problems)


def _read(sources: Sources) -> tuple[list[Screen], list[Problem]]:
    problems: list[Problem] = []
    return list(read_terms(sources, "screens", Screen, problems).values()), problems
