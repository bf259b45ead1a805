"""What a page is about, for search engines: JSON-LD of schema.org, built as values and written once, at the end.

It stands in a `script` of the type `application/ld+json`. That is a block of data, which browsers neither run nor fetch
anything for, so the Content-Security-Policy without inline scripts holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fanzha.content import Issuer, Vocabulary
from fanzha.site.rendering import page_url

SCHEMA = "https://schema.org"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
HOTLINES = "hotlines.md"

Value = dict[str, Any]


@dataclass(frozen=True)
class Shown:
    """A page as its head tells of it. uri: of its source without the edition's prefix; prefix: of the edition; updated:
    day as ISO, or ""; picture: below the site."""

    uri: str
    prefix: str
    lang: str
    title: str
    description: str
    updated: str
    picture: str

    @property
    def is_article(self) -> bool:
        """Whether it tells of one thing: an explainer or a case."""
        folder, _, name = self.uri.rpartition("/")
        return folder in ("tactics", "cases") and name != "index.md"


def linked_data(page: Shown, words: Vocabulary, titles: Mapping[str, str]) -> str:
    """All that is to be said of a page as one line of JSON that cannot end its element, "" for nothing.

    titles: source uri → title, of all pages.
    """
    issuer = words.issuer
    found = [
        *([_article(page, issuer)] if page.is_article else []),
        *(_questions(words) if page.uri == HOTLINES and page.lang.startswith("zh") else []),
        *_way_here(page, issuer, titles),
    ]
    if not found:
        return ""
    text = json.dumps({"@context": SCHEMA, "@graph": found}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _address(issuer: Issuer, page: Shown, uri: str) -> str:
    return issuer.site + page_url(page.prefix + uri, True)


def _article(page: Shown, issuer: Issuer) -> Value:
    publisher = {"@type": "Organization", "name": issuer.called(page.lang), "url": issuer.site}
    return {
        "@type": "Article",
        "headline": page.title,
        "description": page.description,
        "inLanguage": page.lang,
        **({"dateModified": page.updated} if page.updated else {}),
        "image": [issuer.site + page.picture],
        "author": publisher,
        "publisher": publisher,
        "mainEntityOfPage": _address(issuer, page, page.uri),
        "isAccessibleForFree": True,
        "license": LICENCE,
    }


def _questions(words: Vocabulary) -> Iterator[Value]:
    """When to call which number: asked and answered on the page of hotlines."""
    asked = [each for each in words.hotlines if each.use and each.kind in ("emergency", "hotline")]
    entries = [
        {
            "@type": "Question",
            "name": f"{each.display}（{each.title}）什么时候用？",
            "acceptedAnswer": {"@type": "Answer", "text": f"{each.use}。"},
        }
        for each in asked
        if each.mark != "unverified"
    ]
    if entries:
        yield {"@type": "FAQPage", "mainEntity": entries}


def _way_here(page: Shown, issuer: Issuer, titles: Mapping[str, str]) -> Iterator[Value]:
    """From the edition's home page down to this one; nothing for a page that has none above it."""
    folders = page.uri.split("/")[:-1]
    above = ["index.md", *("/".join((*folders[: at + 1], "index.md")) for at in range(len(folders)))]
    way = [uri for uri in above if uri != page.uri and page.prefix + uri in titles]
    named = [(titles[page.prefix + uri], uri) for uri in way] + [(page.title, page.uri)]
    if way:
        yield {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": at, "name": name, "item": _address(issuer, page, uri)}
                for at, (name, uri) in enumerate(named, 1)
            ],
        }
