"""What is made of something when it is first asked for, and handed out from then on."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

T = TypeVar("T")


class MadeOnce:
    """For what does not change: what was made of it stays with it, and a changed copy of it begins with nothing."""

    @cached_property
    def _made(self) -> dict[str, Any]:
        return {}

    def once(self, what: str, make: Callable[[], T]) -> T:
        """What make gives, when it is first asked for. It is shared, so nobody may change it."""
        if what not in self._made:
            self._made[what] = make()
        made: T = self._made[what]
        return made
