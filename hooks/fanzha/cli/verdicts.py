"""How problems and reminders are shown."""

from __future__ import annotations

import sys

from fanzha.content import Issuer, Problem, as_json, reminders_of, verdict


def report(problems: list[Problem], as_data: bool = False) -> int:
    """Shows every problem and the verdict; the exit code."""
    if as_data:
        print(as_json(problems))
    else:
        for problem in problems:
            print(problem)
        print(verdict(problems), file=sys.stderr if problems else sys.stdout)
    return 1 if problems else 0


def tell(issuer: Issuer) -> None:
    """Shows what should not go out unnoticed, on standard error, so that data on standard output stays clean."""
    for notice in notices(issuer):
        print(notice, file=sys.stderr)


def notices(issuer: Issuer) -> tuple[str, ...]:
    """What should not go out unnoticed, a line each."""
    return tuple(f"提醒：{notice}" for notice in reminders_of(issuer))
