"""Other people's examples of Markdown, page against print: the same words, or a class of texts with its reason.

    python -m tests.foreign_markdown FILE_OR_FOLDER …

For collections beside those of tests/foreign, which test_foreign_markdown.py reads: the CommonMark specification of
another version (spec.txt, or JSON with a key "markdown") and folders of texts.
Ends with 1 if page and print differ without a reason.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from fanzha.checks.markup_rules import findings

from tests.said import by_blocks, by_page

_EXAMPLE = re.compile(r"(?ms)^`{10,} example\n(.*?)^\.\n.*?^`{10,}$")


def examples(path: Path) -> Iterator[str]:
    """The Markdown texts in a file or below a folder."""
    if path.is_dir():
        for each in sorted([*path.rglob("*.txt"), *path.rglob("*.md")]):
            yield each.read_text(encoding="utf-8-sig", errors="replace")
    elif path.suffix == ".json":
        yield from (each["markdown"] for each in json.loads(path.read_text(encoding="utf-8")))
    else:
        yield from (match.replace("→", "\t") for match in _EXAMPLE.findall(path.read_text(encoding="utf-8")))


def verdict_on(source: str) -> str:
    """What came of it: same; named, where a problem with its line tells the author of a letter; or differs."""
    if by_page(source) == by_blocks(source):
        return "same"
    return "named" if findings(source, printed=True) else "differs"


def main(paths: list[str]) -> int:
    """Prints how many are the same, and every text that differs."""
    failed = 0
    for path in map(Path, paths):
        found = [(verdict_on(source), source) for source in examples(path)]
        print(path.name, dict(Counter(verdict for verdict, _ in found)))
        for _, source in (each for each in found if each[0] == "differs"):
            failed += 1
            print(f"---\n{source}\n  page:  {by_page(source)}\n  print: {by_blocks(source)}")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
