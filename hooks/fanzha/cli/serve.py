"""`fanzha serve`: a preview, rebuilt at every save."""

from __future__ import annotations

from fanzha.cli.engine import mkdocs
from fanzha.cli.parser import Args


def serve_site(args: Args) -> int:
    """A preview through MkDocs; Ctrl-C is how one leaves it."""
    try:
        return mkdocs(args, "serve", "--dev-addr", args.addr)
    except KeyboardInterrupt:
        return 0
