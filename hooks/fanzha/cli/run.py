"""The command line: what an editor, a school or a print desk asks for by hand.

Exit codes: 0 clean · 1 problems · 2 usage, a folder that cannot be written among it.
"""

from __future__ import annotations

import importlib
import itertools
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fanzha.cli.parser import Args
    from fanzha.kinds import Kinds

# Command → its module and function: a room is loaded only when its command runs.
COMMANDS = {
    "check": ("fanzha.cli.check", "check_sources"),
    "build": ("fanzha.cli.build", "build_site"),
    "serve": ("fanzha.cli.serve", "serve_site"),
    "print": ("fanzha.cli.print", "print_sheets"),
    "kit": ("fanzha.cli.kit", "kit"),
    "pack": ("fanzha.cli.pack", "pack"),
    "letters": ("fanzha.cli.letters", "merge_letters"),
    "bulletin": ("fanzha.cli.bulletin", "make_bulletin"),
    "record": ("fanzha.cli.record", "write_record"),
    "new": ("fanzha.cli.new", "new_source"),
}


def command(name: str) -> Callable[[Args], int]:
    """The function that runs a command."""
    module, function = COMMANDS[name]
    found: Callable[[Args], int] = getattr(importlib.import_module(module), function)
    return found


def root_in(words: list[str]) -> Path:
    """The project that a command line is about, before it is understood: its kinds are in the help and the choices."""
    named = [word.partition("=")[2] for word in words if word.startswith("--root=")]
    named += [after for word, after in itertools.pairwise(words) if word == "--root"]
    return Path(named[-1] if named else ".")


def main(words: list[str] | None = None) -> int:
    """Runs one command. words: the command line without the program's name; the process's own if None."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # a Windows console may be GBK
    try:
        return _run(sys.argv[1:] if words is None else words)
    except BrokenPipeError:
        return 0
    except OSError as error:
        where = f"“{error.filename}”" if error.filename else ""
        print(f"读写文件出错：{where}{error.strerror or error}。没有写完的文件都不会留下。", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\n已取消，没有写出任何文件。", file=sys.stderr)
        return 130


def _run(words: list[str]) -> int:
    from fanzha.cli.parser import Usage, parser  # loaded here, so that Ctrl-C is told in one line from the start

    try:
        args = parser(lambda: _kinds(root_in(words))).parse(words)
        if not (Path(args.root) / "cases" / "_vocabulary").is_dir():
            raise Usage(f"“{args.root}”不是反诈印坊的项目文件夹：里面没有 cases/_vocabulary")
        return _obeyed(args)
    except Usage as wrong:
        asked = next((f"{word} " for word in words if word in COMMANDS), "")
        print(f"用法不对：{wrong}\n运行 fanzha {asked}--help 查看用法。", file=sys.stderr)
        return 2


def _kinds(root: Path) -> Kinds:
    from fanzha.kinds import read_kinds

    return read_kinds(root)[0]


def _obeyed(args: Args) -> int:
    from fanzha.content import Refused

    try:
        return command(args.command)(args)
    except Refused as why:
        print(why, file=sys.stderr)
        return 2
