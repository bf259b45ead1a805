"""This repository's own content for all tests that only look at it: read once a worker, made into pages once."""

from __future__ import annotations

from functools import cache
from typing import Any

from fanzha import Edition, make_edition
from fanzha.content.library import Library, read_library
from fanzha.site import converter

from tests.built_once import kept_value
from tests.sample_project import REPOSITORY


@cache
def own_library() -> Library:
    """The library as it is read. Not to be changed: whoever changes one reads one of its own."""
    library, _ = read_library(REPOSITORY)
    assert library
    return library


@cache
def own_edition() -> Edition:
    """All pages and files in both writings, without sheets; it has no gate. Not to be changed."""
    pages, files, problems = kept_value("edition", _made)
    library = own_library()
    return Edition(pages, files, problems, library, converter(library.vocabulary))


def _made() -> tuple[Any, ...]:
    """The parts of an edition that can be kept; the others are read anew."""
    made = make_edition(REPOSITORY, with_print=False, traditional=True)
    return made.pages, made.files, made.problems
