"""All kinds of attempts, one after the other; what went wrong is kept by its kind and place."""

from __future__ import annotations

import tempfile
import time
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz.changes import Chance
from tests.fuzz.commands import command
from tests.fuzz.pictures import picture
from tests.fuzz.rosters import roster
from tests.fuzz.sources import Attempt, Place, chance_of, manifest, sample_of, source, vocabulary
from tests.fuzz.trees import tree
from tests.fuzz.watch import TooSlow, Watch, limited

# Kind → how many of a hundred attempts.
SHARES = {"source": 30, "vocabulary": 20, "manifest": 8, "tree": 7, "picture": 10, "roster": 15, "command": 10}


@dataclass
class Tried:
    """What came of attempts. faults: kind and place of a fault → attempts that had it; slowest: seconds, attempt."""

    count: int = 0
    faults: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    slowest: tuple[float, str] = (0.0, "")


class Fuzz:
    """A project to try things on, below a folder of its own. deep: see Place."""

    def __init__(self, folder: Path, watch: Watch, deep: bool = True) -> None:
        (folder / "tmp").mkdir(parents=True)
        self.place = Place(sample_of(folder / "project"), deep)
        self.with_layouts = Place(sample_of(folder / "layouts" / "project"), deep)
        self.folder, self.watch, self.tried = folder, watch, Tried()

    def _attempt(self, kind: str) -> Attempt:
        plain: dict[str, Attempt] = {
            "source": source, "vocabulary": vocabulary, "tree": tree, "picture": picture, "roster": roster,
            "command": lambda place, chance: command(place, chance, self.watch),
        }  # fmt: skip
        return plain.get(kind, manifest)

    def one(self, kind: str, number: int) -> None:
        """Raises whatever goes wrong."""
        tempfile.tempdir = str(self.folder / "tmp")
        try:
            place = self.with_layouts if kind == "manifest" else self.place
            with limited():
                self._attempt(kind)(place, chance_of(kind, number))
        finally:
            tempfile.tempdir = None

    def many(self, kind: str, numbers: Iterable[int], tell: Callable[[str], object] = lambda said: None) -> None:
        for number in numbers:
            name, start = f"{kind} {number}", time.process_time()
            try:
                self.one(kind, number)
            except (Exception, TooSlow) as error:
                where = place_of(error)
                if where not in self.tried.faults:
                    tell(f"{name}: {where}")
                self.tried.faults[where].append(name)
            self.tried.count += 1
            self.tried.slowest = max(self.tried.slowest, (time.process_time() - start, name))


def place_of(error: BaseException) -> str:
    """Kind of a fault and the last place of this project in which it happened."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "fanzha" in frame.filename and "watch.py" not in frame.filename]
    last = (own or frames)[-1]
    return f"{type(error).__name__} {Path(last.filename).name}:{last.lineno} {str(error)[:160]!r}"


def shares(count: int) -> dict[str, int]:
    """How many attempts of each kind make so many altogether."""
    return {kind: count * share // 100 for kind, share in SHARES.items()}


def seeded(seed: int, count: int) -> range:
    """The numbers of the attempts of one seed."""
    return range(seed * 1_000_000, seed * 1_000_000 + count)


__all__ = ["SHARES", "Chance", "Fuzz", "Tried", "seeded", "shares"]
