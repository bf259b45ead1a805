"""Addresses that lead on: a renamed page's old one, and the short ones that are printed → a small static page at each.

It works on any server and from a file: meta refresh, a canonical address for search engines, a link for people.
"""

from __future__ import annotations

from collections.abc import Collection

from fanzha.content import RESERVED, SLUG, Library, short_addresses, title_of
from fanzha.site.rendering import environment, page_url
from fanzha.site.traditional import Converter, in_edition

_MOVED, _SHORT, _GONE = "这一页换了地址。", "这是印在材料上的短网址。", "材料上的这一页已经停用，请从首页找。"
_HOME = "首页"
_FOLDERS = ("tactics", "cases", "audiences", "alerts", "quiz", "kit", "help")  # pages with others below them


def redirect_files(library: Library, directory_urls: bool = True) -> dict[str, bytes]:
    """The pages at old addresses: uri → bytes. A live page is never written over, whatever the sources say."""
    template = environment().get_template("redirect.html")
    site = library.vocabulary.issuer.site
    files: dict[str, bytes] = {}
    for folder, records in (("tactics", library.tactics), ("cases", library.cases), ("alerts", library.alerts)):
        for record in records.values():
            target = page_url(f"{record.id}.md", directory_urls)
            for old in record.redirect_from:
                if not SLUG.fullmatch(old) or old in RESERVED or old in records:
                    continue
                beside = f"../{target}" if directory_urls else target
                address = f"{site}{folder}/{target}"
                text = template.render(title=record.title, link=beside, address=address, said=_MOVED)
                files[f"{folder}/{old}/index.html" if directory_urls else f"{folder}/{old}.html"] = text.encode()
    return files


def short_files(library: Library, pages: Collection[str], directory_urls: bool = True) -> dict[str, bytes]:
    """The pages at the short addresses of an edition: uri → bytes. pages: the sources of all that are generated.

    A number that is no more in use leads home, and so does one whose page this site has not (one without sheets).
    """
    there = {*pages, *(file.path.removeprefix("docs/") for file in library.sources.below("docs", ".md"))}
    words = library.vocabulary
    template = environment().get_template("redirect.html")
    files: dict[str, bytes] = {}
    for number, page in short_addresses(library).leads.items():
        source = f"{page}/index.md" if page in _FOLDERS else f"{page}.md"
        found = bool(page) and source in there
        source = source if found else "index.md"
        target = page_url(source, directory_urls)
        text = template.render(
            title=title_of(library, page) if found else _HOME,
            link=(f"../{target}" if directory_urls else target) or "./",
            address=words.issuer.site + words.edition + page_url(source, True),
            said=_SHORT if found else _GONE,
        )
        files[f"{words.edition}{number}/index.html" if directory_urls else f"{words.edition}{number}.html"] = (
            text.encode()
        )
    return files


def traditional_short_files(
    library: Library, pages: Collection[str], directory_urls: bool, convert: Converter
) -> dict[str, bytes]:
    """The same for the Traditional edition, where each leads to the edition's own page."""
    made = short_files(in_edition(library), pages, directory_urls)
    turned = {uri: convert.convert(page.decode()) for uri, page in made.items()}
    return {uri: page.replace('lang="zh"', 'lang="zh-Hant"', 1).encode() for uri, page in turned.items()}
