"""Old addresses that lead on: `redirect_from` of a renamed tactic or case → a small static page at the old address.

It works on any server and from a file: meta refresh, a canonical address for search engines, a link for people.
"""

from __future__ import annotations

from fanzha.content import RESERVED, SLUG, Library
from fanzha.site.rendering import environment, page_url


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
                text = template.render(title=record.title, link=beside, address=f"{site}{folder}/{target}")
                files[f"{folder}/{old}/index.html" if directory_urls else f"{folder}/{old}.html"] = text.encode()
    return files
