"""cases/_vocabulary/synonyms.yml: everyday words and the words of the explainers that they stand for."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from fanzha.frontmatter import read_yaml
from fanzha.model import Origin, Strict, Words
from fanzha.problems import Problem
from fanzha.validate import validate

PATH = "cases/_vocabulary/synonyms.yml"


class Saying(Strict):
    """Any of `say` in a query also looks for `means`. Without `means` and `page` the words of `say` are passed over.

    page: where a query that says little else is answered, its source below docs/. urgent: 110 is shown above all.
    """

    origin: Origin = Field(exclude=True, repr=False)
    say: Words = Field(title="大家会说", description="搜索时会打的词，用逗号分开", min_length=1)
    means: Words = Field((), title="等于找", description="讲解里用的词；不写就表示搜索时不理会这些词")
    page: str = Field("", title="排第一的页面", description="如 help/index.md", pattern=r"^([a-z0-9/-]+\.md|)$")
    urgent: str = Field("", title="紧急", description="搜了它先请人拨打110就写 yes", pattern="^(yes|)$")


def read_sayings(root: Path) -> tuple[tuple[Saying, ...], list[Problem]]:
    """The synonyms of a project, none if it has no such file, and what is wrong with them."""
    path = root / PATH
    if not path.is_file():
        return (), []
    value, lines, problems = read_yaml(PATH, path.read_bytes())
    sayings = []
    for number, written in enumerate(value if isinstance(value, list) else []):
        origin = Origin(PATH, {keys[1:]: line for keys, line in lines.items() if keys[:1] == (number,)})
        if not isinstance(written, dict):
            problems.append(Problem(PATH, origin.line(), "vocabulary-form", "这一条要写成“say: 词、词”和“means: 词”"))
            continue
        saying, wrong = validate(Saying, written, origin)
        problems += wrong
        sayings += [saying] if saying else []
    return tuple(sayings), problems
