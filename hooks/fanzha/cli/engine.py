"""MkDocs as a process of its own: the library never imports it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from fanzha.cli.parser import Args, Usage


def mkdocs(args: Args, *words: str, **settings: str) -> int:
    config = Path(args.root) / "mkdocs.yml"
    if not config.is_file():
        raise Usage(f"“{args.root}”里没有 mkdocs.yml；没有它只能用 fanzha build --pages 文件夹")
    command = [sys.executable, "-m", "mkdocs", *words, "--config-file", str(config)]
    try:
        return min(subprocess.call(command, env={**os.environ, **settings}), 1)
    except KeyboardInterrupt:
        return 0
