"""A workbook that this program made and people have filled in → what stands in its rows."""

from __future__ import annotations

from pathlib import Path

from fanzha.content import Problem
from fanzha.merge.cells import plain
from fanzha.merge.formats import read_table
from fanzha.merge.table import Unreadable


def filled_in(path: Path, key: str) -> tuple[dict[int, dict[str, str]], list[Problem]]:
    """Line → column title → text, for every row below the heading; and why it cannot be read.

    key: a column that the heading has. Raises OSError.
    """
    try:
        table = read_table(path.name, path.read_bytes(), lambda row: key in map(plain, row.cells.values()))
    except Unreadable as wrong:
        return {}, [wrong.problem]
    head = next((row for row in table.rows if key in map(plain, row.cells.values())), None)
    if head is None:
        return {}, [_not_ours(path.name, key)]
    names = {at: plain(cell) for at, cell in head.cells.items()}
    return {
        row.number: {names[at]: plain(cell) for at, cell in row.cells.items() if at in names}
        for row in table.rows
        if row.number > head.number and row.says_something
    }, []


def _not_ours(label: str, key: str) -> Problem:
    """要接着写的表得是本程序做的，表头不能改；别的文件不会被换掉。[record-workbook]"""
    hint = f"请换一个文件名，或者把这个文件的表头改回来，要有“{key}”这一列"
    return Problem(label, 1, "record-workbook", f"里面没有“{key}”这一列，不是本程序做的表", hint)
