"""Hand-written pages under docs/: read like every other source, because MkDocs swallows broken front matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from fanzha.checks.markup_rules import safe_markup
from fanzha.checks.text_rules import text_checks
from fanzha.content import (
    Document,
    Library,
    Problem,
    decode,
    house_style_markdown,
    house_style_values,
    read_bytes,
    read_document,
    texts_of,
)

# Explainers have a reader of their own, and so has the home page's front matter.
READ_ELSEWHERE = ("index.md", "tactics/")

# Guides for editors show wrong ways of writing, too.
SHOWS_SLIPS = ("contribute/",)


def written_pages(library: Library) -> Iterator[Problem]:
    """手写的页面（docs/ 里的 .md）也查：文件头的写法、HTML 和链接、号码、个人信息、用词。

    Of guides only the HTML is looked at, beside the front matter.
    """
    checks = text_checks(library) if library.vocabulary.sound else []
    docs = library.root / "docs"
    for path in sorted(docs.rglob("*.md")):
        uri = path.relative_to(docs).as_posix()
        if uri.startswith((*READ_ELSEWHERE, "templates/", "assets/")):
            continue
        document, problems = read_page(path, f"docs/{uri}")
        yield from problems
        yield from safe_markup(document) if document else ()
        for text in texts_of(document) if document and not uri.startswith(SHOWS_SLIPS) else ():
            for check in checks:
                yield from check(text)


def read_page(path: Path, label: str) -> tuple[Document | None, list[Problem]]:
    """A page as it is published; front matter may be missing, but not broken."""
    raw, problems = read_bytes(path, label)
    if raw is None:
        return None, problems
    text, _ = decode(label, raw)
    if text is not None and not text.startswith("---"):
        return Document(label, {}, {}, house_style_markdown(text), 1), []
    document, problems = read_document(label, raw)
    if document is None:
        return None, problems
    front, body = house_style_values(document.front), house_style_markdown(document.body)
    return replace(document, front=front, body=body), problems
