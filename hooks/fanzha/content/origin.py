"""Where a record was written, so that a problem can name its line."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Origin:
    """Where a record was written.

    lines: key path, e.g. ("timeline", 0, "what"), to the line counted from 1; ("body",) is where the Markdown begins.
    body: that Markdown, so that a place in it can be found.
    """

    path: str
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict, hash=False, compare=False)
    body: str = field(default="", repr=False, compare=False)

    def line(self, *keys: str | int) -> int:
        """The line of a field, or of the nearest thing around it."""
        while keys and keys not in self.lines:
            keys = keys[:-1]
        return self.lines.get(keys, 1)

    def line_of(self, text: str) -> int:
        """The line of the body in which a text stands, or the body's first."""
        before, found, _ = self.body.partition(text)
        return self.line("body") + (before.count("\n") if found else 0)
