"""The site's way out: staged beside its folder, read once more as finished HTML, published in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from fanzha.content import Problem, in_order, verdict
from fanzha.publish.folders import Staging, locks_of, refuse
from fanzha.publish.gate import Gate

Tell = Callable[[str], object]


class Stopped(Exception):
    """Nothing is published; the message is the verdict, after everything that is wrong has been told."""


class SiteOut:
    """Where a site generator writes (`place`) while the old site (`target`) stands. Raises OSError, Refused."""

    def __init__(self, root: Path, target: Path, tell: Tell) -> None:
        refuse(root, target)
        self.target = target
        self._staging = Staging(target, locks_of(root), lambda: tell(f"有人正在生成“{target.name}”，等他做完再开始……"))
        self.place = self._staging.place

    def leave(self, gate: Gate | None, tell: Tell) -> None:
        """Publishes what stands in `place`. Raises OSError, and Stopped with nothing published if it must not leave."""
        problems = in_order(gate.pages(dict(self._pages()))) if gate else []
        if gate:
            gate.keep()
        if problems:
            self._staging.drop()
        else:
            self._staging.publish()
        stop(problems, tell)

    def _pages(self) -> Iterator[tuple[str, str]]:
        for file in sorted(self.place.rglob("*.html")):
            yield file.relative_to(self.place).as_posix(), file.read_text(encoding="utf-8")


def stop(problems: list[Problem], tell: Tell) -> None:
    """Tells every problem. Raises Stopped if there is one."""
    for problem in problems:
        tell(str(problem))
    if problems:
        raise Stopped(verdict(problems))
