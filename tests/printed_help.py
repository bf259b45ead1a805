"""What a command prints when it is asked for help."""

from __future__ import annotations

import contextlib
import io

from fanzha.cli.parser import parser
from fanzha.kinds import Kinds


def help_of(command: str, kinds: Kinds) -> str:
    """The help of one command of a project with these kinds."""
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown), contextlib.suppress(SystemExit):
        parser(lambda: kinds).parse([command, "--help"])
    return shown.getvalue()
