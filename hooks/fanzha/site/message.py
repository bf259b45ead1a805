"""看看这条消息: a page that compares a pasted text with the flags on the reader's own device.

Everything it needs stands in the page, so that it works from file:// and without a network: the patterns in one block
of data, what people read in another. Patterns are written in ASCII: the Traditional edition converts a page's Chinese,
and these have to stay as they are (assets/js/message folds what is pasted to Simplified). So are their dots: hosts
of short links are compared with and never shown, and no page may name one.
"""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from fanzha.content import (
    Icons,
    Library,
    MessageFlag,
    MessageRules,
    Tactic,
    in_category_order,
    message_flags,
    message_rules,
    read_message_flags,
    rules_of_messages,
)
from fanzha.site.rendering import Renderer
from fanzha.site.search.tables import traditional_table

URI = "message.md"
PHONES = ("96110", "110")
# What the script reads of message_rules.py and message_flags.py, by the names it has there.
PATTERNS = (
    "MAILBOX",
    "LINK",
    "NUMBER",
    "MIXED",
    "END",
    "SCHEME",
    "TRAIL",
    "FILE_NAME",
    "BESIDE",
    "COUNTED",
    "NAMED",
    "CALLED",
    "ABROAD",
    "MOBILE",
    "CARD",
    "SHORT",
    "AREA",
    "CALLABLE",
    "OFFICE",
)
LIMITS = ("LONGEST", "LIKELY", "UNSURE", "FIRM", "MOST_QUOTES", "MOST_TACTICS", "SHARES")
TEXTS = ("LEFT_OUT", "SENTENCE_END", "CLAUSE_END", "UNREAD", "BETWEEN")


def message_pages(library: Library, icons: Icons, directory_urls: bool) -> dict[str, str]:
    """The page; without flags it says what to do instead."""
    flags, _ = read_message_flags(library)
    rules = rules_of_messages(library, flags, plain_characters(flags))
    tactics = list(in_category_order(library))
    renderer = Renderer(library.vocabulary, library.tactics, icon=icons.svg, directory_urls=directory_urls)
    phones = [library.vocabulary.hotlines.find(id_) for id_ in PHONES]
    page = renderer.render(
        "message.md",
        URI,
        longest=message_rules.LONGEST,
        words=as_data(compared(rules)).replace(".", "\\u002e"),
        texts=as_data(shown(rules, tactics, renderer), ascii_only=False),
        firm=[flag for flag in flags if flag.kind == "flag" and flag.weight >= message_rules.FIRM],
        phones=[phone for phone in phones if phone],
    )
    return {URI: page}


def plain_characters(flags: tuple[MessageFlag, ...]) -> dict[str, str]:
    """Traditional → Simplified, of the characters that anything is compared with."""
    texts = [*(phrase for flag in flags for phrase in flag.look), *(getattr(message_rules, name) for name in PATTERNS)]
    table = traditional_table(texts)
    wanted = set("".join(texts))
    return {full: plain for full, plain in zip(table[::2], table[1::2], strict=True) if plain in wanted}


def compared(rules: MessageRules) -> dict[str, Any]:
    """What the script compares a text with. flags: [id, kind, weight, find, pattern, list, tactics' places]."""
    return {
        "patterns": {name: getattr(message_rules, name) for name in PATTERNS},
        "limits": {name: getattr(message_rules, name) for name in LIMITS},
        "texts": {name: getattr(message_flags, name) for name in TEXTS},
        "plain": "".join(full + plain for full, plain in rules.plain.items()),
        "flags": [_row(flag, rules) for flag in rules.flags],
    }


def _row(flag: MessageFlag, rules: MessageRules) -> list[Any]:
    """A tactic that is not written yet keeps its turn: the next one is not the likeliest instead."""
    order = {tactic: place for place, tactic in enumerate(rules.tactics)}
    pattern = rules.patterns.get(flag.id, "").replace(message_flags.BETWEEN, "…")  # it would be in the page 400 times
    words = [pattern, flag.look if flag.find else ()]
    return [flag.id, flag.kind, flag.weight, flag.find, *words, [order.get(tactic, -1) for tactic in flag.tactics]]


def shown(rules: MessageRules, tactics: list[Tactic], renderer: Renderer) -> dict[str, Any]:
    """What people read: why a flag counts, whose a site or number is, titles and addresses of tactics."""
    depth = renderer.depth(URI)
    addresses = {tactic.id: [tactic.title, renderer.link(depth, f"tactics/{tactic.id}.md")] for tactic in tactics}
    return {
        "flags": [[flag.title, flag.why] for flag in rules.flags],
        "tactics": [addresses[id_] for id_ in rules.tactics],
        "sites": dict(rules.sites),
        "numbers": dict(rules.numbers),
    }


def as_data(value: object, ascii_only: bool = True) -> Markup:
    """JSON that can end no script element."""
    text = json.dumps(value, ensure_ascii=ascii_only, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026").replace(">", "\\u003e"))
