"""This repository's own content, read once a worker for all tests that only look at it."""

from __future__ import annotations

from functools import cache

from fanzha import Edition, make_edition
from fanzha.content.library import Library, read_library

from tests.sample_project import REPOSITORY


@cache
def own_library() -> Library:
    """The library as it is read. Not to be changed: whoever changes one reads one of its own."""
    library, _ = read_library(REPOSITORY)
    assert library
    return library


@cache
def own_edition() -> Edition:
    """All pages and files in both writings, without sheets. Not to be changed."""
    return make_edition(REPOSITORY, with_print=False, traditional=True)
