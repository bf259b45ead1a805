"""The command line: one file a command, every word of help and every error in Chinese.

A command's file is loaded when it runs, so that asking for help is quick.
"""

from fanzha.cli.run import main

__all__ = [
    "main",
]
