"""`python -m tests.fuzz [--count N] [--seed S …]`, or one attempt again: `python -m tests.fuzz KIND NUMBER`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz.run import SHARES, Fuzz, seeded, shares
from tests.fuzz.watch import Watch


def main() -> int:
    asked = argparse.ArgumentParser(prog="tests.fuzz", description=__doc__)
    asked.add_argument("kind", nargs="?", choices=list(SHARES))
    asked.add_argument("number", nargs="?", type=int)
    asked.add_argument("--count", type=int, default=10_000, help="attempts a seed")
    asked.add_argument("--seed", type=int, nargs="+", default=[1])
    args = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        fuzz = Fuzz(Path(folder), Watch())
        if args.number is not None:
            fuzz.one(args.kind, args.number)
            return 0
        for seed in args.seed:
            for kind, count in shares(args.count).items():
                if args.kind in (None, kind):
                    _round(fuzz, kind, seed, count)
    return _told(fuzz)


def _round(fuzz: Fuzz, kind: str, seed: int, count: int) -> None:
    start, before = time.process_time(), fuzz.tried.count
    fuzz.many(kind, seeded(seed, count), lambda said: print(f"  {said}", flush=True))
    made = fuzz.tried.count - before
    print(f"{kind} seed {seed}: {made} attempts in {time.process_time() - start:.0f} s", flush=True)


def _told(fuzz: Fuzz) -> int:
    tried = fuzz.tried
    for where, attempts in tried.faults.items():
        print(f"{len(attempts)}× {where}: {', '.join(attempts[:5])}")
    seconds, name = tried.slowest
    print(f"{tried.count} attempts, {sum(map(len, tried.faults.values()))} faults, slowest {seconds:.1f} s ({name})")
    return 1 if tried.faults else 0


if __name__ == "__main__":
    sys.exit(main())
