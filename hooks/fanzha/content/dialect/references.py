"""Addresses that are given apart from their links: `[文字][名]`, and elsewhere `[名]: https://…`.

A line such as `[热线]: 96110` looks the same. It is taken out of the text only if it holds an address and something
refers to it; else it is what it looks like to its author, a line of text.
"""

from __future__ import annotations

import re

DEFINITION = re.compile(
    r" {0,3}\[([^\[\]^][^\[\]]*)\]: *<?([^\s<>]+)>?(?: +(?:\"([^\"]*)\"|'([^']*)'|“([^”]*)”|\(([^()]*)\)))? *"
)
_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:\S|[./#]|[\w./-]+\.[a-z]{2,4}(?:#.*)?$")
_LABEL = re.compile(r"\[([^\[\]]+)\]")


def without_definitions(lines: list[str], references: dict[str, tuple[str, str]]) -> list[str]:
    """The lines but for definitions that are used, which are added to references: name → address, title."""
    found = {at: match for at, line in enumerate(lines) if "]:" in line and (match := DEFINITION.fullmatch(line))}
    found = {at: match for at, match in found.items() if _ADDRESS.match(match[2])}
    if not found:
        return lines
    used = {_name(label) for at, line in enumerate(lines) if at not in found for label in _LABEL.findall(line)}
    taken: dict[str, int] = {}
    for at, match in found.items():
        name = _name(match[1])
        if name in used and name not in taken:  # of two that are called the same the second stays in the text
            taken[name] = at
            references[name] = (match[2], next((each for each in match.groups()[2:] if each), ""))
    return ["" if at in taken.values() else line for at, line in enumerate(lines)]


def _name(label: str) -> str:
    return " ".join(label.lower().split())
