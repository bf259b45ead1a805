"""Plain values → typed records; what pydantic finds wrong becomes Chinese problems with the line of the field."""

from __future__ import annotations

import difflib
import re
import typing
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from fanzha.content.frontmatter import KeyPath
from fanzha.content.origin import Origin
from fanzha.content.problems import Problem, closest

M = TypeVar("M", bound=BaseModel)

HIDDEN = ("id", "origin")  # set by the reader, not written by authors
PLACEHOLDER = re.compile(r"\s*（[^（）]+）\s*")  # how `fanzha new` marks a value that is still to be written
TO_WRITE = "（填写："  # and how it does so within a line


def validate(
    model: type[M], written: dict[str, Any], origin: Origin, **fixed: object
) -> tuple[M | None, list[Problem]]:
    """A record of this model, or None and every reason. fixed: what the reader knows, such as id."""
    # A known field left empty takes its default; an unknown one is reported even when empty.
    values = {key: value for key, value in written.items() if value is not None or key not in model.model_fields}
    try:
        return model.model_validate({**values, "origin": origin, **fixed}), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [_problem(model, detail, origin) for detail in details if not _follows(model, detail, details)]


def _follows(model: type[BaseModel], detail: ErrorDetails, others: list[ErrorDetails]) -> bool:
    """Whether a finding only repeats another: a list too short because its items are wrong, a field misspelt."""
    loc = detail["loc"]
    if detail["type"] == "too_short":
        return any(other["loc"][: len(loc)] == loc and other is not detail for other in others)
    if detail["type"] != "missing":
        return False
    strange = [other["loc"] for other in others if other["type"] == "extra_forbidden" and other["loc"][:-1] == loc[:-1]]
    return any(_meant(_owner(model, loc), str(each[-1])) == loc[-1] for each in strange)


def _problem(model: type[BaseModel], detail: ErrorDetails, origin: Origin) -> Problem:
    keys = _written_keys(detail["loc"], origin)
    rule, message, hint = _explain(model, detail)
    return Problem(origin.path, origin.line(*keys), rule, message, hint)


def _written_keys(loc: tuple[int | str, ...], origin: Origin) -> KeyPath:
    """pydantic's location without the parts that stand in no file, such as the names of its validators."""
    keys: KeyPath = ()
    for part in loc:
        if (*keys, part) in origin.lines:
            keys = (*keys, part)
    return keys


Finding = tuple[str, str, str]  # rule id, message, hint


def unfilled() -> Finding:
    """What to say of a value that `fanzha new` left to be filled in."""
    return "placeholder-left", "这里还没有填", "请把“（……）”换成内容；不需要的字段整行删掉"


def _explain(model: type[BaseModel], detail: ErrorDetails) -> Finding:
    """One of pydantic's findings in Chinese."""
    kind, given = detail["type"], detail["input"]
    owner, name, last = _owner(model, detail["loc"]), _named(model, detail["loc"]), str(detail["loc"][-1])
    if isinstance(given, str) and PLACEHOLDER.fullmatch(given):
        return unfilled()
    if kind == "missing" and last.isdigit():
        return "value-form", f"{name}没有写", describe(model, str(detail["loc"][0]))
    if kind == "missing":
        return "field-missing", f"缺少 {name}", describe(owner, last)
    if kind == "extra_forbidden":
        return "field-unknown", f"没有 {shortened(last)} 这个字段", _field_hint(owner, last)
    if kind == "literal_error":
        known = [word for word in typing.get_args(_annotation(owner, detail["loc"])) if isinstance(word, str)]
        return "value-unknown", f"{name}不能写“{shortened(given)}”", closest(str(given), known)
    if kind == "string_pattern_mismatch":
        return "value-form", f"{name}的写法不对：“{shortened(given)}”", describe(owner, last)
    if kind in _FORMS:
        return "value-form", f"{name}{_FORMS[kind]}", describe(owner, last if last in owner.model_fields else "")
    return _limits(name, detail) or _other(name, detail)


def _limits(name: str, detail: ErrorDetails) -> Finding | None:
    """Too long, too short, too many, too few."""
    kind, context, given = detail["type"], detail.get("ctx", {}), detail["input"]
    if kind == "string_too_long":
        length = len(str(given).strip())
        most = context["max_length"]
        return "text-too-long", f"{name}有 {length} 字，超出 {length - most} 字", f"最多 {most} 字"
    if kind == "string_too_short":
        return "text-too-short", f"{name}太短", f"至少 {context['min_length']} 字"
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = f"最小 {context['ge']}" if "ge" in context else f"最大 {context['le']}"
        return "value-form", f"{name}写了 {shortened(given)}", bound
    if kind in ("too_long", "too_short"):
        limit = f"最多 {context['max_length']} 条" if kind == "too_long" else f"至少 {context['min_length']} 条"
        return "list-length", f"{name}现在有 {context['actual_length']} 条", limit
    return None


def _other(name: str, detail: ErrorDetails) -> Finding:
    """A rule of our own speaks Chinese and brings its id; any other finding of pydantic is one of form."""
    own = "-" in detail["type"]
    return (detail["type"], f"{name}：{detail['msg']}", "") if own else ("value-form", f"{name}的写法不对", "")


_FORMS = {
    "tuple_type": "要写成列表，每行一条，以“- ”开头",
    "string_type": "要写成一段文字",
    "model_type": "要写成几个“名称: 值”",
    "dict_type": "要写成几个“名称: 值”",
    "int_parsing": "要写成整数",
    "int_type": "要写成整数",
    "bool_parsing": "只能写 true 或 false",
    "model_attributes_type": "要写成几个“名称: 值”",
}


def shortened(given: object) -> str:
    """A value as it is shown in a message."""
    text = str(given)
    return text if len(text) <= 40 else text[:40] + "……"


def _owner(model: type[BaseModel], loc: tuple[int | str, ...]) -> type[BaseModel]:
    """The model in which the last named field of a location stands."""
    for part in loc[:-1]:
        inner = _model_in(model.model_fields[part].annotation) if part in model.model_fields else None
        model = inner or model
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model inside `Model | None` or `tuple[Annotated[Model, …], ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in typing.get_args(annotation) if (found := _model_in(part))), None)


def _annotation(owner: type[BaseModel], loc: tuple[int | str, ...]) -> Any:
    name = next((str(part) for part in reversed(loc) if part in owner.model_fields), "")
    annotation = owner.model_fields[name].annotation if name else None
    optional = [part for part in typing.get_args(annotation) if typing.get_origin(part) is typing.Literal]
    return optional[0] if optional else annotation


def _named(model: type[BaseModel], loc: tuple[int | str, ...]) -> str:
    """How a field is called in a message: `red_flags（红旗）第 2 条`."""
    owner, words = model, ""
    for part in loc:
        if isinstance(part, int):
            words += f"第 {part + 1} 条"
        elif part in owner.model_fields:
            field = owner.model_fields[part]
            words += f"{'的 ' if words else ''}{part}（{field.title}）"
            owner = _model_in(field.annotation) or owner
        elif part == loc[-1] and not words:
            words = str(part)
    return words


def describe(owner: type[BaseModel], name: str) -> str:
    """What a field is for, from the model: the hint of most messages."""
    field = owner.model_fields.get(name)
    return f"{field.title}：{field.description}" if field else ""


def _meant(owner: type[BaseModel], name: str) -> str:
    """The field that a Chinese title, a misspelt or capitalised name stands for; empty if none."""
    known = [key for key in owner.model_fields if key not in HIDDEN]
    by_title = {owner.model_fields[key].title: key for key in known}
    near = difflib.get_close_matches(name.lower(), known, n=1, cutoff=0.7)
    return by_title.get(name) or (near[0] if near else "")


def _field_hint(owner: type[BaseModel], name: str) -> str:
    meant = _meant(owner, name)
    known = [key for key in owner.model_fields if key not in HIDDEN]
    return f"是不是想写“{meant}”？" if meant else closest(name, known, at_most=30)
