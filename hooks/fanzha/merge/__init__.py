"""A roster → letters for named classes: reading it, typesetting in batches, the tally and the account of every row."""

from fanzha.merge.fit_rows import fit_rows
from fanzha.merge.letters import Merge, write_all
from fanzha.merge.reminders import roster_reminders
from fanzha.merge.report import counted, file_names, not_made, summary_csv, summary_markdown
from fanzha.merge.roster import Roster, read_roster

__all__ = [
    "Merge",
    "Roster",
    "counted",
    "file_names",
    "fit_rows",
    "not_made",
    "read_roster",
    "roster_reminders",
    "summary_csv",
    "summary_markdown",
    "write_all",
]
