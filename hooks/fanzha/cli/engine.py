"""MkDocs as a process of its own: the library never imports it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from fanzha.cli.parser import Args, Usage


def mkdocs(args: Args, *words: str, **settings: str) -> int:
    """Runs one command of MkDocs; 0 or 1. settings: for its environment. Raises Usage without a mkdocs.yml.

    It has a session of its own where there are sessions, so that Ctrl-C reaches this program alone and is told once.
    """
    config = Path(args.root) / "mkdocs.yml"
    if not config.is_file():
        raise Usage(f"“{args.root}”里没有 mkdocs.yml；没有它只能用 fanzha build --pages 文件夹")
    command = [sys.executable, "-m", "mkdocs", *words, "--config-file", str(config)]
    engine = subprocess.Popen(command, env={**os.environ, **settings}, start_new_session=True)
    try:
        return min(engine.wait(), 1)
    except BaseException:
        engine.terminate()  # what it had staged is removed by the next build
        engine.wait()
        raise
