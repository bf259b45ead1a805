"""A text as the site renders it: with the extensions of mkdocs.yml and those that the hooks add."""

from __future__ import annotations

from functools import cache
from typing import Any

from fanzha.content import Library
from fanzha.site import page_extensions
from markdown import Markdown
from mkdocs.config import load_config

from tests.sample_project import REPOSITORY


@cache
def _settings() -> tuple[list[Any], dict[str, Any]]:
    config = load_config(str(REPOSITORY / "mkdocs.yml"), plugins=[])
    return list(config.markdown_extensions), dict(config.mdx_configs)


def page_converter(library: Library | None = None) -> Markdown:
    """Markdown as MkDocs calls it for this project's pages."""
    extensions, configs = _settings()
    return Markdown(extensions=[*extensions, *page_extensions(library)], extension_configs=configs)
