"""A kind's template, filled with a brief → its final text; or what is wrong with the template, with its line.

Templates are written by people who are not programmers and may come from elsewhere, so they run in a sandbox: they see
plain data and a few filters, nothing of Python, no file but those of the layouts' folder. A name that is not there is
an error and never a blank.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from fanzha.content import Problem, deck_of_plan, numbered_plan, spoken
from fanzha.kinds import TEMPLATE, Sheet, messages, seconds, units

_BRACKETS = re.compile(r"（([^（）]*)）")
_DOUBLED = re.compile(r"，(?=[，。！？；：\n]|$)")
_CLAUSE = re.compile(r"[^，；]+[，；]?")


@dataclass(frozen=True)
class Filled:
    """text: as it goes out; parts: the blocks of the template by name; pictures: what stands in it, by name.

    layouts: the posters folder, for whoever draws type.
    """

    text: str
    parts: dict[str, str] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    layouts: Path = Path()

    @property
    def measured(self) -> str:
        """What limits are about: the block called text, where there is one."""
        return self.parts.get("text", self.text)


class _Missing(StrictUndefined):
    @property
    def _undefined_message(self) -> str:
        return f"没有“{self._undefined_name}”这一项"


class _Sandbox(ImmutableSandboxedEnvironment):
    """Data is asked for its items only, so that a field may be called as a method of Python is."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, dict | Mapping):  # a dict first, which is told at once
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


@dataclass(frozen=True)
class Templates:
    """The templates below a folder of layouts."""

    layouts: Path

    @cached_property
    def _environment(self) -> _Sandbox:
        return _sandbox(self.layouts)

    def fill(self, sheet: Sheet) -> Filled | Problem:
        """A sheet's final text, or why its template cannot be filled."""
        name = f"{sheet.kind}/{sheet.manifest.file}"
        try:
            return _filled(self._environment.get_template(name), sheet.data)
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
            return broken(error, name, self.layouts)


def _sandbox(layouts: Path) -> _Sandbox:
    made = _Sandbox(
        loader=FileSystemLoader(layouts),
        undefined=_Missing,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False}  # rare characters stay one character
    made.filters.update(
        spoken=pass_context(lambda context, text: aloud(str(text), context["numbers"])),
        short_sentences=short_sentences,
        slides=deck_of_plan,
        numbered_slides=numbered_plan,
        units=units,
        messages=messages,
        seconds=seconds,
    )
    return made


def _filled(template: Template, data: Mapping[str, Any]) -> Filled:
    """The whole first: what it defines on the way, such as macros, its blocks may use."""
    context = template.new_context(dict(data))
    try:
        whole = "".join(template.root_render_func(context))
        parts = {name: tidy("".join(block(context))) for name, block in template.blocks.items()}
    except Exception:
        template.environment.handle_exception()  # raises it again with the template's own lines
    return Filled(tidy(whole), parts)


def tidy(text: str) -> str:
    """Without blanks at the ends of lines, without more than one empty line, without empty lines at either end."""
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n")


def aloud(text: str, numbers: Iterable[str]) -> str:
    """As it is read out: numbers in characters, no quotes, what stands in brackets between commas.

    numbers: those that are dialled, and read digit by digit.
    """
    said = spoken(_BRACKETS.sub(r"，\1，", text), numbers)
    return _DOUBLED.sub("", re.sub("[“”《》「」]", "", said))


def short_sentences(text: str, most: int) -> str:
    """Commas of a sentence that is longer than so many characters become full stops; a phrase is never parted."""
    made = ""
    for sentence in re.findall(r"[^。！？]+[。！？]?", text):
        pieces, line = _CLAUSE.findall(sentence), ""
        for piece in pieces:
            if line and len(re.sub(r"\W", "", line + piece)) > most:
                made, line = made + re.sub("[，；]$", "。", line), ""
            line += piece
        made += line
    return made


def broken(error: Exception, name: str, layouts: Path) -> Problem:
    """模板要能用样例和每一条内容填出来：写错了语法、用了没有的项，都会说出哪一行。[template-broken]"""
    file, line = name, 1
    if isinstance(error, TemplateSyntaxError):
        file, line = error.name or name, error.lineno
    else:
        for frame in traceback.extract_tb(error.__traceback__):
            if frame.filename.endswith(TEMPLATE):
                file, line = Path(frame.filename).resolve().relative_to(layouts.resolve()).as_posix(), frame.lineno or 1
    message = f"模板填不出来：{str(error)[:160]}"
    hint = "能用的项写在 docs/contribute/brief.md"
    return Problem(f"posters/{file}", line, "template-broken", message, hint)
