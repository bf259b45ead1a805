"""Other people's examples of Markdown (tests/foreign): page and print say the same words, and none is lost on both."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from pathlib import Path

from fanzha.checks.markup_rules import findings

from tests.said import by_blocks, by_page, published

EXAMPLES = {
    f"{path.stem} {name}": text
    for path in sorted((Path(__file__).parent / "foreign").glob("*.json"))
    for name, text in json.loads(path.read_text(encoding="utf-8")).items()
}

# Where print says other words than the page: the rule that tells the author of a letter so, with its line.
NAMED = {
    "commonmark 173": "markup-html",  # <style> that nobody closed: to a page all that follows is a style sheet
    "commonmark 475": "markup-html",  # a picture typed as HTML
}

# Words that are signs of Markdown: numbers of items, which a list shows; a fence's language; names of references.
_SIGNS = re.compile(
    r"""^[ >\t]* (?: [-+*][ ]+ | [0-9]+\.[ ]+ )* [0-9]+ \. (?=\s|$)
    | ^[ >]* (?: `{3,} | ~{3,} ) [^`\n]*
    | \]\[ [^\[\]]+ \]
    | ^[ ]{0,3} \[ [^\[\]]+ \]:""",
    re.MULTILINE | re.VERBOSE,
)
# The address of a link inside the description of a picture, which is plain text.
_LOST = {"commonmark 520": {"uri2"}}


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", html.unescape(text)))


def test_page_and_print_say_the_same_words() -> None:
    differ = {name for name, source in EXAMPLES.items() if by_page(source) != by_blocks(source)}
    assert differ == set(NAMED)


def test_where_they_differ_the_author_is_told() -> None:
    for name, rule in NAMED.items():
        assert rule in {finding.rule for finding in findings(EXAMPLES[name], printed=True)}, name


def test_no_word_is_lost() -> None:
    """Texts, addresses and titles are in the page's HTML; what a rule names may be missing."""
    missing = {name: lost(source) for name, source in EXAMPLES.items() if lost(source) and not findings(source)}
    assert missing == _LOST


def lost(source: str) -> set[str]:
    """The words of a text that are nowhere in its page; code shows entities as they are typed."""
    made = html.unescape(html.unescape(published(source)))
    return {word for word in words(_SIGNS.sub(" ", source)) if word not in made}


def test_the_examples_are_all_there() -> None:
    assert Counter(name.split()[0] for name in EXAMPLES) == {"commonmark": 652, "python_markdown": 77}
