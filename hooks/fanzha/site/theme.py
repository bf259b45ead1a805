"""The theme in Traditional: the same Jinja templates under a second name, converted as they are read.

A template `zh-hant/x.html` is x.html with its Chinese converted; what it includes and extends is converted as well, and
so is every value it prints. Nothing in the templates has to know, and a new text in them needs no second place.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from jinja2 import BaseLoader, Environment, pass_context
from jinja2.runtime import Context

from fanzha.site.rendering import page_url
from fanzha.site.traditional import PREFIX, Converter


class _Loader(BaseLoader):
    """Reads templates for two editions."""

    def __init__(self, plain: BaseLoader, convert: Callable[[str], str]) -> None:
        self.plain, self.convert = plain, convert

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        name = template.removeprefix(PREFIX)
        source, file, fresh = self.plain.get_source(environment, name)
        return (source if name == template else self.convert(source)), file, fresh

    def list_templates(self) -> list[str]:
        return self.plain.list_templates()


def speak_traditional(
    env: Environment, converter: Converter | None, uris: Collection[str], directory_urls: bool
) -> None:
    """Teaches the theme's environment the second edition, if there is one. uris: of all pages and generated files."""
    if converter is None:
        return
    plain_url = env.filters["url"]
    own = {uri.removeprefix(PREFIX) for uri in uris if uri.startswith(PREFIX)}
    addresses = {page_url(uri, directory_urls) if uri.endswith(".md") else uri for uri in own} | {".", "./"}
    known = {*uris, *own}

    @pass_context
    def url(context: Context, value: str) -> Any:
        """A page of the edition links to pages and scripts of the edition."""
        inside = _is_traditional(context.get("page")) and value in addresses
        return plain_url(context, PREFIX + value if inside else value)

    @pass_context
    def finalize(context: Context, value: Any) -> Any:
        if not isinstance(value, str) or value.isascii() or not str(context.name).startswith(PREFIX):
            return value
        page = context.get("page")
        return value if page and value is page.content else converter.convert(value)

    def twin(page: Any) -> str | None:
        """The address of the same page in the other edition, if it is there."""
        uri = page.file.src_uri
        other = uri.removeprefix(PREFIX) if uri.startswith(PREFIX) else PREFIX + uri
        return page_url(other, directory_urls) if uri.startswith(PREFIX) or other in known else None

    env.loader = _Loader(env.loader or BaseLoader(), converter.convert)
    env.filters.update(url=url, plain_url=plain_url)
    env.globals.update(twin=twin)
    env.finalize = finalize
    env.join_path = _join  # type: ignore[method-assign]


def _join(template: str, parent: str) -> str:
    """A converted template includes and extends converted ones."""
    return PREFIX + template if parent.startswith(PREFIX) and not template.startswith(PREFIX) else template


def _is_traditional(page: Any) -> bool:
    return bool(page) and page.file.src_uri.startswith(PREFIX)
