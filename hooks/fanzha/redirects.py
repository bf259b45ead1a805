"""Old addresses that lead on: `redirect_from` of a renamed tactic or case → a small static page at the old address.

It works on any server and from a file: meta refresh, a canonical address for search engines, a link for people.
"""

from __future__ import annotations

from collections.abc import Iterator

from fanzha.library import SLUG, Library
from fanzha.model import Case, Record, Tactic
from fanzha.problems import Problem
from fanzha.rendering import environment, page_url

# Addresses below tactics/ and cases/ that belong to generated lists.
RESERVED = ("index", "year", "tactic", "quiz")


def redirect_files(library: Library, directory_urls: bool = True) -> dict[str, bytes]:
    """The pages at old addresses: uri → bytes. A live page is never written over, whatever the sources say."""
    template = environment().get_template("redirect.html")
    site = library.vocabulary.issuer.site
    files: dict[str, bytes] = {}
    for folder, records in (("tactics", library.tactics), ("cases", library.cases)):
        for record in records.values():
            target = page_url(f"{record.id}.md", directory_urls)
            for old in record.redirect_from:
                if not SLUG.fullmatch(old) or old in RESERVED or old in records:
                    continue
                beside = f"../{target}" if directory_urls else target
                text = template.render(title=record.title, link=beside, address=f"{site}{folder}/{target}")
                files[f"{folder}/{old}/index.html" if directory_urls else f"{folder}/{old}.html"] = text.encode()
    return files


def usable_redirects(record: Record, library: Library) -> Iterator[Problem]:
    """旧网址名和文件名一样，只用小写字母、数字和减号，也不能是列表页的名称。[redirect-name]"""
    if not isinstance(record, Tactic | Case):
        return
    for at, old in enumerate(record.redirect_from):
        if not SLUG.fullmatch(old) or old in RESERVED:
            message = f"旧网址名“{old}”不能用"
            hint = "只写改名前的文件名，不带文件夹和 .md，如 shuadan-fanli"
            yield Problem(record.origin.path, record.line("redirect_from", at), "redirect-name", message, hint)
