"""docs/contribute/brief.md: what a template may use, made from the models of the brief themselves."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from fanzha.kinds import Brief

BRIEF = "docs/contribute/brief.md"

_INTRO = (
    "模板（`.jinja` 文件）里写 `{{ 名称 }}`，就换成下面这些内容；写 `{{ tactic.slogan }}`，就是这种手法的海报大字。"
    "标题下面的每一项，前面都加上标题：标题 `tactic` 下面的 `slogan`，写成 `tactic.slogan`。"
    "没有的项写了会报错，不会悄悄留空；可能没有的，先用 `{% if case %}` 看一看。"
)


def brief_page(head: list[str]) -> str:
    """The page. head: its front matter and title."""
    lines = [*head, "", _INTRO]
    for path, model in _models(Brief, ""):
        lines += ["", f"## {path or '直接写的'}", "", "| 写法 | 名称 | 说明 |", "|---|---|---|"]
        lines += [_row(name, field) for name, field in model.model_fields.items()]
    return "\n".join([*lines, ""])


def _row(name: str, field: Any) -> str:
    """Only the last part of what is written: with its beginning, some would be read as addresses on the net."""
    repeated = "（有几条）" if typing.get_origin(field.annotation) is tuple else ""
    return f"| `{name}` | {field.title}{repeated} | {field.description} |"


def _models(model: type[BaseModel], path: str) -> Iterator[tuple[str, type[BaseModel]]]:
    """Every model inside a model with the way to it, each once."""
    yield path, model
    seen: set[type[BaseModel]] = set()
    for name, field in model.model_fields.items():
        inner = _inner(field.annotation)
        if inner and inner not in seen:
            seen.add(inner)
            yield from _models(inner, f"{path}.{name}" if path else name)


def _inner(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in typing.get_args(annotation) if (found := _inner(part))), None)
