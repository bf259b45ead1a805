"""One list of records, as all vocabularies are written: values → records by id, and what is wrong with them."""

from __future__ import annotations

from typing import TypeVar

from fanzha.content.problems import Problem
from fanzha.content.sources import SourceFile
from fanzha.content.validate import validate
from fanzha.content.vocabulary import Term

T = TypeVar("T", bound=Term)


def terms_of(file: SourceFile, model: type[T], problems: list[Problem]) -> dict[str, T]:
    """The records of one list, by id; what is wrong with them is added to problems. The file holds a list."""
    terms: dict[str, T] = {}
    for number, written in enumerate(file.value):
        origin = file.origin(number)
        if not isinstance(written, dict):
            problems.append(Problem(file.path, origin.line(), "vocabulary-form", "这一条要写成几个“名称: 值”"))
            continue
        term, wrong = validate(model, written, origin)
        problems += wrong
        if term and term.id in terms:
            problems.append(Problem(file.path, origin.line(), "vocabulary-duplicate", f"编号“{term.id}”重复了"))
        elif term:
            terms[term.id] = term
    return terms


def no_list(path: str) -> Problem:
    """What to say of a file that holds something else."""
    return Problem(path, 1, "vocabulary-form", "这个文件要写成列表", "每条以“- ”开头")
