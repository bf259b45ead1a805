"""A roster as a school keeps it → its table: which reader a file wants is told by its bytes, not by its name."""

from __future__ import annotations

from fanzha.merge.csv_text import csv_table
from fanzha.merge.strangers import refuse_strangers
from fanzha.merge.table import MOST_ROWS, IsHeader, Table, too_large
from fanzha.merge.workbook import workbook_table


def read_table(name: str, written: bytes, is_header: IsHeader, sheet: str = "") -> Table:
    """The rows of a file. is_header tells the row of column names, by which a sheet is found; sheet: the one to read.

    Raises Unreadable.
    """
    refuse_strangers(name, written)
    if written.startswith(b"PK"):
        return workbook_table(name, written, is_header, sheet)
    table = csv_table(name, written, is_header)
    count = sum(row.says_something for row in table.rows)
    if count > MOST_ROWS:
        raise too_large(name, count)
    return table
