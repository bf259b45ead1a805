"""A campaign: what to make for whom, what it is called, and the list that lies beside it."""

from fanzha.campaign.archive import add_entry, archive
from fanzha.campaign.handouts import AllHandouts, Handouts, zip_uri
from fanzha.campaign.listing import LISTING, Listed, listing
from fanzha.campaign.names import Named, Unfit, day_of, file_names, reviewed_of, sheets_in
from fanzha.campaign.packs import (
    GUIDE_NAME,
    LIST_NAME,
    Belonging,
    Pack,
    audience_packs,
    guide,
    list_groups,
    list_table,
    packed_names,
    packs_of,
)
from fanzha.campaign.record import (
    NUMBER,
    RECORD,
    TYPED,
    Entry,
    entries_of,
    entry,
    read_entries,
    record_table,
    unfit,
)

__all__ = [
    "GUIDE_NAME",
    "LISTING",
    "LIST_NAME",
    "NUMBER",
    "RECORD",
    "TYPED",
    "AllHandouts",
    "Belonging",
    "Entry",
    "Handouts",
    "Listed",
    "Named",
    "Pack",
    "Unfit",
    "add_entry",
    "archive",
    "audience_packs",
    "day_of",
    "entries_of",
    "entry",
    "file_names",
    "guide",
    "list_groups",
    "list_table",
    "listing",
    "packed_names",
    "packs_of",
    "read_entries",
    "record_table",
    "reviewed_of",
    "sheets_in",
    "unfit",
    "zip_uri",
]
