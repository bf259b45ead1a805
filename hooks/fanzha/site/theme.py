"""The theme in Traditional and in other languages: the same Jinja templates under further names, converted as read.

A template `zh-hant/x.html` is x.html with its Chinese converted, `en/x.html` with its Chinese put into English; what it
includes and extends is converted as well, and so is every value it prints. Nothing in the templates has to know, and a
new text in them needs no second place.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import BaseLoader, Environment, pass_context
from jinja2.runtime import Context

from fanzha.content import REWRITTEN, Library, read_languages
from fanzha.site.foreign_pages import marked, wordings
from fanzha.site.linked_data import Shown, linked_data
from fanzha.site.rendering import FOR_EDITORS, page_url
from fanzha.site.traditional import PREFIX, Converter

Convert = Callable[[str], str]
SHARED = "assets/images/share.png"  # the picture of a page that has none of its own


@dataclass(frozen=True)
class Tongue:
    """One way in which the site is written. prefix: of its pages; lang: as browsers are told; name: on the switch;
    elsewhere: said behind what there is in Chinese alone."""

    prefix: str
    lang: str
    name: str
    convert: Convert | None = None
    elsewhere: str = ""


SIMPLIFIED = Tongue("", "zh-Hans", "简体中文")


class _Loader(BaseLoader):
    """Reads templates for all tongues."""

    def __init__(self, plain: BaseLoader, tongues: Collection[Tongue]) -> None:
        self.plain, self.tongues = plain, tongues

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        tongue = _of(template, self.tongues)
        source, file, fresh = self.plain.get_source(environment, template.removeprefix(tongue.prefix))
        return (tongue.convert(source) if tongue.convert else source), file, fresh

    def list_templates(self) -> list[str]:
        return self.plain.list_templates()


def tongues_of(library: Library | None, converter: Converter | None) -> list[Tongue]:
    """Simplified first, then Traditional if it is made, then the languages that the project names."""
    found = [SIMPLIFIED]
    if converter:
        found.append(Tongue(PREFIX, "zh-Hant", "繁體中文", converter.convert))
    for language in read_languages(library.sources)[0].values() if library else ():
        said = wordings(library, language.id).text  # type: ignore[arg-type]  # there is a library where there are languages
        found.append(Tongue(f"{language.id}/", language.id, language.title, said, language.only_chinese))
    return found


def speak(env: Environment, tongues: Collection[Tongue], uris: Collection[str], directory_urls: bool) -> None:
    """Teaches the theme's environment all tongues. uris: of all pages and generated files."""
    plain_url = env.filters["url"]
    known = {*uris}
    own = {each.prefix: _addresses(uris, each.prefix, directory_urls) for each in tongues if each.prefix}

    @pass_context
    def url(context: Context, value: str) -> Any:
        """A page leads to pages and scripts of its own tongue."""
        prefix = _of_page(context.get("page"), tongues).prefix
        return plain_url(context, prefix + value if value in own.get(prefix, ()) else value)

    @pass_context
    def finalize(context: Context, value: Any) -> Any:
        tongue = _of(str(context.name), tongues)
        convert = tongue.convert
        if not convert or not isinstance(value, str) or value.isascii():
            return value
        page = context.get("page")
        if page and value is page.content:
            return marked(value) if tongue.elsewhere else value
        return convert(value)

    def versions(page: Any) -> list[Mapping[str, Any]]:
        """The same page in every tongue it is there in, itself included; nothing if it is there in one alone."""
        here = _of_page(page, tongues)
        uri = page.file.src_uri.removeprefix(here.prefix) if page else ""
        there = [each for each in tongues if page and (each == here or f"{each.prefix}{uri}" in known)]
        return [
            {
                "lang": each.lang,
                "name": each.name,
                "here": each == here,
                "url": page_url(each.prefix + uri, directory_urls),
            }
            for each in (there if len(there) > 1 else ())
        ]

    def elsewhere(page: Any, address: str) -> str:
        """What is said behind a link that leaves the tongue of a page."""
        here = _of_page(page, tongues)
        return f" ({here.elsewhere})" if here.elsewhere and address not in own.get(here.prefix, ()) else ""

    def own_places(page: Any) -> str | None:
        """Which pages that scripts lead to a language has, of those that have not every page; None for others."""
        here = _of_page(page, tongues)
        there = [uri for uri in REWRITTEN if f"{here.prefix}{uri}" in known]
        return " ".join(page_url(uri, True) for uri in there) if here.elsewhere else None

    env.globals.update(versions=versions, elsewhere=elsewhere, own_places=own_places)
    env.globals.update(lang_of=lambda page: _of_page(page, tongues).lang)
    env.globals.update(prefix_of=lambda page: _of_page(page, tongues).prefix)
    env.filters.update(url=url, plain_url=plain_url)
    if len(tongues) > 1:
        env.loader = _Loader(env.loader or BaseLoader(), tongues)
        env.finalize = finalize
        env.join_path = lambda template, parent: _join(template, _of(parent, tongues).prefix)  # type: ignore[method-assign]


def introduce(
    env: Environment, library: Library | None, tongues: Collection[Tongue], titles: Mapping[str, str]
) -> None:
    """Teaches the theme's environment what a page is to others. titles: source uri → title, of all pages.

    Guides for editors are read by those who are led to them; no search engine needs to know them.
    """

    def shown(page: Any) -> Shown:
        tongue, meta = _of_page(page, tongues), page.meta
        return Shown(
            uri=page.file.src_uri.removeprefix(tongue.prefix),
            prefix=tongue.prefix,
            lang=tongue.lang,
            title=str(page.title),
            description=str(meta.get("description") or ""),
            updated=str(meta.get("updated") or ""),
            picture=str(meta.get("image") or SHARED),
        )

    env.globals.update(
        unlisted=lambda page: page.file.src_uri.startswith(FOR_EDITORS) if page else True,
        sharing_type=lambda page: "article" if page and shown(page).is_article else "website",
        linked_data=lambda page: linked_data(shown(page), library.vocabulary, titles) if page and library else "",
        shared_picture=SHARED,
    )


def _addresses(uris: Collection[str], prefix: str, directory_urls: bool) -> set[str]:
    """What there is in one tongue, as the theme links to it."""
    own = [uri.removeprefix(prefix) for uri in uris if uri.startswith(prefix)]
    found = {page_url(uri, directory_urls) if uri.endswith(".md") else uri for uri in own}
    return found | ({".", "./"} if "index.md" in own else set())


def _join(template: str, prefix: str) -> str:
    """A converted template includes and extends converted ones."""
    return template if template.startswith(prefix) else prefix + template


def _of(uri: str, tongues: Collection[Tongue]) -> Tongue:
    return next((each for each in tongues if each.prefix and uri.startswith(each.prefix)), SIMPLIFIED)


def _of_page(page: Any, tongues: Collection[Tongue]) -> Tongue:
    return _of(page.file.src_uri, tongues) if page else SIMPLIFIED
