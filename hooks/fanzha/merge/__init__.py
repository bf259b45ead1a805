"""A roster → letters for named classes: reading it, typesetting in batches, the tally and the account of every row."""

from fanzha.merge.columns import ROSTER_TITLES
from fanzha.merge.figures import Figures, read_figures
from fanzha.merge.file_names import file_names
from fanzha.merge.filled_in import filled_in
from fanzha.merge.leaving import vetted
from fanzha.merge.letters import Laid, Merge, write_all
from fanzha.merge.money import about, money
from fanzha.merge.outcomes import Account, Roster, account
from fanzha.merge.reminders import roster_reminders
from fanzha.merge.report import counted, summary_csv, summary_markdown
from fanzha.merge.roster import read_roster

__all__ = [
    "ROSTER_TITLES",
    "Account",
    "Figures",
    "Laid",
    "Merge",
    "Roster",
    "about",
    "account",
    "counted",
    "file_names",
    "filled_in",
    "money",
    "read_figures",
    "read_roster",
    "roster_reminders",
    "summary_csv",
    "summary_markdown",
    "vetted",
    "write_all",
]
